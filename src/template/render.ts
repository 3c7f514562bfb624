/** Facts and a template pack → HTML: compile the templates, let Handlebars run, take the marks out. */
import type Handlebars from 'handlebars';
import { type Diagnostic, error, type Outcome, type Span, warning } from '../diagnostic.ts';
import type { FactMap, Facts } from '../facts/types.ts';
import { OriginMarks, type RenderedHtml } from '../origin.ts';
import { compileTemplates } from './compile.ts';
import { type CompiledTemplates, startOf } from './compiled.ts';
import { runtime } from './handlebars.ts';
import { helpersFor } from './helpers/index.ts';
import { claimOf, factOf } from './helpers/statements.ts';
import { chooseLocale, type Locale } from './locale.ts';
import { LIMITS, LimitReached, Rendering } from './rendering.ts';
import type { Pack } from './types.ts';

/**
 * Renders a brief. Without a value where templates have errors that can be told beforehand; what is found while they
 * run (a value that is not there) comes with the HTML, in which it is left out.
 */
export function render(facts: Facts, pack: Pack): Outcome<RenderedHtml> {
  const { locale, diagnostics: localeFindings } = chooseLocale(pack.locales, ...languageOf(facts));
  const { value: templates, diagnostics } = compiledFor(pack, locale);
  const found = [...localeFindings, ...diagnostics];
  if (templates === undefined) return { value: undefined, diagnostics: found };

  const marks = new OriginMarks(templates.places);
  const rendering = new Rendering(facts, locale, { fact: factOf, claim: claimOf }, marks, templates.sites);
  const value = run(templates, rendering, pack);
  const used = new Set([...templates.usedFacts, ...rendering.usedFacts]);
  // A rendering that broke off has not come to all the facts.
  const unused = value === undefined || templates.usesAllFacts ? [] : unusedFacts(facts.root, used);
  return { value, diagnostics: [...found, ...rendering.diagnostics, ...unused] };
}

/** As the pack brings them, or compiled now. */
function compiledFor(pack: Pack, locale: Locale): Outcome<CompiledTemplates> {
  const known = pack.compiled?.get(locale.name);
  return known === undefined ? compileTemplates(pack, locale) : { value: known, diagnostics: [] };
}

function languageOf({ root }: Facts): [lang: string, span: Diagnostic['span']] {
  const lang = root.entries.get('lang')?.value;
  return lang?.kind === 'scalar' && typeof lang.value === 'string'
    ? [lang.value, lang.span]
    : ['en', undefined];
}

type Compiled = Handlebars.TemplateDelegate;

/** Prototypes are out of reach, silently. */
const RUNTIME_OPTIONS = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function run(templates: CompiledTemplates, rendering: Rendering, pack: Pack): RenderedHtml | undefined {
  const handlebars = runtime.create();
  const compiled = new Map<string, Compiled>();
  for (const [name, functions] of Object.entries(templates.functions))
    compiled.set(name, handlebars.template(functions as TemplateSpecification));
  for (const name of Object.keys(handlebars.helpers)) {
    // The two that remain are hooks that Handlebars looks for; no template can call them.
    if (!name.endsWith('Missing')) handlebars.unregisterHelper(name);
  }
  const entry = compiled.get('') as Compiled;
  const options = { ...RUNTIME_OPTIONS, helpers: helpersFor(rendering), partials: limitDepth(compiled) };
  try {
    return rendering.marks.take(rendering.complete(entry(rendering.root, options)));
  } catch (cause) {
    rendering.diagnostics.push(stopped(cause, startOf(pack.entry)));
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

function stopped(cause: unknown, entry: Span): Diagnostic {
  if (cause instanceof LimitReached) return error('template-limit', cause.message, cause.site?.span ?? entry);
  if (cause instanceof RangeError) return error('template-limit', 'The templates nest too deep', entry);
  const message = cause instanceof Error ? cause.message : String(cause);
  return error('template-syntax', `The templates cannot be run: ${message}`, entry);
}

function unusedFacts(root: FactMap, used: ReadonlySet<string>): Diagnostic[] {
  const facts = root.entries.get('facts')?.value;
  if (facts?.kind !== 'map') return [];
  return [...facts.entries.values()]
    .filter(({ key }) => !used.has(key))
    .map(({ key, keySpan }) =>
      warning('unused-fact', `The fact "${key}" is used nowhere in the brief`, keySpan, {
        hints: [`Write {fact:${key}} where the text states it, or remove it.`],
      }),
    );
}
