/** The parser's tree → elements and texts of ours, each checked against the vocabulary. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import { smallMap } from '../small-map.ts';
import { didYouMean } from '../suggest.ts';
import { checkAttributes, type Places } from './attributes.ts';
import { attributePlaces } from './html.ts';
import { type HtmlElement, type HtmlNode, isElement, isText, NOWHERE } from './html-tree.ts';
import type { Origins } from './origins.ts';
import { roleOf } from './roles.ts';
import { splitText } from './text.ts';
import type { DocumentNode, Element, StructureRole, ValueOrigin } from './types.ts';
import { VOCABULARY, type Vocable } from './vocabulary.ts';

/** Deeper nesting is refused: what follows walks the tree by recursion. */
const MAX_DEPTH = 200;

/** Most elements have none. */
const NO_ATTRIBUTES: Element['attributes'] = smallMap([]);

/** What an element is built in. */
interface Surroundings {
  readonly name: string | undefined;
  readonly role: StructureRole | undefined;
  readonly holds: Vocable['holds'];
  readonly lang: string;
  /** Names of all elements around. */
  readonly inside: ReadonlySet<string>;
  readonly inNote: boolean;
  readonly depth: number;
}

export interface BuiltTree {
  readonly root: Element;
  readonly diagnostics: readonly Diagnostic[];
}

