import { describe, expect, test } from 'vitest';
import type { ContentItem } from '../../style/types.ts';
import { type ContentPiece, pageContent, prepareContent } from './content.ts';
import type { PseudoName } from './parts.ts';
import { estimateReferences, type References, watchPages } from './references.ts';
import { find, findAll, h, pageStyle, string, styledTree } from './testing/styled-tree.ts';

const NO_PAGES: References = { pageOf: new Map(), pageCount: 1 };
const open: ContentItem = { type: 'quote', which: 'open' };
const close: ContentItem = { type: 'quote', which: 'close' };

function show(pieces: readonly ContentPiece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : `<${piece.pattern}>`)).join('');
}

function text(
  tree: ReturnType<typeof styledTree>,
  which: string,
  part: PseudoName,
  references = NO_PAGES,
): string {
  return show(prepareContent(tree).pieces(find(tree, which), part, references));
}

describe('content of pseudo-elements', () => {
  test('strings and counters are joined to one piece', () => {
    const content: ContentItem[] = [
      string('Part '),
      { type: 'counter', name: 'part', style: 'upper-roman' },
      string(': '),
    ];
    const style = { counterIncrement: [{ name: 'part', value: 3 }] };
    const tree = styledTree(h('h2', { style, before: { content } }, 'Title'));
    expect(prepareContent(tree).pieces(find(tree, 'h2'), 'before', NO_PAGES)).toEqual([
      { type: 'text', text: 'Part III: ', pageDependent: false },
    ]);
  });

  test('counters() joins all scopes', () => {
    const content: ContentItem[] = [
      { type: 'counters', name: 'list-item', separator: '.', style: 'decimal' },
    ];
    const tree = styledTree(
      h('ol', {}, h('li'), h('li', {}, h('ol', {}, h('li', { id: 'x', marker: { content } })))),
    );
    expect(text(tree, '#x', 'marker')).toBe('2.1');
  });

  test('a counter that is nowhere made is 0', () => {
    const content: ContentItem[] = [
      { type: 'counter', name: 'no', style: 'decimal' },
      { type: 'counters', name: 'none', separator: '.', style: 'decimal' },
    ];
    expect(text(styledTree(h('p', { before: { content } })), 'p', 'before')).toBe('00');
  });

  test('normal is the marker of a list item, and nothing elsewhere', () => {
    const tree = styledTree(h('ol', { style: { listStyleType: 'lower-roman' } }, h('li', { before: {} })));
    expect(text(tree, 'li', 'marker')).toBe('i. ');
    expect(text(tree, 'li', 'before')).toBe('');
    expect(text(styledTree(h('ul', { style: { listStyleType: 'none' } }, h('li'))), 'li', 'marker')).toBe('');
  });

  test('normal is the number of a note', () => {
    const tree = styledTree(h('p', {}, 'Said', h('note', {}, 'By whom.')));
    expect(text(tree, 'span', 'footnote-call')).toBe('1');
    expect(text(tree, 'span', 'footnote-marker')).toBe('1. ');
  });

  test('target-text and the counter of a target', () => {
    const content: ContentItem[] = [
      { type: 'target-counter', target: 'b', name: 'part', style: 'decimal' },
      string(' '),
      { type: 'target-text', target: 'b' },
      { type: 'target-text', target: 'nowhere' },
      { type: 'target-counter', target: 'nowhere', name: 'part', style: 'decimal' },
    ];
    const style = { counterIncrement: [{ name: 'part', value: 1 }] };
    const tree = styledTree(
      h('p', { after: { content } }),
      h('h2', { style, id: 'a' }, 'First'),
      h('h2', { style, id: 'b' }, 'The \n second', h('note', {}, 'not this')),
    );
    expect(text(tree, 'p', 'after')).toBe('2 The second');
  });
});

