/** `demarche.yaml` at the root of a project: how findings are judged, and what the project wants of its briefs. */
import { type CheckOptions, DEFAULT_OPTIONS } from './check/index.ts';
import { readSchema } from './check/schema.ts';
import { checkShape } from './check/shape.ts';
import { error, hasErrors, type Outcome } from './diagnostic.ts';
import { parseYaml } from './facts/index.ts';
import type { FactMap, FactNode, FactScalar } from './facts/types.ts';
import { isDiagnostic, type Project } from './project.ts';
import type { HyphenatedWords } from './text/index.ts';

export const CONFIG_FILE = 'demarche.yaml';
/** Beside the template packs. */
export const CONFIG_SCHEMA = 'demarche.schema.json';

export interface Config {
  /** What the rules go by, as far as the project sets it. */
  readonly check: CheckOptions;
  /** More warnings than this are a failure. */
  readonly maxWarnings?: number;
  /** Words that the project hyphenates itself, by language. */
  readonly hyphenation?: HyphenatedWords;
}

const NOTHING: Config = { check: {} };

/** Reads the settings of a project; those of a project without the file say nothing. Without a value where it is wrong. */
export function openConfig(project: Project): Outcome<Config> {
  const file = project.readText(CONFIG_FILE);
  if (isDiagnostic(file)) {
    const isThere = file.code !== 'file-not-found';
    return isThere ? { value: undefined, diagnostics: [file] } : { value: NOTHING, diagnostics: [] };
  }
  const schema = project.readTemplate(CONFIG_SCHEMA);
  if (isDiagnostic(schema)) return { value: undefined, diagnostics: [schema] };
  const { value, diagnostics } = parseYaml(file);
  // A file of comments alone, such as one whose settings are all commented out.
  if (value === undefined && diagnostics.every(({ code }) => code === 'file-empty'))
    return { value: NOTHING, diagnostics: [] };
  if (value?.kind !== 'map') {
    const hints = ['Each line at the left edge has the form "key: value", such as "on: 2031-05-01".'];
    const wrong = value && error('wrong-type', 'Settings are keys and their values', value.span, { hints });
    return { value: undefined, diagnostics: [...diagnostics, ...(wrong === undefined ? [] : [wrong])] };
  }
  const rules = readSchema(schema);
  const found = [...diagnostics, ...rules.diagnostics];
  if (rules.value !== undefined) found.push(...checkShape(value, rules.value, () => {}));
  return { value: hasErrors(found) ? undefined : configOf(value), diagnostics: found };
}

/** From a map that meets the schema. */
function configOf(root: FactMap): Config {
  const maxWarnings = numberOf(valueAt(root, 'max_warnings'));
  const words = entriesAt(root, 'hyphenation').map(([lang, node]) => [lang, textsIn(node)] as const);
  return {
    check: checkOptionsOf(root),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(words.length === 0 ? {} : { hyphenation: new Map(words) }),
  };
}

function checkOptionsOf(root: FactMap): CheckOptions {
  const on = textOf(valueAt(root, 'on'));
  const balance = numberOf(valueAt(root, 'balance'));
  const severities = entriesAt(root, 'rules').map(([rule, node]) => [rule, textOf(node)]);
  const budgets = entriesAt(root, 'budgets').map(([name, node]) => [name, numberOf(node)]);
  const terms = entriesAt(root, 'loaded_terms').map(([term, node]) => [term, textsIn(node)] as const);
  const places = itemsIn(valueAt(root, 'place_names')).map((place) => ({
    name: textOf(valueAt(place, 'name')) ?? '',
    not: textsIn(valueAt(place, 'not')),
  }));
  return {
    ...(on === undefined ? {} : { on }),
    ...(balance === undefined ? {} : { balance }),
    severities: Object.fromEntries(severities),
    budgets: { ...DEFAULT_OPTIONS.budgets, ...Object.fromEntries(budgets) },
    loadedTerms: new Map(terms),
    placeNames: places,
  };
}

function valueAt(node: FactNode, key: string): FactNode | undefined {
  return node.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

function entriesAt(node: FactNode, key: string): readonly (readonly [key: string, value: FactNode])[] {
  const map = valueAt(node, key);
  return map?.kind === 'map' ? [...map.entries.values()].map((entry) => [entry.key, entry.value]) : [];
}

function itemsIn(node: FactNode | undefined): readonly FactNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function textsIn(node: FactNode | undefined): readonly string[] {
  return itemsIn(node).flatMap((item) => textOf(item) ?? []);
}

function textOf(node: FactNode | undefined): string | undefined {
  const value = scalarOf(node);
  return typeof value === 'string' ? value : undefined;
}

function numberOf(node: FactNode | undefined): number | undefined {
  const value = scalarOf(node);
  return typeof value === 'number' ? value : undefined;
}

function scalarOf(node: FactNode | undefined): FactScalar['value'] | undefined {
  return node?.kind === 'scalar' ? node.value : undefined;
}
