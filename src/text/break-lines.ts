/**
 * Total-fit line breaking: Knuth and Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11
 * (1981). Names are the paper's: r is the adjustment ratio, β badness, D demerits, a feasible break an active node.
 */
import type { BrokenLine, LineBreakOptions, ParagraphItem } from './types.ts';

/** The ratio that a line needs to fill its measure; more than this is given up as overfull or very loose. */
const EMERGENCY_TOLERANCE = Number.POSITIVE_INFINITY;
const LINE_PENALTY = 10;

/** A feasible break, with the best way that leads to it. */
interface Node {
  /** Index of the item broken at; -1 for the start of the paragraph. */
  readonly position: number;
  readonly line: number;
  readonly fitness: number;
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
  /** Of the line that ends here. */
  readonly ratio: number;
  readonly sums: Sums;
}

/** Widths of all items before a place: differences give the widths of lines. */
interface Sums {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/**
 * Breaks a paragraph into lines with the least demerits over all of them. Always returns: where no way keeps within
 * the tolerance it is widened, and what still does not fit is an overfull line.
 */
export function breakLines(
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
): readonly BrokenLine[] {
  if (items.length === 0) return [];
  const ended = endsWithForcedBreak(items) ? items : [...items, FINAL_BREAK];
  for (const tolerance of [options.tolerance, options.tolerance * 4, EMERGENCY_TOLERANCE]) {
    const last = new Pass(ended, options, tolerance).run();
    if (last !== undefined) return linesOf(last, ended, options);
  }
  return [];
}

const FINAL_BREAK: ParagraphItem = {
  type: 'penalty',
  width: 0,
  cost: Number.NEGATIVE_INFINITY,
  flagged: false,
};

function endsWithForcedBreak(items: readonly ParagraphItem[]): boolean {
  const last = items.at(-1);
  return last?.type === 'penalty' && last.cost === Number.NEGATIVE_INFINITY;
}

class Pass {
  readonly #items: readonly ParagraphItem[];
  readonly #options: LineBreakOptions;
  readonly #tolerance: number;
  #active: Node[] = [];
  #width = 0;
  #stretch = 0;
  #shrink = 0;

  constructor(items: readonly ParagraphItem[], options: LineBreakOptions, tolerance: number) {
    this.#items = items;
    this.#options = options;
    this.#tolerance = tolerance;
  }

  /** The last node of the best way, or nothing where the tolerance allows none. */
  run(): Node | undefined {
    const start = { width: 0, stretch: 0, shrink: 0 };
    const sums = this.#afterBreak(-1, start);
    this.#active = [
      { position: -1, line: 0, fitness: 1, hyphens: 0, demerits: 0, previous: undefined, ratio: 0, sums },
    ];
    for (let i = 0; i < this.#items.length; i++) {
      this.#visit(i);
      if (this.#active.length === 0) return undefined;
    }
    return this.#best();
  }

  #visit(i: number): void {
    const item = this.#items[i] as ParagraphItem;
    if (item.type === 'box') {
      this.#width += item.width;
    } else if (item.type === 'glue') {
      if (this.#items[i - 1]?.type === 'box') this.#consider(i, 0, 0, false);
      this.#width += item.width;
      this.#stretch += item.stretch;
      this.#shrink += item.shrink;
    } else if (item.cost < Number.POSITIVE_INFINITY) {
      this.#consider(i, item.width, item.cost, item.flagged);
    }
  }

  /** Looks at a break at item `i` from every active node. */
  #consider(i: number, extra: number, cost: number, flagged: boolean): void {
    const forced = cost === Number.NEGATIVE_INFINITY;
    const best = new Map<number, Node>();
    const remaining: Node[] = [];
    let dropped: Node | undefined;
    const last = i === this.#items.length - 1;
    for (const node of this.#active) {
      const ratio = this.#ratio(node, extra, forced);
      if (ratio >= -1 && !forced) remaining.push(node);
      else dropped = node;
      const allowed = flagged ? node.hyphens < this.#options.maxConsecutiveHyphens : true;
      if (ratio >= -1 && ratio <= this.#tolerance && allowed) {
        this.#candidate(best, node, i, ratio, cost, flagged, last);
      }
    }
    if (
      best.size === 0 &&
      remaining.length === 0 &&
      this.#tolerance === EMERGENCY_TOLERANCE &&
      dropped !== undefined
    ) {
      // Nothing fits: a line that is too long is set all the same.
      this.#candidate(best, dropped, i, -1, cost, flagged, last);
    }
    this.#active = [...remaining, ...best.values()];
  }

