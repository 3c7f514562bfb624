/** What the document says of itself: the information dictionary and XMP, which agree. ISO 32000-1 §14.3; ISO 19005-3 §6.6. */

import { type Objects, text } from '../objects.ts';
import type { Metadata } from '../types.ts';
import type { PdfDates } from './dates.ts';
import { PRODUCER, xmpPacket } from './xmp.ts';

export function writeMetadata(pdf: Objects, metadata: Metadata, date: PdfDates | undefined): void {
  writeInfo(pdf.info, metadata, date);
  const packet = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  packet.compress = false; // so that any tool finds it
  packet.end(Buffer.from(xmpPacket(metadata, date), 'utf8'));
  pdf.catalog.Metadata = packet;
  pdf.catalog.Lang = text(metadata.lang);
  const preferences = pdf.ref({ DisplayDocTitle: true });
  // pdfkit writes it at the end of the document.
  pdf.catalog.ViewerPreferences = preferences;
}

function writeInfo(info: Record<string, string>, metadata: Metadata, date: PdfDates | undefined): void {
  const entries: Record<string, string | undefined> = {
    Title: metadata.title,
    Author: metadata.authors.join(', '),
    Subject: metadata.subject,
    Keywords: metadata.keywords.join(', '),
    Creator: metadata.creator,
    Producer: PRODUCER,
    CreationDate: date?.pdf,
    ModDate: date?.pdf,
  };
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined && value !== '') info[key] = value;
  }
}
