/** The places that links and the outline lead to: ISO 32000-1 §12.3.2. */
import type { Layout } from '../../layout/types.ts';
import type { Objects, Ref, Value } from '../objects.ts';
import { nameTree } from '../trees.ts';

/** Every place has a name, so that a link from outside (`brief.pdf#nameddest=…`) finds it too. */
export function writeDestinations(pdf: Objects, layout: Layout, pages: readonly Ref[]): void {
  const entries = [...layout.destinations].map(([name, { page, x, y }]): [string, Value] => {
    const top = (layout.pages[page]?.height ?? 0) - y;
    return [name, [pages[page], 'XYZ', hundredths(x), hundredths(top), null]];
  });
  pdf.names.Dests = entries.length > 0 ? nameTree(pdf, entries) : undefined;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
