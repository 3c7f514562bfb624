/**
 * The engine against Chromium: random documents set by both, their words compared. `README.md` says how to look at one
 * document, and what differs on purpose.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium, isChromiumInstalled } from './chromium.ts';
import { draw } from './draft.ts';
import { FAMILIES } from './families/index.ts';
import { report, totals } from './report.ts';
import { type Compared, compareAll } from './run.ts';
import { FONT_CONFIGURATION } from './sheets.ts';
import { isPopplerInstalled } from './words.ts';

/** To look closer: `FAMILY=floats SEED=12 KEEP=/tmp/look`, or `SEED=0-99`. */
const { FAMILY, SEED, KEEP } = process.env;
const LEAST_DOCUMENTS = 300;
const LAST_SEED = Math.ceil(LEAST_DOCUMENTS / FAMILIES.length) - 1;
const [FIRST = 0, LAST = FIRST] = (SEED ?? `0-${LAST_SEED}`).split('-').map(Number);
const SEEDS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
/** Of the words that are compared, in all and in each family. */
const IN_PLACE = 0.97;
const IN_PLACE_OF_FAMILY = 0.95;

const missing = [
  ...(isChromiumInstalled() ? [] : ['chromium']),
  ...(isPopplerInstalled() ? [] : ['poppler-utils']),
];
const skipped =
  missing.length === 0 ? '' : ` (skipped: not installed, Debian packages ${missing.join(', ')})`;

describe.skipIf(missing.length > 0)(`words stand where Chromium puts them${skipped}`, () => {
  const folder = KEEP ?? mkdtempSync(join(tmpdir(), 'demarche-differential-'));
  let compared: readonly Compared[] = [];

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const families = FAMILIES.filter(({ name }) => FAMILY === undefined || FAMILY === name);
    const chromium = new Chromium(FONT_CONFIGURATION);
    const samples = families.flatMap((family) => SEEDS.map((seed) => draw(family, seed)));
    compared = await compareAll(samples, chromium, folder).finally(() => chromium.close());
    if (KEEP !== undefined) process.stdout.write(`${report(compared)}\n`);
  }, 300_000);
  afterAll(() => {
    if (KEEP === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(FAMILY !== undefined || SEED !== undefined)('at least 300 documents', () => {
    expect(compared.length).toBeGreaterThanOrEqual(LEAST_DOCUMENTS);
  });

  test('at least 97 of 100 words, where lines break alike', () => {
    expect(totals(compared).inPlace, report(compared)).toBeGreaterThanOrEqual(IN_PLACE);
  });

  test('at least 95 of 100 in each family', () => {
    const families = new Set(compared.map(({ sample }) => sample.family));
    const low = [...families].filter((name) => {
      const own = compared.filter(({ sample }) => sample.family === name);
      return totals(own).inPlace < IN_PLACE_OF_FAMILY;
    });
    expect(low, report(compared)).toEqual([]);
  });

  test('lines break alike for at least 90 of 100 words', () => {
    expect(totals(compared).alike, report(compared)).toBeGreaterThanOrEqual(0.9);
  });
});
