import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../document/vocabulary.ts';
import { documentOf, find, findings, h, pageOf, sheet, style } from './style.fixture.ts';

const BASE = sheet(readFileSync(new URL('../../templates/base.css', import.meta.url), 'utf8'), 'engine');

describe('base.css', () => {
  it('has nothing that the engine does not know', () => {
    expect(findings([BASE])).toEqual([]);
  });

  it('has the width of a table with its borders: HTML §15.3.8', () => {
    const styled = style(documentOf(h('table')), BASE);
    expect(find(styled, 'table').style.boxSizing).toBe('border-box');
  });

  it('says what elements are', () => {
    const names =
      'section h1 p ul li blockquote figure dl dt dd hr table caption thead tr td em span head toc';
    const styled = style(documentOf(...names.split(' ').map((name) => h(name))), BASE);
    const displays = names.split(' ').map((name) => `${name} ${find(styled, name).style.display}`);
    expect(displays).toEqual([
      'section block',
      'h1 block',
      'p block',
      'ul block',
      'li list-item',
      'blockquote block',
      'figure block',
      'dl block',
      'dt block',
      'dd block',
      'hr block',
      'table table',
      'caption table-caption',
      'thead table-header-group',
      'tr table-row',
      'td table-cell',
      'em inline',
      'span inline',
      'head none',
      'toc block',
    ]);
  });

  it('says it of every element that a brief may be made of', () => {
    const names = [...VOCABULARY.keys()].filter((name) => !['html', 'head', 'title', 'body'].includes(name));
    const styled = style(documentOf(...names.map((name) => h(name))), BASE);
    const inline = names.filter((name) => find(styled, name).style.display === 'inline');
    expect(inline).toEqual(names.filter((name) => VOCABULARY.get(name)?.in === 'phrasing'));
  });

  it('puts headings in the outline and keeps them with their text', () => {
    const styled = style(documentOf(h('h1'), h('h3'), h('h6')), BASE);
    expect(find(styled, 'h1').style).toMatchObject({ bookmarkLevel: 1, breakAfter: 'avoid', fontSize: 24 });
    expect(find(styled, 'h3').style.bookmarkLevel).toBe(3);
    expect(find(styled, 'h6').style.bookmarkLevel).toBe(6);
  });

  it('marks lists by depth', () => {
    const inner = h('ul#two', h('li', h('ol#three', h('li', h('ul#four', h('li'))))));
    const styled = style(documentOf(h('ul#one', h('li', inner)), h('ol#roman[type=I]', h('li'))), BASE);
    const types = ['one', 'two', 'three', 'four', 'roman'].map((id) => find(styled, id).style.listStyleType);
    expect(types).toEqual(['disc', 'circle', 'decimal', 'square', 'upper-roman']);
  });

  it('makes notes of notes', () => {
    const note = h('span.note#n[role=doc-footnote]', 'See there.');
    const styled = style(documentOf(h('h1', 'Title', note)), BASE);
    const { style: own, footnoteCall, footnoteMarker } = find(styled, 'n');
    expect(own).toMatchObject({ float: 'footnote', fontSize: expect.closeTo(9.6), fontWeight: 400 });
    expect(footnoteCall?.style.content).toEqual([{ type: 'counter', name: 'footnote', style: 'decimal' }]);
    expect(footnoteCall?.style).toMatchObject({ verticalAlign: 'super', lineHeight: 0 });
    expect(footnoteCall?.style.fontSize).toBeCloseTo(24 * 0.7);
    expect(footnoteMarker?.style.content).toHaveLength(2);
    expect(pageOf(styled).footnoteArea.borderTop).toMatchObject({ width: 0.5, style: 'solid' });
  });

  it('gives the contents models of their entries, with leaders and page numbers', () => {
    const styled = style(documentOf(h('toc[levels=1-2]')), BASE);
    const models = find(styled, 'toc').children.filter((child) => child.kind === 'element');
    expect(models.map(({ style: { display, paddingLeft } }) => [display, paddingLeft])).toEqual([
      ['block', 0],
      ['block', 12],
    ]);
    expect(models[0]?.after?.style.content).toEqual([
      { type: 'leader', pattern: '.' },
      { type: 'target-counter', target: '', name: 'page', style: 'decimal' },
    ]);
  });

  it('quotes as the language does', () => {
    const quoted = (lang: string) => {
      const styled = style(documentOf(h(`p[lang=${lang}]`, h('q'))), BASE);
      return find(styled, 'q')
        .style.quotes.map(({ open, close }) => open + close)
        .join(' ');
    };
    expect(['en', 'en-GB', 'de', 'de-CH', 'fr', 'pt-BR', 'sv'].map(quoted)).toEqual([
      '“” ‘’',
      '‘’ “”',
      '„“ ‚‘',
      '«» ‹›',
      '«\u202F\u202F» “”',
      '“” ‘’',
      '”” ’’',
    ]);
  });

  it('is on A4 with margins of 2 cm', () => {
    const { width, style: page } = pageOf(style(documentOf(h('p')), BASE));
    expect([width, page.marginLeft].map((points) => Math.round(Number(points)))).toEqual([595, 57]);
  });
});
