/** What can only be told of the document as a whole: ids and links, the order of headings, title and language. */
import { type Diagnostic, error } from '../diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import type { Element } from './types.ts';

export function checkDocument(root: Element, title: string): Diagnostic[] {
  const elements = [...descendants(root)];
  return [...checkTitle(root, title), ...checkIds(elements), ...checkHeadings(elements)];
}

function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* descendants(child);
}

/** PDF/UA-1 §7.1 wants a title, §7.2 a language. */
function checkTitle(root: Element, title: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (title === '') {
    const hints = ['Write <title>…</title> into <head>.'];
    found.push(error('html-element', 'The document has no title', root.span, { hints }));
  }
  if (!root.attributes.get('lang')) {
    const hints = ['Write <html lang="en-GB">, or the language that it is in.'];
    found.push(error('html-attribute', 'The document does not say its language', root.span, { hints }));
  }
  return found;
}

function checkIds(elements: readonly Element[]): Diagnostic[] {
  const byId = new Map<string, Element>();
  const found: Diagnostic[] = [];
  for (const element of elements) {
    const id = element.attributes.get('id');
    if (id === undefined) continue;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, element);
    else found.push(duplicate(id, element, first));
  }
  return [...found, ...elements.flatMap((element) => checkLink(element, byId))];
}

function duplicate(id: string, element: Element, first: Element): Diagnostic {
  const related = first.span === undefined ? [] : [{ message: 'First used here', span: first.span }];
  const hints = ['Each id stands once in a document, so that links lead to one place.'];
  return error('duplicate-id', `The id "${id}" is used twice`, element.span, { related, hints });
}

function checkLink({ attributes, span }: Element, byId: ReadonlyMap<string, Element>): Diagnostic[] {
  const href = attributes.get('href');
  if (href === undefined || !href.startsWith('#') || byId.has(href.slice(1))) return [];
  const hints = didYouMean(href.slice(1), [...byId.keys()]);
  return [
    error('unknown-link-target', `The link leads to "${href}", but no element has this id`, span, { hints }),
  ];
}

/** PDF/UA-1 §7.4.2: levels of headings are not skipped on the way down. */
function checkHeadings(elements: readonly Element[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let before = 0;
  for (const { role, span } of elements) {
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (level === undefined) continue;
    if (Number(level) > before + 1) {
      const message =
        before === 0
          ? `The first heading is of level ${level}`
          : `A heading of level ${level} follows one of level ${before}`;
      const hints = [`Use <h${before + 1}> here, and a stylesheet for its size.`];
      found.push(error('heading-skipped', message, span, { hints }));
    }
    before = Number(level);
  }
  return found;
}
