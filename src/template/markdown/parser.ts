/** CommonMark as the facts write it, with citations and insertions. */
import MarkdownParser, { type MarkdownIt, type Token } from 'markdown-it';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];

/** `[@article, para. 3; @speech]` */
export interface CitationMeta {
  readonly raw: string;
  /** Undefined if what stands between the brackets cannot be read. */
  readonly references: readonly { readonly id: string; readonly locator?: string }[] | undefined;
}

/** `{fact:deaths}`, `{claim:closure}` */
export interface InsertionMeta {
  readonly raw: string;
  readonly kind: 'fact' | 'claim';
  readonly id: string;
}

/** Deeper nesting would be left out by the parser without a word. */
export const MAX_NESTING = 100;

let parser: MarkdownIt | undefined;

/** Blocks of prose. */
export function parseBlocks(text: string): Token[] {
  parser ??= createParser();
  return parser.parse(text, {});
}

/** Prose in one line: a single token of type `inline`. */
export function parseInline(text: string): Token[] {
  parser ??= createParser();
  return parser.parseInline(text, {});
}

function createParser(): MarkdownIt {
  const markdown = new MarkdownParser('commonmark', { html: false, maxNesting: MAX_NESTING });
  // Text that is indented by chance must not become code, and a line like `[x]: y` must not vanish as a definition.
  markdown.disable(['code', 'reference']);
  markdown.inline.ruler.before('link', 'citation', citation);
  markdown.inline.ruler.before('link', 'insertion', insertion);
  return markdown;
}

const CITATION = /\[@[^[\]]*\]/y;
const REFERENCE = /^@([\p{L}\p{N}_](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}_])?)(?:\s*,\s*(\S.*))?$/su;

const citation: InlineRule = (state, silent) => {
  const raw = matchAt(CITATION, state.src, state.pos);
  if (raw === undefined) return false;
  if (!silent) {
    const parts = raw.slice(1, -1).split(';');
    const references = parts.flatMap((part) => {
      const [, id, locator] = REFERENCE.exec(part.trim()) ?? [];
      return id === undefined ? [] : [{ id, ...(locator && { locator: locator.replace(/\s+/g, ' ') }) }];
    });
    const meta: CitationMeta = {
      raw,
      references: references.length === parts.length ? references : undefined,
    };
    state.push('citation', '', 0).meta = { ...meta };
  }
  state.pos += raw.length;
  return true;
};

const INSERTION = /\{(?:fact|claim):[^{}\s]+\}/y;

const insertion: InlineRule = (state, silent) => {
  const raw = matchAt(INSERTION, state.src, state.pos);
  if (raw === undefined) return false;
  if (!silent) {
    const [kind = '', id = ''] = raw.slice(1, -1).split(':', 2);
    state.push('insertion', '', 0).meta = { raw, kind, id };
  }
  state.pos += raw.length;
  return true;
};

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
