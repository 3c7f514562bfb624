import { describe, expect, test } from 'vitest';
import type { ComputedStyle, MarginBoxName } from '../../style/types.ts';
import { type MarginBox, placeMarginBoxes } from './margin-boxes.ts';
import { initialStyle, pageStyle } from './testing/styled-tree.ts';

type Style = Partial<ComputedStyle>;
type Boxes = Partial<Record<MarginBoxName, readonly [text: string, style?: Style]>>;

/** Letters are squares of 1 point: the longest word is the narrowest a box can be, the whole text the widest. */
const measure = {
  minContentWidth: (box: MarginBox) =>
    Math.max(
      ...textOf(box)
        .split(' ')
        .map((word) => word.length),
    ),
  maxContentWidth: (box: MarginBox) => textOf(box).length,
  height: (box: MarginBox, width: number) => Math.ceil(textOf(box).length / Math.max(1, width)),
};

function textOf({ pieces }: MarginBox): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}

function placed(boxes: Boxes, style: Style = {}) {
  const generated = Object.entries(boxes).map(
    ([name, [text, own]]): MarginBox => ({
      name: name as MarginBoxName,
      style: { ...initialStyle, ...own },
      pieces: [{ type: 'text', text, pageDependent: false }],
    }),
  );
  return placeMarginBoxes(pageStyle(style), generated, measure);
}

/** The content boxes of a page whose top side is from x 40 to 80 and 10 high: `name x+width y+height`. */
function dump(boxes: Boxes, style: Style = {}): string[] {
  return placed(boxes, style).map(
    ({ name, contentBox: { x, y, width, height } }) =>
      `${name} ${round(x)}+${round(width)} ${round(y)}+${round(height)}`,
  );
}

