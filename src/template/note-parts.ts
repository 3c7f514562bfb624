/** Facts and claims bring a note of what they rest on, which those of one clause share. */
import type { Site } from './compiled.ts';
import { formatDate } from './helpers/formats.ts';
import { type NotePart, present, type SourceReference, toReferences } from './references.ts';
import type { Rendering } from './rendering.ts';
import { Html, type MapValue, unwrap, valueAt } from './values.ts';
import { words } from './words.ts';

/** What the entry `id` rests on; of a fact, which is printed as `value`, with the date that it is true for. */
export function partOf(
  rendering: Rendering,
  map: 'facts' | 'claims',
  id: string,
  value: Html,
  site: Site,
): NotePart {
  const entry = rendering.entry(map, id);
  const references = (entry && toReferences(valueAt(entry, 'sources'))) ?? [];
  const about = entry && aboutOf(rendering, entry, value, site);
  return about === undefined ? { references } : { references, about: [about] };
}

function aboutOf(rendering: Rendering, entry: MapValue, value: Html, site: Site): Html | undefined {
  const asOf = present(entry, 'as_of');
  if (asOf === undefined) return undefined;
  if (unwrap(asOf) === 'undated') return words(rendering, 'fact.undated', { value }, site);
  const date = formatDate(rendering, asOf, 'long', site) ?? '';
  return words(rendering, 'reference.value_as_of', { value, date }, site);
}

/**
 * The parts of one note: what rests on the same is said together, and a citation of all sources of a fact stands for
 * them, for it may name the place.
 */
export function joinParts(
  parts: readonly NotePart[],
  cited: readonly SourceReference[] = [],
): readonly NotePart[] {
  const isCovered = ({ references }: NotePart) =>
    references.every(({ id }) => cited.some((other) => other.id === id));
  const all = [
    ...parts.map((part) => (isCovered(part) ? { ...part, references: cited } : part)),
    { references: cited },
  ];
  const joined = new Map<string, NotePart>();
  for (const { about = [], references } of all) {
    const key = references.map(({ id, locator }) => `${id} ${placeOf(locator)}`).join(';');
    const before = joined.get(key);
    joined.set(key, { about: [...(before?.about ?? []), ...about], references });
  }
  return [...joined.values()];
}

function placeOf(locator: unknown): string {
  const value = locator instanceof Html ? locator.html : unwrap(locator);
  return value === undefined ? '' : String(value);
}
