/** The space between two pieces of a flow, while margins still may join it. CSS 2.2 §8.3.1. */
import type { BreakBetween } from '../../style/types.ts';
import type { FlowItem, GapItem } from '../flow.ts';
import { Margins } from './adjoining-margins.ts';
import type { KeptBox } from './kept-together.ts';
import type { WaitingFloat } from './later-floats.ts';

export type GapDraft = { -readonly [Key in keyof GapItem]: GapItem[Key] };

/** The space that the next content will be set after, while margins still may join it. */
export interface Pending {
  all: Margins;
  /** Of boxes that begin after the break opportunity. */
  readonly afterBreak: Margins;
  between: BreakBetween | undefined;
  cost: number;
  page: string;
  /** That are divided by a break there; absent where there is none. */
  kept: readonly KeptBox[] | undefined;
  /** Boxes and marks that begin where the next content does. */
  readonly opened: FlowItem[];
  /** So much of the margins has been set: a float stands between them. */
  settled: number;
  /** The next content stands no higher: CSS 2.2 §9.5.2, clearance. */
  floor: number;
  /** In boxes that begin where the next content does. */
  readonly floats: WaitingFloat[];
}

/** Items come after the whole margin; boxes out of the flow after the part that there was when they came. */
export function withinMargin({ opened, all, settled }: Pending): readonly FlowItem[] {
  const size = all.size - settled;
  return opened.map((item) => (item.type === 'anchor' ? { ...item, y: item.y - size } : item));
}

export function newPending(page: string): Pending {
  return {
    all: new Margins(),
    afterBreak: new Margins(),
    between: undefined,
    cost: 0,
    page,
    kept: undefined,
    opened: [],
    settled: 0,
    floor: -Infinity,
    floats: [],
  };
}
