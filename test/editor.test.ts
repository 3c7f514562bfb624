/** The schema in an editor: yaml-language-server, started as editors start it, finds, completes and explains. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageServer, type Position } from './support/language-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(ROOT, 'data/pahalgam.yaml');
const TEXT = readFileSync(SAMPLE, 'utf8');
const MODELINE = '# yaml-language-server: $schema=../templates/policy-brief/schema.json\n';
const server = new LanguageServer();
let count = 0;

beforeAll(() => server.start(ROOT));
afterAll(() => server.stop());

/** Opens a brief that is written on no disk; gives its path and what is found in it, by line and column from 1. */
async function open(text: string) {
  const path = join(ROOT, `data/editor-${count++}.yaml`);
  const findings = await server.open(path, text);
  return {
    path,
    found: findings.map(
      ({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`,
    ),
  };
}

/** The place of `part` in `text`, and `by` characters on. */
function placeOf(text: string, part: string, by = 0): Position {
  const before = text.slice(0, text.indexOf(part) + by).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test('the sample names its schema, and the schema is there', () => {
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(TEXT) ?? [];
  expect(existsSync(join(dirname(SAMPLE), schema))).toBe(true);
});

describe('an editor', () => {
  test('finds nothing in the sample and in the other briefs', async () => {
    expect(await server.open(SAMPLE, TEXT)).toEqual([]);
    const lake = readFileSync(join(ROOT, 'test/briefs/lake.yaml'), 'utf8');
    expect((await open(MODELINE + lake)).found).toEqual([]);
  });

  test('finds a misspelt key at its place', async () => {
    const { found } = await open(`${MODELINE}brief:\n  title: The Lake\n  standfrist: Closed.\n`);
    expect(found).toEqual(['4:3 Property standfrist is not allowed.']);
  });

  test.each([
    [
      'a wrong word',
      'brief: { title: A, status: drafty }',
      '2:28 Value is not accepted. Valid values: "draft", "final".',
    ],
    ['a wrong type', 'brief: { title: A, edition: two }', '2:29 Incorrect type. Expected "integer".'],
    ['a missing key', 'brief: { subtitle: A }', '2:1 Missing property "title".'],
    ['a date that is none', 'brief: { title: A, date: 2031-13 }', '2:26 String does not match the pattern'],
    [
      'an id that is none',
      'brief: { title: A }\nfacts: { "a b": { value: 1, sources: [s] } }',
      '3:10 String does not match the pattern',
    ],
  ])('finds %s', async (_what, text, expected) => {
    const { found } = await open(`${MODELINE}${text}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('takes a date that YAML could read as a number', async () => {
    expect(
      (await open(`${MODELINE}brief: { title: A, date: 2031, as_of: 2031-04-30T18:00Z }\n`)).found,
    ).toEqual([]);
  });

  test('completes keys, and the words of a key', async () => {
    const offered = async (text: string, before: string) => {
      const { path } = await open(MODELINE + text);
      return server.complete(path, placeOf(MODELINE + text, before, before.length));
    };
    expect(await offered('brief:\n  title: A\n  st', '  st')).toEqual(
      expect.arrayContaining(['standfirst', 'subtitle', 'key_points']),
    );
    expect(await offered('brief:\n  title: A\n  status: \n', 'status: ')).toEqual(['draft', 'final']);
    expect(await offered('claims:\n  flood:\n    ', '    ')).toEqual(
      expect.arrayContaining(['text', 'asserted_by', 'against', 'replies', 'evidence']),
    );
  });

  test('completes within lists, ids of one’s own and groups between braces', async () => {
    const offered = async (text: string, before: string) => {
      const { path } = await open(MODELINE + text);
      return server.complete(path, placeOf(MODELINE + text, before, before.length));
    };
    const statements = 'positions:\n  a:\n    statements:\n      - speaker: X\n        ';
    expect(await offered(statements, 'X\n        ')).toEqual(
      expect.arrayContaining(['office', 'form', 'to', 'sources']),
    );
    expect(await offered(`${statements}form: `, 'form: ')).toEqual(['quoted', 'reported']);
    expect(await offered('sources:\n  a: { title: A, ty }', 'ty')).toContain('type');
    expect(await offered('sources:\n  a:\n    type: ', 'type: ')).toEqual([
      'official',
      'wire',
      'press',
      'analysis',
      'document',
    ]);
    expect(await offered('issues:\n  - id: a\n    status: ', 'status: ')).toEqual([
      'open',
      'contested',
      'stalled',
      'resolved',
    ]);
  });

  test('finds what is wrong deep within', async () => {
    const claim = 'claims:\n  a: { text: b, status: disputed, sources: [{ id: s, locater: p. 1 }] }\n';
    const { found } = await open(`${MODELINE}brief: { title: A }\n${claim}`);
    expect(found).toEqual([
      '4:3 Missing property "asserted_by".',
      '4:25 Value is not accepted. Valid values: "contested", "corroborated", "uncorroborated", "withdrawn".',
      '4:45 Missing property "locator".',
      '4:54 Property locater is not allowed.',
    ]);
  });

  test('explains a key under the pointer', async () => {
    const at = (part: string, by = 1) => server.hover(SAMPLE, placeOf(TEXT, part, by));
    expect(await at('standfirst')).toMatch(/Standfirst\s+Up to 40 words below the title/);
    expect(await at('asserted_by')).toMatch(/Asserted by\s+Ids of governments/);
    expect(await at('locator: para. 6')).toMatch(/Place\s+|Locator\s+/);
    expect(await at('form: reported')).toMatch(/Form\s+/);
    expect(await at('denied_by')).toMatch(/Denied by\s+/);
    expect(await at('would_resolve')).toMatch(/would resolve/i);
    expect(await at('date: undated')).toMatch(/Published\s+The date of publication, or "undated"/);
  });
});

describe('demarche.yaml', () => {
  const MODELINE_OF_SETTINGS = '# yaml-language-server: $schema=../templates/demarche.schema.json\n';

  test('is checked, completed and explained as briefs are', async () => {
    const settings = `${MODELINE_OF_SETTINGS}on: 2031-05-01\nbudgets:\n  pages: 8\n  `;
    const { path, found } = await open(settings);
    expect(found).toEqual([]);
    expect(await server.complete(path, placeOf(settings, '8\n  ', 4))).toEqual(
      expect.arrayContaining(['words', 'key_points', 'words_per_key_point']),
    );
    expect(await server.hover(path, placeOf(settings, 'pages', 1))).toMatch(/Pages\s+The most pages/);
    const rules = `${MODELINE_OF_SETTINGS}rules:\n  relative-date: \n  `;
    const ruled = await open(rules);
    expect(await server.complete(ruled.path, placeOf(rules, 'relative-date: ', 15))).toEqual([
      'warning',
      // Which YAML 1.1 would read as no.
      '"off"',
      'info',
      'error',
    ]);
    expect(await server.complete(ruled.path, placeOf(rules, 'date: \n  ', 9))).toEqual(
      expect.arrayContaining(['unsourced', 'single-source', 'number-by-hand']),
    );
    expect(await server.hover(ruled.path, placeOf(rules, 'relative-date', 1))).toMatch(
      /A brief is read on another day than it is written/,
    );
    const graded = await open(`${MODELINE_OF_SETTINGS}rules: { relative-date: loud }\n`);
    expect(graded.found).toEqual([
      '2:25 Value is not accepted. Valid values: "off", "info", "warning", "error".',
    ]);
    const wrong = await open(`${MODELINE_OF_SETTINGS}budget:\n  pages: 8\n`);
    expect(wrong.found).toEqual(['2:1 Property budget is not allowed.']);
  });
});
