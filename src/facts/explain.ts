/** Errors of YAML's syntax in the words of somebody who edits facts. */
import {
  type Document,
  type ErrorCode,
  isCollection,
  isScalar,
  visit,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import type { LineIndex, SourceFile } from '../source.ts';
import { MAX_DEPTH, MAX_SYNTAX_ERRORS } from './limits.ts';

interface Explanation {
  readonly message: string;
  readonly hints: readonly string[];
}

const COLON = 'A text with a colon and a space in it must stand between quotation marks.';
const SPACE = 'Write "key: value", with a space after the colon.';
const INDENT = 'Keys of one group begin in the same column, two spaces further than the key above them.';
const ANCHOR = 'A text that begins with & must stand between quotation marks.';
const TAG = 'A text that begins with ! must stand between quotation marks.';
const QUOTE = 'Put the whole text between double quotation marks; inside, write \\" for a quotation mark.';

/** For every code of the parser but those that only its `explain…` functions below can tell apart. */
const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  BAD_INDENT: {
    message: 'This line is indented in a way that does not fit the lines above',
    hints: [INDENT],
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A key with its value cannot stand here',
    hints: [COLON, INDENT],
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This is read as a key, but goes over several lines',
    hints: [SPACE, COLON, INDENT],
  },
  KEY_OVER_1024_CHARS: {
    message: 'This is read as a key, but is longer than 1,024 characters',
    hints: [COLON],
  },
  TAB_AS_INDENT: { message: 'A tab cannot indent a line', hints: ['Use spaces, two for each level.'] },
  BAD_SCALAR_START: { message: 'A text cannot begin with this character', hints: [QUOTE] },
  MULTIPLE_DOCS: {
    message: 'A second document begins here',
    hints: [
      'A brief is one document: take out the line "---", or put the rest into a file of its own and include it.',
    ],
  },
  BAD_ALIAS: {
    message: 'This alias or anchor has no proper name',
    hints: ['A text that begins with * or & must stand between quotation marks.'],
  },
  ALIAS_PROPS: { message: 'An alias cannot have an anchor or a tag', hints: [ANCHOR] },
  MULTIPLE_ANCHORS: { message: 'A value cannot have two anchors', hints: [ANCHOR] },
  BAD_PROP_ORDER: { message: 'An anchor cannot stand here', hints: [ANCHOR] },
  TAG_RESOLVE_FAILED: { message: 'Tags are not used in facts', hints: [TAG] },
  MULTIPLE_TAGS: { message: 'Tags are not used in facts', hints: [TAG] },
  BAD_COLLECTION_TYPE: { message: 'Tags are not used in facts', hints: [TAG] },
  BAD_DIRECTIVE: { message: 'A line that begins with % cannot stand here', hints: ['Delete the line.'] },
  BAD_DQ_ESCAPE: {
    message: 'This backslash is followed by something that it cannot stand before',
    hints: ['Write \\\\ for a backslash.'],
  },
  BLOCK_IN_FLOW: { message: 'A list with dashes cannot stand between brackets', hints: [INDENT] },
  UNEXPECTED_TOKEN: { message: 'This is not expected here', hints: [QUOTE, INDENT] },
};

const UNREADABLE: Explanation = { message: 'This cannot be read as YAML', hints: [INDENT, QUOTE] };

/** Diagnostics for what the parser found, in the order of the file; of several at one place the first. */
export function explainSyntaxErrors(
  document: Document,
  file: SourceFile,
  index: LineIndex,
): readonly Diagnostic[] {
  const seen = new Set<number>();
  const sorted = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const diagnostics = withoutConsequences(sorted).flatMap((problem) => {
    const opening = isUnclosed(problem) ? openedBefore(document, problem.pos[0]) : undefined;
    const [start, end] = opening === undefined ? problem.pos : [opening, opening + 1];
    const { line } = index.span(start);
    // What follows on the same line is the consequence of the first.
    if (seen.has(line)) return [];
    seen.add(line);
    const span = index.span(start, Math.max(end, start + 1));
    if (problem.code === 'RESOURCE_EXHAUSTION') return [tooDeep(span)];
    const { message, hints } = explain(problem, file.text);
    return [error('yaml-syntax', message, span, { hints })];
  });
  return diagnostics.slice(0, MAX_SYNTAX_ERRORS);
}

