/** Glyphs stand from left to right; they are shown in the order in which they are read. ISO 32000-1 §14.8.2.3.3. */
import { expect, test } from 'vitest';
import type { TextFragment } from '../layout/types.ts';
import { openedPictures } from '../pictures/testing/pictures.ts';
import { paint } from './index.ts';
import { checkConformance } from './testing/conformance.ts';
import { openTestFonts } from './testing/fonts.ts';
import { element, layoutOf, line, METADATA, page } from './testing/layouts.ts';
import { PdfFile } from './testing/reader.ts';
import { readShown } from './testing/text-reader.ts';

const { fonts, face } = openTestFonts();

/** The texts in the order of the page, and where they stand: whole points from the left edge of the fragment. */
async function shown(fragment: TextFragment): Promise<readonly (readonly [text: string, x: number])[]> {
  const layout = layoutOf(element(0, 'Document', [element(1, 'P')]), [page(0, [fragment])]);
  const { value = new Uint8Array() } = await paint(layout, METADATA, fonts, openedPictures({}));
  expect(await checkConformance(value)).toEqual([]);
  const [first] = (await PdfFile.open(value)).pages;
  return readShown(first!).map(({ text, x }) => [text, Math.round(x - fragment.x)]);
}

/** As the layout gives a word that runs from right to left. */
function backwards(fragment: TextFragment): TextFragment {
  return { ...fragment, glyphs: fragment.glyphs.toReversed() };
}

/** Figures of one width: 0.5 em each. */
const figures = (text: string) => line(face('serif'), text, 1, 72, 100, 20);

test('from left to right', async () => {
  const width = figures('1').width;
  expect(await shown(figures('123'))).toEqual([
    ['1', 0],
    ['2', Math.round(width)],
    ['3', Math.round(2 * width)],
  ]);
});

test('from right to left: the last glyph of the line is the first to be read', async () => {
  const width = figures('1').width;
  expect(await shown(backwards(figures('123')))).toEqual([
    ['1', Math.round(2 * width)],
    ['2', Math.round(width)],
    ['3', 0],
  ]);
});

test('a letter with marks is read where it stands; its marks are shown after it and say nothing', async () => {
  const [first, second] = figures('12').glyphs;
  const mark = { ...second!, advance: 0, dx: -second!.advance, text: '' };
  const marked = { ...figures('12'), glyphs: [second!, first!, mark] };
  const at = Math.round(second!.advance);
  const read = await shown({ ...marked, text: '12' });
  expect(read.map(([text]) => text)).toEqual(['1', '', '2']);
  expect(read.filter(([text]) => text !== '').map(([, x]) => x)).toEqual([at, 0]);
});

test('what is neither is said of all of it', async () => {
  const [first, second, third] = figures('123').glyphs;
  const mixed = { ...figures('123'), glyphs: [second!, first!, third!] };
  expect((await shown(mixed)).map(([text]) => text)).toEqual(['123']);
});
