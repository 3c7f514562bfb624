import { expect, test } from 'vitest';
import type { ContentItem } from '../../style/types.ts';
import { estimateReferences, watchPages } from './references.ts';
import { find, h, styledTree } from './testing/styled-tree.ts';

const pageOfA: ContentItem = { type: 'target-counter', target: 'a', name: 'page', style: 'decimal' };
const tree = styledTree(
  h('a', { after: { content: [pageOfA] } }, 'A'),
  h('h2', { id: 'a' }, 'A'),
  h('h2', { id: 'b' }, 'B'),
);
const a = find(tree, '#a').element.index;

test('only what some content names is watched', () => {
  expect(watchPages(tree)).toEqual({ elements: new Set([a]), counting: new Set() });
});

test('what changes a counter that page-margin boxes print is looked for on the pages', () => {
  const chapters = styledTree(
    h('h2', { style: { counterIncrement: [{ name: 'chapter', value: 1 }] } }, 'A'),
    h('h3', { style: { counterReset: [{ name: 'figure', value: 0 }] } }, 'B'),
  );
  const chapter = find(chapters, 'h2').element.index;
  expect(watchPages(chapters, new Set(['chapter'])).counting).toEqual(new Set([chapter]));
});

test('an element that names its own page is watched', () => {
  const page: ContentItem = { type: 'counter', name: 'page', style: 'decimal' };
  const own = styledTree(h('p', { after: { content: [page] } }));
  expect(watchPages(own).elements).toEqual(new Set([find(own, 'p').element.index]));
});

test('the estimate grows with the text before', () => {
  const long = styledTree(h('h2', { id: 'a' }), h('p', {}, 'x'.repeat(26_000)), h('h2', { id: 'b' }));
  const { pageOf, pageCount } = estimateReferences(long, {
    elements: new Set(['#a', '#b'].map((id) => find(long, id).element.index)),
  });
  expect(pageOf.get(find(long, '#a').element.index)?.number).toBe(1);
  expect(pageOf.get(find(long, '#b').element.index)?.number).toBe(11);
  expect(pageCount).toBe(11);
});
