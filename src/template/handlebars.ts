/**
 * Handlebars in two parts: the runtime, which every build needs, and the parser and compiler, which are loaded for
 * templates that do not come compiled. Both are one version; a test holds that.
 */
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/dist/handlebars.runtime.min.js';

export { runtime };

let loaded: typeof Handlebars | undefined;

/** Parser and compiler: a quarter of the time that HTML takes, so they are read from the package when needed. */
export function compiler(): typeof Handlebars {
  loaded ??= createRequire(import.meta.url)('handlebars/dist/handlebars.min.js') as typeof Handlebars;
  return loaded;
}
