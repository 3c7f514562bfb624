/** Units of length and what they are in points. CSS Values 4 §6. */
import type { ComputeContext } from './parser.ts';

const INCH = 72;

/** Points. */
export const ABSOLUTE_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    pt: 1,
    px: INCH / 96,
    pc: 12,
    in: INCH,
    cm: INCH / 2.54,
    mm: INCH / 25.4,
    q: INCH / 101.6,
  }),
);

type Resolve = (context: ComputeContext) => number;

export const RELATIVE_UNITS: ReadonlyMap<string, Resolve> = new Map(
  Object.entries<Resolve>({
    em: ({ fontSize }) => fontSize,
    rem: ({ rootFontSize }) => rootFontSize,
    ex: ({ fontSize, measures }) => fontSize * measures().xHeight,
    ch: ({ fontSize, measures }) => fontSize * measures().zero,
    lh: ({ lineHeight }) => lineHeight,
    rlh: ({ rootLineHeight }) => rootLineHeight,
  }),
);
