/** The directions of a paragraph's text: CSS Writing Modes 4 §2, by UAX #9. */
import type { ComputedStyle } from '../../style/types.ts';
import { type BidiLevels, bidiLevels, hasRightToLeft } from '../../text/index.ts';
import type { Atom } from './atoms.ts';
import type { Token } from './collect.ts';
import { tokenText } from './opportunities.ts';

type Directed = Pick<ComputedStyle, 'direction' | 'unicodeBidi'>;

const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/** CSS Writing Modes 4 §2.4.2: the controls that stand for a box's style, at its start and at its end. */
function controls({ direction, unicodeBidi }: Directed): readonly [string, string] {
  const isRtl = direction === 'rtl';
  switch (unicodeBidi) {
    case 'normal':
      return ['', ''];
    case 'embed':
      return [isRtl ? '\u202b' : '\u202a', POP];
    case 'isolate':
      return [isRtl ? '\u2067' : '\u2066', POP_ISOLATE];
    case 'bidi-override':
      return [isRtl ? '\u202e' : '\u202d', POP];
    case 'isolate-override':
      return [isRtl ? '\u2067\u202e' : '\u2066\u202d', POP + POP_ISOLATE];
    case 'plaintext':
      return ['\u2068', POP_ISOLATE];
  }
}

/**
 * The levels of the paragraph's text, at the offsets of `tokenText`; none where all of it runs from left to right. A
 * line break does not end the paragraph of UAX #9 here: what is embedded goes on after it.
 */
export function paragraphLevels(tokens: readonly Token[], style: ComputedStyle): BidiLevels | undefined {
  const text = tokens.map((token) => withControls(token)).join('');
  if (style.direction === 'ltr' && !hasRightToLeft(text)) return undefined;
  // Of a block the direction is the paragraph's own: only an override is still to be said of its text.
  const isOverride = style.unicodeBidi === 'bidi-override' || style.unicodeBidi === 'isolate-override';
  const [open, close] = isOverride ? controls({ ...style, unicodeBidi: 'bidi-override' }) : ['', ''];
  const direction = style.unicodeBidi === 'plaintext' ? 'auto' : style.direction;
  const { base, levels } = bidiLevels(open + text + close, direction);
  return { base, levels: withoutControls(tokens, levels, open.length) };
}

function withControls(token: Token): string {
  if (token.type === 'open') return controls(token.box.style)[0];
  if (token.type === 'close') return controls(token.box.style)[1];
  return token.type === 'break' ? '\u2028' : tokenText(token);
}

function withoutControls(tokens: readonly Token[], levels: Uint8Array, start: number): Uint8Array {
  const kept: number[] = [];
  let offset = start;
  for (const token of tokens) {
    const end = offset + withControls(token).length;
    if (token.type !== 'open' && token.type !== 'close') kept.push(...levels.subarray(offset, end));
    offset = end;
  }
  return Uint8Array.from(kept);
}

/** The level of each atom of a line: edges of boxes go with what they enclose, all else with what stands before. */
export function levelsOf(atoms: readonly Atom[], base: number): readonly number[] {
  const levels = atoms.map((atom) => ('level' in atom ? atom.level : undefined));
  for (let index = levels.length - 2; index >= 0; index--) {
    if (atoms[index]!.type === 'open') levels[index] ??= levels[index + 1];
  }
  let before = base;
  return levels.map((level) => {
    before = level ?? before;
    return before;
  });
}
