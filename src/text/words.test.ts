import { beforeAll, describe, expect, test } from 'vitest';
import { hyphenateWord, hyphenationExceptions, lineBreakOpportunities, loadHyphenation } from './index.ts';

const LIMITS = { word: 5, before: 2, after: 3 };
const hyphenated = (word: string, lang: string, limits = LIMITS) => {
  const offsets = [0, ...hyphenateWord(word, lang, limits), word.length];
  return offsets
    .slice(1)
    .map((end, i) => word.slice(offsets[i], end))
    .join('-');
};

describe('hyphenation', () => {
  beforeAll(async () => void (await loadHyphenation(['en-GB', 'en-US', 'de-CH', 'fr', 'tr'])));

  test.each([
    ['government', 'en-GB', 'gov-ern-ment'],
    ['responsibility', 'en-GB', 're-spons-ib-il-ity'],
    ['independent', 'en-US', 'in-de-pen-dent'],
    ['Verantwortung', 'de-CH', 'Ver-ant-wor-tung'],
    ['gouvernement', 'fr', 'gou-ver-ne-ment'],
    ['university', 'en-GB', 'uni-vers-ity'],
    ['parliamentary', 'en', 'par-lia-ment-ary'],
    ['Straßenverkehr', 'de', 'Stra-ßen-ver-kehr'],
    ['İstanbul’da', 'tr', 'İstanbul’da'],
    ['word', 'en-GB', 'word'],
    ['', 'en-GB', ''],
  ])('%s in %s', (word, lang, expected) => {
    expect(hyphenated(word, lang)).toBe(expected);
  });

  test('leaves names whole, where not all nouns have a capital', () => {
    expect(hyphenated('Exampleland', 'en-GB')).toBe('Exampleland');
    expect(hyphenated('RESPONSIBILITY', 'en-GB')).toBe('RESPONSIBILITY');
    expect(hyphenated('Beispielland', 'de')).toBe('Bei-spiel-land');
  });

  test('keeps the letters that limits ask for', () => {
    expect(hyphenated('government', 'en-GB', { word: 5, before: 4, after: 3 })).toBe('govern-ment');
    expect(hyphenated('government', 'en-GB', { word: 11, before: 2, after: 2 })).toBe('government');
  });

  test('keeps the letters that the patterns of a language ask for, whatever the limits', () => {
    const short = { word: 1, before: 1, after: 1 };
    expect(hyphenated('military', 'en-GB', short)).toBe('mil-it-ary');
    expect(hyphenated('Abende', 'de', short)).toBe('Aben-de');
  });

  test('takes exceptions before patterns', () => {
    const exceptions = new Map([['exampleland', [4, 7]]]);
    expect(hyphenateWord('Exampleland', 'en-GB', LIMITS, exceptions)).toEqual([4, 7]);
    expect(hyphenateWord('government', 'en-GB', LIMITS, exceptions)).toEqual([3, 6]);
    expect(hyphenateWord('Exampleland', 'sw', LIMITS, exceptions)).toEqual([4, 7]);
    expect(hyphenateWord('Exampleland', 'en-GB', { ...LIMITS, before: 5 }, exceptions)).toEqual([7]);
  });

  test('takes the exceptions of a project for a language, and narrower ones before wider', () => {
    const exceptionsOf = hyphenationExceptions(
      new Map([
        ['en', ['Exam-ple-land', 'Mirabel']],
        ['en-gb', ['Mira-bel']],
      ]),
    );
    expect([...exceptionsOf('en')]).toEqual([
      ['exampleland', [4, 7]],
      ['mirabel', []],
    ]);
    expect(exceptionsOf('en-GB').get('mirabel')).toEqual([4]);
    expect([...exceptionsOf('de')]).toEqual([]);
  });

  test('leaves a word with a soft hyphen to its author', () => {
    expect(hyphenateWord('gover\u00ADnment', 'en-GB', LIMITS)).toEqual([]);
  });

  test('says which languages have no patterns', async () => {
    const found = await loadHyphenation(['sw', 'en-GB', 'und', '', 'ur-PK', 'zh']);
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'hyphenation-missing: Words in "sw" are not hyphenated: there are no patterns for it',
    ]);
    expect(hyphenateWord('government', 'sw', LIMITS)).toEqual([]);
  });
});

describe('break opportunities (UAX #14)', () => {
  const pieces = (text: string) => {
    const offsets = [0, ...lineBreakOpportunities(text).map(({ offset }) => offset), text.length];
    return offsets
      .slice(1)
      .map((end, i) => text.slice(offsets[i], end))
      .join('|');
  };

  test.each([
    'two |words',
    'no\u00A0break',
    'narrow\u202Fspace',
    'well-|known',
    'non\u2011breaking',
    'a\u200B|b',
    'a\u2060-|b',
    'soft\u00AD|hyphen',
    'end—|of',
    'end – |of',
    'to |–5 |degrees',
    '1947–|1949',
    '(see |page |4).',
    '‘so’, |she |said, |“it |is”',
    'en |français : |« bonjour » !',
    'ein |»Wort« |auf |Deutsch',
    '’tis |’twas',
    'https://|www.example.org/|briefs/|2026?|page=1',
    'and/|or |1/2',
    '€100 |$5m |5% |No.5',
    'A.B. |Smith, |e.g. |U.S.-|led',
    '中|文|字',
    'Exampleland… |and',
    '😀|😀|👍🏽|👩‍👩‍👧 |x',
    '🇦🇶|🇦🇶|🇦🇶',
    '각|각',
    'שלום |עולם-|א',
    '「中|文」|(中)',
    'person(s) |word[1]',
    '(−1,234.5) |% |$(1) |−.5',
    'cafe\u0301-|bar',
    '\u200D\u0301a |\u0301',
    'x |-y |-5',
    '',
  ])('%j', (expected) => {
    expect(pieces(expected.replaceAll('|', ''))).toBe(expected);
  });

  test('a line may begin with small kana where that is not strict', () => {
    const lines = (strictness: 'loose' | 'normal' | 'strict') =>
      lineBreakOpportunities('アッ々', () => strictness).map(({ offset }) => offset);
    expect(lines('strict')).toEqual([]);
    expect(lines('normal')).toEqual([1]);
    expect(lines('loose')).toEqual([1, 2]);
  });

  test('a line feed is required, others are not', () => {
    expect(lineBreakOpportunities('a\nb c')).toEqual([
      { offset: 2, required: true },
      { offset: 4, required: false },
    ]);
  });
});
