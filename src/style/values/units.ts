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

/** `ex` and `ch` are half an em, as CSS has it where a font's measures are not at hand: §6.1.1. */
export const RELATIVE_UNITS: ReadonlyMap<string, Resolve> = new Map(
  Object.entries<Resolve>({
    em: ({ fontSize }) => fontSize,
    rem: ({ rootFontSize }) => rootFontSize,
    ex: ({ fontSize }) => fontSize / 2,
    ch: ({ fontSize }) => fontSize / 2,
    lh: ({ lineHeight }) => lineHeight,
    rlh: ({ rootLineHeight }) => rootLineHeight,
  }),
);
