import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { breakLines } from './break-lines.ts';
import type { BrokenLine, LineBreakOptions, ParagraphItem } from './types.ts';

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
  { type: 'penalty', width: 0, cost: Number.POSITIVE_INFINITY, flagged: false },
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

describe('the last line', () => {
  const ragged = { alignment: 'ragged', tolerance: 1 } as const;

  test('is no runt, where the lines before it can do with less', () => {
    const text = 'aaaaaaaa bbbbbbbb c d';
    expect(broken(text, ragged)).toEqual(['aaaaaaaa', 'bbbbbbbb c', 'd']);
    const runt = { part: 0.25, demerits: 100_000 };
    expect(broken(text, { ...ragged, runt })).toEqual(['aaaaaaaa', 'bbbbbbbb', 'c d']);
    expect(broken('aaaaaaaa bbb cccccc d', { ...ragged, runt })).toEqual(['aaaaaaaa', 'bbb cccccc', 'd']);
  });

  test('is never the rest of a word alone, if that can be helped', () => {
    expect(broken('aaaaa bbb-bbbbb', ragged)).toEqual(['aaaaa', 'bbbbbbbb']);
    expect(broken('aaaaa bbb-bbb-bbbb', ragged)).toEqual(['aaaaa', 'bbbbbbbbbb']);
    expect(broken('aaaaaaa-bbbbbbb', ragged)).toEqual(['aaaaaaa-', 'bbbbbbb']);
  });

  test('does not follow a hyphen, where that is said', () => {
    expect(broken('aaaaa bbb-bbb cc', ragged)).toEqual(['aaaaa bbb-', 'bbb cc']);
    expect(broken('aaaaa bbb-bbb cc', { ...ragged, hyphenBeforeLast: false })).toEqual([
      'aaaaa',
      'bbbbbb cc',
    ]);
  });
});

test('where every line needs a hyphen there may be more in a row than asked for, but no overfull line', () => {
  const text = Array.from({ length: 4 }, () => 'aaaaaaaaa-bbbbbbbbb').join('-');
  const lines = broken(text, { maxConsecutiveHyphens: 1 });
  expect(lines.filter((line) => line.endsWith('!'))).toEqual([]);
});

test('a hyphen that does not fit does not keep the letters after it from the line', () => {
  const narrow: ParagraphItem[] = [
    { type: 'box', width: 9.5 },
    { type: 'penalty', width: 1, cost: 50, flagged: true },
    { type: 'box', width: 0.5 },
    ...FINISH,
  ];
  expect(breakLines(narrow, OPTIONS)).toMatchObject([{ start: 0, width: 10, overfull: 0 }]);
});

test('a mark that hangs into the margin leaves room for what stands before it', () => {
  const hanging: ParagraphItem[] = [
    { type: 'box', width: 10.4 },
    { type: 'penalty', width: -0.4, cost: 0, flagged: false },
    { type: 'glue', width: 1, stretch: 0, shrink: 0 },
    { type: 'box', width: 2 },
    ...FINISH,
  ];
  expect(breakLines(hanging, OPTIONS)).toMatchObject([
    { end: 1, width: 10, overfull: 0 },
    { start: 3, overfull: 0 },
  ]);
});

test('there are lines without any tolerance', () => {
  expect(broken('aaaa bbbb cccc', { tolerance: 0 })).toEqual(['aaaa bbbb', 'cccc']);
});

test('a measure of nothing, or less, still gives lines', () => {
  for (const alignment of ['justified', 'ragged'] as const) {
    for (const width of [0, -5]) {
      const lines = broken('aa bb', { alignment, lineWidth: () => width });
      expect(lines).toEqual(['aa !', 'bb !']);
    }
  }
});

