/** The style sheets and the HTML that both sides set. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sample } from './draft.ts';

const FONTS = [
  ['Grotesque', 400, 'normal', 'source-sans/TTF/SourceSans3-Regular.ttf'],
  ['Grotesque', 700, 'normal', 'source-sans/TTF/SourceSans3-Bold.ttf'],
  ['Grotesque', 400, 'italic', 'source-sans/TTF/SourceSans3-It.ttf'],
  ['Grotesque', 700, 'italic', 'source-sans/TTF/SourceSans3-BoldIt.ttf'],
  ['Roman', 400, 'normal', 'source-serif/TTF/SourceSerif4-Regular.ttf'],
  ['Roman', 700, 'normal', 'source-serif/TTF/SourceSerif4-Bold.ttf'],
] as const;

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
export const FACES = FONTS.map(([family, weight, style, file]) => ({
  family,
  weight,
  style,
  path: MODULES + file,
}));

export const BASE = readFileSync(new URL('../../templates/base.css', import.meta.url), 'utf8');

/** After base.css: small pages, and line heights of whole pixels. */
export const COMMON = `
  @page { size: 600px 2400px; margin: 32px }
  html { font: 14px/20px Grotesque }
  /* The engine shifts them by what the font asks for. */
  sub { vertical-align: -2px }
  sup { vertical-align: 5px }
  code { font-family: inherit }
`;

/** What browsers say of elements and base.css does not. */
const UNDO = `
  /* Glyphs stand where they are computed to stand, not on whole pixels. */
  html { text-rendering: geometricPrecision }
  body { margin: 0 }
  hr { border: 0; overflow: visible }
  code { font-size: 1em }
  table { font-size: inherit }
  ::marker { font-variant-numeric: normal; unicode-bidi: normal }
`;

/** By the names that fontconfig knows them by: read from files they would be read and checked again for each document. */
const faceRules = FACES.map(
  ({ family, weight, style, path }) =>
    `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; src: local("${basename(path, '.ttf')}") }`,
).join('\n');

/** For the browser: these fonts and no others. */
export const FONT_CONFIGURATION = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[...new Set(FACES.map(({ path }) => `<dir>${dirname(path)}</dir>`))].join('')}
</fontconfig>`;

export function html({ body }: Sample, styles = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Exampleland</title>${styles}</head><body>${body}</body></html>`;
}

/**
 * A browser rounds borders, baselines and the columns of tables to whole pixels: set as large as this, and measured as
 * much smaller, that is a fraction of a pixel. Not where a document says itself how large its pages are.
 */
const ZOOM = 4;

/** What is too wide would make all of the page smaller. */
const CLIP = 'html, body { overflow-x: clip }';

export interface BrowserPage {
  readonly html: string;
  /** How many times too large it is. */
  readonly zoom: number;
}

/** For a browser: our own sheet for elements stands below what the document says, as an engine's sheet does. */
export function browserPage(sample: Sample): BrowserPage {
  const zoom = sample.css.includes('@page') ? 1 : ZOOM;
  const size = `@page { size: ${600 * zoom}px ${2400 * zoom}px; margin: 32px } html { zoom: ${zoom} } ${zoom > 1 ? CLIP : ''}`;
  const styles = `${faceRules}\n@layer engine {${UNDO}\n${BASE}}\n${COMMON}\n${size}\n/* ${sample.family} ${sample.seed} */\n${sample.css}`;
  return { html: html(sample, `<style>${styles}</style>`), zoom };
}
