import { expect, test } from 'vitest';
import { isMap, smallMap } from './small-map.ts';

const entriesOf = (count: number) =>
  Array.from({ length: count }, (_, index): [string, number] => [`k${index}`, index]);

test.each([0, 1, 3, 8, 9, 100])('with %i entries it reads as a Map', (count) => {
  const entries = entriesOf(count);
  const map = smallMap(entries);
  const like = new Map(entries);
  expect([...map]).toEqual([...like]);
  expect([...map.keys()]).toEqual([...like.keys()]);
  expect([...map.values()]).toEqual([...like.values()]);
  expect(map.size).toBe(count);
  for (const [key, value] of entries) expect([map.get(key), map.has(key)]).toEqual([value, true]);
  expect([map.get('none'), map.has('none')]).toEqual([undefined, false]);
  const seen: unknown[] = [];
  map.forEach((value, key, all) => {
    seen.push([key, value, all === map]);
  });
  expect(seen).toEqual(entries.map(([key, value]) => [key, value, true]));
});

test('of a key that is there twice the later value counts, in the place of the first', () => {
  const entries = [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const;
  expect([...smallMap<string, number>(entries)]).toEqual([...new Map<string, number>(entries)]);
});

test('both kinds are maps, and nothing else is', () => {
  expect([smallMap([]), new Map(), {}, [], null].map(isMap)).toEqual([true, true, false, false, false]);
});
