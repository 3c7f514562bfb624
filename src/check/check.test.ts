import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { randomNumbers } from '../../test/support/random.ts';
import { load } from '../facts/index.ts';
import { check } from './index.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SCHEMA = { path: 'schema.json', text: read('templates/policy-brief/schema.json') };
const SAMPLE = read('data/pahalgam.yaml');

function found(text: string, schema = SCHEMA) {
  const { value, diagnostics } = load('a.yaml', () => ({ path: 'a.yaml', text }));
  return value === undefined ? diagnostics : [...diagnostics, ...check(value, schema)];
}

/** `code line:column message | hint | hint`. */
function said(text: string): string[] {
  return found(text).map(({ code, span, message, hints }) =>
    [`${code} ${span?.line}:${span?.column}-${span?.endColumn} ${message}`, ...hints].join(' | '),
  );
}

describe('the schema', () => {
  test.each([
    ['an unknown key', 'brief:\n  titel: x\n  title: y\n'],
    ['a misspelt key that must be there', 'brief:\n  titel: x\n'],
    ['an unknown section', 'brief: { title: x }\nisues: []\n'],
    ['a missing key', 'brief:\n  subtitle: x\n'],
    ['a missing section', 'lang: en\n'],
    ['a missing key in a list', 'brief: { title: x }\nissues:\n  - id: a\n    title: b\n'],
    ['a number where a text is wanted', 'brief:\n  title: 2031\n'],
    ['a text where a number is wanted', 'brief:\n  title: x\n  edition: two\n'],
    ['a text where a list is wanted', 'brief:\n  title: x\n  authors: Jane Doe\n'],
    ['a list where a text is wanted', 'brief:\n  title: [x]\n'],
    ['a map where a text is wanted', 'brief:\n  title: { en: x }\n'],
    ['no value', 'brief:\n  title:\n'],
    ['an empty text', 'brief:\n  title: " "\n'],
    ['a word that is not one of those allowed', 'brief:\n  title: x\n  status: finall\n'],
    ['a number that is too small', 'brief:\n  title: x\n  edition: 0\n'],
    ['a date that is none', 'brief:\n  title: x\n  date: 1 May 2031\n'],
    [
      'an address that is none',
      'brief: { title: x }\nsources:\n  a: { title: x, publisher: y, type: wire, date: undated, url: www.x.example }\n',
    ],
    ['an id with a space', 'brief: { title: x }\ngovernments:\n  my land: { name: x }\n'],
    [
      'a list that must not be empty',
      'brief: { title: x }\nclaims:\n  a: { text: x, asserted_by: [], status: contested, sources: [x] }\n',
    ],
    [
      'no sources, which is the rule’s to say',
      'brief: { title: x }\nfacts:\n  a: { value: 1, sources: [] }\n',
    ],
    [
      'a reference that is neither an id nor a map',
      'brief: { title: x }\nfacts:\n  a: { value: 1, sources: [[x]] }\n',
    ],
  ])('%s', (_name, text) => {
    expect(said(text)).toMatchSnapshot();
  });

  test('several findings come in the order of the file', () => {
    const lines = found('brief:\n  date: x\n  edition: y\n  nope: z\n').map(({ span }) => span?.line);
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a reference to nowhere', '{ "properties": { "brief": { "$ref": "#/$defs/nope" } } }'],
  ])('a schema that is %s is the finding', (_name, text) => {
    const codes = found('brief: { title: x }\n', { path: 'schema.json', text }).map(({ code }) => code);
    expect(codes).toEqual(['schema-invalid']);
  });
});

describe('references', () => {
  const BASE = `brief: { title: x }
sources:
  gazette: { title: x, publisher: y, type: wire, date: undated }
governments:
  exampleland: { name: Exampleland }
facts:
  length: { value: 1, sources: [gazette] }
`;
  test.each([
    [
      'a source in a list',
      'method: ok\nhistory: []\nbackground:\n  timeline:\n    - { date: undated, event: x, sources: [gazete] }\n',
    ],
    [
      'a source with a locator',
      'background:\n  timeline:\n    - { date: undated, event: x, sources: [{ id: gazete, locator: p. 1 }] }\n',
    ],
    [
      'a government in a list',
      'claims:\n  c: { text: x, asserted_by: [examplelnd], status: contested, sources: [gazette] }\n',
    ],
    ['a government as a key', 'positions:\n  exampelland: { stance: x }\n'],
    ['a source in prose', 'method: "See [@gazete] and [@gazette, p. 2; @wire]."\n'],
    ['a source in a block, with its line and column', 'method: |\n  Æ one.\n  See 🛰 [@gazete, p. 1].\n'],
    ['a source in a folded text, with its line and column', 'method: >-\n  One two\n  [@gazete].\n'],
    ['a fact and a claim in prose', 'method: "{fact:lenght} {claim:c}"\n'],
  ])('%s', (_name, text) => {
    expect(said(BASE + text)).toMatchSnapshot();
  });

  test('what is there is not reported, nor what only looks like a citation', () => {
    const text =
      'method: "[@gazette, p. 1; @gazette] {fact:length} [link](https://x.example) a@b.example {x}"\n';
    expect(said(BASE + text)).toEqual([]);
  });
});

describe('any facts', () => {
  const random = randomNumbers(11);

  test('are accepted or refused as ajv does', () => {
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(
      JSON.parse(SCHEMA.text),
    );
    const shapes = new Set(['unknown-key', 'missing-key', 'wrong-type', 'wrong-value', 'unsourced']);
    const sample = parse(SAMPLE);
    for (let i = 0; i < 200; i++) {
      const facts = mutated(structuredClone(sample), random);
      const text = stringify(facts, { aliasDuplicateObjects: false });
      const refused = found(text).some(({ code }) => shapes.has(code));
      expect(refused, `${text}\n${JSON.stringify(validate.errors)}`).toBe(!validate(parse(text)));
    }
  });

  test('never throw, whatever the text, and findings lie in the file', () => {
    for (let i = 0; i < 200; i++) {
      const text = garbled(SAMPLE, random);
      const lines = text.split(/\r\n|\n|\r/);
      for (const { span, message } of found(text)) {
        expect(span?.file).toBe('a.yaml');
        expect(span?.line, message).toBeLessThanOrEqual(lines.length);
        expect(span?.column, message).toBeLessThanOrEqual(
          [...(lines[(span?.line ?? 1) - 1] ?? '')].length + 1,
        );
      }
    }
  });
});

/** One value somewhere in the facts deleted, renamed, or turned into another kind of value. */
function mutated(facts: object, random: () => number): object {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      collect((node as Record<string, unknown>)[key]);
    }
  };
  collect(facts);
  const [holder, key] = places[Math.floor(random() * places.length)] ?? [{}, ''];
  const change = Math.floor(random() * 4);
  if (change === 0) delete holder[key];
  else if (change === 1) holder[`${key}x`] = holder[key];
  else holder[key] = [0, -1, 'word', 2031, true, ['a'], { a: 'b' }, 1.5][Math.floor(random() * 8)];
  return Array.isArray(holder) && change < 2 ? facts : facts;
}

function garbled(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() ** 3 * 60);
  const junk = ['', ':', '\t', '"', '[', '}', '- ', '\n', '🛰', '\r', '&a ', '*a', '|', '#', '\u0000', '[@x]'];
  const piece = junk[Math.floor(random() * junk.length)] ?? '';
  return text.slice(0, at) + piece + (random() < 0.5 ? text.slice(at + length) : text.slice(at - length));
}
