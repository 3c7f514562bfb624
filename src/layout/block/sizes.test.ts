/** Sizes and edges of boxes: CSS 2.2 §10.4 and §10.7, CSS Sizing 3 §3, CSS Fragmentation 3 §5.4. */
import { describe, expect, test } from 'vitest';
import { drawPage, drawPages, layOutHtml } from '../testing/pages.ts';
import type { RectFragment } from '../types.ts';

/** The background of the box: x, y, width and height. */
function box(css: string, body = '<div>a</div>', more = ''): readonly number[] {
  const { layout, diagnostics } = layOutHtml(
    body,
    `@page { size: 100pt 100pt } div { background: silver; ${css} } ${more}`,
  );
  expect(diagnostics).toEqual([]);
  const rect = layout.pages[0]?.fragments.find((one): one is RectFragment => one.kind === 'rect');
  return rect === undefined ? [] : [rect.x, rect.y, rect.width, rect.height];
}

describe('widths', () => {
  test.each([
    ['width: 50pt; padding: 5pt; border: 1pt solid', [0, 0, 62, 22]],
    ['width: 50pt; padding: 5pt; border: 1pt solid; box-sizing: border-box', [0, 0, 50, 22]],
    ['max-width: 40pt', [0, 0, 40, 10]],
    ['max-width: 40%; margin: 0 auto', [30, 0, 40, 10]],
    ['width: 20pt; min-width: 50%', [0, 0, 50, 10]],
    ['min-width: 30pt; max-width: 20pt', [0, 0, 30, 10]],
    ['max-width: 40pt; padding: 0 5pt; box-sizing: border-box', [0, 0, 40, 10]],
    ['max-width: 40pt; padding: 0 5pt', [0, 0, 50, 10]],
    ['width: 50%; margin-left: auto', [50, 0, 50, 10]],
    ['width: 120pt; margin: 0 auto', [0, 0, 120, 10]],
  ])('%s', (css, expected) => {
    expect(box(`${css}; overflow-wrap: anywhere`).map(Math.round)).toEqual(expected);
  });
});

/** CSS 2.2 §10.3.3: over-constrained, the margin at the end of the containing block gives way. */
describe('what does not fill its containing block stands at its start', () => {
  test.each([
    ['ltr', 'width: 40pt', [0, 40]],
    ['rtl', 'width: 40pt', [60, 40]],
    ['rtl', 'width: 40pt; direction: ltr', [60, 40]],
    ['ltr', 'width: 40pt; direction: rtl', [0, 40]],
    ['rtl', 'width: 40pt; margin: 0 10pt', [50, 40]],
    ['rtl', 'width: 40pt; margin-right: auto', [0, 40]],
    ['rtl', 'width: 40pt; margin: 0 auto', [30, 40]],
    ['rtl', 'width: 120pt; margin: 0 auto', [-20, 120]],
    ['rtl', 'display: table; width: 40pt; direction: ltr', [60, 40]],
    ['rtl', 'columns: 1; width: 40pt; direction: ltr', [60, 40]],
  ])('%s: %s', (direction, child, [x, width]) => {
    const found = box(child, '<section><div>a</div></section>', `section { direction: ${direction} }`);
    expect([found[0], found[2]]).toEqual([x, width]);
  });
});

