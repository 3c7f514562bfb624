/** What the paint stage is given beside the pages. */

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface Metadata {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly authors: readonly string[];
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** ISO 8601; absent where the data gives no date and SOURCE_DATE_EPOCH is not set: then the file has none. */
  readonly date?: string;
  /** `Demarche 0.1.0`. */
  readonly creator: string;
  /** The facts the brief was built from: ISO 19005-3 associated files. */
  readonly attachments: readonly Attachment[];
}
