/** Paths along the sides of a box and its round corners: CSS Backgrounds 3 §5.2 and §5.3. */
import { joinPaths, PathBuilder } from '../../pictures/geometry.ts';
import type { Path } from '../../pictures/types.ts';
import type { Insets } from '../lengths.ts';
import { type Corner, insetBox, type RoundedBox, roundedPath } from './corners.ts';

type Point = readonly [number, number];

/** A side without its corners, and the corner after it. */
interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly corner: Corner;
  readonly at: Point;
}

/** Sides that follow on each other clockwise, from the top one on: their numbers. */
type Run = readonly number[];

/** What is between two parts of the border's width: a ring, or a band along the sides that have a border. */
export function bandPath(box: RoundedBox, widths: Insets, from: number, to: number): Path {
  const outer = insetBox(box, scaled(widths, from));
  const inner = insetBox(box, scaled(widths, to));
  if (inner.width <= 0 || inner.height <= 0) return roundedPath(outer, box);
  const runs = runsOf(widths);
  if (isWhole(runs)) return joinPaths([roundedPath(outer, box), roundedPath(inner, box)]);
  const path = new PathBuilder();
  const [outside, inside] = [edgesOf(outer, box), edgesOf(inner, box)];
  for (const run of runs) {
    const [start, end] = [run[0]! + 3, run.at(-1)!];
    path.move(...edgeAt(outside, start).to);
    corner(path, outside, start);
    along(path, outside, run);
    corner(path, outside, end);
    path.line(...edgeAt(inside, end + 1).from);
    cornerBack(path, inside, end);
    alongBack(path, inside, run);
    cornerBack(path, inside, start);
    path.close();
  }
  return path.finish();
}

/** Along the middle of the sides that have a border, and the corners between two of them; how long that is. */
export function middlePath(
  box: RoundedBox,
  widths: Insets,
): { readonly path: Path; readonly length: number } {
  const edges = edgesOf(insetBox(box, scaled(widths, 0.5)), box);
  const runs = runsOf(widths);
  const path = new PathBuilder();
  let length = 0;
  for (const run of runs) {
    path.move(...edgeAt(edges, run[0]!).from);
    along(path, edges, run);
    const isClosed = isWhole(runs);
    if (isClosed) corner(path, edges, run.at(-1)!);
    if (isClosed) path.close();
    const corners = isClosed ? run : run.slice(0, -1);
    length += run.reduce((sum, side) => sum + lengthOf(edgeAt(edges, side)), 0);
    length += corners.reduce((sum, side) => sum + cornerLength(edgeAt(edges, side)), 0);
  }
  return { path: path.finish(), length };
}

function scaled({ top, right, bottom, left }: Insets, factor: number): Insets {
  return { top: top * factor, right: right * factor, bottom: bottom * factor, left: left * factor };
}

function runsOf({ top, right, bottom, left }: Insets): readonly Run[] {
  const isThere = [top > 0, right > 0, bottom > 0, left > 0];
  const gap = isThere.indexOf(false);
  const runs: number[][] = [];
  for (let side = gap + 1; side < gap + 5; side++) {
    if (isThere[side % 4] !== true) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === side - 1) last.push(side);
    else runs.push([side]);
  }
  return runs;
}

function isWhole(runs: readonly Run[]): boolean {
  return runs[0]?.length === 4;
}

/** Clockwise from the top one, in coordinates from the corner of `origin`. */
function edgesOf({ x, y, width, height, corners }: RoundedBox, origin: RoundedBox): readonly Edge[] {
  const [a, b, c, d] = corners;
  const [left, top] = [x - origin.x, y - origin.y];
  const [right, bottom] = [left + width, top + height];
  return [
    { from: [left + a.x, top], to: [right - b.x, top], corner: b, at: [right, top] },
    { from: [right, top + b.y], to: [right, bottom - c.y], corner: c, at: [right, bottom] },
    { from: [right - c.x, bottom], to: [left + d.x, bottom], corner: d, at: [left, bottom] },
    { from: [left, bottom - d.y], to: [left, top + a.y], corner: a, at: [left, top] },
  ];
}

function edgeAt(edges: readonly Edge[], side: number): Edge {
  return edges[side % 4]!;
}

/** From the beginning of the first side to the end of the last. */
function along(path: PathBuilder, edges: readonly Edge[], run: Run): void {
  for (const [index, side] of run.entries()) {
    if (index > 0) corner(path, edges, side - 1);
    path.line(...edgeAt(edges, side).to);
  }
}

function alongBack(path: PathBuilder, edges: readonly Edge[], run: Run): void {
  for (const [index, side] of run.toReversed().entries()) {
    if (index > 0) cornerBack(path, edges, side);
    path.line(...edgeAt(edges, side).from);
  }
}

/** The corner after a side. */
function corner(path: PathBuilder, edges: readonly Edge[], side: number): void {
  const { to, at, corner: radius } = edgeAt(edges, side);
  if (radius.x > 0) path.quarter(...to, ...at, ...edgeAt(edges, side + 1).from);
}

function cornerBack(path: PathBuilder, edges: readonly Edge[], side: number): void {
  const { to, at, corner: radius } = edgeAt(edges, side);
  if (radius.x > 0) path.quarter(...edgeAt(edges, side + 1).from, ...at, ...to);
}

function lengthOf({ from, to }: Edge): number {
  return Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
}

function cornerLength({ corner: radius }: Edge): number {
  return radius.x > 0 ? (Math.PI / 2) * Math.hypot(radius.x, radius.y) * Math.SQRT1_2 : 0;
}
