/**
 * The HTML standard's parser repairs whatever it gets, mostly without calling it an error (HTML §13.2.4). A brief is not
 * repaired: what was written must be what is there, but for tags that the standard lets authors leave out.
 */
import { type Diagnostic, error } from '../diagnostic.ts';
import type { ParsedHtml, Tag, Tags } from './html.ts';
import { type HtmlElement, type HtmlNode, isElement, isText, NOWHERE } from './html-tree.ts';
import type { Origins } from './origins.ts';
import { OPTIONAL_END, VOID_ELEMENTS } from './vocabulary.ts';

/** Errors for every place where the tree is not what the tags say. */
export function findRepairs({ document, tags, html }: ParsedHtml, origins: Origins): Diagnostic[] {
  const search = new RepairSearch(tags, html.length, origins);
  search.walk(document.childNodes);
  search.findStrayTags();
  return search.diagnostics;
}

class RepairSearch {
  readonly diagnostics: Diagnostic[] = [];
  readonly #origins: Origins;
  readonly #tags: Tags;
  /** By offset: 1 where a tag begins that made an element, or ended one. */
  readonly #used: Uint8Array;
  /** How many elements of a name were closed early: as many end tags of that name are left over. */
  readonly #closedEarly = new Map<string, number>();

  readonly #unclosedAt = new Set<number>();

  constructor(tags: Tags, length: number, origins: Origins) {
    this.#tags = tags;
    this.#origins = origins;
    this.#used = new Uint8Array(length);
  }

  /** Goes through all nodes without recursion: bad input may nest without bounds. */
  walk(nodes: readonly HtmlNode[]): void {
    const stack: HtmlNode[] = nodes.toReversed();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!isElement(node)) continue;
      this.#element(node);
      this.#findMoved(node);
      for (const child of node.childNodes.toReversed()) stack.push(child);
    }
  }

  #element(element: HtmlElement): void {
    const { tagName: name, start, startTagEnd, endTagStart, end } = element;
    // What has no tag of its own follows from another error, which is found at the tag that caused it.
    if (startTagEnd === NOWHERE) return;
    if (this.#used[start] === 1) {
      if (!this.#unclosedAt.has(start)) this.#mixedUp(name, start);
      return;
    }
    this.#used[start] = 1;
    if (endTagStart !== NOWHERE) this.#used[endTagStart] = 1;
    else if (!VOID_ELEMENTS.has(name) && !OPTIONAL_END.has(name))
      this.#unclosed(name, { start, end: startTagEnd }, end);
  }

  #unclosed(name: string, tag: Pick<Tag, 'start' | 'end'>, end: number): void {
    this.#closedEarly.set(name, (this.#closedEarly.get(name) ?? 0) + 1);
    this.#unclosedAt.add(tag.start);
    const span = this.#origins.span(tag.start, tag.end);
    const by = this.#tags.at(end);
    if (by === undefined || by.isEnd) {
      const where = by === undefined ? '' : ` before </${by.name}>`;
      const hints = [`Write </${name}>${where || ' where it ends'}.`];
      this.diagnostics.push(error('html-nesting', `<${name}> is not closed${where}`, span, { hints }));
      return;
    }
    const related = span === undefined ? [] : [{ message: `<${name}> starts here`, span }];
    this.diagnostics.push(
      error('html-nesting', `<${by.name}> cannot stand in <${name}>`, this.#origins.span(by.start, by.end), {
        hints: [name === 'p' ? 'Close <p> before it, or use <div> instead.' : `Close <${name}> before it.`],
        related,
      }),
    );
  }

  /** Elements like `<em><strong></em></strong>` are taken apart and put together anew. */
  #mixedUp(name: string, offset: number): void {
    this.diagnostics.push(
      error(
        'html-nesting',
        `<${name}> and the elements around it are not closed in their order`,
        this.#origins.span(offset),
        {
          hints: ['Close first what was opened last.'],
        },
      ),
    );
  }

  /** What cannot stand in a table is put in front of it, although its text stands behind the table's start. */
  #findMoved({ childNodes }: HtmlElement): void {
    let next = Number.POSITIVE_INFINITY;
    for (const node of childNodes.toReversed()) {
      const { start, end } = node;
      if (start === NOWHERE) continue;
      if (end > next) this.#moved(node, Math.max(start, next));
      if (isElement(node) && node.tagName === 'table') next = start;
    }
  }

  #moved(node: HtmlNode, offset: number): void {
    const what = isElement(node) ? `<${node.tagName}>` : isText(node) ? 'Text' : 'A comment';
    this.diagnostics.push(
      error('html-nesting', `${what} cannot stand directly in a table`, this.#origins.span(offset), {
        hints: ['Put it into a cell, <td> or <th>, or into <caption>.'],
      }),
    );
  }

  findStrayTags(): void {
    for (const start of this.#tags.starts) {
      const tag = this.#used[start] === 1 ? undefined : this.#tags.at(start);
      if (tag === undefined || tag.name === 'html' || tag.name === 'body') continue;
      const early = this.#closedEarly.get(tag.name) ?? 0;
      if (tag.isEnd && early > 0) this.#closedEarly.set(tag.name, early - 1);
      else this.#stray(tag);
    }
  }

  #stray({ name, isEnd, start, end }: Tag): void {
    const message = isEnd ? `</${name}> closes nothing` : `<${name}> cannot stand here`;
    const hints = isEnd ? ['Remove it, or look for the element that was closed before.'] : [];
    this.diagnostics.push(error('html-nesting', message, this.#origins.span(start, end), { hints }));
  }
}
