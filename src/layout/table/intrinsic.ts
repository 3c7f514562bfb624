import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';

export function tableWidths(_box: TableBox, _context: LayoutContext): ContentWidths {
  return { min: 0, max: 0 };
}
