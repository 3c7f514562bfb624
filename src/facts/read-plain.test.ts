/** What is read from the lexer alone is what the library reads, and nothing where the library finds anything wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { randomIndexes } from '../../test/support/random.ts';
import { LineIndex } from '../source.ts';
import { parseWhole } from './parse.ts';
import { readPlain } from './read-plain.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that plain YAML may have. */
const EVERYTHING = `a: 1 # comment
b: [x, "y: z", { c: d, 'e''e': 0x1F }, [1, 2.50, -3], 1e5, .5, 007, true, nullable, no]
c:
- one
- - two
  - three
-   k: v
    l: |+
     lit

      more

    m: >-  # why
        folded
        🛰
    n: plain over
      two lines # comment
"q q": 'single
  folded

  twice'
d: "dbl \\
  esc \\u263a \\t"
e: {
  a: b, # c
  c: [
    d,
  ]
  }
h: >
  x
  # not a comment
   y
  z

# end
i:
  # c
  j: k
`;

const filesIn = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${ROOT}${folder}/${name}`, 'utf8'));
const BRIEFS = [...filesIn('data'), ...filesIn('test/briefs'), ...filesIn('test/rules')];

function compare(text: string): 'plain' | 'not plain' {
  const file = { path: 'a.yaml', text };
  const plain = readPlain(file, new LineIndex(file));
  if (plain === undefined) return 'not plain';
  expect({ text, ...parseWhole(file, new LineIndex(file)) }).toEqual({ text, value: plain, diagnostics: [] });
  return 'plain';
}

test('all of plain YAML, with every end of line', () => {
  expect(compare(EVERYTHING)).toBe('plain');
  expect(compare(EVERYTHING.replaceAll('\n', '\r\n'))).toBe('plain');
});

test('briefs are plain', () => {
  const kinds = BRIEFS.map(compare);
  expect(kinds.filter((kind) => kind === 'plain').length).toBeGreaterThan(0.9 * BRIEFS.length);
});

describe('what is left to the library', () => {
  test.each([
    ['an anchor', 'a: &x 1\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge', 'a:\n  <<: b\n'],
    ['a key that is asked for', '? a\n: b\n'],
    ['no value', 'a:\nb: 1\n'],
    ['a value of nothing', 'a: null\n'],
    ['a key given twice', 'a: 1\na: 2\n'],
    ['a document mark', '---\na: 1\n'],
    ['a tab', 'a:\t1\n'],
    ['a key over two lines', 'a:\n  b:1\n  c: 2\n'],
    ['a line too far left', 'a:\n    b: 1\n  c: 2\n'],
    ['a bracket too far left', 'a:\n  b: [\n  c\n  ]\n'],
    ['a private-use character by an escape', 'a: "\\uE000"\n'],
  ])('%s', (_what, text) => expect(compare(text)).toBe('not plain'));

  test('nesting without end', () => {
    expect(compare('['.repeat(200) + ']'.repeat(200))).toBe('not plain');
    expect(compare('- '.repeat(5000))).toBe('not plain');
  });
});

const SLIPS =
  ' |  |\n|\n\n|\t|:|: |- |-|#| #|\'|"|[|]|{|}|,|>|&a |*a|? |!|%|@|`|---|...|\\|null|~|1|0x1|.5|é|🛰|\r\n|\r|a|key: |<<: |\u00a0|\ufeff'.split(
    '|',
  );

test.each(Array.from({ length: 8 }, (_, seed) => [seed]))('with slips of the hand, seed %i', (seed) => {
  const below = randomIndexes(seed);
  let plain = 0;
  for (let round = 0; round < 150; round++) {
    const whole = below(4) === 0 ? EVERYTHING : (BRIEFS[below(BRIEFS.length)] ?? '');
    const from = whole.indexOf('\n', below(Math.max(1, whole.length - 1000))) + 1;
    let text = whole.slice(from, from + 1000);
    for (let slips = below(4); slips > 0; slips--) {
      const at = below(text.length + 1);
      text = text.slice(0, at) + (SLIPS[below(SLIPS.length)] ?? '|') + text.slice(at + below(3));
    }
    if (compare(text) === 'plain') plain++;
  }
  expect(plain).toBeGreaterThan(15);
});
