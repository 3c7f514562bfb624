/** The check stage: what is wrong with the facts before anything is made of them. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import { References } from './references.ts';
import { readSchema } from './schema.ts';
import { checkShape } from './shape.ts';

/** Checks facts against the pack's schema, and that what they refer to is there. In the order of the data. */
export function check(facts: Facts, schemaFile: SourceFile): readonly Diagnostic[] {
  const schema = readSchema(schemaFile);
  if ('severity' in schema) return [schema];
  const references = new References(facts.root);
  const shape = checkShape(facts.root, schema, (node, own) => references.check(node, own));
  return [...shape, ...references.found].sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.span, b.span];
  if (first === undefined || second === undefined || first.file !== second.file) return 0;
  return first.line - second.line || first.column - second.column;
}
