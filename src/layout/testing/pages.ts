/**
 * Small pages for tests: HTML and CSS in, pages drawn with letters out. Every glyph is a square of 10 points, so a page
 * of 100 by 50 points is a picture of ten letters by five lines.
 */
import type { Diagnostic } from '../../diagnostic.ts';
import { parseDocument } from '../../document/index.ts';
import { picturesOf } from '../../pictures/testing/pictures.ts';
import { styleDocument } from '../../style/index.ts';
import { type HyphenatedWords, measureFont, openFonts } from '../../text/index.ts';
import { squareSource } from '../../text/testing/square-font.ts';
import { layOut } from '../index.ts';
import type { Fragment, Layout, Page, TextFragment } from '../types.ts';

/** What base.css says of elements, as far as these tests need it; no margins, so that pictures are small. */
const BASE = `
  @page { size: 100pt 50pt; margin: 0; @footnote { margin: 0 } }
  html { font: 10pt/10pt Square; orphans: 1; widows: 1 }
  html, body, div, section, p, h1, h2, h3, ul, ol, dl, dt, dd, blockquote, toc, pre, hr { display: block }
  head { display: none }
  h1 { bookmark-level: 1; break-after: avoid } h2 { bookmark-level: 2; break-after: avoid }
  li { display: list-item } ol { list-style-type: decimal }
  pre { white-space: pre }
  table { display: table } caption { display: table-caption } thead { display: table-header-group }
  tbody { display: table-row-group } tfoot { display: table-footer-group } tr { display: table-row }
  td, th { display: table-cell; vertical-align: top }
  col { display: table-column } colgroup { display: table-column-group }
  .note { float: footnote }
  ::footnote-call { content: counter(footnote) }
  ::footnote-marker { content: counter(footnote) " " }
`;

let opened: ReturnType<typeof openFonts>['value'];

/** Opened once: shaping remembers words, and gives the same again. */
function squares(): typeof opened {
  opened ??= openFonts([squareSource()]).value;
  return opened;
}

export interface LaidOut {
  readonly layout: Layout;
  readonly diagnostics: readonly Diagnostic[];
}

/** `pictures` by the names that `src` has. */
export function layOutHtml(
  body: string,
  css = '',
  pictures: Readonly<Record<string, string | Uint8Array>> = {},
  hyphenation?: HyphenatedWords,
): LaidOut {
  const html = `<!DOCTYPE html><html lang="en"><head><title>Exampleland</title></head><body>${body}</body></html>`;
  const parsed = parseDocument({ html, origins: [] });
  const sheet = (path: string, text: string) => ({ file: { path, text }, origin: 'pack' as const });
  if (parsed.value === undefined)
    throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  const fonts = squares();
  if (fonts === undefined) throw new Error('The test has no font');
  const sheets = [sheet('base.css', BASE), sheet('test.css', css)];
  const styled = styleDocument(parsed.value, sheets, (font) => measureFont(fonts, font));
  if (styled.value === undefined) throw new Error('The test has no styles');
  const { value, diagnostics } = layOut(styled.value, fonts, picturesOf(pictures), hyphenation);
  if (value === undefined) throw new Error('There is no layout');
  return { layout: value, diagnostics: [...styled.diagnostics, ...diagnostics] };
}

/** Each page as lines of letters; empty lines at its end are left out, and so are spaces at the ends of lines. */
export function drawPages(body: string, css = ''): string[] {
  const { layout, diagnostics } = layOutHtml(body, css);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return layout.pages.map(drawPage);
}

const SQUARE = 10;

export function drawPage({ fragments }: Page): string {
  const rows: string[][] = [];
  for (const text of textsIn(fragments)) drawText(text, rows);
  const lines = Array.from(rows, (row) =>
    Array.from(row ?? [], (letter) => letter ?? ' ')
      .join('')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** Those of groups too, where they are on the page. */
export function textsIn(fragments: readonly Fragment[]): readonly TextFragment[] {
  return fragments.flatMap((fragment) => {
    if (fragment.kind === 'text') return [fragment];
    if (fragment.kind !== 'group' || fragment.matrix !== undefined) return [];
    const { x, y } = fragment;
    return textsIn(fragment.fragments).map((text) => ({ ...text, x: text.x + x, y: text.y + y }));
  });
}

function drawText({ x, y, size, glyphs }: TextFragment, rows: string[][]): void {
  // The square's top: 0.8 em above the baseline.
  const row = Math.round((y - size * 0.8) / SQUARE);
  let at = x;
  for (const { advance, text } of glyphs) {
    rows[row] ??= [];
    const line = rows[row];
    const isHyphen = text === '' && advance > 0;
    const letter = isHyphen ? '-' : text;
    if (letter.trim() !== '') line[Math.round(at / SQUARE)] = letter;
    at += advance;
  }
}

/** The text of each structure element, by its id, as it is copied out over lines and pages. */
export function copiedTexts({ pages }: Layout): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { owner, text } of pages.flatMap(({ fragments }) => textsIn(fragments))) {
    if (!('structure' in owner)) continue;
    texts.set(owner.structure, (texts.get(owner.structure) ?? '') + text);
  }
  return texts;
}
