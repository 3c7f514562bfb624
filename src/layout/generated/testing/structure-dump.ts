/** The structure tree as text, for tests. */
import type { StyledElement } from '../../../style/types.ts';
import type { Owner, StructureElement } from '../../types.ts';
import { nameDestinations } from '../destinations.ts';
import { pseudoElements } from '../parts.ts';
import { buildStructure, type Structure } from '../structure.ts';
import { type Sketch, styledTree } from './styled-tree.ts';

/** All text that is painted, with its owner, in document order; pseudo-elements as their name in brackets. */
export function ownedTexts(
  root: StyledElement,
  structure: Structure,
): readonly (readonly [text: string, owner: Owner])[] {
  const texts: [string, Owner][] = [];
  const visit = (styled: StyledElement) => {
    const { index } = styled.element;
    if (styled.style.display === 'none') return;
    for (const { name } of pseudoElements(styled)) {
      if (name !== 'after') texts.push([`(${name})`, structure.ownerOfPseudo(index, name)]);
    }
    for (const [position, child] of styled.children.entries()) {
      if (child.kind === 'element') visit(child);
      else if (child.text.trim() !== '') texts.push([child.text, structure.ownerOfText(index, position)]);
    }
    if (styled.after !== undefined) texts.push(['(after)', structure.ownerOfPseudo(index, 'after')]);
  };
  visit(root);
  return texts;
}

/** The tree as indented text: role, what it says of itself, and the texts it owns. */
export function dump(...children: (Sketch | string)[]): string {
  const root = styledTree(...children);
  const structure = buildStructure(root, nameDestinations(root));
  const texts = new Map<number, string[]>();
  for (const [text, owner] of ownedTexts(root, structure)) {
    if ('structure' in owner) texts.set(owner.structure, [...(texts.get(owner.structure) ?? []), text]);
  }
  const lines = (element: StructureElement, depth: number): string[] => {
    const { id, role, children: below, ...properties } = element;
    const said = Object.entries(properties).map(([name, value]) => ` ${name}=${String(value)}`);
    const owned = texts.has(id) ? ` “${texts.get(id)?.join('|')}”` : '';
    return [
      `${'  '.repeat(depth)}${role}${said.join('')}${owned}`,
      ...below.flatMap((child) => lines(child, depth + 1)),
    ];
  };
  return structure
    .tree()
    .children.flatMap((child) => lines(child, 0))
    .join('\n');
}
