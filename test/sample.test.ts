/** The sample brief, built and read back: what `npm start` promises. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../src/build.ts';
import { checkConformance } from '../src/pdf/testing/conformance.ts';
import { openProject } from '../src/project.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-sample-'));
const pdf = join(folder, 'pahalgam.pdf');
let said = '';

beforeAll(() => {
  const args = [join(ROOT, 'dist/demarche.js'), 'build', 'data/pahalgam.yaml', '-o', pdf];
  said = spawnSync(process.execPath, args, { cwd: ROOT }).stderr.toString();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a program from Debian, or undefined where it is not installed. */
function output(program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, args);
  if (error !== undefined) return undefined;
  return `${stdout}${status === 0 ? '' : stderr}`;
}

const installed = (program: string, hint: string) => {
  const found = spawnSync(program, ['--version']).error === undefined;
  return { found, name: found ? program : `${program} (skipped: not installed, Debian package ${hint})` };
};

test('builds without a finding', () => {
  expect(said).toMatch(/^Built .*pahalgam\.pdf: \d+ pages, \d+ KB\n$/);
});

test('is under 150 KB', () => {
  expect(readFileSync(pdf).length).toBeLessThan(150 * 1024);
});

test('meets every condition of PDF/UA-1 and PDF/A-3a that can be read from the file', async () => {
  expect(await checkConformance(readFileSync(pdf))).toEqual([]);
});

test('is the same bytes each time, and in this process', async () => {
  const { pdf: again } = await build({ brief: 'data/pahalgam.yaml' }, openProject({ root: ROOT }));
  expect(Buffer.from(again ?? []).equals(readFileSync(pdf))).toBe(true);
});

test.each([
  ['document', ['pack', 'facts', 'document']],
  ['pages', ['pack', 'facts', 'document', 'styles', 'pages']],
  // What came before them is let go: of a long brief it takes more room than they do.
  ['pdf', ['pack', 'pages', 'pdf']],
] as const)('a build to the %s gives %j', async (until, expected) => {
  const made = await build({ brief: 'data/pahalgam.yaml', until }, openProject({ root: ROOT }));
  expect(Object.keys(made).toSorted()).toEqual([...expected, 'diagnostics'].toSorted());
});

const qpdf = installed('qpdf', 'qpdf');
test.skipIf(!qpdf.found)(`${qpdf.name}: no error of syntax`, () => {
  expect(output('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found');
});

const poppler = installed('pdftotext', 'poppler-utils');
describe.skipIf(!poppler.found)(`${poppler.name}: read as others read it`, () => {
  // A hyphen that hyphenation put in is a soft one: readers take it out again (ISO 32000-1 §14.8.2.2.3).
  const flowing = (text: string | undefined) => (text ?? '').replace(/\u00AD\s+/g, '').replace(/\s+/g, ' ');

  test('the text that is copied out is the text', () => {
    const text = flowing(output('pdftotext', pdf, '-'));
    expect(text).toContain('Tensions between India and Pakistan after the Pahalgam attack');
    expect(text).toContain('work together towards a “responsible solution”');
    expect(text).toContain('de-escalate');
    expect(text).not.toMatch(/[\u00AD\uE000-\uF8FF\uFFFD]/);
  });

  test('every font is embedded, subset, and maps back to characters', () => {
    const rows = (output('pdffonts', pdf) ?? '').trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  test('has its title, language, tags and outline', () => {
    const info = output('pdfinfo', pdf) ?? '';
    expect(info).toMatch(/Title:\s+Tensions between India and Pakistan after the Pahalgam attack/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const tags = output('pdfinfo', '-struct', pdf) ?? '';
    for (const role of [
      'H1',
      'H2',
      'H3',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Note',
      'Reference',
      'Link',
      'TOC',
    ]) {
      expect(tags).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
    }
  });
});

describe('says what the facts say', () => {
  const source = readFileSync(join(ROOT, 'data/pahalgam.yaml'), 'utf8');

  test('its only quotation is the one that its source quotes', () => {
    const facts = source.replace(/^#.*$/gm, '').replace(/^\s*(title|short_title): .*$/gm, '');
    expect(new Set(facts.match(/“[^”]*”/g))).toEqual(new Set(['“responsible solution”']));
    expect(facts).not.toContain('form: quoted');
  });

  test('the only date is the one that its source gives', () => {
    const text = source.replace(/^#.*$/gm, '');
    expect(new Set(text.match(/\b(1[89]|2[01])\d\d\b/g))).toEqual(new Set(['2021']));
  });
});
