/**
 * Briefs on other subjects, long enough to be real and plainly fictional: a trade dispute of five governments, a
 * fisheries treaty of two, a dam without governments, a railway, and vaccines in American English. Good prose gives no
 * false alarm, whatever the rule.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openProject } from '../../src/project.ts';

const project = openProject({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  stdin: () => new Uint8Array(),
  environment: {},
});

describe.each([
  ['trade', '2034-05-06'],
  ['fisheries', '2041-06-20'],
  ['reservoir', '2029-10-02'],
  ['railway', '2031-02-11'],
  ['vaccines', '2032-11-20'],
])('%s', (name, on) => {
  const brief = `test/briefs/${name}.yaml`;

  test('is marked as fictional, and has two to eight pages on which nothing is found', async () => {
    expect(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')).toMatch(/^# Plainly fictional/);
    const { diagnostics, pages } = await build({ brief, check: { rules: 'all', on } }, project);
    expect(diagnostics.map(({ code, span, message }) => `${span?.line} ${code} ${message}`)).toEqual([]);
    expect(pages?.pages.length).toBeGreaterThanOrEqual(2);
    expect(pages?.pages.length).toBeLessThanOrEqual(8);
  });
});
