/**
 * The search for the best breaks of a paragraph: Knuth and Plass, "Breaking paragraphs into lines", Software: Practice
 * and Experience 11 (1981). Names are the paper's: r is the adjustment ratio, d the demerits, a feasible break that may
 * still begin a line an active node. Each place is looked at once from each active node, of which there are as many as
 * places fit into one line.
 */
import type { LineBreakOptions, ParagraphItem, PenaltyItem, Runt } from './types.ts';

/** A feasible break, with the best way that leads to it. */
export interface FeasibleBreak {
  /** Index of the item broken at; -1 for the start of the paragraph. */
  readonly position: number;
  /** How many lines end here or before. */
  readonly line: number;
  readonly fitness: number;
  /** Flagged breaks in a row, this one counted. */
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous: FeasibleBreak | undefined;
  /** Where the next line begins. */
  readonly start: Totals;
  /** Of the next line. */
  readonly measure: number;
}

/** Of all items before a place: differences are the widths of lines. */
interface Totals {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** Sums of many widths are not exact. */
export const ROUNDING = 1e-6;
/** TeX's `\linepenalty`: of two ways the one with fewer lines. */
const LINE_PENALTY = 10;
/** In the last attempt a hyphen where none may be is worse than any loose line, but better than text beyond the margin. */
const FORBIDDEN_HYPHEN = 1e12;
/** TeX's `\emergencystretch`, as a part of the measure: what loose lines are compared by where glue is scarce. */
const EMERGENCY_STRETCH = 0.1;
/** The part of the measure that may stay empty at the end of a ragged line at a ratio of 1. */
const RAGGED_STRETCH = 0.2;
const AT_GLUE: PenaltyItem = { type: 'penalty', width: 0, cost: 0, flagged: false };
const NO_RUNT: Runt = { part: 0, demerits: 0 };
const NOTHING: Totals = { width: 0, stretch: 0, shrink: 0 };

/**
 * The last break of the best way through the paragraph, none where lines would have to stretch by more than
 * `tolerance`. With an infinite tolerance there is always a way: lines that do not fit are set all the same.
 */
export function findBreaks(
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
  tolerance: number,
): FeasibleBreak | undefined {
  return new TotalFit(items, options, tolerance).run();
}

class TotalFit {
  readonly #items: readonly ParagraphItem[];
  readonly #options: LineBreakOptions;
  readonly #tolerance: number;
  readonly #isLastAttempt: boolean;
  #active: FeasibleBreak[];
  /** Breaks at the place that is being looked at: the best of each kind. */
  readonly #found: FeasibleBreak[] = [];
  #width = 0;
  #stretch = 0;
  #shrink = 0;

  constructor(items: readonly ParagraphItem[], options: LineBreakOptions, tolerance: number) {
    this.#items = items;
    this.#options = options;
    this.#tolerance = tolerance;
    this.#isLastAttempt = tolerance === Number.POSITIVE_INFINITY;
    const beginning = { position: -1, line: 0, fitness: 1, hyphens: 0, demerits: 0 };
    const measure = options.lineWidth(0, false);
    this.#active = [{ ...beginning, previous: undefined, start: NOTHING, measure }];
  }

  run(): FeasibleBreak | undefined {
    for (let index = 0; index < this.#items.length; index++) {
      this.#visit(index);
      if (this.#active.length === 0) return undefined;
    }
    return this.#best();
  }

  #visit(index: number): void {
    const item = this.#items[index]!;
    if (item.type === 'box') {
      this.#width += item.width;
    } else if (item.type === 'glue') {
      if (this.#items[index - 1]?.type === 'box') this.#breakAt(index, AT_GLUE);
      this.#width += item.width;
      this.#stretch += item.stretch;
      this.#shrink += item.shrink;
    } else if (item.cost < Number.POSITIVE_INFINITY) {
      this.#breakAt(index, item);
    }
  }

  /** Ends a line here from every active node; nodes whose line would be too long for good stay behind. */
  #breakAt(index: number, penalty: PenaltyItem): void {
    const isForced = penalty.cost === Number.NEGATIVE_INFINITY;
    const active = this.#active;
    const latest = active.at(-1)!;
    this.#found.length = 0;
    let kept = 0;
    for (const from of active) {
      const room = this.#room(from);
      // Without what is added at a break: a hyphen makes a line longer than the word it is in, hanging marks shorter.
      if (!isForced && room + this.#shrinkSince(from) >= -ROUNDING) active[kept++] = from;
      this.#endLine(from, index, penalty, this.#ratio(from, room - penalty.width, isForced));
    }
    active.length = kept;
    if (this.#isLastAttempt && kept === 0 && this.#found.length === 0)
      this.#offer(latest, index, penalty, -1);
    for (const found of this.#found) active.push(found);
  }

  #endLine(from: FeasibleBreak, index: number, penalty: PenaltyItem, ratio: number): void {
    if (ratio < -1 || ratio > this.#tolerance) return;
    if (this.#isLastAttempt || !this.#isForbidden(from, index, penalty))
      this.#offer(from, index, penalty, ratio);
  }

  /** One hyphen too many, or one before the last line that leaves too little of its word there. */
  #isForbidden(from: FeasibleBreak, index: number, { flagged, cost }: PenaltyItem): boolean {
    if (from.hyphens === 0) return flagged && this.#options.maxConsecutiveHyphens === 0;
    if (flagged) return from.hyphens >= this.#options.maxConsecutiveHyphens;
    if (cost > Number.NEGATIVE_INFINITY) return false;
    return this.#options.hyphenBeforeLast === false || isUnbroken(this.#items, from.position + 1, index);
  }

  /** Keeps the way over `from` if none of its kind that leads here is better. */
  #offer(from: FeasibleBreak, position: number, penalty: PenaltyItem, ratio: number): void {
    const fitness = fitnessOf(ratio);
    const demerits = from.demerits + this.#demerits(from, position, penalty, ratio, fitness);
    const line = from.line + 1;
    const hyphens = penalty.flagged ? from.hyphens + 1 : 0;
    const rival = this.#rivalOf(fitness, hyphens, line);
    if (rival < this.#found.length && this.#found[rival]!.demerits <= demerits) return;
    const start = this.#found[0]?.start ?? this.#startAfter(position);
    const measure = this.#options.lineWidth(line, penalty.cost === Number.NEGATIVE_INFINITY);
    this.#found[rival] = { position, line, fitness, hyphens, demerits, previous: from, start, measure };
  }

  /** Where the one of its kind is; at the end where there is none. */
  #rivalOf(fitness: number, hyphens: number, line: number): number {
    let index = 0;
    for (const found of this.#found) {
      const isOfKind = found.fitness === fitness && this.#isSameCount(found.hyphens, hyphens);
      if (isOfKind && this.#isSame(found.line, line)) break;
      index++;
    }
    return index;
  }

  /** Whether as many hyphens in a row may follow. */
  #isSameCount(a: number, b: number): boolean {
    const { maxConsecutiveHyphens: most } = this.#options;
    return a === b || most === Number.POSITIVE_INFINITY || (a >= most && b >= most);
  }

  /** Whether it makes no difference to what follows how many lines came before. */
  #isSame(a: number, b: number): boolean {
    const { looseness, uniformFrom = 1 } = this.#options;
    return a === b || (looseness === 0 && a >= uniformFrom && b >= uniformFrom);
  }

  /** What a line from there to here leaves of its measure; negative where glue must shrink. */
  #room(from: FeasibleBreak): number {
    return from.measure - (this.#width - from.start.width);
  }

  #shrinkSince(from: FeasibleBreak): number {
    return this.#options.alignment === 'ragged' ? 0 : this.#shrink - from.start.shrink;
  }

