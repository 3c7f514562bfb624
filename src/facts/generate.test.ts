import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateTypes } from './generate.mjs';

test('the types of the facts are those of the schema (else: npm run generate)', async () => {
  expect(readFileSync(new URL('./brief.gen.ts', import.meta.url), 'utf8')).toBe(await generateTypes());
});
