/** From the YAML library's nodes to ours: positions, duplicate keys, aliases, bounds. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import { smallMap } from '../small-map.ts';
import type { LineIndex, SourceFile } from '../source.ts';
import { refusedCharacters } from './characters.ts';
import { MAX_ALIASED_NODES, MAX_DEPTH } from './limits.ts';
import { scalarOf, trimEnd } from './scalar.ts';
import type { FactEntry, FactMap, FactNode, FactScalar } from './types.ts';

export class Converter {
  readonly found: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #index: LineIndex;
  /** An alias stands for the last node before it with its anchor: YAML 1.2.2 §7.1. */
  readonly #anchors = new Map<string, { readonly node: FactNode; readonly size: number }>();
  #aliased = 0;
  /** Nodes converted so far: the difference over a node is its size. */
  #count = 0;

  constructor(file: SourceFile, index: LineIndex) {
    this.#file = file;
    this.#index = index;
  }

  convert(node: Node, depth = 0): FactNode {
    if (depth > MAX_DEPTH) return this.#refuse(node, `Facts are nested at most ${MAX_DEPTH} deep`);
    const before = this.#count++;
    if (isAlias(node)) return this.#alias(node.source, node);
    const converted = this.#collectionOrScalar(node, depth);
    const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
    if (tag !== undefined) this.#tag(node);
    if (anchor !== undefined) this.#anchors.set(anchor, { node: converted, size: this.#count - before });
    return converted;
  }

  #collectionOrScalar(node: Node, depth: number): FactNode {
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) return this.#list(node, depth);
    return this.#scalar(node as Scalar);
  }

  #alias(name: string, node: Node): FactNode {
    const target = this.#anchors.get(name);
    const span = this.#span(node);
    if (target === undefined) {
      this.found.push(
        error('yaml-syntax', `There is no anchor "&${name}" before this alias`, span, {
          hints: ['A text that begins with * must stand between quotation marks.'],
        }),
      );
      return { kind: 'scalar', value: null, span };
    }
    this.#aliased += target.size;
    this.#count += target.size;
    if (this.#aliased > MAX_ALIASED_NODES) {
      return this.#refuse(node, `Aliases stand for more than ${MAX_ALIASED_NODES} values`);
    }
    return target.node;
  }

  /** Even `!!str` is only another way to write quotation marks; `!!binary` and others are no values of a brief. */
  #tag(node: Node): void {
    this.found.push(
      error('yaml-syntax', 'Tags are not used in facts', this.#span(node), {
        hints: ['A text that looks like a number, or begins with !, stands between quotation marks.'],
      }),
    );
  }

  #list(node: YAMLSeq, depth: number): FactNode {
    const items = node.items.map((item) => this.convert(item as Node, depth + 1));
    return { kind: 'list', items, span: this.#span(node) };
  }

  #map(node: YAMLMap, depth: number): FactMap {
    const entries = new Map<string, FactEntry>();
    for (const pair of node.items) {
      const entry = this.#entry(pair as Pair<Node, Node | null>, depth);
      const first = entries.get(entry.key);
      if (first === undefined) entries.set(entry.key, entry);
      else this.#duplicate(entry, first);
    }
    return { kind: 'map', entries: smallMap([...entries]), span: this.#span(node) };
  }

  #entry({ key, value }: Pair<Node, Node | null>, depth: number): FactEntry {
    const keySpan = this.#span(key);
    const missing: FactScalar = { kind: 'scalar', value: null, span: keySpan };
    return {
      key: this.#key(key, keySpan),
      keySpan,
      value: value === null ? missing : this.convert(value, depth + 1),
    };
  }

  #key(key: Node, span: Span): string {
    const name = isScalar(key) ? String(key.source ?? key.value ?? '') : '';
    const wrong = (message: string, hint: string) =>
      this.found.push(error('yaml-syntax', message, span, { hints: [hint] }));
    if (!isScalar(key)) wrong('A key must be a single word or text', 'Write "key: value".');
    else if (name === '') wrong('There is a colon here, but no key before it', 'Write "key: value".');
    else if (name === '<<') wrong('Facts are not merged with "<<"', 'Write out what the two have in common.');
    else this.#refuseEscapes(key, name, span);
    return name;
  }

  /** Characters that the file itself may not hold come in by escapes, as in "\uE000". */
  #refuseEscapes(node: Scalar, value: string, span: Span): void {
    if (node.type !== 'QUOTE_DOUBLE') return;
    for (const { code, message, hint } of refusedCharacters(value, 1)) {
      this.found.push(error(code, message, span, { hints: [hint] }));
    }
  }

  #duplicate(entry: FactEntry, first: FactEntry): void {
    this.found.push(
      error('yaml-syntax', `The key "${entry.key}" is given twice`, entry.keySpan, {
        hints: ['Keep one of them, or give the second another name.'],
        related: [{ message: 'It is first given here', span: first.keySpan }],
      }),
    );
  }

  #scalar(node: Scalar): FactScalar {
    const { value, source, type, range } = node;
    const [start, end] = range ?? [0, 0];
    if (typeof value === 'string') this.#refuseEscapes(node, value, this.#span(node));
    const read = {
      value,
      source: source ?? String(value),
      type: type as Scalar.Type,
      range: [start, end],
    } as const;
    return scalarOf(read, this.#file.text, this.#index);
  }

  #refuse(node: Node, message: string): FactScalar {
    const span = this.#span(node);
    // One report is enough for what is nested or repeated thousands of times.
    if (!this.found.some((d) => d.code === 'yaml-limit')) this.found.push(error('yaml-limit', message, span));
    return { kind: 'scalar', value: null, span };
  }

  #span(node: Node): Span {
    const start = node.range?.[0] ?? 0;
    return this.#index.span(start, trimEnd(this.#file.text, start, endOf(node)));
  }
}

/** Where the last value of a block ends: its own range goes on to the next key, with the comments before it. */
function endOf(node: Node): number {
  const last = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  const inner = isPair(last) ? (last.value ?? last.key) : last;
  return isNode(inner) ? endOf(inner) : (node.range?.[1] ?? 0);
}
