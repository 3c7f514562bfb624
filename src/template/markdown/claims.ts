/** A claim in prose is a sentence of its own, or part of one: `{claim:id}` does not say where that begins and ends. */
import type { Token } from 'markdown-it';

/** A citation or space: what does not belong to the sentence. */
function isBetween({ type, content }: Token): boolean {
  return /^(?:citation|softbreak|hardbreak)$/.test(type) || (type === 'text' && content.trim() === '');
}

export function isClaim({ type, meta }: Token): boolean {
  return type === 'insertion' && meta?.kind === 'claim';
}

/** Whether a sentence begins with the token at `index`. */
function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index).findLast((token) => !isBetween(token));
  if (before === undefined || isClaim(before)) return true;
  return before.type === 'text' && /[.!?…]["”’)]*\s*$/.test(before.content);
}

/** Whether nothing of its sentence follows: the end of the text, or a capital behind a space. */
export function endsSentence(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1).find((token) => !isBetween(token));
  if (next === undefined) return true;
  if (isClaim(next)) return true;
  const isApart = next !== tokens[index + 1] || /^\s/.test(next.content);
  return next.type === 'text' && isApart && /^\s*["“‘(]?\p{Lu}/u.test(next.content);
}

/** Marks of origin and tags, and the small letter behind them. */
const SMALL_LETTER = /^((?:[\uE000\uE001][\uE800-\uEFFF]{2}|<[^<>]*>)*)(\p{Ll})/u;

/** The claim as it stands at `index`: with a capital where a sentence begins, and a full stop where one ends. */
export function claimInSentence(html: string, tokens: readonly Token[], index: number): string {
  const begun = beginsSentence(tokens, index)
    ? html.replace(SMALL_LETTER, (_, marks: string, letter: string) => marks + letter.toUpperCase())
    : html;
  const isOpen = !/[.!?…]["”’)]*(?:\uE002|<[^<>]*>)*$/.test(html);
  return endsSentence(tokens, index) && isOpen && html !== '' ? `${begun}.` : begun;
}
