/** Facts and a template pack → HTML: parse the templates, lint them, let Handlebars run, take the marks out. */
import Handlebars from 'handlebars/dist/handlebars.js';
import { type Diagnostic, error, hasErrors, type Outcome, type Span, warning } from '../diagnostic.ts';
import type { FactMap, Facts } from '../facts/types.ts';
import type { RenderedHtml } from '../origin.ts';
import { helpersFor } from './helpers/index.ts';
import { HELPER_NAMES } from './helpers/signatures.ts';
import { claimOf, factOf } from './helpers/statements.ts';
import { instrument, PRINT } from './instrument.ts';
import { type LintResult, lint } from './lint/index.ts';
import { chooseLocale, type Locale } from './locale.ts';
import { parseTemplate, type Template } from './parse.ts';
import { LIMITS, LimitReached, Rendering } from './rendering.ts';
import { shapeOfSchema } from './shapes.ts';
import type { Pack } from './types.ts';

/**
 * Renders a brief. Without a value where templates have errors that can be told beforehand; what is found while they
 * run (a value that is not there) comes with the HTML, in which it is left out.
 */
export function render(facts: Facts, pack: Pack): Outcome<RenderedHtml> {
  const { templates, diagnostics: syntax } = parseTemplates(pack);
  if (hasErrors(syntax)) return { value: undefined, diagnostics: syntax };
  const { locale, diagnostics: localeFindings } = chooseLocale(pack.locales, ...languageOf(facts));
  const linted = lintWithin(templates, pack, locale);
  const found = [...localeFindings, ...linted.diagnostics];
  if (hasErrors(found)) return { value: undefined, diagnostics: found };

  const rendering = new Rendering(facts, locale, { fact: factOf, claim: claimOf });
  const value = run(templates, rendering);
  const used = (id: string) => linted.usesAllFacts || linted.usedFacts.has(id) || rendering.usedFacts.has(id);
  // A rendering that broke off has not come to all the facts.
  const unused = value === undefined ? [] : unusedFacts(facts.root, used);
  return { value, diagnostics: [...found, ...rendering.diagnostics, ...unused] };
}

/** The lint goes down the templates by recursion, and so has the limit of Handlebars itself. */
function lintWithin(templates: Templates, pack: Pack, locale: Locale): LintResult {
  try {
    return lint(templates, shapeOfSchema(pack.schema), locale);
  } catch (cause) {
    return { diagnostics: [stopped(cause, templates)], usedFacts: new Set(), usesAllFacts: true };
  }
}

/** The entry under its name "", and the partials under theirs. */
type Templates = ReadonlyMap<string, Template>;

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

function languageOf({ root }: Facts): [lang: string, span: Diagnostic['span']] {
  const lang = root.entries.get('lang')?.value;
  return lang?.kind === 'scalar' && typeof lang.value === 'string'
    ? [lang.value, lang.span]
    : ['en', undefined];
}

type Compiled = Handlebars.TemplateDelegate;

/** `knownHelpersOnly` leaves Handlebars no helper but ours; prototypes are out of reach, silently. */
const COMPILE_OPTIONS = {
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...HELPER_NAMES, PRINT].map((name) => [name, true])),
  preventIndent: true,
  ignoreStandalone: true,
} as CompileOptions;
const RUNTIME_OPTIONS = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function run(templates: Templates, rendering: Rendering): RenderedHtml | undefined {
  const handlebars = Handlebars.create();
  const compiled = new Map<string, Compiled>();
  for (const [name, template] of templates) {
    compiled.set(
      name,
      handlebars.compile(instrument(template, rendering.marks, rendering.sites), COMPILE_OPTIONS),
    );
  }
  for (const name of Object.keys(handlebars.helpers)) {
    // The two that remain are hooks that Handlebars looks for; no template can call them.
    if (!name.endsWith('Missing')) handlebars.unregisterHelper(name);
  }
  const entry = compiled.get('') as Compiled;
  const options = { ...RUNTIME_OPTIONS, helpers: helpersFor(rendering), partials: limitDepth(compiled) };
  try {
    return rendering.marks.take(rendering.complete(entry(rendering.root, options)));
  } catch (cause) {
    rendering.diagnostics.push(stopped(cause, templates));
    return undefined;
  }
}

/** Partials that count how deep they stand inside each other: one that calls itself without end must stop. */
function limitDepth(compiled: ReadonlyMap<string, Compiled>): Record<string, Compiled> {
  const partials: Record<string, Compiled> = Object.create(null);
  let depth = 0;
  for (const [name, partial] of compiled) {
    partials[name] = (context, options) => {
      if (depth >= LIMITS.partials) throw new LimitReached(`The partial "${name}" calls itself without end`);
      depth += 1;
      const html = partial(context, options);
      depth -= 1;
      return html;
    };
  }
  return partials;
}

function stopped(cause: unknown, templates: Templates): Diagnostic {
  if (cause instanceof LimitReached)
    return error('template-limit', cause.message, cause.site?.span ?? placeOfEntry(templates));
  if (cause instanceof RangeError)
    return error('template-limit', 'The templates nest too deep', placeOfEntry(templates));
  const message = cause instanceof Error ? cause.message : String(cause);
  return error('template-syntax', `The templates cannot be run: ${message}`, placeOfEntry(templates));
}

function placeOfEntry(templates: Templates): Span | undefined {
  return templates.get('')?.text.span(0);
}

function unusedFacts(root: FactMap, used: (id: string) => boolean): Diagnostic[] {
  const facts = root.entries.get('facts')?.value;
  if (facts?.kind !== 'map') return [];
  return [...facts.entries.values()]
    .filter(({ key }) => !used(key))
    .map(({ key, keySpan }) =>
      warning('unused-fact', `The fact "${key}" is used nowhere in the brief`, keySpan, {
        hints: [`Write {fact:${key}} where the text states it, or remove it.`],
      }),
    );
}
