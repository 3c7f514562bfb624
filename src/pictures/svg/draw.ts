/** Draws a tree of SVG elements: shapes and text in painting order, each with its matrix. SVG 2 §3 and §5. */
import { IDENTITY, invert, type Matrix, multiply, translation } from '../../matrix.ts';
import type { Color } from '../../style/types.ts';
import { boundsOf, joinBounds, rectanglePath, transformPath } from '../geometry.ts';
import type {
  Clip,
  Drawing,
  DrawingItem,
  EmbeddedPicture,
  Paint,
  Path,
  RasterPicture,
  Shape,
  Stroke,
  ViewBox,
} from '../types.ts';
import { clipsOf } from './clips.ts';
import { referenced, type SvgDocument, type Viewport } from './document.ts';
import { gradientPaint, isGradient } from './gradients.ts';
import { fitPicture, readEmbedded } from './images.ts';
import { type LengthContext, parseLength } from './lengths.ts';
import { placeMarker, type Vertex, verticesOf } from './markers.ts';
import { INITIAL, type Inherited, type PaintName, type Values } from './properties.ts';
import { isShape, shapePath } from './shapes.ts';
import { readText } from './text.ts';
import { parseTransform } from './transforms.ts';
import { alignmentOf, fitMatrix, viewBoxOf } from './view-box.ts';
import type { XmlElement } from './xml.ts';

/** Where an element is drawn. */
interface Place {
  readonly matrix: Matrix;
  readonly viewport: Viewport;
  readonly parent: Inherited;
  /** Elements that are being used, so that none uses itself. */
  readonly using: readonly XmlElement[];
  /** In a marker: the paints of the path that it is on. */
  readonly context?: { readonly 'context-fill': PaintName; readonly 'context-stroke': PaintName };
}

/** Uses of uses of uses grow without bounds: so many elements may be drawn a second time. */
const MAX_REPEATED = 20_000;
const MAX_USES = 20;

/** In no namespace of ours, or not drawn where they stand. */
const SILENT = new Set(
  `defs title desc metadata style symbol linearGradient radialGradient clipPath marker mask filter pattern view
  cursor font font-face stop`.split(/\s+/),
);
/** Elements that have markers. */
const MARKED = new Set(['path', 'line', 'polyline', 'polygon']);
const REASONS: Readonly<Record<string, string>> = {
  script: 'Scripts are not run',
  animate: 'Animation is not shown: the picture is set as it begins',
  animateTransform: 'Animation is not shown: the picture is set as it begins',
  animateMotion: 'Animation is not shown: the picture is set as it begins',
  set: 'Animation is not shown: the picture is set as it begins',
  foreignObject: '<foreignObject> is not supported',
};

/** All that the root element holds. */
export function draw(document: SvgDocument, viewport: Viewport): Pick<Drawing, 'items' | 'embedded'> {
  const drawer = new Drawer(document);
  const { root } = document;
  const place: Place = { matrix: IDENTITY, viewport, parent: INITIAL, using: [] };
  const values = document.styles.compute(root, INITIAL, { ...viewport, fontSize: INITIAL.fontSize });
  const items = values.display === 'none' ? [] : drawer.group(root, values, place);
  return { items, embedded: drawer.embedded };
}

class Drawer {
  readonly #document: SvgDocument;
  /** By address. */
  readonly #embedded = new Map<string, RasterPicture | string>();
  #repeated = 0;

  constructor(document: SvgDocument) {
    this.#document = document;
  }

  /** The children of an element, as one where its style says so. */
  group(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const inside = { ...place, parent: values };
    const items = element.children.flatMap((child) =>
      child.kind === 'element' ? this.#element(child, inside) : [],
    );
    return this.#asOne(items, values, place);
  }

  #element(element: XmlElement, place: Place): readonly DrawingItem[] {
    const { name } = element;
    if (name === '' || SILENT.has(name)) return [];
    if (place.using.length > 0 && !this.#mayRepeat(element)) return [];
    const context = contextOf(place);
    const values = this.#document.styles.compute(element, place.parent, context);
    if (values.display === 'none') return [];
    const own = parseTransform(values.transform);
    if (own === undefined) this.#report(element, 'Its "transform" cannot be read');
    const moved = { ...place, matrix: multiply(own ?? IDENTITY, place.matrix) };
    if (isShape(element)) return this.#shape(element, values, moved);
    switch (name) {
      case 'g':
      case 'a':
        return this.group(element, values, moved);
      case 'svg':
        return this.#viewport(element, values, moved, sizeOf(element, contextOf(moved)));
      case 'switch':
        return this.#switch(element, values, moved);
      case 'use':
        return this.#use(element, values, moved);
      case 'image':
        return this.#image(element, values, moved);
      case 'text':
        return this.#text(element, values, moved);
      default:
        this.#report(element, REASONS[name] ?? `<${name}> is not supported`);
        return [];
    }
  }