describe('quotation marks', () => {
  const q = (...children: Parameters<typeof h>[2][]) =>
    h('q', { before: { content: [open] }, after: { content: [close] } }, ...children);

  test('change with the depth, and the last pair serves for the rest', () => {
    const tree = styledTree(h('p', {}, q('a', q('b', q('c'))), q('d')));
    const content = prepareContent(tree);
    const marks = findAll(tree, 'q').map((each) =>
      [show(content.pieces(each, 'before', NO_PAGES)), show(content.pieces(each, 'after', NO_PAGES))].join(
        '',
      ),
    );
    expect(marks).toEqual(['“”', '‘’', '‘’', '“”']);
  });

  test('no-open-quote counts but shows nothing; what was not opened is not closed', () => {
    const silent = { content: [{ type: 'quote', which: 'no-open' } as const] };
    const tree = styledTree(
      h('p', { before: silent }, q('a')),
      h('div', { after: { content: [close, close] } }),
    );
    expect(text(tree, 'q', 'before')).toBe('‘');
    expect(text(tree, 'div', 'after')).toBe('”');
  });
});

describe('page numbers in the flow', () => {
  const entry: ContentItem[] = [
    { type: 'leader', pattern: '. ' },
    { type: 'target-counter', target: 'a', name: 'page', style: 'decimal' },
    string(' of '),
    { type: 'counter', name: 'pages', style: 'decimal' },
  ];
  const tree = styledTree(
    h('a', { after: { content: entry } }),
    h('p', {}, 'x'.repeat(30_000)),
    h('h2', { id: 'a' }, 'A'),
  );

  test('come from the references of the pass before', () => {
    const pageOf = new Map([[find(tree, '#a').element.index, { index: 3, number: 4 }]]);
    const pieces = prepareContent(tree).pieces(find(tree, 'a'), 'after', { pageOf, pageCount: 9 });
    expect(pieces).toEqual([
      { type: 'leader', pattern: '. ' },
      { type: 'text', text: '4 of 9', pageDependent: true },
    ]);
  });

  test('are about as wide in the first pass as they will be', () => {
    expect(text(tree, 'a', 'after', estimateReferences(tree, watchPages(tree)))).toBe('<. >13 of 13');
  });

  test('of a place that no page shows are left out', () => {
    expect(text(tree, 'a', 'after')).toBe('<. > of 1');
  });
});

describe('strings and labels', () => {
  test('content() is the text of the element, without notes', () => {
    const stringSet = [{ name: 'title', value: [string('§ '), { type: 'element-text' } as const] }];
    const tree = styledTree(
      h('h2', { style: { stringSet } }, 'A ', h('em', {}, 'new'), '\n  title', h('note', {}, 'n')),
    );
    const content = prepareContent(tree);
    expect(content.strings(find(tree, 'h2'), NO_PAGES)).toEqual([{ name: 'title', value: '§ A new title' }]);
    expect(content.bookmarkLabel(find(tree, 'h2'))).toBe('A new title');
  });

  test('what is quoted in a title stays quoted', () => {
    const q = h('q', { before: { content: [open] }, after: { content: [close] } }, 'line ', h('q', {}, 'b'));
    const tree = styledTree(h('h2', {}, 'The ', q));
    expect(prepareContent(tree).bookmarkLabel(find(tree, 'h2'))).toBe('The “line b”');
  });

  test('labels have no soft hyphens', () => {
    const tree = styledTree(h('h2', {}, 'Hydro\u00adelectric\u00a0power'));
    expect(prepareContent(tree).bookmarkLabel(find(tree, 'h2'))).toBe('Hydroelectric power');
  });

  test('a label may count', () => {
    const bookmarkLabel: ContentItem[] = [
      { type: 'counter', name: 'part', style: 'decimal' },
      string('.  '),
      { type: 'element-text' },
    ];
    const counterIncrement = [{ name: 'part', value: 1 }];
    const tree = styledTree(h('h2', { style: { counterIncrement, bookmarkLabel } }, 'Title'));
    expect(prepareContent(tree).bookmarkLabel(find(tree, 'h2'))).toBe('1. Title');
  });
});

test('margin boxes see all counters, the number of pages and running strings', () => {
  const items: ContentItem[] = [
    { type: 'running-string', name: 'title', which: 'first' },
    string(' – '),
    { type: 'counter', name: 'page', style: 'lower-roman' },
    string('/'),
    { type: 'counter', name: 'pages', style: 'decimal' },
    string(' '),
    { type: 'counter', name: 'chapter', style: 'upper-roman' },
  ];
  const runningString = (name: string, which: string) => `${name}:${which}`;
  const counters = new Map([['chapter', [3]]]);
  const pieces = pageContent(items, { page: pageStyle(), number: 4, pageCount: 12, counters, runningString });
  expect(show(pieces)).toBe('title:first – iv/12 III');
});
