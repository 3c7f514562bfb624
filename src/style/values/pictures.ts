/** How pictures fill their boxes: CSS Images 3 §5.5 and §5.6, CSS Sizing 4 §6. */
import type { RelativeLength } from '../../length.ts';
import type { AspectRatio, LengthPercentage, Position } from '../types.ts';
import { lengthPercentageIn, NOT_NEGATIVE, numberIn } from './lengths.ts';
import { attempt, type Compute, type Cursor, constant, type ValueParser } from './parser.ts';

/** One that is degenerate is no ratio: CSS Values 4 §5.8. */
export const ASPECT_RATIO: ValueParser<AspectRatio> = {
  syntax: 'auto || <ratio>',
  parse: (input) => {
    const before = takeAuto(input);
    const ratio = takeRatio(input);
    const isAuto = before || takeAuto(input);
    if (ratio === undefined) return before ? () => ({ isAuto }) : undefined;
    return (context) => {
      const value = ratio(context);
      return value > 0 && Number.isFinite(value) ? { isAuto, ratio: value } : { isAuto: true };
    };
  },
};

function takeAuto(input: Cursor): boolean {
  const next = input.peek();
  const isAuto = next?.type === 'ident' && next.text.toLowerCase() === 'auto';
  if (isAuto) input.take();
  return isAuto;
}

function takeRatio(input: Cursor): Compute<number> | undefined {
  const width = attempt(numberIn(NOT_NEGATIVE), input);
  if (width === undefined || !input.takeDelimiter('/')) return width;
  const height = numberIn(NOT_NEGATIVE).parse(input);
  return height && ((context) => width(context) / height(context));
}

type Sides = Readonly<Record<string, number | undefined>>;
type Token = string | Compute<LengthPercentage>;
const ACROSS: Sides = { left: 0, center: 50, right: 100 };
const DOWN: Sides = { top: 0, center: 50, bottom: 100 };

/** CSS Values 4 §9.1. A percentage is of the room that is left. */
export const POSITION: ValueParser<Position> = {
  syntax: '<position>',
  parse: (input) => {
    const tokens: Token[] = [];
    for (let token = takeToken(input); token !== undefined; token = takeToken(input)) tokens.push(token);
    return twoValues(tokens) ?? fourValues(tokens);
  },
};

function takeToken(input: Cursor): Token | undefined {
  return (
    attempt(lengthPercentageIn(), input) ?? (input.peek()?.type === 'ident' ? input.takeKeyword() : undefined)
  );
}

/** Across and down; two keywords may stand the other way round, and one alone has the middle beside it. */
function twoValues([first, second = 'center', ...more]: readonly Token[]): Compute<Position> | undefined {
  if (first === undefined || more.length > 0) return undefined;
  const areKeywords = typeof first === 'string' && typeof second === 'string';
  const ordered = position(placeOf(first, ACROSS), placeOf(second, DOWN));
  return ordered ?? (areKeywords ? position(placeOf(second, ACROSS), placeOf(first, DOWN)) : undefined);
}

/** Each a side and a distance from it. */
function fourValues(tokens: readonly Token[]): Compute<Position> | undefined {
  const [side, distance, otherSide, otherDistance, ...more] = tokens;
  if (otherDistance === undefined || more.length > 0) return undefined;
  return (
    position(distanceFrom(side, distance, ACROSS), distanceFrom(otherSide, otherDistance, DOWN)) ??
    position(distanceFrom(otherSide, otherDistance, ACROSS), distanceFrom(side, distance, DOWN))
  );
}

function position(
  x: Compute<LengthPercentage> | undefined,
  y: Compute<LengthPercentage> | undefined,
): Compute<Position> | undefined {
  return x && y && ((context) => ({ x: x(context), y: y(context) }));
}

function placeOf(token: Token, sides: Sides): Compute<LengthPercentage> | undefined {
  if (typeof token !== 'string') return token;
  const percent = sides[token];
  return percent === undefined ? undefined : constant({ pt: 0, percent });
}

function distanceFrom(
  side: Token | undefined,
  distance: Token | undefined,
  sides: Sides,
): Compute<LengthPercentage> | undefined {
  const percent = typeof side === 'string' ? sides[side] : undefined;
  if (typeof distance !== 'function' || percent === undefined || percent === 50) return undefined;
  if (percent === 0) return distance;
  return (context) => subtract({ pt: 0, percent }, distance(context));
}

function subtract({ pt, percent }: RelativeLength, length: LengthPercentage): LengthPercentage {
  if (typeof length === 'number') return { pt: pt - length, percent };
  const chosen = length.chosen?.map((one) => ({ ...one, times: -one.times }));
  return { pt: pt - length.pt, percent: percent - length.percent, ...(chosen && { chosen }) };
}
