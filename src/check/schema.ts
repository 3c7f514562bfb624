/** The part of JSON Schema (draft 7) that a pack's schema may use, and how its references are followed. */
import type { Outcome } from '../diagnostic.ts';
import type { SourceFile } from '../source.ts';
import { parseSchema } from './schema-problems.ts';

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
/** What the ids in a field name: the keys of `sources`, `governments`, … */
export type Reference = 'source' | 'government' | 'fact' | 'claim';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly examples?: readonly (string | number)[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly 'x-ref'?: Reference;
  readonly 'x-markdown'?: boolean;
  /** The rule that says so where the value is missing or empty, instead of the schema. */
  readonly 'x-rule'?: 'unsourced';
}

/** Reads a pack's schema, or says what is wrong with it; it is the pack author's to mend. */
export function readSchema(file: SourceFile): Outcome<Schema> {
  const { value, diagnostics } = parseSchema(file);
  // Every keyword has been seen to be one of `Schema`, with a value of its type.
  return { value: diagnostics.length > 0 ? undefined : (value as Schema | undefined), diagnostics };
}

/** Follows `$ref` into `$defs` and joins `allOf`: the one schema that a value has to meet; its own keys come first. */
export function resolveSchema(schema: Schema, root: Schema, above: readonly Schema[] = []): Schema {
  // What refers back to itself says nothing more.
  if (above.includes(schema)) return {};
  const { $ref, allOf, ...own } = schema;
  const referred = $ref === undefined ? undefined : root.$defs?.[$ref.slice('#/$defs/'.length)];
  const parts = [...(referred === undefined ? [] : [referred]), ...(allOf ?? [])];
  const resolved = parts.map((part) => resolveSchema(part, root, [...above, schema]));
  return Object.assign({}, ...resolved.toReversed(), own);
}
