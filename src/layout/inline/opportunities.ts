/** Where the lines of a paragraph may break: UAX #14 over all of its text, whatever boxes it is in. */
import { lineBreakOpportunities } from '../../text/index.ts';
import type { Token } from './collect.ts';

/** What a token is in the text of the paragraph. */
export function tokenText(token: Token): string {
  if (token.type === 'text') return token.text;
  if (token.type === 'break') return '\n';
  return token.type === 'atomic' || token.type === 'leader' ? '\uFFFC' : '';
}

/** By offset in the text: 1 where a line may begin. Never before the call of a note. */
export function findOpportunities(tokens: readonly Token[]): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const forbidden: number[] = [];
  let length = 0;
  for (const token of tokens) {
    if (token.type === 'note') forbidden.push(length);
    const text = tokenText(token);
    texts.push(text);
    length += text.length;
  }
  const opportunities = new Uint8Array(length + 1);
  for (const { offset } of lineBreakOpportunities(texts.join(''))) opportunities[offset] = 1;
  for (const offset of forbidden) opportunities[offset] = 0;
  return opportunities;
}
