/** Letters in another case. */
import type { ComputedStyle } from '../../style/types.ts';

/** CSS Text 3 §2.1, with the language's own rules of case. */
export function transformText(
  text: string,
  transform: ComputedStyle['textTransform'],
  lang: string,
  inWord: boolean,
): string {
  switch (transform) {
    case 'none':
      return text;
    case 'uppercase':
      return text.toLocaleUpperCase(validLocale(lang));
    case 'lowercase':
      return text.toLocaleLowerCase(validLocale(lang));
    case 'capitalize': {
      const capitalized = text.replace(/(?<![\p{L}\p{N}\p{M}'’])\p{Ll}/gu, (letter) =>
        letter.toLocaleUpperCase(validLocale(lang)),
      );
      return inWord ? text.slice(0, 1) + capitalized.slice(1) : capitalized;
    }
  }
}

/** Only these have rules of their own (Unicode, SpecialCasing); a tag that is not well-formed must not throw. */
function validLocale(lang: string): string {
  const language = lang.slice(0, 2).toLowerCase();
  return ['az', 'lt', 'tr', 'el', 'nl'].includes(language) ? language : 'en';
}
