/** The sources of a brief, with how often it cites each. */
import type { FactMap } from '../facts/types.ts';
import type { Note } from './notes.ts';
import { entriesOf, textAt } from './sections.ts';

export interface ListedSource {
  readonly id: string;
  readonly type?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** How many notes of the brief cite it. */
  readonly cited: number;
}

const KEYS = ['type', 'date', 'publisher', 'title'] as const;

/** In the order of the brief's own list: by first citation, then those that are not cited. */
export function listSources(root: FactMap, notes: readonly Note[]): readonly ListedSource[] {
  const counts = new Map<string, number>();
  for (const id of notes.flatMap(({ sources }) => sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const entries = entriesOf(root, 'source');
  const order = [...counts.keys()];
  const rank = (id: string) => (counts.has(id) ? order.indexOf(id) : order.length);
  return entries
    .map(({ key: id, value }) => {
      const given = KEYS.flatMap((name) => {
        const text = textAt(value, name);
        return text === undefined ? [] : [[name, text] as const];
      });
      return { id, ...Object.fromEntries(given), cited: counts.get(id) ?? 0 };
    })
    .sort((a, b) => rank(a.id) - rank(b.id));
}
