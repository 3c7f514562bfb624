/** Each rule's own examples: nothing is said of the good ones, and of the bad ones only what the rule is for. */
import { describe, expect, test } from 'vitest';
import { RULES } from './index.ts';
import { checkHtml, checkYaml } from './testing/checked.ts';

const codes = (example: string, { id, reads }: (typeof RULES)[number]): string[] => {
  const found =
    reads === 'facts' || reads === 'references' || reads === 'excuses'
      ? checkYaml(example)
      : checkHtml(example, id);
  return found.map(({ code, message }) => `${code}: ${message}`);
};

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.good)('good: %s', (example) => {
    expect(codes(example, rule)).toEqual([]);
  });

  test.each(rule.examples.bad)('bad: %s', (example) => {
    const found = codes(example, rule).filter(
      (line) => !(id === 'bad-excuse' && line.startsWith('relative-date')),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(new RegExp(`^${id}: `));
  });

  test('says what it is in one line, and has a page', () => {
    expect(rule.reason).toMatch(/^\p{Lu}[^\n]*\.$/u);
    expect(rule.documentation.trim().length).toBeGreaterThan(100);
    expect(rule.examples.good.length * rule.examples.bad.length).toBeGreaterThan(0);
  });
});

test('no id is given twice', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
