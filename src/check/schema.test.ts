import { describe, expect, test } from 'vitest';
import { load } from '../facts/index.ts';
import { check } from './index.ts';

/** What is said of a brief with nothing in it but a word, or what else is given. */
function said(schema: string, facts = 'word: yes\n'): string[] {
  const { value } = load('a.yaml', () => ({ path: 'a.yaml', text: facts }));
  if (value === undefined) throw new Error('no facts');
  return check(value, { path: 'schema.json', text: schema }).map(
    ({ code, message, span }) => `${code} ${span?.file}:${span?.line}:${span?.column} ${message}`,
  );
}

describe('a schema that facts cannot be checked by', () => {
  test.each([
    [
      'an unknown keyword',
      '{\n  "oneOf": [{}]\n}',
      '2:3 The keyword "oneOf" is not one that facts are checked by',
    ],
    [
      'a misspelt keyword',
      '{\n  "requird": []\n}',
      '2:3 The keyword "requird" is not one that facts are checked by',
    ],
    ['an unknown type', '{ "type": "map" }', '1:3 "type" cannot be "map"'],
    ['a pattern that is none', '{ "pattern": "(" }', '1:3 "pattern" cannot be "("'],
    ['a length that is none', '{ "minLength": -1 }', '1:3 "minLength" cannot be -1'],
    ['a reference that is none', '{ "$ref": "other.json" }', '1:3 "$ref" cannot be "other.json"'],
    [
      'a reference by a name that every object has',
      '{ "$ref": "#/$defs/constructor", "$defs": {} }',
      '1:3 "$ref" cannot be "#/$defs/constructor"',
    ],
    ['a schema that is none', '{ "properties": { "word": 1 } }', '1:19 "word" is no schema'],
    ['an id of nothing', '{ "x-ref": "sources" }', '1:3 "x-ref" cannot be "sources"'],
  ])('%s', (_name, schema, expected) => {
    expect(said(schema)).toEqual([`schema-invalid schema.json:${expected}`]);
  });

  test('all that is wrong with it is said', () => {
    expect(said('{ "type": "map", "pattern": "(" }')).toHaveLength(2);
  });

  test('nested without end', () => {
    expect(said(`${'{"items":'.repeat(5000)}{}${'}'.repeat(5000)}`)).toHaveLength(1);
  });
});

test('a schema that refers to itself, straight or round about', () => {
  expect(said('{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/a" } } }')).toEqual([]);
  const tree = {
    type: 'object',
    additionalProperties: { $ref: '#/$defs/tree' },
    $defs: {
      tree: {
        anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { $ref: '#/$defs/tree' } }],
      },
    },
  };
  expect(said(JSON.stringify(tree), 'a: { b: { c: word } }\n')).toEqual([]);
  expect(said(JSON.stringify(tree), 'a: { b: { c: 1 } }\n')).toEqual([
    'wrong-type a.yaml:1:14 "c" is a whole number, where a text or a group of keys is expected',
  ]);
});

test('a number is repeated as it was written, to be put between quotation marks', () => {
  const { value } = load('a.yaml', () => ({ path: 'a.yaml', text: 'number: 007\n' }));
  const schema = JSON.stringify({ properties: { number: { type: 'string' } } });
  const found = value === undefined ? [] : check(value, { path: 'schema.json', text: schema });
  expect(found.flatMap(({ hints }) => hints)).toEqual(['Put it between quotation marks: "007".']);
});
