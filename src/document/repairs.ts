/**
 * The HTML standard's parser repairs whatever it gets, mostly without calling it an error (HTML §13.2.4). A brief is not
 * repaired: what was written must be what is there, but for tags that the standard lets authors leave out.
 */
import { type Diagnostic, error } from '../diagnostic.ts';
import { type HtmlElement, type HtmlNode, isElement, isText, type ParsedHtml, type Tag } from './html.ts';
import type { Origins } from './origins.ts';
import { OPTIONAL_END, VOID_ELEMENTS } from './vocabulary.ts';

/** Errors for every place where the tree is not what the tags say. */
export function findRepairs({ document, tags }: ParsedHtml, origins: Origins): Diagnostic[] {
  const search = new RepairSearch(tags, origins);
  search.walk(document.childNodes);
  search.findStrayTags();
  return search.diagnostics;
}

class RepairSearch {
  readonly diagnostics: Diagnostic[] = [];
  readonly #origins: Origins;
  readonly #tags: readonly Tag[];
  readonly #tagAt: ReadonlyMap<number, Tag>;
  /** Offsets of the tags that made an element, or ended one. */
  readonly #used = new Set<number>();
  /** How many elements of a name were closed early: as many end tags of that name are left over. */
  readonly #closedEarly = new Map<string, number>();

  readonly #unclosedAt = new Set<number>();

  constructor(tags: readonly Tag[], origins: Origins) {
    this.#tags = tags;
    this.#origins = origins;
    this.#tagAt = new Map(tags.map((tag) => [tag.start, tag]));
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
    const { tagName: name, sourceCodeLocation: location } = element;
    const startTag = location?.startTag;
    if (location === undefined || location === null || startTag === undefined) {
      // What has no tag of its own follows from another error, which is found at the tag that caused it.
      return;
    }
    if (this.#used.has(startTag.startOffset)) {
      if (!this.#unclosedAt.has(startTag.startOffset)) this.#mixedUp(name, startTag.startOffset);
      return;
    }
    this.#used.add(startTag.startOffset);
    if (location.endTag !== undefined) this.#used.add(location.endTag.startOffset);
    else if (!VOID_ELEMENTS.has(name) && !OPTIONAL_END.has(name))
      this.#unclosed(name, startTag, location.endOffset);
  }

  #unclosed(name: string, start: { startOffset: number; endOffset: number }, end: number): void {
    this.#closedEarly.set(name, (this.#closedEarly.get(name) ?? 0) + 1);
    this.#unclosedAt.add(start.startOffset);
    const span = this.#origins.span(start.startOffset, start.endOffset);
    const by = this.#tagAt.get(end);
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
      const location = node.sourceCodeLocation;
      if (!location) continue;
      if (location.endOffset > next) this.#moved(node, Math.max(location.startOffset, next));
      if (isElement(node) && node.tagName === 'table') next = location.startOffset;
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
    for (const tag of this.#tags) {
      if (this.#used.has(tag.start) || tag.name === 'html' || tag.name === 'body') continue;
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
