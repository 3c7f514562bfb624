/** `demarche.yaml`: what it says, and how slips in it are told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, RULES } from './check/index.ts';
import { isRuleCode } from './check/rule-codes.ts';
import { openConfig } from './config.ts';
import { openProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configOf(text: string) {
  writeFileSync(join(folder, 'demarche.yaml'), text);
  return openConfig(openProject({ root: folder }));
}

/** `1:1 unknown-key Unknown key "x" | hints` */
function say(text: string): string[] {
  const { value, diagnostics } = configOf(text);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, message, span, hints }) =>
    [`${span?.line}:${span?.column} ${code} ${message}`, ...hints].join(' | '),
  );
}

test('what is set is read, and the rest is as the rules say', () => {
  const { value, diagnostics } = configOf(`
on: 2031-05-01
max_warnings: 3
balance: 2
loaded_terms:
  regime: [government, administration]
  axis: []
place_names:
  - { name: Lake Mirabel, not: [Mirabel Lake] }
budgets: { pages: 8, words_per_key_point: 30 }
hyphenation: { en: [Exam-ple-land], de-CH: [] }
`);
  expect(diagnostics).toEqual([]);
  expect(value?.maxWarnings).toBe(3);
  expect([...(value?.hyphenation ?? [])]).toEqual([
    ['en', ['Exam-ple-land']],
    ['de-CH', []],
  ]);
  expect(value?.check).toMatchObject({
    on: '2031-05-01',
    balance: 2,
    placeNames: [{ name: 'Lake Mirabel', not: ['Mirabel Lake'] }],
    budgets: { ...DEFAULT_OPTIONS.budgets, pages: 8, words_per_key_point: 30 },
  });
  expect([...(value?.check.loadedTerms ?? [])]).toEqual([
    ['regime', ['government', 'administration']],
    ['axis', []],
  ]);
});

test.each(['', '# rules:\n#   relative-date: off\n'])('a file without settings, %j, says nothing', (text) => {
  expect(configOf(text)).toEqual({ value: { check: {} }, diagnostics: [] });
});

test('a project without the file has no settings', () => {
  const { value, diagnostics } = openConfig(openProject({ root: join(folder, 'nowhere') }));
  expect(value).toEqual({ check: {} });
  expect(diagnostics).toEqual([]);
});

describe('slips are told at their place', () => {
  test.each([
    ['loaded_term: {}', '1:1 unknown-key Unknown key "loaded_term" | Did you mean "loaded_terms"?'],
    ['budgets: { page: 3 }', '1:12 unknown-key Unknown key "page" | Did you mean "pages"?'],
    ['on: tomorrow', '1:5 wrong-value "tomorrow" does not have the form that is expected here'],
    ['budgets: { pages: many }', '1:19 wrong-type "pages" is a text, where a whole number is expected'],
    ['place_names: [{ name: A }]', '1:15 missing-key An item of "place_names" needs "not"'],
    [
      'hyphenation: { en: [Lake Mirabel] }',
      '1:21 wrong-value "Lake Mirabel" does not have the form that is expected here | One word of letters alone',
    ],
    ['hyphenation: { en: [-Mirabel] }', '1:21 wrong-value'],
    ['hyphenation: { en: [1947] }', '1:21 wrong-type'],
    ['hyphenation: { english: [] }', '1:16 wrong-value "english" does not have the form'],
    ['hyphenation: { en: Mir-abel }', '1:20 wrong-type'],
    ['- a', '1:1 wrong-type Settings are keys and their values'],
    ['on: "2031', '1:'],
  ])('%s', (text, expected) => {
    const [first, ...others] = say(`${text}\n`);
    expect(first).toContain(expected);
    expect(others).toEqual([]);
  });
});

describe('the schema', () => {
  const text = readFileSync(new URL('../templates/demarche.schema.json', import.meta.url), 'utf8');
  const schema = JSON.parse(text);

  test('has each rule that can be graded, with its reason (else: npx vitest run src/config -u)', async () => {
    const rules = RULES.filter(({ id }) => isRuleCode(id)).map(({ id, reason, severity }) => [
      id,
      {
        title: id,
        description: reason,
        default: severity,
        allOf: [{ $ref: '#/$defs/severity' }],
      },
    ]);
    const { properties } = schema;
    const whole = {
      ...schema,
      properties: { ...properties, rules: { ...properties.rules, properties: Object.fromEntries(rules) } },
    };
    await expect(`${JSON.stringify(whole, undefined, 2)}\n`).toMatchFileSnapshot(
      '../templates/demarche.schema.json',
    );
  });

  test('gives the limits that hold where none is set', () => {
    const budgets: Record<string, { readonly default?: number }> = schema.properties.budgets.properties;
    const limits = Object.entries(budgets).flatMap(([name, { default: limit }]) =>
      limit === undefined ? [] : [[name, limit]],
    );
    expect(Object.fromEntries(limits)).toEqual(DEFAULT_OPTIONS.budgets);
    expect(schema.properties.balance.default).toBe(DEFAULT_OPTIONS.balance);
  });
});
