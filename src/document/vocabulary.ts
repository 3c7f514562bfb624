/**
 * The elements that a brief may be made of: what each may contain, which attributes it takes, and what it is to the
 * structure tree of the PDF (ISO 32000-1 §14.8.4). Content models are those of the HTML standard (§4), where not said
 * otherwise.
 */
import type { StructureRole } from './types.ts';

/** HTML §3.2.5.2: kinds of content. */
export type Category = 'flow' | 'phrasing';

export interface Vocable {
  readonly role: StructureRole;
  /** Where it can stand: wherever its category is allowed, or only in the elements named. */
  readonly in: Category | readonly string[];
  /** What it holds: a category, the elements named, text alone, or nothing. */
  readonly holds: Category | readonly string[] | 'text' | 'nothing';
  /** Beside the attributes that all elements take. */
  readonly attributes?: readonly string[];
  /** Elements that it must not stand in, at any depth. */
  readonly notIn?: readonly string[];
}

const TABLE_PARTS = ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'];
const CELL_ATTRIBUTES = ['colspan', 'rowspan', 'headers', 'scope', 'abbr'];

const flow = (
  role: StructureRole,
  holds: Vocable['holds'] = 'flow',
  attributes?: readonly string[],
): Vocable => ({
  role,
  in: 'flow',
  holds,
  ...(attributes && { attributes }),
});

const phrasing = (role: StructureRole, attributes?: readonly string[]): Vocable => ({
  role,
  in: 'phrasing',
  holds: 'phrasing',
  ...(attributes && { attributes }),
});

const part = (role: StructureRole, parents: readonly string[], holds: Vocable['holds']): Vocable => ({
  role,
  in: parents,
  holds,
});

export const VOCABULARY: ReadonlyMap<string, Vocable> = new Map<string, Vocable>([
  // the document
  ['html', part('Document', [], ['head', 'body'])],
  ['head', part('artifact', ['html'], ['title', 'meta'])],
  ['title', part('artifact', ['head'], 'text')],
  ['meta', { ...part('artifact', ['head'], 'nothing'), attributes: ['name', 'content', 'charset'] }],
  ['body', part('none', ['html'], 'flow')],

  // sections
  ['section', flow('Sect')],
  ['article', flow('Art')],
  ['main', flow('none')],
  ['header', flow('Div')],
  ['footer', flow('Div')],
  ['aside', flow('Div')],
  ['nav', flow('Div')],
  ['address', flow('P', 'phrasing')],
  ['hgroup', flow('Div', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'])],
  ['h1', flow('H1', 'phrasing')],
  ['h2', flow('H2', 'phrasing')],
  ['h3', flow('H3', 'phrasing')],
  ['h4', flow('H4', 'phrasing')],
  ['h5', flow('H5', 'phrasing')],
  ['h6', flow('H6', 'phrasing')],

  // grouping
  ['div', flow('Div')],
  ['p', flow('P', 'phrasing')],
  ['blockquote', flow('BlockQuote', 'flow', ['cite'])],
  ['figure', flow('Div')],
  ['figcaption', part('Caption', ['figure'], 'flow')],
  ['hr', flow('artifact', 'nothing')],
  ['ul', flow('L', ['li'])],
  ['ol', flow('L', ['li'], ['start', 'reversed', 'type'])],
  ['li', { ...part('LI', ['ul', 'ol'], 'flow'), attributes: ['value'] }],
  // A list of terms is a list to the PDF only where each term and its text are grouped: see roles.ts.
  ['dl', flow('Div', ['dt', 'dd', 'div'])],
  ['dt', part('P', ['dl', 'div'], 'phrasing')],
  ['dd', part('Div', ['dl', 'div'], 'flow')],

  // tables
  ['table', flow('Table', TABLE_PARTS)],
  ['caption', part('Caption', ['table'], 'flow')],
  ['colgroup', { ...part('artifact', ['table'], ['col']), attributes: ['span'] }],
  ['col', { ...part('artifact', ['colgroup'], 'nothing'), attributes: ['span'] }],
  ['thead', part('THead', ['table'], ['tr'])],
  ['tbody', part('TBody', ['table'], ['tr'])],
  ['tfoot', part('TFoot', ['table'], ['tr'])],
  ['tr', part('TR', ['thead', 'tbody', 'tfoot'], ['th', 'td'])],
  ['th', { ...part('TH', ['tr'], 'flow'), attributes: CELL_ATTRIBUTES }],
  ['td', { ...part('TD', ['tr'], 'flow'), attributes: CELL_ATTRIBUTES }],

  // text
  ['a', { ...phrasing('Link', ['href']), notIn: ['a'] }],
  ['abbr', phrasing('Span')],
  ['b', phrasing('Span')],
  ['bdi', phrasing('none')],
  ['bdo', phrasing('none')],
  ['br', { ...phrasing('none'), holds: 'nothing' }],
  ['cite', phrasing('Span')],
  ['code', phrasing('Code')],
  ['data', phrasing('none', ['value'])],
  ['dfn', phrasing('Span')],
  ['em', phrasing('Span')],
  ['i', phrasing('Span')],
  ['mark', phrasing('Span')],
  ['q', phrasing('Quote', ['cite'])],
  ['s', phrasing('Span')],
  ['small', phrasing('none')],
  ['span', phrasing('none')],
  ['strong', phrasing('Span')],
  ['sub', phrasing('Span')],
  ['sup', phrasing('Span')],
  ['time', phrasing('none', ['datetime'])],
  ['u', phrasing('Span')],
  ['wbr', { ...phrasing('none'), holds: 'nothing' }],
  ['img', { ...phrasing('Figure', ['src', 'alt', 'width', 'height']), holds: 'nothing' }],

  // of this engine: the contents, which layout fills from the headings
  ['toc', flow('TOC', 'nothing', ['levels'])],
]);

/** HTML §3.2.6 and WAI-ARIA, as far as a PDF has use for them. `data-…` and `aria-…` are taken everywhere too. */
export const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'dir', 'title', 'role'];

/** DPUB-ARIA 1.1 and WAI-ARIA roles that say more than the element does. */
export const ROLES: ReadonlyMap<string, StructureRole> = new Map<string, StructureRole>([
  ['doc-footnote', 'Note'],
  ['doc-endnote', 'Note'],
  ['doc-noteref', 'Reference'],
  ['doc-backlink', 'Link'],
  ['doc-toc', 'TOC'],
  ['doc-biblioentry', 'BibEntry'],
  ['doc-bibliography', 'Sect'],
  ['doc-abstract', 'Sect'],
  ['doc-subtitle', 'P'],
  ['region', 'Sect'],
  ['group', 'Div'],
  ['figure', 'Figure'],
  ['paragraph', 'P'],
  ['presentation', 'none'],
  ['none', 'none'],
]);

/** HTML §13.1.2.4: elements whose end tag may be left out. Not `p`: one that ends by itself is mostly a mistake. */
export const OPTIONAL_END = new Set([
  'html',
  'head',
  'body',
  'li',
  'dt',
  'dd',
  'colgroup',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
]);

export const VOID_ELEMENTS = new Set(['meta', 'br', 'hr', 'img', 'col', 'wbr']);
