/** Small documents and stylesheets for the tests of this stage. */
import type { Document, DocumentNode, Element } from '../document/types.ts';
import { type Stylesheet, styleDocument } from './index.ts';
import type { ComputedStyle, PageStyle, StyledDocument, StyledElement } from './types.ts';

/** `h('p.lead#first[lang=fr]', 'text', h('em'))`: an element with id, classes, attributes and children. */
export function h(selector: string, ...children: readonly (Element | string)[]): Element {
  const attributes = new Map<string, string>();
  const [, name = '', rest = ''] = /^([\w-]+)(.*)$/s.exec(selector) ?? [];
  const classes: string[] = [];
  for (const [, id, word, attribute, value] of rest.matchAll(/#([\w-]+)|\.([\w-]+)|\[([\w-]+)=([^\]]*)\]/g)) {
    if (id !== undefined) attributes.set('id', id);
    if (word !== undefined) classes.push(word);
    if (attribute !== undefined) attributes.set(attribute, value ?? '');
  }
  if (classes.length > 0) attributes.set('class', classes.join(' '));
  const nodes = children.map(
    (child): DocumentNode => (typeof child === 'string' ? { kind: 'text', text: child } : child),
  );
  return { kind: 'element', index: 0, name, attributes, role: 'none', lang: '', children: nodes };
}

/** `html` and `body` around the elements, with indices and languages. */
export function documentOf(...children: readonly (Element | string)[]): Document {
  let next = 0;
  const place = (element: Element, outer: string): Element => {
    const lang = element.attributes.get('lang') ?? outer;
    const index = next++;
    const placed = element.children.map((child) => (child.kind === 'text' ? child : place(child, lang)));
    const line = index + 1;
    const span = { file: 'brief.hbs', line, column: 1, endLine: line, endColumn: 2 };
    return { ...element, index, lang, children: placed, span };
  };
  const root = place(h('html[lang=en]', h('head', h('title', 'Exampleland')), h('body', ...children)), 'en');
  const body = root.children[1];
  if (body?.kind !== 'element') throw new Error('The root has a body');
  return { root, body, title: 'Exampleland', lang: 'en', meta: new Map() };
}

/** A pack's stylesheet `style.css`, or one of another origin. */
export function sheet(text: string, origin: Stylesheet['origin'] = 'pack'): Stylesheet {
  return { file: { path: origin === 'pack' ? 'style.css' : `${origin}.css`, text }, origin };
}

export function style(document: Document, ...sheets: readonly (string | Stylesheet)[]): StyledDocument {
  const { value } = styleDocument(document, sheets.map(toSheet));
  if (value === undefined) throw new Error('There is always a value');
  return value;
}

/** The diagnostics as text: `style.css:1:5 warning css-invalid-value: …`, and its hints below. */
export function findings(
  css: string | readonly Stylesheet[],
  document: Document = documentOf(h('p')),
): readonly string[] {
  const { diagnostics } = styleDocument(document, typeof css === 'string' ? [sheet(css)] : css);
  return diagnostics.flatMap(({ severity, code, message, span, hints }) => [
    `${span?.file}:${span?.line}:${span?.column} ${severity} ${code}: ${message}`,
    ...hints.map((hint) => `  ${hint}`),
  ]);
}

function toSheet(given: string | Stylesheet): Stylesheet {
  return typeof given === 'string' ? sheet(given) : given;
}

/** All elements in document order. */
export function elements({ root }: StyledDocument): readonly StyledElement[] {
  const all: StyledElement[] = [];
  const visit = (element: StyledElement) => {
    all.push(element);
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return all;
}

/** The first element of that name or id. */
export function find(styled: StyledDocument, nameOrId: string): StyledElement {
  const found = elements(styled).find(
    ({ element }) => element.name === nameOrId || element.attributes.get('id') === nameOrId,
  );
  if (found === undefined) throw new Error(`There is no ${nameOrId}`);
  return found;
}

/** The computed style of `<p>` in `<body>` with these declarations on it. */
export function paragraph(declarations: string, others = ''): ComputedStyle {
  return find(style(documentOf(h('p', 'Text')), `${others}\np { ${declarations} }`), 'p').style;
}

/** The page style of a context; `auto`, not first, right and not blank where it is not said. */
export function pageOf({ pages }: StyledDocument, wanted: Partial<PageStyle['context']> = {}): PageStyle {
  const context = { name: 'auto', first: false, side: 'right', blank: false, nth: [], ...wanted };
  const found = pages.find((page) => JSON.stringify(page.context) === JSON.stringify(context));
  if (found === undefined) throw new Error('Every combination has a style');
  return found;
}
