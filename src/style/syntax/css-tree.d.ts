/**
 * The two parts of css-tree that are used: its whole takes 300 ms to load, because it brings the grammar of all of
 * CSS. `@types/css-tree` describes only the whole.
 */
declare module 'css-tree/tokenizer' {
  /** CSS Syntax 3 §4: calls back for each token with its type (an index into `tokenNames`) and its place. */
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  export const tokenNames: readonly string[];
  /** The offset after the number that begins at `offset`. */
  export function consumeNumber(source: string, offset: number): number;
}

declare module 'css-tree/utils' {
  export const ident: { decode(text: string): string };
  export const string: { decode(text: string): string; encode(text: string): string };
  export const url: { decode(text: string): string };
}
