/** A map of few entries that does not change, in half the room of a `Map`: a long brief has ten thousands of them. */

/** More than so many are found faster by their hash. */
const FEW = 8;

/** Of two entries with one key the later counts, in the place of the first, as in a `Map`. */
export function smallMap<Key, Value>(entries: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  if (entries.length > FEW) return new Map(entries);
  const isKeyTwice = entries.some(([key], index) => entries.findIndex(([other]) => other === key) < index);
  return new SmallMap(isKeyTwice ? [...new Map(entries)] : entries);
}

/** Of either kind. */
export function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return value instanceof Map || value instanceof SmallMap;
}

class SmallMap<Key, Value> implements ReadonlyMap<Key, Value> {
  /** Keys and values in turn. */
  readonly #flat: readonly (Key | Value)[];

  constructor(entries: readonly (readonly [Key, Value])[]) {
    this.#flat = entries.flat().slice() as (Key | Value)[];
  }

  get size(): number {
    return this.#flat.length / 2;
  }

  get(key: Key): Value | undefined {
    const flat = this.#flat;
    for (let index = 0; index < flat.length; index += 2) {
      if (flat[index] === key) return flat[index + 1] as Value;
    }
    return undefined;
  }

  has(key: Key): boolean {
    const flat = this.#flat;
    for (let index = 0; index < flat.length; index += 2) if (flat[index] === key) return true;
    return false;
  }

  forEach(use: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void, self?: unknown): void {
    for (const [key, value] of this) use.call(self, value, key, this);
  }

  *entries(): MapIterator<[Key, Value]> {
    const flat = this.#flat;
    for (let index = 0; index < flat.length; index += 2) yield [flat[index] as Key, flat[index + 1] as Value];
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }
}
