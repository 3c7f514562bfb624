import { describe, expect, test } from 'vitest';
import type { ContentItem } from '../../style/types.ts';
import { resolveCounters } from './counters.ts';
import { find, findAll, h, type Sketch, styledTree } from './testing/styled-tree.ts';

const numbered: ContentItem[] = [{ type: 'counter', name: 'list-item', style: 'decimal' }];
const section: ContentItem[] = [{ type: 'counters', name: 'section', separator: '.', style: 'decimal' }];

/** The values of a counter at every element of a name, each outermost first. */
function values(
  tree: ReturnType<typeof styledTree>,
  element: string,
  name: string,
  part: 'before' | 'marker' = 'before',
) {
  const counters = resolveCounters(tree);
  return findAll(tree, element).map(({ element: { index } }) =>
    (counters.at(index, part).get(name) ?? []).join('.'),
  );
}

function items(...children: readonly (string | Sketch)[]): Sketch[] {
  return children.map((child) => (typeof child === 'string' ? h('li', {}, child) : child));
}

describe('list items', () => {
  test('count by themselves, each list anew', () => {
    const tree = styledTree(h('ol', {}, ...items('a', 'b', 'c')), h('ol', {}, ...items('a', 'b')));
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['1', '2', '3', '1', '2']);
  });

  test('of a list in a list have counters of their own, within those around them', () => {
    const inner = h('ol', {}, ...items('a', 'b'));
    const tree = styledTree(h('ol', {}, h('li', {}, 'x'), h('li', {}, 'y', inner), h('li', {}, 'z')));
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['1', '2', '2.1', '2.2', '3']);
  });

  test('heed start and value', () => {
    const tree = styledTree(h('ol', { start: '5' }, h('li'), h('li', { value: '9' }), h('li')));
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['5', '9', '10']);
  });

  test('count down in a reversed list', () => {
    expect(
      values(styledTree(h('ol', { reversed: '' }, h('li'), h('li'), h('li'))), 'li', 'list-item', 'marker'),
    ).toEqual(['3', '2', '1']);
    const tree = styledTree(
      h('ol', { reversed: '', start: '10' }, h('li'), h('li', { value: '4' }), h('li')),
    );
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['10', '4', '3']);
  });

  test('heed start also where the style sheet resets list-item, as base style sheets do', () => {
    const style = { counterReset: [{ name: 'list-item', value: 0 }] };
    expect(values(styledTree(h('ol', { start: '3', style }, h('li'))), 'li', 'list-item', 'marker')).toEqual([
      '3',
    ]);
  });

  test('do not count by themselves where counter-increment says how', () => {
    const style = { counterIncrement: [{ name: 'list-item', value: 10 }] };
    const tree = styledTree(h('ol', {}, h('li', { style }), h('li')));
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['10', '11']);
  });

  test('that are not rendered do not count', () => {
    const tree = styledTree(h('ol', {}, h('li'), h('li', { style: { display: 'none' } }), h('li')));
    expect(values(tree, 'li', 'list-item', 'marker')).toEqual(['1', '', '2']);
  });
});

describe('scopes (CSS Lists 3 §4.4)', () => {
  const reset = (name: string, value = 0) => ({ counterReset: [{ name, value }] });
  const counted = {
    style: { counterIncrement: [{ name: 'section', value: 1 }] },
    before: { content: section },
  };

  test('a counter is in scope for following siblings and their descendants', () => {
    const tree = styledTree(
      h('h1', { style: reset('section') }),
      h('h2', counted),
      h('div', {}, h('h2', counted)),
    );
    expect(values(tree, 'h2', 'section')).toEqual(['1', '2']);
  });

  test('a reset by a sibling replaces the counter, by a descendant nests one', () => {
    const tree = styledTree(
      h('h1', { style: reset('section') }),
      h('h2', counted),
      h('h1', { style: reset('section') }),
      h('h2', counted),
      h('div', {}, h('h1', { style: reset('section', 4) }), h('h2', counted)),
      h('h2', counted),
    );
    expect(values(tree, 'h2', 'section')).toEqual(['1', '1', '1.5', '2']);
  });

  test('a reset is for the siblings after it, also within a counter of the same name', () => {
    const tree = styledTree(
      h(
        'div',
        { style: reset('section') },
        h('h2', counted),
        h('h1', { style: reset('section') }),
        h('h2', counted),
      ),
      h('h2', counted),
    );
    expect(values(tree, 'h2', 'section')).toEqual(['1', '1.1', '2']);
  });

  test('a counter made by a pseudo-element is in scope for the children', () => {
    const before = { content: [], ...reset('section', 7) };
    const tree = styledTree(h('div', { before }, h('h2', counted)), h('h2', counted));
    expect(values(tree, 'h2', 'section')).toEqual(['8', '1']);
  });

  test('an increment of a counter that is not there makes one', () => {
    expect(values(styledTree(h('h2', counted), h('h2', counted)), 'h2', 'section')).toEqual(['1', '2']);
  });

  test('reset, increment and set are applied in this order', () => {
    const all = { ...reset('section', 3), ...counted.style, counterSet: [{ name: 'section', value: 20 }] };
    const tree = styledTree(h('h2', { ...counted, style: all }), h('h2', counted));
    expect(values(tree, 'h2', 'section')).toEqual(['20', '21']);
  });
});

test('notes count by themselves through the document', () => {
  const tree = styledTree(h('p', {}, h('note', {}, 'a'), h('note', {}, 'b')), h('p', {}, h('note', {}, 'c')));
  const counters = resolveCounters(tree);
  const notes = findAll(tree, 'span').map(({ element: { index } }) => index);
  expect(notes.map((index) => counters.at(index, 'footnote-call').get('footnote'))).toEqual([[1], [2], [3]]);
  expect(notes.map((index) => counters.at(index, 'footnote-marker').get('footnote'))).toEqual([
    [1],
    [2],
    [3],
  ]);
});

test('counters are remembered only where something asks for them', () => {
  const tree = styledTree(
    h('ol', {}, h('li', {}, h('p', {}, 'text'), h('p', { before: { content: numbered } }))),
  );
  const counters = resolveCounters(tree);
  const [first, second] = findAll(tree, 'p');
  expect(counters.at(first!.element.index, 'self').size).toBe(0);
  expect(counters.at(second!.element.index, 'before').get('list-item')).toEqual([1]);
  expect(counters.at(find(tree, 'li').element.index, 'self').size).toBe(0);
});

test('a long list is counted to its end', () => {
  const tree = styledTree(h('ol', {}, ...Array.from({ length: 5_000 }, () => h('li', {}, 'x'))));
  expect(values(tree, 'li', 'list-item', 'marker').at(-1)).toBe('5000');
});
