/** Page labels, so that a reader shows the number that is printed: ISO 32000-1 §12.4.2. */
import type { Page } from '../../layout/types.ts';
import { type Dictionary, type Objects, text } from '../objects.ts';
import { numberTree } from '../trees.ts';

/** One range for each run of decimal numbers; any other label stands by itself. */
export function writePageLabels(pdf: Objects, pages: readonly Page[]): void {
  const ranges: [number, Dictionary][] = [];
  let expected: string | undefined;
  pages.forEach(({ label }, index) => {
    const isDecimal = /^[1-9]\d{0,8}$/.test(label);
    if (!isDecimal) ranges.push([index, { P: text(label) }]);
    else if (label !== expected) ranges.push([index, { S: 'D', St: Number(label) }]);
    expected = isDecimal ? String(Number(label) + 1) : undefined;
  });
  if (ranges.length > 0) pdf.catalog.PageLabels = numberTree(pdf, ranges);
}