describe('any paragraph', () => {
  const random = randomNumbers(7);
  const paragraphs = Array.from({ length: 300 }, () => randomText(random, 40));

  test.each(['justified', 'ragged'] as const)(
    '%s: no letter is lost, none doubled, no line too wide unless it says so',
    (alignment) => {
      for (const text of paragraphs) {
        const items = paragraph(text);
        const lines = breakLines(items, { ...OPTIONS, alignment });
        expect(lines.flatMap(({ start, end }) => boxesBetween(items, start, end))).toEqual(
          boxesBetween(items, 0, items.length),
        );
        expect(lines.filter((line) => !isAsWideAsItSays(items, line, alignment))).toEqual([]);
      }
    },
  );

  test('has the breaks that a search of all ways finds', () => {
    let compared = 0;
    for (const text of Array.from({ length: 400 }, () => randomText(random, 8))) {
      const items = paragraph(text);
      const lines = breakLines(items, OPTIONS);
      const best = leastDemerits(items, { ...OPTIONS, tolerance: 1 }) ?? leastDemerits(items, OPTIONS);
      if (best === undefined) continue;
      compared++;
      expect([
        text,
        demeritsOf(
          items,
          lines.map(({ end }) => end),
          OPTIONS,
        ),
      ]).toEqual([text, best]);
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('costs twice the work where it is twice as long', () => {
    const work = (words: number, alignment: LineBreakOptions['alignment']) => {
      let count = 0;
      const lineWidth = () => {
        count++;
        return 60;
      };
      const text = Array.from({ length: words }, (_, i) => 'a'.repeat(2 + ((i * 7) % 9))).join(' ');
      breakLines(paragraph(text), { ...OPTIONS, alignment, lineWidth });
      return count;
    };
    for (const alignment of ['justified', 'ragged'] as const)
      expect(work(2000, alignment) / work(1000, alignment)).toBeLessThan(2.2);
  });
});

function boxesBetween(items: readonly ParagraphItem[], start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i).filter((i) => items[i]?.type === 'box');
}

function isAsWideAsItSays(
  items: readonly ParagraphItem[],
  { start, end, width, overfull }: BrokenLine,
  alignment: LineBreakOptions['alignment'],
): boolean {
  const least = alignment === 'ragged' ? width : width - shrinkOf(items, start, end);
  return overfull === 0 ? least <= 10 + 1e-6 : Math.abs(least - 10 - overfull) < 1e-6;
}

/** The paper's demerits, of each way through the paragraph; nothing where every one is outside the tolerance. */
function leastDemerits(items: readonly ParagraphItem[], options: LineBreakOptions): number | undefined {
  const places = items.flatMap((item, i) =>
    item.type === 'penalty' || (item.type === 'glue' && items[i - 1]?.type === 'box') ? [i] : [],
  );
  const optional = places.slice(0, -1);
  let best: number | undefined;
  for (let choice = 0; choice < 2 ** optional.length; choice++) {
    const ends = [...optional.filter((_, bit) => (choice >> bit) & 1), items.length - 1];
    const demerits = demeritsOf(items, ends, options);
    if (demerits !== undefined && (best === undefined || demerits < best)) best = demerits;
  }
  return best;
}

function demeritsOf(
  items: readonly ParagraphItem[],
  ends: readonly number[],
  options: LineBreakOptions,
): number | undefined {
  let [demerits, fitness, hyphens, start] = [0, 1, 0, 0];
  for (const [line, end] of ends.entries()) {
    const inLine = items.slice(start, end);
    const sum = (value: (item: ParagraphItem) => number) =>
      inLine.reduce((all, item) => all + value(item), 0);
    const item = items[end]!;
    const hyphen = item.type === 'penalty' ? item.width : 0;
    const room =
      options.lineWidth(line, false) - hyphen - sum((each) => (each.type === 'penalty' ? 0 : each.width));
    const glue = sum((each) => (each.type === 'glue' ? (room > 0 ? each.stretch : each.shrink) : 0));
    const ratio = Math.abs(room) < 1e-6 ? 0 : room / glue;
    const flagged = item.type === 'penalty' && item.flagged;
    if (!(ratio >= -1 && ratio <= options.tolerance)) return undefined;
    if (flagged && hyphens >= options.maxConsecutiveHyphens) return undefined;
    if (hyphens > 0 && !flagged && !inLine.some((each) => each.type === 'glue' && each.width > 0))
      return undefined;
    const cost = item.type === 'penalty' && item.cost > 0 ? item.cost : 0;
    const kind = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    demerits += (10 + 100 * Math.abs(ratio) ** 3 + cost) ** 2;
    if (Math.abs(kind - fitness) > 1) demerits += options.fitnessDemerits;
    if (flagged && hyphens > 0) demerits += options.doubleHyphenDemerits;
    if (hyphens > 0 && end === items.length - 1) demerits += options.doubleHyphenDemerits / 2;
    hyphens = flagged ? hyphens + 1 : 0;
    fitness = kind;
    start = end;
    while (start < items.length && items[start]?.type !== 'box') start++;
  }
  return demerits;
}

function shrinkOf(items: readonly ParagraphItem[], start: number, end: number): number {
  return items.slice(start, end).reduce((sum, item) => sum + (item.type === 'glue' ? item.shrink : 0), 0);
}

function randomText(random: () => number, most: number): string {
  const words = Array.from({ length: 1 + Math.floor(random() * most) }, () => {
    const letters = 'a'.repeat(1 + Math.floor(random() ** 3 * 14));
    return letters.length > 4 && random() < 0.5 ? `${letters.slice(0, 3)}-${letters.slice(3)}` : letters;
  });
  return words.join(' ');
}
