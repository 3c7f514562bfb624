/** PDF objects by way of pdfkit, which numbers and writes them: ISO 32000-1 §7.3. The only file that knows pdfkit. */
import PDFDocument from 'pdfkit';
import { ObjectFile } from './object-file.ts';

/** An indirect object. Its dictionary may be filled until `end` writes it. */
export interface Ref {
  readonly id: number;
  readonly data: Dictionary;
  /** Whether a stream is deflated: as a rule, unless its dictionary has a Filter from the start. */
  compress: boolean;
  /** Writes the object; with bytes, as a stream. */
  end(stream?: Uint8Array): void;
}

/** Strings are names; `text` makes a string; `undefined` entries are left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | PdfText
  | Uint8Array
  | Ref
  | readonly Value[]
  | Dictionary;
export interface Dictionary {
  [key: string]: Value;
}

/** What pdfkit takes for a text string (§7.9.2.2): it writes ASCII as it is and all else as UTF-16. */
export type PdfText = { readonly length: number; charAt(index: number): string };

export function text(value: string): PdfText {
  return Object(value) as PdfText;
}

export interface Objects {
  /** The catalog: §7.7.2. */
  readonly catalog: Dictionary;
  /** The catalog's Names: §7.7.4. */
  readonly names: Dictionary;
  /** The document information dictionary: §14.3.3. */
  readonly info: Record<string, string>;
  ref(data?: Dictionary): Ref;
  /** Writes an object with another dictionary than its own: one that need not be kept until the end. */
  write(ref: Ref, data: Dictionary): void;
  /** Begins a page; the one before is written. Its content stream has y downwards from the top. */
  addPage(width: number, height: number): PageObject;
  /** Writes what is still open and gives the file. */
  close(): Uint8Array;
}

export interface PageObject {
  readonly page: Ref;
  readonly resources: Dictionary;
  write(content: Uint8Array): void;
}

/** What there is of pdfkit's documents: its own names, which its types do not show. */
interface Document {
  readonly _root: Ref & { readonly data: Dictionary & { readonly Names: Ref } };
  readonly _info: Ref;
  info: Record<string, string>;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  readonly page: { readonly dictionary: Ref; readonly resources: { readonly data: Dictionary } };
  addContent(content: Uint8Array): unknown;
  end(): void;
}

const Pdfkit = PDFDocument as unknown as new (options: object) => Document;

/**
 * pdfkit makes pages, the catalog and the information dictionary out of references; here it gets those of the object
 * file, which writes them more compactly than pdfkit would.
 */
class PackedDocument extends Pdfkit {
  /** Made when pdfkit's constructor asks for its first reference. */
  declare objectFile: ObjectFile;

  ref(data?: Dictionary): Ref {
    this.objectFile ??= new ObjectFile();
    return this.objectFile.ref(data);
  }

  close(): Uint8Array {
    this.end();
    return this.objectFile.finish(this._root, this._info);
  }

  /** XMP of its own, unescaped. */
  endMetadata(): void {}
  /** A file of its own. */
  _write(): void {}
  _finalize(): void {}
}

/**
 * Opens an empty document. pdfkit would put a date of now, a default font and unescaped XMP in it: none of that is
 * asked for, so that the same input gives the same bytes.
 */
export function openObjects(): Objects {
  const pdf = new PackedDocument({ pdfVersion: '1.7', autoFirstPage: false, font: null });
  pdf.info = {};
  return {
    catalog: pdf._root.data,
    names: pdf._root.data.Names.data,
    info: pdf.info,
    ref: (data) => pdf.ref(data),
    write: ({ id }, data) => pdf.objectFile.object(id, data),
    addPage: (width, height) => {
      pdf.addPage({ size: [width, height], margin: 0 });
      const { dictionary, resources } = pdf.page;
      return {
        page: dictionary,
        resources: resources.data,
        write: (content) => void pdf.addContent(content),
      };
    },
    close: () => pdf.close(),
  };
}
