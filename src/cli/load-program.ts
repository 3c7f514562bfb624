/** Loads the bundled program quickly: a build takes less than a second, and compiling the code would be a sixth of it. */
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { run } from './program.ts';

interface Program {
  readonly run: typeof run;
}

const PROGRAM = fileURLToPath(new URL('program.cjs', import.meta.url));
/** The code that V8 made of the program when it was bundled. Another version of V8 would not take it. */
export const CODE_CACHE = fileURLToPath(new URL(`program.${process.versions.v8}.cache`, import.meta.url));

/** From Node 22.1; typed as optional because Node 20 is supported. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };

/** With the code that comes with it; or else with what Node has kept of an earlier run, where it can keep code. */
export function loadProgram(): Program {
  const cachedData = readCodeCache();
  if (cachedData !== undefined) return compileProgram(cachedData);
  setFlags();
  enableCompileCache?.();
  return nodeModule.createRequire(PROGRAM)(PROGRAM) as Program;
}

/** `script.createCachedData()` gives the code of all functions that have been called. */
export function compileProgram(cachedData?: Buffer): Program & { readonly script: Script } {
  setFlags();
  // It is ASCII alone: see `bundle.mjs`.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(PROGRAM, 'latin1')}\n})`;
  // Code that was made with other flags is passed over.
  const script = new Script(source, { filename: PROGRAM, ...(cachedData && { cachedData }) });
  const module = { exports: {} as Program };
  const require = nodeModule.createRequire(PROGRAM);
  script.runInThisContext()(module.exports, require, module, PROGRAM, dirname(PROGRAM));
  return { ...module.exports, script };
}

/** Flags of V8 for the whole process. They are set first: code is kept for the flags that it was made with. */
function setFlags(): void {
  // V8 optimises a function once so much of it has run. Most builds are over before that pays: with five times the
  // default the sample takes a third less of the processor's time and a tenth less of ours, 60 pages a sixth less.
  const isOld = Number.parseInt(process.versions.v8, 10) < 12;
  setFlagsFromString(isOld ? '--interrupt-budget=330000' : '--invocation-count-for-turbofan=15000');
  // V8 lets the heap of a long brief grow to three times of what lives in it: twice the memory, for a build that is no
  // more than a twentieth faster.
  setFlagsFromString('--heap-growing-percent=30');
  // It would optimise HarfBuzz in the background, and a process ends only after that: 0.3 to 0.6 s later than its work.
  // (`--liftoff-only` says both at once, but not to Node 24 once it runs.)
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}

function readCodeCache(): Buffer | undefined {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined;
  }
}
