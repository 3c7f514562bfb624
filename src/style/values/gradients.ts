/** Linear gradients: CSS Images 3 §3.1 and §3.4. */
import type { ColorOrCurrent, SpecifiedGradient } from '../longhands.ts';
import type { ComponentValue } from '../syntax/component-values.ts';
import type { LengthPercentage, LinearGradientImage } from '../types.ts';
import { angleIn } from './angles.ts';
import { COLOR } from './colors.ts';
import { lengthPercentageIn } from './lengths.ts';
import {
  attempt,
  type Compute,
  Cursor,
  commaSeparated,
  either,
  keywordsAs,
  type ValueParser,
} from './parser.ts';

type Direction = LinearGradientImage['direction'];
type Stop = SpecifiedGradient['stops'][number];

const GRADIENT: ValueParser<SpecifiedGradient> = {
  syntax: 'linear-gradient( [ <angle> | to <side-or-corner> ]? , <color> <length-percentage>{0,2}# )',
  parse: (input) => {
    const next = input.take();
    if (next?.type !== 'function' || next.name !== 'linear-gradient') return undefined;
    return parseArguments(splitAtCommas(next.children));
  },
};

/** `none`, or gradients above each other, the uppermost first. */
export const BACKGROUND_IMAGE: ValueParser<readonly SpecifiedGradient[]> = either(
  keywordsAs<readonly SpecifiedGradient[]>({ none: [] }),
  commaSeparated(GRADIENT),
);

function splitAtCommas(values: readonly ComponentValue[]): readonly Cursor[] {
  const parts: ComponentValue[][] = [[]];
  for (const value of values) {
    if (value.type === 'comma') parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts.map((part) => new Cursor(part));
}

function parseArguments([first, ...rest]: readonly Cursor[]): Compute<SpecifiedGradient> | undefined {
  if (first === undefined) return undefined;
  const direction = parseDirection(first);
  const parts = direction === undefined ? [first, ...rest] : rest;
  const stops: Compute<readonly Stop[]>[] = [];
  for (const part of parts) {
    const stop = parseStop(part);
    if (stop === undefined) return undefined;
    stops.push(stop);
  }
  if (stops.length === 0) return undefined;
  // One stop may have two places: it is two.
  return (context) => {
    const all = stops.flatMap((stop) => stop(context));
    const [only] = all;
    return {
      direction: direction ?? DOWNWARDS,
      stops: all.length === 1 && only !== undefined ? [only, only] : all,
    };
  };
}

const DOWNWARDS = 180;
const SIDES = new Map(
  Object.entries({ left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] } as const),
);

/** `45deg`, `to right`, `to bottom left`. */
function parseDirection(input: Cursor): Direction | undefined {
  const start = input.position;
  const direction = input.takeKeyword() === 'to' ? parseSides(input) : angleIn(rewound(input, start));
  if (direction !== undefined && input.atEnd) return direction;
  input.position = start;
  return undefined;
}

function rewound(input: Cursor, position: number): Cursor {
  input.position = position;
  return input;
}

function parseSides(input: Cursor): Direction | undefined {
  let [x, y]: [-1 | 0 | 1, -1 | 0 | 1] = [0, 0];
  for (let count = 0; count < 2 && !input.atEnd; count++) {
    const side = SIDES.get(input.takeKeyword() ?? '');
    if (side === undefined || (side[0] !== 0 && x !== 0) || (side[1] !== 0 && y !== 0)) return undefined;
    x = side[0] === 0 ? x : side[0];
    y = side[1] === 0 ? y : side[1];
  }
  return x === 0 && y === 0 ? undefined : { x, y };
}

const POSITION: ValueParser<LengthPercentage> = lengthPercentageIn();

/** `red`, `red 20%`, `red 20% 40%`, `20% red`. */
function parseStop(input: Cursor): Compute<readonly Stop[]> | undefined {
  const before = attempt(POSITION, input);
  const color: Compute<ColorOrCurrent> | undefined = COLOR.parse(input);
  if (color === undefined) return undefined;
  const positions: Compute<LengthPercentage>[] = before === undefined ? [] : [before];
  while (positions.length < 2 && !input.atEnd) {
    const position = POSITION.parse(input);
    if (position === undefined) return undefined;
    positions.push(position);
  }
  if (!input.atEnd) return undefined;
  return (context) =>
    positions.length === 0
      ? [{ color: color(context) }]
      : positions.map((position) => ({ color: color(context), position: position(context) }));
}
