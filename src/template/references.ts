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

/** Part of a note: sources, and what they are for where that is not plain ("12,500 m as of 2030"). */
export interface NotePart {
  readonly about?: readonly Html[];
  readonly references: readonly SourceReference[];
}

/** One note for `references`; nothing where there are none. */
export function noteOf(rendering: Rendering, references: readonly SourceReference[], site: Site): string {
  return noteOfParts(rendering, [{ references }], site);
}

/**
 * One note for all parts. The first note of a source gives it in full, later ones in short. Sources that the facts do
 * not have are reported and left out; nothing is printed where none is left.
 */
export function noteOfParts(rendering: Rendering, parts: readonly NotePart[], site: Site): string {
  const known = parts
    .map(({ about, references }) => ({
      about: about ?? [],
      references: references.filter((reference) => isKnown(rendering, reference, site)),
    }))
    .filter(({ references }) => references.length > 0);
  const [first] = known;
  if (first === undefined || !rendering.hasNotes) return '';
  if (rendering.completing) {
    rendering.report('template-helper-usage', 'A list of sources cannot hold notes of its own', site.span);
    return '';
  }
  const { number, cite } = rendering.citations.open();
  const separator = words(rendering, 'reference.separator', {}, site).html;
  const texts = known.map(({ about, references }) => {
    const each = references.map((reference) => referenceText(rendering, reference, cite(reference.id), site));
    return aboutText(rendering, about, new Html(each.map(({ html }) => html).join(separator)), site).html;
  });
  const joined = new Html(texts.join(separator));
  const text = words(rendering, 'reference.note', { references: joined }, site).html;
  const start = `<span class="note" role="doc-footnote" id="note-${number}">`;
  return `${markReference(rendering, start, first.references[0]?.span, site)}${text}</span>${NOTE_END}`;
}

function isKnown(rendering: Rendering, { id, span }: SourceReference, site: Site): boolean {
  if (rendering.entry('sources', id) !== undefined) return true;
  const sources = valueAt(rendering.root, 'sources');
  const hints = didYouMean(id, isMap(sources) ? Object.keys(sources) : []);
  rendering.report('unknown-source', `There is no source "${id}"`, span ?? site.span, { hints });
  return false;
}

function aboutText(rendering: Rendering, about: readonly Html[], references: Html, site: Site): Html {
  if (about.length === 0) return references;
  const separator = words(rendering, 'list.separator', {}, site).html;
  const values = { about: new Html(about.map(({ html }) => html).join(separator)), references };
  return words(rendering, 'reference.about', values, site);
}

/** Tags that a reference makes come from where it is written. */
function markReference({ marks }: Rendering, html: string, span: Span | undefined, site: Site): string {
  return span === undefined ? marks.template(site.span) + html : marks.facts(html, span);
}

function referenceText(rendering: Rendering, reference: SourceReference, again: boolean, site: Site): Html {
  const source = rendering.entry('sources', reference.id) as MapValue;
  const { locator } = reference;
  const publisher = present(source, 'publisher');
  const isNamed = publisher !== undefined && unwrap(publisher) !== 'unknown';
  const values = {
    publisher: isNamed ? publisher : words(rendering, 'reference.publisher_unknown', {}, site),
    title: linkedTitle(rendering, reference, source, again, site),
    date: sourceDate(rendering, source, site),
  };
  // That nobody is known to have published it has been said in full.
  let text =
    again && !isNamed
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
export function present(map: MapValue, key: string): unknown {
  const value = valueAt(map, key);
  return unwrap(value) === undefined || unwrap(value) === '' ? undefined : value;
}
