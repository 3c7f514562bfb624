/** CSS Multi-column 1. Pages of ten letters by five lines unless a test says so; columns of four letters. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPage, drawPages, layOutHtml, textsIn } from '../testing/pages.ts';

/** Two columns of four letters with one between them. */
const CSS = '.cols { column-count: 2; column-gap: 20pt }';

/** Paragraphs of one letter a line. */
function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${[...text].join('<br>')}</p>`).join('');
}

function cols(...contents: string[]): string {
  return contents.map((content) => `<div class="cols">${content}</div>`).join('');
}

function draw(body: string, css = ''): string[] {
  return drawPages(body, `${CSS} ${css}`);
}

describe('used widths', () => {
  test.each([
    ['column-count: 2; column-gap: 20pt', 'aaaa  cccc\nbbbb'],
    // Of one em: 45 points each.
    ['column-count: 2; column-gap: normal', 'aaaa  cccc\nbbbb'],
    ['column-width: 30pt; column-gap: 20pt', 'aaaa  cccc\nbbbb'],
    ['columns: 3 40pt; column-gap: 20%', 'aaaa  cccc\nbbbb'],
    ['columns: 1 40pt; column-gap: 20pt', 'aaaa bbbb\ncccc'],
    ['column-width: 200pt', 'aaaa bbbb\ncccc'],
  ])('%s', (style, drawn) => {
    expect(drawPages(`<div>aaaa bbbb cccc</div>`, `div { ${style} }`)).toEqual([drawn]);
  });

  test('columns of lines from right to left stand in this order', () => {
    const { layout } = layOutHtml(
      '<div class="cols" dir="rtl">aaaa bbbb</div>',
      `${CSS} div { direction: rtl }`,
    );
    expect(layout.pages.map(drawPage)).toEqual(['bbbb  aaaa']);
  });
});

test('a box as wide as its content has room for it in each column', () => {
  const css = '.cols { display: inline-block; column-gap: 10pt }';
  expect(draw(`${cols('<p>aaa</p><p>bbb</p>')}`, css)).toEqual(['aaa bbb']);
});

describe('balance', () => {
  test('columns are as low as they can be', () => {
    expect(draw(cols(paragraphs('abcde')))).toEqual(['a     d\nb     e\nc']);
    expect(draw(cols(paragraphs('abcde')), '.cols { column-count: 3 }')).toEqual(['a   c   e\nb   d']);
  });

  test('they are no higher than their lines, whatever is in the way', () => {
    const css =
      '@page { size: 100pt 80pt } .cols { column-gap: 10pt; column-count: 3 } p { break-inside: avoid } b { display: block; line-height: 33.3pt }';
    const body = `${paragraphs('ab')}<p><b>c</b></p>${paragraphs('d', 'e', 'f')}`;
    const { layout } = layOutHtml(`${cols(body)}<p>y</p>`, `${CSS} ${css}`);
    const places = textsIn(layout.pages[0]!.fragments).map(
      ({ text, y }) => `${text}${Math.round(y * 10) / 10}`,
    );
    expect(places).toEqual(['a8', 'b18', 'c19.7', 'd8', 'e18', 'f28', 'y41.3']);
  });

  test.each([
    ['table', (text: string) => `<table><tbody><tr><td>${text}</td></tr></tbody></table>`],
    ['flex', (text: string) => `<div class="flex"><div>${text}</div></div>`],
    ['columns', (text: string) => `<div class="one">${text}</div>`],
  ])('high rows are cut where text would be: %s', (_, row) => {
    const css = '@page { size: 100pt 110pt } .flex { display: flex } .one { columns: 1 }';
    const drawn = draw(`${cols(`<p>x</p>${row([...'abcdefghijklmn'].join('<br>'))}`)}<p>y</p>`, css);
    const rows = ['x     h', 'a     i', 'b     j', 'c     k', 'd     l', 'e     m', 'f     n', 'g', 'y'];
    expect(drawn).toEqual([rows.join('\n')]);
  });

  test('what follows stands below all of them', () => {
    expect(draw(`<p>x</p>${cols(paragraphs('abc'))}<p>y</p>`)).toEqual(['x\na     c\nb\ny']);
  });

  test('orphans and widows hold in columns', () => {
    expect(draw(cols(paragraphs('abcd', 'ef')), 'p { orphans: 2; widows: 2 }')).toEqual([
      'a     e\nb     f\nc\nd',
    ]);
  });

  test('a heading stays with its text', () => {
    expect(draw(cols(`${paragraphs('ab')}<h2>H</h2>${paragraphs('cd')}`))).toEqual([
      'a     H\nb     c\n      d',
    ]);
  });

  test.each(['avoid', 'avoid-column'])('break-inside: %s', (value) => {
    expect(draw(cols(paragraphs('abc', 'd')), `p { break-inside: ${value} }`)).toEqual(['a     d\nb\nc']);
  });

  test('margins are left out where a column begins, not after a forced break', () => {
    const css = 'p { margin: 10pt 0 }';
    expect(draw(cols(paragraphs('a', 'b')), css)).toEqual(['      b\na']);
    expect(draw(cols(paragraphs('a', 'b')), `${css} p + p { break-before: column }`)).toEqual(['\na     b']);
  });
});

describe('forced breaks', () => {
  test('between columns', () => {
    expect(draw(cols(paragraphs('a', 'bcd')), 'p + p { break-before: column }')).toEqual([
      'a     b\n      c\n      d',
    ]);
    expect(draw(cols(paragraphs('a', 'bcd')), 'p { break-after: column }')).toEqual([
      'a     b\n      c\n      d',
    ]);
  });

  test('more of them than columns make another row', () => {
    expect(
      draw(cols(paragraphs('a', 'b', 'c')), 'p + p { break-before: column } .cols { column-gap: 10pt }'),
    ).toEqual(['a     b\n\nc']);
  });

  test('to a page', () => {
    expect(draw(cols(paragraphs('ab', 'cd')), 'p + p { break-before: page }')).toEqual([
      'a     b',
      'c     d',
    ]);
  });

  test('to a column do nothing where there are none', () => {
    expect(draw(paragraphs('a', 'b'), 'p { break-after: column }')).toEqual(['a\nb']);
  });
});

describe('over several pages', () => {
  test('what has no room goes on on the next page, where it is balanced', () => {
    expect(draw(`<p>x</p>${cols(paragraphs('abcdefghijkl'))}<p>y</p>`)).toEqual([
      'x\na     e\nb     f\nc     g\nd     h',
      'i     k\nj     l\ny',
    ]);
  });

  test('whole pages of columns', () => {
    expect(draw(cols(paragraphs('abcdefghijklmnopqrstuvw')))).toEqual([
      'a     f\nb     g\nc     h\nd     i\ne     j',
      'k     p\nl     q\nm     r\nn     s\no     t',
      'u     w\nv',
    ]);
  });

  test('the lower edge of their box has room below the last', () => {
    const css = '.cols { padding-bottom: 10pt }';
    expect(draw(`${cols(paragraphs('abcdefghij'))}<p>y</p>`, css)).toEqual([
      'a     e\nb     f\nc     g\nd     h',
      'i     j\n\ny',
    ]);
  });

  test('boxes and rows of headers go on', () => {
    const row = (text: string) => `<tr><td>${text}</td></tr>`;
    const table = `<table><thead>${row('H')}</thead><tbody>${[...'abcdef'].map(row).join('')}</tbody></table>`;
    expect(draw(cols(table))).toEqual(['H     H\na     d\nb     e\nc     f']);
  });
});

describe('boxes across all columns', () => {
  test('end the columns above and begin others', () => {
    const body = `${paragraphs('ab')}<h2>headline</h2>${paragraphs('cd')}`;
    expect(draw(cols(body), 'h2 { column-span: all }')).toEqual(['a     b\nheadline\nc     d']);
  });

  test('cut the boxes that they stand in', () => {
    const body = `<section>${paragraphs('ab')}<h2>headline</h2>${paragraphs('cd')}</section>`;
    const css = 'h2 { column-span: all } section { padding: 10pt 0 0 10pt }';
    expect(draw(cols(body), css)).toEqual(['       b\n a\nheadline\n c     d']);
  });

  test('their margins do not collapse with those in columns', () => {
    const body = `<h2>headline</h2>${paragraphs('a')}`;
    expect(draw(cols(body), 'h2 { column-span: all; margin: 10pt 0 } p { margin: 10pt 0 0 }')).toEqual([
      '\nheadline\n\n\na',
    ]);
  });
});

describe('column-fill: auto', () => {
  test('fills one column after the other as far as the page goes', () => {
    expect(draw(cols(paragraphs('abc')), '.cols { column-fill: auto }')).toEqual(['a\nb\nc']);
    expect(draw(`${cols(paragraphs('abcdef'))}`, '.cols { column-fill: auto }')).toEqual([
      'a     f\nb\nc\nd\ne',
    ]);
  });

  test('or as far as the height of the box', () => {
    expect(draw(`${cols(paragraphs('abc'))}<p>y</p>`, '.cols { column-fill: auto; height: 20pt }')).toEqual([
      'a     c\nb\ny',
    ]);
  });

  test('a height that is not enough gives way', () => {
    expect(
      draw(`${cols(paragraphs('abcdef'))}<p>y</p>`, '.cols { column-fill: auto; height: 20pt }'),
    ).toEqual(['a     d\nb     e\nc     f\ny']);
  });
});

describe('footnotes called in columns', () => {
  const note = (text: string) => `<span class="note" role="doc-footnote">${text}</span>`;

  test('stand at the foot of the page', () => {
    expect(draw(cols(`<p>a${note('N')}</p><p>b</p>`))).toEqual(['a1    b\n\n\n\n1 N']);
  });

  test('take their room from the columns', () => {
    const lines = [...'abcdefghij'].map((letter) => `<p>${letter}${letter === 'a' ? note('N') : ''}</p>`);
    expect(draw(cols(lines.join('')))).toEqual(['a1    e\nb     f\nc     g\nd     h\n1 N', 'i     j']);
  });

  test('are on the page of their call', () => {
    const lines = [...'abcdefghij'].map((letter) => `<p>${letter}${letter === 'j' ? note('N') : ''}</p>`);
    expect(draw(cols(lines.join('')))).toEqual(['a     e\nb     f\nc     g\nd     h', 'i     j1\n\n\n\n1 N']);
  });
});

test('rules stand between columns with content', () => {
  const { layout } = layOutHtml(
    cols(paragraphs('abc')),
    `${CSS} .cols { column-count: 3; column-rule: 2pt solid }`,
  );
  const rules = layout.pages[0]?.fragments.filter(({ kind }) => kind === 'line');
  expect(rules).toMatchObject([
    { y1: 0, y2: 10 },
    { y1: 0, y2: 10 },
  ]);
  const two = layOutHtml(cols(paragraphs('ab')), `${CSS} .cols { column-count: 3; column-rule: 2pt solid }`);
  expect(two.layout.pages[0]?.fragments.filter(({ kind }) => kind === 'line')).toHaveLength(1);
});

test('text is copied column by column', () => {
  const { layout } = layOutHtml(cols('<p>aaaa bbbb cccc dddd</p>'), CSS);
  expect([...copiedTexts(layout).values()]).toEqual(['aaaa bbbb cccc dddd']);
});

test('a list item whose content is in columns has its marker beside the first line', () => {
  const css = 'ol { padding-left: 30pt } li { column-count: 2; column-gap: 10pt }';
  expect(draw('<ol><li>aa bb</li></ol>', css)).toEqual(['1. aa  bb']);
});

describe('columns within columns', () => {
  test('are a part of them', () => {
    const body = `${cols(paragraphs('ab'))}${paragraphs('c')}`;
    expect(draw(cols(body), '.cols .cols { column-gap: 0 }')).toEqual(['a b   c']);
  });

  test('go on where those end, and on the next page', () => {
    const css = '@page { size: 100pt 40pt } .cols .cols { column-gap: 0 }';
    expect(draw(cols(cols(paragraphs('abcdefghijklmnopqrst'))), css)).toEqual([
      'a e   i m\nb f   j n\nc g   k o\nd h   l p',
      'q r   s t',
    ]);
  });

  test('go on below what stands above them', () => {
    const css = '@page { size: 100pt 30pt } .cols .cols { column-gap: 0 }';
    expect(
      draw(cols(`${paragraphs('x')}${cols(paragraphs('abcdefghijkl'))}${paragraphs('y')}`), css),
    ).toEqual(['x     e h\na c   f i\nb d   g j', 'k l   y']);
  });
});

test('a box that is to be kept together begins a page', () => {
  const body = `<p>x</p>${cols(paragraphs('abcdefghij'))}`;
  expect(draw(body, '.cols { break-inside: avoid }')).toEqual([
    'x',
    'a     f\nb     g\nc     h\nd     i\ne     j',
  ]);
});

test('what is higher than its page is set with a warning, and what follows is not lost', () => {
  const { layout, diagnostics } = layOutHtml(
    cols('<p>a</p><p class="big">b</p><p>c</p>'),
    `${CSS} .big { line-height: 80pt }`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['overfull']);
  expect([...copiedTexts(layout).values()].join('')).toBe('abc');
});

test('floats stand in their column', () => {
  const body = '<div class="float">f</div><p>aa bb</p><p>cccc</p>';
  expect(draw(cols(body), '.float { float: left }')).toEqual(['faa   cccc\nbb']);
});
