import { expect, test } from 'vitest';
import { transformText } from './text-transform.ts';

test('letters in another case', () => {
  expect(transformText('straße', ['uppercase'], 'de')).toBe('STRASSE');
  expect(transformText('ISI', ['lowercase'], 'tr')).toBe('ısı');
  expect(transformText('two words', ['capitalize'], 'en')).toBe('Two Words');
  expect(transformText('word two', ['capitalize'], 'en', { inWord: true })).toBe('word Two');
});

test('letters in another width: CSS Text 3 §2.1', () => {
  expect(transformText('Ab1!~¥', ['full-width'], 'en')).toBe('Ａｂ１！～￥');
  expect(transformText('ｱｶﾞ', ['full-width'], 'ja')).toBe('アカ\u3099');
  expect(transformText('é字', ['full-width'], 'en')).toBe('é字');
  expect(transformText('ab', ['uppercase', 'full-width'], 'en')).toBe('ＡＢ');
});

test('spaces are as wide where they are kept', () => {
  expect(transformText('a b', ['full-width'], 'en')).toBe('ａ ｂ');
  expect(transformText('a b', ['full-width'], 'en', { keepsSpaces: true })).toBe('ａ\u3000ｂ');
});
