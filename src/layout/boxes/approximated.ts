/** What a style asks for and the engine does in part: said once for each element. */
import type { ComputedStyle } from '../../style/types.ts';

type Approximation = readonly [(style: ComputedStyle, name: string) => boolean, (name: string) => string];

const APPROXIMATIONS: readonly Approximation[] = [
  [
    (style) => isTablePart(style) && isMoved(style),
    (name) => `Parts of tables are not moved: "${name}" stays where it is`,
  ],
  [
    (style) => style.display.startsWith('table-column') && style.opacity < 1,
    (name) => `Columns of tables are not translucent: "${name}" is opaque`,
  ],
  [
    (style, name) => name !== 'img' && style.aspectRatio.ratio !== undefined,
    (name) => `Only pictures have an "aspect-ratio": "${name}" is as high as it needs to be`,
  ],
  [
    (style) => style.display === 'inline' && style.boxDecorationBreak === 'clone' && hasEdges(style),
    (name) => `Only blocks have all their edges on each part: "${name}" has them at its ends`,
  ],
];

export function approximations(style: ComputedStyle, name: string): readonly string[] {
  return APPROXIMATIONS.filter(([isUsed]) => isUsed(style, name)).map(([, message]) => message(name));
}

/** A caption is a block like any other: CSS 2.2 §17.4. */
function isTablePart({ display }: ComputedStyle): boolean {
  return display.startsWith('table-') && display !== 'table-caption';
}

function isMoved({ position, top, right, bottom, left }: ComputedStyle): boolean {
  return position === 'relative' && [top, right, bottom, left].some((side) => side !== 'auto' && side !== 0);
}

function hasEdges({ borderLeft, borderRight, paddingLeft, paddingRight }: ComputedStyle): boolean {
  return borderLeft.width > 0 || borderRight.width > 0 || paddingLeft !== 0 || paddingRight !== 0;
}
