import { expect, test } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { MARK_CHARACTERS } from '../origin.ts';
import { render } from './index.ts';
import { factsOf, packOf } from './testing/fixture.ts';

const PATHS =
  'brief brief.title brief.authors governments this . ../brief @root @index @key x.y facts.farms.value sources "gazette" 3 true null constructor __proto__'.split(
    ' ',
  );
const HELPERS =
  'if unless with each md plain cite fact claim date number list t lookup eq lt and or not citedSources'.split(
    ' ',
  );
const SCRAPS = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{{else}}',
  '{{/if}}',
  '{{/each}}',
  '\\{{',
  '{{!--',
  '--}}',
  '~',
  '|',
  '(',
  ')',
  '<p>',
  '\n',
  '\u{1F600}',
];

const SCHEMA = {};

test('templates of any kind give HTML or errors, and never throw', () => {
  const random = randomNumbers(20310430);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const value = (): string => (random() < 0.25 ? `(${pick(HELPERS)} ${value()})` : pick(PATHS));
  const piece = (): string => {
    const kind = random();
    if (kind < 0.25) return `{{${value()}}}`;
    if (kind < 0.5) return `{{${pick(HELPERS)} ${value()} ${random() < 0.3 ? `cite=${value()}` : ''}}}`;
    if (kind < 0.7) {
      const name = pick(['if', 'each', 'with', 'unless', 'citedSources']);
      return `{{#${name} ${value()} as |x|}}${piece()}{{else}}${piece()}{{/${name}}}`;
    }
    return kind < 0.8 ? `{{> a ${value()}}}` : kind < 0.95 ? 'text' : pick(SCRAPS);
  };
  const facts = factsOf();
  let rendered = 0;
  for (let round = 0; round < 400; round++) {
    const entry = Array.from({ length: 1 + Math.floor(random() * 5) }, piece).join('');
    const { value: html, diagnostics } = render(
      facts,
      packOf({ entry, partials: { a: piece() }, schema: random() < 0.5 ? SCHEMA : undefined }),
    );
    expect(html !== undefined || diagnostics.length > 0, entry).toBe(true);
    expect(diagnostics.filter(({ code }) => code === 'internal')).toEqual([]);
    expect(MARK_CHARACTERS.test(html?.html ?? ''), entry).toBe(false);
    expect(/undefined|\[object|NaN|null/.test(html?.html ?? ''), entry).toBe(false);
    if (html !== undefined) rendered += 1;
  }
  expect(rendered).toBeGreaterThan(10);
});

test('Markdown of any kind gives HTML or errors, and never throws', () => {
  const random = randomNumbers(1);
  const scraps = [
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '[@gazette]',
    '[@',
    '@',
    ';',
    ',',
    '{fact:farms}',
    '{claim:dam}',
    '{fact:',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '<b>',
    '&amp;',
    '![',
    '\\',
    'word ',
    '\t',
    '---',
    '```',
    '<https://example.org>',
  ];
  for (let round = 0; round < 400; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 20) },
      () => scraps[Math.floor(random() * scraps.length)],
    ).join('');
    const facts = factsOf(
      `lang: en\nsources: {gazette: {title: T}}\nfacts: {farms: {value: 3}}\nclaims: {dam: {text: x}}\nbackground: ${JSON.stringify(text)}\n`,
    );
    const outcome = render(
      facts,
      packOf({ entry: '{{md background}}{{md background inline=true}}{{plain background}}' }),
    );
    expect(outcome.value, text).toBeDefined();
    expect(
      /undefined|\[object|<(?!\/?(p|ul|ol|li|blockquote|em|strong|a|code|br|span|cite)\b)/.test(
        outcome.value?.html ?? '',
      ),
      text,
    ).toBe(false);
  }
});
