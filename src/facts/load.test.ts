import { describe, expect, test } from 'vitest';
import { error } from '../diagnostic.ts';
import { load } from './index.ts';

/** Loads `brief.yaml` from a project of texts. */
function loaded(files: Readonly<Record<string, string>>, path = 'brief.yaml') {
  return load(path, (name) => {
    const text = files[name];
    return text === undefined ? error('file-not-found', `There is no file "${name}"`) : { path: name, text };
  });
}

function said(files: Readonly<Record<string, string>>): string[] {
  return loaded(files).diagnostics.map(
    ({ code, span }) => `${code} ${span?.file}:${span?.line}:${span?.column}`,
  );
}

describe('include', () => {
  test('joins sections and lists, and every value knows its own file', () => {
    const { value, diagnostics } = loaded(
      {
        'data/brief.yaml': 'include: [shared/sources.yaml]\nsources:\n  a: { title: A }\nissues: [one]\n',
        'data/shared/sources.yaml': 'include: ../more.yaml\nsources:\n  b: { title: B }\nissues: [two]\n',
        'data/more.yaml': 'licence: free\n',
      },
      'data/brief.yaml',
    );
    expect(diagnostics).toEqual([]);
    const sources = value?.root.entries.get('sources')?.value;
    expect(
      sources?.kind === 'map' && [...sources.entries].map(([id, { keySpan }]) => `${id} ${keySpan.file}`),
    ).toEqual(['a data/brief.yaml', 'b data/shared/sources.yaml']);
    const issues = value?.root.entries.get('issues')?.value;
    expect(
      issues?.kind === 'list' && issues.items.map((item) => item.kind === 'scalar' && item.value),
    ).toEqual(['one', 'two']);
    expect(value?.root.entries.get('licence')?.keySpan.file).toBe('data/more.yaml');
    expect(value?.files.map(({ path }) => path)).toEqual([
      'data/brief.yaml',
      'data/shared/sources.yaml',
      'data/more.yaml',
    ]);
  });

  test('a file that is not there is said where it is named', () => {
    expect(said({ 'brief.yaml': 'brief: {}\ninclude: nowhere.yaml\n' })).toEqual([
      'file-not-found brief.yaml:2:10',
    ]);
  });

  test('a file that includes itself', () => {
    const files = { 'brief.yaml': 'include: b.yaml\n', 'b.yaml': 'include: brief.yaml\n' };
    expect(said(files)).toEqual(['include-cycle b.yaml:1:10']);
  });

  test('a file that two others include is read once', () => {
    const files = {
      'brief.yaml': 'include: [b.yaml, c.yaml]\n',
      'b.yaml': 'include: d.yaml\n',
      'c.yaml': 'include: d.yaml\n',
      'd.yaml': 'x: 1\n',
    };
    expect(said(files)).toEqual([]);
  });

  test('one id in two files is a conflict that names both', () => {
    const files = {
      'brief.yaml': 'include: b.yaml\nsources:\n  a: { title: A }\n',
      'b.yaml': 'sources:\n  a: { title: B }\n',
    };
    const [found] = loaded(files).diagnostics;
    expect(`${found?.code} ${found?.span?.file}:${found?.span?.line}`).toBe('include-conflict b.yaml:2');
    expect(found?.related.map(({ span }) => `${span.file}:${span.line}`)).toEqual(['brief.yaml:3']);
  });

  test('errors in an included file name it', () => {
    expect(said({ 'brief.yaml': 'include: b.yaml\n', 'b.yaml': 'a: 1\na: 2\n' })).toEqual([
      'yaml-syntax b.yaml:2:1',
    ]);
  });
});

test('a brief that is a list or a text is refused', () => {
  expect(said({ 'brief.yaml': '- a\n' })).toEqual(['wrong-type brief.yaml:1:1']);
  expect(said({ 'brief.yaml': 'hello\n' })).toEqual(['wrong-type brief.yaml:1:1']);
});
