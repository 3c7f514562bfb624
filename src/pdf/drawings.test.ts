/** Drawings in the PDF: groups of paths and text, gradients, transparency. */
import { expect, test } from 'vitest';
import type { Fragment, GroupFragment, Layout, PathFragment } from '../layout/types.ts';
import { openedPictures } from '../pictures/testing/pictures.ts';
import { png, RGBA_PNG } from '../pictures/testing/png.ts';
import type { LinearGradient } from '../pictures/types.ts';
import { paint } from './index.ts';
import { checkConformance } from './testing/conformance.ts';
import { openTestFonts } from './testing/fonts.ts';
import { BLACK, element, layoutOf, line, METADATA, page, RULE } from './testing/layouts.ts';
import { type Dict, PdfFile } from './testing/reader.ts';
import { dumpTags } from './testing/text-reader.ts';

const { fonts, face } = openTestFonts();
const GREY_PNG = png({ width: 1, height: 1, bits: 8, colorType: 0, rows: [0, 1] });
const FIGURE = { structure: 1 };
const RED = { r: 255, g: 0, b: 0, a: 1 };

const path = (more: Partial<PathFragment> = {}): PathFragment => ({
  kind: 'path',
  owner: FIGURE,
  x: 0,
  y: 0,
  path: { operators: 'mlch', coordinates: [0, 0, 10, 0, 10, 5, 5, 10, 0, 10] },
  fillRule: 'nonzero',
  ...more,
});

const group = (fragments: readonly Fragment[], more: Partial<GroupFragment> = {}): GroupFragment => ({
  kind: 'group',
  owner: FIGURE,
  x: 100,
  y: 50,
  width: 200,
  height: 100,
  fragments,
  ...more,
});

const GRADIENT: LinearGradient = {
  kind: 'linear-gradient',
  x1: 0,
  y1: 0,
  x2: 10,
  y2: 0,
  stops: [
    { offset: 0, color: RED },
    { offset: 0.5, color: BLACK },
    { offset: 0.5, color: RED },
    { offset: 1, color: BLACK },
  ],
};
const FADING: LinearGradient = {
  ...GRADIENT,
  stops: [
    { offset: 0, color: RED },
    { offset: 1, color: { ...RED, a: 0 } },
  ],
};
const STROKE = {
  paint: RED,
  width: 2,
  cap: 'round',
  join: 'bevel',
  miterLimit: 4,
  dashes: [3, 1],
  dashOffset: 1,
} as const;

async function painted(fragment: Fragment): Promise<Uint8Array> {
  const body = line(face('serif'), 'Below', 2, 72, 300);
  const structure = element(0, 'Document', [element(1, 'Figure', [], { alt: 'A drawing' }), element(2, 'P')]);
  const layout: Layout = layoutOf(structure, [page(0, [fragment, body])]);
  const { value = new Uint8Array(), diagnostics } = await paint(layout, METADATA, fonts, openedPictures({}));
  expect(diagnostics).toEqual([]);
  expect(await checkConformance(value)).toEqual([]);
  return value;
}

async function pageOf(fragment: Fragment): Promise<Dict> {
  const file = await PdfFile.open(await painted(fragment));
  return file.pages[0]!;
}

const contentOf = (dict: Dict | undefined) => Buffer.from(dict?.bytes ?? []).toString('latin1');

/** The part of the content that is the figure. */
async function written(fragment: Fragment): Promise<string> {
  const content = contentOf((await pageOf(fragment)).dictionary('Contents'));
  return /BDC\n(.*?)\nEMC/s.exec(content)?.[1] ?? '';
}

test('paths are filled and stroked, from where their group is', async () => {
  expect(await written(group([path({ fill: BLACK, fillRule: 'evenodd', stroke: STROKE, x: 1, y: 2 })]))).toBe(
    [
      'q',
      '1 0 0 1 100 50 cm',
      '0 0 0 rg',
      '1 2 m 11 2 l 11 7 6 12 1 12 c h f*',
      '1 0 0 RG',
      '2 w 1 J 2 j 4 M [3 1] 1 d',
      '1 2 m 11 2 l 11 7 6 12 1 12 c h S',
      'Q',
    ].join('\n'),
  );
});

