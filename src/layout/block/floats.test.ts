/** CSS 2.2 §9.5: on pages ten squares wide. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const CSS = `
  @page { size: 100pt 200pt }
  .l { float: left } .r { float: right } .clear { clear: both } .root { display: flow-root }
`;

/** The lines of all pages. */
function draw(body: string, css = ''): string[] {
  return drawPages(body, CSS + css)
    .join('\n====\n')
    .split('\n');
}

const TEXT = '<p>aa bb cc dd ee ff gg hh ii jj</p>';

describe('a float', () => {
  test('is as wide as its content, and lines are shorter beside it', () => {
    expect(draw(`<div class="l">FF<br>FF</div>${TEXT}`)).toEqual([
      'FFaa bb cc',
      'FFdd ee ff',
      'gg hh ii',
      'jj',
    ]);
    expect(draw(`<div class="r">FF<br>FF</div>${TEXT}`)).toEqual([
      'aa bb ccFF',
      'dd ee ffFF',
      'gg hh ii',
      'jj',
    ]);
  });

  test('is as wide as it is said to be, with its margins', () => {
    expect(draw(`<div class="l">F</div>${TEXT}`, '.l { width: 20pt; margin: 0 10pt 10pt }')).toEqual([
      ' F  aa bb',
      '    cc dd',
      'ee ff gg',
      'hh ii jj',
    ]);
  });

  test('shortens the lines of the blocks that follow, not the blocks', () => {
    const css = 'section { border-left: 10pt solid } .l { margin-right: 10pt }';
    const body = `<div class="l">FF<br>FF</div><section>${TEXT}</section>`;
    expect(draw(body, css)).toEqual(['FF aa bb', 'FF cc dd', ' ee ff gg', ' hh ii jj']);
    const line = layOutHtml(body, CSS + css).layout.pages[0]?.fragments.find(({ kind }) => kind === 'line');
    expect(line).toMatchObject({ x1: 5, y1: 0, y2: 40 });
  });

  test('is painted above the backgrounds of blocks that follow', () => {
    const body = '<div class="l">F</div><section>a</section>';
    const { layout } = layOutHtml(body, `${CSS} section { background: silver }`);
    const painted = layout.pages[0]?.fragments.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0));
    expect(painted?.map((one) => (one.kind === 'text' ? one.text : one.kind))).toEqual(['rect', 'a', 'F']);
  });

  test('stands side by side with others, then below them', () => {
    const body =
      '<div class="l">FF<br>FF</div><div class="l">GG<br>GG<br>GG</div><div class="l">HHHHHHH</div>';
    expect(draw(body + TEXT)).toEqual(['FFGGaa bb', 'FFGGcc dd', '  GGee ff', 'HHHHHHHgg', 'hh ii jj']);
  });

  test('stands no higher than one before it', () => {
    const body = '<div class="l">FFFFFF</div><div class="r">GGGGGG</div><div class="l">H</div>';
    expect(draw(body)).toEqual(['FFFFFF', 'H   GGGGGG']);
  });

  test('makes room for margins as a block without height would', () => {
    const css = 'p { margin: 10pt 0 } h2 { margin-top: 30pt }';
    expect(draw('<p>a</p><div class="l">F</div><h2>b</h2>', css)).toEqual(['', 'a', '', 'F', '', 'b']);
    // It is the first thing in its parent, which is where the margins of its children say.
    expect(draw('<p>a</p><div><div class="l">F</div><h2>b</h2></div>', css)).toEqual([
      '',
      'a',
      '',
      '',
      '',
      'Fb',
    ]);
  });

  test('that is all there is in a box stands where that box would without the margins below', () => {
    const css = 'section { margin: 10pt 0 } h2 { margin-top: 30pt }';
    const body = '<p>a</p><section><div class="l">F</div></section><h2>b</h2>';
    expect(draw(body, css)).toEqual(['a', '', 'F', '', 'b']);
  });

  test('keeps its own margins, and those of its content', () => {
    const css = 'p { margin: 10pt 0 } .l { margin-bottom: 10pt }';
    expect(draw(`<div class="l"><p>FF</p></div><h2>a<br>b<br>c<br>d<br>e</h2>`, css)).toEqual([
      '  a',
      'FFb',
      '  c',
      '  d',
      'e',
    ]);
  });

  test('that is a table is as wide as its columns', () => {
    const table = '<table class="r"><tr><td>FF</td><td>FF</td></tr></table>';
    expect(draw(table + TEXT)).toEqual(['aa bb FFFF', 'cc dd ee', 'ff gg hh', 'ii jj']);
  });

  test('among other floats says how wide a box around it wants to be', () => {
    const body = `<div class="l"><div class="l">FF</div><div class="l">GG</div><p>aa</p></div>${TEXT}`;
    expect(draw(body)).toEqual(['FFGGaaaa', 'bb cc dd', 'ee ff gg', 'hh ii jj']);
  });

  test('that is wider than its box is said to be', () => {
    const { diagnostics } = layOutHtml(`<div class="l">F</div>${TEXT}`, `${CSS} .l { width: 120pt }`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The float is 20 pt wider than the box that it is in',
    ]);
  });
});