  #candidate(
    best: Map<number, Node>,
    from: Node,
    i: number,
    ratio: number,
    cost: number,
    flagged: boolean,
    last: boolean,
  ): void {
    const fitness = fitnessOf(ratio);
    const demerits = from.demerits + this.#demerits(from, ratio, cost, flagged, fitness, last);
    // Ways that end here with another number of lines are kept apart only where the number matters.
    const key = this.#options.looseness === 0 ? fitness : from.line * 4 + fitness;
    const known = best.get(key);
    if (known !== undefined && known.demerits <= demerits) return;
    const sums = this.#afterBreak(i, { width: this.#width, stretch: this.#stretch, shrink: this.#shrink });
    const hyphens = flagged ? from.hyphens + 1 : 0;
    best.set(key, {
      position: i,
      line: from.line + 1,
      fitness,
      hyphens,
      demerits,
      previous: from,
      ratio,
      sums,
    });
  }

  /** The adjustment ratio of the line from a node to here: below -1 it cannot be set. */
  #ratio(node: Node, extra: number, forced: boolean): number {
    const length = this.#width - node.sums.width + extra;
    const difference = this.#options.lineWidth(node.line) - length;
    if (this.#options.alignment === 'ragged')
      return raggedRatio(difference, this.#options.lineWidth(node.line), forced);
    if (difference > 0) {
      const stretch = this.#stretch - node.sums.stretch;
      if (stretch > 0) return difference / stretch;
      return difference < TOO_SMALL ? 0 : Number.POSITIVE_INFINITY;
    }
    if (difference > -TOO_SMALL) return 0;
    const shrink = this.#shrink - node.sums.shrink;
    return shrink > 0 ? difference / shrink : Number.NEGATIVE_INFINITY;
  }

  #demerits(
    from: Node,
    ratio: number,
    cost: number,
    flagged: boolean,
    fitness: number,
    last: boolean,
  ): number {
    const badness = Number.isFinite(ratio) ? 100 * Math.abs(ratio) ** 3 : 1e6;
    const line = LINE_PENALTY + badness;
    let demerits = line ** 2;
    if (cost >= 0) demerits = (line + cost) ** 2;
    else if (cost > Number.NEGATIVE_INFINITY) demerits = line ** 2 - cost ** 2;
    if (flagged && from.hyphens > 0) demerits += this.#options.doubleHyphenDemerits;
    // A last line after a hyphen looks stranded: as TeX's \finalhyphendemerits.
    if (last && from.hyphens > 0) demerits += this.#options.doubleHyphenDemerits / 2;
    if (Math.abs(fitness - from.fitness) > 1) demerits += this.#options.fitnessDemerits;
    return demerits;
  }

  /** Sums at the start of the line after a break at `i`: glue and idle penalties there are dropped. */
  #afterBreak(i: number, sums: Sums): Sums {
    let { width, stretch, shrink } = sums;
    for (let n = Math.max(i, 0); n < this.#items.length; n++) {
      const item = this.#items[n] as ParagraphItem;
      if (item.type === 'box') break;
      if (i < 0) break;
      if (item.type === 'glue') {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      } else if (item.cost === Number.NEGATIVE_INFINITY && n > i) break;
    }
    return { width, stretch, shrink };
  }

  #best(): Node | undefined {
    const sorted = [...this.#active].sort((a, b) => a.demerits - b.demerits);
    const [best] = sorted;
    if (best === undefined || this.#options.looseness === 0) return best;
    const wanted = best.line + this.#options.looseness;
    return sorted.reduce(
      (found, node) => (Math.abs(node.line - wanted) < Math.abs(found.line - wanted) ? node : found),
      best,
    );
  }
}

/** Rounding: widths are sums of many numbers. */
const TOO_SMALL = 1e-6;

/**
 * Ragged lines do not stretch: what counts is how much of the measure stays empty. A fifth of it is as bad as glue
 * stretched by its whole stretchability; the last line may be as short as it likes.
 */
function raggedRatio(difference: number, measure: number, forced: boolean): number {
  if (difference < -TOO_SMALL) return Number.NEGATIVE_INFINITY;
  return forced ? 0 : Math.max(0, difference) / (measure / 5);
}

/** Tight, normal, loose, very loose. */
function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function linesOf(
  last: Node,
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
): readonly BrokenLine[] {
  const nodes: Node[] = [];
  for (let node: Node | undefined = last; node !== undefined; node = node.previous) nodes.unshift(node);
  return nodes
    .slice(1)
    .map((node, line) => lineBetween((nodes[line] as Node).position, node, line, items, options));
}

function lineBetween(
  previous: number,
  node: Node,
  line: number,
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
): BrokenLine {
  const start = firstOf(previous, node.position, items);
  const measure = options.lineWidth(line);
  const width = widthOf(items, start, node.position);
  const least = options.alignment === 'ragged' ? width : width - shrinkOf(items, start, node.position);
  const ratio = options.alignment === 'ragged' || !Number.isFinite(node.ratio) ? 0 : node.ratio;
  return {
    start,
    end: node.position,
    adjustmentRatio: Math.max(-1, ratio),
    width,
    overfull: Math.max(0, least - measure) < TOO_SMALL ? 0 : least - measure,
  };
}

function firstOf(previous: number, end: number, items: readonly ParagraphItem[]): number {
  let start = previous + 1;
  if (previous < 0) return 0;
  while (start < end && items[start]?.type !== 'box') start++;
  return start;
}

function widthOf(items: readonly ParagraphItem[], start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const item = items[i] as ParagraphItem;
    if (item.type !== 'penalty') width += item.width;
  }
  const last = items[end];
  return last?.type === 'penalty' ? width + last.width : width;
}

function shrinkOf(items: readonly ParagraphItem[], start: number, end: number): number {
  let shrink = 0;
  for (let i = start; i < end; i++) {
    const item = items[i] as ParagraphItem;
    if (item.type === 'glue') shrink += item.shrink;
  }
  return shrink;
}
