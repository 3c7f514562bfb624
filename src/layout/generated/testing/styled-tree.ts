/** Styled trees for tests, written as nested calls: a few HTML elements with the styles that base.css gives them. */
import type { DocumentNode, Element, StructureRole } from '../../../document/types.ts';
import type {
  ComputedStyle,
  ContentItem,
  PageStyle,
  PseudoElement,
  StyledElement,
  StyledNode,
} from '../../../style/types.ts';

type Style = Partial<ComputedStyle>;
export interface Options {
  readonly role?: StructureRole;
  readonly lang?: string;
  readonly style?: Style;
  readonly before?: Style;
  readonly after?: Style;
  readonly marker?: Style;
  readonly call?: Style;
  readonly noteMarker?: Style;
  /** Everything else is an attribute. */
  readonly [attribute: string]: string | Style | undefined;
}

/** An element that has no place in a document yet. */
export interface Sketch {
  readonly name: string;
  readonly options: Options;
  readonly children: readonly (Sketch | string)[];
}

const black = { r: 0, g: 0, b: 0, a: 1 };
const NO_RADIUS = { x: 0, y: 0 };
const noBorder = { width: 0, style: 'none', color: black } as const;

export const initialStyle: ComputedStyle = {
  display: 'inline',
  position: 'static',
  float: 'none',
  clear: 'none',
  boxSizing: 'content-box',
  boxDecorationBreak: 'slice',
  width: 'auto',
  height: 'auto',
  minWidth: 'auto',
  minHeight: 'auto',
  maxWidth: 'none',
  maxHeight: 'none',
  aspectRatio: { isAuto: true },
  objectFit: 'fill',
  objectPosition: { x: { pt: 0, percent: 50 }, y: { pt: 0, percent: 50 } },
  top: 'auto',
  right: 'auto',
  bottom: 'auto',
  left: 'auto',
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  paddingLeft: 0,
  borderTop: noBorder,
  borderRight: noBorder,
  borderBottom: noBorder,
  borderLeft: noBorder,
  borderTopLeftRadius: NO_RADIUS,
  borderTopRightRadius: NO_RADIUS,
  borderBottomRightRadius: NO_RADIUS,
  borderBottomLeftRadius: NO_RADIUS,
  backgroundImage: [],
  backgroundColor: { ...black, a: 0 },
  opacity: 1,
  visibility: 'visible',
  color: black,
  fontFamily: ['Squares'],
  fontSize: 10,
  fontWeight: 400,
  fontStyle: 'normal',
  fontKerning: 'auto',
  fontVariantCaps: 'normal',
  fontVariantLigatures: [],
  fontVariantPosition: 'normal',
  fontVariantNumeric: [],
  fontFeatureSettings: [],
  lineHeight: 'normal',
  letterSpacing: 0,
  wordSpacing: 0,
  textAlign: 'start',
  textAlignLast: 'auto',
  textJustify: 'auto',
  textIndent: { length: 0, hanging: false, eachLine: false },
  textTransform: [],
  textDecorationLine: [],
  textDecorationStyle: 'solid',
  textDecorationColor: black,
  textDecorationThickness: 'auto',
  textUnderlineOffset: 'auto',
  verticalAlign: 'baseline',
  whiteSpace: 'normal',
  tabSize: 8,
  wordBreak: 'normal',
  lineBreak: 'auto',
  overflowWrap: 'normal',
  hyphens: 'manual',
  hyphenateLimitChars: { word: 5, before: 2, after: 2 },
  hyphenateLimitLines: 'no-limit',
  hyphenateCharacter: 'auto',
  unicodeBidi: 'normal',
  hyphenateLimitLast: 'none',
  textWrap: 'wrap',
  hangingPunctuation: [],
  direction: 'ltr',
  listStyleType: 'disc',
  listStylePosition: 'outside',
  quotes: [
    { open: '“', close: '”' },
    { open: '‘', close: '’' },
  ],
  content: 'normal',
  counterReset: [],
  counterIncrement: [],
  counterSet: [],
  stringSet: [],
  page: 'auto',
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  orphans: 2,
  widows: 2,
  bookmarkLevel: 'none',
  bookmarkLabel: [{ type: 'element-text' }],
  tableLayout: 'auto',
  borderCollapse: 'separate',
  borderSpacing: { x: 0, y: 0 },
  captionSide: 'top',
  emptyCells: 'show',
  flexDirection: 'row',
  flexWrap: 'nowrap',
  order: 0,
  flexGrow: 0,
  flexShrink: 1,
  flexBasis: 'auto',
  justifyContent: 'flex-start',
  alignContent: 'stretch',
  alignItems: 'stretch',
  alignSelf: 'auto',
  columnCount: 'auto',
  columnWidth: 'auto',
  columnGap: 'normal',
  rowGap: 'normal',
  columnRule: noBorder,
  columnSpan: 'none',
  columnFill: 'balance',
};

