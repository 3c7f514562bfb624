/** The examples of `data/README.md`, which an analyst copies: together they are one brief without a finding. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../facts/index.ts';
import { check } from './index.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SCHEMA = { path: 'schema.json', text: read('templates/policy-brief/schema.json') };

const SECTIONS = Object.keys(JSON.parse(SCHEMA.text).properties);
const examples = [...read('data/README.md').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text = '']) => text)
  .filter((text) => SECTIONS.some((key) => text.startsWith(`${key}:`)))
  // How files and sources are named, shown without what they name.
  .filter((text) => !/^(include|sources): \[/.test(text));

test('the examples of the guide are facts that the schema accepts', () => {
  const names = examples.map((_, n) => `${n}.yaml`);
  const files = new Map(names.map((name, n) => [name, examples[n] ?? '']));
  files.set('guide.yaml', `include: [${names.join(', ')}]\n`);
  const { value, diagnostics } = load('guide.yaml', (path) => ({ path, text: files.get(path) ?? '' }));
  const found = [...diagnostics, ...(value === undefined ? [] : check(value, SCHEMA))];
  expect(
    found.map(({ message, span }) => `${examples[Number.parseInt(span?.file ?? '', 10)]}${message}`),
  ).toEqual([]);
  expect([...(value?.root.entries.keys() ?? [])]).toEqual(
    expect.arrayContaining(['brief', 'sources', 'facts', 'governments', 'positions', 'claims', 'issues']),
  );
});
