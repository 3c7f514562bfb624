/** Backgrounds and borders: CSS Backgrounds 3, CSS Images 3. Boxes of 40 by 20 points. */
import { describe, expect, test } from 'vitest';
import { layOutHtml } from './testing/pages.ts';
import type { Fragment, LinearGradient, PathFragment } from './types.ts';

function painted(css: string, body = '<div></div>'): readonly Fragment[] {
  const { layout, diagnostics } = layOutHtml(body, `div { width: 40pt; height: 20pt; ${css} }`);
  expect(diagnostics).toEqual([]);
  return layout.pages.flatMap(({ fragments }) => fragments.filter(({ kind }) => kind !== 'text'));
}

function path(css: string): PathFragment {
  const [fragment] = painted(css);
  if (fragment?.kind !== 'path') throw new Error(`a ${fragment?.kind} is painted`);
  return fragment;
}

function gradient(image: string): LinearGradient {
  const { fill } = path(`background: ${image}`);
  if (fill === undefined || !('kind' in fill) || fill.kind !== 'linear-gradient')
    throw new Error('no gradient');
  return fill;
}

const round = (numbers: readonly number[]) => numbers.map((number) => Math.round(number * 10) / 10 + 0);

/** Where paths go through, without the control points of curves. */
function points({ path: { operators, coordinates } }: PathFragment): string {
  const all = round(coordinates);
  let at = 0;
  const written = [...operators].map((operator) => {
    at += { m: 2, l: 2, c: 6, h: 0 }[operator] ?? 0;
    return operator === 'h' ? 'h' : `${operator}${all.slice(at - 2, at).join(',')}`;
  });
  return written.join(' ');
}

describe('gradients', () => {
  test.each([
    ['to right', [0, 10, 40, 10]],
    ['to top', [20, 20, 20, 0]],
    ['180deg', [20, 0, 20, 20]],
    ['0.25turn', [0, 10, 40, 10]],
    // As long as the corners are apart, seen along the line.
    ['45deg', [5, 25, 35, -5]],
    // The colour in the middle goes through the other two corners.
    ['to bottom right', [12, -6, 28, 26]],
  ])('%s', (direction, line) => {
    const { x1, y1, x2, y2 } = gradient(`linear-gradient(${direction}, red, blue)`);
    expect(round([x1, y1, x2, y2])).toEqual(line);
  });

  test.each([
    ['red, lime, blue', [0, 0.5, 1]],
    ['red, lime 30pt, blue', [0, 0.75, 1]],
    ['red 50%, lime 20%, blue', [0.5, 0.5, 1]],
    ['red 0 25%, lime 25%', [0, 0.25, 0.25]],
    ['red, lime, white, blue 80%', [0, 0.27, 0.53, 0.8]],
  ])('stops at %s', (stops, offsets) => {
    const given = gradient(`linear-gradient(to right, ${stops})`).stops.map(({ offset }) => offset);
    expect(given.map((offset) => Math.round(offset * 100) / 100)).toEqual(offsets);
  });

  test('the line is as long as stops beyond it need', () => {
    const { x1, x2, stops } = gradient('linear-gradient(to right, red -50%, blue 150%)');
    expect([x1, x2, ...stops.map(({ offset }) => offset)]).toEqual([-20, 60, 0, 1]);
  });

  test('what fades to nothing keeps its colour', () => {
    const { stops } = gradient('linear-gradient(red, transparent)');
    expect(stops.map(({ color: { r, a } }) => [r, a])).toEqual([
      [255, 1],
      [255, 0],
      [0, 0],
    ]);
  });

  test('colours of different alpha are mixed as they are seen', () => {
    const { stops } = gradient('linear-gradient(red, rgb(0 0 255 / 0.5))');
    const half = stops.find(({ offset }) => offset === 0.5)?.color;
    expect([half?.r, half?.b, half?.a]).toEqual([170, 85, 0.75]);
  });

  test('are painted above each other, over the colour, within the borders', () => {
    const [color, below, above] = painted(
      'background: linear-gradient(red, red), linear-gradient(to right, lime, lime) silver; border: 5pt solid transparent',
    );
    expect(color?.kind).toBe('rect');
    const fills = [below, above].map((fragment) => fragment?.kind === 'path' && fragment.fill);
    const ends = fills.map((fill) => fill && 'x2' in fill && round([fill.x1, fill.y1, fill.x2, fill.y2]));
    expect(ends).toEqual([
      [5, 15, 45, 15],
      [25, 5, 25, 25],
    ]);
  });
});

