/** Where ids stand, how often sources are cited, which facts are due: over a whole brief, laid out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Build, build } from '../build.ts';
import { usesOf } from '../check/uses.ts';
import { load } from '../facts/index.ts';
import { openProject } from '../project.ts';
import { listSources, notesOf, staleFacts, trace } from './index.ts';

const BRIEF = `brief:
  title: The Lake Mirabel
  key_points:
    - The lake 𝄞 is closed. [@gazette, p. 3; @wire]
    - >-
      It is {fact:length}
      long, and {claim:poison}.
sources:
  wire: { title: Lake closed, publisher: Fictional Wire, type: wire, date: undated }
  gazette: { title: Closure, publisher: Gazette, type: official, date: 2031-05-01 }
  unused: { title: Never cited, publisher: Nobody, type: analysis, date: undated }
facts:
  length: { value: 12500, unit: m, as_of: 2030, review_after: 2031-01, sources: [gazette] }
governments:
  sampleria: { name: Sampleria }
positions:
  sampleria: { stance: It objects., sources: [wire] }
claims:
  poison: { text: it was poisoned, asserted_by: [sampleria], status: contested, sources: [wire] }
`;

const folder = mkdtempSync(join(tmpdir(), 'demarche-trace-'));
let made: Build;

beforeAll(async () => {
  writeFileSync(join(folder, 'lake.yaml'), BRIEF.replace('𝄞 ', ''));
  made = await build({ brief: 'lake.yaml', until: 'pages' }, openProject({ root: folder }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is known of an id, a line for each place. */
function say(id: string): string {
  const { facts, pack, document, pages } = made;
  if (facts === undefined || pack === undefined || document === undefined || pages === undefined)
    throw new Error(JSON.stringify(made.diagnostics));
  const uses = usesOf(facts, pack.schema);
  return trace(id, { root: facts.root, uses, notes: notesOf(document), pages })
    .map(({ kind, definition, pages: printed, uses: used, notes }) =>
      [
        `${kind} ${definition.line}:${definition.column} on ${printed.join(' ')}`,
        ...used.map(({ path, span, pages: on }) => `${path} ${span.line}:${span.column} on ${on.join(' ')}`),
        ...notes.map(({ number, page }) => `note ${number} on ${page}`),
      ].join('\n'),
    )
    .join('\n');
}

describe('an id is traced', () => {
  test('a source: citations in prose, references, and the notes with their pages', () => {
    expect(say('wire')).toMatchInlineSnapshot(`
      "source 9:3 on 1
      brief.key_points[0] 4:45 on 1
      positions.sampleria.sources[0] 17:47 on 1
      claims.poison.sources[0] 19:91 on 1
      note 1 on 1
      note 3 on 1
      note 4 on 1
      note 5 on 1"
    `);
  });

  test('a fact and a claim in folded text', () => {
    expect(say('length')).toMatchInlineSnapshot(`
      "fact 13:3 on 1
      brief.key_points[1] 6:19 on 1"
    `);
    expect(say('poison')).toMatchInlineSnapshot(`
      "claim 19:3 on 1
      brief.key_points[1] 7:24 on 1"
    `);
  });

  test('a government: where it is named as the one that asserts, and as a key', () => {
    expect(say('sampleria')).toMatchInlineSnapshot(`
      "government 15:3 on 1
      positions.sampleria 17:3 on 1
      claims.poison.asserted_by[0] 19:50 on 1"
    `);
  });

  test('an unknown id gives nothing', () => {
    expect(say('nowhere')).toBe('');
  });
});

test('columns are counted in characters, also of those outside the Basic Multilingual Plane', () => {
  const { value } = load('b.yaml', (path) => ({ path, text: BRIEF }));
  const uses = value === undefined || made.pack === undefined ? [] : usesOf(value, made.pack.schema);
  const [first] = uses;
  expect(first?.span).toEqual({ file: 'b.yaml', line: 4, column: 31, endLine: 4, endColumn: 38 });
});

test('sources come in order of citation, with how many notes cite them, and then the others', () => {
  const { facts, document } = made;
  const listed = facts && document && listSources(facts.root, notesOf(document));
  expect(listed?.map(({ id, type, date, cited }) => [id, type, date, cited])).toEqual([
    ['gazette', 'official', '2031-05-01', 2],
    ['wire', 'wire', 'undated', 4],
    ['unused', 'analysis', 'undated', 0],
  ]);
});

describe('facts are due', () => {
  const due = (review: string, on: string) => {
    const text = `facts: { a: { value: 1, review_after: ${review}, sources: [s] } }\n`;
    const { value } = load('b.yaml', (path) => ({ path, text }));
    return value && staleFacts(value.root, on).map(({ days }) => days);
  };

  test.each([
    ['2031-05-01', '2031-05-01', []],
    ['2031-05-01', '2031-05-02', [1]],
    ['2031-02', '2031-02-28', []],
    ['2031-02', '2031-03-01', [1]],
    ['2030', '2030-12-31', []],
    ['2030', '2031-01-31', [31]],
    ['undated', '2031-01-31', []],
  ])('to be reviewed after %s, on %s', (review, on, days) => {
    expect(due(review, on)).toEqual(days);
  });
});