describe('a float in a line', () => {
  test('stands beside it where there is room', () => {
    expect(draw('<p>aa <span class="l">FF</span>bb cc dd ee ff</p>')).toEqual(['FFaa bb cc', 'dd ee ff']);
    expect(draw('<p>aa <b><span class="r">FF<br>FF</span></b>bb cc dd ee ff gg</p>')).toEqual([
      'aa bb ccFF',
      'dd ee ffFF',
      'gg',
    ]);
  });

  test('else below it', () => {
    expect(draw('<p>aa bb cc <span class="l">FFF</span>dd ee ff gg hh</p>')).toEqual([
      'aa bb cc',
      'FFFdd ee',
      'ff gg hh',
    ]);
    expect(draw('<p>aa bb cc<span class="l">FFF</span></p><p>dd ee ff</p>')).toEqual([
      'aa bb cc',
      'FFFdd ee',
      'ff',
    ]);
  });

  test('is not lost where there is nothing else in it', () => {
    expect(draw('<p><b><span class="l">FF</span></b></p><p>aa</p>')).toEqual(['FFaa']);
  });

  test('is read where it is met', () => {
    const body = '<p>aa <span class="l">FF</span>bb cc dd ee ff gg hh<span class="r">GG</span> ii</p>';
    const { layout } = layOutHtml(body, CSS);
    expect([...copiedTexts(layout).values()].join('|')).toBe('aa FFbb cc dd ee ff gg hhGG ii');
  });

  test('does not come between the words around it', () => {
    expect(draw('<p>aa<span class="r">F</span>bb</p>')).toEqual(['aabb     F']);
  });
});

describe('lines beside floats', () => {
  test('go down where no word has room', () => {
    expect(draw('<div class="l">FFFF<br>FFFF</div><div class="r">GGGG</div><p>aaa bb cc dd ee</p>')).toEqual([
      'FFFF  GGGG',
      'FFFFaaa bb',
      'cc dd ee',
    ]);
    expect(draw('<div class="l">FFFFFFFFFF</div><p>aaa</p>')).toEqual(['FFFFFFFFFF', 'aaa']);
  });

  test('do not cut words that have room below', () => {
    const css = 'html { overflow-wrap: anywhere }';
    expect(draw('<div class="l">FFFFF</div><p>aaaaaaa bb</p>', css)).toEqual(['FFFFF', 'aaaaaaa bb']);
    expect(draw('<div class="l">FF</div><p>aaaaaaaaaaaa</p>', css)).toEqual(['FF', 'aaaaaaaaaa', 'aa']);
  });

  test('that are higher than others reach further down', () => {
    const body = '<div class="l">FF<br>FF<br>FF</div><p>aa <b>bb</b> cc dd ee ff gg</p>';
    expect(draw(body, 'b { line-height: 30pt }')).toEqual(['FF', 'FFaa bb cc', 'FF', 'dd ee ff', 'gg']);
  });

  test('are indented and aligned in the room that they have', () => {
    const body = '<div class="l">FF</div><p>aa bb cc dd</p>';
    expect(draw(body, 'p { text-indent: 10pt }')).toEqual(['FF aa bb', 'cc dd']);
    expect(draw(body, 'p { text-align: right }')).toEqual(['FFaa bb cc', '        dd']);
  });

  test('of a list have their marker beside the float too', () => {
    const body = '<div class="l">FF<br>FF</div><ul><li>aa bb cc dd</li><li>ee</li></ul>';
    const css = 'ul { padding-left: 20pt; list-style-type: "-" }';
    expect(draw(body, css)).toEqual(['FF-aa bb', 'FF cc dd', ' -ee']);
    expect(draw('<div class="r">FF</div><ul><li>aa</li></ul>', css)).toEqual([' -aa    FF']);
  });
});

