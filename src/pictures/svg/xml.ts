/** XML as a tree of elements, with their places: XML 1.0 and Namespaces in XML. No entity but the five of XML is known. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly kind: 'element';
  /** Local name; empty for an element of another namespace than SVG's. */
  readonly name: string;
  /** By local name: those without a namespace, and `href`, `space` and `lang` of XLink and XML. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | XmlText)[];
  readonly parent: XmlElement | undefined;
  /** Offsets of the start tag: UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
  /** Offset of where it begins. */
  readonly start: number;
}

/** What is wrong, and where. */
export interface XmlProblem {
  readonly message: string;
  readonly offset: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const FOREIGN = new Set(['http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace']);
/** What walks the tree does so by recursion. */
const MAX_DEPTH = 150;
const MAX_ELEMENTS = 200_000;

type Growing = Omit<XmlElement, 'children'> & { readonly children: (XmlElement | XmlText)[] };

class Malformed extends Error {}

export function parseXml(text: string): XmlElement | XmlProblem {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let start = 0;
  let textStart = 0;
  let count = 0;
  const addText = (value: string) => {
    const parent = open.at(-1);
    if (parent !== undefined && value !== '')
      parent.children.push({ kind: 'text', text: value, start: textStart });
    textStart = parser.position;
  };
  const stop = (message: string): never => {
    throw new Malformed(message);
  };
  parser.on('error', ({ message }) => stop(message.replace(/^(?:\d+:\d+: )?/, '').replace(/\.$/, '')));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', () => {
    textStart = parser.position;
  });
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= MAX_DEPTH) stop(`elements nest deeper than ${MAX_DEPTH}`);
    if (++count > MAX_ELEMENTS) stop(`it has more than ${MAX_ELEMENTS} elements`);
    const parent = open.at(-1);
    const own = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === '' || FOREIGN.has(attribute.uri)) own.set(attribute.local, attribute.value);
    }
    const element: Growing = {
      kind: 'element',
      name: uri === SVG || uri === '' ? local : '',
      attributes: own,
      children: [],
      parent,
      start,
      end: parser.position,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    textStart = parser.position;
  });
  parser.on('closetag', () => {
    open.pop();
    textStart = parser.position;
  });
  try {
    parser.write(text).close();
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    return { message: cause.message, offset: Math.max(0, parser.position - 1) };
  }
  return root ?? { message: 'it has no element', offset: 0 };
}
