/** Letters in another case, or another width. */
import type { TextTransform } from '../../style/types.ts';

/** CSS Text 3 §2.1, with the language's own rules of case. */
export function transformText(
  text: string,
  transforms: readonly TextTransform[],
  lang: string,
  { inWord = false, keepsSpaces = false } = {},
): string {
  let transformed = text;
  for (const transform of transforms) {
    if (transform === 'full-width') transformed = fullWidth(transformed, keepsSpaces);
    else transformed = inCase(transformed, transform, lang, inWord);
  }
  return transformed;
}

function inCase(
  text: string,
  transform: Exclude<TextTransform, 'full-width'>,
  lang: string,
  inWord: boolean,
): string {
  const locale = validLocale(lang);
  if (transform === 'uppercase') return text.toLocaleUpperCase(locale);
  if (transform === 'lowercase') return text.toLocaleLowerCase(locale);
  const capitalized = text.replace(/(?<![\p{L}\p{N}\p{M}'’])\p{Ll}/gu, (letter) =>
    letter.toLocaleUpperCase(locale),
  );
  return inWord ? text.slice(0, 1) + capitalized.slice(1) : capitalized;
}

/** What the wide forms of characters are of: their compatibility decompositions. Spaces are wide where they are kept. */
function fullWidth(text: string, keepsSpaces: boolean): string {
  WIDE ??= wideForms();
  let wide = '';
  for (const character of text) {
    const isSpace = character === ' ' && keepsSpaces;
    wide += isSpace
      ? '\u3000'
      : (WIDE.get(character) ?? character.replace(NARROW, (one) => one.normalize('NFKC')));
  }
  return wide;
}

let WIDE: ReadonlyMap<string, string> | undefined;
const NARROW = /[\uff61-\uffdc\uffe8-\uffee]/;

function wideForms(): ReadonlyMap<string, string> {
  const forms = new Map([['\u00af', '\uffe3']]);
  for (const [first, last] of [
    [0xff01, 0xff60],
    [0xffe0, 0xffe6],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const form = String.fromCharCode(code);
      const plain = form.normalize('NFKC');
      if (plain.length === 1) forms.set(plain, form);
    }
  }
  return forms;
}

/** Only these have rules of their own (Unicode, SpecialCasing); a tag that is not well-formed must not throw. */
function validLocale(lang: string): string {
  const language = lang.slice(0, 2).toLowerCase();
  return ['az', 'lt', 'tr', 'el', 'nl'].includes(language) ? language : 'en';
}
