/** Clipping paths: CSS Masking 1 §5 and §9. */
import { IDENTITY, type Matrix, multiply, translation } from '../../matrix.ts';
import { joinPaths, reversePath, transformPath, turning } from '../geometry.ts';
import type { Clip, FillRule, Path, ViewBox } from '../types.ts';
import { referenced, type SvgDocument, type Viewport } from './document.ts';
import { parseLength } from './lengths.ts';
import { isShape, shapePath } from './shapes.ts';
import { parseTransform } from './transforms.ts';
import type { XmlElement } from './xml.ts';

/** What is clipped: its box and its matrix. */
export interface Clipped {
  readonly viewport: Viewport;
  /** From its coordinates to the drawing's. */
  readonly matrix: Matrix;
  readonly bounds: () => ViewBox | undefined;
}

/** A clip of a clip of a clip: more is a circle, or as good as one. */
const MAX_NESTING = 5;

/** All the areas outside of which nothing is painted, in the drawing's coordinates. */
export function clipsOf(document: SvgDocument, id: string, clipped: Clipped, depth = 0): readonly Clip[] {
  const element = document.byId.get(id);
  if (element?.name !== 'clipPath' || depth > MAX_NESTING) return [];
  const values = document.styles.inPlace(element, { ...clipped.viewport, fontSize: 16 });
  const further = values.clipPath === undefined ? [] : clipsOf(document, values.clipPath, clipped, depth + 1);
  const own = parseTransform(values.transform) ?? IDENTITY;
  const matrix = multiply(multiply(own, unitsOf(element, clipped)), clipped.matrix);
  const shapes = element.children.flatMap((child) =>
    child.kind === 'element' ? clipShapes(document, child, clipped.viewport) : [],
  );
  return [...further, unite(shapes, matrix)];
}

function unitsOf({ attributes }: XmlElement, { bounds }: Clipped): Matrix {
  if (attributes.get('clipPathUnits') !== 'objectBoundingBox') return IDENTITY;
  const { x, y, width, height } = bounds() ?? { x: 0, y: 0, width: 0, height: 0 };
  return [width, 0, 0, height, x, y];
}

interface ClipShape {
  readonly path: Path;
  readonly rule: FillRule;
}

function clipShapes(document: SvgDocument, child: XmlElement, viewport: Viewport): readonly ClipShape[] {
  const { name, attributes } = child;
  const context = { ...viewport, fontSize: 16 };
  const values = document.styles.inPlace(child, context);
  if (values.display === 'none' || values.visibility === 'hidden') return [];
  const matrix = parseTransform(values.transform) ?? IDENTITY;
  if (name === 'use') {
    const target = referenced(document, child);
    if (target === undefined || !isShape(target)) return [];
    const [x, y] = [attributes.get('x'), attributes.get('y')];
    const moved = translation(parseLength(x, context, 'x') ?? 0, parseLength(y, context, 'y') ?? 0);
    return clipShapes(document, target, viewport).map(({ path, rule }) => ({
      path: transformPath(path, multiply(moved, matrix)),
      rule,
    }));
  }
  if (!isShape(child)) {
    const isNothing = ['title', 'desc', 'metadata', ''].includes(name);
    if (!isNothing) document.reporter.unsupported(child, `<${name}> in a clipping path is not supported`);
    return [];
  }
  const path = shapePath(child, context, (element, message) =>
    document.reporter.unsupported(element, message),
  );
  return path === undefined ? [] : [{ path: transformPath(path, matrix), rule: values.clipRule }];
}

/** Several shapes are run around in one direction: where they overlap, they then add up. */
function unite(shapes: readonly ClipShape[], matrix: Matrix): Clip {
  const [first] = shapes;
  if (first !== undefined && shapes.length === 1) {
    return { path: transformPath(first.path, matrix), rule: first.rule };
  }
  const turned = shapes.map(({ path }) => (turning(path) < 0 ? reversePath(path) : path));
  return { path: transformPath(joinPaths(turned), matrix), rule: 'nonzero' };
}
