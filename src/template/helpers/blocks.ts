/** `if`, `unless`, `with`, `each`: Handlebars' own words, on values that know their place. */
import { FactValue, isMap, isTruthy, type MapValue, mapNodeOf, unwrap, valueAt } from '../values.ts';
import { type Call, flag, type Helper, misuse, textOption } from './call.ts';

interface Entry {
  /** Of maps of the facts, a value with its place. */
  readonly key: unknown;
  readonly value: unknown;
}

function each(call: Call): string {
  const value = call.args[0];
  const entries = sortEntries(entriesOf(value), call);
  if (entries.length === 0) {
    if (unwrap(value) !== undefined && !isMap(value) && !Array.isArray(value)) {
      misuse(call, `"${call.site.source}" runs over something that is neither a list nor a map`);
    }
    return call.otherwise();
  }
  const rounds: string[] = [];
  let length = 0;
  entries.forEach(({ key, value: item }, index) => {
    const data = { key, index, first: index === 0, last: index === entries.length - 1 };
    const round = call.body(item, [item, key], data);
    length += round.length;
    call.rendering.countRound(length, call.site);
    rounds.push(round);
  });
  return rounds.join('');
}

function entriesOf(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.map((item, key) => ({ key, value: item }));
  if (!isMap(value)) return [];
  const node = mapNodeOf(value);
  if (node === undefined) return Object.entries(value).map(([key, item]) => ({ key, value: item }));
  return [...node.entries.values()].map(({ key, keySpan }) => ({
    key: new FactValue({ kind: 'scalar', value: key, span: keySpan }),
    value: valueAt(value, key),
  }));
}

/** By a key of the values: numbers before texts before values without the key; equal ones stay in their order. */
function sortEntries(entries: Entry[], call: Call): Entry[] {
  const by = textOption(call, 'sortBy');
  const sorted =
    by === undefined
      ? entries
      : entries
          .map((entry) => ({
            entry,
            rank: isMap(entry.value) ? unwrap(valueAt(entry.value, by)) : undefined,
          }))
          .sort((a, b) => compareRanks(a.rank, b.rank, flag(call, 'reverse')))
          .map(({ entry }) => entry);
  return by === undefined && flag(call, 'reverse') ? sorted.toReversed() : sorted;
}

const RANKS = ['number', 'string'];

function compareRanks(a: unknown, b: unknown, reverse: boolean): number {
  const order = rankOf(a) - rankOf(b);
  if (order !== 0 || rankOf(a) === RANKS.length) return order;
  const values = (a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0;
  return reverse ? -values : values;
}

function rankOf(value: unknown): number {
  const rank = RANKS.indexOf(typeof value);
  return rank < 0 ? RANKS.length : rank;
}

export const BLOCKS: Readonly<Record<string, Helper>> = {
  if: (call) => (isTruthy(call.args[0]) ? call.body(call.context) : call.otherwise()),
  unless: (call) => (isTruthy(call.args[0]) ? call.otherwise() : call.body(call.context)),
  with: (call) => (isTruthy(call.args[0]) ? call.body(call.args[0], [call.args[0]]) : call.otherwise()),
  each,
  lookup: ({ args: [collection, name] }) => {
    const key = unwrap(name);
    if (Array.isArray(collection)) return typeof key === 'number' ? collection[key] : undefined;
    return isMap(collection) ? valueAt(collection as MapValue, String(key)) : undefined;
  },
};
