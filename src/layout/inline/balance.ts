/** `text-wrap: balance`: lines of about the same length, and no more of them. CSS Text 4 §6.4.2. */
import type { BrokenParagraph } from './break.ts';

/** Browsers balance no more than a few lines either: longer texts gain nothing. */
const MAX_LINES = 8;
const STEPS = 8;

/** Breaks to the narrowest width that gives as many lines as the full one. */
export function balanceLines(
  full: BrokenParagraph,
  width: number,
  breakTo: (width: number) => BrokenParagraph,
): BrokenParagraph {
  const count = full.lines.length;
  if (count < 2 || count > MAX_LINES) return full;
  let best = full;
  let tooNarrow = width / count / 2;
  let wideEnough = width;
  for (let step = 0; step < STEPS; step++) {
    const middle = (tooNarrow + wideEnough) / 2;
    const broken = breakTo(middle);
    if (broken.lines.length > count || broken.lines.some((line) => line.overfull > 0)) tooNarrow = middle;
    else {
      wideEnough = middle;
      best = broken;
    }
  }
  return best;
}
