/** Letters that join, as those of Arabic do, join over the edges of inline boxes: CSS Text 3 §7.3. */
import type { ShapingContext } from '../../text/types.ts';
import type { InlineBox } from '../boxes/types.ts';
import type { Token } from './collect.ts';
import { tokenText } from './opportunities.ts';

/** Of the scripts that run from right to left; joiners; marks do not come between two letters. */
const JOINING = /[\u0600-\u065f\u066e-\u06ff\u0700-\u07ff\u0840-\u08ff\u00ad]|\u200c|\u200d|\p{Mn}/u;
/** How far one has to look for the letter that is joined to. */
const CONTEXT = 5;

/** What stands beside the words of a paragraph. */
export class Joining {
  readonly #text: string;
  /** Offsets at which nothing joins: CSS keeps apart what margins, borders, padding or isolation part. */
  readonly #barriers: ReadonlySet<number>;

  constructor(tokens: readonly Token[]) {
    const barriers = new Set<number>();
    let text = '';
    for (const token of tokens) {
      if ((token.type === 'open' || token.type === 'close') && isApart(token.box)) barriers.add(text.length);
      text += tokenText(token);
    }
    this.#text = text;
    this.#barriers = barriers;
  }

  /** Of the word between two offsets; none where it joins with nothing. */
  contextOf(start: number, end: number): ShapingContext | undefined {
    const before = this.#joinsAt(start) ? this.#text.slice(Math.max(0, start - CONTEXT), start) : '';
    const after = this.#joinsAt(end) ? this.#text.slice(end, end + CONTEXT) : '';
    return before === '' && after === '' ? undefined : { before, after };
  }

  #joinsAt(offset: number): boolean {
    if (offset === 0 || this.#barriers.has(offset)) return false;
    return JOINING.test(this.#text.charAt(offset - 1)) && JOINING.test(this.#text.charAt(offset));
  }
}

function isApart({ style }: InlineBox): boolean {
  const { marginLeft, marginRight, paddingLeft, paddingRight, borderLeft, borderRight, unicodeBidi } = style;
  const edges = [marginLeft, marginRight, paddingLeft, paddingRight, borderLeft.width, borderRight.width];
  return /isolate|plaintext/.test(unicodeBidi) || edges.some((edge) => edge !== 0 && edge !== 'auto');
}
