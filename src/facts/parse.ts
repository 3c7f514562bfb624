/** YAML text to nodes that know their place. YAML 1.2, core schema: https://yaml.org/spec/1.2.2/ */
import { type Document, parseDocument } from 'yaml';
import { type Diagnostic, error, type Outcome } from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';
import { refusedCharacters } from './characters.ts';
import { Converter } from './convert.ts';
import { explainSyntaxErrors, tooDeep } from './explain.ts';
import { MAX_CHARACTERS, MAX_SYNTAX_ERRORS } from './limits.ts';
import { readPlain } from './read-plain.ts';
import type { FactNode } from './types.ts';

/**
 * Reads one document of YAML. All errors of syntax are reported; where there are any there is no value, because what
 * the parser recovered need not be what was meant.
 */
export function parseYaml(file: SourceFile): Outcome<FactNode> {
  const index = new LineIndex(file);
  const refused = refuseText(file, index);
  if (refused.length > 0) return { value: undefined, diagnostics: refused };
  const plain = readPlain(file, index);
  if (plain !== undefined) return { value: plain, diagnostics: [] };
  return parseWhole(file, index);
}

/** By the library, which says what is wrong, and knows all of YAML. */
export function parseWhole(file: SourceFile, index: LineIndex): Outcome<FactNode> {
  const document = compose(file.text);
  if (document === undefined) return { value: undefined, diagnostics: [tooDeep(index.span(0))] };
  const syntax = explainSyntaxErrors(document, file, index);
  if (syntax.length > 0) return { value: undefined, diagnostics: syntax };
  const { contents } = document;
  const converter = new Converter(file, index);
  const value = contents === null ? undefined : converter.convert(contents);
  if (value === undefined || (value.kind === 'scalar' && value.value === null)) {
    return { value: undefined, diagnostics: [...converter.found, emptyFile(file, index)] };
  }
  return { value, diagnostics: converter.found };
}

/** The parser calls itself for each level of brackets: a file of nothing but them exhausts the stack. */
function compose(text: string): Document | undefined {
  const { stackTraceLimit } = Error;
  // Slips are errors to the parser: of thousands, the traces that nobody reads took half of the time.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** What stands in the way of parsing at all. */
function refuseText(file: SourceFile, index: LineIndex): readonly Diagnostic[] {
  if (file.text.length > MAX_CHARACTERS) {
    return [
      error('yaml-limit', `"${file.path}" has more than ${MAX_CHARACTERS} characters`, index.span(0), {
        hints: ['Put parts of it into files of their own and include them.'],
      }),
    ];
  }
  const characters = refusedCharacters(file.text, MAX_SYNTAX_ERRORS).map(
    ({ code, message, hint, offset, length }) =>
      error(code, message, index.span(offset, offset + length), { hints: [hint] }),
  );
  return [...characters, ...refuseDirectives(file, index)];
}

/** A directive could bring back YAML 1.1, in which `no` is false and 2031-05-01 is a moment: YAML 1.2.2 §6.8. */
function refuseDirectives(file: SourceFile, index: LineIndex): readonly Diagnostic[] {
  const first = /^(?![ \t]*(?:#|$)).+/m.exec(file.text);
  if (first === null || !first[0].startsWith('%')) return [];
  const span = index.span(first.index, first.index + first[0].length);
  return [
    error('yaml-syntax', 'A line that begins with % cannot stand here', span, {
      hints: ['Directives are not used in facts: delete the line, and the line "---" below it.'],
    }),
  ];
}

function emptyFile(file: SourceFile, index: LineIndex): Diagnostic {
  return error('file-empty', `"${file.path}" holds no facts`, index.span(0), {
    hints: ['A brief begins with "brief:" and a title below it; the sample data/pahalgam.yaml shows one.'],
  });
}
