/** Draws a tree of SVG elements: shapes and text in painting order, each with its matrix. SVG 2 §3 and §5. */
import { IDENTITY, multiply, translation } from '../../matrix.ts';
import { rectanglePath, transformPath } from '../geometry.ts';
import type { Clip, Drawing, DrawingItem, Path, RasterPicture, Shape, ViewBox } from '../types.ts';
import { asOne } from './as-one.ts';
import { referenced, type SvgDocument, type Viewport } from './document.ts';
import { fitPicture, readEmbedded } from './images.ts';
import { parseLength } from './lengths.ts';
import { placeMarker, type Vertex, verticesOf } from './markers.ts';
import { Paints } from './paints.ts';
import { contextOf, type Place, sizeOf } from './place.ts';
import { INITIAL, type Values } from './properties.ts';
import { isShape, shapePath } from './shapes.ts';
import { readText } from './text.ts';
import { parseTransform } from './transforms.ts';
import { alignmentOf, fitMatrix, viewBoxOf } from './view-box.ts';
import type { XmlElement } from './xml.ts';

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
  readonly #paints: Paints;
  /** By address. */
  readonly #embedded = new Map<string, RasterPicture | string>();
  #repeated = 0;

  constructor(document: SvgDocument) {
    this.#document = document;
    this.#paints = new Paints(document);
  }

  /** The children of an element, as one where its style says so. */
  group(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const inside = { ...place, parent: values };
    const items = element.children.flatMap((child) =>
      child.kind === 'element' ? this.#element(child, inside) : [],
    );
    return asOne(this.#document, items, values, place);
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
    const context = { ...contextOf(place), fontSize: values.fontSize, font: values };
    const path = shapePath(element, context, (at, message) => this.#report(at, message));
    if (path === undefined || values.visibility === 'hidden') return [];
    const painted = { element, values, path };
    const fill = this.#paints.fill(painted, place);
    const stroke = this.#paints.stroke(painted, place);
    const markers = this.#markers(element, values, path, place);
    if (fill === undefined && stroke === undefined) return asOne(this.#document, markers, values, place);
    const shape: Shape = {
      kind: 'shape',
      matrix: place.matrix,
      path,
      ...(fill === undefined ? {} : { fill }),
      fillRule: values.fillRule,
      ...(stroke === undefined ? {} : { stroke }),
      hasFixedStroke: values.vectorEffect === 'non-scaling-stroke',
    };
    return asOne(this.#document, [...inOrder(shape, values), ...markers], values, place);
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
    if (alignment.fit !== 'slice') return asOne(this.#document, [item], values, place);
    const clip: Clip = { path: transformPath(rectanglePath(area), matrix), rule: 'nonzero' };
    return asOne(
      this.#document,
      [{ kind: 'group', opacity: 1, clips: [clip], items: [item] }],
      values,
      place,
    );
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

  #text(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const color = (own: Values, at: XmlElement, use: 'fill' | 'stroke') =>
      this.#paints.textColor(own, at, use, place);
    const text = readText(this.#document, element, values, place.viewport, place.matrix, color);
    return text === undefined ? [] : asOne(this.#document, [text], values, place);
  }

  /** SVG 2 §5.9: the first child whose conditions hold; those of language and features are taken not to. */
  #switch(element: XmlElement, values: Values, place: Place): readonly DrawingItem[] {
    const isUnconditional = ({ attributes }: XmlElement) =>
      !attributes.has('systemLanguage') && !attributes.has('requiredExtensions');
    const chosen = element.children.find(
      (child): child is XmlElement => child.kind === 'element' && child.name !== '' && isUnconditional(child),
    );
    if (chosen === undefined) return [];
    return asOne(this.#document, this.#element(chosen, { ...place, parent: values }), values, place);
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
    return asOne(this.#document, this.#used(element, target, inside), values, place);
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
    const { width, height } = box ?? area;
    const viewport = { ...place.viewport, width, height };
    const items = this.group(element, values, { ...place, matrix, viewport });
    if (values.overflow === 'visible' || items.length === 0) return items;
    const clip: Clip = { path: transformPath(rectanglePath(area), place.matrix), rule: 'nonzero' };
    return [{ kind: 'group', opacity: 1, clips: [clip], items }];
  }

  #report(element: XmlElement, message: string): void {
    this.#document.reporter.unsupported(element, message);
  }
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
