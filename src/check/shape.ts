/** Facts against the schema: keys, types and values, each finding at its own key or value. */
import { type Diagnostic, error, type Fix, type Span } from '../diagnostic.ts';
import type { FactEntry, FactList, FactMap, FactNode, FactScalar } from '../facts/types.ts';
import { didYouMean, onlyNearest } from '../suggest.ts';
import { replacement } from './fixes.ts';
import { resolveSchema, type Schema, type TypeName } from './schema.ts';

/** Told of every value with the schema it has to meet; `shape` itself reports what does not meet it. */
export type Visit = (node: FactScalar, schema: Schema) => void;

/** Checks all facts against `root`; what fits is handed to `visit`, for the checks of what values refer to. */
export function checkShape(facts: FactMap, root: Schema, visit: Visit): readonly Diagnostic[] {
  const walk = new Walk(root, visit);
  walk.check(facts, root, { keySpan: firstPlace(facts), name: 'The brief' });
  return walk.found;
}

/** The key that leads to a value: where to point when something is missing in it. */
interface Holder {
  readonly keySpan: Span;
  readonly name: string;
}

class Walk {
  readonly found: Diagnostic[] = [];
  readonly #root: Schema;
  readonly #visit: Visit;
  readonly #resolved = new Map<Schema, Schema>();

  constructor(root: Schema, visit: Visit) {
    this.#root = root;
    this.#visit = visit;
  }

  check(node: FactNode, written: Schema, holder: Holder): void {
    const schema = this.#choose(node, this.#resolve(written));
    const wrong = typeProblem(node, schema, holder);
    if (wrong !== undefined) this.found.push(wrong);
    else if (node.kind === 'map') this.#map(node, schema, holder);
    else if (node.kind === 'list') this.#list(node, schema, holder);
    else this.#scalar(node, schema);
  }

  #resolve(schema: Schema): Schema {
    const known = this.#resolved.get(schema);
    if (known !== undefined) return known;
    const resolved = resolveSchema(schema, this.#root);
    this.#resolved.set(schema, resolved);
    return resolved;
  }

  /** Of alternatives, the first whose type fits: the findings are then about what was most likely meant. */
  #choose(node: FactNode, schema: Schema): Schema {
    if (schema.anyOf === undefined) return schema;
    const alternatives = schema.anyOf.map((alternative) => this.#resolve(alternative));
    const fitting = alternatives.find((alternative) => typeFits(node, typesOf(alternative)));
    if (fitting !== undefined) return fitting;
    return { ...schema, type: alternatives.flatMap((alternative) => typesOf(alternative)) };
  }

  #map(map: FactMap, schema: Schema, holder: Holder): void {
    for (const key of schema.required ?? []) {
      if (map.entries.has(key) || isMisspelt(key, map, schema)) continue;
      if (schema.properties?.[key]?.['x-rule'] === undefined)
        this.found.push(missingKey(key, schema, holder));
    }
    for (const entry of map.entries.values()) this.#entry(entry, schema);
  }

  #entry(entry: FactEntry, schema: Schema): void {
    const { key, keySpan, value } = entry;
    const own = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
    const others = schema.additionalProperties;
    if (own !== undefined) {
      this.check(value, own, { keySpan, name: `"${key}"` });
    } else if (typeof others === 'object') {
      if (schema.propertyNames !== undefined)
        this.#scalar({ kind: 'scalar', value: key, span: keySpan }, schema.propertyNames);
      this.check(value, others, { keySpan, name: `"${key}"` });
    } else if (others === false) {
      this.found.push(unknownKey(entry, Object.keys(schema.properties ?? {})));
    }
  }

  #list(list: FactList, schema: Schema, holder: Holder): void {
    if (list.items.length < (schema.minItems ?? 0) && schema['x-rule'] === undefined) {
      this.found.push(
        error(
          'wrong-value',
          `${holder.name} needs at least ${schema.minItems} item${schema.minItems === 1 ? '' : 's'}`,
          list.span,
          {
            hints: about(schema),
          },
        ),
      );
    }
    if (schema.items === undefined) return;
    for (const item of list.items) {
      this.check(item, schema.items, { keySpan: item.span, name: `An item of ${holder.name}` });
    }
  }

  #scalar(node: FactScalar, written: Schema): void {
    const schema = this.#resolve(written);
    const wrong = valueProblem(node, schema);
    if (wrong === undefined) this.#visit(node, schema);
    else this.found.push(wrong);
  }
}

function firstPlace({ span }: FactMap): Span {
  return { ...span, endLine: span.line, endColumn: span.column };
}

/** Whether an unknown key looks like this one: then that is the finding, and nothing is missing. */
function isMisspelt(key: string, map: FactMap, schema: Schema): boolean {
  if (schema.additionalProperties !== false) return false;
  const known = Object.keys(schema.properties ?? {});
  const unknown = [...map.entries.keys()].filter((other) => !known.includes(other));
  return unknown.some((other) => didYouMean(other, known).some((hint) => hint.includes(`"${key}"`)));
}

