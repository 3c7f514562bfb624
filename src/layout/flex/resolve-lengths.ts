/** Resolves flexible lengths: CSS Flexbox 1 §9.7. */
import { clampItem, type FlexItem } from './items.ts';

/** Widths are sums of many numbers. */
const TOLERANCE = 0.001;

/** The content width of each item in a room that gaps have been taken from already. */
export function resolveLengths(items: readonly FlexItem[], room: number): readonly number[] {
  const wanted = items.map((item) => clampItem(item, item.base));
  const rest = room - total(items, wanted);
  if (Math.abs(rest) < TOLERANCE) return wanted;
  const flexing = new Flexing(items, wanted, room, rest > 0);
  while (flexing.share());
  return flexing.widths;
}

function total(items: readonly FlexItem[], widths: readonly number[]): number {
  return items.reduce((sum, { outside }, index) => sum + outside + widths[index]!, 0);
}

class Flexing {
  /** Of frozen items; of the others the flex base size. */
  readonly widths: number[];
  readonly #items: readonly FlexItem[];
  readonly #room: number;
  readonly #isGrowing: boolean;
  /** Indexes of items that are not frozen. */
  #flexible: readonly number[];
  readonly #initialRest: number;

  constructor(items: readonly FlexItem[], wanted: readonly number[], room: number, isGrowing: boolean) {
    this.#items = items;
    this.#room = room;
    this.#isGrowing = isGrowing;
    const isFrozen = ({ base, box: { style } }: FlexItem, index: number) => {
      if ((isGrowing ? style.flexGrow : style.flexShrink) === 0) return true;
      return isGrowing ? base > wanted[index]! : base < wanted[index]!;
    };
    this.#flexible = [...items.keys()].filter((index) => !isFrozen(items[index]!, index));
    this.widths = items.map((item, index) => (isFrozen(item, index) ? wanted[index]! : item.base));
    this.#initialRest = room - total(items, this.widths);
  }

  /** One round: shares out the room that is left, freezes the items that a bound stops. False once all are frozen. */
  share(): boolean {
    if (this.#flexible.length === 0) return false;
    const rest = this.#rest();
    const factors = this.#flexible.map((index) => this.#factor(this.#items[index]!));
    const sum = factors.reduce((all, one) => all + one, 0);
    const shares = this.#flexible.map((index, at) => {
      const item = this.#items[index]!;
      const wanted = sum === 0 ? item.base : item.base + (rest * factors[at]!) / sum;
      return { index, wanted, used: clampItem(item, Math.max(0, wanted)) };
    });
    const violation = shares.reduce((all, { used, wanted }) => all + used - wanted, 0);
    const stays = ({ used, wanted }: (typeof shares)[number]) => {
      if (Math.abs(violation) < TOLERANCE) return false;
      return violation > 0 ? used <= wanted : used >= wanted;
    };
    for (const share of shares) if (!stays(share)) this.widths[share.index] = share.used;
    this.#flexible = shares.filter(stays).map(({ index }) => index);
    return true;
  }

  /** Factors below one take only their part of the room. */
  #rest(): number {
    const rest = this.#room - total(this.#items, this.widths);
    const sum = this.#flexible.reduce((all, index) => {
      const { flexGrow, flexShrink } = this.#items[index]!.box.style;
      return all + (this.#isGrowing ? flexGrow : flexShrink);
    }, 0);
    const part = this.#initialRest * sum;
    return sum < 1 && Math.abs(part) < Math.abs(rest) ? part : rest;
  }

  /** Wide items shrink more than narrow ones. */
  #factor({ base, box: { style } }: FlexItem): number {
    return this.#isGrowing ? style.flexGrow : style.flexShrink * base;
  }
}
