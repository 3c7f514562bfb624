import { expect, test } from 'vitest';
import type { ContentItem } from '../../style/types.ts';
import { numberPages } from './labels.ts';
import { initialStyle, pageStyle } from './testing/styled-tree.ts';

const plain = { style: pageStyle(), resets: [] };

test('pages count from 1', () => {
  expect(numberPages([plain, plain, plain])).toEqual([
    { number: 1, label: '1' },
    { number: 2, label: '2' },
    { number: 3, label: '3' },
  ]);
});

test('a page context may reset, and count in its own steps', () => {
  const first = { style: pageStyle({ counterReset: [{ name: 'page', value: 9 }] }), resets: [] };
  const still = { style: pageStyle({ counterIncrement: [{ name: 'page', value: 0 }] }), resets: [] };
  expect(numberPages([first, still, plain]).map(({ number }) => number)).toEqual([10, 10, 11]);
});

test('an element that resets the page counter is on the page of that number', () => {
  const chapter = { style: pageStyle(), resets: [{ name: 'page', value: 1 }] };
  expect(numberPages([plain, plain, chapter, plain]).map(({ number }) => number)).toEqual([1, 2, 1, 2]);
});

test('labels are written as the page writes its number', () => {
  const content: ContentItem[] = [{ type: 'counter', name: 'page', style: 'lower-roman' }];
  const roman = {
    ...pageStyle(),
    marginBoxes: new Map([['bottom-center', { ...initialStyle, content }]] as const),
  };
  expect(numberPages([{ style: roman, resets: [] }, plain]).map(({ label }) => label)).toEqual(['i', '2']);
});