describe('widths that the content has', () => {
  const widths = (css: string) => box(`padding: 0 5pt; ${css}`, '<div>aa bbb</div>').slice(0, 3);

  test.each([
    ['width: min-content', [0, 0, 40]],
    ['width: max-content', [0, 0, 70]],
    ['width: fit-content', [0, 0, 70]],
    ['width: fit-content; margin: 0 auto', [15, 0, 70]],
    ['width: fit-content; margin-left: 40pt', [40, 0, 60]],
    ['width: fit-content; max-width: 50pt', [0, 0, 60]],
    ['width: min-content; display: inline-block', [0, 0, 40]],
    ['width: min-content; position: absolute', [0, 0, 40]],
    ['width: min-content; float: left', [0, 0, 40]],
    ['max-width: max-content', [0, 0, 70]],
    ['max-width: min-content', [0, 0, 40]],
    ['max-width: fit-content; margin-left: 40pt', [40, 0, 60]],
    ['max-width: min-content; margin: 0 auto', [30, 0, 40]],
    ['width: 10pt; min-width: max-content', [0, 0, 70]],
    ['width: 10pt; min-width: min-content; box-sizing: border-box', [0, 0, 40]],
    ['display: inline-block; width: 90pt; max-width: max-content', [0, 0, 70]],
    ['position: absolute; width: 10pt; min-width: max-content', [0, 0, 70]],
    ['float: left; width: 10pt; min-width: max-content', [0, 0, 70]],
  ])('%s', (css, expected) => {
    expect(widths(css)).toEqual(expected);
  });

  test('of what they are in, of flex items and of tables', () => {
    expect(
      box('width: min-content', '<table><tr><td><div>aa bbb</div></td><td>c c</td></tr></table>')[2],
    ).toBe(30);
    expect(
      drawPages(
        '<div class="f"><p>a b c</p><p>d e</p></div>',
        '.f { display: flex } p { width: min-content }',
      ),
    ).toEqual(['ad\nbe\nc']);
    expect(
      drawPages('<table><tr><td>a b</td><td>c</td></tr></table>', 'table { width: min-content }'),
    ).toEqual(['ac\nb']);
  });
});

test('bounds of what is in another, of items, tables and cells', () => {
  const draw = (body: string, css: string) => drawPages(body, css).join('\n');
  const inside = '<section><div>a b</div></section>';
  expect(box('width: min-content', inside, 'section > div { min-width: max-content }')[2]).toBe(30);
  expect(box('width: max-content', inside, 'section > div { max-width: min-content }')[2]).toBe(10);
  const row = '<div class="f"><p>a b c</p><p>d e</p></div>';
  const flex = '.f { display: flex }';
  expect(draw(row, `${flex} p { flex: 1; max-width: max-content }`)).toBe('a b cd e');
  expect(draw(row, `${flex} p { flex: 0 0 10pt; min-width: max-content }`)).toBe('a b cd e');
  expect(draw(row, `${flex} p { flex-basis: min-content }`)).toBe('ad\nbe\nc');
  expect(draw(row, `${flex} .f { flex-direction: column } p { max-width: min-content }`)).toBe(
    'a\nb\nc\nd\ne',
  );
  const table = '<table><tr><td>a b</td><td>c</td></tr></table>';
  expect(draw(table, 'table { width: 10pt; min-width: max-content }')).toBe('a bc');
  expect(draw(table, 'table { width: 90pt; max-width: max-content }')).toBe('a bc');
  expect(draw(table, 'table { width: min-content } td { min-width: max-content }')).toBe('a bc');
});

test('heights that the content has', () => {
  const height = (css: string) => box(css, '<div>a</div>')[3];
  expect(height('height: min-content')).toBe(10);
  expect(height('height: 40pt; max-height: fit-content')).toBe(10);
  expect(height('height: 5pt; min-height: max-content')).toBe(10);
  const row = '<div class="f"><p>a</p></div>';
  const item = (css: string) => {
    const page = layOutHtml(row, `.f { display: flex; height: 40pt } p { background: silver; ${css} }`).layout
      .pages[0]!;
    return page.fragments.find((one) => one.kind === 'rect')?.height;
  };
  expect(item('')).toBe(40);
  expect(item('height: fit-content')).toBe(10);
  expect(item('max-height: max-content')).toBe(10);
});

test('a border box is never narrower than its edges', () => {
  expect(box('width: 4pt; padding: 0 5pt; box-sizing: border-box; height: 10pt', '<div></div>')[2]).toBe(10);
});

describe('heights', () => {
  test.each([
    ['height: 30pt', 30],
    ['height: 30pt; padding: 5pt', 40],
    ['height: 30pt; padding: 5pt; box-sizing: border-box', 30],
    ['min-height: 30pt', 30],
    ['height: 50pt; max-height: 30pt', 30],
    ['height: 20pt; min-height: 30pt; max-height: 25pt', 30],
    ['height: 50%', 10],
    // Nothing is cut off: a height that the text exceeds gives way.
    ['max-height: 5pt', 10],
  ])('%s', (css, height) => {
    expect(box(css)[3]).toBe(height);
  });
});

