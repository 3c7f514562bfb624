/** HTML by the standard's own algorithm, with a record of what was written, so that repairs can be told. */
import { type DefaultTreeAdapterMap, Parser, type ParserError, type Token } from 'parse5';
import { countBelow } from '../source.ts';
import { type HtmlDocument, treeAdapter } from './html-tree.ts';

export interface ParsedHtml {
  readonly html: string;
  readonly document: HtmlDocument;
  readonly tags: Tags;
  readonly errors: readonly ParserError[];
}

export function parseHtml(html: string): ParsedHtml {
  const errors: ParserError[] = [];
  const tags = new Tags(html);
  const parser = new RecordingParser(tags, {
    treeAdapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: (error) => errors.push(error),
  });
  parser.tokenizer.write(html, true);
  return { html, document: parser.document as unknown as HtmlDocument, tags, errors };
}

/** Where the attributes of a start tag are written, by their names; `start` is the offset of its “<”. */
export function attributePlaces(html: string, start: number, end: number): ReadonlyMap<string, Range> {
  const reader = new AttributeReader({ sourceCodeLocationInfo: true });
  reader.tokenizer.write(html.slice(start, end), true);
  const places = Object.entries(reader.places);
  return new Map(
    places.map(([name, { startOffset, endOffset }]) => [
      name,
      { start: start + startOffset, end: start + endOffset },
    ]),
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A tag as it is written. */
export interface Tag extends Range {
  readonly name: string;
  readonly isEnd: boolean;
}

/** All tags in the order of the text: there are very many, and mostly nobody asks for more than where they start. */
export class Tags {
  readonly starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  add({ startOffset, endOffset }: Token.Location): void {
    this.starts.push(startOffset);
    this.#ends.push(endOffset);
  }

  /** The one that starts there. */
  at(start: number): Tag | undefined {
    const index = countBelow(this.starts, start);
    const end = this.#ends[index];
    if (end === undefined || this.starts[index] !== start) return undefined;
    const [, slash, name = ''] = /^<(\/?)([^\s/>]*)/.exec(this.#html.slice(start, end)) ?? [];
    return { name: name.toLowerCase(), isEnd: slash === '/', start, end };
  }
}

class RecordingParser extends Parser<DefaultTreeAdapterMap> {
  readonly #tags: Tags;

  constructor(tags: Tags, options: ConstructorParameters<typeof Parser<DefaultTreeAdapterMap>>[0]) {
    super(options);
    this.#tags = tags;
  }

  override onStartTag(token: Token.TagToken): void {
    if (token.location !== null) this.#tags.add(token.location);
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (token.location !== null) this.#tags.add(token.location);
    super.onEndTag(token);
  }
}

class AttributeReader extends Parser<DefaultTreeAdapterMap> {
  places: Readonly<Record<string, Token.Location>> = {};

  override onStartTag({ location }: Token.TagToken): void {
    this.places = location?.attrs ?? {};
  }
}
