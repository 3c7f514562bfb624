/** Dates, numbers and lists in the words and signs of the locale. */

import type { Site } from '../compiled.ts';
import { parseDate } from '../dates.ts';
import type { Rendering } from '../rendering.ts';
import { escapeHtml, FactValue, Html, isMap, unwrap, valueAt } from '../values.ts';
import { word, wordOf, words } from '../words.ts';
import { type Call, type Helper, misuse, textArgument, textOption } from './call.ts';

const NO_BREAK_SPACE = '\u00A0';
const DATE_FORMATS = ['long', 'short', 'year', 'iso'];

/** `html`, marked as what became of the fact `value`; as it is where that is no fact. */
function made(rendering: Rendering, value: unknown, html: string): Html {
  return new Html(value instanceof FactValue ? rendering.marks.facts(html, value.node.span) : html);
}

function date(call: Call): Html | undefined {
  const text = textArgument(call, 0, 'date');
  const format = textOption(call, 'format') ?? 'long';
  if (text === undefined) return undefined;
  if (!DATE_FORMATS.includes(format)) {
    return misuse(call, `There is no date format "${format}"`, [`Formats: ${DATE_FORMATS.join(', ')}.`]);
  }
  return formatDate(call.rendering, call.args[0], format, call.site);
}

/** A date of the facts (or the word "undated") in words; `undefined`, and a report, if it is no date. */
export function formatDate(
  rendering: Rendering,
  value: unknown,
  format: string,
  site: Site,
): Html | undefined {
  const text = String(unwrap(value));
  if (text === 'undated') return made(rendering, value, word(rendering, 'date.undated', site));
  const date = parseDate(text);
  if (date === undefined) {
    const span = value instanceof FactValue ? value.node.span : site.span;
    rendering.report('template-value', `"${text}" is no date`, span, {
      hints: ['Write 2025-04-30, 2025-04, 2025 or undated.'],
      related: span === site.span ? [] : [{ message: 'It is printed here', span: site.span }],
    });
    return undefined;
  }
  if (format === 'iso') return made(rendering, value, escapeHtml(text));
  const { year, month, day, time } = date;
  if (month === undefined || format === 'year') return made(rendering, value, year);
  const months = format === 'short' ? 'date.months_short' : 'date.months';
  const values = {
    year,
    month: wordOf(rendering, months, month - 1, site),
    day: day === undefined ? '' : String(day),
  };
  const pattern = word(rendering, day === undefined ? 'date.month' : 'date.day', site);
  const full = fill(pattern, values).replaceAll(' ', NO_BREAK_SPACE);
  const timed = time === undefined ? full : fill(word(rendering, 'date.time', site), { date: full, time });
  return made(rendering, value, escapeHtml(timed));
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function number(call: Call): Html | undefined {
  const value = unwrap(call.args[0]);
  if (typeof value !== 'number') {
    if (value === undefined) textArgument(call, 0);
    else misuse(call, `"${call.site.source}" is given something that is no number`);
    return undefined;
  }
  const decimals = Number(textOption(call, 'decimals') ?? Number.NaN);
  const unit = textOption(call, 'unit');
  return formatNumber(call.rendering, call.args[0], { unit, decimals }, call.site);
}

/** A number with its groups of three, decimal sign and unit; a text in its place stays as it is. */
export function formatNumber(
  rendering: Rendering,
  value: unknown,
  { unit, decimals = Number.NaN }: { readonly unit?: string | undefined; readonly decimals?: number },
  site: Site,
): Html {
  const inner = unwrap(value);
  const places = Number.isNaN(decimals) ? decimalsWritten(value) : decimals;
  const digits = typeof inner === 'number' ? grouped(rendering, inner, places, site) : String(inner);
  return made(rendering, value, escapeHtml(withUnit(rendering, digits, unit ?? '', site)));
}

/** “45%”, “$2.1 million”, “12,500 m”. */
function withUnit(rendering: Rendering, digits: string, unit: string, site: Site): string {
  if (unit === '') return digits;
  if (unit === '%' || unit === '°') return digits + unit;
  const [, currency, multiple] = CURRENCY.exec(unit) ?? [];
  const amount = currency === undefined ? digits : currency + digits;
  const rest = currency === undefined ? unit : multiple;
  if (rest === undefined || rest === '') return amount;
  return fill(word(rendering, 'number.unit', site), { number: amount, unit: rest }).replaceAll(
    ' ',
    NO_BREAK_SPACE,
  );
}

/** The sign of a currency stands before its number in English: “$”, “US$”, “€ million”. */
const CURRENCY = /^(\p{Lu}{0,3}\p{Sc})(?:\s+(\p{L}+))?$/u;

/** 2.10 is not 2.1 to whoever wrote it. */
function decimalsWritten(value: unknown): number {
  const source = value instanceof FactValue && value.node.kind === 'scalar' ? value.node.source : undefined;
  return /^-?\d+\.(\d+)$/.exec(source ?? '')?.[1]?.length ?? Number.NaN;
}

/** ISO 80000-1 §7.3.1 leaves numbers of four digits ungrouped; briefs in English group them: 1,500. */
function grouped(rendering: Rendering, value: number, decimals: number, site: Site): string {
  const places = Number.isNaN(decimals) ? undefined : Math.min(Math.max(Math.trunc(decimals), 0), 20);
  const text = places === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(places);
  if (!/^\d+(\.\d+)?$/.test(text)) return String(value);
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, word(rendering, 'number.group', site));
  const sign = value < 0 ? '\u2212' : '';
  return sign + groups + (fraction === undefined ? '' : word(rendering, 'number.decimal', site) + fraction);
}

function list(call: Call): Html | undefined {
  const items = call.args[0];
  if (!Array.isArray(items)) {
    if (unwrap(items) === undefined) textArgument(call, 0, 'list');
    else misuse(call, `"${call.site.source}" is given something that is no list`);
    return undefined;
  }
  const type = textOption(call, 'type') ?? 'and';
  if (type !== 'and' && type !== 'or')
    return misuse(call, `There is no list type "${type}"`, ['Types: and, or.']);
  return joinItems(
    call.rendering,
    items.map((item) => itemOf(item, call)),
    type,
    call.site,
  );
}

function itemOf(item: unknown, call: Call): unknown {
  const { in: map } = call.options;
  const key = textOption(call, 'key');
  const named = isMap(map) ? valueAt(map, String(unwrap(item))) : item;
  if (key !== undefined && isMap(named)) return valueAt(named, key);
  return named ?? item;
}

/** "a, b and c". */
export function joinItems(
  rendering: Rendering,
  items: readonly unknown[],
  type: 'and' | 'or',
  site: Site,
): Html {
  const printed = items.map((item) => rendering.print(item, site));
  const last = printed.pop();
  if (last === undefined) return new Html('');
  if (printed.length === 0) return new Html(last);
  const before = new Html(printed.join(escapeHtml(word(rendering, 'list.separator', site))));
  return words(rendering, `list.${type}`, { items: before, last: new Html(last) }, site);
}

export const FORMATS: Readonly<Record<string, Helper>> = { date, number, list };
