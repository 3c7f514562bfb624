import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../layout/types.ts';
import { openedPictures } from '../pictures/testing/pictures.ts';
import { RGBA_PNG } from '../pictures/testing/png.ts';
import { paint } from './index.ts';
import { checkConformance } from './testing/conformance.ts';
import { openTestFonts } from './testing/fonts.ts';
import { element, layoutOf, line, link, METADATA, page, sampleLayout } from './testing/layouts.ts';
import { Dict, PdfFile, Text, treeEntries } from './testing/reader.ts';
import { dumpTags, readShown } from './testing/text-reader.ts';
import type { Metadata } from './types.ts';

const { fonts, face } = openTestFonts();
const serif = face('serif');

async function painted(layout: Layout, metadata: Metadata = METADATA): Promise<Uint8Array> {
  const { value, diagnostics } = await paint(
    layout,
    metadata,
    fonts,
    openedPictures({ 'map.png': RGBA_PNG }),
  );
  expect(diagnostics).toEqual([]);
  return value ?? new Uint8Array();
}

const sample = () => painted(sampleLayout(serif, face('bold')));

describe('the file', () => {
  test('meets every condition of PDF/UA-1 and PDF/A-3a that a program can check', async () => {
    expect(await checkConformance(await sample())).toEqual([]);
    expect(await checkConformance(await painted(sampleLayout(face('cff'), face('italic'))))).toEqual([]);
  });

  test('is the same for the same input', async () => {
    expect(Buffer.compare(await sample(), await sample())).toBe(0);
  });

  test('has an identifier that differs when the content does', async () => {
    const identifier = async (bytes: Uint8Array) => {
      const id = (await PdfFile.open(bytes)).trailer('ID');
      return Array.isArray(id) && id[0] instanceof Text ? Buffer.from(id[0].bytes).toString('hex') : '';
    };
    const other = await painted(sampleLayout(serif, face('bold')), { ...METADATA, title: 'Other dues' });
    expect(await identifier(await sample())).not.toBe(await identifier(other));
    expect(await identifier(other)).toHaveLength(32);
  });

  test('has no dates where none is known', async () => {
    const { date, ...undated } = METADATA;
    const bytes = await painted(sampleLayout(serif, face('bold')), undated);
    const file = await PdfFile.open(bytes);
    const info = file.trailer('Info');
    expect(info instanceof Dict && info.keys).toEqual([
      'Title',
      'Author',
      'Subject',
      'Keywords',
      'Creator',
      'Producer',
    ]);
    expect(Buffer.from(file.catalog.dictionary('Metadata')?.bytes ?? []).toString()).not.toContain('Date');
    expect(await checkConformance(bytes)).toEqual([]);
    expect(date).toBeDefined();
  });

  test('stays small: structure and links are packed together', async () => {
    expect((await sample()).length).toBeLessThan(25_000);
  });

  test('names places so that links from outside find them', async () => {
    const file = await PdfFile.open(await sample());
    const names = treeEntries(file.catalog.dictionary('Names')?.dictionary('Dests'), 'Names');
    expect(names.map(([name]) => name)).toEqual(['dues', 'note-1', 'ports', 'Ålesund']);
  });

  test('shows page numbers as they are printed', async () => {
    const labels = ['iv', '1', '2', '7', '8'];
    const pages = labels.map((label, i) => ({ ...page(i, [line(serif, 'x', 0, 72, 100)]), label }));
    const file = await PdfFile.open(await painted(layoutOf(element(0, 'Document'), pages)));
    const ranges = treeEntries(file.catalog.dictionary('PageLabels'), 'Nums').map(([at, range]) =>
      range instanceof Dict ? [at, range.text('P') ?? range.number('St')] : [],
    );
    expect(ranges).toEqual([
      [0, 'iv'],
      [1, 1],
      [3, 7],
    ]);
  });
});

