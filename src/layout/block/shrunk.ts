/** Blocks that do not fill their containing block: pictures, and widths of keywords. */
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { insetsOf, marginPoints } from '../lengths.ts';
import { pictureWidth } from '../replaced/replaced.ts';
import { keywordWidth } from './intrinsic.ts';

/** The content width of what is as wide as its content; `undefined` of what is as wide as its containing block. */
export function shrunkWidth(box: BlockBox, containing: number, context: LayoutContext): number | undefined {
  const { style, content } = box;
  if (content.type === 'replaced') return pictureWidth(box, content, containing, context);
  const { left, right } = insetsOf(style, containing);
  const margins = marginPoints(style.marginLeft, containing) + marginPoints(style.marginRight, containing);
  return keywordWidth(box, containing - left - right - margins, context);
}
