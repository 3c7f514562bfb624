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
  readonly examples?: readonly (string | number)[];
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

/** Reads a pack's schema, or says what is wrong with it as a whole; it is the pack author's to mend. */
export function readSchema(file: SourceFile): Schema | Diagnostic {
  const span = { file: file.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const hints = ['The schema is a JSON Schema: an object with "type" and "properties".'];
  let schema: unknown;
  try {
    schema = JSON.parse(file.text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return error('schema-invalid', `The schema is no JSON: ${reason}`, span, { hints });
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    return error('schema-invalid', 'The schema is no object', span, { hints });
  }
  const missing = missingReference(schema as Schema, schema as Schema);
  if (missing === undefined) return schema as Schema;
  return error('schema-invalid', `The schema refers to "${missing}", which it does not have`, span, {
    hints,
  });
}

/** The first `$ref` that leads nowhere. */
function missingReference(node: unknown, root: Schema): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string' && definition(value, root) === undefined) return value;
    const inner = missingReference(value, root);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Follows `$ref` into `$defs` and joins `allOf`: the one schema that a value has to meet; its own keys come first. */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  const { $ref, allOf, ...own } = schema;
  const referred = $ref === undefined ? undefined : definition($ref, root);
  const parts = [...(referred === undefined ? [] : [referred]), ...(allOf ?? [])];
  return Object.assign({}, ...parts.map((part) => resolveSchema(part, root)).toReversed(), own);
}

function definition(reference: string, root: Schema): Schema | undefined {
  const [, name] = /^#\/\$defs\/([\w-]+)$/.exec(reference) ?? [];
  return name === undefined ? undefined : root.$defs?.[name];
}