function missingKey(key: string, schema: Schema, { keySpan, name }: Holder): Diagnostic {
  const property = schema.properties?.[key];
  const hints = property?.description === undefined ? [] : [`${key}: ${property.description}`];
  return error('missing-key', `${name} needs "${key}"`, keySpan, { hints });
}

function unknownKey({ key, keySpan }: FactEntry, known: readonly string[]): Diagnostic {
  const similar = didYouMean(key, known);
  const hints = similar.length > 0 ? similar : [`The keys here are ${known.join(', ')}.`];
  const meant = onlyNearest(key, known);
  const fix = meant === undefined ? {} : { fix: replacement(keySpan, meant) };
  return error('unknown-key', `Unknown key "${key}"`, keySpan, { hints, ...fix });
}

function typesOf(schema: Schema): readonly TypeName[] {
  const { type } = schema;
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

function typeFits(node: FactNode, types: readonly TypeName[]): boolean {
  return types.length === 0 || typeNamesOf(node).some((name) => types.includes(name));
}

function typeNamesOf(node: FactNode): readonly TypeName[] {
  if (node.kind === 'map') return ['object'];
  if (node.kind === 'list') return ['array'];
  if (node.value === null) return ['null'];
  if (typeof node.value === 'number')
    return Number.isInteger(node.value) ? ['number', 'integer'] : ['number'];
  return [typeof node.value === 'boolean' ? 'boolean' : 'string'];
}

const WORDS: Readonly<Record<TypeName, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'no value',
  array: 'a list',
  object: 'a group of keys',
};

function typeProblem(node: FactNode, schema: Schema, { name }: Holder): Diagnostic | undefined {
  const types = typesOf(schema);
  if (typeFits(node, types)) return undefined;
  const wanted = [...new Set(types)].map((type) => WORDS[type]).join(' or ');
  if (node.kind === 'scalar' && node.value === null) {
    return error('wrong-type', `${name} has no value`, node.span, {
      hints: [`Give it ${wanted}, or delete the key.`],
    });
  }
  const given = WORDS[typeNamesOf(node).at(-1) ?? 'string'];
  const fix = inBrackets(node, types);
  return error('wrong-type', `${name} is ${given}, where ${wanted} is expected`, node.span, {
    hints: typeHints(node, types, schema),
    ...(fix && { fix }),
  });
}

function typeHints(node: FactNode, types: readonly TypeName[], schema: Schema): string[] {
  if (node.kind === 'scalar' && types.includes('string'))
    return [`Put it between quotation marks: "${node.source ?? node.value}".`];
  if (types.includes('array') && node.kind === 'scalar')
    return [`Put it between square brackets: [${node.source ?? node.value}].`];
  if (types.includes('array')) return ['Each item of a list stands on its own line and begins with "- ".'];
  return about(schema);
}

/** Where a list is expected and words stand there with nothing but commas between them, brackets make it one. */
function inBrackets(node: FactNode, types: readonly TypeName[]): Fix | undefined {
  const isOnlyList = types.length === 1 && types[0] === 'array';
  if (!isOnlyList || node.kind !== 'scalar' || !/^[\w-]+(?:, *[\w-]+)*$/.test(String(node.value)))
    return undefined;
  return replacement(node.span, `[${node.value}]`);
}

function about(schema: Schema): string[] {
  return schema.description === undefined ? [] : [schema.description];
}

function examples(schema: Schema): string[] {
  return schema.examples === undefined ? [] : [`For example: ${schema.examples.join(', ')}.`];
}

function valueProblem(node: FactScalar, schema: Schema): Diagnostic | undefined {
  const { value, span } = node;
  const wrong = (message: string, hints: readonly string[], fix?: Fix) =>
    error('wrong-value', message, span, { hints, ...(fix && { fix }) });
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === value)) {
    const allowed = schema.enum.map(String);
    const meant = onlyNearest(String(value), allowed);
    const fix = meant === undefined ? undefined : replacement(span, meant);
    return wrong(`"${value}" is not one of ${allowed.join(', ')}`, didYouMean(String(value), allowed), fix);
  }
  if (typeof value === 'string') {
    if (isShorter(value.trim(), schema.minLength ?? 0))
      return wrong('This text is empty', ['Give it a text, or delete the key.']);
    if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) {
      return wrong(`"${value}" does not have the form that is expected here`, [
        ...about(schema),
        ...examples(schema),
      ]);
    }
  }
  if (typeof value === 'number' && value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) {
    return wrong(`${value} is less than ${schema.minimum}`, about(schema));
  }
  if (typeof value === 'number' && value > (schema.maximum ?? Number.POSITIVE_INFINITY)) {
    return wrong(`${value} is more than ${schema.maximum}`, about(schema));
  }
  return undefined;
}

/** In characters, which are counted only where there are few. */
function isShorter(text: string, length: number): boolean {
  return text.length < 2 * length && [...text].length < length;
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const pattern = patterns.get(text) ?? new RegExp(text, 'u');
  patterns.set(text, pattern);
  return pattern;
}
