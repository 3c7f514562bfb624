/** The styled tree as text: for each element, the computed values that are not its parent's. */
import type { ComputedStyle, PageStyle, PseudoElement, StyledDocument, StyledElement } from './types.ts';

/** One line an element, then its differing properties indented; the page styles last. */
export function dumpStyles(styles: StyledDocument): string {
  return [...elementLines(styles.root, undefined, 0), ...styles.pages.flatMap(pageLines)].join('\n');
}

function elementLines(node: StyledElement, parent: ComputedStyle | undefined, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { name, attributes } = node.element;
  const id = attributes.get('id');
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((word) => word !== '');
  const head = `${indent}${[name + (id === undefined ? '' : `#${id}`), ...classes].join('.')}`;
  const pseudos = [node.marker, node.before, node.footnoteCall, node.footnoteMarker, node.after];
  return [
    head,
    ...differences(node.style, parent, `${indent}    `),
    ...pseudos.flatMap((pseudo) =>
      pseudo === undefined ? [] : pseudoLines(pseudo, node.style, `${indent}  `),
    ),
    ...node.children.flatMap((child) =>
      child.kind === 'text' ? [] : elementLines(child, node.style, depth + 1),
    ),
  ];
}

function pseudoLines({ name, style }: PseudoElement, parent: ComputedStyle, indent: string): string[] {
  return [`${indent}::${name}`, ...differences(style, parent, `${indent}    `)];
}

function pageLines({ context, width, height, style, marginBoxes, footnoteArea }: PageStyle): string[] {
  const { name, first, side, blank, nth } = context;
  const places = nth.map(({ a, b }) => `:nth(${a}n+${b})`).join('');
  const selector = `@page ${name}${first ? ':first' : ''}:${side}${blank ? ':blank' : ''}${places}`;
  return [
    `${selector} ${width} × ${height}`,
    ...differences(style, undefined, '    '),
    ...[...marginBoxes].flatMap(([box, own]) => [`  @${box}`, ...differences(own, style, '      ')]),
    '  @footnote',
    ...differences(footnoteArea, style, '      '),
  ];
}

function differences(style: ComputedStyle, parent: ComputedStyle | undefined, indent: string): string[] {
  const values = Object.entries(style) as [keyof ComputedStyle, unknown][];
  return values
    .map(([property, value]) => [property, JSON.stringify(value)] as const)
    .filter(([property, text]) => parent === undefined || JSON.stringify(parent[property]) !== text)
    .map(([property, text]) => `${indent}${property}: ${text}`);
}