  #shape(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const context = { ...contextOf(place), fontSize: values.fontSize };
    const path = shapePath(element, context, (at, message) => this.#report(at, message));
    if (path === undefined || values.visibility === 'hidden') return [];
    const fill = this.#paint(element, values.fill, values.fillOpacity, values, path, place);
    const stroke = this.#stroke(element, values, path, place);
    const markers = this.#markers(element, values, path, place);
    if (fill === undefined && stroke === undefined) return this.#asOne(markers, values, place);
    const shape: Shape = {
      kind: 'shape',
      matrix: place.matrix,
      path,
      ...(fill === undefined ? {} : { fill }),
      fillRule: values.fillRule,
      ...(stroke === undefined ? {} : { stroke }),
      hasFixedStroke: values.vectorEffect === 'non-scaling-stroke',
    };
    return this.#asOne([...inOrder(shape, values), ...markers], values, place);
  }

  /** SVG 2 §13.7.4: only lines and curves have them. */
  #markers(element: XmlElement, values: Values, path: Path, place: Place): readonly DrawingItem[] {
    const { markerStart, markerMid, markerEnd } = values;
    if (markerStart === undefined && markerMid === undefined && markerEnd === undefined) return [];
    if (!MARKED.has(element.name)) return [];
    const vertices = verticesOf(path);
    return vertices.flatMap((vertex, index) => {
      const isEnd = index === vertices.length - 1;
      const ids = [
        ...(index === 0 ? [markerStart] : []),
        ...(index > 0 && !isEnd ? [markerMid] : []),
        ...(isEnd ? [markerEnd] : []),
      ];
      return ids.flatMap((id) =>
        id === undefined ? [] : this.#marker(element, id, vertex, index === 0, values, place),
      );
    });
  }

  #marker(
    element: XmlElement,
    id: string,
    vertex: Vertex,
    isStart: boolean,
    { strokeWidth, fill, stroke }: Values,
    place: Place,
  ): readonly DrawingItem[] {
    const marker = this.#document.byId.get(id);
    if (marker?.name !== 'marker') {
      this.#report(element, `There is no marker "#${id}"`);
      return [];
    }
    if (place.using.includes(marker) || !this.#mayRepeat(element)) return [];
    const context = contextOf(place);
    const { matrix, area } = placeMarker(marker, vertex, isStart, strokeWidth, context);
    const inside: Place = {
      ...place,
      matrix: multiply(matrix, place.matrix),
      using: [...place.using, marker],
      context: { 'context-fill': fill, 'context-stroke': stroke },
    };
    return this.#viewport(marker, this.#document.styles.inPlace(marker, context), inside, area);
  }

  #mayRepeat(element: XmlElement): boolean {
    if (++this.#repeated <= MAX_REPEATED) return true;
    this.#report(element, `More than ${MAX_REPEATED} elements are drawn again; the others are left out`);
    return false;
  }

  #image(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    if (values.visibility === 'hidden') return [];
    const picture = this.#pictureOf(element);
    if (picture === undefined) return [];
    const read = (name: 'x' | 'y' | 'width' | 'height', axis: 'x' | 'y') =>
      parseLength(element.attributes.get(name), contextOf(place), axis);
    const width = read('width', 'x') ?? picture.width;
    const height = read('height', 'y') ?? picture.height;
    if (width <= 0 || height <= 0) return [];
    const area = { x: read('x', 'x') ?? 0, y: read('y', 'y') ?? 0, width, height };
    const alignment = alignmentOf(element);
    const { matrix } = place;
    const fitted = fitPicture(picture, alignment, area);
    const item: DrawingItem = { kind: 'picture', matrix, source: picture.source, area: fitted };
    if (alignment.fit !== 'slice') return this.#asOne([item], values, place);
    const clip: Clip = { path: transformPath(rectanglePath(area), matrix), rule: 'nonzero' };
    return this.#asOne([{ kind: 'group', opacity: 1, clips: [clip], items: [item] }], values, place);
  }

  /** Only what is in the file itself: the same address is read once. */
  #pictureOf(element: XmlElement): RasterPicture | undefined {
    const href = element.attributes.get('href')?.trim() ?? '';
    const { source, path } = this.#document;
    let picture = this.#embedded.get(href);
    if (picture === undefined) {
      picture = readEmbedded(href, `${source}#${this.#embedded.size + 1}`, path);
      if (picture !== undefined) this.#embedded.set(href, picture);
    }
    if (typeof picture === 'object') return picture;
    const why =
      picture === undefined ? 'is neither PNG nor JPEG in the file itself' : `cannot be used: ${picture}`;
    this.#report(element, `A picture within the picture ${why}`);
    return undefined;
  }

  /** All that were drawn. */
  get embedded(): readonly RasterPicture[] {
    return [...this.#embedded.values()].filter((picture) => typeof picture === 'object');
  }

  #stroke(element: XmlElement, values: Values, path: Path, place: Place): Stroke | undefined {
    if (values.strokeWidth <= 0) return undefined;
    const paint = this.#paint(element, values.stroke, values.strokeOpacity, values, path, place);
    if (paint === undefined) return undefined;
    return {
      paint,
      width: values.strokeWidth,
      cap: values.strokeLinecap,
      join: values.strokeLinejoin,
      miterLimit: Math.max(1, values.strokeMiterlimit),
      dashes: values.strokeDasharray,
      dashOffset: values.strokeDashoffset,
    };
  }

  #paint(
    element: XmlElement,
    name: PaintName,
    opacity: number,
    values: Values,
    path: Path,
    place: Place,
  ): Paint | undefined {
    if (name === 'none' || opacity === 0) return undefined;
    if (name === 'currentcolor') return faded(values.color, opacity);
    if (name === 'context-fill' || name === 'context-stroke') {
      const { context, ...outside } = place;
      return this.#paint(element, context?.[name] ?? 'none', opacity, values, path, outside);
    }
    if (!('server' in name)) return faded(name, opacity);
    const server = this.#serverOf(element, name.server);
    const bounds = boundsOf(path);
    if (server !== undefined && bounds !== undefined) {
      return gradientPaint(this.#document, server, { bounds, viewport: place.viewport }, opacity);
    }
    return this.#paint(element, name.otherwise ?? 'none', opacity, values, path, place);
  }

  #serverOf(element: XmlElement, address: string): XmlElement | undefined {
    const server = address.startsWith('#') ? this.#document.byId.get(address.slice(1)) : undefined;
    if (server !== undefined && isGradient(server)) return server;
    const what =
      server === undefined ? `There is no "${address}" to paint with` : `<${server.name}> is not supported`;
    this.#report(element, what);
    return undefined;
  }

  #text(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const color = (own: Values, at: XmlElement, use: 'fill' | 'stroke') =>
      this.#textColor(own, at, use, place);
    const text = readText(this.#document, element, values, place.viewport, place.matrix, color);
    return text === undefined ? [] : this.#asOne([text], values, place);
  }

  /** Text is painted with one colour: of a gradient, the first. */
  #textColor(
    values: Values,
    element: XmlElement,
    use: 'fill' | 'stroke',
    { viewport }: Place,
  ): Color | undefined {
    const name = values[use];
    const opacity = use === 'fill' ? values.fillOpacity : values.strokeOpacity;
    if (values.visibility === 'hidden' || (typeof name === 'string' && name !== 'currentcolor'))
      return undefined;
    if (name === 'currentcolor') return faded(values.color, opacity);
    if (!('server' in name)) return faded(name, opacity);
    this.#report(element, 'Text is painted with one colour, not with a gradient');
    const server = this.#serverOf(element, name.server);
    const bounds = { x: 0, y: 0, width: 1, height: 1 };
    const paint = server && gradientPaint(this.#document, server, { bounds, viewport }, opacity);
    return paint === undefined
      ? faded(values.color, opacity)
      : 'kind' in paint
        ? paint.stops[0]?.color
        : paint;
  }

  /** SVG 2 §5.9: the first child whose conditions hold; those of language and features are taken not to. */
  #switch(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const isUnconditional = ({ attributes }: XmlElement) =>
      !attributes.has('systemLanguage') && !attributes.has('requiredExtensions');
    const chosen = element.children.find(
      (child): child is XmlElement => child.kind === 'element' && child.name !== '' && isUnconditional(child),
    );
    if (chosen === undefined) return [];
    return this.#asOne(this.#element(chosen, { ...place, parent: values }), values, place);
  }

  /** SVG 2 §5.6. */
  #use(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const target = referenced(this.#document, element);
    if (target === undefined) return [];
    if (place.using.includes(target) || place.using.length >= MAX_USES) {
      this.#report(element, '<use> leads back to itself, or too deep');
      return [];
    }
    const context = contextOf(place);
    const read = (name: 'x' | 'y') => parseLength(element.attributes.get(name), context, name) ?? 0;
    const inside: Place = {
      ...place,
      matrix: multiply(translation(read('x'), read('y')), place.matrix),
      parent: values,
      using: [...place.using, target],
    };
    return this.#asOne(this.#used(element, target, inside), values, place);
  }

  /** A symbol, or another svg element, is as large as who uses it says. */
  #used(element: XmlElement, target: XmlElement, place: Place): readonly DrawingItem[] {
    if (target.name !== 'symbol') return this.#element(target, place);
    const context = contextOf(place);
    const values = this.#document.styles.compute(target, place.parent, context);
    const { width, height } = sizeOf(element, context);
    return this.#viewport(target, values, place, { x: 0, y: 0, width, height });
  }

  /** An area of its own, with its own coordinates: §8.2. */
  #viewport(element: XmlElement, values: Values, place: Place, area: ViewBox): readonly DrawingItem[] {
    if (area.width <= 0 || area.height <= 0) return [];
    const box = viewBoxOf(element);
    const inArea = multiply(translation(area.x, area.y), place.matrix);
    const matrix = box === undefined ? inArea : multiply(fitMatrix(box, alignmentOf(element), area), inArea);
    const items = this.group(element, values, { ...place, matrix, viewport: box ?? area });
    if (values.overflow === 'visible' || items.length === 0) return items;
    const clip: Clip = { path: transformPath(rectanglePath(area), place.matrix), rule: 'nonzero' };
    return [{ kind: 'group', opacity: 1, clips: [clip], items }];
  }

  /** What is translucent or clipped is so as a whole. */
  #asOne(items: readonly DrawingItem[], values: Values, place: Place): readonly DrawingItem[] {
    const { opacity, clipPath } = values;
    if (items.length === 0 || opacity === 0) return [];
    const clipped = {
      viewport: place.viewport,
      matrix: place.matrix,
      bounds: () => boundsOfItems(items, place.matrix),
    };
    const clips = clipPath === undefined ? [] : clipsOf(this.#document, clipPath, clipped);
    if (clips.some(({ path }) => path.operators === '')) return [];
    if (opacity === 1 && clips.length === 0) return items;
    return [{ kind: 'group', opacity, clips, items }];
  }

  #report(element: XmlElement, message: string): void {
    this.#document.reporter.unsupported(element, message);
  }
}

