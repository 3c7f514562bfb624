import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isDiagnostic, openProject } from './project.ts';

const outside = mkdtempSync(join(tmpdir(), 'demarche-'));
const root = join(outside, 'project');
mkdirSync(join(root, 'templates/policy-brief/partials'), { recursive: true });
writeFileSync(join(root, 'brief.yaml'), '\uFEFFa: 1\n');
writeFileSync(join(root, 'latin.yaml'), Buffer.from([0x61, 0xe9]));
writeFileSync(join(root, 'templates/policy-brief/partials/own.hbs'), 'own');
writeFileSync(join(outside, 'secret.yaml'), 'b: 2\n');
symlinkSync(join(outside, 'secret.yaml'), join(root, 'link.yaml'));
const project = openProject({ root, environment: { SOURCE_DATE_EPOCH: '86400' } });
afterAll(() => rmSync(outside, { recursive: true }));

const codeOf = (result: object) => (isDiagnostic(result) ? result.code : result);

test('reads text under its root, without the byte order mark, and remembers it for code frames', () => {
  expect(project.readText('brief.yaml')).toEqual({ path: 'brief.yaml', text: 'a: 1\n' });
  expect(project.source('brief.yaml')?.text).toBe('a: 1\n');
});

test.each([
  ['nowhere.yaml', 'file-not-found'],
  ['../secret.yaml', 'file-outside-project'],
  ['link.yaml', 'file-outside-project'],
  ['templates', 'file-unreadable'],
  ['latin.yaml', 'file-encoding'],
])('refuses %s as %s', (path, code) => {
  expect(codeOf(project.readText(path))).toBe(code);
});

test('suggests the file that was meant', () => {
  const result = project.readText('breif.yaml');
  expect(isDiagnostic(result) && result.hints).toEqual(['Did you mean "brief.yaml"?']);
});

test('finds templates file by file: the project’s own first, then the built-in pack', () => {
  expect(project.readTemplate('policy-brief/partials/own.hbs')).toEqual({
    path: 'templates/policy-brief/partials/own.hbs',
    text: 'own',
  });
  expect(project.readTemplate('policy-brief/pack.yaml')).toMatchObject({ path: 'policy-brief/pack.yaml' });
  const partials = project.listTemplates('policy-brief/partials');
  expect(partials).toContain('policy-brief/partials/own.hbs');
  expect(partials.length).toBeGreaterThan(1);
  expect(codeOf(project.readTemplate('../package.json'))).toBe('file-outside-project');
});

test('reads fonts from packages, and only fonts', () => {
  expect(project.readFont('npm:source-serif/TTF/SourceSerif4-Regular.ttf')).toBeInstanceOf(Uint8Array);
  expect(codeOf(project.readFont('npm:source-serif/package.json'))).toBe('file-not-found');
  expect(codeOf(project.readFont('npm:../../x.ttf'))).toBe('file-not-found');
});

test('takes the date from SOURCE_DATE_EPOCH alone', () => {
  expect(project.sourceDateEpoch).toBe(86400);
  expect(openProject({ root }).sourceDateEpoch).toBeUndefined();
});
