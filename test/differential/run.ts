/** Sets documents on both sides, some at a time, and compares their words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium, Tab } from './chromium.ts';
import { type Comparison, compare } from './compare.ts';
import type { Sample } from './draft.ts';
import { print } from './engine.ts';
import { browserPage } from './sheets.ts';
import { countPages, readWords, scaleWords, unite, type Word, wordsOfParts } from './words.ts';

const TABS = 4;

export interface Compared extends Comparison {
  readonly sample: Sample;
  /** What the engine said. */
  readonly warnings: readonly string[];
}

/** A document as both have set it: its PDFs are `name.ours.pdf` and `name.theirs.pdf`. */
interface Printed {
  readonly sample: Sample;
  readonly name: string;
  readonly warnings: readonly string[];
  readonly pages: Readonly<Record<Side, number>>;
  readonly zoom: number;
}
type Side = 'ours' | 'theirs';

/** Leaves `family-seed.ours.pdf`, `.theirs.pdf` and the page itself in `folder`. */
export async function compareAll(
  samples: readonly Sample[],
  chromium: Chromium,
  folder: string,
): Promise<readonly Compared[]> {
  const printed = await printAll(samples, chromium, folder);
  const [ours, theirs] = await Promise.all([read(printed, 'ours', folder), read(printed, 'theirs', folder)]);
  return printed.map(({ sample, warnings, zoom }, index) => ({
    sample,
    warnings,
    ...compare(sample, ours[index] ?? [], scaleWords(theirs[index] ?? [], zoom)),
  }));
}

async function printAll(
  samples: readonly Sample[],
  chromium: Chromium,
  folder: string,
): Promise<readonly Printed[]> {
  const waiting = [...samples];
  const printed: Printed[] = [];
  const work = async () => {
    const tab = await chromium.openTab();
    for (let sample = waiting.shift(); sample !== undefined; sample = waiting.shift()) {
      printed.push(await printBoth(sample, tab, folder));
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return printed;
}

async function printBoth(sample: Sample, tab: Tab, folder: string): Promise<Printed> {
  const name = `${sample.family}-${sample.seed}`;
  const { html, zoom } = browserPage(sample);
  const [theirs, ours] = await Promise.all([tab.print(html), print(sample)]);
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.theirs.pdf`), theirs);
  writeFileSync(join(folder, `${name}.ours.pdf`), ours.pdf);
  const warnings = ours.diagnostics.map(({ message }) => message);
  return { sample, name, warnings, zoom, pages: { ours: ours.pages, theirs: countPages(theirs) } };
}

/** The words of each document. All are read as one file: a program begun for each would take most of the time. */
async function read(
  printed: readonly Printed[],
  side: Side,
  folder: string,
): Promise<readonly (readonly Word[])[]> {
  const all = join(folder, `all.${side}.pdf`);
  await unite(
    printed.map(({ name }) => join(folder, `${name}.${side}.pdf`)),
    all,
  );
  return wordsOfParts(
    await readWords(all),
    printed.map(({ pages }) => pages[side]),
  );
}
