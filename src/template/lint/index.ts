/**
 * Checks templates against the schema of the facts before they run: keys, partials, helpers and their arguments, texts
 * of the locale. Walks each template once for each shape of what it is called with.
 */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Locale } from '../locale.ts';
import type { Template } from '../parse.ts';
import type { Shape } from '../shapes.ts';
import { FactUse } from './fact-use.ts';
import { Report } from './report.ts';
import { topScope } from './scope.ts';
import { lintTemplate } from './statements.ts';

export interface LintResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of facts that templates name as keys: `{{facts.deaths.value}}`. */
  readonly usedFacts: ReadonlySet<string>;
  /** Whether some template takes the map of facts as a whole. */
  readonly usesAllFacts: boolean;
}

/** What all parts of the lint share. */
export interface LintContext {
  readonly templates: ReadonlyMap<string, Template>;
  readonly root: Shape;
  readonly locale: Locale;
  readonly report: Report;
  readonly facts: FactUse;
  /** Takes up a partial with what it is called with. */
  readonly call: (name: string, context: PartialContext, span: Span) => void;
}

/** What a partial is called with: a context, and keys that are put over its own. */
export interface PartialContext {
  readonly base: Shape;
  readonly keys: ReadonlyMap<string, Shape>;
}

/** A partial that is called with ever new shapes calls itself with its own values: after so many, nothing new comes. */
const MAX_SHAPES_OF_PARTIAL = 16;

/** Lints the entry template, under the name "", and every partial that it leads to. */
export function lint(templates: ReadonlyMap<string, Template>, root: Shape, locale: Locale): LintResult {
  const report = new Report();
  const facts = new FactUse(root);
  const calls = new PartialCalls();
  const context: LintContext = { templates, root, locale, report, facts, call: calls.add };
  const entry = templates.get('');
  if (entry !== undefined) lintTemplate(entry, topScope(root), context, { base: root, keys: new Map() });
  for (let call = calls.next(); call !== undefined; call = calls.next()) {
    const partial = templates.get(call.name);
    if (partial !== undefined)
      lintTemplate(partial, topScope(calls.shapeOf(call.context)), context, call.context);
  }
  return { diagnostics: report.diagnostics, usedFacts: facts.ids, usesAllFacts: facts.all };
}

interface PartialCall {
  readonly name: string;
  readonly context: PartialContext;
}

/** Calls that are still to be looked at; the same call is taken up once. */
class PartialCalls {
  readonly #queue: PartialCall[] = [];
  readonly #seen = new Map<string, Set<string>>();
  readonly #numbers = new Map<Shape, number>();
  #at = 0;

  readonly add = (name: string, context: PartialContext): void => {
    const seen = this.#seen.get(name) ?? new Set();
    this.#seen.set(name, seen);
    const key = this.#keyOf(context);
    if (seen.has(key) || seen.size >= MAX_SHAPES_OF_PARTIAL) return;
    seen.add(key);
    this.#queue.push({ name, context });
  };

  next(): PartialCall | undefined {
    this.#at += 1;
    return this.#queue[this.#at - 1];
  }

  shapeOf({ base, keys }: PartialContext): Shape {
    if (keys.size === 0) return base;
    const own = [...keys].map(([key, shape]) => [key, () => shape] as const);
    return { ...base, kinds: new Set([...base.kinds, 'map']), keys: new Map([...base.keys, ...own]) };
  }

  #keyOf({ base, keys }: PartialContext): string {
    const own = [...keys].map(([key, shape]) => `${key}=${this.#numberOf(shape)}`).sort();
    return `${this.#numberOf(base)} ${own.join(' ')}`;
  }

  #numberOf(shape: Shape): number {
    const number = this.#numbers.get(shape) ?? this.#numbers.size;
    this.#numbers.set(shape, number);
    return number;
  }
}
