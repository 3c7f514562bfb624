/** The words of a language: `locales/<lang>.yaml` of the pack. */
import { type Diagnostic, type Span, warning } from '../diagnostic.ts';
import type { FactMap, FactNode, FactScalar } from '../facts/types.ts';

export interface Locale {
  /** As the brief says it: `en-GB`. */
  readonly lang: string;
  /** Of the files it is made of: `en-gb en`. */
  readonly name: string;
  /** Files to look in, the most particular first: `en-GB`, then `en`. */
  readonly files: readonly FactMap[];
  readonly plural: (count: number) => string;
}

/**
 * The locale for `lang`: its own file before that of the language without the region. A pack that has neither gives
 * its first one, and a warning.
 */
export function chooseLocale(
  locales: ReadonlyMap<string, FactMap>,
  lang: string,
  span: Span | undefined,
): { locale: Locale; diagnostics: readonly Diagnostic[] } {
  const byName = new Map([...locales].map(([name, file]) => [name.toLowerCase(), file]));
  const found = prefixes(lang.toLowerCase()).filter((name) => byName.has(name));
  const [first] = locales.keys();
  if (found.length > 0 || first === undefined)
    return { locale: localeOf(lang, found, byName), diagnostics: [] };
  const diagnostics = [
    warning(
      'locale-key',
      `The template pack has no words for the language "${lang}" and uses "${first}"`,
      span,
      {
        hints: [`Add "locales/${lang}.yaml" to the pack.`],
      },
    ),
  ];
  return { locale: localeOf(lang, [first.toLowerCase()], byName), diagnostics };
}

/** `sr-latn-rs` → itself, `sr-latn`, `sr`. RFC 4647 §3.4. */
function prefixes(lang: string): string[] {
  const parts = lang.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function localeOf(lang: string, names: readonly string[], byName: ReadonlyMap<string, FactMap>): Locale {
  const rules = pluralRules(lang);
  const files = names.flatMap((name) => byName.get(name) ?? []);
  return { lang, name: names.join(' '), files, plural: (count) => rules.select(count) };
}

function pluralRules(lang: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(lang);
  } catch {
    return new Intl.PluralRules('en');
  }
}

/** The node at a key like `sections.timeline`, from the first file that has it. */
export function localeNode(locale: Locale, key: string): FactNode | undefined {
  for (const file of locale.files) {
    let node: FactNode | undefined = file;
    for (const part of key.split('.'))
      node = node?.kind === 'map' ? node.entries.get(part)?.value : undefined;
    if (node !== undefined) return node;
  }
  return undefined;
}

/** The text at a key; where there are plural forms, the one for `count`, else `other`. */
export function localeText(locale: Locale, key: string, count: number | undefined): FactScalar | undefined {
  let node = localeNode(locale, key);
  if (node?.kind === 'map') {
    const forms = node.entries;
    const form = count === undefined ? undefined : forms.get(locale.plural(count));
    node = (form ?? forms.get('other'))?.value;
  }
  return node?.kind === 'scalar' && node.value !== null ? node : undefined;
}

/** Every key that has a text, for "did you mean". */
export function localeKeys(locale: Locale): string[] {
  const keys = new Set<string>();
  const collect = (node: FactNode, path: string): void => {
    if (node.kind !== 'map') keys.add(path);
    else
      for (const { key, value } of node.entries.values())
        collect(value, path === '' ? key : `${path}.${key}`);
  };
  for (const file of locale.files) collect(file, '');
  return [...keys];
}