test('groups are moved, turned and clipped', async () => {
  const clip = { path: { operators: 'mllh', coordinates: [0, 0, 9, 0, 0, 9] }, rule: 'evenodd' } as const;
  expect(await written(group([path({ fill: RED })], { matrix: [0, 1, -1, 0, 0, 0], clips: [clip] }))).toMatch(
    /^q\n0 1 -1 0 100 50 cm\n0 0 m 9 0 l 0 9 l h W\* n\n1 0 0 rg\n/,
  );
});

test('a gradient is a pattern in the coordinates of the page, with edges between stops at one place', async () => {
  const dict = await pageOf(group([path({ fill: GRADIENT, x: 5, y: 6 })]));
  expect(contentOf(dict.dictionary('Contents'))).toContain('/Pattern cs /P1 scn');
  const pattern = dict.dictionary('Resources')?.dictionary('Pattern')?.dictionary('P1');
  // Upside down, for the page's own y is upwards.
  expect(pattern?.list('Matrix')).toEqual([1, 0, 0, -1, 105, 785.89]);
  const stitched = pattern?.dictionary('Shading')?.dictionary('Function');
  expect(stitched?.list('Bounds')).toEqual([0.5]);
  expect(stitched?.list('Functions')).toHaveLength(2);
});

test('a gradient that fades has its alpha in a soft mask, for its shape alone', async () => {
  const content = await written(
    group([path({ fill: FADING, stroke: { ...STROKE, paint: FADING } }), path({ fill: RED })]),
  );
  expect(content.match(/\/M\d gs|\bq\b|\bQ\b/g)).toEqual(['q', 'q', '/M1 gs', 'Q', 'q', '/M2 gs', 'Q', 'Q']);
});

test('what is translucent as one is a transparency group, its text too', async () => {
  const text = line(face('serif'), 'Inside', 1, 5, 20);
  const bytes = await painted(group([path({ fill: GRADIENT }), text], { opacity: 0.5 }));
  const file = await PdfFile.open(bytes);
  const resources = file.pages[0]?.dictionary('Resources');
  const form = resources?.dictionary('XObject')?.dictionary('G1');
  expect(contentOf(file.pages[0]?.dictionary('Contents'))).toContain('/A500 gs\n/G1 Do');
  expect(form?.dictionary('Group')?.name('S')).toBe('Transparency');
  expect(contentOf(form)).toContain(' Tf\n');
  // A pattern in a form is in the form's coordinates.
  const pattern = form?.dictionary('Resources')?.dictionary('Pattern')?.dictionary('P1');
  expect(pattern?.list('Matrix')).toEqual([1, 0, 0, 1, 0, 0]);
});

test('text of a group that is not read ends with it', async () => {
  const text = { ...line(face('serif'), 'Again', 1, 5, 20), owner: RULE };
  const bytes = await painted(group([text], { owner: RULE, opacity: 0.5 }));
  const { pages } = await PdfFile.open(bytes);
  const form = pages[0]?.dictionary('Resources')?.dictionary('XObject')?.dictionary('G1');
  expect(contentOf(form)).toMatch(/\]TJ\nET\n?$/);
});

test('the text of a drawing is inside of its figure, which has a box', async () => {
  const text = line(face('serif'), 'Inside', 1, 5, 20);
  const bytes = await painted(group([path({ fill: RED }), text]));
  expect(await dumpTags(bytes)).toContain('"Inside"');
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('NaN');
});

test('groups within groups save no more states than archives allow', async () => {
  let fragment: Fragment = path({ fill: RED });
  for (let i = 0; i < 100; i++) fragment = group([fragment], { x: 1, y: 0 });
  await painted(fragment);
});

test('pictures of the same content are in the file once', async () => {
  const image = (source: string, y: number): Fragment => {
    return { kind: 'image', owner: FIGURE, x: 0, y, width: 9, height: 9, source };
  };
  const files = { 'a.png': RGBA_PNG, 'b.png': RGBA_PNG.slice(), 'c.png': GREY_PNG };
  const fragments = [image('a.png', 0), image('b.png', 20), image('a.png', 40), image('c.png', 60)];
  const structure = element(0, 'Document', [element(1, 'Figure', [], { alt: 'Flags' })]);
  const { value = new Uint8Array() } = await paint(
    layoutOf(structure, [page(0, fragments)]),
    METADATA,
    fonts,
    openedPictures(files),
  );
  expect(await checkConformance(value)).toEqual([]);
  const { pages } = await PdfFile.open(value);
  expect(pages[0]?.dictionary('Resources')?.dictionary('XObject')?.keys).toEqual(['I1', 'I2']);
});
