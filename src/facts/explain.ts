/** Errors of YAML's syntax in the words of somebody who edits facts. */
import { type Document, isCollection, isScalar, visit, type YAMLParseError, type YAMLWarning } from 'yaml';
import { type Diagnostic, error, type RelatedSpan, type Span } from '../diagnostic.ts';
import type { LineIndex, SourceFile } from '../source.ts';
import { type Place, type Problem, RULES, type Rule } from './explanations.ts';
import { MAX_DEPTH, MAX_SYNTAX_ERRORS } from './limits.ts';

/**
 * Diagnostics for what the parser found, in the order of the file; of several on one line the first, and nothing
 * after one in which the parser lost its way.
 */
export function explainSyntaxErrors(
  document: Document,
  file: SourceFile,
  index: LineIndex,
): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const parsed of errors) {
    if (found.has(index.span(parsed.pos[0]).line)) continue;
    const problem = problemOf(parsed, document, file.text);
    const { rule, place } = ruleFor(problem);
    const span = spanOnLine(place, file.text, index);
    if (!found.has(span.line)) found.set(span.line, describe(problem, rule, span, document, index));
    if (rule.lost || found.size === MAX_SYNTAX_ERRORS) break;
  }
  return [...found.values()];
}

function describe(
  problem: Problem,
  { message, hints }: Rule,
  span: Span,
  document: Document,
  index: LineIndex,
): Diagnostic {
  if (problem.code === 'RESOURCE_EXHAUSTION') return tooDeep(span);
  return error('yaml-syntax', message, span, { hints, related: openedAbove(problem, document, index) });
}

/** The parser ran out of stack, far beyond the depth at which the converter says the same. */
export function tooDeep(span: Span): Diagnostic {
  return error('yaml-limit', `Facts are nested at most ${MAX_DEPTH} deep`, span);
}

const UNREADABLE: Rule = { codes: [], message: 'This cannot be read as YAML', hints: [], lost: true };

function ruleFor(problem: Problem): { readonly rule: Rule; readonly place: Place } {
  for (const rule of RULES) {
    if (!rule.codes.includes(problem.code)) continue;
    const place = rule.at === undefined ? ([problem.start, problem.end] as const) : rule.at(problem);
    if (place !== undefined) return { rule, place };
  }
  return { rule: UNREADABLE, place: [problem.start, problem.end] };
}

/** What the parser found, where it began: a quotation mark or bracket that is never closed is noticed far below. */
function problemOf(parsed: YAMLParseError | YAMLWarning, document: Document, text: string): Problem {
  const { code, message: said, pos } = parsed;
  const opened = isUnclosed(parsed) ? openedBefore(document, pos[0]) : undefined;
  const [start, end] = opened === undefined ? pos : [opened, opened + 1];
  return { code, said, text, start, end };
}

function isUnclosed({ code, message }: YAMLParseError | YAMLWarning): boolean {
  return (
    (code === 'MISSING_CHAR' && message.includes('quote')) ||
    (code === 'BAD_INDENT' && /end with a/.test(message))
  );
}

/** Where the innermost quoted text or bracket begins that runs up to `offset`. */
function openedBefore(document: Document, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start, , end] = node.range ?? [0, 0, 0];
      const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
      const isFlow = isCollection(node) && node.flow === true;
      if ((isQuoted || isFlow) && start < offset && offset <= end + 1) opened = start;
    },
  });
  return opened;
}

/** What goes on after a quotation over several lines: the mistake is mostly at its beginning. */
function openedAbove(problem: Problem, document: Document, index: LineIndex): readonly RelatedSpan[] {
  if (problem.code !== 'UNEXPECTED_TOKEN') return [];
  const opened = openedBefore(document, problem.start);
  if (opened === undefined) return [];
  const span = index.span(opened, opened + 1);
  return span.line === index.span(problem.start).line ? [] : [{ message: 'It was opened here', span }];
}

/** A place of at least one character that ends on the line on which it begins. */
function spanOnLine([start, end]: Place, text: string, index: LineIndex): Span {
  const [line = ''] = /.*/.exec(text.slice(start, Math.max(end, start + 1))) ?? [];
  return index.span(start, start + Math.max(line.length, 1));
}