function contextOf({ viewport, parent }: Place): LengthContext {
  return { ...viewport, fontSize: parent.fontSize };
}

function sizeOf({ attributes }: XmlElement, context: LengthContext): ViewBox {
  return {
    x: parseLength(attributes.get('x'), context, 'x') ?? 0,
    y: parseLength(attributes.get('y'), context, 'y') ?? 0,
    width: parseLength(attributes.get('width'), context, 'x') ?? context.width,
    height: parseLength(attributes.get('height'), context, 'y') ?? context.height,
  };
}

/** The stroke beneath, where that is asked for. */
function inOrder(shape: Shape, { paintOrder }: Values): readonly Shape[] {
  const { fill, stroke, ...rest } = shape;
  if (paintOrder === 'fill' || fill === undefined || stroke === undefined) return [shape];
  return [
    { ...rest, stroke },
    { ...rest, fill },
  ];
}

function faded(color: Color, opacity: number): Color {
  return opacity === 1 ? color : { ...color, a: color.a * opacity };
}

/** Of the shapes, without strokes, in the coordinates that the matrix leads from. */
function boundsOfItems(items: readonly DrawingItem[], matrix: Matrix): ViewBox | undefined {
  const inverse = invert(matrix);
  if (inverse === undefined) return undefined;
  return joinBounds(
    items.flatMap((item) => {
      if (item.kind === 'text') return [];
      const bounds =
        item.kind === 'group'
          ? boundsOfItems(item.items, matrix)
          : boundsOf(transformPath(outlineOf(item), multiply(item.matrix, inverse)));
      return bounds === undefined ? [] : [bounds];
    }),
  );
}

function outlineOf(item: Shape | EmbeddedPicture): Path {
  return item.kind === 'shape' ? item.path : rectanglePath(item.area);
}
