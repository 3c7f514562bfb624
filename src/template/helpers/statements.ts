/** Facts and claims as the brief states them, in templates and in prose. */

import { didYouMean } from '../../suggest.ts';
import type { Site } from '../compiled.ts';
import { parseDate } from '../dates.ts';
import { Prose } from '../markdown/prose.ts';
import { renderInline } from '../markdown/render.ts';
import type { Rendering } from '../rendering.ts';
import { Html, isMap, type MapValue, unwrap, valueAt } from '../values.ts';
import { words } from '../words.ts';
import { formatDate, formatNumber, joinItems } from './formats.ts';

/** The value of a fact with its unit. A date is put in words; other texts stand as they are written. */
export function factOf(rendering: Rendering, id: string, site: Site): string {
  const fact = find(rendering, 'facts', id, site);
  if (fact === undefined) return '';
  rendering.usedFacts.add(id);
  return printedValue(rendering, fact, site);
}

/** The same with the date that the value is true for: "12,500 m (as of 2030)"; without one where the facts give none. */
export function datedFactOf(rendering: Rendering, id: string, site: Site): string {
  const value = new Html(factOf(rendering, id, site));
  const fact = rendering.entry('facts', id);
  const asOf = fact && valueAt(fact, 'as_of');
  if (unwrap(asOf) === undefined) return value.html;
  if (unwrap(asOf) === 'undated') return words(rendering, 'fact.undated', { value }, site).html;
  const date = formatDate(rendering, asOf, 'long', site) ?? '';
  return words(rendering, 'fact.as_of', { value, date }, site).html;
}

function printedValue(rendering: Rendering, fact: MapValue, site: Site): string {
  const value = valueAt(fact, 'value');
  const inner = unwrap(value);
  if (typeof inner === 'string' && parseDate(inner)?.day !== undefined) {
    return formatDate(rendering, value, 'long', site)?.html ?? '';
  }
  if (typeof inner !== 'string' && typeof inner !== 'number') return rendering.print(value, site);
  const unit = unwrap(valueAt(fact, 'unit'));
  return formatNumber(rendering, value, { unit: unit === undefined ? undefined : String(unit) }, site).html;
}

/**
 * A claim in the words of those who make it: "India says that …; Pakistan denies this". Only one that is corroborated
 * stands on its own.
 */
export function claimOf(rendering: Rendering, id: string, site: Site): string {
  const claim = find(rendering, 'claims', id, site);
  if (claim === undefined) return '';
  if (rendering.openClaims.has(id)) {
    rendering.report('template-limit', `The claim "${id}" holds itself`, site.span);
    return '';
  }
  rendering.openClaims.add(id);
  const html = attributed(rendering, claim, site).html;
  rendering.openClaims.delete(id);
  return html;
}

function attributed(rendering: Rendering, claim: MapValue, site: Site): Html {
  const value = valueAt(claim, 'text');
  const inner = unwrap(value);
  if (inner === undefined) return new Html(rendering.print(value, site));
  const text = new Html(renderInline(rendering, new Prose(String(inner), value, site, rendering.marks)));
  const by = namesOf(rendering, valueAt(claim, 'asserted_by'));
  const status = unwrap(valueAt(claim, 'status'));
  if (by.length === 0 || status === 'corroborated') return text;
  const who = assertersOf(rendering, claim, by, site);
  if (status === 'withdrawn')
    return words(rendering, 'claim.withdrawn', { who, text, count: by.length }, site);
  const asserted = words(rendering, 'claim.asserted', { who, text, count: by.length }, site);
  const against = namesOf(rendering, valueAt(claim, 'denied_by'));
  if (against.length === 0) return asserted;
  const deniers = joinItems(rendering, against, 'and', site);
  const denied = words(rendering, 'claim.denied', { who: deniers, count: against.length }, site);
  return words(rendering, 'claim.asserted_and_denied', { asserted, denied }, site);
}

/** "Sampleria, through Jane Doe, Minister of Lakes,": the person or body that spoke is part of the attribution. */
function assertersOf(rendering: Rendering, claim: MapValue, names: readonly unknown[], site: Site): unknown {
  const who = joinItems(rendering, names, 'and', site);
  const through = valueAt(claim, 'asserted_through');
  if (unwrap(through) === undefined) return who;
  return words(rendering, 'claim.through', { who, name: through }, site);
}

/** Names of governments by their ids; others who speak are named as they are. */
function namesOf(rendering: Rendering, value: unknown): unknown[] {
  const items = Array.isArray(value) ? value : unwrap(value) === undefined ? [] : [value];
  return items.map((item) => {
    const government = rendering.entry('governments', String(unwrap(item)));
    return government === undefined ? item : (valueAt(government, 'name') ?? item);
  });
}

function find(rendering: Rendering, map: 'facts' | 'claims', id: string, site: Site): MapValue | undefined {
  const entry = rendering.entry(map, id);
  if (entry !== undefined) return entry;
  const entries = valueAt(rendering.root, map);
  const hints = didYouMean(id, isMap(entries) ? Object.keys(entries) : []);
  const [code, what] =
    map === 'facts' ? (['unknown-fact', 'fact'] as const) : (['unknown-claim', 'claim'] as const);
  rendering.report(code, `There is no ${what} "${id}"`, site.span, { hints });
  return undefined;
}
