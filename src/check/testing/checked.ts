/** Small briefs for the tests of rules: what they share, and what is said of them. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../diagnostic.ts';
import { parseDocument } from '../../document/index.ts';
import { load } from '../../facts/index.ts';
import { layOutHtml } from '../../layout/testing/pages.ts';
import type { SourceFile } from '../../source.ts';
import { styleDocument } from '../../style/index.ts';
import { check, laterChecks, type Made } from '../index.ts';
import type { CheckOptions, RuleId } from '../types.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const BASE: SourceFile = { path: 'base.yaml', text: read('test/rules/base.yaml') };
export const SCHEMA: SourceFile = {
  path: 'schema.json',
  text: read('templates/policy-brief/schema.json'),
};
const BASE_CSS = read('templates/base.css');

/** All rules, on a day, with a list of terms and room for one page. */
const OPTIONS: CheckOptions = {
  rules: 'all',
  on: '2031-06-01',
  loadedTerms: new Map([
    ['pirates', ['fishermen']],
    ['regime', ['government', 'administration']],
    ['so-called', []],
  ]),
  placeNames: [{ name: 'Port Sample', not: ['Old Harbour'] }],
  budgets: { pages: 1 },
};

/** The brief as it is read: its end is that of the test. */
export function completed(text: string): string {
  return `${text.trimEnd()}\ninclude: base.yaml\n`;
}

/** What all rules say of a brief to which the base is added, but not of the base. */
export function checkYaml(text: string): readonly Diagnostic[] {
  const file = { path: 'brief.yaml', text: completed(text) };
  const { value, diagnostics } = load(file.path, (path) => (path === BASE.path ? BASE : file));
  const found = value === undefined ? [] : check(value, SCHEMA, OPTIONS);
  return [...diagnostics, ...found].filter(({ span }) => span?.file !== BASE.path);
}

/** What the document stage and the rules on styles and pages say of the body of a document. */
export function checkHtml(body: string, rule: RuleId): readonly Diagnostic[] {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The sea</title></head><body>${body}</body></html>`;
  const parsed = parseDocument({ html, origins: [] });
  if (parsed.value === undefined || rule === 'heading-skipped' || rule === 'image-without-alt')
    return parsed.diagnostics;
  const sheet = { file: { path: 'base.css', text: BASE_CSS }, origin: 'engine' as const };
  const styles = styleDocument(parsed.value, [sheet]).value;
  const made: Made =
    rule === 'too-many-pages' ? { pages: layOutHtml(body).layout } : { ...(styles && { styles }) };
  const facts = load('base.yaml', () => BASE).value;
  return facts === undefined ? [] : laterChecks(facts, SCHEMA, OPTIONS)(made);
}
