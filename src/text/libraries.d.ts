declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}

declare module 'hyphen/*' {
  interface Options {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
    readonly exceptions?: readonly string[];
  }
  const language: { hyphenateSync(text: string, options?: Options): string };
  export default language;
}
