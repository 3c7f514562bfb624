/** A specimen through the engine's own stages: its pages, and its PDF to look at. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, error } from '../../src/diagnostic.ts';
import { parseDocument } from '../../src/document/index.ts';
import { layOut } from '../../src/layout/index.ts';
import type { Layout } from '../../src/layout/types.ts';
import { paint } from '../../src/pdf/index.ts';
import { openPictures } from '../../src/pictures/index.ts';
import { styleDocument } from '../../src/style/index.ts';
import { loadHyphenation, measureFont, openFonts } from '../../src/text/index.ts';

export const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FACES = [
  ['Source Serif', 400, 'normal', 'source-serif/TTF/SourceSerif4-Regular.ttf'],
  ['Source Serif', 700, 'normal', 'source-serif/TTF/SourceSerif4-Bold.ttf'],
  ['Source Serif', 400, 'italic', 'source-serif/TTF/SourceSerif4-It.ttf'],
  ['Source Serif', 700, 'italic', 'source-serif/TTF/SourceSerif4-BoldIt.ttf'],
  ['Source Sans', 400, 'normal', 'source-sans/TTF/SourceSans3-Regular.ttf'],
  ['Source Sans', 700, 'normal', 'source-sans/TTF/SourceSans3-Bold.ttf'],
  [
    'Noto Hebrew',
    400,
    'normal',
    '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff',
  ],
  [
    'Noto Arabic',
    400,
    'normal',
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
  ],
] as const;

const { value: fonts } = openFonts(
  FACES.map(([family, weight, style, file]) => ({
    id: `${family}/${weight}/${style}`,
    family,
    weight: { from: weight, to: weight },
    style,
    load: () => readFileSync(`${ROOT}node_modules/${file}`),
  })),
);

export interface SetSpecimen {
  readonly layout: Layout;
  readonly diagnostics: readonly Diagnostic[];
  readonly paint: () => Promise<Uint8Array>;
}

export async function setSpecimen(name: string): Promise<SetSpecimen> {
  const sheet = (path: string, origin: 'engine' | 'pack') => ({
    file: { path, text: readFileSync(path, 'utf8') },
    origin,
  });
  await loadHyphenation(new Set(['en-GB', 'de', 'fr']));
  const body = readFileSync(`${FOLDER}${name}.html`, 'utf8');
  const html = `<!DOCTYPE html><html lang="en-GB"><head><title>${name}</title></head><body>${body}</body></html>`;
  const parsed = parseDocument({ html, origins: [] });
  const styled =
    parsed.value &&
    styleDocument(
      parsed.value,
      [
        sheet(`${ROOT}templates/base.css`, 'engine'),
        sheet(`${FOLDER}specimen.css`, 'pack'),
        sheet(`${FOLDER}${name}.css`, 'pack'),
      ],
      (font) => fonts && measureFont(fonts, font),
    );
  const pictures = openPictures((path) => readPicture(path));
  const laidOut = fonts && styled?.value && layOut(styled.value, fonts, pictures);
  const diagnostics = [parsed, styled, laidOut].flatMap((outcome) => outcome?.diagnostics ?? []);
  const layout = laidOut?.value;
  if (fonts === undefined || layout === undefined)
    throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  const metadata = {
    title: name,
    lang: 'en-GB',
    authors: [],
    keywords: [],
    creator: 'Demarche',
    attachments: [],
  };
  return {
    layout,
    diagnostics,
    paint: async () => (await paint(layout, metadata, fonts, pictures)).value ?? new Uint8Array(),
  };
}

function readPicture(path: string) {
  try {
    return readFileSync(FOLDER + path);
  } catch {
    return error('file-not-found', path);
  }
}
