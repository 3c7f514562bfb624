/** HTML by the standard's own algorithm, with a record of what was written, so that repairs can be told. */
import { type DefaultTreeAdapterTypes, Parser, type ParserError, type Token } from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** A tag as it is written. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ParsedHtml {
  readonly document: HtmlDocument;
  /** In the order of the text. */
  readonly tags: readonly Tag[];
  readonly errors: readonly ParserError[];
}

export function parseHtml(html: string): ParsedHtml {
  const errors: ParserError[] = [];
  const parser = new RecordingParser({
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: (error) => errors.push(error),
  });
  parser.tokenizer.write(html, true);
  return { document: parser.document, tags: parser.tags, errors };
}

class RecordingParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  readonly tags: Tag[] = [];

  override onStartTag(token: Token.TagToken): void {
    this.#record(token, false);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#record(token, true);
    super.onEndTag(token);
  }

  #record({ tagName, location }: Token.TagToken, isEnd: boolean): void {
    if (location === null) return;
    this.tags.push({ name: tagName, isEnd, start: location.startOffset, end: location.endOffset });
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}
