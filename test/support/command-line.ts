/** The built command line, run as its users run it: each test in a folder of its own, with the brief of the lake. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/demarche.js');
export const LAKE = readFileSync(join(ROOT, 'test/briefs/lake.yaml'), 'utf8');
/** Holds the folders of all tests. */
export const base = mkdtempSync(join(tmpdir(), 'demarche-command-'));
let folder = base;
let count = 0;

beforeEach(() => {
  folder = join(base, String(count++));
  write('lake.yaml', LAKE);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A path in the test's folder. */
export function at(path: string): string {
  return join(folder, path);
}

export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** Runs `demarche` in the test's folder; output as text, or as it is where that is not text. */
export function demarche(
  args: readonly string[],
  input?: string,
  environment: NodeJS.ProcessEnv = { NO_COLOR: '1' },
) {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...others } = process.env;
  const env = { ...others, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    env,
    input,
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, text: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

/** The brief with `from` replaced by `to`, which must change it. */
export function edited(from: string, to: string): string {
  expect(LAKE).toContain(from);
  return LAKE.replace(from, to);
}
