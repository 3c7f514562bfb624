import { describe, expect, test } from 'vitest';
import type { ComputedStyle, StyledElement } from '../../style/types.ts';
import { prepareContent } from './content.ts';
import { expandContents } from './contents.ts';
import { estimateReferences, watchPages } from './references.ts';
import { find, findAll, h, type Sketch, styledTree } from './testing/styled-tree.ts';

const after: Partial<ComputedStyle> = {
  content: [
    { type: 'leader', pattern: '.' },
    { type: 'target-counter', target: '', name: 'page', style: 'decimal' },
  ],
};

/** Contents as the style stage gives them: a model of an entry for each of two levels, of different size. */
function toc(levels?: string): Sketch {
  const models = [12, 9].map((fontSize) => h('a', { style: { display: 'block', fontSize }, after }));
  return h('toc', levels === undefined ? {} : { levels }, ...models);
}

/** The entries as `level text → href`. */
function entries(root: StyledElement): string[] {
  return find(root, 'toc').children.map((child) => {
    if (child.kind === 'text') return child.text;
    const { attributes } = child.element;
    const text = child.children.map((inner) => (inner.kind === 'text' ? inner.text : '')).join('');
    return `${attributes.get('data-level')} ${text}→ ${attributes.get('href')}`;
  });
}

const headings: Sketch[] = [
  h('h2', { id: 'a' }, 'Background'),
  h('h3', { id: 'b' }, 'The ', h('em', {}, 'river')),
  h('h2', { id: 'c' }, 'Sources'),
];

describe('the contents', () => {
  test('list the headings below the title', () => {
    const tree = expandContents(styledTree(h('h1', {}, 'Brief'), toc('1-2'), ...headings));
    expect(entries(tree)).toEqual(['1 Background → #a', '2 The river → #b', '1 Sources → #c']);
  });

  test('heed levels', () => {
    const tree = expandContents(styledTree(h('h1', {}, 'Brief'), toc('1'), ...headings));
    expect(entries(tree)).toEqual(['1 Background → #a', '1 Sources → #c']);
  });

  test('do not list their own heading', () => {
    const nav = h('nav', {}, h('h2', {}, 'Contents'), ' ', toc());
    expect(entries(expandContents(styledTree(h('h1', {}, 'Brief'), nav, ...headings)))).toHaveLength(3);
  });

  test('give headings without id one that is free', () => {
    const tree = expandContents(styledTree(toc(), h('h1', { id: 'section-2' }, 'One'), h('h1', {}, 'Two')));
    expect(entries(tree)).toEqual(['1 One → #section-2', '1 Two → #section-2-2']);
    expect(findAll(tree, 'h1')[1]?.element.attributes.get('id')).toBe('section-2-2');
  });

  test('have a leader and the page after each entry', () => {
    const tree = expandContents(styledTree(toc(), h('p', {}, 'x'.repeat(6000)), ...headings));
    expect(
      prepareContent(tree).pieces(find(tree, 'a'), 'after', estimateReferences(tree, watchPages(tree))),
    ).toEqual([
      { type: 'leader', pattern: '.' },
      { type: 'text', text: '3', pageDependent: true },
    ]);
  });

  test('look like the models, one for each level', () => {
    const tree = expandContents(styledTree(h('h1', {}, 'Brief'), toc(), ...headings));
    expect(findAll(tree, 'a').map(({ style }) => style.fontSize)).toEqual([12, 9, 12]);
    const indices = findAll(tree, 'a').map(({ element }) => element.index);
    expect(new Set(indices).size).toBe(3);
    expect(Math.min(...indices)).toBeGreaterThan(find(tree, '#c').element.index);
  });

  test('that are written out stay as they are', () => {
    const tree = styledTree(h('toc', {}, h('p', {}, h('a', { href: '#a' }, 'here'))), ...headings);
    expect(expandContents(tree)).toBe(tree);
  });

  test('share all that does not change', () => {
    const tree = styledTree(toc(), h('section', {}, ...headings));
    expect(find(expandContents(tree), 'section')).toBe(find(tree, 'section'));
  });
});
