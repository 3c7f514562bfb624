/** Where elements are drawn, and what their lengths are of. */
import type { Matrix } from '../../matrix.ts';
import type { ViewBox } from '../types.ts';
import type { Viewport } from './document.ts';
import { type LengthContext, parseLength } from './lengths.ts';
import type { Inherited, PaintName } from './properties.ts';
import type { XmlElement } from './xml.ts';

/** Where an element is drawn. */
export interface Place {
  readonly matrix: Matrix;
  readonly viewport: Viewport;
  readonly parent: Inherited;
  /** Elements that are being used, so that none uses itself. */
  readonly using: readonly XmlElement[];
  /** In a marker: the paints of the path that it is on. */
  readonly context?: { readonly 'context-fill': PaintName; readonly 'context-stroke': PaintName };
}

export function contextOf({ viewport, parent }: Place): LengthContext {
  return { ...viewport, fontSize: parent.fontSize, font: parent };
}

export function sizeOf({ attributes }: XmlElement, context: LengthContext): ViewBox {
  return {
    x: parseLength(attributes.get('x'), context, 'x') ?? 0,
    y: parseLength(attributes.get('y'), context, 'y') ?? 0,
    width: parseLength(attributes.get('width'), context, 'x') ?? context.width,
    height: parseLength(attributes.get('height'), context, 'y') ?? context.height,
  };
}
