/** The part of JSON Schema (draft 7) that a pack's schema may use, and how its references are followed. */
import { type Diagnostic, error } from '../diagnostic.ts';
import type { SourceFile } from '../source.ts';

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';
/** What the ids in a field name: the keys of `sources`, `governments`, … */
export type Reference = 'source' | 'government' | 'fact' | 'claim';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
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
}

/** Reads a pack's schema; the diagnostic stands where the JSON breaks off, as far as the parser tells. */
export function readSchema(file: SourceFile): Schema | Diagnostic {
  try {
    return JSON.parse(file.text) as Schema;
  } catch (cause) {
    const span = { file: file.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const reason = cause instanceof Error ? cause.message : String(cause);
    return error('schema-invalid', `The schema is no JSON: ${reason}`, span);
  }
}

/** Follows `$ref` into `$defs` and joins `allOf`: the one schema that a value has to meet. */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref === undefined ? [] : [definition($ref, root)]), ...(allOf ?? [])];
  return parts.reduce<Schema>((joined, part) => ({ ...resolveSchema(part, root), ...joined }), own);
}

function definition(reference: string, root: Schema): Schema {
  const name = reference.replace(/^#\/\$defs\//, '');
  return root.$defs?.[name] ?? {};
}
