import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { randomIndexes } from '../test/support/random.ts';
import { load } from './facts/index.ts';
import type { FactScalar } from './facts/types.ts';
import { LineIndex } from './source.ts';
import { TextPlaces } from './text-places.ts';

/** The value of `a`, and what stands in the file where `offset` and `length` of it are said to be. */
function open(file: string) {
  const facts = load('a.yaml', () => ({ path: 'a.yaml', text: file })).value;
  const node = facts?.root.entries.get('a')?.value as FactScalar;
  const value = String(node.value);
  const places = new TextPlaces(node, value);
  const index = new LineIndex({ path: 'a.yaml', text: file });
  const span = (offset: number, length: number) => places.span(offset, length);
  const written = (offset: number, length: number) => {
    const { line, column, endLine, endColumn } = span(offset, length);
    return file.slice(index.offset(line, column), index.offset(endLine, endColumn));
  };
  return { value, span, written, find: (part: string) => written(value.indexOf(part), part.length) };
}

describe('a word is found where it stands', () => {
  test.each([
    ['plain', 'a: one word two\n'],
    ['plain, over two lines', 'a: one\n  two word\n  three\n'],
    ['in quotation marks', 'a: "one word two"\n'],
    ['in single ones', "a: 'one word two'\n"],
    ['after an escape', 'a: "\\u00e9\\x41\\U0001F680 \\"one\\" word two"\n'],
    ['after a doubled mark', "a: 'it''s one word'\n"],
    ['after an escape on the line before', 'a: "\\u00e9 one\n   word two"\n'],
    ['after an escaped line break', 'a: "one\\\n    word two"\n'],
    ['after empty lines', 'a: "one\n\n\n  word two"\n'],
    ['after a tab', 'a: "one\tword"\n'],
    ['after an escaped tab', 'a: "one\\tword"\n'],
    ['in a literal block', 'a: |\n  one\n\n  two word\n'],
    ['in a literal block with its own indentation', 'a: |2-\n    one\n   word\n'],
    ['in a folded block', 'a: >\n  one\n  two word\n\n  three\n'],
    ['in a folded block with deeper lines', 'a: >\n  one\n    two word\n  three\n'],
    ['with CRLF', 'a: >\r\n  one\r\n  two word\r\n'],
    ['quoted, with CRLF', 'a: "one\r\n  two \\" word"\r\n'],
    ['behind characters of two units', 'a: "🛰🛰 one \\" 🛰 word"\n'],
    ['behind an anchor', 'a: &x one word\n'],
    ['in an alias, where its anchor stands', 'b: &x one word\na: *x\n'],
    ['before a comment with a tab', 'a: one word #\tx\n'],
  ])('%s', (_name, file) => {
    expect(open(file).find('word')).toBe('word');
  });

  test('an escape is as long as it is written', () => {
    const { written, value } = open('a: "x\\u00e9\\" y"\n');
    expect(value).toBe('xé" y');
    expect([written(1, 1), written(2, 1), written(0, 3), written(2, 3)]).toEqual([
      '\\u00e9',
      '\\"',
      'x\\u00e9\\"',
      '\\" y',
    ]);
  });

  test('what runs over lines ends on its last', () => {
    expect(open('a: >-\n  one\n  two three\n').span(0, 7)).toMatchObject({
      line: 2,
      column: 3,
      endLine: 3,
      endColumn: 6,
    });
  });

  test('what ends a line ends there, also before an escaped break', () => {
    expect(open('a: "one\\\n  two"\n').span(0, 3)).toMatchObject({ line: 1, endLine: 1, endColumn: 8 });
  });

  test('nothing has a place too', () => {
    expect(open('a: one\n').span(1, 0)).toMatchObject({ line: 1, column: 5, endLine: 1, endColumn: 5 });
  });
});

test('any text, however it is written', () => {
  const random = randomIndexes(5);
  const pieces = [
    'one',
    'two',
    "it's",
    '“x”',
    '"y"',
    '🛰',
    'é',
    '\\',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '# z',
    ': q',
  ];
  const styles = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
  for (let n = 0; n < 1500; n++) {
    const text = Array.from({ length: 1 + random(25) }, () => pieces[random(pieces.length)]).join('');
    const file = stringify(
      { a: `w ${text} w` },
      { defaultStringType: styles[n % styles.length]!, lineWidth: 20 + random(30), singleQuote: n % 2 === 0 },
    );
    const { value, written } = open(n % 3 === 0 ? file.replaceAll('\n', '\r\n') : file);
    for (const { 0: word, index } of value.matchAll(/[\p{L}🛰“”]+/gu)) {
      const withoutBreaks = written(index, word.length).replace(/\\\r?\n\s*/g, '');
      expect(withoutBreaks, file).toBe(word);
    }
    for (const { 0: mark, index } of value.matchAll(/['"\\]/g)) {
      expect([mark, mark + mark, `\\${mark}`], file).toContain(written(index, 1));
    }
  }
});
