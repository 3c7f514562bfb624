/**
 * Stands in the bundle for what pdfkit imports and we never call, fontkit, linebreak and png-js (`alias` in `src/bundle.mjs`):
 * most of pdfkit's code, and a tenth of a second at each start.
 */
export function create(): never {
  throw new Error('fontkit is not in the bundle');
}

export default class NotBundled {
  constructor() {
    throw new Error('png-js is not in the bundle');
  }
}
