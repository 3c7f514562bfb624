/**
 * Plain YAML read from the library's lexer alone, in a quarter of the time that its parser takes: maps, lists and
 * scalars that each have a value, without anchors, aliases and tags. Of anything else, and of whatever might be an
 * error, it says nothing: then the library reads the file, which is the measure of what is read here (`read-plain.test.ts`).
 */
import { CST, Document, isScalar, type Scalar } from 'yaml';
import type { Span } from '../diagnostic.ts';
import { smallMap } from '../small-map.ts';
import type { LineIndex, SourceFile } from '../source.ts';
import { refusedCharacters } from './characters.ts';
import { MAX_DEPTH } from './limits.ts';
import { NotPlain, notPlain, Pieces } from './pieces.ts';
import { type ReadScalar, scalarOf, trimEnd } from './scalar.ts';
import type { FactEntry, FactMap, FactNode, FactScalar } from './types.ts';

/** The facts of a plain file; undefined where it is not. */
export function readPlain(file: SourceFile, index: LineIndex): FactNode | undefined {
  try {
    return new PlainReader(file, index).read();
  } catch (cause) {
    if (cause instanceof NotPlain) return undefined;
    throw cause;
  }
}

/** The library makes more of longer keys an error. */
const MAX_KEY = 1000;

interface Key {
  readonly name: string;
  readonly span: Span;
  readonly column: number;
}

class PlainReader {
  readonly #file: SourceFile;
  readonly #index: LineIndex;
  readonly #pieces: Pieces;
  #depth = 0;

  constructor(file: SourceFile, index: LineIndex) {
    this.#file = file;
    this.#index = index;
    this.#pieces = new Pieces(file.text);
  }

  read(): FactNode {
    this.#pieces.advance();
    const node = this.#block(-1);
    return this.#pieces.is('end') ? node : notPlain();
  }

