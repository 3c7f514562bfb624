/** Sets the content of page-margin boxes: running heads and feet. CSS Paged Media 3 §5. */
import type { ComputedStyle, PageStyle } from '../../style/types.ts';
import { anonymousStyle } from '../boxes/anonymous.ts';
import type { InlineContent, InlineNode } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import {
  type ContentPiece,
  type MarginBox,
  type MeasureContent,
  type PageContentContext,
  type PlacedMarginBox,
  pageContent,
  placeMarginBoxes,
} from '../generated/index.ts';
import { inlineWidths, layOutLines } from '../inline/paragraph.ts';
import { ALL_SIDES, boxFragments } from '../paint-box.ts';
import { fadedFragments } from '../painting/fade.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';

/** Margin boxes of one document; boxes that read the same are set once. */
export class MarginBoxes {
  readonly #context: LayoutContext;
  readonly #contents = new WeakMap<ComputedStyle, Map<string, InlineContent>>();
  readonly #measure: MeasureContent;

  constructor(context: LayoutContext) {
    this.#context = context;
    const widths = (box: MarginBox) => inlineWidths(this.#content(box), context);
    this.#measure = {
      minContentWidth: (box) => widths(box).min,
      maxContentWidth: (box) => widths(box).max,
      height: (box, width) => this.#lines(box, width).reduce((sum, { height }) => sum + height, 0),
    };
  }

  fragments(page: PageStyle, seen: PageContentContext): readonly Fragment[] {
    const boxes: MarginBox[] = [];
    for (const [name, style] of page.marginBoxes) {
      if (typeof style.content === 'string') continue;
      boxes.push({ name, style, pieces: pageContent(style.content, seen) });
    }
    return placeMarginBoxes(page, boxes, this.#measure).flatMap((box) => this.#place(box));
  }

  #place(box: PlacedMarginBox): readonly Fragment[] {
    const { style, contentBox, verticalAlign } = box;
    const lines = this.#lines(box, contentBox.width);
    const height = lines.reduce((sum, line) => sum + line.height, 0);
    const free = contentBox.height - height;
    let y = contentBox.y + { top: 0, middle: free / 2, bottom: free }[verticalAlign];
    const fragments = boxFragments(style, box.borderBox, ALL_SIDES);
    for (const line of lines) {
      for (const fragment of line.fragments) {
        const placed = translateFragment(fragment, contentBox.x, y);
        fragments.push(placed.kind === 'text' ? { ...placed, owner: { artifact: box.artifact } } : placed);
      }
      y += line.height;
    }
    return fadedFragments(fragments, style.opacity);
  }

  #lines(box: MarginBox, width: number) {
    return layOutLines(this.#content(box), width, this.#context);
  }

  #content({ pieces, style }: MarginBox): InlineContent {
    let byText = this.#contents.get(style);
    if (byText === undefined) {
      byText = new Map();
      this.#contents.set(style, byText);
    }
    const key = JSON.stringify(pieces);
    let content = byText.get(key);
    if (content === undefined) {
      const nodes = pieces.map((piece) => nodeOf(piece, style, this.#context.lang));
      content = { type: 'inline', nodes, style };
      byText.set(key, content);
    }
    return content;
  }
}

function nodeOf(piece: ContentPiece, style: ComputedStyle, lang: string): InlineNode {
  const source = { style: anonymousStyle(style, 'inline'), owner: { artifact: 'layout' } as const, lang };
  return piece.type === 'leader'
    ? { kind: 'leader', pattern: piece.pattern, ...source }
    : { kind: 'text', text: piece.text, ...source };
}
