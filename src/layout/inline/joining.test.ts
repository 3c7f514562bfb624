/** CSS Text 3 §7.3. */
import { expect, test } from 'vitest';
import { initialStyle } from '../generated/testing/styled-tree.ts';
import type { Token } from './collect.ts';
import { Joining } from './joining.ts';

/** `سس<سس>` has an inline box of that style in it. */
function joining(text: string, style: object = {}): Joining {
  const box = { style: { ...initialStyle, ...style } };
  const tokens = text.split(/(?=[<>])|(?<=[<>])/).map((piece) => {
    if (piece === '<') return { type: 'open', box };
    return piece === '>' ? { type: 'close', box } : { type: 'text', text: piece };
  });
  return new Joining(tokens as unknown as readonly Token[]);
}

test('letters join over inline boxes', () => {
  expect(joining('سج<در>').contextOf(0, 2)).toEqual({ before: '', after: 'در' });
  expect(joining('سج<در>').contextOf(2, 4)).toEqual({ before: 'سج', after: '' });
});

test('not where edges or isolation part them', () => {
  expect(joining('سج<در>', { paddingRight: 1 }).contextOf(0, 2)).toBeUndefined();
  expect(joining('سج<در>', { unicodeBidi: 'isolate' }).contextOf(0, 2)).toBeUndefined();
  expect(joining('سج<در>', { marginLeft: 'auto' }).contextOf(0, 2)).toEqual({ before: '', after: 'در' });
});

test('nor with spaces, or letters of other scripts', () => {
  expect(joining('سج< در>').contextOf(0, 2)).toBeUndefined();
  expect(joining('سج<ab>').contextOf(0, 2)).toBeUndefined();
  expect(joining('שב<שב>').contextOf(0, 2)).toBeUndefined();
});
