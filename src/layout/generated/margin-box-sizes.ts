/**
 * Sizes of page-margin boxes along one axis: CSS Paged Media 3 §5.3. Along its side of the page a box shares the room
 * with its neighbours (the variable dimension); across it, the margin of the page is all its own (the fixed one).
 */
import type { ComputedStyle } from '../../style/types.ts';
import { toPoints, toPointsOrAuto } from '../lengths.ts';

/** One axis of a box, in points; percentages are resolved. */
export interface AxisStyle {
  readonly marginStart: number | 'auto';
  readonly marginEnd: number | 'auto';
  /** Border and padding of both sides. */
  readonly insideStart: number;
  readonly insideEnd: number;
  /** Of the content. */
  readonly size: number | 'auto';
  readonly min: number;
  readonly max: number;
}

/** The used values. */
export interface AxisSize {
  readonly marginStart: number;
  readonly size: number;
  readonly marginEnd: number;
}

/** A box that shares its side with others. Content sizes are asked for only where they are needed. */
export interface VariableBox {
  readonly axis: AxisStyle;
  readonly minContent: () => number;
  readonly maxContent: () => number;
}

/** Outer sizes of a box, or of two that must be alike, in the contest for room. */
interface Contender {
  readonly isAuto: boolean;
  readonly min: number;
  readonly max: number;
}

/** The values of one axis of a style; `reference` is the length of the containing block along it. */
export function axisStyle(
  style: ComputedStyle,
  direction: 'horizontal' | 'vertical',
  reference: number,
): AxisStyle {
  const along = direction === 'horizontal' ? horizontal(style) : vertical(style);
  const insideStart = toPoints(along.paddingStart, reference) + along.borderStart;
  const insideEnd = toPoints(along.paddingEnd, reference) + along.borderEnd;
  const inside = style.boxSizing === 'border-box' ? insideStart + insideEnd : 0;
  // Sizes that the content has are `auto`, and no bounds.
  const content = <None>(length: ComputedStyle['minWidth' | 'maxWidth'], none: None) =>
    typeof length === 'string' ? none : Math.max(0, toPoints(length, reference) - inside);
  return {
    marginStart: toPointsOrAuto(along.marginStart, reference),
    marginEnd: toPointsOrAuto(along.marginEnd, reference),
    insideStart,
    insideEnd,
    size: content(along.size, 'auto' as const),
    min: content(along.min, 0),
    max: content(along.max, Number.POSITIVE_INFINITY),
  };
}

/** §5.3.1: the dimension across the side, and both of a corner. `outerFirst`: the outer edge is the start. */
export function fixedSize(axis: AxisStyle, available: number, outerFirst: boolean): AxisSize {
  const tentative = solveFixed(axis, available, outerFirst);
  if (tentative.size > axis.max)
    return fixedSize({ ...axis, size: axis.max, max: Infinity }, available, outerFirst);
  if (tentative.size < axis.min) return solveFixed({ ...axis, size: axis.min }, available, outerFirst);
  return tentative;
}

function solveFixed(axis: AxisStyle, available: number, outerFirst: boolean): AxisSize {
  const room = available - axis.insideStart - axis.insideEnd;
  let { marginStart, marginEnd, size } = axis;
  // What does not fit at all leaves nothing for auto values.
  if (sumOf(marginStart, marginEnd, size) > room) {
    if (marginStart === 'auto') marginStart = 0;
    if (marginEnd === 'auto') marginEnd = 0;
    if (size === 'auto') size = 0;
  }
  // Over-constrained: the margin at the page's outer edge gives way.
  if (marginStart !== 'auto' && marginEnd !== 'auto' && size !== 'auto') {
    if (outerFirst) marginStart = 'auto';
    else marginEnd = 'auto';
  }
  if (size === 'auto') {
    const start = marginStart === 'auto' ? 0 : marginStart;
    const end = marginEnd === 'auto' ? 0 : marginEnd;
    return { marginStart: start, marginEnd: end, size: room - start - end };
  }
  const rest = room - sumOf(marginStart, marginEnd, size);
  const share = marginStart === 'auto' && marginEnd === 'auto' ? rest / 2 : rest;
  return {
    marginStart: marginStart === 'auto' ? share : marginStart,
    marginEnd: marginEnd === 'auto' ? share : marginEnd,
    size,
  };
}

function sumOf(...values: readonly (number | 'auto')[]): number {
  return values.reduce<number>((sum, value) => sum + (value === 'auto' ? 0 : value), 0);
}

/** The three boxes of a side, each as it is generated or not. */
export interface Side<T> {
  readonly start: T | undefined;
  readonly center: T | undefined;
  readonly end: T | undefined;
}

/** §5.3.2: the content sizes of the three boxes of a side. §5.3.2.4: `max` and `min` are applied by solving again. */
export function variableSizes(side: Side<VariableBox>, available: number): Side<number> {
  const tentative = solveVariable(side, available);
  const limited = limit(side, tentative, ({ axis }, size) => (size > axis.max ? axis.max : undefined));
  const atMost = limited === side ? tentative : solveVariable(limited, available);
  const raised = limit(limited, atMost, ({ axis }, size) => (size < axis.min ? axis.min : undefined));
  return raised === limited ? atMost : solveVariable(raised, available);
}

