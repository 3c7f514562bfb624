import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { propertyTable } from './index.ts';
import { INITIAL } from './initial.ts';
import { LONGHAND_NAMES } from './properties.ts';

describe('the table of properties', () => {
  it('has an initial value for each', () => {
    expect(LONGHAND_NAMES.filter((name) => INITIAL[name] === undefined)).toEqual([]);
  });

  it('lists them in order, with their values', () => {
    const rows = propertyTable().split('\n');
    expect(rows).toContain('| `opacity` | `<number> \\| <percentage>` | `1` | no |');
    expect(rows).toContain(
      '| `break-inside` | `auto \\| avoid \\| avoid-page \\| avoid-column` | `auto` | no |',
    );
    expect(rows).toContain('| `page-break-before` | as `break-before` |  |  |');
    expect(rows.slice(2)).toEqual(rows.slice(2).toSorted());
  });

  it('is the one in templates/README.md', async () => {
    const file = fileURLToPath(new URL('../../templates/README.md', import.meta.url));
    const [before, after] = readFileSync(file, 'utf8').split(
      /(?<=<!-- properties -->\n)[\s\S]*(?=\n<!-- \/properties -->)/,
    );
    await expect(`${before}${propertyTable()}${after}`).toMatchFileSnapshot(file);
  });
});
