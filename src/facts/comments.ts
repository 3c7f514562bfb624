/** Comments that speak to Demarche: `# demarche: …`. */
import { Lexer } from 'yaml';
import { LineIndex, type SourceFile } from '../source.ts';
import type { Comment } from './types.ts';

const SPEAKS = /^#[ \t]*demarche:[ \t]*/;

/** In the order of the file, which is well-formed YAML. Most files have none, and then are not read again. */
export function commentsOf(file: SourceFile): readonly Comment[] {
  const { text } = file;
  if (!/#[ \t]*demarche:/.test(text)) return [];
  const index = new LineIndex(file);
  const comments: Comment[] = [];
  let offset = 0;
  for (const token of tokens(text)) {
    if (SPEAKS.test(token.text)) comments.push(comment(token.text, offset, text, index));
    offset += token.length;
  }
  return comments;
}

interface Token {
  readonly length: number;
  /** Empty for the content of a scalar, in which # is only a character. */
  readonly text: string;
}

/**
 * The library's lexer gives the text in pieces: a mark that is no part of it comes before each document and flow
 * error (U+0002, U+0018) and each scalar (U+001F), whose content is the next piece.
 */
function* tokens(text: string): Generator<Token> {
  let isScalar = false;
  for (const piece of new Lexer().lex(text)) {
    if (piece === '\u001f') isScalar = true;
    else if (piece === '\u0002' || piece === '\u0018') continue;
    else {
      yield { length: piece.length, text: isScalar ? '' : piece };
      isScalar = false;
    }
  }
}

function comment(written: string, offset: number, text: string, index: LineIndex): Comment {
  let before = offset;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  return {
    span: index.span(offset, offset + written.trimEnd().length),
    text: written.replace(SPEAKS, '').trim(),
    alone: before === 0 || /[\r\n]/.test(text[before - 1] ?? ''),
  };
}