describe('tags', () => {
  test('follow the document, whatever page its parts are on', async () => {
    expect(await dumpTags(await sample())).toMatchInlineSnapshot(`
      "Document
        H1 T="Harbour dues"
          "Harbour dues"
        Sect
          P
            "The office raises the affluent fifth of dues. "
            Span
              Link
                "See the register"
                (annotation)
            Reference
              Link
                "1"
                (annotation)
            Note ID="note-1"
              Lbl
                Span
                  "1 "
              "The register is fictional."
            " and this para"
            "graph goes on here."
          L ListNumbering="Disc"
            LI
              Lbl
                "•"
              LBody
                "An item"
        Table
          THead
            TR
              TH ID="port" Scope="Column"
                "Port"
              TH Scope="Column"
                "Dues"
          TBody
            TR
              TD Headers=["port"]
                "Examplehaven"
              TD
        P Lang="de"
          "Der Hafen"
        Figure Alt="A map of Examplehaven" Placement="Block" BBox=[72,571.89,172,621.89]
          """
    `);
  });

  test('of an a with another role are a Link inside of it', async () => {
    const text = line(serif, 'see', 2, 72, 100);
    const structure = element(0, 'Document', [element(1, 'P', [element(2, 'Reference')])]);
    const layout = layoutOf(structure, [page(0, [text, link(2, text, { uri: 'https://example.org/' })])]);
    const bytes = await painted(layout);
    expect(await dumpTags(bytes)).toMatchInlineSnapshot(`
      "Document
        P
          Reference
            Link
              "see"
              (annotation)"
    `);
    expect(await checkConformance(bytes)).toEqual([]);
  });

  test('are left out where nothing is in them', async () => {
    const structure = element(0, 'Document', [
      element(1, 'Sect', [element(2, 'P', [element(3, 'Span')])]),
      element(4, 'Table', [element(5, 'TBody', [element(6, 'TR', [element(7, 'TD')])])]),
      element(8, 'P'),
    ]);
    const bytes = await painted(layoutOf(structure, [page(0, [line(serif, 'text', 8, 72, 100)])]));
    expect(await dumpTags(bytes)).toMatchInlineSnapshot(`
      "Document
        P
          "text""
    `);
  });

  test('are not disturbed by a link in a running head', async () => {
    const head = line(serif, 'Contents', { artifact: 'pagination-header' }, 72, 40);
    const over = { ...link(0, head, { uri: 'https://example.org/' }), owner: head.owner };
    const layout = layoutOf(element(0, 'Document', [element(1, 'P')]), [
      page(0, [head, over, line(serif, 'text', 1, 72, 100)]),
    ]);
    const bytes = await painted(layout);
    expect(await checkConformance(bytes)).toEqual([]);
    expect((await PdfFile.open(bytes)).pages[0]?.has('Annots')).toBe(false);
  });

  test('are found for many elements and pages', async () => {
    const pages = Array.from({ length: 70 }, (_, i) => {
      const text = line(serif, `Page ${i}`, i + 1, 72, 100);
      return page(i, [
        text,
        link(100 + i, line(serif, ' link', 100 + i, 200, 100), { destination: `p${i}` }),
      ]);
    });
    const paragraphs = pages.map((_, i) => element(i + 1, 'P', [element(100 + i, 'Link')]));
    const destinations = new Map(pages.map((_, i) => [`p${i}`, { page: i, x: 0, y: 0 }]));
    const bytes = await painted(layoutOf(element(0, 'Document', paragraphs), pages, { destinations }));
    expect(await checkConformance(bytes)).toEqual([]);
  });
});

