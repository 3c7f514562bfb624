/** Notes: what they look like, and what they say of a source. */
import type { Span } from '../diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import type { Site } from './compiled.ts';
import { formatDate } from './helpers/formats.ts';
import { NOTE_END, type Rendering } from './rendering.ts';
import { escapeHtml, FactValue, Html, isMap, type MapValue, unwrap, valueAt } from './values.ts';
import { words } from './words.ts';

/** A source, and where in it. */
export interface SourceReference {
  readonly id: string;
  /** "para. 3": as written, or as it stands in the facts. */
  readonly locator?: unknown;
  /** Where the reference is written. */
  readonly span?: Span;
}

/** `article`, `{id: article, locator: para. 3}`, or a list of such. Undefined for anything else. */
export function toReferences(value: unknown): SourceReference[] | undefined {
  if (Array.isArray(value)) {
    const references = value.map(toReferences);
    return references.every((reference) => reference !== undefined) ? references.flat() : undefined;
  }
  if (unwrap(value) === undefined) return [];
  const id = isMap(value) ? valueAt(value, 'id') : value;
  const text = unwrap(id);
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const locator = isMap(value) ? valueAt(value, 'locator') : undefined;
  return [
    {
      id: String(text),
      ...(unwrap(locator) !== undefined && { locator }),
      ...(id instanceof FactValue && { span: id.node.span }),
    },
  ];
}

/** What a fact or claim itself says it rests on: its sources, and of a fact the date that its value is true for. */
export interface Support {
  readonly references: readonly SourceReference[];
  readonly asOf?: unknown;
}

/** The support of the entry `id` of `facts` or `claims`; nothing for an entry that is not there. */
export function supportOf(rendering: Rendering, map: 'facts' | 'claims', id: string): Support {
  const entry = rendering.entry(map, id);
  const references = (entry && toReferences(valueAt(entry, 'sources'))) ?? [];
  const asOf = entry && present(entry, 'as_of');
  return asOf === undefined ? { references } : { references, asOf };
}

/**
 * One note for all `references`. The first note of a source gives it in full, later ones in short. Sources that the
 * facts do not have are reported and left out; nothing is printed where none is left. `asOf`: the date of the fact
 * that the note is for, which it says first.
 */
export function noteOf(
  rendering: Rendering,
  references: readonly SourceReference[],
  site: Site,
  asOf?: unknown,
): string {
  const known = references.filter(({ id, span }) => {
    if (rendering.entry('sources', id) !== undefined) return true;
    const sources = valueAt(rendering.root, 'sources');
    const hints = didYouMean(id, isMap(sources) ? Object.keys(sources) : []);
    rendering.report('unknown-source', `There is no source "${id}"`, span ?? site.span, { hints });
    return false;
  });
  if (known.length === 0 || !rendering.hasNotes) return '';
  if (rendering.completing) {
    rendering.report('template-helper-usage', 'A list of sources cannot hold notes of its own', site.span);
    return '';
  }
  const { number, citations } = rendering.citations.open(known.map(({ id }) => id));
  const texts = known.map((reference, index) => {
    const source = rendering.entry('sources', reference.id) as MapValue;
    return referenceText(rendering, reference, source, citations[index]?.again ?? false, site).html;
  });
  const separator = words(rendering, 'reference.separator', {}, site).html;
  const joined = dated(rendering, new Html(texts.join(separator)), asOf, site);
  const text = words(rendering, 'reference.note', { references: joined }, site).html;
  const start = `<span class="note" role="doc-footnote" id="note-${number}">`;
  return `${markReference(rendering, start, known[0]?.span, site)}${text}</span>${NOTE_END}`;
}

function dated(rendering: Rendering, references: Html, asOf: unknown, site: Site): Html {
  if (asOf === undefined) return references;
  if (unwrap(asOf) === 'undated') return words(rendering, 'reference.value_undated', { references }, site);
  const date = formatDate(rendering, asOf, 'long', site) ?? '';
  return words(rendering, 'reference.value_as_of', { references, date }, site);
}

/** Tags that a reference makes come from where it is written. */
function markReference({ marks }: Rendering, html: string, span: Span | undefined, site: Site): string {
  return span === undefined ? marks.template(site.span) + html : marks.facts(html, span);
}

function referenceText(
  rendering: Rendering,
  reference: SourceReference,
  source: MapValue,
  again: boolean,
  site: Site,
): Html {
  const { locator } = reference;
  const publisher = present(source, 'publisher');
  const isKnown = publisher !== undefined && unwrap(publisher) !== 'unknown';
  const values = {
    publisher: isKnown ? publisher : words(rendering, 'reference.publisher_unknown', {}, site),
    title: linkedTitle(rendering, reference, source, again, site),
    date: sourceDate(rendering, source, site),
  };
  // That nobody is known to have published it has been said in full.
  let text =
    again && !isKnown
      ? values.title
      : words(rendering, again ? 'reference.short' : 'reference.full', values, site);
  if (locator !== undefined) {
    text = words(rendering, 'reference.with_locator', { reference: text, locator }, site);
  }
  const accessed = present(source, 'accessed');
  if (again || accessed === undefined) return text;
  const date = formatDate(rendering, accessed, 'long', site) ?? '';
  return words(rendering, 'reference.with_accessed', { reference: text, date }, site);
}

function linkedTitle(
  rendering: Rendering,
  { id, span }: SourceReference,
  source: MapValue,
  again: boolean,
  site: Site,
): Html {
  const title = (again ? present(source, 'short_title') : undefined) ?? present(source, 'title') ?? id;
  const start = markReference(rendering, `<a href="#source-${escapeHtml(id)}"><cite>`, span, site);
  return new Html(`${start}${rendering.print(title, site)}</cite></a>`);
}

function sourceDate(rendering: Rendering, source: MapValue, site: Site): unknown {
  const date = present(source, 'date');
  if (date === undefined || unwrap(date) === 'undated')
    return words(rendering, 'reference.undated', {}, site);
  return formatDate(rendering, date, 'long', site) ?? '';
}

/** The value of a key, if it has one. */
function present(map: MapValue, key: string): unknown {
  const value = valueAt(map, key);
  return unwrap(value) === undefined || unwrap(value) === '' ? undefined : value;
}
