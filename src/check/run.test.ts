/** What a project sets, and where findings and excuses stand in several files. */
import { describe, expect, test } from 'vitest';
import { load } from '../facts/index.ts';
import { check } from './index.ts';
import { SCHEMA } from './testing/checked.ts';
import type { CheckOptions } from './types.ts';

const BASE = `brief: { title: x }
sources:
  wire: { title: x, publisher: y, type: wire, date: undated }
governments:
  exampleland: { name: Exampleland }
`;

function said(files: Readonly<Record<string, string>>, options: CheckOptions): string[] {
  const { value } = load('a.yaml', (path) => ({ path, text: files[path] ?? '' }));
  if (value === undefined) throw new Error('no facts');
  const severities = { 'unused-id': 'off', ...options.severities } as const;
  return check(value, SCHEMA, { ...options, severities }).map(
    ({ severity, code, span }) => `${severity} ${code} ${span?.file}:${span?.line}:${span?.column}`,
  );
}

describe('what a project sets', () => {
  const LATE = { 'a.yaml': `${BASE}method: It came last week.\n` };
  const UNSOURCED = { 'a.yaml': `${BASE}facts:\n  a: { value: 1 }\n` };

  test('a build asks for errors only, a check for all', () => {
    expect(said(LATE, {})).toEqual([]);
    expect(said(LATE, { rules: 'all' })).toEqual(['warning relative-date a.yaml:6:17']);
  });

  test('what is made an error stops a build, and what is made a warning does not', () => {
    expect(said(LATE, { severities: { 'relative-date': 'error' } })).toEqual([
      'error relative-date a.yaml:6:17',
    ]);
    expect(said(UNSOURCED, {})).toEqual(['error unsourced a.yaml:7:6']);
    expect(said(UNSOURCED, { severities: { unsourced: 'warning' } })).toEqual([]);
  });

  test('what is off is not said, and needs no excuse', () => {
    const excused = {
      'a.yaml': `${BASE}# demarche: allow relative-date – of a song\nmethod: It came last week.\n`,
    };
    const off = { severities: { 'relative-date': 'off' } } as const;
    expect(said(LATE, { rules: 'all', ...off })).toEqual([]);
    expect(said(excused, { rules: 'all', ...off })).toEqual([]);
    expect(said(excused, { rules: 'all' })).toEqual([]);
  });

  test('rules on English words say nothing of other languages', () => {
    const german = { 'a.yaml': `lang: de\n${BASE}method: It came last week.\n` };
    expect(said(german, { rules: 'all' })).toEqual([]);
  });

  test('facts that have not their shape are not read by rules', () => {
    const broken = { 'a.yaml': `${BASE}method: It came last week.\nisues: []\n` };
    expect(said(broken, { rules: 'all' })).toEqual(['error unknown-key a.yaml:7:1']);
  });
});

describe('places', () => {
  test('of an included file, with its own excuses', () => {
    const files = {
      'a.yaml': `include: b.yaml\n${BASE}`,
      'b.yaml': [
        '# 🛰 wide, with a\ttab',
        'background:',
        '  timeline:',
        '    - { date: undated, event: 🛰 It came last week., sources: [wire] }',
        '    # demarche: allow relative-date – of a song',
        '    - { date: undated, event: It came last week., sources: [wire] }',
        '',
      ].join('\r\n'),
    };
    expect(said(files, { rules: 'all' })).toEqual(['warning relative-date b.yaml:4:41']);
  });

  test('of an alias: said once, where its anchor stands', () => {
    const text = `${BASE}method: &late "It\\tcame last week."\naccessibility: *late\n`;
    expect(said({ 'a.yaml': text }, { rules: 'all' })).toEqual(['warning relative-date a.yaml:6:25']);
  });

  test('an excuse holds for one place of several', () => {
    const text = `${BASE}issues:
  - id: a
    title: A
    status: open
    watch: It came last week.  # demarche: allow relative-date – of a song
    summary: It came last week.
  # demarche: allow relative-date – the whole issue is of a song
  - id: b
    title: B
    status: open
    watch: |
      It came

      last week.
    summary: It came last week.
`;
    expect(said({ 'a.yaml': text }, { rules: 'all' })).toEqual(['warning relative-date a.yaml:11:22']);
  });
});
