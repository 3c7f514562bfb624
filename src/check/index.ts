/** The check stage: what is wrong with the facts before anything is made of them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts/types.ts';
import type { Layout } from '../layout/types.ts';
import type { SourceFile } from '../source.ts';
import type { StyledDocument } from '../style/types.ts';
import { References } from './references.ts';
import { readSchema } from './schema.ts';
import { checkShape } from './shape.ts';
import type { CheckOptions } from './types.ts';

export { RULES } from './rules/index.ts';
export { type CheckOptions, DEFAULT_OPTIONS, type Rule, type RuleSeverity } from './types.ts';

/** What a build made that rules look at, as far as it went. */
export interface Made {
  readonly styles?: StyledDocument;
  readonly pages?: Layout;
}

/**
 * Checks facts against the pack's schema, that what they refer to is there, and by the rules on facts. In the order
 * of the data.
 */
export function check(
  facts: Facts,
  schemaFile: SourceFile,
  _options: CheckOptions = {},
): readonly Diagnostic[] {
  const { value: schema, diagnostics } = readSchema(schemaFile);
  if (schema === undefined) return diagnostics;
  const references = new References(facts.root);
  const shape = checkShape(facts.root, schema, (node, own) => references.check(node, own));
  return inOrder(eachOnce([...shape, ...references.found]), facts.files);
}

/** The rules on how the brief looks. */
export function checkBuild(
  _facts: Facts,
  _schemaFile: SourceFile,
  _made: Made,
  _options: CheckOptions = {},
): readonly Diagnostic[] {
  return [];
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
