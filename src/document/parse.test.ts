import { describe, expect, test } from 'vitest';
import type { Diagnostic, Span } from '../diagnostic.ts';
import { OriginMarks } from '../origin.ts';
import { LineIndex } from '../source.ts';
import { dumpDocument } from './dump.ts';
import { parseDocument } from './index.ts';

/** A template that is printed as it stands: each place in the HTML is the same place in the file. */
function parse(html: string) {
  const span = new LineIndex({ path: 'page.hbs', text: html }).span(0, html.length);
  return parseDocument({ html, origins: [{ start: 0, end: html.length, span, from: 'template' }] });
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Title</title></head><body>${body}</body></html>`;
const BEFORE = page('').indexOf('</body>');

/** Errors in the body, with columns that count from its start. */
function say(body: string): string[] {
  return parse(page(body)).diagnostics.map((found) => sayOne(found, BEFORE));
}

function sayOne({ code, message, span }: Diagnostic, before = 0): string {
  const column = (span?.column ?? 0) - (span?.line === 1 ? before : 0);
  return `${span?.line}:${column} ${code} ${message}`;
}

test('a document is a tree with roles, languages and places', () => {
  const { value, diagnostics } = parse(`<!doctype html>
<html lang="en-GB">
<head>
  <title> Water
    &amp; Rights </title>
  <meta name="Author" content="A. Sample">
</head>
<body>
  <section id="one">
    <h1>Water</h1>
    <p>Fish &amp; <span lang="fr">chips</span><span class="note" role="doc-footnote" id="note-1">See <a href="#one">above</a>.</span></p>
    <img src="map.png" alt="A map"><img src="line.png" alt="">
    <dl><div><dt>Dam</dt><dd>A wall</dd></div></dl>
    <table><caption>Dams</caption><tr><th scope="col">Name</th></tr></table>
    <toc levels="1-2"></toc>
  </section>
</body>
</html>
`);
  expect(diagnostics).toEqual([]);
  expect(dumpDocument(value!)).toMatchInlineSnapshot(`
    "<html lang="en-GB"> → Document   page.hbs:2:1
      <head> → artifact   page.hbs:3:1
        <title> → artifact   page.hbs:4:3
          " Water\\n    & Rights "   page.hbs:4:11
        <meta name="Author" content="A. Sample"> → artifact   page.hbs:6:3
      <body> → none   page.hbs:8:1
        <section id="one"> → Sect   page.hbs:9:3
          <h1> → H1   page.hbs:10:5
            "Water"   page.hbs:10:9
          <p> → P   page.hbs:11:5
            "Fish & "   page.hbs:11:8
            <span lang="fr"> → Span   page.hbs:11:19
              "chips"   page.hbs:11:35
            <span class="note" role="doc-footnote" id="note-1"> → Note   page.hbs:11:47
              "See "   page.hbs:11:98
              <a href="#one"> → Link   page.hbs:11:102
                "above"   page.hbs:11:117
              "."   page.hbs:11:126
          <img src="map.png" alt="A map"> → Figure   page.hbs:12:5
          <img src="line.png" alt=""> → artifact   page.hbs:12:36
          <dl> → L   page.hbs:13:5
            <div> → LI   page.hbs:13:9
              <dt> → Lbl   page.hbs:13:14
                "Dam"   page.hbs:13:18
              <dd> → LBody   page.hbs:13:26
                "A wall"   page.hbs:13:30
          <table> → Table   page.hbs:14:5
            <caption> → Caption   page.hbs:14:12
              "Dams"   page.hbs:14:21
            <tbody> → TBody
              <tr> → TR   page.hbs:14:35
                <th scope="col"> → TH   page.hbs:14:39
                  "Name"   page.hbs:14:55
          <toc levels="1-2"> → TOC   page.hbs:15:5"
  `);
  expect({ title: value?.title, lang: value?.lang, meta: [...(value?.meta ?? [])] }).toEqual({
    title: 'Water & Rights',
    lang: 'en-GB',
    meta: [['author', 'A. Sample']],
  });
});

test('indexes count the elements in document order', () => {
  const { value } = parse(page('<p>a<em>b</em></p><p>c</p>'));
  const indexes = value?.body.children.map((child) => (child.kind === 'element' ? child.index : -1));
  expect(value?.body.index).toBe(3);
  expect(indexes).toEqual([4, 6]);
});

describe('what the parser would repair is an error', () => {
  test.each([
    ['<p>a<div>b</div></p>', ['1:5 html-nesting <div> cannot stand in <p>']],
    ['<p>a<p>b</p>', ['1:5 html-nesting <p> cannot stand in <p>']],
    ['<div><p>a</div>', ['1:6 html-nesting <p> is not closed before </div>']],
    ['<section><p>a</p>', ['1:1 html-nesting <section> is not closed']],
    ['<p>a</p></div>', ['1:9 html-nesting </div> closes nothing']],
    ['<p><em>a<strong>b</em>c</strong></p>', ['1:9 html-nesting <strong> is not closed before </em>']],
    [
      '<div><p><em>a</p><p>b</p><section>c</section></div>',
      ['1:9 html-nesting <em> is not closed before </p>'],
    ],
    ['<p><em>a</p><p>b</em></p>', ['1:4 html-nesting <em> is not closed before </p>']],
    ['<table><p>a</p><tr><td>b</td></tr></table>', ['1:8 html-nesting <p> cannot stand directly in a table']],
    ['<table>a<tr><td>b</td></tr></table>', ['1:8 html-nesting Text cannot stand directly in a table']],
    [
      '<div><tr><td>a</td></tr></div>',
      [
        '1:6 html-nesting <tr> cannot stand here',
        '1:10 html-nesting <td> cannot stand here',
        '1:15 html-nesting </td> closes nothing',
        '1:20 html-nesting </tr> closes nothing',
      ],
    ],
    [
      '<toc/>',
      [
        '1:1 html-syntax Only empty elements such as <br> can end with "/>"',
        '1:1 html-nesting <toc> is not closed',
      ],
    ],
  ])('%s', (body, said) => expect(say(body)).toEqual(said));

  test('end tags that the standard lets authors leave out may be left out', () => {
    expect(say('<ul><li>a<li>b</ul><table><tr><th>a<td>b</table><dl><dt>a<dd>b</dl>')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  test.each([
    ['<sectoin>a</sectoin>', ['1:1 html-element There is no element <sectoin> in a brief']],
    ['<script>a</script>', ['1:1 html-element There is no element <script> in a brief']],
    ['<span><p>a</p></span>', ['1:7 html-nesting <p> cannot stand in <span>']],
    [
      '<ul>a<p>b</p></ul>',
      ['1:5 html-nesting Text cannot stand directly in <ul>', '1:6 html-nesting <p> cannot stand in <ul>'],
    ],
    ['<li>a</li>', ['1:1 html-nesting <li> cannot stand in <body>']],
    ['<p style="a">b</p>', ['1:4 html-attribute <p> has no attribute "style" here']],
    ['<p onclick="a">b</p>', ['1:4 html-attribute <p> has no attribute "onclick" here']],
    ['<p role="button">b</p>', ['1:4 html-attribute "button" is no value of "role"']],
    ['<p data-x="a" class="b">b</p>', []],
    [
      '<a href="javascript:alert(1)">a</a>',
      ['1:4 html-attribute "javascript:alert(1)" is no value of "href"'],
    ],
    ['<p class=a class=b>c</p>', ['1:17 html-syntax The attribute is given twice']],
    ['<p>a &nbp; b</p>', ['1:10 html-syntax There is no character reference of this name']],
  ])('%s', (body, said) => expect(say(body)).toEqual(said));

  test('a note cannot stand in a note', () => {
    const note = (inner: string) => `<span role="doc-footnote">${inner}</span>`;
    expect(say(`<p>${note(note('a'))}</p>`)).toEqual(['1:30 html-nesting A note cannot stand in a note']);
  });
});

describe('the document as a whole', () => {
  test.each([
    ['<p id="a">a</p><p id="a">b</p>', ['1:16 duplicate-id The id "a" is used twice']],
    ['<a href="#a">a</a>', ['1:1 unknown-link-target The link leads to "#a", but no element has this id']],
    ['<h2>a</h2>', ['1:1 heading-skipped The first heading is of level 2']],
    [
      '<h1>a</h1><h3>b</h3><h2>c</h2><h3>d</h3>',
      ['1:11 heading-skipped A heading of level 3 follows one of level 1'],
    ],
    ['<img src="a.png">', ['1:1 image-without-alt The picture has no alternative text']],
    [
      '<img src="https://example.org/a.png" alt="a">',
      ['1:6 html-attribute "https://example.org/a.png" is no value of "src"'],
    ],
  ])('%s', (body, said) => expect(say(body)).toEqual(said));

  test('a title, a language and a doctype are needed', () => {
    expect(parse('<html><body></body></html>').diagnostics.map((found) => sayOne(found))).toEqual([
      '1:1 html-syntax The document does not start with a doctype',
      '1:1 html-element The document has no title',
      '1:1 html-attribute The document does not say its language',
    ]);
  });

  test('nothing at all is a document with errors', () => {
    expect(parse('').diagnostics.length).toBeGreaterThan(0);
  });
});

test('text is cut where its origin changes, and references are read', () => {
  const marks = new OriginMarks();
  const at = (file: string, line: number): Span => ({ file, line, column: 1, endLine: line, endColumn: 2 });
  const body = `${marks.template(at('t', 1))}<p>A &ndash; ${marks.facts('B &amp; C', at('f', 1))}${marks.template(at('t', 2))}, &lt;D</p>`;
  const { value } = parseDocument(marks.take(page(body)));
  const [p] = value?.body.children ?? [];
  const texts = p?.kind === 'element' ? p.children : [];
  expect(
    texts.map((text) => (text.kind === 'text' ? `${text.span?.file}:${text.span?.line} ${text.text}` : '')),
  ).toEqual(['t:1 A – ', 'f:1 B & C', 't:2 , <D']);
});

test('lines that end in CRLF are one text', () => {
  const { value, diagnostics } = parse(page('<p>a\r\nb</p>\r\n'));
  expect(diagnostics).toEqual([]);
  expect(dumpDocument(value!)).toContain('"a\\nb"   page.hbs:1:74');
});

test('nesting has a limit', () => {
  expect(say('<div>'.repeat(5000) + '</div>'.repeat(5000))).toEqual([
    expect.stringContaining('html-nesting Elements nest deeper than 200'),
  ]);
});
