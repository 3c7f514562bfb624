/** What one rendering knows and collects while Handlebars runs. */
import { type Diagnostic, type DiagnosticCode, error, type RelatedSpan, type Span } from '../diagnostic.ts';
import type { Facts } from '../facts/types.ts';
import type { OriginMarks } from '../origin.ts';
import { Citations } from './citations.ts';
import type { Site } from './compiled.ts';
import type { Locale } from './locale.ts';
import { escapeHtml, FactValue, Html, isMap, type MapValue, toValue, valueAt } from './values.ts';

/** Thrown to end a rendering that grows without bounds; caught by `render`, which reports it. */
export class LimitReached extends Error {
  readonly site: Site | undefined;

  constructor(message: string, site?: Site) {
    super(message);
    this.site = site;
  }
}

export const LIMITS = {
  /** UTF-16 code units of HTML, marks included. */
  output: 16 * 1024 * 1024,
  /** Rounds of all `each` together. */
  rounds: 1_000_000,
  /** Partials inside each other. */
  partials: 64,
};

/** `{fact:id}` and `{claim:id}` in prose: HTML. Claims hold prose themselves, so prose is told how they are written. */
export interface Statements {
  readonly fact: (rendering: Rendering, id: string, site: Site) => string;
  readonly claim: (rendering: Rendering, id: string, site: Site) => string;
}

export class Rendering {
  readonly root: MapValue;
  readonly locale: Locale;
  readonly statements: Statements;
  readonly marks: OriginMarks;
  readonly sites: readonly Site[];
  readonly citations: Citations;
  /** Ids of facts that were printed. */
  readonly usedFacts = new Set<string>();
  /** Claims that are being written just now: one that holds itself would never end. */
  readonly openClaims = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();
  readonly #later: (() => string)[] = [];
  #completing = false;
  #hasNotes = true;
  #rounds = 0;

  constructor(
    facts: Facts,
    locale: Locale,
    statements: Statements,
    marks: OriginMarks,
    sites: readonly Site[],
  ) {
    this.root = toValue(facts.root) as MapValue;
    this.locale = locale;
    this.statements = statements;
    this.marks = marks;
    this.sites = sites;
    this.citations = new Citations();
  }

  /** Reports an error, once for each place: a loop would say the same again and again. */
  report(
    code: DiagnosticCode,
    message: string,
    span: Span | undefined,
    extras: { readonly hints?: readonly string[]; readonly related?: readonly RelatedSpan[] } = {},
  ): void {
    const key = `${code} ${span?.file}:${span?.line}:${span?.column} ${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push(error(code, message, span, extras));
  }

  /** The entry `id` of a map at the root of the facts: of `sources`, `facts`, `claims`, `governments`. */
  entry(map: string, id: string): MapValue | undefined {
    const entries = valueAt(this.root, map);
    const entry = isMap(entries) ? valueAt(entries, id) : undefined;
    return isMap(entry) ? entry : undefined;
  }

  /** Whether all that may hold notes is rendered, and the list of sources is being written. */
  get completing(): boolean {
    return this.#completing;
  }

  /** Whether notes can stand where something is being written: attributes and titles have none. */
  get hasNotes(): boolean {
    return this.#hasNotes;
  }

  /** What `make` writes, without notes. */
  withoutNotes(make: () => string): string {
    const before = this.#hasNotes;
    this.#hasNotes = false;
    const html = make();
    this.#hasNotes = before;
    return html;
  }

  /** A place that `make` fills when everything else is rendered. */
  later(make: () => string): string {
    this.#later.push(make);
    return `\uE003${this.#later.length - 1}\uE003`;
  }

  /** Fills the places that were left. */
  complete(marked: string): string {
    this.#completing = true;
    const filled = marked.replace(
      /\uE003(\d+)\uE003/g,
      (_, index: string) => this.#later[Number(index)]?.() ?? '',
    );
    return markNotesBehindNotes(filled);
  }

  countRound(length: number, site: Site): void {
    this.#rounds += 1;
    if (this.#rounds > LIMITS.rounds)
      throw new LimitReached('The templates loop more than a million times', site);
    if (length > LIMITS.output)
      throw new LimitReached('The templates make more than 16 million characters', site);
  }

  /** A value as HTML, with marks of origin; what cannot be printed is reported and gives nothing. */
  print(value: unknown, site: Site): string {
    if (value instanceof Html) return value.html;
    if (typeof value === 'string') return escapeHtml(value);
    if (typeof value === 'number') return String(value);
    if (value instanceof FactValue) return this.#printFact(value, site);
    const [what, hint] = unprintable(value);
    this.report('template-value', `"${site.source}" ${what}`, site.span, { hints: [hint] });
    return '';
  }

  #printFact({ node }: FactValue, site: Site): string {
    if (typeof node.value === 'string' || typeof node.value === 'number') {
      return this.marks.facts(escapeHtml(String(node.value)), node.span);
    }
    const [what, hint] = unprintable(node.value);
    const related = [{ message: 'It is given here', span: node.span }];
    this.report('template-value', `"${site.source}" ${what}`, site.span, { hints: [hint], related });
    return '';
  }
}

function unprintable(value: unknown): [what: string, hint: string] {
  if (value === undefined || value === null) {
    return ['has no value here', 'Put {{#if …}} around it, or give the value in the facts.'];
  }
  if (typeof value === 'boolean')
    return ['is a yes or no and cannot be printed', 'Choose words for it with {{#if …}}.'];
  if (Array.isArray(value)) return ['is a list and cannot be printed', 'Use {{#each …}} or {{list …}}.'];
  return ['has keys of its own and cannot be printed', 'Name one of its keys, or use {{#each …}}.'];
}

/** Ends a note; another note that begins right behind it, with nothing but marks of origin between, has the class "next". */
export const NOTE_END = '\uE004';
const NOTE_BEHIND_NOTE = /\uE004((?:[\uE000\uE001][\uE800-\uEFFF]{2}|\uE002)*<span class="note)"/g;

/** The calls of two notes side by side would be read as one number: a stylesheet sets a comma between them. */
function markNotesBehindNotes(html: string): string {
  return html.replace(NOTE_BEHIND_NOTE, '$1 next"').replaceAll(NOTE_END, '');
}
