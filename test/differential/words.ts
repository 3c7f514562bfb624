/** The words of a PDF and where they stand, as poppler reads them. */
import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Word {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** The top left corner, points from that of the page. */
  readonly x: number;
  readonly y: number;
}

export function isPopplerInstalled(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

/** Drawn as shapes by Chromium. */
const BULLETS = /^[•◦▪]$/;

const run = promisify(execFile);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export async function readWords(pdf: string): Promise<readonly Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 });
  const words: Word[] = [];
  let page = -1;
  for (const [tag, x, y, text] of stdout.matchAll(
    /<page |<word xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>([^<]*)/g,
  )) {
    if (tag === '<page ') page += 1;
    else if (text !== undefined && !BULLETS.test(text)) {
      words.push({ text: plain(text), page, x: Number(x), y: Number(y) });
    }
  }
  return words;
}

/** Of a document that was set so many times too large. */
export function scaleWords(words: readonly Word[], zoom: number): readonly Word[] {
  return words.map((word) => ({ ...word, x: word.x / zoom, y: word.y / zoom }));
}

/** One PDF of several, in their order. */
export async function unite(pdfs: readonly string[], united: string): Promise<void> {
  if (pdfs.length === 1) copyFileSync(pdfs[0]!, united);
  else await run('pdfunite', [...pdfs, united]);
}

/** The words of several documents in one PDF, each with so many pages. */
export function wordsOfParts(words: readonly Word[], pages: readonly number[]): readonly (readonly Word[])[] {
  let first = 0;
  return pages.map((count) => {
    const start = first;
    first += count;
    return words
      .filter(({ page }) => page >= start && page < first)
      .map((word) => ({ ...word, page: word.page - start }));
  });
}

/** Of a PDF as Chromium writes it. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}

/** Without what case and small capitals change. */
function plain(text: string): string {
  const read = text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  return read.normalize('NFKC').toLowerCase();
}
