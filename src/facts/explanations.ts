/** What the parser's errors mean to somebody who edits facts: as data, the first rule that fits is the answer. */
import type { ErrorCode } from 'yaml';

/** An error of the parser, and the text in which it was found. */
export interface Problem {
  readonly code: ErrorCode;
  /** The parser's own words, in which it says more than by its code. */
  readonly said: string;
  readonly text: string;
  /** In UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Place = readonly [start: number, end: number];

export interface Rule {
  readonly codes: readonly ErrorCode[];
  /** Where to point, or `undefined` where this is not what happened. Without it the rule always fits. */
  readonly at?: (problem: Problem) => Place | undefined;
  readonly message: string;
  readonly hints: readonly string[];
  /** After this the parser has lost its way: what it finds further down is a consequence. */
  readonly lost?: true;
}

const COLON = 'A text with a colon and a space in it must stand between quotation marks.';
const SPACE = 'Write "key: value", with a space after the colon.';
const INDENT = 'Keys of one group begin in the same column, two spaces further than the key above them.';
const GOES_ON = 'The lines of a longer text are indented further than its key.';
const ITEM = 'Each item of a list begins with "- ".';
const COMMAS = 'Between brackets, commas part the items.';
const BRACKET = 'A text that begins with a bracket must stand between quotation marks.';
const ANCHOR = 'A text that begins with & must stand between quotation marks.';
const TAG = 'A text that begins with ! must stand between quotation marks.';
const QUOTE = 'Put the whole text between double quotation marks; inside, write \\" for a quotation mark.';

const NOT_INDENTED = 'This line is indented in a way that does not fit the lines above';
const BAD_START = 'A text cannot begin with this character';

/** The parser reports these where it expected a key and found something else. */
const AS_KEY: readonly ErrorCode[] = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];

