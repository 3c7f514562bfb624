/** Random documents: whatever is painted where, the tags give the text in the order of the document. */
import { expect, test } from 'vitest';
import { randomIndexes } from '../../test/support/random.ts';
import type { Fragment, Page, StructureElement } from '../layout/types.ts';
import { picturesOf } from '../pictures/testing/pictures.ts';
import { paint } from './index.ts';
import { checkConformance } from './testing/conformance.ts';
import { openTestFonts } from './testing/fonts.ts';
import { element, HEADER, layoutOf, line, link, METADATA, page, RULE } from './testing/layouts.ts';
import { dumpTags } from './testing/text-reader.ts';

const { fonts, face } = openTestFonts();
const faces = [face('serif'), face('bold'), face('italic'), face('cff')];
const WORDS = [
  'office ',
  'fjord ',
  'a\u00a0b ',
  'naïve ',
  'AVA ',
  '1\u202f000 ',
  '“x”',
  '(\\)',
  'Ωμ ',
  'end. ',
];

/** A document that is written from the first to the last word, page after page. */
class Writer {
  readonly pages: Page[] = [];
  /** The text in the order of the document. */
  expected = '';
  readonly #below: (below: number) => number;
  #fragments: Fragment[] = [];
  #notes: Fragment[] = [];
  #id = 0;

  constructor(seed: number) {
    this.#below = randomIndexes(seed);
  }

  document(): StructureElement {
    const id = this.#id++;
    const children = Array.from({ length: 1 + this.#below(12) }, () => this.#block(0));
    this.#turnPage();
    return element(id, 'Document', children);
  }

  #block(depth: number): StructureElement {
    const id = this.#id++;
    if (this.#below(4) === 0) this.#turnPage();
    if (depth < 3 && this.#below(4) === 0) {
      return element(id, 'Sect', [this.#block(depth + 1), this.#block(depth + 1)]);
    }
    return element(id, 'P', this.#inline(id, 0));
  }

  #inline(owner: number, depth: number): StructureElement[] {
    const children: StructureElement[] = [];
    for (let i = this.#below(6); i >= 0; i--) {
      const choice = this.#below(depth < 3 ? 8 : 5);
      if (choice < 4) this.#text(owner);
      else if (choice === 4) this.#turnPage();
      else children.push(...this.#child(choice, depth));
    }
    return children;
  }

  #child(choice: number, depth: number): StructureElement[] {
    const id = this.#id++;
    if (choice === 5) return [element(id, 'Span', this.#inline(id, depth + 1))];
    if (choice === 6) {
      const text = this.#text(id);
      this.#fragments.push(link(id, text, { uri: 'https://example.org/' }));
      return [element(id, 'Link')];
    }
    this.#text(id);
    const note = this.#id++;
    this.#notes.push(this.#line(note));
    return [element(id, 'Reference'), element(note, 'Note')];
  }

  #text(owner: number): ReturnType<typeof line> {
    const text = this.#line(owner);
    this.#fragments.push(text);
    const rule = {
      kind: 'line',
      owner: RULE,
      x1: 0,
      y1: 0,
      x2: 9,
      y2: 0,
      width: 1,
      color: text.color,
    } as const;
    if (this.#below(3) === 0)
      this.#fragments.push({ ...rule, style: this.#below(2) === 0 ? 'dotted' : 'dashed' });
    return text;
  }

  #line(owner: number): ReturnType<typeof line> {
    const text = Array.from({ length: 1 + this.#below(3) }, () => WORDS[this.#below(WORDS.length)]).join('');
    this.expected += text;
    return line(faces[this.#below(faces.length)]!, text, owner, this.#below(400), this.#below(700));
  }

  #turnPage(): void {
    const head = line(faces[0]!, 'Head', HEADER, 72, 40);
    this.pages.push(page(this.pages.length, [head, ...this.#fragments, ...this.#notes]));
    this.#fragments = [];
    this.#notes = [];
  }
}

test.each(Array.from({ length: 25 }, (_, i) => i + 1))('document %i', async (seed) => {
  const writer = new Writer(seed);
  const layout = layoutOf(writer.document(), writer.pages);
  const { value = new Uint8Array(), diagnostics } = await paint(layout, METADATA, fonts, picturesOf());
  expect(diagnostics).toEqual([]);
  expect(await checkConformance(value)).toEqual([]);
  const copied = [...(await dumpTags(value)).matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]).join('');
  expect(copied).toBe(writer.expected);
});
