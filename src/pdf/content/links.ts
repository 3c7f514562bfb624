/** Link annotations: ISO 32000-1 §12.5; PDF/UA-1 §7.18. */
import type { LinkFragment } from '../../layout/types.ts';
import { type Objects, type Ref, text } from '../objects.ts';

/** The annotation is printed, as PDF/A-3 §6.3.2 wants it. */
const PRINT = 4;

/** `structParent` is its key in the parent tree. */
export function linkAnnotation(
  pdf: Objects,
  link: LinkFragment,
  pageHeight: number,
  structParent: number,
): Ref {
  const { x, y, width, height, target, contents } = link;
  const annotation = pdf.ref();
  pdf.write(annotation, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y].map(hundredths),
    Border: [0, 0, 0],
    F: PRINT,
    Contents: text(contents),
    StructParent: structParent,
    ...('uri' in target
      ? { A: { S: 'URI', URI: text(asciiUri(target.uri)) } }
      : { Dest: text(target.destination) }),
  });
  return annotation;
}

/** §12.6.4.7: a URI is 7-bit ASCII. */
function asciiUri(uri: string): string {
  return uri.replace(/[^\x21-\x7e]+/gu, (part) =>
    encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')),
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
