/** The check stage: what is wrong with the facts before anything is made of them, and with what is made of them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { FactScalar, Facts } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import { type Brief, readBrief } from './brief.ts';
import { References } from './references.ts';
import { type Made, runBuildRules, runFactsRules, wantsBuild } from './run.ts';
import { readSchema } from './schema.ts';
import { checkShape } from './shape.ts';
import type { CheckOptions } from './types.ts';

export { RULES } from './rules/index.ts';
export type { Made } from './run.ts';
export { type CheckOptions, DEFAULT_OPTIONS, type Rule, type RuleSeverity } from './types.ts';

/**
 * Checks facts against the pack's schema, that what they refer to is there, and by the rules on facts. In the order
 * of the data. The rules wait until the facts have their shape: what they would find may be a mere consequence.
 */
export function check(
  facts: Facts,
  schemaFile: SourceFile,
  options: CheckOptions = {},
): readonly Diagnostic[] {
  const { diagnostics, brief } = examine(facts, schemaFile);
  const found = brief === undefined ? [] : runFactsRules(brief, options);
  return inOrder(eachOnce([...diagnostics, ...found]), facts.files);
}

/** The rules on how the brief looks, of facts that `check` has passed. Where there are none, facts are not kept for it. */
export function laterChecks(
  facts: Facts,
  schemaFile: SourceFile,
  options: CheckOptions = {},
): (made: Made) => readonly Diagnostic[] {
  if (!wantsBuild(options)) return findNothing;
  return (made) => {
    const { brief } = examine(facts, schemaFile);
    return brief === undefined ? [] : inOrder(runBuildRules(brief, made, options), facts.files);
  };
}

function findNothing(): readonly Diagnostic[] {
  return [];
}

function examine(
  facts: Facts,
  schemaFile: SourceFile,
): { readonly diagnostics: readonly Diagnostic[]; readonly brief?: Brief } {
  const { value: schema, diagnostics } = readSchema(schemaFile);
  if (schema === undefined) return { diagnostics };
  const references = new References(facts.root);
  const markdown = new Set<FactScalar>();
  const shape = checkShape(facts.root, schema, (node, own) => {
    references.check(node, own);
    if (own['x-markdown'] === true) markdown.add(node);
  });
  if (shape.length > 0) return { diagnostics: [...shape, ...references.found] };
  return { diagnostics: references.found, brief: readBrief(facts, markdown, references.named) };
}

/** What an alias stands for is checked at each place; what is wrong with it is said once. */
function eachOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const name = ({ span, message }: Diagnostic) => `${span?.file}:${span?.line}:${span?.column} ${message}`;
  return [...new Map(found.map((diagnostic) => [name(diagnostic), diagnostic])).values()];
}

function inOrder(found: readonly Diagnostic[], files: readonly SourceFile[]): readonly Diagnostic[] {
  const order = new Map(files.map(({ path }, n) => [path, n]));
  const rank = ({ span }: Diagnostic) => order.get(span?.file ?? '') ?? 0;
  return [...found].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
      (a.span?.column ?? 0) - (b.span?.column ?? 0),
  );
}
