/** The tree that the HTML parser makes: the library's own, but with no more of places than is asked for. */
import {
  type DefaultTreeAdapterTypes as Default,
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  type Token,
  type TreeAdapter,
} from 'parse5';

/** Offsets into the HTML; `NOWHERE` for what was not written. */
interface Place {
  start: number;
  end: number;
}

interface ElementPlace extends Place {
  startTagEnd: number;
  endTagStart: number;
}

export type HtmlElement = Omit<Default.Element, 'childNodes'> & ElementPlace & { childNodes: HtmlNode[] };
export type HtmlText = Default.TextNode & Place;
export type HtmlComment = Default.CommentNode & Place;
export type HtmlNode = HtmlElement | HtmlText | HtmlComment;

export interface HtmlDocument {
  readonly childNodes: readonly HtmlNode[];
}

export const NOWHERE = -1;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

/** The library's own keeps the lines and columns of every tag and attribute too: more than all else. */
export const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement: (tagName, namespaceURI, attrs) => ({
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI,
    childNodes: [],
    parentNode: null,
    start: NOWHERE,
    end: NOWHERE,
    startTagEnd: NOWHERE,
    endTagStart: NOWHERE,
  }),
  createTextNode: (value) => ({ nodeName: '#text', value, parentNode: null, start: NOWHERE, end: NOWHERE }),
  createCommentNode: (data) => ({
    nodeName: '#comment',
    data,
    parentNode: null,
    start: NOWHERE,
    end: NOWHERE,
  }),
  setNodeSourceCodeLocation: (node, location) => locate(node, location ?? {}),
  updateNodeSourceCodeLocation: locate,
  getNodeSourceCodeLocation: locationOf,
  onItemPop: trim,
};

function locate(node: Default.Node, location: Partial<Token.ElementLocation>): void {
  const place = node as Partial<ElementPlace>;
  const { startOffset, endOffset, startTag, endTag } = location;
  if (startOffset !== undefined) place.start = startOffset;
  if (endOffset !== undefined) place.end = endOffset;
  if (startTag !== undefined) place.startTagEnd = startTag.endOffset;
  if (endTag !== undefined) place.endTagStart = endTag.startOffset;
}

/** The parser asks whether there is one, and whether it has an end tag. */
function locationOf(node: Default.Node): Token.ElementLocation | null {
  const { start = NOWHERE, end = NOWHERE, endTagStart = NOWHERE } = node as Partial<ElementPlace>;
  if (start === NOWHERE) return null;
  const location = { startLine: 0, startCol: 0, startOffset: start, endLine: 0, endCol: 0, endOffset: end };
  return endTagStart === NOWHERE ? location : { ...location, endTag: location };
}

/** An array that has grown keeps room for more; most elements have one child or two. */
function trim(element: Default.Element): void {
  element.childNodes = element.childNodes.slice();
}
