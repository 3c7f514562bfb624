/** For programs: an array of `Diagnostic`, as `src/diagnostic.ts` defines it. */
import type { Reporter } from './index.ts';

export const json: Reporter = (diagnostics) => `${JSON.stringify(diagnostics, undefined, 2)}\n`;