  /** A node in a block, whose parent stands at column `parent`; the next piece is then the first behind it. */
  #block(parent: number): FactNode {
    const pieces = this.#pieces;
    if (pieces.is('-')) return this.#deeper(() => this.#list(pieces.column));
    if (!pieces.isText()) return this.#value(parent);
    const { column, offset, end } = pieces;
    const read = this.#scalar();
    if (!pieces.is(':') || pieces.isOnNewLine) return scalarOf(read, this.#file.text, this.#index);
    return this.#deeper(() =>
      this.#map({ name: this.#keyOf(read), span: this.#spanOf(offset, end), column }),
    );
  }

  /** Behind its key on the same line, or between brackets. */
  #value(parent: number): FactNode {
    const { kind } = this.#pieces;
    if (kind === '{' || kind === '[') return this.#deeper(() => this.#flow(parent));
    if (kind !== 'plain' && kind !== 'quoted' && kind !== 'block') notPlain();
    const read = kind === 'block' ? this.#blockScalar(parent) : this.#scalar();
    return scalarOf(read, this.#file.text, this.#index);
  }

  #deeper<T>(read: () => T): T {
    if (this.#depth++ > MAX_DEPTH - 2) notPlain();
    const node = read();
    this.#depth--;
    return node;
  }

  /** At the colon behind its first key. */
  #map(first: Key): FactMap {
    const pieces = this.#pieces;
    const entries = new Map<string, FactEntry>();
    let key = first;
    for (;;) {
      const value = this.#valueOfKey(first.column);
      add(entries, key, value);
      if (pieces.is('end') || (pieces.isOnNewLine && pieces.column < first.column))
        return { kind: 'map', entries: smallMap([...entries]), span: joined(first.span, value.span) };
      if (!pieces.isOnNewLine || pieces.column > first.column) notPlain();
      key = this.#key();
    }
  }

  /** From its colon on; the map stands at `column`. */
  #valueOfKey(column: number): FactNode {
    const pieces = this.#pieces;
    pieces.advance();
    if (pieces.is('end')) notPlain();
    if (!pieces.isOnNewLine) return this.#value(column);
    if (pieces.column > column || (pieces.column === column && pieces.is('-'))) return this.#block(column);
    return notPlain();
  }

  /** Up to its colon. */
  #key(): Key {
    const pieces = this.#pieces;
    if (!pieces.isText()) notPlain();
    const { column, offset, end } = pieces;
    const name = this.#keyOf(this.#scalar());
    if (!pieces.is(':') || pieces.isOnNewLine) notPlain();
    return { name, span: this.#spanOf(offset, end), column };
  }

  #spanOf(start: number, end: number): Span {
    return this.#index.span(start, trimEnd(this.#file.text, start, end));
  }

  /** A key is a text on one line, whatever it looks like. */
  #keyOf({ source, range: [start, end] }: ReadScalar): string {
    const isKey = end - start <= MAX_KEY && !this.#file.text.slice(start, end).includes('\n');
    return isKey ? source : notPlain();
  }

  #list(column: number): FactNode {
    const pieces = this.#pieces;
    const start = this.#index.span(pieces.offset, pieces.offset);
    const items: FactNode[] = [];
    while (pieces.is('-') && pieces.column === column) {
      pieces.advance();
      if (pieces.is('end') || (pieces.isOnNewLine && pieces.column <= column)) notPlain();
      items.push(this.#block(column));
      if (!pieces.is('end') && (!pieces.isOnNewLine || pieces.column > column)) notPlain();
    }
    return { kind: 'list', items, span: joined(start, items.at(-1)?.span ?? start) };
  }

  /** Between brackets or braces; `parent` is the column of the block that they stand in. */
  #flow(parent: number): FactNode {
    const pieces = this.#pieces;
    const { offset } = pieces;
    const isMap = pieces.is('{');
    const entries = new Map<string, FactEntry>();
    const items: FactNode[] = [];
    pieces.advance();
    while (!pieces.is(isMap ? '}' : ']')) {
      const key = isMap ? this.#key() : undefined;
      if (key !== undefined) pieces.advance();
      const value = this.#value(parent);
      if (key === undefined) items.push(value);
      else add(entries, key, value);
      if (pieces.is(',')) pieces.advance();
      else if (!pieces.is(isMap ? '}' : ']')) notPlain();
    }
    if (pieces.isOnNewLine && pieces.column <= parent) notPlain();
    const span = this.#index.span(offset, pieces.end);
    pieces.advance();
    return isMap ? { kind: 'map', entries: smallMap([...entries]), span } : { kind: 'list', items, span };
  }

  /** A plain or quoted scalar. */
  #scalar(): ReadScalar {
    const { kind, source, offset, end } = this.#pieces;
    const read = (kind === 'plain' ? plain : quoted)(source, [offset, end]);
    this.#pieces.advance();
    return read;
  }

  #blockScalar(parent: number): ReadScalar {
    const { source, offset, end } = this.#pieces;
    const [header = '', mark = '', between = ''] =
      /^([|>][-+]?)((?: +(?:#.*)?)?\r?\n)/.exec(source) ?? notPlain();
    const props = [
      { type: 'block-scalar-header', offset, indent: parent, source: mark },
      { type: 'newline', offset: offset + mark.length, indent: parent, source: between },
    ] as const;
    const token = {
      type: 'block-scalar',
      offset,
      indent: parent,
      props: [...props],
      source: source.slice(header.length),
    };
    const value = resolved(token as CST.BlockScalar);
    this.#pieces.advance();
    if (!this.#pieces.is('end') && !this.#pieces.isOnNewLine) notPlain();
    const type = mark[0] === '|' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED';
    return { value, source: value, type, range: [offset, end] };
  }
}

function add(entries: Map<string, FactEntry>, { name, span }: Key, value: FactNode): void {
  if (entries.has(name) || name === '<<' || name === '') notPlain();
  entries.set(name, { key: name, keySpan: span, value });
}

function joined(first: Span, last: Span): Span {
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

function plain(source: string, range: ReadScalar['range']): ReadScalar {
  if (source === '' || NO_BEGINNING.test(source)) notPlain();
  const text = source.includes('\n') ? resolved({ type: 'scalar', offset: 0, indent: 0, source }) : source;
  return { value: SPECIAL.test(text) ? special(text) : text, source: text, type: 'PLAIN', range };
}

function quoted(source: string, range: ReadScalar['range']): ReadScalar {
  const mark = source[0] ?? '';
  if (source.length < 2 || source.at(-1) !== mark) notPlain();
  const type = mark === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  const inner = source.slice(1, -1);
  if (!(mark === '"' ? /[\\\n]/ : /['\n]/).test(inner)) return { value: inner, source: inner, type, range };
  const token = mark === '"' ? 'double-quoted-scalar' : 'single-quoted-scalar';
  const value = resolved({ type: token, offset: 0, indent: 0, source });
  // What an escape may not bring in is for the library’s reader to report.
  return refusedCharacters(value, 1).length > 0 ? notPlain() : { value, source: value, type, range };
}

/** The text of a scalar by the library; errors in it are not plain. */
function resolved(token: CST.FlowScalar | CST.BlockScalar): string {
  return (CST.resolveAsScalar(token, true, notPlain) ?? notPlain()).value;
}

/** YAML 1.2.2 §5.3: indicators that no plain scalar begins with. */
const NO_BEGINNING = /^[,%|>@`\t]/;
/** How numbers, yes or no and nothing begin in the core schema, YAML 1.2.2 §10.3. */
const SPECIAL = /^(?:[-+.]?[\d.]|[~nNtTfF])/;
let tags: Document['schema']['tags'] | undefined;

function special(text: string): FactScalar['value'] {
  tags ??= new Document(null, { version: '1.2' }).schema.tags;
  const tag = tags.find((one) => 'test' in one && one.default === true && one.test?.test(text) === true);
  if (tag === undefined) return text;
  const value: unknown = (tag.resolve as (text: string, report: () => never, options: object) => unknown)(
    text,
    notPlain,
    {},
  );
  const inner = isScalar(value) ? (value as Scalar).value : value;
  return typeof inner === 'number' || typeof inner === 'boolean' ? inner : notPlain();
}
