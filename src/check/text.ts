/** One text of a brief as the rules read it: without its markup, in sentences, each place known in the file. */
import type { Span } from '../diagnostic.ts';
import type { FactMap, FactScalar } from '../facts/types.ts';
import { TextPlaces } from '../text-places.ts';
import { withoutMarkup, withoutQuotations } from './markup.ts';
import { type Part, sentencesIn } from './sentences.ts';
import { textAt } from './tree.ts';

export class Text {
  readonly node: FactScalar;
  /** As it stands in the facts. All offsets are into it. */
  readonly written: string;
  /** `brief.key_points[]`, `claims.*.text`: list items and ids are left open. */
  readonly path: string;
  /** The innermost group of keys that it stands in. */
  readonly group: FactMap;
  /** Markdown, in which a fact can be named. */
  readonly isMarkdown: boolean;
  #plain: string | undefined;
  #own: string | undefined;
  #sentences: readonly Part[] | undefined;

  constructor(node: FactScalar, path: string, group: FactMap, isMarkdown: boolean) {
    this.node = node;
    this.written = String(node.value);
    this.path = path;
    this.group = group;
    this.isMarkdown = isMarkdown;
  }

  /** With blanks in the place of citations, addresses and code, so that offsets stay what they are. */
  get plain(): string {
    this.#plain ??= withoutMarkup(this.written);
    return this.#plain;
  }

  /** With blanks in the place of quotations, too: what the brief says in words of its own. */
  get own(): string {
    this.#own ??= withoutQuotations(this.plain);
    return this.#own;
  }

  get sentences(): readonly Part[] {
    this.#sentences ??= sentencesIn(this.plain);
    return this.#sentences;
  }

  sentenceAt(offset: number): Part {
    return (
      this.sentences.find(({ start, end }) => start <= offset && offset < end) ?? {
        start: 0,
        end: this.written.length,
      }
    );
  }

  span(offset: number, length: number): Span {
    return new TextPlaces(this.node, this.written).span(offset, length);
  }
}

/** A statement in the speaker's very words, which are not the brief's to change. */
export function isQuoted({ path, group }: Text): boolean {
  return path === 'positions.*.statements[].text' && textAt(group, 'form') === 'quoted';
}
