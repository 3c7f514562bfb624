import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { copiedTexts, layOutHtml } from './testing/pages.ts';
import type { Layout, TextFragment } from './types.ts';

/** A document of random blocks in which every word is there once. */
class RandomDocument {
  readonly words: string[] = [];
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  body(): string {
    return Array.from({ length: 3 + this.#below(6) }, () => this.#block(0)).join('');
  }

  css(): string {
    const margin = () => `${this.#below(4) * 5}pt`;
    const avoid = this.#below(2) === 0 ? 'avoid' : 'auto';
    return `
      html { overflow-wrap: anywhere }
      @page { size: ${80 + this.#below(6) * 20}pt ${60 + this.#below(8) * 10}pt; @footnote { margin-top: 5pt; border-top: 1pt solid } }
      p, ul, table { margin: ${margin()} 0 ${margin()} } ul { padding-left: 20pt }
      section { padding: ${this.#below(3) * 3}pt; border: ${this.#below(2)}pt solid; background-color: silver; break-inside: ${avoid} }
      p { text-align: ${['left', 'justify', 'center'][this.#below(3)]}; orphans: 2; widows: 2 }
      td, th { padding: 1pt; border: 1pt solid }
      table { border-collapse: ${['collapse', 'separate'][this.#below(2)]}; border-spacing: 2pt }
      .new { break-before: page } h2 { margin: 5pt 0 }`;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** No letter that the engine puts in: digits, bullets and full stops are not words. */
  #text(most: number): string {
    return Array.from({ length: 1 + this.#below(most) }, () => this.#word()).join(' ');
  }

  #word(): string {
    let word = '';
    for (let number = this.words.length + 1; number > 0; number = Math.floor(number / 20)) {
      word += 'abcdefghijklmnopqrst'.charAt(number % 20);
    }
    word += 'u'.repeat(this.#below(8));
    this.words.push(word);
    return `${word}.`;
  }

  #inline(): string {
    const pieces = [this.#text(8)];
    if (this.#below(3) === 0) pieces.push(`<b>${this.#text(3)}</b>`);
    if (this.#below(4) === 0) pieces.push(`x<span class="note" role="doc-footnote">${this.#text(12)}</span>`);
    if (this.#below(6) === 0) pieces.push(`<br>${this.#text(2)}`);
    if (this.#below(5) === 0) pieces.push(this.#text(20));
    return pieces.join(' ');
  }

  #block(depth: number): string {
    switch (depth > 2 ? 0 : this.#below(7)) {
      case 1:
        return `<section>${this.#block(depth + 1)}${this.#block(depth + 1)}</section>`;
      case 2:
        return `<ul><li>${this.#inline()}</li><li>${this.#inline()}</li></ul>`;
      case 3:
        return this.#table();
      case 4:
        return `<h2>${this.#text(3)}</h2>`;
      case 5:
        return `<p class="new">${this.#inline()}</p>`;
      default:
        return `<p>${this.#inline()}</p>`;
    }
  }

  #table(): string {
    const columns = 1 + this.#below(3);
    const cell = (name: string) => `<${name}>${this.#inline()}</${name}>`;
    const row = (name: string) => `<tr>${Array.from({ length: columns }, () => cell(name)).join('')}</tr>`;
    const head = this.#below(2) === 0 ? `<thead>${row('th')}</thead>` : '';
    const rows = Array.from({ length: 1 + this.#below(5) }, () => row('td')).join('');
    return `<table>${head}<tbody>${rows}</tbody></table>`;
  }
}

function textFragments({ pages }: Layout): TextFragment[] {
  return pages.flatMap(({ fragments }) => fragments.filter((fragment) => fragment.kind === 'text'));
}

describe('random documents', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'seed %i keeps every word, once, on a page',
    (seed) => {
      const random = new RandomDocument(seed);
      const body = random.body();
      const css = random.css();
      const { layout, diagnostics } = layOutHtml(body, css);

      const copied = [...copiedTexts(layout).values()].join(' ').match(/[a-u]+(?=\.)/g) ?? [];
      expect(copied.toSorted()).toEqual(random.words.toSorted());
      for (const { glyphs, text } of textFragments(layout)) {
        expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
      }
      for (const page of layout.pages) {
        for (const fragment of page.fragments) {
          if (fragment.kind !== 'text') continue;
          expect(fragment.x).toBeGreaterThanOrEqual(-0.01);
          expect(fragment.x + fragment.width).toBeLessThanOrEqual(page.width + 0.01);
          expect(fragment.y - 8).toBeGreaterThanOrEqual(-0.01);
          if (diagnostics.length === 0) expect(fragment.y + 2).toBeLessThanOrEqual(page.height + 0.01);
        }
      }
      expect(layOutHtml(body, css).layout).toEqual(layout);
    },
  );
});
