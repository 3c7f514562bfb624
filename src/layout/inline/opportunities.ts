/** Where the lines of a paragraph may break: UAX #14 over all of its text, whatever boxes it is in. */
import type { ComputedStyle } from '../../style/types.ts';
import { lineBreakOpportunities, type Strictness } from '../../text/index.ts';
import type { Token } from './collect.ts';

/** What a token is in the text of the paragraph. */
export function tokenText(token: Token): string {
  if (token.type === 'text') return token.text;
  if (token.type === 'break') return '\n';
  return token.type === 'atomic' || token.type === 'leader' ? '\uFFFC' : '';
}

/** A text that has its own rules, and where it stands in that of the paragraph. */
interface Ruled {
  readonly start: number;
  readonly end: number;
  readonly style: ComputedStyle;
}

/** By offset in the text: 1 where a line may begin. Never before the call of a note. */
export function findOpportunities(tokens: readonly Token[]): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const forbidden: number[] = [];
  const ruled: Ruled[] = [];
  let length = 0;
  for (const token of tokens) {
    if (token.type === 'note') forbidden.push(length);
    const text = tokenText(token);
    if (token.type === 'text' && hasRules(token.source.style))
      ruled.push({ start: length, end: length + text.length, style: token.source.style });
    texts.push(text);
    length += text.length;
  }
  const whole = texts.join('');
  const opportunities = new Uint8Array(length + 1);
  for (const { offset } of lineBreakOpportunities(whole, strictnessOf(ruled))) opportunities[offset] = 1;
  for (const stretch of ruled) keepWords(whole, stretch, opportunities);
  for (const offset of forbidden) opportunities[offset] = 0;
  return opportunities;
}

function hasRules({ lineBreak, wordBreak }: ComputedStyle): boolean {
  return lineBreak === 'normal' || lineBreak === 'loose' || wordBreak === 'keep-all';
}

/** `line-break`: `auto` is strict. CSS Text 3 §5.3. */
function strictnessOf(ruled: readonly Ruled[]): ((offset: number) => Strictness) | undefined {
  if (ruled.length === 0) return undefined;
  return (offset) => {
    const style = ruled.find(({ start, end }) => start <= offset && offset < end)?.style;
    return style?.lineBreak === 'normal' || style?.lineBreak === 'loose' ? style.lineBreak : 'strict';
  };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** `word-break: keep-all`: no line ends between two letters, whatever their script. CSS Text 3 §5.2. */
function keepWords(text: string, { start, end, style }: Ruled, opportunities: Uint8Array): void {
  if (style.wordBreak !== 'keep-all') return;
  for (let offset = start + 1; offset < end; offset++) {
    const isBetween = LETTER.test(letterBefore(text, offset)) && LETTER.test(letterAt(text, offset));
    if (opportunities[offset] === 1 && isBetween) opportunities[offset] = 0;
  }
}

function letterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function letterBefore(text: string, offset: number): string {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  return letterAt(text, offset - (isPair ? 2 : 1));
}

/** Whether a word may be broken between its letters. */
export function breaksWords({ wordBreak, lineBreak }: ComputedStyle): boolean {
  return wordBreak === 'break-all' || lineBreak === 'anywhere';
}

/** Of the places at which its glyphs begin those where it may: anywhere, or between letters alone. */
export function breaksWithin(
  text: string,
  starts: readonly number[],
  { lineBreak }: ComputedStyle,
): readonly number[] {
  if (lineBreak === 'anywhere') return starts;
  return starts.filter(
    (offset) => LETTER.test(letterBefore(text, offset)) && LETTER.test(letterAt(text, offset)),
  );
}
