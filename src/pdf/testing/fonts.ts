/** Faces for tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openFonts } from '../../text/index.ts';
import type { FontFace, FontSet } from '../../text/types.ts';

const FILES = {
  serif: 'source-serif/TTF/SourceSerif4-Regular.ttf',
  bold: 'source-serif/TTF/SourceSerif4-Bold.ttf',
  italic: 'source-serif/TTF/SourceSerif4-It.ttf',
  cff: 'source-serif/OTF/SourceSerif4-Regular.otf',
} as const;

/** The ids of the faces are `serif`, `bold`, `italic`, and `cff` with PostScript outlines. */
export function openTestFonts(): { fonts: FontSet; face: (id: keyof typeof FILES) => FontFace } {
  const require = createRequire(import.meta.url);
  const sources = Object.entries(FILES).map(([id, file]) => ({
    id,
    family: id,
    weight: { from: 400, to: 400 },
    style: 'normal' as const,
    load: () => new Uint8Array(readFileSync(require.resolve(file))),
  }));
  const fonts = openFonts(sources).value;
  if (fonts === undefined) throw new Error('the test fonts cannot be opened');
  return {
    fonts,
    face: (id) => fonts.match([id], 400, 'normal') ?? missing(id),
  };
}

function missing(id: string): never {
  throw new Error(`there is no test font ${id}`);
}
