/** A document through the engine's own stages, to a PDF. */
import { readFileSync } from 'node:fs';
import { type Diagnostic, error } from '../../src/diagnostic.ts';
import { parseDocument } from '../../src/document/index.ts';
import { layOut } from '../../src/layout/index.ts';
import { paint } from '../../src/pdf/index.ts';
import { openPictures } from '../../src/pictures/index.ts';
import { styleDocument } from '../../src/style/index.ts';
import { measureFont, openFonts } from '../../src/text/index.ts';
import type { Sample } from './draft.ts';
import { BASE, COMMON, FACES, html } from './sheets.ts';

const METADATA = {
  title: 'Exampleland',
  lang: 'en',
  authors: [],
  keywords: [],
  creator: 'Demarche',
  attachments: [],
};

const { value: fonts } = openFonts(
  FACES.map(({ family, weight, style, path }) => ({
    id: `${family}/${weight}/${style}`,
    family,
    weight: { from: weight, to: weight },
    style,
    load: () => readFileSync(path),
  })),
);

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

export async function print(sample: Sample): Promise<Printed> {
  const parsed = parseDocument({ html: html(sample), origins: [] });
  const styled =
    parsed.value &&
    styleDocument(
      parsed.value,
      [
        { file: { path: 'base.css', text: BASE }, origin: 'engine' },
        { file: { path: 'sample.css', text: COMMON + sample.css }, origin: 'pack' },
      ],
      (font) => fonts && measureFont(fonts, font),
    );
  const pictures = openPictures((path) => error('file-not-found', path));
  const laidOut = fonts && styled?.value && layOut(styled.value, fonts, pictures);
  const painted = laidOut?.value && fonts && (await paint(laidOut.value, METADATA, fonts, pictures));
  const diagnostics = [parsed, styled, laidOut, painted].flatMap((outcome) => outcome?.diagnostics ?? []);
  if (painted?.value === undefined)
    throw new Error(
      `${sample.family} ${sample.seed}: ${diagnostics.map(({ message }) => message).join('; ')}`,
    );
  return { pdf: painted.value, pages: laidOut?.value?.pages.length ?? 0, diagnostics };
}
