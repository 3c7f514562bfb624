import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { RULES } from './index.ts';
import { rulesGuide } from './testing/guide.ts';

const FILE = fileURLToPath(new URL('../../data/RULES.md', import.meta.url));

test('the guide says what the rules say', async () => {
  await expect(rulesGuide(RULES)).toMatchFileSnapshot(FILE);
});
