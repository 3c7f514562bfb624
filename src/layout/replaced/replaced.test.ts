import { describe, expect, test } from 'vitest';
import { png } from '../../pictures/testing/png.ts';
import { layOutHtml } from '../testing/pages.ts';
import type { Fragment, GroupFragment, ImageFragment } from '../types.ts';

/** Grey, of so many pixels: a pixel is 0.75 points. */
function grey(width: number, height: number): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => 128)];
  const rows = Array.from({ length: height }, () => row).flat();
  return png({ width, height, bits: 8, colorType: 0, rows });
}

const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="1" height="1"/></svg>`;

const PICTURES = {
  'photo.png': grey(80, 40),
  'tall.png': grey(20, 400),
  'ratio.svg': svg('viewBox="0 0 4 2"'),
  'sized.svg': svg('width="40" height="20"'),
  'nothing.svg': svg(''),
};
const PAGE = '@page { size: 200pt 100pt; margin: 0 }';

type Picture = ImageFragment | GroupFragment;

function laidOut(body: string, css = '') {
  const { layout, diagnostics } = layOutHtml(body, PAGE + css, PICTURES);
  const isPicture = (fragment: Fragment) => fragment.kind === 'image' || fragment.kind === 'group';
  const pictures = layout.pages.flatMap(({ fragments }) => fragments.filter(isPicture) as Picture[]);
  return { layout, diagnostics, pictures };
}

/** Of the first picture: x, y, width × height. */
function box(css: string, src = 'photo.png', body = (img: string) => `<p>${img}</p>`): string {
  const { pictures } = laidOut(body(`<img src="${src}" alt="A">`), `img { ${css} }`);
  const [picture] = pictures;
  if (picture === undefined) return 'none';
  const { x, y, width, height } = picture;
  return `${[x, y].map(round).join(',')} ${[width, height].map(round).join(' × ')}`;
}

const round = (points: number) => Math.round(points * 100) / 100;

describe('a picture', () => {
  test('is as large as its pixels, or as its style says, in proportion', () => {
    expect(box('display: block')).toBe('0,0 60 × 30');
    expect(box('display: block; width: 100pt')).toBe('0,0 100 × 50');
    expect(box('display: block; height: 10pt')).toBe('0,0 20 × 10');
    expect(box('display: block; width: 50%')).toBe('0,0 100 × 50');
    expect(box('display: block; width: 10pt; height: 10pt')).toBe('0,0 10 × 10');
  });

  test('keeps its proportions within limits: CSS 2.2 §10.4', () => {
    expect(box('display: block; max-width: 30pt')).toBe('0,0 30 × 15');
    expect(box('display: block; max-height: 15pt')).toBe('0,0 30 × 15');
    expect(box('display: block; max-width: 20pt; max-height: 15pt')).toBe('0,0 20 × 10');
    expect(box('display: block; min-width: 120pt')).toBe('0,0 120 × 60');
    expect(box('display: block; max-width: 10%')).toBe('0,0 20 × 10');
  });

  test('has padding, borders and margins around it', () => {
    expect(box('display: block; padding: 5pt; border: 1pt solid; margin-left: 4pt')).toBe('10,6 60 × 30');
    expect(box('display: block; box-sizing: border-box; padding: 5pt; width: 50pt')).toBe('5,5 40 × 20');
    expect(box('display: block; margin-left: auto; margin-right: auto')).toBe('70,0 60 × 30');
  });

  test('has its size by attributes, which a stylesheet overrides', () => {
    const { pictures } = laidOut('<p><img src="photo.png" alt="A" width="40" height="40"></p>');
    expect(pictures[0]).toMatchObject({ width: 30, height: 30 });
    const styled = laidOut(
      '<p><img src="photo.png" alt="A" width="40" height="40"></p>',
      'img { height: auto }',
    );
    expect(styled.pictures[0]).toMatchObject({ width: 30, height: 15 });
  });

  test('stands in its line on the baseline, or as vertical-align says', () => {
    const inLine = (css: string) => box(css, 'photo.png', (img) => `<p>aa${img}bb</p>`);
    // The line is 30 points and the 2 of its descent high.
    expect(inLine('')).toBe('20,0 60 × 30');
    expect(inLine('vertical-align: -10pt')).toBe('20,0 60 × 30');
    const { layout } = laidOut('<p>aa<img src="photo.png" alt="A">bb</p><p>c</p>');
    const texts = layout.pages[0]?.fragments.flatMap((one) =>
      one.kind === 'text' ? [[one.text, one.y]] : [],
    );
    expect(texts).toEqual([
      ['aa', 30],
      ['bb', 30],
      ['c', 40],
    ]);
  });

  test('is read where it stands', () => {
    const { layout } = laidOut('<p>aa <img src="photo.png" alt="A"> bb</p>');
    expect(layout.pages[0]?.fragments.map(({ kind }) => kind)).toEqual(['text', 'image', 'text']);
    const [paragraph] = layout.structure.children;
    expect(paragraph).toMatchObject({ role: 'P', children: [{ role: 'Figure', alt: 'A' }] });
  });

  test('that is ornament is in no structure', () => {
    const { layout, pictures } = laidOut('<p>aa <img src="photo.png" alt=""></p>');
    expect(pictures[0]?.owner).toEqual({ artifact: 'layout' });
    expect(layout.structure.children[0]?.children).toEqual([]);
  });

  test('widens its cell, and does not where its width is a share of that', () => {
    const cell = (css: string) =>
      box(css, 'photo.png', (img) => `<table><tbody><tr><td>${img}</td><td>b</td></tr></tbody></table>`);
    expect(cell('')).toBe('0,0 60 × 30');
    expect(cell('max-width: 100%')).toBe('0,0 60 × 30');
    expect(cell('width: 400pt; max-width: 100%')).toBe('0,0 190 × 95');
  });

  test('in a link can be clicked all over', () => {
    const { layout } = laidOut('<p><a href="https://example.org"><img src="photo.png" alt="Map"></a></p>');
    const links = layout.pages[0]?.fragments.filter((fragment) => fragment.kind === 'link');
    expect(links).toContainEqual(
      expect.objectContaining({ x: 0, y: 0, width: 60, height: 30, contents: 'Map' }),
    );
  });

  test('that is higher than its page is made smaller, and that is said', () => {
    const { pictures, diagnostics, layout } = laidOut(
      '<p>a</p><p><img src="tall.png" alt="A"></p>',
      'img { display: block }',
    );
    expect(layout.pages).toHaveLength(2);
    expect(pictures[0]).toMatchObject({ y: 0, width: 5, height: 100 });
    expect(diagnostics.map(({ message }) => message)).toContain(
      'The picture "tall.png" is higher than its page; it is made smaller',
    );
    const wide = laidOut('<p><img src="tall.png" alt="A"></p>', 'img { display: block; width: 100% }');
    expect(wide.pictures[0]).toMatchObject({ x: 0, width: 5, height: 100 });
  });
});

describe('a drawing', () => {
  test('has the size that it says, fills the line where it has proportions alone, or is 300 by 150 pixels', () => {
    expect(box('display: block', 'sized.svg')).toBe('0,0 30 × 15');
    expect(box('display: block', 'ratio.svg')).toBe('0,0 200 × 100');
    expect(box('display: block; height: 50pt', 'ratio.svg')).toBe('0,0 100 × 50');
    expect(box('display: block; height: 50pt', 'nothing.svg')).toBe('0,0 225 × 50');
  });
});

describe('what is wrong with a picture is said at its place', () => {
  const said = (src: string, alt = 'A') => {
    const { diagnostics } = laidOut(`<p><img src="${src}" alt="${alt}"></p>`, 'img { width: 100pt }');
    return diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  };

  test('too few pixels', () => {
    expect(said('photo.png')).toEqual([
      'warning image-resolution: The picture "photo.png" is set with 58 pixels to the inch, less than 150',
    ]);
    expect(said('sized.svg')).toEqual([]);
  });

  test('no such file: the text stands for it', () => {
    expect(said('lost.png')).toEqual(['error file-not-found: There is no file "lost.png"']);
    const { layout } = laidOut('<p><img src="lost.png" alt="A map"></p>');
    expect(layout.pages[0]?.fragments).toMatchObject([{ kind: 'text', text: 'A map' }]);
  });
});
