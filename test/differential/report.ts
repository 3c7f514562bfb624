/** What a run found, as text: the score of each family, and its documents with words out of place. */
import type { Misplaced } from './compare.ts';
import type { Compared } from './run.ts';
import type { Word } from './words.ts';

const DOCUMENTS_SHOWN = 12;

export interface Totals {
  readonly documents: number;
  /** Share of the words compared that are in place. */
  readonly inPlace: number;
  /** Share of all words that were compared: those before a line that breaks elsewhere. */
  readonly alike: number;
}

export function totals(compared: readonly Compared[]): Totals {
  const sum = (count: (one: Compared) => number) => compared.reduce((total, one) => total + count(one), 0);
  const all = sum((one) => one.compared);
  return {
    documents: compared.length,
    inPlace: 1 - sum(({ misplaced }) => misplaced.length) / all,
    alike: all / sum(({ words }) => words),
  };
}

export function report(compared: readonly Compared[]): string {
  const families = [...new Set(compared.map(({ sample }) => sample.family))];
  return [...families.map((name) => family(name, compared)), `all: ${score(compared)}`].join('\n');
}

function family(name: string, compared: readonly Compared[]): string {
  const own = compared
    .filter(({ sample }) => sample.family === name)
    .toSorted((a, b) => a.sample.seed - b.sample.seed);
  const wrong = own.filter(({ misplaced }) => misplaced.length > 0);
  const broken = own.filter((one) => one.compared < one.words).map(({ sample }) => sample.seed);
  return [
    `${name}: ${score(own)}`,
    ...wrong.slice(0, DOCUMENTS_SHOWN).map(document),
    ...(wrong.length > DOCUMENTS_SHOWN ? [`  and ${wrong.length - DOCUMENTS_SHOWN} more`] : []),
    ...(broken.length > 0 ? [`  lines break elsewhere in ${broken.join(', ')}`] : []),
  ].join('\n');
}

function score(compared: readonly Compared[]): string {
  const { documents, inPlace, alike } = totals(compared);
  return `${documents} documents, ${percent(inPlace)} of words in place, ${percent(alike)} compared`;
}

function document({ sample, misplaced, compared, warnings }: Compared): string {
  const [first] = misplaced;
  const example = first === undefined ? '' : `, ${first.text}: ${difference(first)}`;
  const said = warnings.length === 0 ? '' : ` (${warnings.join('; ')})`;
  return `  seed ${sample.seed}: ${misplaced.length} of ${compared}${example}${said}`;
}

function difference({ ours, theirs }: Misplaced): string {
  return `ours ${place(ours)}, Chromium's ${place(theirs)}`;
}

function place(word: Word | undefined): string {
  return word === undefined ? 'missing' : `page ${word.page + 1} ${word.x.toFixed(1)},${word.y.toFixed(1)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
