import { expect, test } from 'vitest';
import type { LineFragment, RectFragment } from '../../layout/types.ts';
import { BLACK, RULE } from '../testing/layouts.ts';
import { PageContent } from './page-content.ts';
import { paintLine, paintRect } from './shapes.ts';

const rect: RectFragment = {
  kind: 'rect',
  owner: RULE,
  x: 10,
  y: 20,
  width: 30,
  height: 40,
  color: BLACK,
};
const line: LineFragment = {
  kind: 'line',
  owner: RULE,
  x1: 0,
  y1: 5,
  x2: 100,
  y2: 5,
  width: 3,
  style: 'solid',
  color: BLACK,
};

function written(paint: (content: PageContent) => void): string {
  const content = new PageContent();
  paint(content);
  return Buffer.from(content.take()).toString('latin1').trimEnd();
}

test('a rectangle is filled; its colour is set once', () => {
  const red = { r: 255, g: 51, b: 0, a: 1 };
  const twice = written((content) => {
    paintRect(content, { ...rect, color: red });
    paintRect(content, { ...rect, x: 0.126, color: red });
  });
  expect(twice).toBe('1 .2 0 rg\n10 20 30 40 re f\n.13 20 30 40 re f');
});

test('what cannot be seen is not painted', () => {
  const nothing = written((content) => {
    paintRect(content, { ...rect, width: 0 });
    paintRect(content, { ...rect, color: { ...BLACK, a: 0 } });
    paintLine(content, { ...line, width: 0 });
    paintLine(content, { ...line, x2: 0 });
  });
  expect(nothing).toBe('');
});

test('a translucent colour uses a graphics state, and the next one ends it', () => {
  const content = new PageContent();
  paintRect(content, { ...rect, color: { ...BLACK, a: 0.25 } });
  paintRect(content, rect);
  expect(
    Buffer.from(content.take())
      .toString('latin1')
      .match(/\/A\d+ gs/g),
  ).toEqual(['/A250 gs', '/A1000 gs']);
  expect([...content.alphas]).toEqual([0.25, 1]);
});

test('lines begin and end with a whole dash or dot', () => {
  const pens = (style: LineFragment['style']) => written((content) => paintLine(content, { ...line, style }));
  expect(pens('solid')).toBe('0 0 0 RG\n3 w 0 J [] 0 d\n0 5 m 100 5 l S');
  // Six dashes of 9 points and five gaps: 54 + 46 = 100.
  expect(pens('dashed')).toBe('0 0 0 RG\n3 w 0 J [9 9.2] 0 d\n0 5 m 100 5 l S');
  expect(pens('dotted')).toBe('0 0 0 RG\n3 w 1 J [0 5.88] 0 d\n0 5 m 100 5 l S');
  expect(pens('double')).toBe('0 0 0 RG\n1 w 0 J [] 0 d\n0 6 m 100 6 l\n0 4 m 100 4 l S');
});
