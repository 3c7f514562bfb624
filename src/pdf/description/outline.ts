/** The outline that readers show beside the pages: ISO 32000-1 §12.3.3. */
import type { OutlineItem } from '../../layout/types.ts';
import { type Objects, type Ref, text } from '../objects.ts';

/** The first level stands open when the document is opened. */
export function writeOutline(pdf: Objects, items: readonly OutlineItem[]): void {
  if (items.length === 0) return;
  const root = pdf.ref({ Type: 'Outlines', Count: items.length });
  writeItems(pdf, items, root);
  root.end();
  pdf.catalog.Outlines = root;
  pdf.catalog.PageMode = 'UseOutlines';
}

function writeItems(pdf: Objects, items: readonly OutlineItem[], parent: Ref): void {
  const refs = items.map(() => pdf.ref());
  items.forEach((item, i) => {
    const ref = refs[i] as Ref;
    Object.assign(ref.data, {
      Title: text(item.title),
      Parent: parent,
      Prev: refs[i - 1],
      Next: refs[i + 1],
      Dest: text(item.destination),
    });
    if (item.children.length > 0) {
      // Negative: what is below is closed.
      ref.data.Count = -item.children.length;
      writeItems(pdf, item.children, ref);
    }
    ref.end();
  });
  parent.data.First = refs[0];
  parent.data.Last = refs.at(-1);
}
