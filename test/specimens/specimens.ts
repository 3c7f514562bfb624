/** Specimens: small pages, each for one group of what the engine does, without pack or facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, error } from '../../src/diagnostic.ts';
import { parseDocument } from '../../src/document/index.ts';
import { layOut } from '../../src/layout/index.ts';
import type { Layout } from '../../src/layout/types.ts';
import { paint } from '../../src/pdf/index.ts';
import { openPictures } from '../../src/pictures/index.ts';
import { styleDocument } from '../../src/style/index.ts';
import type { FontFaceRule } from '../../src/style/types.ts';
import { loadHyphenation, openFonts } from '../../src/text/index.ts';
import type { FontSet } from '../../src/text/types.ts';

const FOLDER = new URL('pages/', import.meta.url);
const BASE = readFileSync(new URL('../../templates/base.css', import.meta.url), 'utf8');
const COMMON = readFileSync(new URL('common.css', FOLDER), 'utf8');
const { resolve } = createRequire(import.meta.url);

export interface Specimen {
  readonly title: string;
  readonly layout: Layout;
  readonly fonts: FontSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** By the names of their files. */
export const SPECIMENS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))
  .sort();

export function expectedPath(name: string): string {
  return fileURLToPath(new URL(`${name}.txt`, FOLDER));
}

/** The page's own styles stand in its `style` element, after those that all of them share. */
export async function layOutSpecimen(name: string): Promise<Specimen> {
  const source = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  const own = /<style>([\s\S]*?)<\/style>/.exec(source)?.[1] ?? '';
  const title = /<title>(.*?)<\/title>/.exec(source)?.[1] ?? name;
  const html = source.replace(/<style>[\s\S]*?<\/style>\n?/, '');
  const parsed = parseDocument({ html, origins: [] });
  const styled =
    parsed.value &&
    styleDocument(parsed.value, [
      { file: { path: 'base.css', text: BASE }, origin: 'engine' },
      { file: { path: 'common.css', text: COMMON }, origin: 'pack' },
      { file: { path: `${name}.html`, text: own }, origin: 'pack' },
    ]);
  await loadHyphenation(['en', 'de']);
  const fonts = openFonts((styled?.value?.fontFaces ?? []).map(fontSource)).value;
  const laidOut = fonts && styled?.value && layOut(styled.value, fonts, pictures());
  const diagnostics = [parsed, styled, laidOut].flatMap((outcome) => outcome?.diagnostics ?? []);
  if (fonts === undefined || laidOut?.value === undefined) throw new Error(describe(diagnostics));
  return { title, layout: laidOut.value, fonts, diagnostics };
}

export async function printSpecimen({ title, layout, fonts }: Specimen): Promise<Uint8Array> {
  const metadata = { title, lang: 'en', authors: [], keywords: [], creator: 'Demarche', attachments: [] };
  const { value, diagnostics } = await paint(layout, metadata, fonts, pictures());
  if (value === undefined) throw new Error(describe(diagnostics));
  return value;
}

function describe(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ message }) => message).join('; ');
}

function pictures() {
  return openPictures((path) => {
    try {
      return readFileSync(new URL(path, FOLDER));
    } catch {
      return error('file-not-found', `There is no ${path}`);
    }
  });
}

function fontSource({ family, weight, style, sources }: FontFaceRule) {
  const [url = ''] = sources;
  return {
    id: `${family}/${weight.from}/${style}/${url.split('/').at(-1)}`,
    family,
    weight,
    style,
    load: () => readFileSync(resolve(url.replace('npm:', ''))),
  };
}
