/** Sets documents on both sides, some at a time, and compares their words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Chromium } from './chromium.ts';
import { type Comparison, compare } from './compare.ts';
import type { Sample } from './draft.ts';
import { print } from './engine.ts';
import { browserPage } from './sheets.ts';
import { readWords } from './words.ts';

const TABS = 4;

export interface Compared extends Comparison {
  readonly sample: Sample;
  /** What the engine said. */
  readonly warnings: readonly string[];
}

/** Leaves `family-seed.ours.pdf`, `.theirs.pdf` and the page itself in `folder`. */
export async function compareAll(
  samples: readonly Sample[],
  chromium: Chromium,
  folder: string,
): Promise<readonly Compared[]> {
  const start = join(folder, 'start.html');
  writeFileSync(start, '<!DOCTYPE html><title>Exampleland</title>');
  const waiting = [...samples];
  const compared: Compared[] = [];
  const work = async () => {
    const tab = await chromium.openTab(String(pathToFileURL(start)));
    for (let sample = waiting.shift(); sample !== undefined; sample = waiting.shift()) {
      const path = (end: string) => join(folder, `${sample?.family}-${sample?.seed}.${end}`);
      const page = browserPage(sample);
      const [theirs, ours] = await Promise.all([tab.print(page.html), print(sample)]);
      writeFileSync(path('html'), page.html);
      writeFileSync(path('theirs.pdf'), theirs);
      writeFileSync(path('ours.pdf'), ours.pdf);
      const words = await Promise.all([
        readWords(path('ours.pdf')),
        readWords(path('theirs.pdf'), page.zoom),
      ]);
      compared.push({
        sample,
        warnings: ours.diagnostics.map(({ message }) => message),
        ...compare(sample, ...words),
      });
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return compared;
}
