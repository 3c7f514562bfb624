/** Collects the text of an inline formatting context from its boxes, with generated content resolved. */
import type {
  AbsoluteBox,
  AtomicInline,
  BlockLevelBox,
  GeneratedLeaf,
  InlineBox,
  InlineContent,
  InlineNode,
  LeaderLeaf,
  Note,
  TextLeaf,
} from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { raiseText } from './raised-text.ts';
import { smallCapitals } from './small-capitals.ts';
import { transformText } from './text-transform.ts';
import { collapseWhiteSpace, keepsSpaces } from './white-space.ts';

/** The place of a text in document and tree: what its fragments say of themselves. */
export interface TextSource extends Pick<TextLeaf, 'style' | 'owner' | 'span' | 'lang'> {
  /** Points above the baseline of its box, without a bearing on the line's height. */
  readonly rise?: number;
}

export interface SourcedText {
  readonly source: TextSource;
  readonly text: string;
}

export type Token =
  | ({ readonly type: 'text' } & SourcedText)
  | { readonly type: 'open'; readonly box: InlineBox }
  | { readonly type: 'close'; readonly box: InlineBox }
  /** A forced line break. */
  | { readonly type: 'break' }
  | { readonly type: 'leader'; readonly leader: LeaderLeaf }
  | { readonly type: 'atomic'; readonly atomic: AtomicInline }
  | { readonly type: 'float'; readonly box: BlockLevelBox }
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'absolute'; readonly box: AbsoluteBox };

export interface Collected {
  readonly tokens: readonly Token[];
  /** Some of it may read otherwise once pages are known. */
  readonly pageDependent: boolean;
}

export function collectTokens(content: InlineContent, context: LayoutContext): Collected {
  const collector = new Collector(context);
  for (const node of content.nodes) collector.visit(node);
  return {
    tokens: collapseWhiteSpace(collector.tokens),
    pageDependent: collector.pageDependent,
  };
}

class Collector {
  readonly tokens: Token[] = [];
  pageDependent = false;
  readonly #context: LayoutContext;
  /** Whether the text so far ends within a word: for `text-transform: capitalize`. */
  #inWord = false;

  constructor(context: LayoutContext) {
    this.#context = context;
  }

  visit(node: InlineNode): void {
    switch (node.kind) {
      case 'text':
        this.#text(node, node.text);
        return;
      case 'generated':
        this.#generated(node);
        return;
      case 'leader':
        this.#push({ type: 'leader', leader: node });
        return;
      case 'line-break':
        this.#push({ type: 'break' });
        return;
      case 'atomic':
        this.#push({ type: 'atomic', atomic: node });
        return;
      case 'float':
        this.tokens.push({ type: 'float', box: node.box });
        return;
      case 'note':
        this.tokens.push({ type: 'note', note: node.note });
        return;
      case 'absolute':
        this.tokens.push({ type: 'absolute', box: node });
        return;
      case 'inline':
        this.tokens.push({ type: 'open', box: node });
        for (const child of node.children) this.visit(child);
        this.tokens.push({ type: 'close', box: node });
    }
  }

  #push(token: Token): void {
    this.#inWord = false;
    this.tokens.push(token);
  }

  #generated(leaf: GeneratedLeaf): void {
    const { content, references } = this.#context;
    for (const piece of content.pieces(leaf.styled, leaf.part, references)) {
      if (piece.type === 'leader') {
        const { style, owner, lang } = leaf;
        this.#push({
          type: 'leader',
          leader: { kind: 'leader', pattern: piece.pattern, style, owner, lang },
        });
      } else {
        this.pageDependent ||= piece.pageDependent;
        this.#text(leaf, piece.text);
      }
    }
  }

  #text(source: TextSource, text: string): void {
    const { style, lang } = source;
    const around = { inWord: this.#inWord, keepsSpaces: keepsSpaces(style) };
    const transformed = transformText(text, style.textTransform, lang, around);
    this.#inWord = /[\p{L}\p{N}\p{M}'’]$/u.test(text);
    const parts = smallCapitals({ source, text: transformed }, this.#context.textStyles);
    for (const part of parts)
      this.tokens.push({ type: 'text', ...raiseText(part, this.#context.textStyles) });
  }
}
