/** What is wrong with a pack's schema: a keyword left unchecked would let wrong facts pass. */
import { type Diagnostic, error, type Outcome } from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';
import { didYouMean } from '../suggest.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 100;
const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];
const REFERENCES = ['source', 'government', 'fact', 'claim'];

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown) => typeof value === 'number';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isType = (value: unknown) => TYPES.includes(String(value));
const isSimple = (value: unknown) => isText(value) || isNumber(value) || isBoolean(value);

/** Keywords with a value of their own. Those that only tell editors something may have any. */
const VALUES: Readonly<Record<string, (value: unknown, root: JsonObject) => boolean>> = {
  $ref: (value, root) => isText(value) && isObject(definition(String(value), root)),
  type: (value) => (Array.isArray(value) ? value.every(isType) : isType(value)),
  enum: (value) => Array.isArray(value) && value.every(isSimple),
  pattern: (value) => isText(value) && isPattern(String(value)),
  required: isTexts,
  minLength: isCount,
  minItems: isCount,
  minimum: isNumber,
  maximum: isNumber,
  title: isText,
  description: isText,
  examples: (value) => Array.isArray(value) && value.every(isSimple),
  'x-ref': (value) => REFERENCES.includes(String(value)),
  'x-markdown': isBoolean,
  'x-rule': (value) => value === 'unsourced',
};
const ANNOTATIONS = ['$schema', '$id', '$comment', 'default', 'format', 'deprecated', 'markdownDescription'];
/** Keywords with schemas in them. */
const ONE = ['items', 'propertyNames', 'additionalProperties'];
const SEVERAL = ['allOf', 'anyOf'];
const NAMED = ['properties', '$defs'];
const KEYWORDS = [...Object.keys(VALUES), ...ANNOTATIONS, ...ONE, ...SEVERAL, ...NAMED];

/** The schema's JSON, with all that keeps it from being used. */
export function parseSchema(file: SourceFile): Outcome<JsonObject> {
  const problems = new SchemaProblems(file);
  let root: unknown;
  try {
    root = JSON.parse(file.text);
  } catch (cause) {
    problems.noJson(cause instanceof Error ? cause.message : String(cause));
    return { value: undefined, diagnostics: problems.found };
  }
  if (!isObject(root)) {
    problems.noObject();
    return { value: undefined, diagnostics: problems.found };
  }
  problems.check(root, root, 0);
  return { value: root, diagnostics: problems.found };
}

class SchemaProblems {
  readonly found: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #index: LineIndex;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#index = new LineIndex(file);
  }

  noJson(reason: string): void {
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    this.#report(`The schema is no JSON: ${reason}`, at, at + 1, [
      'The usual reason is a comma too many, or a missing quotation mark.',
    ]);
  }

  noObject(): void {
    this.#report('The schema is no object', 0, 0, [
      'The schema is a JSON Schema: an object with "type" and "properties".',
    ]);
  }

  check(node: unknown, root: JsonObject, depth: number, holder = ''): void {
    if (!isObject(node)) this.#at(holder, `"${holder}" is no schema`, ['A schema is an object.']);
    else if (depth > MAX_DEPTH) this.#at(holder, `A schema is nested at most ${MAX_DEPTH} deep`, []);
    else for (const [key, value] of Object.entries(node)) this.#keyword(key, value, root, depth + 1);
  }

  #keyword(key: string, value: unknown, root: JsonObject, depth: number): void {
    if (ANNOTATIONS.includes(key)) return;
    if (ONE.includes(key)) {
      if (key !== 'additionalProperties' || !isBoolean(value)) this.check(value, root, depth, key);
    } else if (SEVERAL.includes(key) && Array.isArray(value)) {
      for (const part of value) this.check(part, root, depth, key);
    } else if (NAMED.includes(key) && isObject(value)) {
      for (const [name, part] of Object.entries(value)) this.check(part, root, depth, name);
    } else if (!KEYWORDS.includes(key)) {
      const hints = [...didYouMean(key, KEYWORDS), `The keywords are ${KEYWORDS.join(', ')}.`];
      this.#at(key, `The keyword "${key}" is not one that facts are checked by`, hints);
    } else if (!Object.hasOwn(VALUES, key) || VALUES[key]?.(value, root) !== true) {
      this.#at(key, `"${key}" cannot be ${JSON.stringify(value)}`, hintsOn(key), value);
    }
  }

  /** JSON.parse tells no places: the first that looks like this key, with its value where that is a text. */
  #at(key: string, message: string, hints: readonly string[], value?: unknown): void {
    const name = JSON.stringify(key);
    const written = typeof value === 'string' ? JSON.stringify(value) : '';
    const pattern = new RegExp(`${escapePattern(name)}\\s*:\\s*${escapePattern(written)}`);
    const start = pattern.exec(this.#file.text)?.index ?? 0;
    this.#report(message, start, start + name.length, hints);
  }

  #report(message: string, start: number, end: number, hints: readonly string[]): void {
    this.found.push(error('schema-invalid', message, this.#index.span(start, end), { hints }));
  }
}

function hintsOn(key: string): readonly string[] {
  if (key === '$ref') return ['References have the form "#/$defs/name", and "$defs" has that name.'];
  if (key === 'type') return [`Types are ${TYPES.join(', ')}.`];
  if (key === 'x-ref') return [`What ids refer to is one of ${REFERENCES.join(', ')}.`];
  if (key === 'pattern') return ['A pattern is a regular expression of JavaScript, with Unicode.'];
  return [];
}

function definition(reference: string, root: JsonObject): unknown {
  const [, name] = /^#\/\$defs\/([\w-]+)$/.exec(reference) ?? [];
  const definitions = root.$defs;
  return name !== undefined && isObject(definitions) && Object.hasOwn(definitions, name)
    ? definitions[name]
    : undefined;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