describe('clear', () => {
  test('moves a box below floats of a side', () => {
    const floats = '<div class="l">FF<br>FF</div><div class="r">G</div><p>a</p>';
    expect(draw(`${floats}<h2>b</h2>`, 'h2 { clear: right }')).toEqual(['FFa      G', 'FFb']);
    expect(draw(`${floats}<h2>b</h2>`, 'h2 { clear: left }')).toEqual(['FFa      G', 'FF', 'b']);
  });

  test('counts its margin for nothing if it is moved, for all if not', () => {
    const body = '<div class="l">F<br>F</div><p>a</p><h2>b</h2>';
    expect(draw(body, 'h2 { clear: both; margin-top: 10pt }')).toEqual(['Fa', 'F', 'b']);
    expect(draw(body, 'h2 { clear: both; margin-top: 30pt }')).toEqual(['Fa', 'F', '', '', 'b']);
  });

  test('keeps its margin from its parent', () => {
    const body = '<p>a</p><section><div class="l">F<br>F</div><h2>b</h2></section>';
    expect(draw(body, 'h2 { clear: both; margin-top: 10pt }')).toEqual(['a', 'F', 'F', 'b']);
  });

  test('moves floats too', () => {
    expect(draw('<div class="l">F</div><div class="l clear">G</div><p>a b</p>')).toEqual(['Fa b', 'G']);
  });
});

describe('roots of formatting contexts', () => {
  test('contain their floats; blocks do not', () => {
    expect(draw('<section><div class="l">F<br>F</div>a</section><p>b</p>')).toEqual(['Fa', 'Fb']);
    expect(draw('<section class="root"><div class="l">F<br>F</div>a</section><p>b</p>')).toEqual([
      'Fa',
      'F',
      'b',
    ]);
    expect(draw('<table><tr><td><div class="l">F<br>F</div>a</td></tr></table><p>b</p>')).toEqual([
      'Fa',
      'F',
      'b',
    ]);
  });

  test('stand beside those floats alone that begin no lower than they end', () => {
    const floats = '<div class="l">FFFFFF<br>FFFFFF</div><div class="r">GGGGGG</div>';
    expect(draw(`${floats}<div class="root">aaaa</div><p>b</p>`)).toEqual([
      'FFFFFFaaaa',
      'FFFFFFb',
      '    GGGGGG',
    ]);
    expect(draw(`${floats}<div class="root">aa bb cc</div>`)).toEqual([
      'FFFFFF',
      'FFFFFF',
      'aa  GGGGGG',
      'bb',
      'cc',
    ]);
  });

  test('stand beside floats, or below where they have no room', () => {
    const float = '<div class="l">FF<br>FF</div>';
    const table = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
    expect(draw(`${float}${table('aaaa bbbb')}`)).toEqual(['FFaaaa', 'FFbbbb']);
    expect(draw(`${float}${table('aaaaaaaaa')}`)).toEqual(['FF', 'FF', 'aaaaaaaaa']);
    expect(draw(`${float}<div class="root">aaaa bbbb</div>`)).toEqual(['FFaaaa', 'FFbbbb']);
    expect(draw(`${float}<div class="root">a</div>`, '.root { width: 90pt }')).toEqual(['FF', 'FF', 'a']);
  });
});

describe('at the end of a page', () => {
  const SMALL = '@page { size: 100pt 40pt }';

  test('a float is on the page of the line beside it, though it is met in the next one', () => {
    const body = '<p>a<br>b<br>c</p><p>aa bb <span class="r">FFF</span>cccc dd</p>';
    expect(draw(body, SMALL)).toEqual(['a', 'b', 'c', 'aa bb  FFF', '====', 'cccc dd']);
  });

  test('a line that goes down below a float may be on the next page', () => {
    const body = '<p>aaaa bbbb <span class="l">FFFFF<br>FFFFF<br>FFFFF</span>gggggg</p>';
    expect(draw(body, SMALL)).toEqual(['aaaa bbbb', 'FFFFF', 'FFFFF', 'FFFFF', '====', 'gggggg']);
  });

  test('a float comes between no two parts of a word', () => {
    const css = `${SMALL} html { overflow-wrap: anywhere }`;
    const body = '<p>aa bb cc <span class="r">FFFFF</span>dddddddddddddddd ee</p>';
    const { layout } = layOutHtml(body, CSS + css);
    expect([...copiedTexts(layout).values()].join('|')).toBe('aa bb cc dddddddddddddddd FFFFFee');
  });
});

test('a long paragraph beside a float is broken as a whole would be', () => {
  const body = `<p>${'aa bbb c dddd '.repeat(200)}</p>`;
  const lines = draw(`<div class="l">FF</div>${body}`, '@page { size: 200pt 4000pt }');
  const whole = draw(`<p>FF${'aa bbb c dddd '.repeat(200)}</p>`, '@page { size: 200pt 4000pt }');
  expect(lines.slice(-20)).toEqual(whole.slice(-20));
});
