/** Pictures in the flow: CSS 2.2 §10.3.4 and §10.6.2. One is never broken: it is a slab. */
import { warning } from '../../diagnostic.ts';
import { rectanglePath } from '../../pictures/index.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { BlockBox, ReplacedContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { type Belonging, drawingFragment } from '../drawing/index.ts';
import { linkRectangle } from '../inline/decoration.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { insetsOf } from '../lengths.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, GroupFragment } from '../types.ts';
import { type ObjectPlace, objectPlace } from './object-fit.ts';
import {
  heightIn,
  isCompressible,
  naturalSize,
  preferredSize,
  replacedSize,
  type Size,
  scaleToFit,
} from './size.ts';

/** The content width of a picture whose `width` is `auto`, in a containing block. */
export function pictureWidth(
  box: BlockBox,
  content: ReplacedContent,
  containing: number,
  context: LayoutContext,
): number {
  return usedSize(box, content, containing, context).width;
}

/** Whatever its container: one whose width is a share of that need not have any. */
export function pictureWidths(
  box: BlockBox,
  content: ReplacedContent,
  context: LayoutContext,
): ContentWidths {
  const { width } = usedSize(box, content, undefined, context);
  return { min: isCompressible(box.style) ? 0 : width, max: width };
}

/** No higher than a page, whatever the style says: nothing is cut off. */
function usedSize(
  { style, page }: BlockBox,
  { picture }: ReplacedContent,
  containing: number | undefined,
  context: LayoutContext,
): Size {
  const insets = insetsOf(style, containing ?? 0);
  const size = replacedSize(style, preferredSize(style, picture), insets, containing);
  return scaleToFit(size, heightOfPage(page, context) - insets.top - insets.bottom);
}

function heightOfPage(page: string, context: LayoutContext): number {
  return context.areas(page).height;
}

/** Sets the picture in a content box whose width is known. */
export function flowPicture(
  { style, page, span }: BlockBox,
  content: ReplacedContent,
  inner: { readonly x: number; readonly width: number },
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const insets = insetsOf(style, inner.width);
  const wanted = heightIn(style, preferredSize(style, content.picture), insets, inner.width);
  const limit = heightOfPage(page, context) - insets.top - insets.bottom;
  const size = scaleToFit({ width: inner.width, height: wanted }, limit);
  if (isTooHigh(style, content, wanted, limit)) warnOfHeight(content, context);
  const fragments = style.visibility !== 'visible' ? [] : pictureFragments(content, style, size, context);
  flow.slab({
    type: 'slab',
    x: inner.x,
    piece: { height: size.height, fragments, marks: [], notes: [] },
    ...(span === undefined ? {} : { span }),
  });
}

/** Whether it was made smaller than it would be on a page without an end. */
function isTooHigh(
  style: ComputedStyle,
  { picture }: ReplacedContent,
  wanted: number,
  limit: number,
): boolean {
  if (wanted > limit + TOLERANCE) return true;
  const free = replacedSize(style, preferredSize(style, picture), insetsOf(style, 0), undefined);
  return wanted > limit - TOLERANCE && free.height > limit + TOLERANCE;
}

/** Heights are quotients of measures in inches, millimetres and pixels. */
const TOLERANCE = 0.01;

function warnOfHeight({ picture, span }: ReplacedContent, { diagnostics }: LayoutContext): void {
  const message = `The picture "${picture.path}" is higher than its page; it is made smaller`;
  const hints = ['Say how wide or high it should be, or use one that is less high.'];
  diagnostics.add(warning('overfull', message, span, { hints }));
}

function pictureFragments(
  content: ReplacedContent,
  style: ComputedStyle,
  size: Size,
  context: LayoutContext,
): readonly Fragment[] {
  const { picture, owner, span, link, lang } = content;
  const place = { x: 0, y: 0, ...size };
  const placed = { owner, ...(span === undefined ? {} : { span }) };
  const object = objectPlace(style, naturalSize(picture), size);
  const fragment: Fragment =
    picture.kind === 'raster'
      ? { kind: 'image', ...placed, ...object, source: picture.source }
      : drawnAt(object, content, (whole) =>
          drawingFragment(picture, whole, placed, { style, lang }, context),
        );
  const shown = isWithin(object, size) ? fragment : cropped(fragment, size, placed);
  return link === undefined ? [shown] : [shown, linkRectangle(link, place)];
}

function isWithin({ x, y, width, height }: ObjectPlace, box: Size): boolean {
  return (
    x > -TOLERANCE &&
    y > -TOLERANCE &&
    x + width < box.width + TOLERANCE &&
    y + height < box.height + TOLERANCE
  );
}

/** What is outside of its box is not seen: CSS Images 3 §5.5. */
function cropped(fragment: Fragment, size: Size, placed: Belonging): GroupFragment {
  const place = { x: 0, y: 0, ...size };
  const clips = [{ path: rectanglePath(place), rule: 'nonzero' }] as const;
  return { kind: 'group', ...placed, ...place, clips, fragments: [fragment] };
}

function drawnAt(
  { x, y, width, height }: ObjectPlace,
  content: ReplacedContent,
  draw: (size: Size) => GroupFragment,
): Fragment {
  const size = { width, height };
  const fragment = drawOnce(content, size, () => draw(size));
  return x === 0 && y === 0 ? fragment : translateFragment(fragment, x, y);
}

const drawn = new WeakMap<ReplacedContent, GroupFragment>();

/** A drawing is set in each pass, mostly in the same size. */
function drawOnce(
  content: ReplacedContent,
  { width, height }: Size,
  draw: () => GroupFragment,
): GroupFragment {
  const known = drawn.get(content);
  if (known !== undefined && known.width === width && known.height === height) return known;
  const fragment = draw();
  drawn.set(content, fragment);
  return fragment;
}
