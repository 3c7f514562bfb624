/** Associated files: ISO 19005-3 §6.8 and annex E; ISO 32000-1 §7.11. */
import { createHash } from 'node:crypto';
import { type Objects, type Ref, text } from '../objects.ts';
import { nameTree } from '../trees.ts';
import type { Attachment } from '../types.ts';
import type { PdfDates } from './dates.ts';

/** The facts are what the document was made from: `Source`. */
export function writeAttachments(
  pdf: Objects,
  attachments: readonly Attachment[],
  date: PdfDates | undefined,
): void {
  if (attachments.length === 0) return;
  const named = new Map<string, Ref>();
  for (const attachment of attachments) {
    const name = uniqueName(attachment.name, named);
    named.set(name, fileSpecification(pdf, attachment, name, date));
  }
  pdf.catalog.AF = [...named.values()];
  pdf.names.EmbeddedFiles = nameTree(pdf, named);
}

function fileSpecification(
  pdf: Objects,
  { bytes, mimeType, description }: Attachment,
  name: string,
  date: PdfDates | undefined,
): Ref {
  const file = pdf.ref({
    Type: 'EmbeddedFile',
    Subtype: mimeType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      ModDate: date && text(date.pdf),
    },
  });
  file.end(bytes);
  const specification = pdf.ref({
    Type: 'Filespec',
    F: text(name),
    UF: text(name),
    Desc: text(description),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}

/** Two files of the same name in different folders. */
function uniqueName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${stem}-${n}${extension}`;
  return unique;
}
