/** Characters that no text may hold, whether they stand in the file or are written as an escape. */
import type { DiagnosticCode } from '../diagnostic.ts';

export interface RefusedCharacter {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

/**
 * Private use (Unicode §23.5), which marks origins in rendered text; controls, halves of surrogate pairs and
 * noncharacters, which neither HTML (§13.2.3.5 "Preprocessing the input stream") nor XMP can hold.
 */
const REFUSED = /(?![\t\n\r])[\p{Co}\p{Cc}\p{Cs}\p{NChar}]/gu;

/** The first characters of `text` that are refused, `limit` at most. */
export function refusedCharacters(text: string, limit: number): readonly RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(REFUSED)) {
    found.push({ offset: index, length: character.length, ...describe(character) });
    if (found.length === limit) break;
  }
  return found;
}

function describe(character: string): Pick<RefusedCharacter, 'code' | 'message' | 'hint'> {
  const code = character.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\p{Co}/u.test(character)) {
    return {
      code: 'private-use-character',
      message: `The private-use character ${name} cannot be used`,
      hint: 'Such a character has no meaning of its own; delete it or put the one that was meant.',
    };
  }
  return {
    code: 'yaml-syntax',
    message: `The character ${name} is none that can be printed`,
    hint: 'It may have come with a copied text; delete it.',
  };
}
