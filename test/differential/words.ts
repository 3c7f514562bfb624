/** The words of a PDF and where they stand, as poppler reads them. */
import { execFile, spawnSync } from 'node:child_process';
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

/** Of a PDF that is so many times too large. */
export async function readWords(pdf: string, zoom = 1): Promise<readonly Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 });
  const words: Word[] = [];
  let page = -1;
  for (const [tag, x, y, text] of stdout.matchAll(
    /<page |<word xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>([^<]*)/g,
  )) {
    if (tag === '<page ') page += 1;
    else if (text !== undefined && !BULLETS.test(text)) {
      words.push({ text: plain(text), page, x: Number(x) / zoom, y: Number(y) / zoom });
    }
  }
  return words;
}

/** Without what case and small capitals change. */
function plain(text: string): string {
  const read = text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  return read.normalize('NFKC').toLowerCase();
}