const LOSING: ReadonlySet<ErrorCode> = new Set([
  'UNEXPECTED_TOKEN',
  'TAB_AS_INDENT',
  'MISSING_CHAR',
  'BAD_INDENT',
]);

/** The parser ran out of stack, far beyond the depth at which the converter says the same. */
export function tooDeep(span: Span): Diagnostic {
  return error('yaml-limit', `Facts are nested at most ${MAX_DEPTH} deep`, span);
}

/** After something unexpected the parser has lost its way: what it finds further down is mostly its consequence. */
function withoutConsequences(sorted: readonly (YAMLParseError | YAMLWarning)[]): typeof sorted {
  const lost = sorted.findIndex(({ code }) => LOSING.has(code));
  return lost < 0 ? sorted : sorted.slice(0, lost + 1);
}

/** A quotation mark or bracket that is never closed is noticed far below it. */
function isUnclosed({ code, message }: YAMLParseError | YAMLWarning): boolean {
  return (
    (code === 'MISSING_CHAR' && message.includes('quote')) ||
    (code === 'BAD_INDENT' && /end with a/.test(message))
  );
}

/** Where the innermost quoted text or bracket begins that runs up to `offset`. */
function openedBefore(document: Document, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start, , end] = node.range ?? [0, 0, 0];
      const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
      const isFlow = isCollection(node) && node.flow === true;
      if ((isQuoted || isFlow) && start < offset && offset <= end + 1) opened = start;
    },
  });
  return opened;
}

function explain(problem: YAMLParseError | YAMLWarning, text: string): Explanation {
  if (problem.code === 'MISSING_CHAR') return explainMissing(problem.message);
  if (problem.code === 'BAD_INDENT' && /end with a [\]}]/.test(problem.message)) {
    const bracket = problem.message.slice(-1);
    return {
      message: `The closing bracket "${bracket}" is missing`,
      hints: [`Put "${bracket}" where the list ends.`],
    };
  }
  if (problem.code === 'UNEXPECTED_TOKEN' && text[problem.pos[0]] === '[') {
    const hints = [
      'Between braces { } a text with square brackets, such as a citation, must stand between quotation marks.',
    ];
    return { message: 'A bracket cannot stand here', hints };
  }
  if (problem.code === 'UNEXPECTED_TOKEN' && /-\s/.test(text.slice(problem.pos[0], problem.pos[0] + 2))) {
    const hints = ['Each item of a list begins on a line of its own, below the key.'];
    return { message: 'A list cannot begin here', hints };
  }
  if (problem.code === 'UNEXPECTED_TOKEN' && /["']/.test(lineBefore(text, problem.pos[0]))) {
    return { message: 'The text goes on after its closing quotation mark', hints: [QUOTE] };
  }
  return EXPLANATIONS[problem.code] ?? UNREADABLE;
}

/** The parser tells what is missing only in its message. */
const MISSING: readonly (readonly [RegExp, Explanation])[] = [
  [
    /quote/,
    {
      message: 'A closing quotation mark is missing',
      hints: ['Every text that begins with a quotation mark ends with the same.'],
    },
  ],
  [
    /map values/,
    {
      message: 'This is read as a key, but no colon follows it',
      hints: [SPACE, INDENT],
    },
  ],
  [
    /Missing , /,
    { message: 'A comma is missing before this', hints: ['Between brackets, commas part the items.'] },
  ],
  [/Missing space after :/, { message: 'A space is missing after this colon', hints: [SPACE] }],
  [
    /Comments? must/,
    {
      message: 'A space is missing before this #',
      hints: ['A text with " #" in it stands between quotation marks.'],
    },
  ],
  [
    /without - indicator/,
    { message: 'A dash is missing before this item', hints: ['Each item of a list begins with "- ".'] },
  ],
  [
    /Flow (map|sequence) in block collection must be/,
    { message: 'A closing bracket is missing', hints: ['Every bracket that is opened is closed again.'] },
  ],
];

function explainMissing(message: string): Explanation {
  return MISSING.find(([pattern]) => pattern.test(message))?.[1] ?? UNREADABLE;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
