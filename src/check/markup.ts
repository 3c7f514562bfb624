/** Texts with blanks where they do not speak: offsets stay what they are. */

/** Citations, facts and claims by name, code, addresses of links and on their own: CommonMark 0.31 §6. */
const MARKUP =
  /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\[@[^[\]]*\]|\{(?:fact|claim):[^{}\s]+\}|\]\([^()\s]*(?:\s+"[^"]*")?\)|<https?:[^<>\s]*>|https?:\/\/[^\s)\]]+/g;

/** “…”, "…", ‘…’, '…' (an apostrophe inside is followed by a letter, and none stands at the beginning of one). */
const QUOTATION =
  /“[^”]*”|"[^"]*"|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])'(?=\S)(?:[^'\n]|'(?=\p{L}))+(?<=\S)'(?![\p{L}\p{N}])/gu;

export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, blank);
}

export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, blank);
}

/** What stands between quotation marks, marks included. */
export function quotationsIn(text: string): readonly { readonly text: string; readonly offset: number }[] {
  return Array.from(text.matchAll(QUOTATION), ({ 0: found, index }) => ({ text: found, offset: index }));
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