/** The same side with the sizes set that break a limit; itself where none does. */
function limit(
  side: Side<VariableBox>,
  sizes: Side<number>,
  limitOf: (box: VariableBox, size: number) => number | undefined,
): Side<VariableBox> {
  let isChanged = false;
  const limited = mapSide(side, (box, place) => {
    const size = limitOf(box, sizes[place] ?? 0);
    if (size === undefined) return box;
    isChanged = true;
    return { ...box, axis: { ...box.axis, size } };
  });
  return isChanged ? limited : side;
}

function solveVariable(side: Side<VariableBox>, available: number): Side<number> {
  const contenders = mapSide(side, contender);
  const { start, center, end } = contenders;
  const outer =
    center === undefined ? shareTwo(start, end, available) : shareThree(contenders, center, available);
  return mapSide(side, (box, place) => Math.max(0, (outer[place] ?? 0) - sugar(box.axis)));
}

/** §5.3.2.1: without a middle box, the two at the ends share the room. */
function shareTwo(start: Contender | undefined, end: Contender | undefined, available: number): Side<number> {
  const [first, second] = share(start ?? NOTHING, end ?? NOTHING, available);
  return { start: first, center: undefined, end: second };
}

/** §5.3.2.2: the middle box contends with one as wide as twice the wider of the others, so that it can be centred. */
function shareThree(side: Side<Contender>, center: Contender, available: number): Side<number> {
  const start = side.start ?? NOTHING;
  const end = side.end ?? NOTHING;
  const both: Contender = {
    isAuto: start.isAuto || end.isAuto,
    min: 2 * Math.max(start.min, end.min),
    max: 2 * Math.max(start.max, end.max),
  };
  const [middle] = share(center, both, available);
  const rest = (available - middle) / 2;
  return {
    start: start.isAuto ? rest : start.max,
    center: middle,
    end: end.isAuto ? rest : end.max,
  };
}

/** §5.3.2.3: the outer sizes of two. One that is auto takes what the other leaves; two divide it by their content. */
function share(first: Contender, second: Contender, available: number): readonly [number, number] {
  if (!first.isAuto && !second.isAuto) return [first.max, second.max];
  if (!first.isAuto) return [first.max, available - first.max];
  if (!second.isAuto) return [available - second.max, second.max];
  if (first.max + second.max <= available) return divide(first, second, available, 'max', (c) => c.max);
  if (first.min + second.min < available)
    return divide(first, second, available, 'min', (c) => c.max - c.min);
  return divide(first, second, available, 'min', (c) => c.min);
}

/** Each gets its base and a part of the flex space, which may be negative, by its flex factor. */
function divide(
  first: Contender,
  second: Contender,
  available: number,
  base: 'min' | 'max',
  factor: (contender: Contender) => number,
): readonly [number, number] {
  const flexSpace = available - first[base] - second[base];
  const sum = factor(first) + factor(second);
  const part = sum === 0 ? 0.5 : factor(first) / sum;
  return [first[base] + flexSpace * part, second[base] + flexSpace * (1 - part)];
}

/** A box that is not generated takes no room: `max` of 0, and it does not want more. */
const NOTHING: Contender = { isAuto: false, min: 0, max: 0 };

function contender({ axis, minContent, maxContent }: VariableBox): Contender {
  const outside = sugar(axis);
  if (axis.size !== 'auto') return { isAuto: false, min: axis.size + outside, max: axis.size + outside };
  const min = minContent();
  return { isAuto: true, min: min + outside, max: Math.max(min, maxContent()) + outside };
}

/** Margins, borders and padding; auto margins are 0 in the variable dimension. */
function sugar(axis: AxisStyle): number {
  return sumOf(axis.marginStart, axis.marginEnd) + axis.insideStart + axis.insideEnd;
}

function mapSide<T, U>(side: Side<T>, map: (box: T, place: keyof Side<T>) => U): Side<U> {
  const { start, center, end } = side;
  return {
    start: start === undefined ? undefined : map(start, 'start'),
    center: center === undefined ? undefined : map(center, 'center'),
    end: end === undefined ? undefined : map(end, 'end'),
  };
}

function horizontal(style: ComputedStyle) {
  return {
    marginStart: style.marginLeft,
    marginEnd: style.marginRight,
    paddingStart: style.paddingLeft,
    paddingEnd: style.paddingRight,
    borderStart: style.borderLeft.width,
    borderEnd: style.borderRight.width,
    size: style.width,
    min: style.minWidth,
    max: style.maxWidth,
  };
}

function vertical(style: ComputedStyle) {
  return {
    marginStart: style.marginTop,
    marginEnd: style.marginBottom,
    paddingStart: style.paddingTop,
    paddingEnd: style.paddingBottom,
    borderStart: style.borderTop.width,
    borderEnd: style.borderBottom.width,
    size: style.height,
    min: style.minHeight,
    max: style.maxHeight,
  };
}
