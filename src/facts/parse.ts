/** YAML text to nodes that know their place. YAML 1.2, core schema: https://yaml.org/spec/1.2.2/ */
import { type Document, parseDocument } from 'yaml';
import { type Diagnostic, error, type Outcome } from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';
import { Converter } from './convert.ts';
import { explainSyntaxErrors } from './explain.ts';
import { MAX_CHARACTERS } from './limits.ts';
import type { FactNode } from './types.ts';

/**
 * Reads one document of YAML. All errors of syntax are reported; where there are any there is no value, because what
 * the parser recovered need not be what was meant.
 */
export function parseYaml(file: SourceFile): Outcome<FactNode> {
  const index = new LineIndex(file);
  const refused = refuseText(file, index);
  if (refused !== undefined) return { value: undefined, diagnostics: [refused] };
  const document = compose(file.text);
  if (document === undefined) {
    const span = index.span(0);
    return { value: undefined, diagnostics: [error('yaml-limit', 'This file is nested too deeply', span)] };
  }
  const syntax = explainSyntaxErrors(document, file, index);
  if (syntax.length > 0) return { value: undefined, diagnostics: syntax };
  if (document.contents === null) return { value: undefined, diagnostics: [emptyFile(file, index)] };
  const converter = new Converter(file, index);
  const value = converter.convert(document.contents);
  return { value, diagnostics: converter.found };
}

/** The parser calls itself for each level of brackets: a file of nothing but them exhausts the stack. */
function compose(text: string): Document | undefined {
  try {
    return parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Characters that mark origins in rendered text, and those that no text may hold: XML 1.0 §2.2, Unicode §23. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/u;

function refuseText(file: SourceFile, index: LineIndex): Diagnostic | undefined {
  if (file.text.length > MAX_CHARACTERS) {
    return error('yaml-limit', `"${file.path}" has more than ${MAX_CHARACTERS} characters`, index.span(0));
  }
  const match = PRIVATE_USE.exec(file.text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0)?.toString(16).toUpperCase();
  return error(
    'private-use-character',
    `The private-use character U+${code} cannot be used`,
    index.span(match.index, match.index + match[0].length),
    { hints: ['Such a character has no meaning of its own; delete it or put the one that was meant.'] },
  );
}

function emptyFile(file: SourceFile, index: LineIndex): Diagnostic {
  return error('file-empty', `"${file.path}" holds no facts`, index.span(0), {
    hints: ['A brief begins with "brief:" and a title below it; the sample data/pahalgam.yaml shows one.'],
  });
}
