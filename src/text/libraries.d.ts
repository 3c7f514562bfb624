declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}

declare module 'hyphen/patterns/*' {
  const patterns: import('./hyphenation-patterns.ts').Patterns;
  export default patterns;
}
