/** The list of sources: cited ones by number, the others as the facts have them. Written when all notes are known. */
import type { Rendering } from '../rendering.ts';
import { isMap, keysOf, valueAt } from '../values.ts';
import type { Call, Helper } from './call.ts';

/** What `{{#citedSources as |entry|}}` runs over. */
function citedEntries(rendering: Rendering): object[] {
  return rendering.citations.cited().map(({ number, id, notes }) => ({
    number,
    id,
    source: rendering.entry('sources', id),
    notes: notes.map((note) => ({ number: note, id: `note-${note}` })),
  }));
}

function uncitedEntries(rendering: Rendering): object[] {
  const sources = valueAt(rendering.root, 'sources');
  const ids = isMap(sources) ? keysOf(sources).filter((id) => !rendering.citations.has(id)) : [];
  return ids.map((id) => ({ id, source: rendering.entry('sources', id) }));
}

/** Notes may follow below the block, so it is only kept in mind here, and written when everything else is. */
function later(call: Call, entriesOf: (rendering: Rendering) => object[]): string {
  return call.rendering.later(() => {
    const entries = entriesOf(call.rendering);
    if (entries.length === 0) return call.otherwise();
    const last = entries.length - 1;
    return entries
      .map((entry, index) =>
        call.body(entry, [entry, index], { index, first: index === 0, last: index === last }),
      )
      .join('');
  });
}

export const SOURCES: Readonly<Record<string, Helper>> = {
  citedSources: (call) => later(call, citedEntries),
  uncitedSources: (call) => later(call, uncitedEntries),
};
