/** What the HTML standard calls a parse error (HTML §13.2.2), in plain words. */
import type { ParserError } from 'parse5';
import { type Diagnostic, error } from '../diagnostic.ts';
import type { Origins } from './origins.ts';

type Words = readonly [message: string, hint?: string];

const WORDS: Readonly<Record<string, Words>> = {
  'missing-doctype': [
    'The document does not start with a doctype',
    'Write <!doctype html> in its first line.',
  ],
  'non-conforming-doctype': ['The doctype is not the one of HTML', 'Write <!doctype html>.'],
  'duplicate-attribute': ['The attribute is given twice', 'Remove one of them; only the first would count.'],
  'missing-attribute-value': ['The attribute has no value after "="', 'Write a value, in quotation marks.'],
  'missing-whitespace-between-attributes': ['There is no space between two attributes'],
  'unexpected-character-in-attribute-name': [
    'This character cannot stand in the name of an attribute',
    'A quotation mark before it may be missing, or one too many.',
  ],
  'unexpected-character-in-unquoted-attribute-value': [
    'This character cannot stand in a value without quotation marks',
    'Put the value in quotation marks.',
  ],
  'unexpected-equals-sign-before-attribute-name': ['There is no name before "="'],
  'unexpected-solidus-in-tag': ['A "/" stands within the tag'],
  'end-tag-with-attributes': ['An end tag cannot have attributes'],
  'end-tag-with-trailing-solidus': ['An end tag cannot end with "/>"'],
  'non-void-html-element-start-tag-with-trailing-solidus': [
    'Only empty elements such as <br> can end with "/>"',
    'Write a start tag and an end tag.',
  ],
  'invalid-first-character-of-tag-name': [
    'A "<" is followed by something that is no tag',
    'Write &lt; for the character itself.',
  ],
  'missing-end-tag-name': ['The end tag has no name'],
  'eof-before-tag-name': ['The document ends with "<"', 'Write &lt; for the character itself.'],
  'eof-in-tag': ['The document ends within a tag', 'A ">" or a quotation mark is missing.'],
  'eof-in-comment': ['The document ends within a comment', 'Close it with -->.'],
  'eof-in-element-that-can-contain-only-text': ['The document ends within an element that holds text alone'],
  'abrupt-closing-of-empty-comment': ['The comment is not closed with "-->"'],
  'incorrectly-closed-comment': ['The comment is closed with "--!>"', 'Close it with -->.'],
  'incorrectly-opened-comment': ['The comment does not start with "<!--"'],
  'nested-comment': ['A comment stands within a comment'],
  'unexpected-question-mark-instead-of-tag-name': ['"<?" starts no tag of HTML'],
  'missing-semicolon-after-character-reference': [
    'The character reference does not end with ";"',
    'Write &amp; for the character "&" itself.',
  ],
  'unknown-named-character-reference': [
    'There is no character reference of this name',
    'Write &amp; for the character "&" itself.',
  ],
  'absence-of-digits-in-numeric-character-reference': ['The character reference has no number'],
  'control-character-in-input-stream': ['A control character stands in the text'],
  'control-character-reference': ['The character reference names a control character'],
  'unexpected-null-character': ['A null character stands in the text'],
};

/** Parse errors as diagnostics; those that follow from another, or that the check for repairs says better, are left. */
export function reportParseErrors(errors: readonly ParserError[], origins: Origins): Diagnostic[] {
  return errors
    .filter(({ code }) => !SAID_ELSEWHERE.has(code))
    .map(({ code, startOffset, endOffset }) => {
      const [message, hint] = WORDS[code] ?? [`The HTML is not well formed (${code})`];
      const span = origins.span(startOffset, endOffset) ?? origins.span(Math.max(startOffset - 1, 0));
      return error('html-syntax', message, span, { hints: hint === undefined ? [] : [hint] });
    });
}

/** `repairs.ts` names the elements. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'end-tag-without-matching-open-element',
  'closing-of-element-with-open-child-elements',
  'open-elements-left-after-eof',
  'abandoned-head-element-child',
  'misplaced-start-tag-for-head-element',
]);