describe('round corners', () => {
  test('of a background', () => {
    expect(points(path('background: silver; border-radius: 5pt 10pt / 4pt'))).toBe(
      'm5,0 l30,0 c40,4 l40,16 c35,20 l10,20 c0,16 l0,4 c5,0 h',
    );
  });

  test('that overlap are reduced, all of them by the same', () => {
    expect(points(path('background: silver; border-radius: 20pt 20pt 0 0; height: 10pt'))).toBe(
      'm10,0 l30,0 c40,10 l40,10 l0,10 l0,10 c10,0 h',
    );
  });

  test('of a border: what is between two round boxes', () => {
    const border = path('border: 2pt solid; border-radius: 5pt');
    expect(points(border)).toBe(
      'm5,0 l39,0 c44,5 l44,19 c39,24 l5,24 c0,19 l0,5 c5,0 h m5,2 l39,2 c42,5 l42,19 c39,22 l5,22 c2,19 l2,5 c5,2 h',
    );
    expect(border.fillRule).toBe('evenodd');
  });

  test('of a border that is not on all sides: bands that taper off', () => {
    const css = 'border: 2pt solid; border-bottom: 0; border-radius: 5pt';
    expect(points(path(css))).toBe(
      'm5,22 c0,17 l0,5 c5,0 l39,0 c44,5 l44,17 c39,22 l39,22 c42,17 l42,5 c39,2 l5,2 c2,5 l2,17 c5,22 h',
    );
    const sides = 'border: solid; border-width: 0 2pt; border-radius: 5pt';
    expect(points(path(sides))).toBe(
      'm39,0 c44,5 l44,15 c39,20 l39,20 c42,15 l42,5 c39,0 h m5,20 c0,15 l0,5 c5,0 l5,0 c2,5 l2,15 c5,20 h',
    );
  });

  test('of a border that is cut: nothing along the cut', () => {
    const body = '<section>a<br>b<br>c<br>d<br>e<br>f</section>';
    const { layout } = layOutHtml(body, 'section { border: 2pt solid; border-radius: 5pt }');
    const paths = layout.pages.flatMap(({ fragments }) => fragments.filter(({ kind }) => kind === 'path'));
    expect(paths.map((fragment) => points(fragment as PathFragment))).toEqual([
      'm0,42 l0,5 c5,0 l95,0 c100,5 l100,42 l98,42 l98,5 c95,2 l5,2 c2,5 l2,42 h',
      'm100,0 l100,17 c95,22 l5,22 c0,17 l0,0 l2,0 l2,17 c5,20 l95,20 c98,17 l98,0 h',
    ]);
  });

  test('of a double border: two rings of a third', () => {
    expect(painted('border: 3pt double; border-radius: 5pt').map(({ kind }) => kind)).toEqual([
      'path',
      'path',
    ]);
  });

  test('of a dashed border: a stroke along its middle', () => {
    const border = path('border: 2pt dashed; border-radius: 5pt');
    expect(points(border)).toBe('m5,1 l39,1 c43,5 l43,19 c39,23 l5,23 c1,19 l1,5 c5,1 h');
    expect(border.stroke).toMatchObject({ width: 2, cap: 'butt' });
  });

  test('of borders of several colours: each side is cut off at its corners', () => {
    const groups = painted('border: 2pt solid; border-top: 4pt solid red; border-radius: 8pt');
    expect(groups.map(({ kind }) => kind)).toEqual(['group', 'group', 'group', 'group']);
    expect(groups[0]).toMatchObject({
      clips: [{ path: { operators: 'mlllh', coordinates: [0, 0, 44, 0, 37.5, 13, 6.5, 13] } }],
    });
  });

  test('of a box that is cut are at its ends alone', () => {
    const body = '<section>a<br>b<br>c<br>d<br>e<br>f</section>';
    const { layout } = layOutHtml(body, 'section { background: silver; border-radius: 4pt }');
    const paths = layout.pages.flatMap(({ fragments }) => fragments.filter(({ kind }) => kind === 'path'));
    expect(paths.map((fragment) => points(fragment as PathFragment))).toEqual([
      'm4,0 l96,0 c100,4 l100,50 l0,50 l0,4 c4,0 h',
      'm0,0 l100,0 l100,6 c96,10 l4,10 c0,6 h',
    ]);
  });
});

test('plain boxes are rectangles and lines', () => {
  expect(painted('background: silver; border: 1pt solid').map(({ kind }) => kind)).toEqual([
    'rect',
    'line',
    'line',
    'line',
    'line',
  ]);
});

test('borders that let through what is beneath do not add up at the corners', () => {
  expect(painted('border: 2pt solid rgb(0 0 0 / 0.5)').map(({ kind }) => kind)).toEqual(['path']);
});

test('what is not visible is not painted', () => {
  expect(painted('background: silver; border: 2pt dashed; border-radius: 3pt; visibility: hidden')).toEqual(
    [],
  );
});
