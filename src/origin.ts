/**
 * Origins: where a piece of the rendered HTML comes from. The render stage leaves marks of private-use characters in
 * the string that Handlebars makes, because only a string passes through it; `takeOrigins` then takes them out again
 * and leaves clean HTML with a table of ranges beside it. Data may not hold these characters (`private-use-character`).
 */
import type { Span } from './diagnostic.ts';

/** A range of the clean HTML and the place in the facts or in a template that it was made from. */
export interface OriginRange {
  /** Offset in UTF-16 code units into the clean HTML. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly span: Span;
  readonly from: 'facts' | 'template';
}

/** What the render stage gives to the parse stage. */
export interface RenderedHtml {
  /** The web edition of the brief: without marks. */
  readonly html: string;
  /**
   * In order of `start`. Ranges from the facts do not overlap each other; ranges from templates do not either; a
   * range from the facts may lie inside one from a template.
   */
  readonly origins: readonly OriginRange[];
}

/** The characters that marks are made of, and that neither data nor templates may hold. */
export const MARK_CHARACTERS = /[\uE000-\uEFFF]/;

// A mark is one of three characters, and after the first two an index in two digits of base 2048. That is room for
// four million places; marks of the same place share an index, so that loops do not use it up.
const FACT_START = '\uE000';
const TEMPLATE = '\uE001';
const FACT_END = '\uE002';
const BASE = 2048;
const DIGIT_ZERO = 0xe800;
const MAX_ORIGINS = BASE * BASE;
const MARK = /[\uE000\uE001]([\uE800-\uEFFF])([\uE800-\uEFFF])|\uE002/g;

interface Origin {
  readonly span: Span;
  readonly from: 'facts' | 'template';
}

/** Makes marks, and keeps the table that they point into. */
export class OriginMarks {
  readonly #origins: Origin[];
  readonly #indexes: Map<Span, number>;

  /** `places` of templates whose marks are already in the strings to come, in the order of their indexes. */
  constructor(places: readonly Span[] = []) {
    this.#origins = places.map((span) => ({ span, from: 'template' }));
    this.#indexes = new Map(places.map((span, index) => [span, index]));
  }

  /** The places that marks were made of so far. */
  get places(): readonly Span[] {
    return this.#origins.map(({ span }) => span);
  }

  /** `html` with marks around it that say: these characters come from the facts at `span`. */
  facts(html: string, span: Span): string {
    const index = this.#index(span, 'facts');
    return index === undefined ? html : FACT_START + index + html + FACT_END;
  }

  /** A mark that says: what follows, up to the next such mark, comes from a template at `span`. */
  template(span: Span): string {
    const index = this.#index(span, 'template');
    return index === undefined ? '' : TEMPLATE + index;
  }

  /** The clean HTML of a string with marks of this table. */
  take(marked: string): RenderedHtml {
    return takeOrigins(marked, this.#origins);
  }

  /** Spans are told apart by identity: each node of the facts and each piece of a template has its own. */
  #index(span: Span, from: Origin['from']): string | undefined {
    let index = this.#indexes.get(span);
    if (index === undefined) {
      index = this.#origins.length;
      if (index >= MAX_ORIGINS) return undefined;
      this.#origins.push({ span, from });
      this.#indexes.set(span, index);
    }
    return String.fromCharCode(DIGIT_ZERO + Math.floor(index / BASE), DIGIT_ZERO + (index % BASE));
  }
}

/** Takes all marks out in one pass. Marks of facts inside each other (a fact inside prose) cut the outer range. */
export function takeOrigins(marked: string, origins: readonly Origin[]): RenderedHtml {
  const pieces: string[] = [];
  const ranges = new Ranges();
  let length = 0;
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    pieces.push(marked.slice(at, match.index));
    length += match.index - at;
    at = match.index + match[0].length;
    if (match[0] === FACT_END) ranges.endFact(length);
    else {
      const origin = origins[indexOf(match[1], match[2])];
      if (origin?.from === 'facts') ranges.startFact(length, origin);
      else if (origin !== undefined) ranges.startTemplate(length, origin);
    }
  }
  pieces.push(marked.slice(at));
  return { html: pieces.join(''), origins: ranges.finish(length + marked.length - at) };
}

function indexOf(high = '', low = ''): number {
  return (high.charCodeAt(0) - DIGIT_ZERO) * BASE + low.charCodeAt(0) - DIGIT_ZERO;
}

type OpenRange = { start: number; end: number; readonly span: Span; readonly from: Origin['from'] };

class Ranges {
  readonly #ranges: OpenRange[] = [];
  #template: OpenRange | undefined;
  #fact: OpenRange | undefined;
  /** Facts that go on after the one inside them ends. */
  readonly #outer: Origin[] = [];

  startTemplate(at: number, origin: Origin): void {
    if (this.#template !== undefined) this.#template.end = at;
    this.#template = this.#open(at, origin);
  }

  startFact(at: number, origin: Origin): void {
    if (this.#isOpen()) this.#outer.push(this.#closeFact(at));
    this.#openFact(at, origin);
  }

  endFact(at: number): void {
    if (this.#isOpen()) this.#closeFact(at);
    const outer = this.#outer.pop();
    if (outer !== undefined) this.#openFact(at, outer);
  }

  finish(at: number): OriginRange[] {
    if (this.#template !== undefined) this.#template.end = at;
    if (this.#isOpen()) this.#closeFact(at);
    return this.#ranges.filter(({ start, end }) => end > start);
  }

  /** Two pieces of the same scalar that touch are one range. */
  #openFact(at: number, origin: Origin): void {
    const last = this.#fact;
    if (last !== undefined && last.end === at && last.span === origin.span) last.end = OPEN;
    else this.#fact = this.#open(at, origin);
  }

  #isOpen(): boolean {
    return this.#fact?.end === OPEN;
  }

  #closeFact(at: number): Origin {
    const fact = this.#fact as OpenRange;
    fact.end = at;
    return fact;
  }

  #open(start: number, { span, from }: Origin): OpenRange {
    const range = { start, end: OPEN, span, from };
    this.#ranges.push(range);
    return range;
  }
}

/** An integer: of numbers of another kind each would be an object by itself. */
const OPEN = -1;
