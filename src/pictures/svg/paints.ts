/** What shapes and text are painted with: colours, gradients, strokes. SVG 2 §13.2 to §13.5. */
import type { Color } from '../../style/types.ts';
import { boundsOf } from '../geometry.ts';
import type { Paint, Path, Stroke } from '../types.ts';
import type { SvgDocument } from './document.ts';
import { gradientPaint, isGradient } from './gradients.ts';
import type { Place } from './place.ts';
import type { PaintName, Values } from './properties.ts';
import type { XmlElement } from './xml.ts';

/** A path of an element, to be painted. */
export interface Painted {
  readonly element: XmlElement;
  readonly values: Values;
  readonly path: Path;
}

export class Paints {
  readonly #document: SvgDocument;

  constructor(document: SvgDocument) {
    this.#document = document;
  }

  fill(painted: Painted, place: Place): Paint | undefined {
    const { fill, fillOpacity } = painted.values;
    return this.#paint(fill, fillOpacity, painted, place);
  }

  stroke(painted: Painted, place: Place): Stroke | undefined {
    const { values } = painted;
    if (values.strokeWidth <= 0) return undefined;
    const paint = this.#paint(values.stroke, values.strokeOpacity, painted, place);
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

  /** Text is painted with one colour: of a gradient, the first. */
  textColor(
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
    if (paint === undefined) return faded(values.color, opacity);
    return 'kind' in paint ? paint.stops[0]?.color : paint;
  }

  #paint(name: PaintName, opacity: number, painted: Painted, place: Place): Paint | undefined {
    const { element, values, path } = painted;
    if (name === 'none' || opacity === 0) return undefined;
    if (name === 'currentcolor') return faded(values.color, opacity);
    if (name === 'context-fill' || name === 'context-stroke') {
      const { context, ...outside } = place;
      return this.#paint(context?.[name] ?? 'none', opacity, painted, outside);
    }
    if (!('server' in name)) return faded(name, opacity);
    const server = this.#serverOf(element, name.server);
    const bounds = boundsOf(path);
    if (server !== undefined && bounds !== undefined) {
      return gradientPaint(this.#document, server, { bounds, viewport: place.viewport }, opacity);
    }
    return this.#paint(name.otherwise ?? 'none', opacity, painted, place);
  }

  #serverOf(element: XmlElement, address: string): XmlElement | undefined {
    const server = address.startsWith('#') ? this.#document.byId.get(address.slice(1)) : undefined;
    if (server !== undefined && isGradient(server)) return server;
    const what =
      server === undefined ? `There is no "${address}" to paint with` : `<${server.name}> is not supported`;
    this.#report(element, what);
    return undefined;
  }

  #report(element: XmlElement, message: string): void {
    this.#document.reporter.unsupported(element, message);
  }
}

function faded(color: Color, opacity: number): Color {
  return opacity === 1 ? color : { ...color, a: color.a * opacity };
}
