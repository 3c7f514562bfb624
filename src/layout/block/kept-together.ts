/** What pages should not part: boxes with `break-inside: avoid`, a heading and the text below it. CSS Fragmentation 3 §3.2. */
import { COST } from '../flow.ts';

/** Where the flow may break or be divided: its cost grows with all that speaks against it. */
export interface BreakPlace {
  cost: number;
}

/** A box that is to be kept in one piece, while it is being filled. */
export interface KeptBox {
  readonly start: number;
  readonly places: BreakPlace[];
}

/** So many lines of a section stay with its heading. */
const LINES_BELOW_HEADING = 2;

/** A heading whose section has begun: lines below it are counted, at this depth and deeper. */
interface Heading {
  readonly depth: number;
  lines: number;
}

export class KeptTogether {
  readonly #boxes: KeptBox[] = [];
  #depth = 0;
  #heading: Heading | undefined;

  /** Those that are being filled, outermost first. */
  get boxes(): readonly KeptBox[] {
    return this.#boxes;
  }

  begin(start: number): void {
    this.#boxes.push({ start, places: [] });
  }

  /** The last one ends at that height. Nothing could keep it together if it is higher than `limit`. */
  end(height: number, limit: number): void {
    const box = this.#boxes.pop();
    if (box === undefined || height - box.start > limit) return;
    for (const place of box.places) place.cost += COST.insideAvoid;
  }

  /** Children of the box at hand follow. */
  nest(children: () => void): void {
    this.#depth++;
    children();
    this.#depth--;
  }

  /** What comes next, between siblings, is the text below a heading. */
  belowHeading(): void {
    this.#heading = { depth: this.#depth, lines: 0 };
  }

  /** The section of the last heading is over: the next one is a sibling. */
  endSection(): void {
    this.#heading = undefined;
  }

  addLines(count: number): void {
    if (this.#heading !== undefined) this.#heading.lines += count;
  }

  /** Of a break between siblings here: the heading above it may have too little text on this page. */
  headingCost(): number {
    if (this.#heading !== undefined && this.#depth < this.#heading.depth) this.#heading = undefined;
    return this.#heading !== undefined && this.#heading.lines < LINES_BELOW_HEADING ? COST.lonelyLines : 0;
  }
}
