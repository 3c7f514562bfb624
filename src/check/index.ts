/** The check stage: what is wrong with the facts before anything is made of them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import { References } from './references.ts';
import { readSchema } from './schema.ts';
import { checkShape } from './shape.ts';

/** Checks facts against the pack's schema, and that what they refer to is there. In the order of the data. */
export function check(facts: Facts, schemaFile: SourceFile): readonly Diagnostic[] {
  const { value: schema, diagnostics } = readSchema(schemaFile);
  if (schema === undefined) return diagnostics;
  const references = new References(facts.root);
  const shape = checkShape(facts.root, schema, (node, own) => references.check(node, own));
  return inOrder(eachOnce([...shape, ...references.found]), facts.files);
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
