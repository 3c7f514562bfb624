declare module 'hyphen/patterns/*' {
  const patterns: import('./hyphenation-patterns.ts').Patterns;
  export default patterns;
}

declare module 'bidi-js' {
  interface Bidi {
    /** A level for each UTF-16 code unit; even ones run from left to right. */
    getEmbeddingLevels(
      text: string,
      base?: 'ltr' | 'rtl' | 'auto',
    ): {
      readonly levels: Uint8Array;
      readonly paragraphs: readonly { readonly level: number }[];
    };
  }
  export default function bidiFactory(): Bidi;
}