export const RULES: readonly Rule[] = [
  {
    codes: [...AS_KEY, 'BAD_INDENT', 'UNEXPECTED_TOKEN'],
    at: otherSpace,
    message: 'This is a no-break space, or another that YAML takes for a letter',
    hints: ['It may have come with a copied text; put an ordinary space.'],
    lost: true,
  },
  {
    codes: AS_KEY,
    at: (problem) => afterSpace(problem, /- |-$/my),
    message: 'This item belongs to no list',
    hints: ['The dashes of one list stand in the same column, below their key.'],
    lost: true,
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    at: (problem) => here(problem, /\?/y),
    message: BAD_START,
    hints: [QUOTE],
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    at: (problem) => here(problem, /.*?:(?=\s|$)/my),
    message: 'This is read as a second key on the same line',
    hints: [COLON],
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    at: keyBelow,
    message: 'This key is indented further than the one above, which already has a value',
    hints: [INDENT],
    lost: true,
  },
  {
    codes: ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'],
    at: colonWithoutSpace,
    message: 'A space is missing after this colon',
    hints: [SPACE],
  },
  {
    codes: ['MULTILINE_IMPLICIT_KEY'],
    message: 'This line has no key with a colon after it',
    hints: [SPACE, GOES_ON],
    lost: true,
  },
  saying(
    /map values/,
    'This line has no key with a colon after it',
    SPACE,
    'The lines of a longer text are indented further than its key, the items of a list begin with "- ".',
  ),
  saying(
    /quote/,
    'A closing quotation mark is missing',
    'Every text that begins with a quotation mark ends with the same.',
  ),
  saying(/Missing , /, 'A comma is missing before this', COMMAS),
  saying(/Missing space after :/, 'A space is missing after this colon', SPACE),
  saying(
    /Comments? must/,
    'A space is missing before this #',
    'A text with " #" in it stands between quotation marks.',
  ),
  saying(/without - indicator/, 'A dash is missing before this item', ITEM),
  saying(
    /Flow (map|sequence) in block collection must be/,
    'A closing bracket is missing',
    'Every bracket that is opened is closed again.',
  ),
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    message: 'A key with its value cannot stand here',
    hints: [COLON, INDENT],
    lost: true,
  },
  {
    codes: ['KEY_OVER_1024_CHARS'],
    message: 'This is read as a key, but is longer than 1,024 characters',
    hints: [COLON],
  },
  {
    codes: ['BAD_INDENT'],
    at: ({ said, start, end }) => (/end with a \]/.test(said) ? [start, end] : undefined),
    message: 'The closing bracket "]" is missing',
    hints: ['Put "]" where the list ends; the lines in it are indented further than its key.'],
    lost: true,
  },
  {
    codes: ['BAD_INDENT'],
    at: ({ said, start, end }) => (/end with a \}/.test(said) ? [start, end] : undefined),
    message: 'The closing brace "}" is missing',
    hints: ['Put "}" where the group of keys ends; the lines in it are indented further than its key.'],
    lost: true,
  },
  {
    codes: ['BAD_INDENT'],
    at: (problem) => afterSpace(problem, /(?!.*:(?:\s|$)).*\S/my),
    message: NOT_INDENTED,
    hints: [GOES_ON, ITEM],
    lost: true,
  },
  {
    codes: ['BAD_INDENT'],
    at: (problem) => afterSpace(problem, /.*?:/y),
    message: NOT_INDENTED,
    hints: [INDENT, GOES_ON],
    lost: true,
  },
  { codes: ['BAD_INDENT'], message: NOT_INDENTED, hints: [INDENT], lost: true },
  {
    codes: ['TAB_AS_INDENT'],
    message: 'A tab cannot indent a line',
    hints: ['Use spaces, two for each level.'],
    lost: true,
  },
  {
    codes: ['BAD_SCALAR_START'],
    at: (problem) => before(problem, /\[(?=@?$)/),
    message: BAD_START,
    hints: ['A text that begins with a citation must stand between quotation marks.'],
  },
  { codes: ['BAD_SCALAR_START'], message: BAD_START, hints: [QUOTE] },
  {
    codes: ['BLOCK_IN_FLOW'],
    at: (problem) => here(problem, /-\s/y),
    message: 'A list with dashes cannot stand between brackets',
    hints: [COMMAS],
  },
  {
    codes: ['BLOCK_IN_FLOW'],
    message: 'A second colon stands here before a comma',
    hints: [COMMAS, COLON],
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => (before(problem, /[\]}]\s*$/) ? here(problem, /[[{]/y) : undefined),
    message: 'A comma is missing before this',
    hints: [COMMAS],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => here(problem, /\[/y),
    message: 'A bracket cannot stand here',
    hints: [
      'Between braces { } a text with square brackets, such as a citation, must stand between quotation marks.',
    ],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => here(problem, /-(?=\s)/y),
    message: 'A list cannot begin here',
    hints: ['Each item of a list begins on a line of its own, below the key.'],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => here(problem, /[\]}]/y),
    message: 'This bracket closes none that was opened',
    hints: ['Delete it, or put the whole text that it stands in between quotation marks.'],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => here(problem, /,/y),
    message: 'There is nothing before this comma',
    hints: [COMMAS],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN', 'BAD_ALIAS'],
    at: (problem) => before(problem, /(?<=^|[\s[{,])\*(?=\S*\s*$)/),
    message: BAD_START,
    hints: ['A text that begins with *, as for emphasis, must stand between quotation marks.'],
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: (problem) => before(problem, /(?<=\s)[|>](?=[-+\d]*\s+$)/),
    message: 'After this sign the text begins on the next line',
    hints: ['A text that itself begins with | or > must stand between quotation marks.'],
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: ({ text, start, end }) =>
      before({ text, start }, /[\]}]\s*$/) && /\S/.test(lineBefore(text, start)) ? [start, end] : undefined,
    message: 'The text goes on after its closing bracket',
    hints: [BRACKET],
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: ({ text, start, end }) => (before({ text, start }, /["']\s*$/) ? [start, end] : undefined),
    message: 'The text goes on after its closing quotation mark',
    hints: [QUOTE],
    lost: true,
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    at: ({ text, start, end }) => (/\S/.test(lineBefore(text, start)) ? undefined : [start, end]),
    message: NOT_INDENTED,
    hints: [INDENT, ITEM],
    lost: true,
  },
  { codes: ['UNEXPECTED_TOKEN'], message: 'This is not expected here', hints: [QUOTE, INDENT], lost: true },
  {
    codes: ['MULTIPLE_DOCS'],
    message: 'A second document begins here',
    hints: [
      'A brief is one document: take out the line "---", or put the rest into a file of its own and include it.',
    ],
  },
  {
    codes: ['BAD_ALIAS'],
    message: 'This alias or anchor has no proper name',
    hints: ['A text that begins with * or & must stand between quotation marks.'],
  },
  { codes: ['ALIAS_PROPS'], message: 'An alias cannot have an anchor or a tag', hints: [ANCHOR] },
  { codes: ['MULTIPLE_ANCHORS'], message: 'A value cannot have two anchors', hints: [ANCHOR] },
  { codes: ['BAD_PROP_ORDER'], message: 'An anchor cannot stand here', hints: [ANCHOR] },
  {
    codes: ['TAG_RESOLVE_FAILED', 'MULTIPLE_TAGS', 'BAD_COLLECTION_TYPE'],
    message: 'Tags are not used in facts',
    hints: [TAG],
  },
  {
    codes: ['BAD_DIRECTIVE'],
    message: 'A line that begins with % cannot stand here',
    hints: ['Delete the line.'],
  },
  {
    codes: ['BAD_DQ_ESCAPE'],
    message: 'This backslash is followed by something that it cannot stand before',
    hints: ['Write \\\\ for a backslash.'],
  },
];

/** What the parser calls by one code and tells apart only in its message. */
function saying(pattern: RegExp, message: string, ...hints: readonly string[]): Rule {
  const at = ({ said, start, end }: Problem): Place | undefined =>
    pattern.test(said) ? [start, end] : undefined;
  return { codes: ['MISSING_CHAR'], at, message, hints, lost: true };
}

/** What the sticky `pattern` finds where the problem begins. */
function here({ text, start }: Pick<Problem, 'text' | 'start'>, pattern: RegExp): Place | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? undefined : [start, start + match[0].length];
}

/** The same, after the spaces that stand there. */
function afterSpace({ text, start }: Problem, pattern: RegExp): Place | undefined {
  const spaces = here({ text, start }, /[ \t]*/y);
  return here({ text, start: spaces?.[1] ?? start }, pattern);
}

/** What `pattern` finds on the same line before the problem. */
function before({ text, start }: Pick<Problem, 'text' | 'start'>, pattern: RegExp): Place | undefined {
  const line = lineBefore(text, start);
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const from = start - line.length + match.index;
  return [from, from + match[0].length];
}

/** The first key on a line below. */
function keyBelow({ text, start }: Problem): Place | undefined {
  const pattern = /[\r\n][ \t]*([^\s#].*?):(?=\s|$)/gm;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const end = match.index + match[0].length - 1;
  return [end - (match[1] ?? '').length, end];
}

/** The colon of `key:value`; that of an address is none. */
function colonWithoutSpace({ text, start }: Problem): Place | undefined {
  const key = here({ text, start }, /[^\s:"'[\]{},]+(?=:(?!\/\/)\S)/y);
  return key && [key[1], key[1] + 1];
}

/** White space other than a space or tab where only these count: at the start of a line, after its dash or key. */
function otherSpace({ text, start }: Problem): Place | undefined {
  const line = lineStart(text, start);
  const space = here({ text, start: line }, /[ \t]*(?:-[ \t]*)?(?:[\p{L}\p{N}_-]+:)?(?=[^\S \t\r\n])/uy);
  return space && [space[1], space[1] + 1];
}

/** As far back as the patterns above look: a whole file may stand on one line. */
const LOOK_BACK = 500;

function lineBefore(text: string, offset: number): string {
  return text.slice(Math.max(lineStart(text, offset), offset - LOOK_BACK), offset);
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
