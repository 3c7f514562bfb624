/** What a value parser is, and the ones that put others together. */

import type { Longhands } from '../longhands.ts';
import type { ComponentValue } from '../syntax/component-values.ts';
import type { FontMeasures } from '../types.ts';

/** What a specified value is computed from. Lengths in points. */
export interface ComputeContext {
  /** The parent's values, or the initial ones. */
  readonly parent: Longhands;
  /** What `em` is: the element's own font size, but for `font-size` itself the parent's. */
  readonly fontSize: number;
  readonly rootFontSize: number;
  /** What `ex` and `ch` are in ems, of the font that `fontSize` is the size of. */
  readonly measures: () => FontMeasures;
  /** What `lh` is. */
  readonly lineHeight: number;
  readonly rootLineHeight: number;
  /** The element's attributes, for `attr()`. */
  readonly attribute: (name: string) => string | undefined;
}

/** A specified value, ready to be computed for an element. */
export type Compute<T> = (context: ComputeContext) => T;

/** Reads a value off a cursor. One that returns `undefined` may leave the cursor anywhere: `attempt` puts it back. */
export interface ValueParser<T> {
  /** In the value definition syntax of CSS, for hints and for the table in `templates/README.md`. */
  readonly syntax: string;
  readonly parse: (input: Cursor) => Compute<T> | undefined;
}

/** Walks through component values and passes over spaces. */
export class Cursor {
  readonly #values: readonly ComponentValue[];
  position = 0;

  constructor(values: readonly ComponentValue[]) {
    this.#values = values.some((value) => value.type === 'whitespace')
      ? values.filter((value) => value.type !== 'whitespace')
      : values;
  }

  get atEnd(): boolean {
    return this.position >= this.#values.length;
  }

  peek(): ComponentValue | undefined {
    return this.#values[this.position];
  }

  take(): ComponentValue | undefined {
    return this.#values[this.position++];
  }

  /** Takes the next value if it is the delimiter or comma `text`. */
  takeDelimiter(text: string): boolean {
    const next = this.peek();
    const found = (next?.type === 'delim' || next?.type === 'comma') && next.text === text;
    if (found) this.position++;
    return found;
  }

  /** Takes the next value if it is an identifier, lower-case. */
  takeKeyword(): string | undefined {
    const next = this.peek();
    if (next?.type !== 'ident') return undefined;
    this.position++;
    return next.text.toLowerCase();
  }
}

/** Parses, and leaves the cursor where it was if there is no such value. */
export function attempt<T>(parser: ValueParser<T>, input: Cursor): Compute<T> | undefined {
  const start = input.position;
  const compute = parser.parse(input);
  if (compute === undefined) input.position = start;
  return compute;
}

/** Parses all of the cursor's values. */
export function parseWhole<T>(parser: ValueParser<T>, input: Cursor): Compute<T> | undefined {
  const compute = parser.parse(input);
  return input.atEnd ? compute : undefined;
}

/** The same value for every element. */
export function constant<T>(value: T): Compute<T> {
  return () => value;
}

/** Keywords that are their own computed values. */
export function keywords<const K extends string>(...names: readonly K[]): ValueParser<K> {
  return keywordsAs(Object.fromEntries(names.map((name) => [name, name])) as Record<K, K>);
}

/** Keywords and the values that they stand for. */
export function keywordsAs<T>(values: Readonly<Record<string, T>>): ValueParser<T> {
  const computed = new Map(Object.entries(values).map(([name, value]) => [name, constant(value)]));
  return {
    syntax: [...computed.keys()].join(' | '),
    parse: (input) => computed.get(input.takeKeyword() ?? ''),
  };
}

/** The first of the parsers that takes the value. */
export function either<A, B>(a: ValueParser<A>, b: ValueParser<B>): ValueParser<A | B>;
export function either<A, B, C>(
  a: ValueParser<A>,
  b: ValueParser<B>,
  c: ValueParser<C>,
): ValueParser<A | B | C>;
export function either(...parsers: readonly ValueParser<unknown>[]): ValueParser<unknown> {
  return {
    syntax: parsers.map(({ syntax }) => syntax).join(' | '),
    parse: (input) => {
      for (const parser of parsers) {
        const compute = attempt(parser, input);
        if (compute !== undefined) return compute;
      }
      return undefined;
    },
  };
}

/** The computed value passed through a function. */
export function map<A, B>(
  parser: ValueParser<A>,
  change: (value: A, context: ComputeContext) => B,
  syntax: string = parser.syntax,
): ValueParser<B> {
  return {
    syntax,
    parse: (input) => {
      const compute = parser.parse(input);
      return compute && ((context) => change(compute(context), context));
    },
  };
}

/** `none`, or one or more of the keywords in any order, each once. */
export function keywordSet<const K extends string, const N extends string>(
  none: N,
  names: readonly K[],
  syntax: string = `${none} | [ ${names.join(' || ')} ]`,
): ValueParser<readonly K[]> {
  const empty = constant<readonly K[]>([]);
  return {
    syntax,
    parse: (input) => {
      const found: K[] = [];
      for (let word = input.peek(); word?.type === 'ident'; word = input.peek()) {
        const text = word.text.toLowerCase();
        if (found.length === 0 && text === none) {
          input.take();
          return empty;
        }
        const name = names.find((candidate) => candidate === text);
        if (name === undefined || found.includes(name)) break;
        found.push(name);
        input.take();
      }
      return found.length === 0 ? undefined : constant(names.filter((name) => found.includes(name)));
    },
  };
}

/** One or more, until the parser takes no more. */
export function repeated<T>(
  parser: ValueParser<T>,
  syntax = `[ ${parser.syntax} ]+`,
): ValueParser<readonly T[]> {
  return {
    syntax,
    parse: (input) => {
      const items: Compute<T>[] = [];
      while (!input.atEnd) {
        const item = attempt(parser, input);
        if (item === undefined) break;
        items.push(item);
      }
      return items.length === 0 ? undefined : (context) => items.map((item) => item(context));
    },
  };
}

/** One or more with commas between them. */
export function commaSeparated<T>(
  parser: ValueParser<T>,
  syntax = `[ ${parser.syntax} ]#`,
): ValueParser<readonly T[]> {
  return {
    syntax,
    parse: (input) => {
      const items: Compute<T>[] = [];
      do {
        const item = parser.parse(input);
        if (item === undefined) return undefined;
        items.push(item);
      } while (input.takeDelimiter(','));
      return (context) => items.map((item) => item(context));
    },
  };
}
