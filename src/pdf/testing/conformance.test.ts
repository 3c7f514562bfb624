/** The checker must be able to fail: each fault that is put into a conforming file is found under its condition. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openedPictures } from '../../pictures/testing/pictures.ts';
import { RGBA_PNG } from '../../pictures/testing/png.ts';
import { paint } from '../index.ts';
import { checkConformance } from './conformance.ts';
import { openTestFonts } from './fonts.ts';
import { METADATA, sampleLayout } from './layouts.ts';

const { fonts, face } = openTestFonts();
let sample: Uint8Array;

beforeAll(async () => {
  const layout = sampleLayout(face('serif'), face('bold'));
  sample =
    (await paint(layout, METADATA, fonts, openedPictures({ 'map.png': RGBA_PNG }))).value ?? new Uint8Array();
});

/** Changes the sample's objects and checks what comes out. */
async function violationsAfter(change: (file: Editor) => void): Promise<string[]> {
  const document = await PDFDocument.load(sample, { updateMetadata: false });
  change(new Editor(document));
  return checkConformance(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

class Editor {
  readonly context: PDFContext;
  readonly catalog: PDFDict;

  constructor(document: PDFDocument) {
    this.context = document.context;
    this.catalog = document.catalog;
  }

  /** The first dictionary (or a stream's) that has this entry. */
  find(key: string, value?: string): PDFDict {
    for (const [, object] of this.context.enumerateIndirectObjects()) {
      const dict = object instanceof PDFStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) continue;
      const found = dict.get(PDFName.of(key));
      if (found !== undefined && (value === undefined || String(found) === value)) return dict;
    }
    throw new Error(`no dictionary has ${key} ${value}`);
  }

  /** What an entry of the catalog leads to. */
  of(key: string): PDFDict {
    return this.catalog.lookup(PDFName.of(key), PDFDict);
  }

  content(change: (content: string) => string): void {
    const page = this.find('Type', '/Page');
    const stream = page.lookup(PDFName.of('Contents'), PDFStream);
    const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();
    const changed = Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1');
    page.set(PDFName.of('Contents'), this.context.register(this.context.flateStream(changed)));
  }

  metadata(change: (xmp: string) => string): void {
    const stream = this.catalog.lookup(PDFName.of('Metadata'), PDFStream);
    const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
    const changed = this.context.stream(Buffer.from(change(xmp), 'utf8'), {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    this.catalog.set(PDFName.of('Metadata'), this.context.register(changed));
  }
}

function remove(dict: PDFDict, key: string): void {
  expect(dict.delete(PDFName.of(key))).toBe(true);
}

function set(dict: PDFDict, key: string, value: PDFObject): void {
  dict.set(PDFName.of(key), value);
}

const name = (value: string) => PDFName.of(value);

/** The condition that must be named, what is done to the file. */
const FAULTS: Readonly<Record<string, readonly [condition: string, change: (file: Editor) => void]>> = {
  'the mark of a tagged document is gone': ['A 6.7.2', (f) => remove(f.catalog, 'MarkInfo')],
  'Suspects is true': ['UA 01-007', (f) => set(f.of('MarkInfo'), 'Suspects', f.context.obj(true))],
  'the language is gone': ['UA 11-001', (f) => remove(f.catalog, 'Lang')],
  'the title is not shown': [
    'UA 07-002',
    (f) => set(f.of('ViewerPreferences'), 'DisplayDocTitle', f.context.obj(false)),
  ],
  'the viewer preferences are gone': ['UA 07-001', (f) => remove(f.catalog, 'ViewerPreferences')],
  'the metadata is gone': ['UA 06-001', (f) => remove(f.catalog, 'Metadata')],
  'PDF/UA is not named': ['UA 06-002', (f) => f.metadata((xmp) => xmp.replace(/<pdfuaid:part>.*?>/, ''))],
  'the title is empty': [
    'UA 06-003',
    (f) => f.metadata((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, '')),
  ],
  'the metadata is not XML': ['A 6.6.2.1', (f) => f.metadata((xmp) => xmp.replace('&amp;', '&'))],
  'PDF/A is not named': ['A 6.6.4', (f) => f.metadata((xmp) => xmp.replace('>A</', '>B</'))],
  'the schema is not described': [
    'A 6.6.2.3.1',
    (f) => f.metadata((xmp) => xmp.replace('prefix>pdfuaid', 'prefix>other')),
  ],
  'the titles differ': ['A 6.6.3', (f) => f.metadata((xmp) => xmp.replace('Harbour dues in', 'Harbours in'))],
  'the output intent is gone': ['A 6.2.3', (f) => remove(f.catalog, 'OutputIntents')],
  'there is a script': [
    'A 6.5.1',
    (f) => set(f.catalog, 'OpenAction', f.context.register(f.context.obj({ S: 'JavaScript', JS: 'x' }))),
  ],
  'there is optional content': ['UA 20-001', (f) => set(f.catalog, 'OCProperties', f.context.obj({}))],
  'a file has no UF': ['UA 21-001', (f) => remove(f.find('Type', '/Filespec'), 'UF')],
  'a file has no relationship': ['A 6.8', (f) => remove(f.find('Type', '/Filespec'), 'AFRelationship')],
  'a file is not associated': ['A 6.8', (f) => remove(f.catalog, 'AF')],
  'a file has no type': ['A 6.8', (f) => remove(f.find('Type', '/EmbeddedFile'), 'Subtype')],

  'the structure tree is gone': ['UA 01-005', (f) => remove(f.catalog, 'StructTreeRoot')],
  'a tag is gone from the tree': ['UA 01-005', (f) => set(f.find('S', '/LI'), 'K', f.context.obj([]))],
  'a tag has lost its content': ['UA 01-005', (f) => remove(f.find('S', '/H1'), 'K')],
  'the parent tree is gone': ['UA 01-005', (f) => remove(f.of('StructTreeRoot'), 'ParentTree')],
  'a tag is of no standard type': ['UA 02-001', (f) => set(f.find('S', '/H1'), 'S', name('Title'))],
  'standard types are mapped': [
    'UA 02-004',
    (f) => set(f.of('StructTreeRoot'), 'RoleMap', f.context.obj({ P: 'H1' })),
  ],
  'a row stands in a list': ['UA 09-004', (f) => set(f.find('S', '/LI'), 'S', name('TR'))],
  'a list holds a paragraph': ['UA 09-005', (f) => set(f.find('S', '/LI'), 'S', name('P'))],
  'a contents item stands alone': ['UA 09-006', (f) => set(f.find('S', '/H1'), 'S', name('TOCI'))],
  'a figure has no text': ['UA 13-004', (f) => remove(f.find('S', '/Figure'), 'Alt')],
  'a formula has no text': ['UA 17-002', (f) => set(f.find('S', '/H1'), 'S', name('Formula'))],
  'the first heading is not H1': ['UA 14-002', (f) => set(f.find('S', '/H1'), 'S', name('H3'))],
  'a heading has no level': ['UA 14-007', (f) => set(f.find('S', '/H1'), 'S', name('H'))],
  'a note has no ID': ['UA 19-003', (f) => remove(f.find('S', '/Note'), 'ID')],
  'an ID is there twice': [
    'UA 19-004',
    (f) => set(f.find('S', '/H1'), 'ID', f.find('S', '/Note').get(name('ID')) as PDFObject),
  ],
  'a row is short': ['UA 09-004', (f) => f.find('S', '/TR').lookup(name('K'), PDFArray).remove(1)],
  'a header has no scope': [
    'UA 15-003',
    (f) => set(f.find('S', '/TD'), 'A', f.context.obj({ O: 'Table', Headers: ['lost'] })),
  ],

  'an artifact is in tagged content': [
    'UA 01-003',
    (f) => f.content((c) => c.replace(/BT/g, '/Artifact BMC EMC BT')),
  ],
  'tagged content is in an artifact': ['UA 01-004', (f) => f.content((c) => `/Artifact BMC ${c} EMC`)],
  'something is not marked': ['UA 01-005', (f) => f.content((c) => `${c} 0 0 9 9 re f`)],
  'marked content does not end': ['ISO 32000-1 §14.6', (f) => f.content((c) => c.replace(/EMC\n$/, ''))],
  'a colour is CMYK': ['A 6.2.4.3', (f) => f.content((c) => `${c} 0 0 0 1 k`)],
  'an operator is unknown': ['A 6.2.2', (f) => f.content((c) => `${c} frob`)],
  'a code shows .notdef': ['UA 31-030', (f) => f.content((c) => c.replace(/\[\(../g, '[(\0\0'))],

  'a resource is not there': ['A 6.2.2', (f) => f.content((c) => `${c} q /A1 gs /X9 Do Q`)],
  'graphics states do not balance': ['ISO 32000-1 §8.4.2', (f) => f.content((c) => `${c} q`)],
  'an image is interpolated': ['A 6.2.8', (f) => set(f.find('SMask'), 'Interpolate', f.context.obj(true))],
  'an image is of CMYK': ['A 6.2.4.3', (f) => set(f.find('SMask'), 'ColorSpace', name('DeviceCMYK'))],
  'an image is too short': ['an image of', (f) => set(f.find('SMask'), 'Width', f.context.obj(3))],
  'a soft mask is coloured': [
    'ISO 32000-1 §11.6.5.3',
    (f) => set(f.find('SMask').lookup(name('SMask'), PDFStream).dict, 'ColorSpace', name('DeviceRGB')),
  ],

  'a font is not embedded': ['UA 31-009', (f) => remove(f.find('FontFile2'), 'FontFile2')],
  'a font has no glyph map': ['UA 31-005', (f) => remove(f.find('CIDToGIDMap'), 'CIDToGIDMap')],
  'widths are not those of the font': ['UA 31-016', (f) => remove(f.find('CIDToGIDMap'), 'W')],
  'a font has no text': ['UA 31-027', (f) => remove(f.find('ToUnicode'), 'ToUnicode')],
  'a code has no text': [
    'UA 10-001',
    (f) => set(f.find('ToUnicode'), 'ToUnicode', f.context.register(f.context.stream('begincmap endcmap'))),
  ],
  'a code stands for nothing': [
    'UA 31-028',
    (f) => {
      const cmap = f.context.stream('1 beginbfrange <0001> <0001> <0000> endbfrange');
      set(f.find('ToUnicode'), 'ToUnicode', f.context.register(cmap));
    },
  ],

  'a link has no contents': ['UA 28-012', (f) => remove(f.find('Subtype', '/Link'), 'Contents')],
  'a link is not in the parent tree': [
    'UA 28-011',
    (f) => remove(f.find('Subtype', '/Link'), 'StructParent'),
  ],
  'a link is not in a Link': ['UA 28-011', (f) => set(f.find('S', '/Link'), 'S', name('Span'))],
  'a link is hidden': ['A 6.3.2', (f) => set(f.find('Subtype', '/Link'), 'F', f.context.obj(2))],
  'there is another annotation': [
    'UA 28-002',
    (f) => set(f.find('Subtype', '/Link'), 'Subtype', name('Text')),
  ],
  'the tab order is not given': ['UA 28-008', (f) => remove(f.find('Tabs'), 'Tabs')],
  'the tab order is that of rows': ['UA 28-009', (f) => set(f.find('Tabs'), 'Tabs', name('R'))],
  'a place is gone': ['a link leads to', (f) => remove(f.of('Names'), 'Dests')],
};

describe('the checker', () => {
  test('finds nothing in the sample, nor when another program has saved it', async () => {
    expect(await checkConformance(sample)).toEqual([]);
    expect(await violationsAfter(() => {})).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('finds that %s', async (_, [condition, change]) => {
    expect(
      (await violationsAfter(change)).filter((violation) => violation.startsWith(condition)),
    ).not.toEqual([]);
  });

  test.each([
    ['A 6.1.2', (file: string) => file.replace('%PDF-1.7', '%PDF-1.4')],
    ['A 6.1.3 there is something after', (file: string) => `${file}more`],
    ['A 6.1.3 the trailer has no ID', (file: string) => file.replace('/ID[', '/XX[')],
  ])('finds %s', async (condition, change) => {
    const changed = Buffer.from(change(Buffer.from(sample).toString('latin1')), 'latin1');
    expect((await checkConformance(changed)).join()).toContain(condition);
  });
});
