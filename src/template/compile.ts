/** A pack's templates → functions: parse, lint, instrument, compile. The facts have no part in it. */
import { type Diagnostic, error, hasErrors, type Outcome } from '../diagnostic.ts';
import { OriginMarks } from '../origin.ts';
import type { SourceFile } from '../source.ts';
import type { Site } from './compiled.ts';
import { type CompiledTemplates, startOf, type TemplateFunctions } from './compiled.ts';
import { compiler } from './handlebars.ts';
import { HELPER_NAMES } from './helpers/signatures.ts';
import { instrument, PRINT } from './instrument.ts';
import { lint } from './lint/index.ts';
import type { Locale } from './locale.ts';
import { parseTemplate, type Template } from './parse.ts';
import { shapeOfSchema } from './shapes.ts';
import type { Pack } from './types.ts';

/** The entry under its name "", and the partials under theirs. */
type Templates = ReadonlyMap<string, Template>;

/** Compiles a pack for a locale. Without a value where templates have errors. */
export function compileTemplates(pack: Pack, locale: Locale): Outcome<CompiledTemplates> {
  const { templates, diagnostics: syntax } = parseTemplates(pack);
  if (hasErrors(syntax)) return { value: undefined, diagnostics: syntax };
  try {
    const { diagnostics, usedFacts, usesAllFacts } = lint(templates, shapeOfSchema(pack.schema), locale);
    if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
    return { value: { ...compiled(templates), usedFacts: [...usedFacts], usesAllFacts }, diagnostics };
  } catch (cause) {
    return { value: undefined, diagnostics: [stopped(cause, pack.entry)] };
  }
}

/** Lint and compiler go down the templates by recursion, which has an end. */
function stopped(cause: unknown, entry: SourceFile): Diagnostic {
  const span = startOf(entry);
  if (cause instanceof RangeError) return error('template-limit', 'The templates nest too deep', span);
  const message = cause instanceof Error ? cause.message : String(cause);
  return error('template-syntax', `The templates cannot be compiled: ${message}`, span);
}

function parseTemplates(pack: Pack): { templates: Templates; diagnostics: readonly Diagnostic[] } {
  const templates = new Map<string, Template>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, file] of [['', pack.entry] as const, ...pack.partials]) {
    const template = parseTemplate(file);
    if ('severity' in template) diagnostics.push(template);
    else templates.set(name, template);
  }
  return { templates, diagnostics };
}

/** `knownHelpersOnly` leaves Handlebars no helper but ours. */
const OPTIONS = {
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...HELPER_NAMES, PRINT].map((name) => [name, true])),
  preventIndent: true,
  ignoreStandalone: true,
} as PrecompileOptions;

function compiled(templates: Templates): Pick<CompiledTemplates, 'functions' | 'sites' | 'places'> {
  const marks = new OriginMarks();
  const sites: Site[] = [];
  const functions: Record<string, TemplateFunctions> = {};
  for (const [name, template] of templates)
    functions[name] = evaluate(compiler().precompile(instrument(template, marks, sites), OPTIONS));
  return { functions, sites, places: marks.places };
}

/** What Handlebars compiles to is the text of an object. No text of a template is code in it. */
function evaluate(code: TemplateSpecification): TemplateFunctions {
  return new Function(`return ${code}`)();
}
