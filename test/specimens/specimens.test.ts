/** Each feature of the engine on a page to look at, and where everything stands on it as text: `README.md` says how. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dumpPages } from '../../src/layout/dump.ts';
import { FOLDER, setSpecimen } from './set-specimen.ts';

const { LOOK } = process.env;
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

describe('specimens', () => {
  test.each(NAMES)('%s', async (name) => {
    const { layout, diagnostics, paint } = await setSpecimen(name);
    if (LOOK !== undefined) {
      mkdirSync(LOOK, { recursive: true });
      writeFileSync(join(LOOK, `${name}.pdf`), await paint());
    }
    const found = diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}\n`);
    await expect(`${found.join('')}${dumpPages(layout)}\n`).toMatchFileSnapshot(`${FOLDER}${name}.txt`);
  });
});
