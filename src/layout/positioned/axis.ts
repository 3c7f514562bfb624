/** Where an absolutely positioned box stands along one axis: CSS 2.2 §10.3.7 and §10.6.4. */

/** What its style says, points; sizes are of the border box. */
export interface Axis {
  readonly start: number | 'auto';
  readonly end: number | 'auto';
  readonly size: number | 'auto';
  readonly marginStart: number | 'auto';
  readonly marginEnd: number | 'auto';
  /** Of the containing block. */
  readonly room: number;
  /** Where it would stand, from the containing block's start. */
  readonly staticStart: number;
  /** Whether text begins at the other end: then that one is where it would stand, and wins where too much is said. */
  readonly isReversed: boolean;
  /** The size that its content asks for in this much room. */
  readonly sizeIn: (available: number) => number;
  readonly clamp: (size: number) => number;
}

export interface Span {
  /** Of the border box, from the containing block's start. */
  readonly start: number;
  readonly size: number;
}

export function solveAxis(axis: Axis): Span {
  const found = solve(axis, axis.size);
  const size = axis.clamp(found.size);
  return size === found.size ? found : solve(axis, size);
}

function solve(axis: Axis, size: number | 'auto'): Span {
  const { room, sizeIn, isReversed, staticStart } = axis;
  let { start, end } = axis;
  if (start !== 'auto' && end !== 'auto' && size !== 'auto') return between(axis, start, end, size);
  const before = axis.marginStart === 'auto' ? 0 : axis.marginStart;
  const after = axis.marginEnd === 'auto' ? 0 : axis.marginEnd;
  if (start === 'auto' && end === 'auto') {
    if (isReversed) end = room - staticStart;
    else start = staticStart;
  }
  const left = room - (start === 'auto' ? 0 : start) - (end === 'auto' ? 0 : end) - before - after;
  const isStretched = start !== 'auto' && end !== 'auto';
  const used = size !== 'auto' ? size : isStretched ? Math.max(0, left) : sizeIn(left);
  if (start !== 'auto') return { start: start + before, size: used };
  return { start: room - (end === 'auto' ? 0 : end) - after - used, size: used };
}

/** All is given: `auto` margins take what is left, else the end gives way. */
function between(axis: Axis, start: number, end: number, size: number): Span {
  const { marginStart, marginEnd, room, isReversed } = axis;
  const taken = (marginStart === 'auto' ? 0 : marginStart) + (marginEnd === 'auto' ? 0 : marginEnd);
  const rest = room - start - end - size - taken;
  if (marginStart === 'auto') {
    const own = marginEnd !== 'auto' ? rest : rest < 0 ? 0 : rest / 2;
    return { start: start + own, size };
  }
  if (isReversed && marginEnd !== 'auto') return { start: room - end - marginEnd - size, size };
  return { start: start + marginStart, size };
}
