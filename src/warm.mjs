/**
 * Run by `bundle.mjs` in a process of its own: builds and checks the sample, and keeps the code that V8 compiled for
 * it beside the program. `cli/load-program.ts` says what for.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CODE_CACHE, compileProgram } from '../dist/load-program.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-warm-'));
const asItIs = (_style, text) => text;
const silent = { out: () => {}, err: () => {}, progress: () => {}, paint: asItIs, paintOut: asItIs };
try {
  const { run, script } = compileProgram();
  const build = ['build', 'data/pahalgam.yaml', '-o', join(folder, 'warm.pdf')];
  for (const args of [build, ['check', 'data/pahalgam.yaml']]) {
    const code = await run(['node', 'demarche', ...args], silent);
    if (code === 2) throw new Error(`demarche ${args.join(' ')} failed`);
  }
  writeFileSync(CODE_CACHE, script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
