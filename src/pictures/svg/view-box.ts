/** Viewports: `viewBox` and `preserveAspectRatio`. SVG 2 §8.6 and §8.7. */
import type { Matrix } from '../../matrix.ts';
import type { Alignment, ViewBox } from '../types.ts';
import { parseNumbers } from './lengths.ts';
import type { XmlElement } from './xml.ts';

/** None where it is not given, or empty. */
export function viewBoxOf({ attributes }: XmlElement): ViewBox | undefined {
  const numbers = parseNumbers(attributes.get('viewBox'));
  if (numbers?.length !== 4) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

const SHARES = { Min: 0, Mid: 0.5, Max: 1 } as const;

export function alignmentOf({ attributes }: XmlElement): Alignment {
  const text = attributes.get('preserveAspectRatio')?.trim() ?? '';
  if (/^none\b/.test(text)) return { x: 0, y: 0, fit: 'stretch' };
  const match = /^x(Min|Mid|Max)Y(Min|Mid|Max)(?: +(meet|slice))?$/.exec(text.replace(/\s+/g, ' '));
  const share = (name: string | undefined) => SHARES[(name ?? 'Mid') as keyof typeof SHARES];
  return {
    x: share(match?.[1]),
    y: share(match?.[2]),
    fit: match?.[3] === 'slice' ? 'slice' : 'meet',
  };
}

/** From a view box to an area of this size, whose origin is its corner: §8.6, "equivalent transform". */
export function fitMatrix(
  box: ViewBox,
  alignment: Alignment,
  { width, height }: { readonly width: number; readonly height: number },
): Matrix {
  let [scaleX, scaleY] = [width / box.width, height / box.height];
  if (alignment.fit !== 'stretch') {
    const scale = alignment.fit === 'meet' ? Math.min(scaleX, scaleY) : Math.max(scaleX, scaleY);
    scaleX = scale;
    scaleY = scale;
  }
  const x = (width - box.width * scaleX) * alignment.x - box.x * scaleX;
  const y = (height - box.height * scaleY) * alignment.y - box.y * scaleY;
  return [scaleX, 0, 0, scaleY, x, y];
}
