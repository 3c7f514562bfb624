/** CSS Text 3, CSS 2.2 §9.4.2 and §10.8. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml, textsIn } from '../testing/pages.ts';

function draw(body: string, css = ''): string {
  return drawPages(body, css).join('\n====\n');
}

function baselines(body: string, css: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const fragment of layOutHtml(body, css).layout.pages[0]!.fragments) {
    if (fragment.kind === 'text') found[fragment.text.trim()] = Math.round(fragment.y * 10) / 10;
  }
  return found;
}

function texts(body: string, css = ''): string[] {
  return [...copiedTexts(layOutHtml(body, css).layout).values()];
}

describe('white space', () => {
  test('collapses across inline boxes', () => {
    expect(draw('<p> a <b> b </b> c </p>')).toBe('a b c');
  });

  test('between blocks makes no box', () => {
    expect(draw('<div> <p>a</p> <p>b</p> </div>')).toBe('a\nb');
  });

  test('is gone around a forced break', () => {
    expect(draw('<p>a <br> b</p>')).toBe('a\nb');
  });

  test('is kept in pre, with its line ends', () => {
    expect(draw('<pre>a  b\n c</pre>')).toBe('a  b\n c');
  });

  test('tabs in it lead to stops', () => {
    const pre = (size: string, text: string) => draw(`<pre>${text}</pre>`, `pre { tab-size: ${size} }`);
    expect(pre('4', 'a\tb\tc')).toBe('a   b   c');
    expect(pre('4', 'abcd\te\n\tf')).toBe('abcd    e\n    f');
    expect(pre('30pt', 'a\tb')).toBe('a  b');
    expect(pre('0', 'a\tb')).toBe('ab');
    expect(texts('<pre>a\tb</pre>')).toEqual(['a b']);
    expect(draw('<p>a\tb</p>')).toBe('a b');
  });

  test('line ends are kept in pre-line, spaces are not', () => {
    expect(draw('<p>a  b\n  c</p>', 'p { white-space: pre-line }')).toBe('a b\nc');
  });

  test('a no-break space keeps words together', () => {
    expect(draw('<p>aaaa bbb&nbsp;ccc</p>')).toBe('aaaa\nbbb ccc');
  });

  test('a last br makes no further line', () => {
    expect(draw('<p>a<br></p><p><b>b<br></b></p><p>c</p>')).toBe('a\nb\nc');
  });

  test('two br leave a line empty', () => {
    expect(draw('<p>a<br><br>b</p>')).toBe('a\n\nb');
  });

  test('break-spaces: each is as wide as it is, and a line may end after it', () => {
    const css = 'p { white-space: break-spaces; text-align: right } @page { size: 60pt 50pt }';
    expect(draw('<p>aa   bb</p>', css)).toBe(' aa\n    bb');
    expect(draw('<p>aaaa    b</p>', css)).toBe('aaaa\n     b');
    expect(draw('<p>a\n  b</p>', css)).toBe('     a\n     b');
    expect(texts('<p>aaaa    b</p>', css)).toEqual(['aaaa    b']);
    expect(draw('<table><tr><td>a  b</td><td>c</td></tr></table>', 'td { white-space: break-spaces }')).toBe(
      'a  bc',
    );
  });
});

describe('text beside blocks', () => {
  test('is in anonymous blocks', () => {
    expect(draw('<div>a<p>b</p>c</div>')).toBe('a\nb\nc');
  });

  test('a block within an inline box splits it', () => {
    expect(draw('<div>a<b>b<i>c</i>d</b>e</div>', 'i { display: block }')).toBe('ab\nc\nde');
  });
});

describe('lines', () => {
  test('are broken at spaces and hyphens, not within words', () => {
    expect(draw('<p>aaa-bbb cccc dddd</p>', '@page { size: 60pt 60pt }')).toBe('aaa-\nbbb\ncccc\ndddd');
  });

  test('a word that is too wide is shown, and said', () => {
    const { layout, diagnostics } = layOutHtml('<p>a bbbbbbbbbbbb c</p>');
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'overfull: "bbbbbbbbbbbb" is 20 pt wider than its line',
    ]);
    expect([...copiedTexts(layout).values()]).toEqual(['a bbbbbbbbbbbb c']);
  });

  test('or is cut where that is allowed', () => {
    expect(draw('<p>bbbbbbbbbbbb c</p>', 'p { overflow-wrap: anywhere }')).toBe('bbbbbbbbbb\nbb c');
  });

  test('are broken within words where that is said', () => {
    const css = (property: string) => `p { ${property} } @page { size: 50pt 60pt }`;
    expect(draw('<p>aaaaaaa bb, c</p>', css('word-break: break-all'))).toBe('aaaa\naaa b\nb, c');
    expect(draw('<p>aaaa,, b</p>', css('word-break: break-all'))).toBe('aaa\na,, b');
    expect(draw('<p>aaaaa,,</p>', css('line-break: anywhere'))).toBe('aaaaa\n,,');
    const table = 'table { width: 10pt } td { padding: 0; word-break: break-all }';
    expect(draw('<table><tr><td>aaa</td></tr></table>', table)).toBe('a\na\na');
  });

  test('break at soft hyphens; the hyphen is not copied out', () => {
    const body = '<p>aaaa bbbb&shy;bbbb c</p>';
    expect(draw(body)).toBe('aaaa bbbb-\nbbbb c');
    expect(texts(body)).toEqual(['aaaa bbbbbbbb c']);
  });

  test('the space at the end of a line is copied out', () => {
    const { layout } = layOutHtml('<p>aaaa bbbb <b>cccc</b> dddd</p>');
    const copied = layout.pages[0]!.fragments.map((fragment) =>
      fragment.kind === 'text' ? fragment.text : '',
    );
    expect(copied.join('')).toBe('aaaa bbbb cccc dddd');
  });

  test('are not longer for a nowrap part', () => {
    expect(draw('<p>aaa <b>bbb ccc</b> d</p>', 'b { white-space: nowrap }')).toBe('aaa\nbbb ccc d');
  });

  test('of balanced text are about as long as each other', () => {
    expect(draw('<p>aa aa aa aa aa</p>', '@page { size: 110pt 50pt } p { text-wrap: balance }')).toBe(
      'aa aa aa\naa aa',
    );
  });

  test('a break at the end of an inline box comes after its edge', () => {
    const css = 'b { padding-right: 10pt } @page { size: 80pt 50pt }';
    expect(draw('<p>aa <b>bbb-</b>cccc</p>', css)).toBe('aa bbb-\ncccc');
    expect(draw('<p>aa <b>bbb&shy;</b>ccccc</p>', css)).toBe('aa bbb-\nccccc');
  });
});

describe('alignment', () => {
  test('to the right, to the centre, indented', () => {
    expect(draw('<p>ab</p>', 'p { text-align: right }')).toBe('        ab');
    expect(draw('<p>ab</p>', 'p { text-align: center }')).toBe('    ab');
    expect(draw('<p>a bbbbbbbb c</p>', 'p { text-indent: 20pt }')).toBe('  a\nbbbbbbbb c');
  });

  test('indents may hang, and be of each line after a forced break', () => {
    const body = '<p>aaaa bbbbbb<br>cccc dddddd</p>';
    const indent = (value: string) => draw(body, `p { text-indent: ${value} }`);
    expect(indent('20pt')).toBe('  aaaa\nbbbbbb\ncccc\ndddddd');
    expect(indent('20pt each-line')).toBe('  aaaa\nbbbbbb\n  cccc\ndddddd');
    expect(indent('hanging 20pt')).toBe('aaaa\n  bbbbbb\n  cccc\n  dddddd');
    expect(indent('each-line 20pt hanging')).toBe('aaaa\n  bbbbbb\ncccc\n  dddddd');
  });

  test('indents beside a float, and of what is as wide as its text', () => {
    const css =
      '@page { size: 100pt 60pt } i { float: left; text-indent: 0 } p { text-indent: 10pt each-line }';
    expect(draw('<p><i>X</i>aaaa bbbbbb<br>cccc dddddd</p>', css)).toBe('X aaaa\nbbbbbb\n cccc\ndddddd');
    const table = 'td { text-indent: 10pt each-line; padding: 0; text-align: right }';
    expect(draw('<table><tr><td>aaa<br>bbb</td><td>c</td></tr></table>', table)).toBe(' aaa c\n bbb');
  });

  test('justify-all stretches the last line; text-justify: none stretches none', () => {
    const width = (css: string) => {
      const [first] = layOutHtml('<p>a b</p>', `p { ${css} }`).layout.pages[0]!.fragments;
      return first?.kind === 'text' ? first.width : 0;
    };
    expect(width('text-align: justify-all')).toBe(100);
    expect(width('text-align: justify-all; text-align-last: start')).toBe(30);
    expect(width('text-align: justify-all; text-justify: none')).toBe(30);
    expect(width('text-align: justify-all; text-justify: inter-word')).toBe(100);
  });

  test('match-parent is the side at which the parent has it', () => {
    const css = 'div { direction: rtl } p { direction: ltr; text-align: match-parent }';
    expect(draw('<div><p>ab</p></div>', css)).toBe('        ab');
    expect(draw('<div><p>ab</p></div>', `${css} div { text-align: end }`)).toBe('ab');
  });

  test('justified lines reach the edge, but for the last', () => {
    const { layout } = layOutHtml(
      '<p>aa bb ccccc dd</p>',
      'p { text-align: justify } @page { size: 80pt 50pt }',
    );
    const widths = layout.pages[0]!.fragments.map((fragment) =>
      fragment.kind === 'text' ? fragment.width : 0,
    );
    expect(widths[0]).toBeCloseTo(80, 5);
    expect(widths[1]).toBeCloseTo(80, 5);
  });

  test('text-align-last: justify stretches the last line too', () => {
    const { layout } = layOutHtml('<p>a b</p>', 'p { text-align: justify; text-align-last: justify }');
    const [text] = layout.pages[0]!.fragments;
    expect(text).toMatchObject({ width: 100, text: 'a b' });
  });

  test('a line that ends before an inline-block is stretched between its words', () => {
    const css = 'p { text-align: justify } b { display: inline-block }';
    expect(draw('<p>aa bb <b>ccccc</b></p>', css)).toBe('aa      bb\nccccc');
  });

  test('what is too wide is not shrunk where it is not justified', () => {
    const extent = (align: string) => {
      const css = `p { white-space: nowrap; text-align: ${align} }`;
      return textsIn(layOutHtml('<p>aaaaaaa bbb</p>', css).layout.pages[0]!.fragments).map(({ x, width }) => [
        x,
        width,
      ]);
    };
    expect(extent('left')).toEqual([[0, 110]]);
    expect(extent('center')).toEqual([[0, 110]]);
    expect(extent('justify')[0]?.[1]).toBeLessThan(110);
  });

  test('text-justify: inter-character puts room between letters', () => {
    const css = 'p { text-align: justify-all; text-justify: inter-character }';
    const page = (width: number) => `@page { size: ${width}pt 50pt } ${css}`;
    expect(draw('<p>abc</p>', page(50))).toBe('a b c');
    expect(draw('<p>a b</p>', page(50))).toBe('a   b');
    expect(draw('<p><b>ab</b>c</p>', page(50))).toBe('a b c');
    expect(draw('<p>ab cde fgh</p>', page(70))).toBe('ab  cde\nf  g  h');
    expect(draw('<p>abc</p>', `${page(50)} p { text-align: justify }`)).toBe('abc');
    expect(texts('<p>abc</p>', page(50))).toEqual(['abc']);
  });

  test('from right to left between words', () => {
    const css =
      'p { text-align: justify-all; text-justify: inter-character; direction: rtl; unicode-bidi: bidi-override }';
    expect(draw('<p>a bc</p>', css)).toBe('cb       a');
  });
});

describe('line boxes', () => {
  test('have their line-height, half of the leading above', () => {
    expect(baselines('<p>a</p><p>b</p>', 'p { line-height: 20pt }')).toEqual({ a: 13, b: 33 });
  });

  test('grow with a larger inline box on the same baseline', () => {
    const css = 'b { font-size: 20pt; line-height: 20pt }';
    expect(baselines('<p>a<b>b</b></p><p>c</p>', css)).toEqual({ a: 16, b: 16, c: 28 });
  });

  test('superscripts are raised, and move no line with a line-height of 0', () => {
    const css = 'b { vertical-align: 5pt; line-height: 0 } i { vertical-align: -2pt; line-height: 0 }';
    expect(baselines('<p>a<b>b</b><i>c</i></p>', css)).toEqual({ a: 8, b: 3, c: 10 });
  });

  test('inline-blocks stand in them like letters', () => {
    const css = 'b { display: inline-block; width: 30pt; text-align: right }';
    expect(draw('<p>a<b>b</b>c</p>', css)).toBe('a  bc');
    expect(draw('<p>a<b>b<br>d</b>c</p>', css)).toBe('   b\na  dc');
  });
});

describe('boxes that are aligned with the edges of their line', () => {
  const strut = 'p { line-height: 30pt }';

  test('stand there with all that is in them', () => {
    const css = `${strut} b { vertical-align: top; line-height: 10pt } i { vertical-align: 5pt }`;
    // The raised one makes the box of 10 points one of 15.
    expect(baselines('<p>a<b>b<i>c</i></b></p>', css)).toEqual({ a: 18, b: 13, c: 8 });
  });

  test('at the bottom too', () => {
    const css = `${strut} b { vertical-align: bottom; line-height: 10pt }`;
    expect(baselines('<p>a<b>b</b></p>', css)).toEqual({ a: 18, b: 28 });
  });

  test('make the line higher at its other edge', () => {
    const css = 'b, i { line-height: 20pt } b { vertical-align: bottom } i { vertical-align: top }';
    expect(baselines('<p>a<b>b</b></p><p>c<i>d</i></p>', css)).toEqual({ a: 18, b: 13, c: 28, d: 33 });
  });

  test('an inline-block as well', () => {
    const css = 'b { display: inline-block; height: 20pt; vertical-align: bottom }';
    expect(baselines('<p>a<b>b</b></p>', css)).toEqual({ a: 18, b: 8 });
  });
});

describe('the baseline of an inline-block', () => {
  test('is that of its last line, however its words are raised', () => {
    const css = 'b { display: inline-block } i { vertical-align: -3pt; line-height: 0 }';
    expect(baselines('<p>a<b>b<br>c<i>d</i></b></p>', css)).toEqual({ a: 18, b: 8, c: 18, d: 21 });
  });
});

describe('what inline boxes paint', () => {
  test('backgrounds, with padding, on each line', () => {
    const css = 'b { background-color: silver; padding: 0 10pt }';
    const rects = layOutHtml('<p>a <b>bbbb cccc</b></p>', css).layout.pages[0]!.fragments.filter(
      (fragment) => fragment.kind === 'rect',
    );
    expect(rects.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [20, 0, 50, 10],
      [0, 10, 50, 10],
    ]);
  });

  test('underlines are artifacts, as long as the text', () => {
    const [line] = layOutHtml('<p>a <b>bb</b></p>', 'b { text-decoration: underline }').layout.pages[0]!
      .fragments;
    expect(line).toMatchObject({ kind: 'line', x1: 20, x2: 40, owner: { artifact: 'layout' } });
  });

  test('links are a rectangle on each line, with what they say', () => {
    const { layout } = layOutHtml('<p>a <a href="https://example.org/">bbbb cccc</a></p>');
    const links = layout.pages[0]!.fragments.filter((fragment) => fragment.kind === 'link');
    expect(links.map(({ x, width, contents, target }) => ({ x, width, contents, target }))).toEqual([
      { x: 20, width: 40, contents: 'bbbb cccc', target: { uri: 'https://example.org/' } },
      { x: 0, width: 40, contents: 'bbbb cccc', target: { uri: 'https://example.org/' } },
    ]);
  });
});

describe('generated content', () => {
  test('before and after, of its own style', () => {
    expect(draw('<p>a</p>', 'p::before { content: "<" } p::after { content: ">"; display: block }')).toBe(
      '<a\n>',
    );
  });

  test('a leader fills its line up, as an artifact', () => {
    const body = '<p>ab</p>';
    const css = 'p::after { content: leader(".") "9" }';
    expect(draw(body, css)).toBe('ab ..... 9');
    expect(texts(body, css)).toEqual(['ab9']);
  });

  test('text-transform is what is read', () => {
    expect(texts('<p>straße</p>', 'p { text-transform: uppercase }')).toEqual(['STRASSE']);
    expect(texts('<p>a<b>b</b> cd</p>', 'p { text-transform: capitalize }').join('')).toContain('Cd');
  });

  test('markers stand outside of their items, or inside', () => {
    const body = '<ol><li>a b</li><li>c</li></ol>';
    expect(draw(body, 'ol { padding-left: 30pt; width: 10pt }')).toBe('1. a\n   b\n2. c');
    expect(draw(body, 'ol { list-style-position: inside; width: 40pt }')).toBe('1. a\nb\n2. c');
    expect(draw('<ol><li>a</li></ol>', 'ol { padding-left: 30pt } li { padding-left: 20pt }')).toBe('1.   a');
  });
});

describe('characters', () => {
  test('that no font has are an error that names them', () => {
    const { diagnostics } = layOutHtml('<p>a ज b</p>');
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'glyph-missing: No font has the character "ज" (U+091C, Devanagari)',
    ]);
  });
});

describe('page numbers in the text', () => {
  const css = `
    @page { size: 100pt 20pt }
    .see::after { content: " " target-counter(attr(href), page) }
    h2 { break-before: page; break-after: auto }`;

  test('are those of the pages', () => {
    const body = '<p><a class="see" href="#x">see</a></p><h2>a</h2><h2 id="x">b</h2>';
    expect(drawPages(body, css)).toEqual(['see 3', 'a', 'b']);
  });

  test('that cannot settle are a warning, and pages are made all the same', () => {
    // On page 9 "ix" has no room beside the text, and moves its target to page 10, whose "x" has.
    const roman = `
      @page { size: 100pt 20pt }
      .see::after { content: " " target-counter(attr(href), page, lower-roman) }
      h2 { break-after: page }`;
    const body = `${'<h2>a</h2>'.repeat(8)}<p><a class="see" href="#x">aaaaaaaa</a></p><p id="x">b</p>`;
    const { layout, diagnostics } = layOutHtml(body, roman);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['references-unsettled', 'warning'],
    ]);
    expect(layout.pages.length).toBeGreaterThan(8);
  });
});
