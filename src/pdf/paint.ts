/** Paints pages: the last stage. Fonts and images first, then pages in their order, then all that describes them. */
import { hasErrors, type Outcome } from '../diagnostic.ts';
import type { Layout } from '../layout/types.ts';
import type { Pictures } from '../pictures/types.ts';
import type { FontSet } from '../text/types.ts';
import { type EmbeddedImage, paintPages, type Resources } from './content/pages.ts';
import { writeAttachments } from './description/attachments.ts';
import { writeOutputIntent } from './description/color-profile.ts';
import { parseDate } from './description/dates.ts';
import { writeDestinations } from './description/destinations.ts';
import { writeMetadata } from './description/metadata.ts';
import { writeOutline } from './description/outline.ts';
import { writePageLabels } from './description/page-labels.ts';
import { embedFont, type PdfFont } from './fonts/fonts.ts';
import { GlyphCount, type GlyphTexts } from './fonts/glyph-texts.ts';
import { allFragments } from './fragments.ts';
import { embedImage, type ImageObject, ImageReader } from './images/images.ts';
import { type Objects, openObjects, type Ref } from './objects.ts';
import { writeStructure } from './structure.ts';
import type { Metadata } from './types.ts';
import { FragmentViolations, findViolations } from './violations.ts';

/** Gives a PDF 1.7 file that is at once PDF/UA-1 and PDF/A-3a; the same input gives the same bytes. */
export async function paint(
  layout: Layout,
  metadata: Metadata,
  fonts: FontSet,
  pictures: Pictures,
): Promise<Outcome<Uint8Array>> {
  const violations = new FragmentViolations(layout, fonts);
  const images = new ImageReader(pictures);
  const glyphs = new GlyphCount();
  // Once for all of them: the fragments of a page are made anew each time they are read.
  for (const fragment of allFragments(layout)) {
    violations.see(fragment);
    images.see(fragment);
    glyphs.see(fragment);
  }
  const diagnostics = [...findViolations(layout, metadata), ...violations.found, ...images.found];
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };

  const pdf = openObjects();
  const date = parseDate(metadata.date);
  const { pages, painted } = paintPages(
    pdf,
    layout,
    metadata.lang,
    embed(pdf, glyphs.texts(), fonts, images.images),
  );
  writeStructure(pdf, layout.structure, pages, painted);
  writeDestinations(pdf, layout, pages);
  writeOutline(pdf, layout.outline);
  writePageLabels(pdf, layout.pages);
  writeAttachments(pdf, metadata.attachments, date);
  writeOutputIntent(pdf);
  writeMetadata(pdf, metadata, date);
  return { value: pdf.close(), diagnostics };
}

function embed(
  pdf: Objects,
  glyphs: ReadonlyMap<string, readonly GlyphTexts[]>,
  fonts: FontSet,
  images: ReadonlyMap<string, ImageObject>,
): Resources {
  const embeddedFonts = new Map<string, PdfFont>();
  for (const [id, used] of glyphs) {
    const face = fonts.face(id);
    if (face !== undefined) embeddedFonts.set(id, embedFont(pdf, face, used, embeddedFonts.size + 1));
  }
  const profiles = new Map<string, Ref>();
  const byImage = new Map<ImageObject, EmbeddedImage>();
  for (const image of new Set(images.values())) {
    const { orientation = 1 } = image;
    byImage.set(image, { name: `I${byImage.size + 1}`, ref: embedImage(pdf, image, profiles), orientation });
  }
  const embeddedImages = [...images].map(([source, image]) => [source, byImage.get(image)!] as const);
  return { fonts: embeddedFonts, images: new Map(embeddedImages) };
}
