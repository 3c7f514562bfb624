/** Hand-made layouts for tests: lines of text set without breaking, and a small brief that has one of everything. */
import type {
  Fragment,
  Layout,
  LinkFragment,
  Owner,
  Page,
  PlacedGlyph,
  StructureElement,
  TextFragment,
} from '../../layout/types.ts';
import type { FontFace } from '../../text/types.ts';
import type { Metadata } from '../types.ts';

export const BLACK = { r: 0, g: 0, b: 0, a: 1 };
export const HEADER: Owner = { artifact: 'pagination-header' };
export const RULE: Owner = { artifact: 'layout' };

/** A line of one face, as the layout would give it. */
export function line(
  face: FontFace,
  text: string,
  owner: Owner | number,
  x: number,
  y: number,
  size = 10.5,
): TextFragment {
  const run = face.shape(text, { features: {}, lang: 'en', direction: 'ltr' });
  const scale = size / face.metrics.unitsPerEm;
  const starts = [...new Set(run.glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const seen = new Set<number>();
  const glyphs = run.glyphs.map((glyph): PlacedGlyph => {
    const end = starts[starts.indexOf(glyph.cluster) + 1] ?? text.length;
    const own = seen.has(glyph.cluster) ? '' : text.slice(glyph.cluster, end);
    seen.add(glyph.cluster);
    return {
      id: glyph.id,
      advance: glyph.advance * scale,
      dx: glyph.dx * scale,
      dy: -glyph.dy * scale,
      text: own,
    };
  });
  const width = run.width * scale;
  return {
    kind: 'text',
    owner: ownerOf(owner),
    x,
    y,
    width,
    face: face.id,
    size,
    color: BLACK,
    text,
    glyphs,
  };
}

export function link(element: number, over: TextFragment, target: LinkFragment['target']): LinkFragment {
  const { x, y, width, size, text } = over;
  return {
    kind: 'link',
    owner: { structure: element },
    x,
    y: y - size,
    width,
    height: size,
    target,
    contents: text,
  };
}

function ownerOf(owner: Owner | number): Owner {
  return typeof owner === 'number' ? { structure: owner } : owner;
}

export function element(
  id: number,
  role: StructureElement['role'],
  children: readonly StructureElement[] = [],
  more: Partial<StructureElement> = {},
): StructureElement {
  return { id, role, children, ...more };
}

/** A4. */
export function page(index: number, fragments: readonly Fragment[]): Page {
  const label = String(index + 1);
  return { index, number: index + 1, label, name: '', width: 595.28, height: 841.89, fragments };
}

export function layoutOf(
  structure: StructureElement,
  pages: readonly Page[],
  more: Partial<Layout> = {},
): Layout {
  return { pages, structure, outline: [], destinations: new Map(), ...more };
}

export const METADATA: Metadata = {
  title: 'Harbour dues in the Republic of Exampleland',
  lang: 'en-GB',
  authors: ['A. Writer', 'B. Editor'],
  subject: 'What the "dues" are & who pays <them>',
  keywords: ['harbour', 'dues'],
  date: '2025-04-30',
  creator: 'Demarche 0.0.0',
  attachments: [
    {
      name: 'brief.yaml',
      mimeType: 'application/yaml',
      description: 'The facts that this brief was built from',
      bytes: new TextEncoder().encode('brief:\n  title: Harbour dues\n'),
    },
  ],
};

/** Two pages with headings, a paragraph over both, links, a note, a list, a table, a figure and running heads. */
export function sampleLayout(face: FontFace, bold: FontFace): Layout {
  const more = line(face, 'See the register', 7, 72, 160);
  const call = line(face, '1', 9, 200, 160, 7);
  const pages = [
    page(0, [
      line(face, 'Exampleland briefs', HEADER, 72, 40, 8),
      {
        kind: 'rect',
        owner: RULE,
        x: 60,
        y: 60,
        width: 475,
        height: 60,
        color: { r: 230, g: 240, b: 250, a: 1 },
      },
      line(bold, 'Harbour dues', 1, 72, 100, 18),
      line(face, 'The office raises the affluent fifth of dues. ', 4, 72, 146),
      more,
      link(7, more, { uri: 'https://example.org/régister?a=(1)' }),
      call,
      link(9, call, { destination: 'note-1' }),
      line(face, ' and this para', 4, 210, 160),
      line(face, '1 ', 12, 72, 780, 8),
      line(face, 'The register is fictional.', 10, 80, 780, 8),
      {
        kind: 'line',
        owner: RULE,
        x1: 72,
        y1: 770,
        x2: 200,
        y2: 770,
        width: 0.5,
        style: 'solid',
        color: BLACK,
      },
    ]),
    page(1, [
      line(face, 'Exampleland briefs', HEADER, 72, 40, 8),
      line(face, 'graph goes on here.', 4, 72, 100),
      line(face, '•', 15, 72, 130),
      line(face, 'An item', 16, 84, 130),
      line(bold, 'Port', 21, 72, 160),
      line(bold, 'Dues', 22, 172, 160),
      line(face, 'Examplehaven', 24, 72, 176),
      {
        kind: 'line',
        owner: RULE,
        x1: 72,
        y1: 180,
        x2: 300,
        y2: 180,
        width: 3,
        style: 'double',
        color: BLACK,
      },
      line(face, 'Der Hafen', 27, 72, 200),
      { kind: 'image', owner: { structure: 28 }, x: 72, y: 220, width: 100, height: 50, source: 'map.png' },
    ]),
  ];
  return layoutOf(sampleStructure(), pages, {
    outline: [
      {
        title: 'Harbour dues',
        destination: 'dues',
        children: [{ title: 'Ports – all', destination: 'ports', children: [] }],
      },
    ],
    destinations: new Map([
      ['dues', { page: 0, x: 72, y: 80 }],
      ['note-1', { page: 0, x: 72, y: 770 }],
      ['ports', { page: 1, x: 72, y: 150 }],
      ['Ålesund', { page: 1, x: 72, y: 150 }],
    ]),
  });
}

function sampleStructure(): StructureElement {
  const reference = element(8, 'Reference', [element(9, 'Link')]);
  const note = element(10, 'Note', [element(11, 'Lbl', [element(12, 'Span')])], { elementId: 'note-1' });
  const row = (id: number, cells: readonly StructureElement[]) => element(id, 'TR', cells);
  return element(0, 'Document', [
    element(1, 'H1', [], { title: 'Harbour dues', elementId: 'dues' }),
    element(3, 'Sect', [
      element(4, 'P', [element(5, 'Span', [element(7, 'Link')]), reference, note]),
      element(13, 'L', [element(14, 'LI', [element(15, 'Lbl'), element(16, 'LBody')])], {
        listNumbering: 'Disc',
      }),
      element(17, 'P'),
    ]),
    element(18, 'Table', [
      element(19, 'THead', [
        row(20, [
          element(21, 'TH', [], { scope: 'Column', elementId: 'port' }),
          element(22, 'TH', [], { scope: 'Column', colSpan: 1 }),
        ]),
      ]),
      element(231, 'TBody', [row(23, [element(24, 'TD', [], { headers: ['port'] }), element(25, 'TD')])]),
    ]),
    element(27, 'P', [], { lang: 'de' }),
    element(28, 'Figure', [], { alt: 'A map of Examplehaven' }),
  ]);
}
