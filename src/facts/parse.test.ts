import { describe, expect, test } from 'vitest';
import { parseYaml } from './index.ts';
import type { FactNode, FactScalar } from './types.ts';

/** `line:column message | hint | hint`, one line for each diagnostic. */
function said(text: string): string[] {
  return parseYaml({ path: 'a.yaml', text }).diagnostics.map(({ span, message, hints }) =>
    [`${span?.line}:${span?.column} ${message}`, ...hints].join(' | '),
  );
}

function valueAt(text: string, ...path: readonly (string | number)[]): FactNode {
  let node = parseYaml({ path: 'a.yaml', text }).value;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
  }
  if (node === undefined) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

function place(text: string, ...path: readonly (string | number)[]): string {
  const { span } = valueAt(text, ...path);
  return `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
}

describe('what an editor of facts gets wrong', () => {
  test.each([
    ['a quotation mark that is not closed', 'a: 1\nb: "x\nc: 2\n'],
    ['an apostrophe in single quotes', "a: 'it's'\n"],
    ['text after a quotation', 'a: "b" c\n'],
    ['a tab', 'a:\n\tb: 1\n\tc: 2\n'],
    ['a bracket that is not closed', 'a: [1, 2\nb: 2\n'],
    ['a brace that is not closed', 'a: { b: 1\nc: 2\n'],
    ['a citation between braces', 'a: { b: Text. [@x] }\n'],
    ['a colon in a text', 'title: Lakes: a history\n'],
    ['a per cent sign first', 'a: %x\n'],
    ['an at sign first', 'a: @x\n'],
    ['a backquote first', 'a: `x`\n'],
    ['a star first', 'a: *x\n'],
    ['an exclamation mark first', 'a: !x y\n'],
    ['a key indented too far', 'a: x\n  b: y\n'],
    ['a key indented too little', 'a:\n    b: 1\n  c: 2\n'],
    ['a dash after a key', 'a: - b\n'],
    ['a key after a list', '- a\nb: 1\n'],
    ['no space after the colon', 'a:\n  b:1\n  c: 2\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a backslash in double quotes', 'a: "C:\\path"\n'],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n'],
    ['nothing', ''],
    ['nothing but a comment', '# later\n'],
    ['a private-use character', 'a: x\u{F0000}\n'],
    ['several of them', 'a: \uE000\nb: \uF8FF\n'],
    ['one as an escape', 'a: "x\\uE000"\n'],
    ['one as an escape in a key', '"x\\U000F0000": 1\n'],
    ['half a character', 'a: "x\\uD800"\n'],
    ['a control character', 'a: x\u0007\n'],
    ['YAML 1.1', '# facts\n%YAML 1.1\n---\na: yes\n'],
    ['a type that YAML knows', 'a: !!binary aGVsbG8=\n'],
    ['a merge', 'a: &a { x: 1 }\nb:\n  <<: *a\n'],
    ['no key', ': x\n'],
    ['a list as a key', '? [a]\n: b\n'],
    ['a key that never ends', `${'x'.repeat(1100)}: 1\n`],
    ['no comma', 'a: [b c: d]\ne: [[1] [2]]\n'],
    ['a mark that has no space before it', 'a: "b"#c\n'],
    ['no comma between keys', 'a: { b: 1 c: 2 }\n'],
    ['a comma too many', 'a: [b, , c]\n'],
    ['a bracket too many', 'a: [b]]\nc: d\n'],
    ['the wrong bracket', 'a: [b}\nc: d\n'],
    ['a colon in a text between braces', 'a: { b: Lakes: a history, c: d }\n'],
    ['dashes between brackets', 'a: [\n  - b\n  ]\n'],
    ['emphasis first', 'a:\n  - *One* of them\n  - **Two** of them\n'],
    ['a citation first', 'a: [@x] says so\n'],
    ['a fact first', 'a:\n  - {fact:x} long\n'],
    ['a bar first', 'a: | b\nc: d\n'],
    ['a question mark first', 'a: ? b\n'],
    ['a dash too far left', 'a:\n  b:\n    - c\n   - d\n'],
    ['a dash beside keys', 'a: 1\n- b\n'],
    ['no dash', 'a:\n  b:\n    - c\n    d e\n'],
    ['a line of a text too far left', 'a:\n  b: >-\n    one\n  two\n  c: d\n'],
    ['a group of keys at the left edge', 'a:\n  b: 1\nc: 2\n  d: 3\n  e: 4\n'],
    ['a section without a colon', 'brief\n  a: b\n  c: d\n'],
    ['no space after two colons', 'a:\n  b:1\n  c: 2\n  d:3\n  e: 4\n'],
    ['an address on a line of its own', 'a: b\nhttps://x.example\nc: d\n'],
    ['a no-break space that indents', 'a:\n  b: 1\n\u00a0\u00a0c: 2\n  d: 3\n'],
    ['a no-break space after a colon', 'a:\n  b:\u00a01\n  c: 2\n'],
    ['what git leaves of a conflict', 'a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> x\nc: 1\n'],
  ])('%s', (_name, text) => {
    expect(said(text)).toMatchSnapshot();
  });

  test('a key given twice points at the first', () => {
    const [diagnostic] = parseYaml({ path: 'a.yaml', text: 'a: 1\nb: 2\na: 3\n' }).diagnostics;
    expect(diagnostic?.related.map(({ span }) => span.line)).toEqual([1]);
  });
});

test('what goes on after a quotation of several lines points at its beginning', () => {
  const text = 'a: { b: "one,\n  c: two, d: "three" }\n';
  const [diagnostic] = parseYaml({ path: 'a.yaml', text }).diagnostics;
  expect(diagnostic?.span).toMatchObject({ line: 2, column: 15 });
  expect(diagnostic?.related.map(({ span }) => `${span.line}:${span.column}`)).toEqual(['1:9']);
});

test('only one line is underlined', () => {
  const { diagnostics } = parseYaml({ path: 'a.yaml', text: 'a: 1\n---\nb: 2\nc: 3\n' });
  expect(diagnostics.map(({ span }) => span)).toMatchObject([
    { line: 2, column: 1, endLine: 2, endColumn: 4 },
  ]);
});

test('thousands of slips are told in time, the first ten of them', () => {
  const once = (text: string) => parseYaml({ path: 'a.yaml', text }).diagnostics.length;
  expect(once('a: b: c\n'.repeat(20_000))).toBe(10);
  expect(once(`a: "${'\\q'.repeat(100_000)}"\n`)).toBe(1);
  expect(once(`a: ${'b: '.repeat(20_000)}\n`)).toBe(1);
  expect(once(`a: [${',*'.repeat(200_000)} x`)).toBe(1);
  expect(once(`"${':\u00a0'.repeat(200_000)}" a\n`)).toBe(1);
});

describe('places', () => {
  test.each([
    ['plain', 'a: one two\n', ['a'], '1:4-1:11'],
    ['quoted, with its marks', 'a: "one"\n', ['a'], '1:4-1:9'],
    ['CRLF', 'a: 1\r\nb: two\r\n', ['b'], '2:4-2:7'],
    ['after a wide character', 'a: [🛰, x]\n', ['a', 1], '1:8-1:9'],
    ['a block, without the lines after it', 'a: |\n  one\n  two\n\nb: 1\n', ['a'], '1:4-3:6'],
    ['after a comment with a tab', 'a: 1 #\tx\nb: 2\n', ['b'], '2:4-2:5'],
    ['an empty value', 'a:\nb: 2\n', ['a'], '1:3-1:3'],
    ['an alias is where its anchor stands', 'a: &x one\nb: *x\n', ['b'], '1:7-1:10'],
  ])('%s', (_name, text, path, expected) => {
    expect(place(text, ...path)).toBe(expected);
  });

  test.each([
    ['plain', 'a: one\n', [{ line: 1, column: 4 }]],
    ['quoted', 'a: "one"\n', [{ line: 1, column: 5 }]],
    ['quoted with an escape', 'a: "o\\u0041"\n', undefined],
    [
      'literal',
      'a: |\n  one\n\n  two\n',
      [
        { line: 2, column: 3 },
        { line: 3, column: 1 },
        { line: 4, column: 3 },
      ],
    ],
    [
      'literal with CRLF',
      'a: |\r\n  one\r\n  two\r\n',
      [
        { line: 2, column: 3 },
        { line: 3, column: 3 },
      ],
    ],
    [
      'literal with deeper lines',
      'a: |-\n  one\n    two\n',
      [
        { line: 2, column: 3 },
        { line: 3, column: 3 },
      ],
    ],
    ['folded on one line', 'a: >-\n  one\n', [{ line: 2, column: 3 }]],
    ['folded on several', 'a: >-\n  one\n  two\n', undefined],
    ['plain on several', 'a: one\n  two\n', undefined],
  ])('where lines start: %s', (_name, text, expected) => {
    expect((valueAt(text, 'a') as FactScalar).lines).toEqual(expected);
  });
});

describe('where the lines of a folded text stand', () => {
  const places = (text: string) => (valueAt(text, 'a') as FactScalar).folds;
  test.each([
    ['folded block', 'a: >-\n  one 🛰\n  two\n\n  three\n', ['0 2:3', '7 3:3', '11 5:3']],
    ['folded block with CRLF', 'a: >\r\n  one\r\n  two\r\n', ['0 2:3', '4 3:3']],
    ['folded block with a deeper line', 'a: >-\n  one\n  two\n    three\n', ['0 2:3', '4 3:3', '10 4:5']],
    ['plain', 'a: one\n  two\n', ['0 1:4', '4 2:3']],
    ['quoted', 'a: "one\n  two"\n', ['0 1:5', '4 2:3']],
  ])('%s', (_name, text, expected) => {
    expect(places(text)?.map(({ at, line, column }) => `${at} ${line}:${column}`)).toEqual(expected);
  });

  test('an escape is a piece of its own', () => {
    expect(places('a: "one\\u0041b\n  two"\n')).toEqual([
      { at: 0, line: 1, column: 5 },
      { at: 3, line: 1, column: 8, written: 6 },
      { at: 4, line: 1, column: 14 },
      { at: 6, line: 2, column: 3 },
    ]);
  });
});

describe('values', () => {
  test('dates stay texts, numbers and yes or no are what YAML 1.2 says', () => {
    const text = 'a: 2031-05-01\nb: 12\nc: 1.5\nd: true\ne: yes\nf: null\ng: "1"\n';
    const values = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (valueAt(text, key) as FactScalar).value);
    expect(values).toEqual(['2031-05-01', 12, 1.5, true, 'yes', null, '1']);
  });

  test('what is no text remembers how it was written', () => {
    const sources = ['007', '1.50', '0x10', 'True'].map(
      (written) => (valueAt(`a: ${written}\n`, 'a') as FactScalar).source,
    );
    expect(sources).toEqual(['007', '1.50', '0x10', 'True']);
  });

  test('a number that would lose digits stays as it is written', () => {
    expect(valueAt('a: 12345678901234567890\n', 'a')).toMatchObject({ value: '12345678901234567890' });
    expect(valueAt('a: .inf\n', 'a')).toMatchObject({ value: '.inf' });
  });

  test('keys keep their text and their order', () => {
    const { value } = parseYaml({ path: 'a', text: 'b: 1\n2031: 2\na: 3\n' });
    expect(value?.kind === 'map' && [...value.entries.keys()]).toEqual(['b', '2031', 'a']);
  });
});

describe('bounds', () => {
  const codes = (text: string) => parseYaml({ path: 'a', text }).diagnostics.map(({ code }) => code);

  test('aliases of aliases do not grow without end', () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const items = Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ');
      return `a${i}: &a${i} [${items}]`;
    });
    expect(codes(`${levels.join('\n')}\n`)).toEqual(['yaml-limit']);
  });

  test('nesting is bounded, however deep', () => {
    expect(codes(`${'['.repeat(110)}${']'.repeat(110)}`)).toEqual(['yaml-limit']);
    expect(codes('['.repeat(100_000))).toHaveLength(1);
    expect(codes('{a: '.repeat(20_000))).toHaveLength(1);
  });

  test('so is the length of a file', () => {
    expect(codes(`a: ${'x'.repeat(5_000_001)}`)).toEqual(['yaml-limit']);
  });
});
