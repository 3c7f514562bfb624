/** What is painted above the rest, or as one, is tagged where it is read. ISO 32000-1 §14.7.4, PDF/UA-1 §7.1. */
import { expect, test } from 'vitest';
import type { Fragment, GroupFragment } from '../layout/types.ts';
import { openedPictures } from '../pictures/testing/pictures.ts';
import { RGBA_PNG } from '../pictures/testing/png.ts';
import { paint } from './index.ts';
import { checkConformance } from './testing/conformance.ts';
import { openTestFonts } from './testing/fonts.ts';
import { element, layoutOf, line, link, METADATA, page, RULE } from './testing/layouts.ts';
import { PdfFile } from './testing/reader.ts';
import { dumpTags } from './testing/text-reader.ts';

const { fonts, face } = openTestFonts();
const serif = face('serif');

const faded = (fragments: readonly Fragment[], more: Partial<GroupFragment> = {}): GroupFragment => ({
  kind: 'group',
  owner: RULE,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  opacity: 0.5,
  fragments,
  ...more,
});

async function painted(fragments: readonly Fragment[]): Promise<Uint8Array> {
  const structure = element(0, 'Document', [
    element(1, 'P', [element(2, 'Span'), element(3, 'Link')]),
    element(4, 'Figure', [], { alt: 'A map' }),
  ]);
  const layout = layoutOf(structure, [page(0, fragments)]);
  const pictures = openedPictures({ 'map.png': RGBA_PNG });
  const { value = new Uint8Array(), diagnostics } = await paint(layout, METADATA, fonts, pictures);
  expect(diagnostics).toEqual([]);
  expect(await checkConformance(value)).toEqual([]);
  return value;
}

test('what is painted last may be read before', async () => {
  const above = { ...line(serif, 'placed ', 2, 300, 100), level: 1 };
  const bytes = await painted([line(serif, 'One ', 1, 72, 100), above, line(serif, 'two', 1, 100, 100)]);
  expect(await dumpTags(bytes)).toContain('P\n    "One "\n    Span\n      "placed "\n    "two"');
  const content = (await PdfFile.open(bytes)).pages[0]?.dictionary('Contents')?.bytes ?? [];
  const marks = [
    ...Buffer.from(content)
      .toString('latin1')
      .matchAll(/\/(\w+)<</g),
  ].map((match) => match[1]);
  expect(marks).toEqual(['P', 'P', 'Span']);
});

test('a translucent box is one, and each text in it is of its own element', async () => {
  const back: Fragment = {
    kind: 'rect',
    owner: RULE,
    x: 70,
    y: 80,
    width: 200,
    height: 50,
    color: { r: 200, g: 200, b: 200, a: 1 },
  };
  const linked = line(serif, 'there', 3, 150, 100);
  const box = faded([
    back,
    line(serif, 'in ', 1, 72, 100),
    faded([line(serif, 'deep ', 2, 100, 100)], { y: 10 }),
    linked,
  ]);
  const bytes = await painted([
    line(serif, 'Before ', 1, 72, 80),
    box,
    link(3, linked, { uri: 'https://example.org/' }),
  ]);
  expect(await dumpTags(bytes)).toContain(
    'P\n    "Before "\n    "in "\n    Span\n      "deep "\n    Link\n      "there"\n      (annotation)',
  );
});

test('a figure within it says where it is', async () => {
  const picture: Fragment = {
    kind: 'image',
    owner: { structure: 4 },
    x: 10,
    y: 20,
    width: 30,
    height: 40,
    source: 'map.png',
  };
  const bytes = await painted([line(serif, 'Text', 1, 72, 300), faded([picture], { x: 100, y: 100 })]);
  expect(await dumpTags(bytes)).toContain('BBox=[110,681.89,140,721.89]');
});
