import { expect, test } from 'vitest';
import type { ContentItem } from '../../style/types.ts';
import { areSettled, estimateReferences, type References, watchPages } from './references.ts';
import { find, h, styledTree } from './testing/styled-tree.ts';

const pageOfA: ContentItem = { type: 'target-counter', target: 'a', name: 'page', style: 'decimal' };
const tree = styledTree(
  h('a', { after: { content: [pageOfA] } }, 'A'),
  h('h2', { id: 'a' }, 'A'),
  h('h2', { id: 'b' }, 'B'),
);
const [a, b] = [find(tree, '#a').element.index, find(tree, '#b').element.index];

function references(pages: Record<number, number>, pageCount = 5): References {
  const pageOf = Object.entries(pages).map(
    ([index, number]) => [Number(index), { index: number - 1, number }] as const,
  );
  return { pageOf: new Map(pageOf), pageCount };
}

test('only what some content names is watched', () => {
  expect(watchPages(tree)).toEqual({ elements: new Set([a]), pageCount: false, counting: new Set() });
});

test('what changes a counter that page-margin boxes print is looked for on the pages', () => {
  const chapters = styledTree(
    h('h2', { style: { counterIncrement: [{ name: 'chapter', value: 1 }] } }, 'A'),
    h('h3', { style: { counterReset: [{ name: 'figure', value: 0 }] } }, 'B'),
  );
  const chapter = find(chapters, 'h2').element.index;
  expect(watchPages(chapters, new Set(['chapter'])).counting).toEqual(new Set([chapter]));
});

test('references are settled when what is watched is on the same pages', () => {
  const watched = watchPages(tree);
  expect(areSettled(references({ [a]: 2, [b]: 3 }), references({ [a]: 2, [b]: 4 }, 6), watched)).toBe(true);
  expect(areSettled(references({ [a]: 2 }), references({ [a]: 3 }), watched)).toBe(false);
  expect(areSettled(references({ [a]: 2 }), references({}), watched)).toBe(false);
});

test('the number of pages matters where the flow says it', () => {
  const pages: ContentItem = { type: 'counter', name: 'pages', style: 'decimal' };
  const watched = watchPages(styledTree(h('p', { after: { content: [pages] } })));
  expect(areSettled(references({}, 5), references({}, 6), watched)).toBe(false);
  expect(areSettled(references({}, 5), references({}, 5), watched)).toBe(true);
});

test('an element that names its own page is watched', () => {
  const page: ContentItem = { type: 'counter', name: 'page', style: 'decimal' };
  const own = styledTree(h('p', { after: { content: [page] } }));
  expect(watchPages(own).elements).toEqual(new Set([find(own, 'p').element.index]));
});

test('the estimate grows with the text before', () => {
  const long = styledTree(h('h2', { id: 'a' }), h('p', {}, 'x'.repeat(26_000)), h('h2', { id: 'b' }));
  const { pageOf, pageCount } = estimateReferences(long);
  expect(pageOf.get(find(long, '#a').element.index)?.number).toBe(1);
  expect(pageOf.get(find(long, '#b').element.index)?.number).toBe(11);
  expect(pageCount).toBe(11);
});