test('percentages of a height are of one that is given', () => {
  const css = 'section { height: 80pt; padding: 10pt 0; box-sizing: border-box }';
  const height = (own: string, body = '<section><div>a</div></section>') =>
    box(`${own} } ${css} x {`, body)[3];
  expect(height('height: 50%')).toBe(30);
  expect(height('min-height: 25%')).toBe(15);
  expect(height('height: 40pt; max-height: 50%')).toBe(30);
  expect(height('height: 50%', '<section><p><div>a</div></p></section>'.replaceAll('p>', 'h2>'))).toBe(10);
  expect(height('height: 50%', '<section><div><div>a</div></div></section>')).toBe(30);
});

describe('inline-blocks', () => {
  const css = '.i { display: inline-block }';
  const draw = (body: string, more = '') => drawPages(body, css + more);

  test('are as wide as their text, or as there is room for', () => {
    expect(box('display: inline-block')).toEqual([0, 0, 10, 10]);
    expect(draw('ab <span class="i">cc dd ee</span>', '.i { max-width: 50pt }')).toEqual(['   cc dd\nab ee']);
  });

  test('have sizes and margins', () => {
    expect(
      box('display: inline-block; width: 50%; margin: 10pt; padding: 5pt; box-sizing: border-box'),
    ).toEqual([10, 10, 50, 20]);
    expect(box('display: inline-block; min-width: 30pt; min-height: 20pt')).toEqual([0, 0, 30, 20]);
  });

  test('are raised by percentages of their own line height', () => {
    const css = '.i { vertical-align: 100%; line-height: 10pt }';
    expect(draw('a<div class="i">b<br>c</div>d', css)).toEqual([' b\n c\na d']);
  });

  test('stand on the baseline of their last line', () => {
    expect(draw('a<div class="i">b<br>c</div>d')).toEqual([' b\nacd']);
    expect(draw('a<div class="i"><p>b</p><p>c</p></div>d', '.i { vertical-align: top }')).toEqual([
      'abd\n c',
    ]);
  });
});

test('an inline-block that is higher than a page is set as a block, with a warning', () => {
  const tall = (letter: string) => Array.from({ length: 6 }, () => letter).join('<br>');
  const body = `<p>x <b>y <span class="i">${tall('a')}</span> z</b></p>`;
  const { layout, diagnostics } = layOutHtml(body, '.i { display: inline-block }');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The inline-block is higher than its page; it is set as a block',
  ]);
  expect(layout.pages.map(drawPage)).toEqual(['x y\na\na\na\na', 'a\na\nz']);
});

describe('box-decoration-break', () => {
  const body = `<section>${'<p>a</p>'.repeat(6)}</section>`;
  const css = 'section { padding: 10pt; border: 0 solid; background: silver; box-decoration-break: ';

  function parts(value: string): readonly string[] {
    const { layout, diagnostics } = layOutHtml(body, `${css}${value} }`);
    expect(diagnostics).toEqual([]);
    return layout.pages.map(({ fragments }) => {
      const rect = fragments.find((one): one is RectFragment => one.kind === 'rect');
      const lines = fragments.filter(({ kind }) => kind === 'text').length;
      return `${lines} lines in ${rect?.y}–${(rect?.y ?? 0) + (rect?.height ?? 0)}`;
    });
  }

  test('slice: padding at the ends of the box alone', () => {
    expect(parts('slice')).toEqual(['4 lines in 0–50', '2 lines in 0–30']);
  });

  test('clone: padding at the ends of each part', () => {
    expect(parts('clone')).toEqual(['3 lines in 0–50', '3 lines in 0–50']);
  });

  test('clone: boxes in boxes, and round corners at each end', () => {
    const nested = `<section><section>${'<p>a</p>'.repeat(3)}</section></section>`;
    const small =
      '@page { size: 100pt 40pt } section { padding: 5pt; border-radius: 5pt; background: silver; box-decoration-break: clone }';
    const { layout } = layOutHtml(nested, small);
    const drawn = layout.pages.map(({ fragments }) =>
      fragments.map((one) => (one.kind === 'path' ? one.path.operators : one.kind)),
    );
    const round = 'mlclclclch';
    expect(drawn).toEqual([
      [round, round, 'text', 'text'],
      [round, round, 'text'],
    ]);
  });
});
