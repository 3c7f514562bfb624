/** `# demarche: allow <rule> – <reason>`: single places that a rule does not mean. */
import type { Diagnostic, Span } from '../diagnostic.ts';
import type { Comment, FactNode, Facts } from '../facts/types.ts';
import { didYouMean } from '../suggest.ts';
import type { Finding, Rule, RuleId } from './types.ts';

/** Lines of a file. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

interface Excuse {
  readonly span: Span;
  /** As written, known or not. */
  readonly rules: readonly string[];
  readonly hasReason: boolean;
  /** What it is said of. */
  readonly lines: Lines;
  /** The rules of which it excused something. */
  readonly used: Set<string>;
}

const ALLOW = /^allow\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*[–—:-]*\s*(.*)$/s;
const RULE_IDS = /[\w-]*\w/g;

export class Excuses {
  readonly #excuses: readonly Excuse[];
  readonly #unreadable: readonly Comment[];

  constructor({ root, comments }: Facts) {
    const written = comments.map((comment) => ({ comment, match: ALLOW.exec(comment.text) }));
    const lines = comments.length === 0 ? new Map() : nodeLines(root);
    this.#unreadable = written.filter(({ match }) => match === null).map(({ comment }) => comment);
    this.#excuses = written.flatMap(({ comment, match }) =>
      match === null ? [] : [readExcuse(comment, match, lines.get(comment.span.file) ?? [])],
    );
  }

  /** What is not excused. */
  hear(found: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#excuses.length === 0) return found;
    return found.filter(({ code, span }) => {
      const excuses = this.#excuses.filter((excuse) => covers(excuse, code, span));
      for (const { used } of excuses) used.add(code);
      return excuses.length === 0;
    });
  }

  /** What is wrong with the excuses themselves, but for not being needed. */
  *malformed(rules: readonly Rule[]): Generator<Finding> {
    for (const { span, text } of this.#unreadable) {
      const message = `"${text.split(/\s/, 1)[0]}" is nothing that a comment can ask of Demarche`;
      yield { message, span, hints: ['An excuse has the form: # demarche: allow <rule> – <reason>'] };
    }
    for (const excuse of this.#excuses) {
      if (!excuse.hasReason)
        yield {
          message: 'This excuse gives no reason',
          span: excuse.span,
          hints: ['Write it behind a dash.'],
        };
      for (const id of excuse.rules) yield* wrongRule(id, excuse.span, rules);
    }
  }

  /** The excuses that excused nothing of rules that were run. */
  *unneeded(ran: ReadonlySet<RuleId>): Generator<Finding> {
    for (const { rules, span, used, hasReason } of this.#excuses) {
      if (!hasReason) continue;
      for (const id of rules) {
        if (!ran.has(id as RuleId) || used.has(id)) continue;
        yield {
          message: `There is nothing here that "${id}" would find`,
          span,
          hints: ['Take the excuse out.'],
        };
      }
    }
  }
}

function covers({ rules, lines, span: own, hasReason }: Excuse, code: string, span?: Span): boolean {
  if (span === undefined || !hasReason || !rules.includes(code)) return false;
  return span.file === own.file && lines.from <= span.line && span.line <= lines.to;
}

function* wrongRule(id: string, span: Span, rules: readonly Rule[]): Generator<Finding> {
  const rule = rules.find((known) => known.id === id);
  if (rule?.reads === 'references' || rule?.reads === 'document' || rule?.reads === 'excuses') {
    yield { message: `What "${id}" finds cannot be excused`, span };
  }
  if (rule !== undefined) return;
  const known = rules.map((other) => other.id);
  const near = didYouMean(id, known);
  yield {
    message: `There is no rule "${id}"`,
    span,
    hints:
      near.length > 0 ? near : ['A finding names its rule between brackets, as in warning[relative-date].'],
  };
}

function readExcuse(comment: Comment, match: RegExpExecArray, nodes: readonly Lines[]): Excuse {
  const [, ids = '', reason = ''] = match;
  return {
    span: comment.span,
    rules: ids.match(RULE_IDS) ?? [],
    hasReason: /\p{L}/u.test(reason),
    lines: coveredBy(comment, nodes),
    used: new Set(),
  };
}

/** The widest node that begins on the comment’s line, or below a comment alone; else the narrowest around it. */
function coveredBy({ span: { line }, alone }: Comment, nodes: readonly Lines[]): Lines {
  const start = alone ? (nodes.find(({ from }) => from > line)?.from ?? line) : line;
  const beginning = nodes.filter(({ from }) => from === start);
  if (beginning.length > 0) return { from: start, to: Math.max(...beginning.map(({ to }) => to)) };
  return nodes.findLast(({ from, to }) => from <= line && line <= to) ?? { from: line, to: line };
}

/** The lines of every entry and item, by file, in order of their beginnings. */
function nodeLines(root: FactNode): ReadonlyMap<string, readonly Lines[]> {
  const byFile = new Map<string, Lines[]>();
  const seen = new Set<FactNode>();
  const add = (start: Span, end: Span): void => {
    const lines = byFile.get(start.file) ?? [];
    const isBelow = end.file === start.file && end.endLine >= start.line;
    lines.push({ from: start.line, to: isBelow ? end.endLine : start.endLine });
    byFile.set(start.file, lines);
  };
  const walk = (node: FactNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') {
      for (const item of node.items) {
        add(item.span, item.span);
        walk(item);
      }
    } else if (node.kind === 'map') {
      for (const { keySpan, value } of node.entries.values()) {
        add(keySpan, value.span);
        walk(value);
      }
    }
  };
  walk(root);
  for (const lines of byFile.values()) lines.sort((a, b) => a.from - b.from || b.to - a.to);
  return byFile;
}
