/** Elements that have a structure of their own: lists, tables, links, notes, contents. ISO 32000-1 §14.8.4. */
import { describe, expect, test } from 'vitest';
import { dump } from './testing/structure-dump.ts';
import { h, type Sketch } from './testing/styled-tree.ts';

describe('lists', () => {
  test('have items with label and body, and say how they are numbered', () => {
    expect(dump(h('ol', {}, h('li', {}, 'a'), '\n', h('li', {}, h('p', {}, 'b'))))).toBe(
      `L listNumbering=Decimal
  LI
    Lbl “(marker)”
    LBody “a”
  LI
    Lbl “(marker)”
    LBody
      P “b”`,
    );
  });

  test('stand in the body of the item they are in', () => {
    expect(dump(h('ul', {}, h('li', {}, 'a', h('ul', {}, h('li', {}, 'b')))))).toBe(
      `L listNumbering=Disc
  LI
    Lbl “(marker)”
    LBody “a”
      L listNumbering=Disc
        LI
          Lbl “(marker)”
          LBody “b”`,
    );
  });

  test('without markers have no labels', () => {
    const style = { listStyleType: 'none' };
    expect(dump(h('ul', { style }, h('li', {}, 'a')))).toBe('L listNumbering=None\n  LI\n    LBody “a”');
  });

  test('of terms have the terms as labels', () => {
    const item = (term: string, text: string) =>
      h('div', { role: 'LI' }, h('dt', {}, term), ' ', h('dd', {}, h('p', {}, text)));
    expect(dump(h('dl', {}, item('a', '1'), item('b', '2')))).toBe(
      `L listNumbering=None
  LI
    Lbl “a”
    LBody
      P “1”
  LI
    Lbl “b”
    LBody
      P “2”`,
    );
  });

  test('hold nothing but items', () => {
    expect(dump(h('ul', {}, 'loose', h('p', {}, 'text')))).toBe(
      `L listNumbering=None
  LI
    LBody “loose”
  LI
    LBody
      P “text”`,
    );
  });

  test('of sources have their entries in the bodies of items', () => {
    expect(dump(h('ol', {}, h('li', { role: 'BibEntry', id: 'src' }, 'Report')))).toBe(
      `L listNumbering=Decimal
  LI
    Lbl “(marker)”
    LBody
      BibEntry elementId=src “Report”`,
    );
  });
});

describe('tables', () => {
  const row = (...cells: Sketch[]) => h('tr', {}, ...cells);

  test('have header cells with scope', () => {
    expect(
      dump(
        h(
          'table',
          {},
          h(
            'thead',
            {},
            row(h('td'), h('th', { id: 'h1' }, 'A'), h('th', { scope: 'colgroup', colspan: '2' }, 'B')),
          ),
          h(
            'tbody',
            {},
            row(h('th', {}, 'r'), h('td', { headers: 'h1 gone', rowspan: '2' }, '1'), h('td', {}, '2')),
          ),
          h('tbody', {}, row(h('th', { scope: 'row' }, 's'), h('th', {}, 't')), row(h('th', {}, 'u'))),
        ),
      ),
    ).toBe(`Table
  THead
    TR
      TD
      TH elementId=h1 scope=Column “A”
      TH scope=Column colSpan=2 “B”
  TBody
    TR
      TH scope=Row “r”
      TD rowSpan=2 headers=h1 “1”
      TD “2”
  TBody
    TR
      TH scope=Row “s”
      TH scope=Column “t”
    TR
      TH scope=Column “u”`);
  });

  test('begin with their caption', () => {
    expect(dump(h('table', {}, h('tr', {}, h('td', {}, '1')), h('caption', {}, 'c')))).toMatch(
      /^Table\n {2}Caption/,
    );
  });
});

describe('links and notes', () => {
  test('an a with href is a Link, in whatever role it was given', () => {
    expect(
      dump(h('p', {}, h('a', { href: '#x' }, 'x'), h('a', { href: '#y', role: 'Reference' }, 'y'))),
    ).toBe(
      `P
  Link “x”
  Reference
    Link “y”`,
    );
    expect(dump(h('section', {}, h('a', { href: 'https://example.org', role: 'none' }, 'x')))).toBe(
      'Sect\n  P\n    Link “x”',
    );
  });

  test('a note follows the reference that calls it, within the paragraph', () => {
    expect(
      dump(h('p', {}, 'Said', h('note', { id: 'note-1' }, 'By ', h('a', { href: 'x' }, 'whom')), '. More.')),
    ).toBe(
      `P “Said|. More.”
  Reference elementId=note-1-call
    Link “(footnote-call)”
  Note elementId=note-1 “By ”
    Lbl
      Link “(footnote-marker)”
    Link “whom”`,
    );
  });

  test('every note has an ID', () => {
    expect(dump(h('p', {}, h('note', {}, 'a'), h('note', {}, 'b')))).toMatch(
      /elementId=note-1 .*elementId=note-2 /s,
    );
  });
});

describe('contents', () => {
  const link = (text: string, ...more: Sketch[]) => h('li', {}, h('a', { href: '#x' }, text), ...more);

  test('are entries with a Reference, nested as the lists are', () => {
    const style = { listStyleType: 'none' };
    expect(
      dump(h('toc', {}, h('ol', { style }, link('1', h('ol', { style }, link('1.1'))), link('2')))),
    ).toBe(
      `TOC
  TOCI
    Reference
      Link “1”
    TOC
      TOCI
        Reference
          Link “1.1”
  TOCI
    Reference
      Link “2”`,
    );
  });

  test('may be links alone, or in blocks', () => {
    const block = { style: { display: 'block' } } as const;
    expect(
      dump(h('toc', {}, h('a', { href: '#x', ...block }, 'x'), h('p', {}, h('a', { href: '#y' }, 'y')))),
    ).toBe(
      `TOC
  TOCI
    Reference
      Link “x”
  TOCI
    Reference
      Link “y”`,
    );
  });

  test('are nested by the levels of their headings', () => {
    const entry = (level: string, text: string) =>
      h('a', { href: '#x', 'data-level': level, style: { display: 'block' } }, text);
    const entries = [entry('1', 'a'), entry('2', 'b'), entry('3', 'c'), entry('2', 'd'), entry('1', 'e')];
    expect(dump(h('toc', {}, ...entries)).replace(/ *Reference\n/g, '')).toBe(
      `TOC
  TOCI
      Link “a”
    TOC
      TOCI
          Link “b”
        TOC
          TOCI
              Link “c”
      TOCI
          Link “d”
  TOCI
      Link “e”`,
    );
  });

  test('with a heading are a section that holds them', () => {
    const nav = h(
      'nav',
      { role: 'TOC', style: { display: 'block' } },
      h('h2', {}, 'Contents'),
      h('toc', {}, link('1')),
    );
    expect(dump(nav)).toBe(
      `Sect
  H2 elementId=heading-1 “Contents”
  TOC
    TOCI
      Lbl “(marker)”
      Reference
        Link “1”`,
    );
  });
});
