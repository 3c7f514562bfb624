/** Reads a PDF file back for the conformance rules, by way of pdf-lib; any reader but our own writer's code would do. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** A dictionary (or a stream's), whose values are looked up wherever they are. */
export class Dict {
  readonly #file: PdfFile;
  readonly dict: PDFDict;
  /** `12 0 R`, where it is an indirect object. */
  readonly ref: string;
  readonly #stream: PDFRawStream | undefined;

  constructor(file: PdfFile, dict: PDFDict, ref: string, stream?: PDFRawStream) {
    this.#file = file;
    this.dict = dict;
    this.ref = ref;
    this.#stream = stream;
  }

  get keys(): string[] {
    return this.dict.keys().map((key) => key.decodeText());
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get(key: string): PdfValue | undefined {
    return this.#file.value(this.dict.get(PDFName.of(key)));
  }

  dictionary(key: string): Dict | undefined {
    const value = this.get(key);
    return value instanceof Dict ? value : undefined;
  }

  list(key: string): readonly PdfValue[] {
    const value = this.get(key);
    return Array.isArray(value) ? value : [];
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof Name ? value.name : undefined;
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof Text ? value.text : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === 'number' ? value : undefined;
  }

  /** A stream's bytes, without filters. */
  get bytes(): Uint8Array | undefined {
    return this.#stream === undefined ? undefined : decodePDFRawStream(this.#stream).decode();
  }
}

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Text {
  readonly text: string;
  readonly bytes: Uint8Array;
  constructor(text: string, bytes: Uint8Array) {
    this.text = text;
    this.bytes = bytes;
  }
}

export type PdfValue = Dict | Name | Text | number | boolean | null | readonly PdfValue[];

export class PdfFile {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;

  private constructor(bytes: Uint8Array, document: PDFDocument) {
    this.bytes = bytes;
    this.document = document;
  }

  static async open(bytes: Uint8Array): Promise<PdfFile> {
    return new PdfFile(
      bytes,
      await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true }),
    );
  }

  get catalog(): Dict {
    const { catalog } = this.document;
    return new Dict(this, catalog, String(this.document.context.trailerInfo.Root));
  }

  /** An entry of the trailer. */
  trailer(key: 'Root' | 'Info' | 'Encrypt' | 'ID'): PdfValue | undefined {
    return this.value(this.document.context.trailerInfo[key]);
  }

  get pages(): Dict[] {
    return this.document.getPages().map((page) => new Dict(this, page.node, String(page.ref)));
  }

  /** All indirect objects that are dictionaries or streams. */
  get dictionaries(): Dict[] {
    return this.document.context
      .enumerateIndirectObjects()
      .map(([ref]) => this.value(ref))
      .filter((value) => value instanceof Dict);
  }

  value(object: PDFObject | undefined): PdfValue | undefined {
    if (object instanceof PDFRef) return this.#convert(this.document.context.lookup(object), String(object));
    return this.#convert(object, '');
  }

  #convert(object: PDFObject | undefined, ref: string): PdfValue | undefined {
    if (object instanceof PDFDict) return new Dict(this, object, ref);
    if (object instanceof PDFRawStream) return new Dict(this, object.dict, ref, object);
    if (object instanceof PDFStream) return new Dict(this, object.dict, ref);
    if (object instanceof PDFArray) return object.asArray().map((item) => this.value(item) ?? null);
    if (object instanceof PDFName) return new Name(object.decodeText());
    if (object instanceof PDFString || object instanceof PDFHexString) {
      return new Text(object.decodeText(), object.asBytes());
    }
    if (object instanceof PDFNumber) return object.asNumber();
    if (object instanceof PDFBool) return object.asBoolean();
    return undefined;
  }
}

/** Name or number trees as entries in their order: ISO 32000-1 §7.9.6. */
export function treeEntries(tree: Dict | undefined, kind: 'Names' | 'Nums'): [string | number, PdfValue][] {
  if (tree === undefined) return [];
  const own = tree.list(kind);
  const entries: [string | number, PdfValue][] = [];
  for (let i = 0; i + 1 < own.length; i += 2) {
    const key = own[i];
    entries.push([key instanceof Text ? key.text : typeof key === 'number' ? key : '', own[i + 1] ?? null]);
  }
  const kids = tree.list('Kids').filter((kid) => kid instanceof Dict);
  return [...entries, ...kids.flatMap((kid) => treeEntries(kid, kind))];
}