describe('other readers', () => {
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' });
  const has = (command: string) => run(command, '--version').status === 0 || run(command, '-v').status === 0;
  const withFile = async <T>(use: (path: string) => T): Promise<T> => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
    const path = join(folder, 'sample.pdf');
    writeFileSync(path, await sample());
    const result = use(path);
    rmSync(folder, { recursive: true });
    return result;
  };

  test.skipIf(!has('qpdf'))('qpdf finds no error (needs qpdf)', async () => {
    const { status, stdout } = await withFile((path) => run('qpdf', '--check', path));
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  test.skipIf(!has('pdftotext'))('poppler copies the text (needs pdftotext)', async () => {
    const { stdout } = await withFile((path) => run('pdftotext', '-raw', path, '-'));
    expect(stdout).toContain('The office raises the affluent fifth of dues.');
    expect(stdout).toContain('graph goes on here.');
  });

  test.skipIf(!has('verapdf'))('veraPDF finds it conforming (needs verapdf)', async () => {
    for (const flavour of ['ua1', '3a']) {
      const { stdout } = await withFile((path) => run('verapdf', '--format', 'text', '-f', flavour, path));
      expect(stdout).toMatch(/^PASS/);
    }
  });
});

describe('copied text', () => {
  const textOf = async (layout: Layout) => {
    const file = await PdfFile.open(await painted(layout));
    return file.pages.map((one) => readShown(one));
  };
  const one = (fragment: ReturnType<typeof line>) =>
    layoutOf(element(0, 'Document', [element(1, 'P')]), [page(0, [fragment])]);

  test('is that of the fragments, with ligatures taken apart', async () => {
    const text = 'Affluent office: fifth, “flat” – 100% of 1 000 €. ';
    const [shown = []] = await textOf(one(line(serif, text, 1, 72, 100)));
    expect(shown.map((glyph) => glyph.text).join('')).toBe(text);
    expect(shown.length).toBeLessThanOrEqual(text.length);
  });

  test.each(['serif', 'cff'] as const)('tells spaces and hyphens of one glyph apart (%s)', async (id) => {
    const at = (text: string, y: number) => line(face(id), text, 1, 72, y);
    const nbsp = at('10\u00a0km of a well-known way and an', 100);
    const hyphenated = at('exam-', 114);
    const glyphs = hyphenated.glyphs.map((glyph, i) => (i === 4 ? { ...glyph, text: '' } : glyph));
    const fragments = [nbsp, { ...hyphenated, text: 'exam', glyphs }, at('ple of it', 128)];
    const layout = layoutOf(element(0, 'Document', [element(1, 'P')]), [page(0, fragments)]);
    const [shown = []] = await textOf(layout);
    const copied = shown.map((glyph) => glyph.text).join('');
    expect(copied).toBe('10\u00a0km of a well-known way and anexam\u00adple of it');
    expect(await checkConformance(await painted(layout))).toEqual([]);
  });

  test('of several glyphs for one character is said as a whole; glyphs in visual order are shown as they are read', async () => {
    const fragment = line(serif, 'abcdef', 1, 72, 100);
    const cluster = {
      ...fragment,
      text: 'é',
      glyphs: fragment.glyphs.slice(0, 2).map((glyph, i) => ({ ...glyph, text: i === 0 ? 'é' : '' })),
    };
    const reversed = { ...fragment, text: 'fedcba', y: 120 };
    const layout = layoutOf(element(0, 'Document', [element(1, 'P')]), [page(0, [cluster, reversed])]);
    const [shown = []] = await textOf(layout);
    expect(shown.map((glyph) => glyph.text)).toEqual(['é', ...'fedcba']);
    expect(await checkConformance(await painted(layout))).toEqual([]);
  });

  test('says its language where it is not that of its element', async () => {
    const fragment = { ...line(serif, 'bonjour', 1, 72, 100), lang: 'fr' };
    const structure = element(0, 'Document', [element(1, 'P'), element(2, 'P', [], { lang: 'fr' })]);
    const french = { ...fragment, owner: { structure: 2 } };
    const english = line(serif, 'hello', 2, 72, 120);
    const [shown = []] = await textOf(layoutOf(structure, [page(0, [fragment, french, english])]));
    expect(shown.map((glyph) => glyph.lang ?? '-').join(' ')).toBe(
      'fr fr fr fr fr fr fr - - - - - - - en-GB en-GB en-GB en-GB en-GB',
    );
  });
});

describe('positions', () => {
  test('of glyphs are those of the layout, to a hundredth of a point', async () => {
    const text = 'AVATAR To Yes, with kerning and stretched spaces in a long line of text that goes on.';
    const plain = line(serif, text, 1, 72.345, 100.5, 9.7);
    let shift = 0;
    const glyphs = plain.glyphs.map((glyph, i) => {
      const advance = glyph.text === ' ' ? glyph.advance + 0.737 : glyph.advance - 0.031;
      return { ...glyph, advance, dx: i === 3 ? 0.4 : 0, dy: i === 5 ? -2.5 : 0 };
    });
    const layout = layoutOf(element(0, 'Document', [element(1, 'P')]), [page(0, [{ ...plain, glyphs }])]);
    const file = await PdfFile.open(await painted(layout));
    const shown = readShown(file.pages[0]!);
    expect(shown).toHaveLength(glyphs.length);
    glyphs.forEach((glyph, i) => {
      expect(Math.abs((shown[i]?.x ?? 0) - (72.345 + shift + glyph.dx))).toBeLessThan(0.01);
      expect(shown[i]?.y).toBeCloseTo(100.5 + glyph.dy, 2);
      shift += glyph.advance;
    });
  });
});

describe('what only the author can mend', () => {
  const findings = async (layout: Layout, metadata: Metadata = METADATA) => {
    const { value, diagnostics } = await paint(
      layout,
      metadata,
      fonts,
      openedPictures({ 'map.png': new Uint8Array([1, 2, 3]) }),
    );
    expect(value).toBeUndefined();
    return diagnostics.map(
      ({ code, message, span }) => `${code}: ${message}${span ? ` (${span.line})` : ''}`,
    );
  };
  const span = { file: 'a.yaml', line: 7, column: 1, endLine: 7, endColumn: 2 };
  const body = element(0, 'Document', [element(1, 'P')]);

  test('is said before anything is written, with its place', async () => {
    const structure = element(0, 'Document', [
      element(1, 'Figure', [], { span }),
      element(2, 'P', [], { lang: 'x y' }),
    ]);
    expect(
      await findings(layoutOf(structure, []), { ...METADATA, title: ' ', lang: '', date: 'in May' }),
    ).toEqual([
      'pdf-conformance: The document has no title',
      'pdf-conformance: "" is not a language tag',
      'pdf-conformance: The date "in May" is not one of ISO 8601',
      'pdf-conformance: A figure has no alternative text (7)',
      'pdf-conformance: "x y" is not a language tag',
    ]);
  });

  test('covers links and fonts', async () => {
    const text = { ...line(serif, 'here', 1, 72, 100), face: 'Lost Sans/400/normal', span };
    const links = [
      { ...link(1, text, { destination: 'nowhere' }), span },
      { ...link(1, text, { uri: 'https://example.org/' }), contents: '', span },
    ];
    expect(await findings(layoutOf(body, [page(0, [text, text, ...links])]))).toEqual([
      'font-not-found: The font "Lost Sans/400/normal" is not there (7)',
      'unknown-link-target: There is no element "nowhere" to link to (7)',
      'pdf-conformance: A link has no text (7)',
    ]);
  });

  test('covers images', async () => {
    const image = {
      kind: 'image' as const,
      owner: { structure: 1 },
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      source: 'a.gif',
      span,
    };
    expect(await findings(layoutOf(body, [page(0, [image, image])]))).toEqual([
      'image-invalid: The picture "a.gif" cannot be used: it was not opened (7)',
    ]);
  });
});
