/** Pictures from the facts to the file: where they are looked for, what is said, what a reader gets of them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { checkConformance } from '../src/pdf/testing/conformance.ts';
import { dumpTags } from '../src/pdf/testing/text-reader.ts';
import { png } from '../src/pictures/testing/png.ts';
import { openProject } from '../src/project.ts';
import { randomIndexes } from './support/random.ts';

const LAKE = readFileSync(new URL('briefs/lake.yaml', import.meta.url), 'utf8');
const BACKGROUND = '  text: The two states share the lake. [@wire]';

const folder = mkdtempSync(join(tmpdir(), 'demarche-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** Builds a brief whose background this is, in a project of its own. */
async function built(
  background: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Build> {
  const root = join(folder, String(count++));
  const brief = LAKE.replace(`${BACKGROUND}\n`, `  text: |\n${background.replace(/^/gm, '    ')}\n`);
  for (const [path, content] of Object.entries({ 'data/lake.yaml': brief, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  symlinkSync('/etc/hostname', join(root, 'data/outside.png'));
  return build({ brief: 'data/lake.yaml' }, openProject({ root, environment: {} }));
}

/** Lines of the brief are counted from the first of its background. */
function said({ diagnostics }: Build): readonly string[] {
  const first = LAKE.split('\n').indexOf(BACKGROUND) + 1;
  return diagnostics.map(({ severity, code, message, span }) => {
    const line = (span?.line ?? 0) - (span?.file === 'data/lake.yaml' ? first : 0);
    return `${span?.file}:${line} ${severity} ${code}: ${message.replace(folder, '')}`;
  });
}

const GREY = png({ width: 2, height: 1, bits: 8, colorType: 0, rows: [0, 1, 2] });
const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
<linearGradient id="g"><stop stop-color="#def"/><stop offset="1" stop-color="#def" stop-opacity="0"/></linearGradient>
<rect width="200" height="100" fill="url(#g)"/><g opacity=".5"><circle cx="50" cy="50" r="30"/><circle cx="70" cy="50" r="30"/></g>
<text x="100" y="50" font-size="12" text-anchor="middle">Lake Mirabel</text></svg>`;

describe('a brief with pictures', () => {
  test('has them beside its file, as figures with their text in the drawing', async () => {
    const brief = await built(
      'Text ![A dot](dot.png) goes on.\n\n![A map of the lake](maps/lake%20one.svg "The lake.") [@wire]',
      { 'data/dot.png': GREY, 'data/maps/lake one.svg': MAP },
    );
    expect(said(brief)).toEqual([
      'data/lake.yaml:1 warning image-resolution: The picture "data/dot.png" is set with 96 pixels to the inch, less than 150',
    ]);
    const bytes = brief.pdf ?? new Uint8Array();
    expect(await checkConformance(bytes)).toEqual([]);
    const tags = await dumpTags(bytes);
    expect(tags).toMatch(/Figure[^\n]*A map of the lake/);
    expect(tags.replace(/\s+/g, ' ')).toMatch(/"Text " Figure.*" goes on\."/);
    expect(tags).toContain('"Lake Mirabel"');
  });

  test('has those of its templates in the pack, the project’s own first', async () => {
    const brief = await built('Text.', {
      'templates/policy-brief/partials/masthead.hbs': '<p><img src="img/arms.svg" alt="Arms"></p>\n',
      'templates/policy-brief/img/arms.svg': MAP,
    });
    expect(said(brief)).toEqual([]);
    expect(await dumpTags(brief.pdf ?? new Uint8Array())).toMatch(/Figure[^\n]*Arms/);
  });

  test('says at its line what is wrong with them', async () => {
    const brief = await built(
      [
        '![Lost](lost.png)',
        '![Outside](../../secret.png)',
        '![A link that leads out](outside.png)',
        '![Animated](a.gif)',
        '![Drawn](broken.svg)',
      ].join('\n\n'),
      { 'data/a.gif': 'GIF89a', 'data/broken.svg': '<svg><g></svg>' },
    );
    expect(brief.pdf).toBeUndefined();
    expect(said(brief)).toEqual([
      'data/lake.yaml:1 error file-not-found: There is no file "data/lost.png"',
      'data/lake.yaml:3 error file-outside-project: "/secret.png" is outside the project',
      'data/lake.yaml:5 error file-outside-project: "data/outside.png" is outside the project',
      'data/lake.yaml:7 error image-invalid: The picture "data/a.gif" cannot be used: the format GIF is not supported',
      'data/lake.yaml:9 error image-invalid: The picture "data/broken.svg" cannot be used: it is not well-formed XML',
    ]);
  });

  test('names the line of a drawing that it cannot draw whole, and builds', async () => {
    const drawing = MAP.replace('</svg>', '\n<image href="https://example.org/a.png"/></svg>');
    const brief = await built('![A map](a.svg)', { 'data/a.svg': drawing });
    expect(said(brief)).toEqual([
      'data/a.svg:5 warning image-unsupported: A picture within the picture is neither PNG nor JPEG in the file itself',
    ]);
    expect(brief.pdf).toBeDefined();
  });

  test('asks for a text that stands for the picture, and fetches nothing', async () => {
    expect(said(await built('![](a.png)', { 'data/a.png': GREY }))).toEqual([
      'data/lake.yaml:1 error image-without-alt: The picture has no alternative text',
    ]);
    expect(said(await built('![A](https://example.org/a.png)')).join()).toContain('is no value of "src"');
  });
});

test('drawings of random shapes make files that meet every condition', async () => {
  const index = randomIndexes(3);
  const pick = <T>(...items: readonly T[]) => items[index(items.length)] as T;
  const number = () => pick('0', '10', '-20', '150.5', '1e3', '.1');
  const paint = () => pick('red', 'url(#g)', 'url(#r)', 'none', '#12345678', 'currentColor');
  const shape = (depth = 0): string => {
    const look = `fill="${paint()}" stroke="${paint()}" stroke-width="${pick('0', '1', '9')}" opacity="${pick('1', '.5', '0')}"
      ${pick('', 'clip-path="url(#c)"', 'transform="rotate(40) scale(1 2)"', 'marker-end="url(#m)"', 'stroke-dasharray="3 1"')}`;
    if (depth < 3 && index(3) === 0) return `<g ${look}>${shape(depth + 1)}${shape(depth + 1)}</g>`;
    return pick(
      `<path d="M${number()} ${number()}q${number()} ${number()} 5 5l${number()} 3z" ${look}/>`,
      `<rect x="${number()}" width="${number()}" height="30" rx="4" ${look}/>`,
      `<text x="${number()}" y="20" ${look}>Word ${index(99)}</text>`,
      `<use href="#u" x="${number()}" ${look}/>`,
    );
  };
  const stops =
    '<stop stop-color="#fff"/><stop offset=".5" stop-opacity=".2"/><stop offset=".5" stop-color="blue"/>';
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `data/${i}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 ${100 + i}"><defs>
      <linearGradient id="g" spreadMethod="reflect" x2=".3">${stops}</linearGradient>
      <radialGradient id="r" fx=".2" spreadMethod="repeat" r=".2">${stops}</radialGradient>
      <clipPath id="c"><circle r="90"/><rect width="50" height="50"/></clipPath>
      <marker id="m" orient="auto"><path d="M0 0l3 1" stroke="red"/></marker><g id="u"><circle r="9"/></g></defs>
      ${Array.from({ length: 12 }, () => shape()).join('')}</svg>`,
    ]),
  );
  const brief = await built(
    Array.from({ length: 12 }, (_, i) => `![Drawing ${i}](${i}.svg)`).join('\n\n'),
    files,
  );
  expect(brief.diagnostics.filter(({ code }) => code !== 'image-unsupported')).toEqual([]);
  expect(await checkConformance(brief.pdf ?? new Uint8Array())).toEqual([]);
});
