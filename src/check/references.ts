/** Ids that facts name: sources, governments, facts and claims, in fields of their own and in prose. */
import { type Diagnostic, type DiagnosticCode, error, type Span } from '../diagnostic.ts';
import type { FactMap, FactScalar } from '../facts/types.ts';
import { didYouMean, onlyNearest } from '../suggest.ts';
import { TextPlaces } from '../text-places.ts';
import { replacement } from './fixes.ts';
import { namedIn } from './prose.ts';
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
  /** Every id that is named, and of what kind. */
  readonly named: Readonly<Record<Reference, Set<string>>> = {
    source: new Set(),
    government: new Set(),
    fact: new Set(),
    claim: new Set(),
  };
  readonly #ids: Readonly<Record<Reference, ReadonlySet<string>>>;

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
    if (kind !== undefined) this.#name(kind, node.value, () => node.span);
    if (schema['x-markdown'] === true) this.#prose(node, node.value);
  }

  #prose(node: FactScalar, text: string): void {
    const places = new TextPlaces(node, text);
    for (const { kind, id, offset } of namedIn(text))
      this.#name(kind, id, () => places.span(offset, id.length));
  }

  #name(kind: Reference, id: string, span: () => Span): void {
    this.named[kind].add(id);
    if (!this.#ids[kind].has(id)) this.#report(kind, id, span());
  }

  #report(kind: Reference, id: string, span: Span): void {
    const known = [...this.#ids[kind]];
    const { code, noun, section } = KINDS[kind];
    const others =
      known.length === 0
        ? `There is no "${section}" section yet.`
        : `Known are ${known.slice(0, 12).join(', ')}.`;
    const hints = [...didYouMean(id, known), others];
    const meant = onlyNearest(id, known);
    const fix = meant === undefined ? {} : { fix: replacement(span, meant) };
    this.found.push(error(code, `There is no ${noun} "${id}"`, span, { hints, ...fix }));
  }
}

function idsOf(facts: FactMap, kind: Reference): ReadonlySet<string> {
  const section = facts.entries.get(KINDS[kind].section)?.value;
  return new Set(section?.kind === 'map' ? section.entries.keys() : []);
}
