/** Elliptical arcs as curves: SVG 2 §9.5.1 and appendix B.2. */
import { applyTo, type Matrix } from '../../matrix.ts';
import type { PathBuilder } from '../geometry.ts';

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Of the ellipse's x axis, degrees. */
  readonly rotation: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** From (x1, y1), where the path is, to (x2, y2). */
export function arcToCurves(
  x1: number,
  y1: number,
  arc: Arc,
  x2: number,
  y2: number,
  path: PathBuilder,
): void {
  if (x1 === x2 && y1 === y2) return;
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx < 1e-9 || ry < 1e-9) {
    path.line(x2, y2);
    return;
  }
  const angle = (arc.rotation * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  // B.2.4, step 1: half of the chord, in the ellipse's own axes.
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const px = cosine * dx + sine * dy;
  const py = -sine * dx + cosine * dy;
  // B.2.5: an ellipse that is too small is made as large as it has to be.
  const excess = (px / rx) ** 2 + (py / ry) ** 2;
  if (excess > 1) {
    rx *= Math.sqrt(excess);
    ry *= Math.sqrt(excess);
  }
  // Steps 2 and 3: the centre.
  const rest = Math.max(0, 1 / ((px / rx) ** 2 + (py / ry) ** 2) - 1);
  const factor = Math.sqrt(rest) * (arc.isLarge === arc.isClockwise ? -1 : 1);
  const [cx, cy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const centre: Matrix = [
    rx * cosine,
    rx * sine,
    -ry * sine,
    ry * cosine,
    cosine * cx - sine * cy + (x1 + x2) / 2,
    sine * cx + cosine * cy + (y1 + y2) / 2,
  ];
  // Step 4: the angles, on a circle of radius 1.
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let sweep = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (arc.isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!arc.isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  addCurves(path, centre, start, sweep);
}

/** A curve for each quarter of a circle at most. */
function addCurves(path: PathBuilder, centre: Matrix, start: number, sweep: number): void {
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  for (let i = 0; i < count; i++) {
    const [from, to] = [start + i * step, start + (i + 1) * step];
    const [sin1, cos1, sin2, cos2] = [Math.sin(from), Math.cos(from), Math.sin(to), Math.cos(to)];
    path.curve(
      ...applyTo(centre, cos1 - handle * sin1, sin1 + handle * cos1),
      ...applyTo(centre, cos2 + handle * sin2, sin2 - handle * cos2),
      ...applyTo(centre, cos2, sin2),
    );
  }
}