  /** The adjustment ratio of the line from there to here; below -1 it cannot be set. */
  #ratio(from: FeasibleBreak, room: number, isForced: boolean): number {
    const { measure } = from;
    if (this.#options.alignment === 'ragged') return raggedRatio(room, measure, isForced);
    if (Math.abs(room) <= ROUNDING) return 0;
    if (room < 0) return room / this.#shrinkSince(from);
    const extra = this.#isLastAttempt ? measure * EMERGENCY_STRETCH : 0;
    return room / (this.#stretch - from.start.stretch + extra);
  }

  /** The paper's formula, with TeX's demerits for a hyphen in the last line but one. */
  #demerits(
    from: FeasibleBreak,
    position: number,
    penalty: PenaltyItem,
    ratio: number,
    fitness: number,
  ): number {
    const { cost, flagged } = penalty;
    const { doubleHyphenDemerits, fitnessDemerits } = this.#options;
    const line = LINE_PENALTY + 100 * Math.abs(ratio) ** 3;
    let demerits = cost >= 0 ? (line + cost) ** 2 : line ** 2;
    if (cost < 0 && cost > Number.NEGATIVE_INFINITY) demerits -= cost ** 2;
    if (Math.abs(fitness - from.fitness) > 1) demerits += fitnessDemerits;
    if (from.hyphens > 0 && flagged) demerits += doubleHyphenDemerits;
    if (from.hyphens > 0 && position === this.#items.length - 1) demerits += doubleHyphenDemerits / 2;
    if (this.#isLastAttempt && this.#isForbidden(from, position, penalty)) demerits += FORBIDDEN_HYPHEN;
    if (cost === Number.NEGATIVE_INFINITY) demerits += this.#runtDemerits(from);
    return demerits;
  }

  #runtDemerits(from: FeasibleBreak): number {
    const { runt = NO_RUNT } = this.#options;
    return this.#width - from.start.width < runt.part * from.measure ? runt.demerits : 0;
  }

  /** Glue and penalties after a break are dropped, up to the next box or forced break. */
  #startAfter(position: number): Totals {
    let [width, stretch, shrink] = [this.#width, this.#stretch, this.#shrink];
    for (let index = position; index < this.#items.length; index++) {
      const item = this.#items[index]!;
      if (item.type === 'box') break;
      if (item.type === 'glue') {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      } else if (item.cost === Number.NEGATIVE_INFINITY && index > position) break;
    }
    return { width, stretch, shrink };
  }

  /** The way with the fewest demerits; with looseness the one whose number of lines is nearest to the wanted one. */
  #best(): FeasibleBreak {
    const ways = this.#active.toSorted((a, b) => a.demerits - b.demerits);
    const best = ways[0]!;
    const wanted = best.line + this.#options.looseness;
    const distance = ({ line }: FeasibleBreak) => Math.abs(line - wanted);
    return ways.reduce((nearest, way) => (distance(way) < distance(nearest) ? way : nearest), best);
  }
}

/** Whether all that stands here is of one word, or of less. */
function isUnbroken(items: readonly ParagraphItem[], start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const item = items[index]!;
    if (item.type === 'glue' && items[index - 1]?.type === 'box') return false;
    if (item.type === 'penalty' && !item.flagged && item.cost < Number.POSITIVE_INFINITY) return false;
  }
  return true;
}

/** Ragged lines do not stretch: what counts is how much of the measure stays empty. The last may be short. */
function raggedRatio(room: number, measure: number, isForced: boolean): number {
  if (room < -ROUNDING) return Number.NEGATIVE_INFINITY;
  return isForced || room <= ROUNDING ? 0 : room / (measure * RAGGED_STRETCH);
}

/** Tight, normal, loose, very loose: lines next to each other should differ by one at most. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}
