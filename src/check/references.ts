/** Ids that facts name: sources, governments, facts and claims, in fields of their own and in prose. */
import { type Diagnostic, type DiagnosticCode, error, type Span } from '../diagnostic.ts';
import type { FactMap, FactScalar } from '../facts/types.ts';
import { didYouMean } from '../suggest.ts';
import type { Reference, Schema } from './schema.ts';

interface Kind {
  /** The section whose keys are the ids. */
  readonly section: string;
  readonly code: DiagnosticCode;
  readonly noun: string;
}

const KINDS: Readonly<Record<Reference, Kind>> = {
  source: { section: 'sources', code: 'unknown-source', noun: 'source' },
  government: { section: 'governments', code: 'unknown-government', noun: 'government' },
  fact: { section: 'facts', code: 'unknown-fact', noun: 'fact' },
  claim: { section: 'claims', code: 'unknown-claim', noun: 'claim' },
};

export class References {
  readonly found: Diagnostic[] = [];
  readonly #ids: Readonly<Record<Reference, readonly string[]>>;

  constructor(facts: FactMap) {
    this.#ids = {
      source: idsOf(facts, 'source'),
      government: idsOf(facts, 'government'),
      fact: idsOf(facts, 'fact'),
      claim: idsOf(facts, 'claim'),
    };
  }

  /** Checks what one value names, by its schema: `x-ref` for an id, `x-markdown` for prose. */
  check(node: FactScalar, schema: Schema): void {
    if (typeof node.value !== 'string') return;
    const kind = schema['x-ref'];
    if (kind !== undefined) this.#id(kind, node.value, node.span);
    if (schema['x-markdown'] === true) this.#prose(node, node.value);
  }

  #prose(node: FactScalar, text: string): void {
    for (const { kind, id, offset } of namedIn(text)) this.#id(kind, id, placeIn(node, text, offset, id));
  }

  #id(kind: Reference, id: string, span: Span): void {
    const known = this.#ids[kind];
    if (known.includes(id)) return;
    const { code, noun, section } = KINDS[kind];
    const hints = didYouMean(id, known);
    const others =
      known.length === 0
        ? `There is no "${section}" section yet.`
        : `Known are ${known.slice(0, 12).join(', ')}.`;
    this.found.push(error(code, `There is no ${noun} "${id}"`, span, { hints: [...hints, others] }));
  }
}

function idsOf(facts: FactMap, kind: Reference): readonly string[] {
  const section = facts.entries.get(KINDS[kind].section)?.value;
  return section?.kind === 'map' ? [...section.entries.keys()] : [];
}

interface Named {
  readonly kind: Reference;
  readonly id: string;
  /** Of the id in the text. */
  readonly offset: number;
}

/** `[@id, locator; @id2]`, `{fact:id}`, `{claim:id}`: `data/README.md`. */
function* namedIn(text: string): Generator<Named> {
  for (const match of text.matchAll(/\[@[^\]]*\]/g)) {
    for (const part of match[0].matchAll(/(?:^\[|;\s*)@([\w-]+)/g)) {
      const id = part[1] ?? '';
      yield { kind: 'source', id, offset: match.index + part.index + part[0].length - id.length };
    }
  }
  for (const match of text.matchAll(/\{(fact|claim):([\w-]+)\}/g)) {
    const [whole, kind, id = ''] = match;
    yield { kind: kind as Reference, id, offset: match.index + whole.length - 1 - id.length };
  }
}

/** The place of `part` in the value's file; the whole value where folding makes that unknown. */
function placeIn(node: FactScalar, text: string, offset: number, part: string): Span {
  const before = text.slice(0, offset).split('\n');
  const start = node.lines?.[before.length - 1];
  if (start === undefined) return node.span;
  const column = start.column + [...(before.at(-1) ?? '')].length;
  return {
    file: node.span.file,
    line: start.line,
    column,
    endLine: start.line,
    endColumn: column + [...part].length,
  };
}
