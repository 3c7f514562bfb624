/** Where an id stands: in the facts, and on the pages of the brief. */
import type { Use } from '../check/uses.ts';
import type { Span } from '../diagnostic.ts';
import type { FactEntry, FactMap } from '../facts/types.ts';
import type { Layout } from '../layout/types.ts';
import type { Note } from './notes.ts';
import { Printed } from './printed.ts';
import { entriesOf, KINDS, type Kind } from './sections.ts';

export interface Trace {
  readonly kind: Kind;
  readonly id: string;
  /** Of its key. */
  readonly definition: Span;
  /** Pages that print something of what stands under the key, by the numbers printed on them. */
  readonly pages: readonly number[];
  readonly uses: readonly TracedUse[];
  /** Of a source: the notes that cite it, in their order. */
  readonly notes: readonly { readonly number: number; readonly page?: number }[];
}

export interface TracedUse {
  /** `brief.key_points[0]` */
  readonly path: string;
  /** Of the id. */
  readonly span: Span;
  /** Pages that print the text, or the entry, that uses it. */
  readonly pages: readonly number[];
}

/** What there is to say of a brief; without `pages` where it could not be laid out. */
export interface Traceable {
  readonly root: FactMap;
  readonly uses: readonly Use[];
  readonly notes: readonly Note[];
  readonly pages?: Layout;
}

/** Everything that has the id `id`: two sections may give the same one. */
export function trace(id: string, brief: Traceable): readonly Trace[] {
  const printed = brief.pages && new Printed(brief.pages);
  return KINDS.flatMap((kind) => {
    const entry = entriesOf(brief.root, kind).find(({ key }) => key === id);
    return entry === undefined ? [] : [traceEntry(kind, entry, brief, printed)];
  });
}

/** Every id, for "did you mean". */
export function idsOf(root: FactMap): readonly string[] {
  return [...new Set(KINDS.flatMap((kind) => entriesOf(root, kind).map(({ key }) => key)))];
}

function traceEntry(kind: Kind, entry: FactEntry, brief: Traceable, printed: Printed | undefined): Trace {
  const { key: id, keySpan, value } = entry;
  const uses = brief.uses.filter((use) => use.kind === kind && use.id === id);
  const notes = kind === 'source' ? brief.notes.filter(({ sources }) => sources.includes(id)) : [];
  return {
    kind,
    id,
    definition: keySpan,
    pages: printed?.pagesWithin(value.span) ?? [],
    uses: uses.map(({ path, span, within }) => ({ path, span, pages: pagesOfUse(span, within, printed) })),
    notes: notes.map(({ number, elementId }) => ({ number, ...pageOf(elementId, brief.pages) })),
  };
}

function pagesOfUse(span: Span, within: Span, printed: Printed | undefined): readonly number[] {
  if (printed === undefined) return [];
  const exact = printed.pagesAt(span);
  return exact.length > 0 ? exact : printed.pagesWithin(within);
}

function pageOf(elementId: string, layout: Layout | undefined): { readonly page?: number } {
  const index = layout?.destinations.get(elementId)?.page;
  const page = index === undefined ? undefined : layout?.pages[index]?.number;
  return page === undefined ? {} : { page };
}