const ELEMENTS: Readonly<Record<string, readonly [StructureRole, Style]>> = {
  html: ['none', { display: 'block' }],
  body: ['Document', { display: 'block' }],
  section: ['Sect', { display: 'block' }],
  div: ['Div', { display: 'block' }],
  h1: ['H1', { display: 'block', bookmarkLevel: 1 }],
  h2: ['H2', { display: 'block', bookmarkLevel: 2 }],
  h3: ['H3', { display: 'block', bookmarkLevel: 3 }],
  p: ['P', { display: 'block' }],
  ul: ['L', { display: 'block' }],
  ol: ['L', { display: 'block', listStyleType: 'decimal' }],
  li: ['LI', { display: 'list-item' }],
  dl: ['L', { display: 'block' }],
  dt: ['Lbl', { display: 'block' }],
  dd: ['LBody', { display: 'block' }],
  blockquote: ['BlockQuote', { display: 'block' }],
  figure: ['Div', { display: 'block' }],
  figcaption: ['Caption', { display: 'block' }],
  img: ['Figure', {}],
  table: ['Table', { display: 'table' }],
  caption: ['Caption', { display: 'table-caption' }],
  thead: ['THead', { display: 'table-header-group' }],
  tbody: ['TBody', { display: 'table-row-group' }],
  tr: ['TR', { display: 'table-row' }],
  th: ['TH', { display: 'table-cell' }],
  td: ['TD', { display: 'table-cell' }],
  toc: ['TOC', { display: 'block' }],
  a: ['Link', {}],
  q: ['Quote', {}],
  note: ['Note', { float: 'footnote' }],
  hr: ['artifact', { display: 'block' }],
};

/** An element as it is written: `h('p', {}, 'text')`. Names that are not in the list are inline, without a role. */
export function h(name: string, options: Options = {}, ...children: readonly (Sketch | string)[]): Sketch {
  return { name, options, children };
}

export function string(value: string): ContentItem {
  return { type: 'string', value };
}

/** A document with these children in its body; elements are numbered in document order. */
export function styledTree(...children: readonly (Sketch | string)[]): StyledElement {
  let index = 0;
  const build = (
    { name, options, children }: Sketch,
    lang: string,
    inherited: Pick<ComputedStyle, 'listStyleType' | 'quotes'>,
  ): StyledElement => {
    const [role, style] = ELEMENTS[name] ?? ['none', {}];
    const {
      role: ownRole,
      lang: ownLang,
      style: ownStyle,
      before,
      after,
      marker,
      call,
      noteMarker,
      ...rest
    } = options;
    const computed: ComputedStyle = {
      ...initialStyle,
      listStyleType: inherited.listStyleType,
      quotes: inherited.quotes,
      ...style,
      ...ownStyle,
    };
    const pseudo = (pseudoName: PseudoElement['name'], own: Style): PseudoElement => ({
      name: pseudoName,
      style: { ...initialStyle, quotes: computed.quotes, listStyleType: computed.listStyleType, ...own },
    });
    const number = index++;
    const attributes = new Map(
      Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const styledChildren = children.map(
      (child): StyledNode =>
        typeof child === 'string' ? { kind: 'text', text: child } : build(child, ownLang ?? lang, computed),
    );
    const element: Element = {
      kind: 'element',
      index: number,
      name: name === 'note' ? 'span' : name,
      attributes,
      role: ownRole ?? role,
      lang: ownLang ?? lang,
      children: styledChildren.map((child): DocumentNode => (child.kind === 'text' ? child : child.element)),
    };
    const isItem = computed.display === 'list-item';
    const isNote = computed.float === 'footnote';
    return {
      kind: 'element',
      element,
      role: element.role,
      style: computed,
      ...(before && { before: pseudo('before', before) }),
      ...(after && { after: pseudo('after', after) }),
      ...((isItem || marker) && { marker: pseudo('marker', marker ?? {}) }),
      ...(isNote && { footnoteCall: pseudo('footnote-call', call ?? {}) }),
      ...(isNote && { footnoteMarker: pseudo('footnote-marker', noteMarker ?? {}) }),
      children: styledChildren,
    };
  };
  return build(h('html', {}, h('body', {}, ...children)), 'en', initialStyle);
}

/** The first element with this name or, with `#`, this id. */
export function find(root: StyledElement, which: string): StyledElement {
  const found = findAll(root, which)[0];
  if (found === undefined) throw new Error(`no ${which} in the tree`);
  return found;
}

export function findAll(root: StyledElement, which: string): StyledElement[] {
  const isIt = which.startsWith('#')
    ? root.element.attributes.get('id') === which.slice(1)
    : root.element.name === which;
  const below = root.children.flatMap((child) => (child.kind === 'element' ? findAll(child, which) : []));
  return isIt ? [root, ...below] : below;
}

/** A page of 100 by 200 points with margins of 10 above, 20 right, 30 below and 40 left. */
export function pageStyle(style: Style = {}): PageStyle {
  return {
    context: { name: 'auto', first: false, side: 'right', blank: false, nth: [] },
    width: 100,
    height: 200,
    style: { ...initialStyle, marginTop: 10, marginRight: 20, marginBottom: 30, marginLeft: 40, ...style },
    marginBoxes: new Map(),
    footnoteArea: initialStyle,
  };
}
