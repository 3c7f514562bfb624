import { describe, expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';
import type { LineBreakOptions, ParagraphItem } from './types.ts';

const OPTIONS: LineBreakOptions = {
  lineWidth: () => 10,
  alignment: 'justified',
  tolerance: 2,
  doubleHyphenDemerits: 10_000,
  fitnessDemerits: 100,
  maxConsecutiveHyphens: 2,
  looseness: 0,
};
const FINISH: ParagraphItem[] = [
  { type: 'glue', width: 0, stretch: 1e6, shrink: 0 },
  { type: 'penalty', width: 0, cost: Number.NEGATIVE_INFINITY, flagged: false },
];

/** `aaa bb-bb`: each letter is one wide, a space 1 with stretch .5 and shrink .3, `-` a place for a hyphen. */
function paragraph(text: string): ParagraphItem[] {
  const items = [...text].map((letter): ParagraphItem => {
    if (letter === ' ') return { type: 'glue', width: 1, stretch: 0.5, shrink: 0.3 };
    if (letter === '-') return { type: 'penalty', width: 1, cost: 50, flagged: true };
    return { type: 'box', width: 1 };
  });
  return [...items, ...FINISH];
}

function broken(text: string, options: Partial<LineBreakOptions> = {}): string[] {
  const letters = [...text];
  return breakLines(paragraph(text), { ...OPTIONS, ...options }).map(({ start, end, overfull }) => {
    const line = letters
      .slice(start, end)
      .filter((letter) => letter !== '-')
      .join('')
      .trimEnd();
    return line + (letters[end] === '-' ? '-' : '') + (overfull > 0 ? ' !' : '');
  });
}

describe('justified', () => {
  test('looks at the whole paragraph: a first line that is less full makes the rest better', () => {
    expect(broken('aaaa bbbb cccc dddd eeee')).toEqual(['aaaa bbbb', 'cccc dddd', 'eeee']);
  });

  test('hyphenates where that is better than wide spaces', () => {
    expect(broken('aaa bbbbb-cccc dd')).toEqual(['aaa bbbbb-', 'cccc dd']);
  });

  test('never more hyphens in a row than allowed, as long as there is another way', () => {
    const text = Array.from({ length: 12 }, () => 'aaaaaaa-bb').join(' ');
    const hyphens = broken(text, { maxConsecutiveHyphens: 1 }).map((line) => line.endsWith('-'));
    expect(hyphens.some((hyphen, i) => hyphen && hyphens[i + 1])).toBe(false);
  });

  test('a word that is too wide has a line of its own, and says so', () => {
    expect(broken('aa bbbbbbbbbbbbbb cc')).toContain('bbbbbbbbbbbbbb !');
  });

  test('a forced break is kept', () => {
    const forced: ParagraphItem = {
      type: 'penalty',
      width: 0,
      cost: Number.NEGATIVE_INFINITY,
      flagged: false,
    };
    const items = [{ type: 'box', width: 2 } as const, forced, { type: 'box', width: 2 } as const, ...FINISH];
    expect(breakLines(items, OPTIONS)).toHaveLength(2);
  });

  test('nothing gives nothing', () => {
    expect(breakLines([], OPTIONS)).toEqual([]);
  });
});

test('ragged lines are not stretched and end where they look even', () => {
  const lines = breakLines(paragraph('aaaa bbbb cccc dddd'), { ...OPTIONS, alignment: 'ragged' });
  expect(lines.map(({ adjustmentRatio }) => adjustmentRatio)).toEqual([0, 0]);
  expect(broken('aaaa bbbb cccc dddd', { alignment: 'ragged' })).toEqual(['aaaa bbbb', 'cccc dddd']);
});

test('lines may have different measures', () => {
  const lineWidth = (line: number) => (line === 0 ? 4 : 9);
  expect(broken('aaaa bbbb cccc', { lineWidth, alignment: 'ragged' })).toEqual(['aaaa', 'bbbb cccc']);
});

test('looseness asks for more lines than the best', () => {
  const text = 'aaa bbb ccc ddd eee fff ggg hhh';
  const options = { alignment: 'ragged', lineWidth: () => 12, tolerance: 4 } as const;
  const best = broken(text, options).length;
  expect(broken(text, { ...options, looseness: 1 })).toHaveLength(best + 1);
});

describe('any paragraph', () => {
  const random = seeded(7);
  const paragraphs = Array.from({ length: 300 }, () => randomText(random));

  test.each(['justified', 'ragged'] as const)(
    '%s: no letter is lost, none doubled, no line too wide unless it says so',
    (alignment) => {
      for (const text of paragraphs) {
        const items = paragraph(text);
        const lines = breakLines(items, { ...OPTIONS, alignment });
        const boxes = lines.flatMap(({ start, end }) =>
          indexes(start, end).filter((i) => items[i]?.type === 'box'),
        );
        expect(boxes).toEqual(indexes(0, items.length).filter((i) => items[i]?.type === 'box'));
        for (const line of lines) {
          const shrink = alignment === 'ragged' ? 0 : shrinkOf(items, line.start, line.end);
          if (line.overfull === 0) expect(line.width - shrink).toBeLessThanOrEqual(10 + 1e-6);
          else expect(line.width - shrink).toBeGreaterThan(10);
        }
      }
    },
  );
});

function shrinkOf(items: readonly ParagraphItem[], start: number, end: number): number {
  return items.slice(start, end).reduce((sum, item) => sum + (item.type === 'glue' ? item.shrink : 0), 0);
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function randomText(random: () => number): string {
  const words = Array.from({ length: 1 + Math.floor(random() * 40) }, () => {
    const letters = 'a'.repeat(1 + Math.floor(random() ** 3 * 14));
    return letters.length > 4 && random() < 0.5 ? `${letters.slice(0, 3)}-${letters.slice(3)}` : letters;
  });
  return words.join(' ');
}

/** A linear congruential generator: Numerical Recipes §7.1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