/** The widths of the top boxes on a page with that much room. */
function widths(room: number, boxes: Boxes): number[] {
  return placed(boxes, { marginLeft: 0, marginRight: 100 - room }).map(({ contentBox }) =>
    round(contentBox.width),
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const letters = (count: number) => 'x'.repeat(count);
/** Text whose longest word has `min` letters and that has `max` in all. */
const text = (min: number, max: number) => `${letters(min)} `.repeat(max).slice(0, max);

describe('where boxes stand', () => {
  test('the corners, then side by side', () => {
    const names = ['left-top', 'top-left', 'right-top', 'bottom-left'] as const;
    const corners = [
      'top-left-corner',
      'top-right-corner',
      'bottom-left-corner',
      'bottom-right-corner',
    ] as const;
    expect(dump(Object.fromEntries([...names, ...corners].map((name) => [name, ['x']])))).toEqual([
      'top-left-corner 0+40 0+10',
      'top-right-corner 80+20 0+10',
      'bottom-right-corner 80+20 170+30',
      'bottom-left-corner 0+40 170+30',
      'top-left 40+40 0+10',
      'right-top 80+20 10+160',
      'bottom-left 40+40 170+30',
      'left-top 0+40 10+160',
    ]);
  });

  test('the first at the start, the last at the end, the middle one in the middle', () => {
    const width = { width: 10 };
    expect(dump({ 'top-left': ['x', width], 'top-center': ['x', width], 'top-right': ['x', width] })).toEqual(
      ['top-left 40+10 0+10', 'top-center 55+10 0+10', 'top-right 70+10 0+10'],
    );
    expect(dump({ 'top-right': ['x', width] })).toEqual(['top-right 70+10 0+10']);
    expect(dump({ 'left-bottom': ['x', { height: 10 }] })).toEqual(['left-bottom 0+40 160+10']);
  });

  test('margins, borders and padding are taken from the room', () => {
    const border = { width: 1, style: 'solid', color: initialStyle.color } as const;
    const style = { marginTop: 2, paddingLeft: 3, borderBottom: border, marginRight: 4 };
    const [box] = placed({ 'top-left': ['x', style] });
    expect(box?.borderBox).toEqual({ x: 40, y: 2, width: 36, height: 8 });
    expect(box?.contentBox).toEqual({ x: 43, y: 2, width: 33, height: 7 });
  });

  test('percentages are of the room along the axis, and border-box sizes hold padding', () => {
    const half = { pt: 0, percent: 50 };
    expect(dump({ 'top-left': ['x', { width: half, height: half }] })).toEqual(['top-left 40+20 5+5']);
    const style = { width: 20, paddingLeft: 5, boxSizing: 'border-box' } as const;
    expect(dump({ 'top-left': ['x', style] })).toEqual(['top-left 45+15 0+10']);
  });
});

describe('across the side (§5.3.1)', () => {
  test('auto takes all; a size that is set leaves the rest to the margin at the page edge', () => {
    expect(dump({ 'top-left': ['x', { height: 4 }] })).toEqual(['top-left 40+40 6+4']);
    expect(dump({ 'bottom-left': ['x', { height: 4 }] })).toEqual(['bottom-left 40+40 170+4']);
  });

  test('auto margins share what is left', () => {
    const style = { height: 4, marginTop: 'auto', marginBottom: 'auto' } as const;
    expect(dump({ 'top-left': ['x', style] })).toEqual(['top-left 40+40 3+4']);
  });

  test('minimum and maximum hold', () => {
    expect(dump({ 'top-left': ['x', { maxHeight: 6 }] })).toEqual(['top-left 40+40 4+6']);
    expect(dump({ 'top-left': ['x', { height: 2, minHeight: 6 }] })).toEqual(['top-left 40+40 4+6']);
  });

  test('what is too high sticks out at the page edge', () => {
    expect(dump({ 'top-left': ['x', { height: 14 }] })).toEqual(['top-left 40+40 -4+14']);
  });
});

describe('along the side, two boxes or one (§5.3.2)', () => {
  test('one alone has all the room', () => {
    expect(widths(40, { 'top-left': [text(5, 5)] })).toEqual([40]);
    expect(widths(40, { 'top-center': [text(5, 5)] })).toEqual([40]);
    expect(widths(40, { 'top-right': [text(5, 5)] })).toEqual([40]);
  });

  test('where both fit on a line, what is left is divided as their widths are', () => {
    expect(widths(40, { 'top-left': [text(5, 5)], 'top-right': [text(15, 15)] })).toEqual([10, 30]);
  });

  test('where they do not, each has its longest word and a part of the rest', () => {
    // 40 − 5 − 15 = 20 for 10 and 30 that they could use more.
    expect(widths(40, { 'top-left': [text(5, 15)], 'top-right': [text(15, 45)] })).toEqual([10, 30]);
  });

  test('where not even the longest words fit, both shrink alike', () => {
    expect(widths(40, { 'top-left': [text(20, 20)], 'top-right': [text(60, 60)] })).toEqual([10, 30]);
  });

  test('a width that is set stands; the other box has what is left', () => {
    expect(widths(40, { 'top-left': [text(5, 5), { width: 12 }], 'top-right': [text(5, 5)] })).toEqual([
      12, 28,
    ]);
    expect(
      widths(40, { 'top-left': [text(5, 5), { width: 30 }], 'top-right': [text(5, 5), { width: 30 }] }),
    ).toEqual([30, 30]);
  });

  test('empty content divides evenly', () => {
    expect(widths(40, { 'top-left': [''], 'top-right': [''] })).toEqual([20, 20]);
  });
});

describe('along the side, three boxes (§5.3.2.2)', () => {
  test('the middle box contends with twice the wider of the others, so that it stays in the middle', () => {
    // 10 against 2 × 15, in 80: 20 and 60.
    const boxes: Boxes = {
      'top-left': [text(5, 5)],
      'top-center': [text(10, 10)],
      'top-right': [text(15, 15)],
    };
    expect(widths(80, boxes)).toEqual([30, 20, 30]);
  });

  test('a box that is missing at one end is as if it were empty', () => {
    expect(widths(80, { 'top-center': [text(10, 10)], 'top-right': [text(15, 15)] })).toEqual([20, 30]);
  });

  test('where the longest words do not fit, all shrink alike', () => {
    // The example of the web platform tests: 18, 12 and 6 in 20.
    const boxes: Boxes = {
      'top-left': [text(18, 26)],
      'top-center': [letters(12)],
      'top-right': [text(6, 9)],
    };
    expect(widths(20, boxes)).toEqual([7.5, 5, 7.5]);
  });

  test('widths that are set stand', () => {
    const boxes: Boxes = {
      'top-left': [text(5, 5)],
      'top-center': [text(5, 5), { width: 20 }],
      'top-right': ['x'],
    };
    expect(widths(80, boxes)).toEqual([30, 20, 30]);
    const ends: Boxes = {
      'top-left': ['x', { width: 10 }],
      'top-center': ['x'],
      'top-right': ['x', { width: 20 }],
    };
    expect(widths(80, ends)).toEqual([10, 40, 20]);
  });

  test('minimum and maximum hold, and the others are worked out again', () => {
    const boxes: Boxes = { 'top-left': ['x'], 'top-center': ['x', { maxWidth: 10 }], 'top-right': ['x'] };
    expect(widths(80, boxes)).toEqual([35, 10, 35]);
    const minimum: Boxes = { 'top-left': ['x', { minWidth: 70 }], 'top-right': [text(9, 9)] };
    expect(widths(80, minimum)).toEqual([70, 10]);
  });
});

test('along a vertical side boxes share the height by what their content needs', () => {
  expect(dump({ 'left-top': [letters(40)], 'left-bottom': [letters(120)] })).toEqual([
    'left-top 0+40 10+40',
    'left-bottom 0+40 50+120',
  ]);
});

test('boxes of the upper half are the header, the others the footer', () => {
  const header: MarginBoxName[] = ['top-left-corner', 'top-center', 'right-top', 'left-middle'];
  const footer: MarginBoxName[] = ['bottom-right-corner', 'bottom-left', 'left-bottom', 'right-bottom'];
  const artifacts = (names: MarginBoxName[]) =>
    new Set(placed(Object.fromEntries(names.map((name) => [name, ['x']]))).map(({ artifact }) => artifact));
  expect(artifacts(header)).toEqual(new Set(['pagination-header']));
  expect(artifacts(footer)).toEqual(new Set(['pagination-footer']));
});

test('content stands in the middle where the style sheet does not say top or bottom', () => {
  const [left, right] = placed({ 'top-left': ['x'], 'top-right': ['x', { verticalAlign: 'bottom' }] });
  expect([left?.verticalAlign, right?.verticalAlign]).toEqual(['middle', 'bottom']);
});
