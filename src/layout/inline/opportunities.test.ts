/** CSS Text 3 §5.2 and §5.3, of scripts that the square font does not have. */
import { expect, test } from 'vitest';
import { initialStyle } from '../generated/testing/styled-tree.ts';
import type { Token } from './collect.ts';
import { findOpportunities } from './opportunities.ts';

/** Lines may end where a bar stands. */
function broken(...texts: readonly (readonly [text: string, style?: object])[]): string {
  const tokens = texts.map(([text, style = {}]) => ({
    type: 'text',
    text,
    source: { style: { ...initialStyle, ...style } },
  }));
  const opportunities = findOpportunities(tokens as unknown as readonly Token[]);
  const whole = texts.map(([text]) => text).join('');
  return [...whole].map((letter, offset) => (opportunities[offset] === 1 ? '|' : '') + letter).join('');
}

test('East Asian letters are broken between any two, or at spaces and marks alone', () => {
  expect(broken(['東京、大阪'])).toBe('東|京、|大|阪');
  expect(broken(['東京、大阪', { wordBreak: 'keep-all' }])).toBe('東京、|大阪');
  expect(broken(['東京'], ['大阪', { wordBreak: 'keep-all' }])).toBe('東|京|大阪');
});

test('small kana begin no line, unless that is said', () => {
  expect(broken(['アッア'])).toBe('アッ|ア');
  expect(broken(['アッア', { lineBreak: 'normal' }], ['アッ'])).toBe('ア|ッ|ア|アッ');
});
