/** What holds for every document: see `testing/random-document.ts` for what they are made of. */
import { describe, expect, test } from 'vitest';
import { dumpPages } from './dump.ts';
import { copiedTexts, layOutHtml, textsIn } from './testing/pages.ts';
import { RandomDocument } from './testing/random-document.ts';
import type { Fragment, Page, StructureElement, TextFragment } from './types.ts';

const DOCUMENTS = 2000;
const BATCH = 50;

/** Of rounding. */
const SLACK = 0.01;

/** A square of one em stands on the baseline with a fifth of it below. */
const top = ({ y, size }: TextFragment) => y - size * 0.8;
const bottom = ({ y, size }: TextFragment) => y + size * 0.2;

function texts({ fragments }: Page): readonly TextFragment[] {
  return textsIn(fragments);
}

type Offsets = ReturnType<typeof RandomDocument.offsets>;

function isOnPage(text: TextFragment, { width, height }: Page, { moved, pulled }: Offsets): boolean {
  const slack = pulled + SLACK;
  const isInWidth = text.x >= -slack && inkEnd(text) <= width + moved + slack;
  return isInWidth && top(text) >= -slack && bottom(text) <= height + slack;
}

/** The structure elements of notes: a row that fills its page to the last line leaves their area no room. */
function notes(element: StructureElement, isInNote = false, found = new Set<number>()): ReadonlySet<number> {
  const isNote = isInNote || element.role === 'Note';
  if (isNote) found.add(element.id);
  for (const child of element.children) notes(child, isNote, found);
  return found;
}

/** Texts of the flow that stand on one another. */
function overlaps(page: Page, aside: ReadonlySet<number>): readonly string[] {
  const inFlow = texts(page).filter(({ owner }) => !('structure' in owner && aside.has(owner.structure)));
  const sorted = inFlow.toSorted((a, b) => top(a) - top(b));
  return sorted.flatMap((text, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || top(other) >= bottom(text) - SLACK) break;
      if (glyphsMeet(text, other)) found.push(`${text.text} / ${other.text} on page ${page.index + 1}`);
    }
    return found;
  });
}

/** Texts that stand on a picture. */
function onPictures(page: Page): readonly string[] {
  const pictures = page.fragments.filter((one) => one.kind === 'group' && one.clips !== undefined) as Box[];
  return pictures.flatMap(({ x, y, width, height }) => {
    const meets = (text: TextFragment) =>
      text.x < x + width - SLACK &&
      inkEnd(text) > x + SLACK &&
      top(text) < y + height - SLACK &&
      bottom(text) > y + SLACK;
    return texts(page)
      .filter((text) => text.text.trim() !== '' && meets(text))
      .map(({ text }) => `${text} on a picture on page ${page.index + 1}`);
  });
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function glyphsMeet(a: TextFragment, b: TextFragment): boolean {
  return a.x < inkEnd(b) - SLACK && b.x < inkEnd(a) - SLACK;
}

/** Spaces that hang at the end of a line may stand on anything, and off the page. */
function inkEnd({ x, glyphs }: TextFragment): number {
  const last = glyphs.findLastIndex(({ text }) => text.trim() !== '');
  return glyphs.slice(0, last + 1).reduce((sum, { advance }) => sum + advance, x);
}

function hasPlace(fragment: Fragment): boolean {
  return fragment.kind === 'line'
    ? Number.isFinite(fragment.x1 + fragment.y1 + fragment.x2 + fragment.y2)
    : Number.isFinite(
        fragment.x + fragment.y + ('height' in fragment ? fragment.width + fragment.height : 0),
      );
}

/** What is wrong with the pages of one seed. */
function faults(seed: number): readonly string[] {
  const random = new RandomDocument(seed);
  const [body, css] = [random.body(), random.css()];
  const set = () => layOutHtml(body, css, RandomDocument.pictures);
  const { layout, diagnostics } = set();
  const found: string[] = [];
  const aside = notes(layout.structure);
  const offsets = RandomDocument.offsets(body);
  const copied = [...copiedTexts(layout).values()].join(' ').match(/[a-u]+(?=\.)/g) ?? [];
  if (copied.toSorted().join(' ') !== random.words.toSorted().join(' ')) {
    found.push(`lost or doubled: ${difference(random.words, copied)}`);
  }
  for (const page of layout.pages) {
    for (const text of texts(page)) {
      if (text.glyphs.map((glyph) => glyph.text).join('') !== text.text) found.push(`glyphs of ${text.text}`);
      if (diagnostics.length === 0 && !isOnPage(text, page, offsets))
        found.push(`off its page: ${text.text}`);
    }
    if (!page.fragments.every(hasPlace)) found.push('something has no place');
    if (diagnostics.length === 0 && !RandomDocument.isPlaced(body))
      found.push(...overlaps(page, aside), ...onPictures(page));
  }
  if (seed % 10 === 0 && dumpPages(set().layout) !== dumpPages(layout))
    found.push('other pages the second time');
  return found.map((fault) => `seed ${seed}: ${fault}`);
}

function difference(expected: readonly string[], copied: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of expected) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const word of copied) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`])).join(', ');
}

describe('in random documents every word is there, once, on its page, and stands on no other', () => {
  test.each(Array.from({ length: DOCUMENTS / BATCH }, (_, index) => index * BATCH))(
    'seeds from %i',
    (first) => {
      expect(Array.from({ length: BATCH }, (_, index) => faults(first + index)).flat()).toEqual([]);
    },
  );
});
