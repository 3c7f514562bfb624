import { describe, expect, test } from 'vitest';
import type { OutlineItem } from '../types.ts';
import { prepareContent } from './content.ts';
import { nameDestinations } from './destinations.ts';
import { buildOutline } from './outline.ts';
import { findAll, h, type Sketch, styledTree } from './testing/styled-tree.ts';

function outline(...children: Sketch[]): string {
  const tree = styledTree(...children);
  const items = buildOutline(tree, prepareContent(tree), nameDestinations(tree));
  const show = (item: OutlineItem, depth: number): string =>
    [
      `${'  '.repeat(depth)}${item.title} → ${item.destination}`,
      ...item.children.map((c) => show(c, depth + 1)),
    ].join('\n');
  return items.map((item) => show(item, 0)).join('\n');
}

describe('the outline', () => {
  test('nests headings by their level', () => {
    expect(
      outline(
        h('h1', { id: 'top' }, 'Brief'),
        h('h2', { id: 'a' }, 'Background'),
        h('h3', { id: 'b' }, 'History'),
        h('h2', { id: 'c' }, 'Sources'),
      ),
    ).toBe('Brief → top\n  Background → a\n    History → b\n  Sources → c');
  });

  test('stays a tree where levels are skipped or begin low', () => {
    const text = outline(h('h3', {}, 'Deep'), h('h1', {}, 'One'), h('h3', {}, 'Skipped'), h('h2', {}, 'Two'));
    expect(text).toBe('Deep → heading-1\nOne → heading-2\n  Skipped → heading-3\n  Two → heading-4');
  });

  test('leaves out headings without text and those that are not rendered', () => {
    expect(
      outline(h('h1', {}, ' '), h('h2', { style: { display: 'none' } }, 'x'), h('h2', { id: 'y' }, 'y')),
    ).toBe('y → y');
  });
});

describe('destinations', () => {
  test('have names of their own, whatever ids the author chose', () => {
    const tree = styledTree(
      h('h1', {}, 'x'),
      h('p', { id: 'heading-1' }, h('note', {}, 'n'), h('note', { id: 'note-1' }, 'm')),
    );
    const { elements, calls, names } = nameDestinations(tree);
    expect([...elements.values()]).toEqual(['heading-1', 'note-1', 'heading-1-2', 'note-1-2']);
    expect([...calls.values()]).toEqual(['note-1-2-call', 'note-1-call']);
    expect(names.size).toBe(6);
  });

  test('of an id that is there twice belong to the first', () => {
    const tree = styledTree(h('p', { id: 'a' }), h('p', { id: 'a' }));
    const [first] = findAll(tree, 'p');
    expect([...nameDestinations(tree).elements]).toEqual([[first?.element.index, 'a']]);
  });
});