export function buildTree(root: HtmlElement, html: string, origins: Origins): BuiltTree {
  const builder = new TreeBuilder(html, origins);
  const element = builder.element(root, {
    name: undefined,
    role: undefined,
    holds: ['html'],
    lang: 'und',
    inside: new Set(),
    inNote: false,
    depth: 0,
  });
  return { root: element, diagnostics: builder.diagnostics };
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #html: string;
  readonly #origins: Origins;
  #count = 0;
  /** Names and values: the parser gives a string of its own for each that is written. */
  readonly #strings = new Map<string, string>();
  /** By offset: 1 where a start tag begins that an element was made of. */
  readonly #starts: Uint8Array;

  constructor(html: string, origins: Origins) {
    this.#html = html;
    this.#origins = origins;
    this.#starts = new Uint8Array(html.length);
  }

  element(node: HtmlElement, around: Surroundings): Element {
    const index = this.#count;
    this.#count += 1;
    const name = this.#shared(node.tagName);
    const { attrs } = node;
    const attributes = this.#attributesOf(node);
    const span = this.#spanOf(node);
    const vocable = VOCABULARY.get(name);
    const role = roleOf(name, attributes, {
      parent: around.name,
      parentRole: around.role,
      children: node.childNodes.filter(isElement).map((child) => child.tagName),
    });
    // An element that was not closed is made anew in each block that follows (HTML §13.2.4.3): one mistake, said once.
    const isRemade = this.#isRemade(node);
    if (isRemade) {
      const children = this.#children(node, { ...around, depth: around.depth + 1 });
      return {
        kind: 'element',
        index,
        name,
        attributes,
        role,
        lang: around.lang,
        children,
        ...(span && { span }),
      };
    }
    if (vocable === undefined) this.#unknown(name, span);
    else {
      this.#checkPlace(name, vocable, role, around, span);
      this.diagnostics.push(...checkAttributes(name, vocable, attrs, this.#placesOf(node, span)));
    }
    const lang = attributes.get('lang') || around.lang;
    const children = this.#children(node, {
      name,
      role,
      holds: vocable?.holds ?? 'flow',
      lang,
      inside: around.inside.has(name) ? around.inside : new Set([...around.inside, name]),
      inNote: around.inNote || role === 'Note',
      depth: around.depth + 1,
    });
    const source = name === 'img' ? this.#sourceOf(node) : undefined;
    return {
      kind: 'element',
      index,
      name,
      attributes,
      role,
      lang,
      children,
      ...(span && { span }),
      ...(source && { source }),
    };
  }

  /** Where the value of `src` begins decides, should it be put together. */
  #sourceOf({ start, startTagEnd }: HtmlElement): ValueOrigin | undefined {
    const place = attributePlaces(this.#html, start, startTagEnd).get('src');
    if (place === undefined) return undefined;
    const [opening = ''] = /^[^=]*=\s*["']?/.exec(this.#html.slice(place.start, place.end)) ?? [];
    const isQuoted = /["']$/.test(opening);
    return this.#origins.origin(place.start + opening.length, place.end - (isQuoted ? 1 : 0));
  }

  #isRemade({ start }: HtmlElement): boolean {
    if (start === NOWHERE) return false;
    const isKnown = this.#starts[start] === 1;
    this.#starts[start] = 1;
    return isKnown;
  }

  #children(node: HtmlElement, around: Surroundings): DocumentNode[] {
    if (around.depth > MAX_DEPTH) {
      this.diagnostics.push(
        error('html-nesting', `Elements nest deeper than ${MAX_DEPTH}`, this.#spanOf(node)),
      );
      return [];
    }
    // Exactly as long as it is: elements are many.
    return node.childNodes.flatMap((child) => this.#child(child, around)).slice();
  }

  #child(node: HtmlNode, around: Surroundings): DocumentNode | readonly DocumentNode[] {
    if (isElement(node)) return this.element(node, around);
    if (!isText(node)) return [];
    const { holds, name } = around;
    if (holds === 'flow' || holds === 'phrasing' || holds === 'text')
      return splitText(node, this.#html, this.#origins);
    // Between the parts of a list or table white space means nothing, and other text is a mistake.
    if (/[^ \t\r\n\f]/.test(node.value)) {
      const start = Math.max(0, node.start) + node.value.search(/\S/);
      const hints =
        typeof holds === 'string' ? [] : [`<${name}> holds ${holds.map((one) => `<${one}>`).join(', ')}.`];
      const span = this.#origins.span(start);
      this.diagnostics.push(
        error('html-nesting', `Text cannot stand directly in <${name}>`, span, { hints }),
      );
    }
    return [];
  }

  #checkPlace(
    name: string,
    vocable: Vocable,
    role: StructureRole,
    around: Surroundings,
    span: Span | undefined,
  ): void {
    const { holds } = around;
    const outer = vocable.notIn?.find((other) => around.inside.has(other));
    if (outer !== undefined) this.#misplaced(name, outer, [], span);
    else if (role === 'Note' && around.inNote) {
      this.diagnostics.push(error('html-nesting', 'A note cannot stand in a note', span));
    } else if (!mayStandIn(name, vocable, around)) {
      const hints = Array.isArray(holds)
        ? [`<${around.name}> holds ${holds.map((one) => `<${one}>`).join(', ')}.`]
        : Array.isArray(vocable.in)
          ? [`It stands in ${vocable.in.map((one) => `<${one}>`).join(' or ')}.`]
          : holds === 'phrasing'
            ? [`<${around.name}> holds text and what stands in a line of text.`]
            : [];
      this.#misplaced(name, around.name, hints, span);
    }
  }

  #misplaced(
    name: string,
    parent: string | undefined,
    hints: readonly string[],
    span: Span | undefined,
  ): void {
    this.diagnostics.push(error('html-nesting', `<${name}> cannot stand in <${parent}>`, span, { hints }));
  }

  #unknown(name: string, span: Span | undefined): void {
    const near = didYouMean(name, [...VOCABULARY.keys()]);
    const hints =
      near.length > 0
        ? near
        : ['Use one that says what the text is, such as <section>, <p>, <ul> or <span>.'];
    this.diagnostics.push(error('html-element', `There is no element <${name}> in a brief`, span, { hints }));
  }

  #attributesOf({ attrs }: HtmlElement): Element['attributes'] {
    if (attrs.length === 0) return NO_ATTRIBUTES;
    return smallMap(attrs.map(({ name, value }) => [this.#shared(name), this.#shared(value)] as const));
  }

  #shared(text: string): string {
    const known = this.#strings.get(text);
    if (known === undefined) this.#strings.set(text, text);
    return known ?? text;
  }

  #placesOf({ start, startTagEnd }: HtmlElement, tag: Span | undefined): Places {
    const attribute = (name: string) => {
      const place = attributePlaces(this.#html, start, startTagEnd).get(name);
      return place && this.#origins.span(place.start, place.end);
    };
    return { tag, attribute };
  }

  #spanOf({ start, end, startTagEnd }: HtmlElement): Span | undefined {
    if (start === NOWHERE) return undefined;
    return this.#origins.span(start, startTagEnd === NOWHERE ? end : startTagEnd);
  }
}

function mayStandIn(name: string, vocable: Vocable, { name: parent, holds }: Surroundings): boolean {
  if (Array.isArray(holds)) return holds.includes(name);
  if (Array.isArray(vocable.in)) return vocable.in.includes(parent ?? '');
  return holds === 'flow' || (holds === 'phrasing' && vocable.in === 'phrasing');
}
