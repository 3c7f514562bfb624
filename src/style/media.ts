/** Media queries, for a medium that is always print. Media Queries 4 §2 and §3. */
import { type ComponentValue, splitAtCommas } from './syntax/component-values.ts';

/** Whether the rules apply; `unsupported` where a query asks for more than the medium's kind. */
export type MediaMatch = 'applies' | 'does-not-apply' | 'unsupported';

/** A list of queries applies if one of them does. */
export function matchMedia(prelude: readonly ComponentValue[]): MediaMatch {
  if (prelude.length === 0) return 'applies';
  const results = splitAtCommas(prelude).map(matchQuery);
  if (results.includes('applies')) return 'applies';
  return results.includes('unsupported') ? 'unsupported' : 'does-not-apply';
}

function matchQuery(query: readonly ComponentValue[]): MediaMatch {
  const words = query
    .filter((value) => value.type !== 'whitespace')
    .map((value) => (value.type === 'ident' ? value.text.toLowerCase() : ''));
  const negated = words[0] === 'not';
  const rest = negated || words[0] === 'only' ? words.slice(1) : words;
  const [type] = rest;
  if (rest.length !== 1 || type === undefined || type === '') {
    // "screen and (…)" is not for us, whatever the rest says.
    return !negated && type === 'screen' ? 'does-not-apply' : 'unsupported';
  }
  const matches = type === 'print' || type === 'all';
  return matches === negated ? 'does-not-apply' : 'applies';
}
