/** How large a picture is set: CSS 2.2 §10.3.2, §10.4 and §10.6.2, CSS Images 3 §5. */
import type { Picture } from '../../pictures/types.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { contentSize, type Insets, marginPoints, toPoints } from '../lengths.ts';

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture is by itself; a drawing may leave open any of it. */
export interface NaturalSize {
  readonly width?: number;
  readonly height?: number;
  /** Of width to height. */
  readonly ratio?: number;
}

/** A CSS pixel. */
const PIXEL = 0.75;
/** What has no size of its own at all: CSS Images 3 §5.2. */
const DEFAULT: Size = { width: 300 * PIXEL, height: 150 * PIXEL };

/** A pixel of a photograph is a pixel of CSS: `image-resolution: 1dppx`. */
export function naturalSize(picture: Picture): NaturalSize {
  if (picture.kind === 'raster') {
    const { width, height } = picture;
    return { width: width * PIXEL, height: height * PIXEL, ratio: width / height };
  }
  const { width, height, viewBox } = picture;
  const box = viewBox ?? { width: width ?? 0, height: height ?? 0 };
  const ratio =
    width !== undefined && height !== undefined && width > 0 && height > 0
      ? width / height
      : box.width / box.height;
  return {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(ratio > 0 && Number.isFinite(ratio) ? { ratio } : {}),
  };
}

/** What its size is worked out from: `aspect-ratio` may say that it has other proportions. CSS Sizing 4 §6. */
export function preferredSize({ aspectRatio }: ComputedStyle, picture: Picture): NaturalSize {
  const natural = naturalSize(picture);
  const { isAuto, ratio } = aspectRatio;
  if (ratio === undefined || (isAuto && natural.ratio !== undefined)) return natural;
  const { width, height } = natural;
  if (width !== undefined) return { width, ratio };
  return height === undefined ? { ratio } : { height, ratio };
}

/** Of the content box. A percentage of an unknown width counts as `auto`, and as no limit. */
export function replacedSize(
  style: ComputedStyle,
  natural: NaturalSize,
  insets: Insets,
  containing: number | undefined,
): Size {
  const bounds = boundsOf(style, insets, containing);
  const room =
    containing === undefined
      ? undefined
      : Math.max(0, containing - insets.left - insets.right - horizontalMargins(style, containing));
  return usedSize(bounds, natural, room);
}

function horizontalMargins({ marginLeft, marginRight }: ComputedStyle, containing: number): number {
  return marginPoints(marginLeft, containing) + marginPoints(marginRight, containing);
}

/** Lengths of the content box. */
function boundsOf(style: ComputedStyle, insets: Insets, containing: number | undefined): Bounds {
  const across = insets.left + insets.right;
  const down = insets.top + insets.bottom;
  const horizontal = (length: ComputedStyle['minWidth' | 'maxWidth']) => {
    if (typeof length === 'string' || (typeof length === 'object' && containing === undefined))
      return undefined;
    return contentSize(toPoints(length, containing ?? 0), across, style);
  };
  const vertical = (length: ComputedStyle['height' | 'maxHeight']) =>
    typeof length === 'number' ? contentSize(length, down, style) : undefined;
  return {
    width: horizontal(style.width) ?? 'auto',
    height: vertical(style.height) ?? 'auto',
    minWidth: horizontal(style.minWidth) ?? 0,
    maxWidth: horizontal(style.maxWidth) ?? Infinity,
    minHeight: vertical(style.minHeight) ?? 0,
    maxHeight: vertical(style.maxHeight) ?? Infinity,
  };
}

/** Where the width of the content box is known already. */
export function heightIn(style: ComputedStyle, natural: NaturalSize, insets: Insets, width: number): number {
  const { ratio } = natural;
  const { height, minHeight, maxHeight } = boundsOf(style, insets, width);
  const own = height === 'auto' ? (ratio === undefined ? heightOf(natural) : width / ratio) : height;
  return clamp(own, minHeight, maxHeight);
}

interface Bounds {
  readonly width: number | 'auto';
  readonly height: number | 'auto';
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly minHeight: number;
  readonly maxHeight: number;
}

function usedSize(bounds: Bounds, natural: NaturalSize, room: number | undefined): Size {
  const { ratio } = natural;
  const { width, height } = bounds;
  const widthIn = (value: number) => clamp(value, bounds.minWidth, bounds.maxWidth);
  const heightIn = (value: number) => clamp(value, bounds.minHeight, bounds.maxHeight);
  if (width !== 'auto') {
    const used = widthIn(width);
    if (height !== 'auto') return { width: used, height: heightIn(height) };
    return { width: used, height: heightIn(ratio === undefined ? heightOf(natural) : used / ratio) };
  }
  if (height !== 'auto') {
    const used = heightIn(height);
    return { width: widthIn(ratio === undefined ? widthOf(natural) : used * ratio), height: used };
  }
  const own = ownSize(natural, room);
  return ratio === undefined
    ? { width: widthIn(own.width), height: heightIn(own.height) }
    : constrain(own, bounds);
}

/** Where the drawing says no more than its proportions, it is as wide as there is room: §10.3.2. */
function ownSize(natural: NaturalSize, room: number | undefined): Size {
  const { width, height, ratio } = natural;
  if (ratio === undefined) return { width: widthOf(natural), height: heightOf(natural) };
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  const wide = room ?? Math.min(DEFAULT.width, DEFAULT.height * ratio);
  return { width: wide, height: wide / ratio };
}

function widthOf({ width }: NaturalSize): number {
  return width ?? DEFAULT.width;
}

function heightOf({ height }: NaturalSize): number {
  return height ?? DEFAULT.height;
}

/** The table of CSS 2.2 §10.4: what is too large is made smaller in proportion, and then what is too small larger. */
function constrain({ width, height }: Size, bounds: Bounds): Size {
  if (width <= 0 || height <= 0) return { width, height };
  const { minWidth, minHeight } = bounds;
  const maxWidth = Math.max(minWidth, bounds.maxWidth);
  const maxHeight = Math.max(minHeight, bounds.maxHeight);
  const shrink = Math.min(1, maxWidth / width, maxHeight / height);
  const grow = Math.max(1, minWidth / (width * shrink), minHeight / (height * shrink));
  return {
    width: clamp(width * shrink * grow, minWidth, maxWidth),
    height: clamp(height * shrink * grow, minHeight, maxHeight),
  };
}

/** The lower bound wins. */
function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}

/** Whether its width depends on that of its container: then it need not have any. CSS Sizing 3 §5.2.2. */
export function isCompressible({ width, maxWidth }: ComputedStyle): boolean {
  return typeof width === 'object' || typeof maxWidth === 'object';
}

/** In proportion, no higher than `limit`. */
export function scaleToFit({ width, height }: Size, limit: number): Size {
  return height > limit && height > 0
    ? { width: (width * limit) / height, height: limit }
    : { width, height };
}
