/**
 * The built command line, run as its users run it: each test in a folder of its own, with the brief of the lake. A test
 * file calls `useFolders` first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect } from 'vitest';
import type { run } from '../../src/cli/program.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/demarche.js');
export const LAKE = readFileSync(join(ROOT, 'test/briefs/lake.yaml'), 'utf8');

let base = '';
let folder = '';
let count = 0;

/** Gives each test of the file that calls it a folder of its own. */
export function useFolders(): void {
  beforeEach(() => {
    base ||= mkdtempSync(join(tmpdir(), 'demarche-command-'));
    folder = join(base, String(count++));
    write('lake.yaml', LAKE);
  });
  afterAll(() => {
    rmSync(base, { recursive: true, force: true });
    base = '';
  });
}

/** A path in the test's folder. */
export function at(path: string): string {
  return join(folder, path);
}

export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

export interface Ran {
  /** The exit code. */
  readonly status: number | null;
  readonly out: Buffer;
  /** `out` as text. */
  readonly text: string;
  readonly err: string;
}

/** Runs the built program in the test's folder, in this process: it would take most of the time to begin others. */
export async function demarche(args: readonly string[]): Promise<Ran> {
  const program = createRequire(CLI)('./program.cjs') as { readonly run: typeof run };
  const out: Buffer[] = [];
  let err = '';
  const plain = (_style: string, text: string) => text;
  const before = process.cwd();
  process.chdir(folder);
  const status = await program
    .run([process.execPath, CLI, ...args], {
      out: (data) => void out.push(Buffer.from(data)),
      err: (text) => {
        err += text;
      },
      paint: plain,
      paintOut: plain,
      progress: () => {},
    })
    .finally(() => process.chdir(before));
  return ran(status, Buffer.concat(out), err);
}

/** The same in a process of its own, with what only a process has: streams, an environment, an exit code. */
export function demarcheProcess(
  args: readonly string[],
  input?: string,
  environment: NodeJS.ProcessEnv = { NO_COLOR: '1' },
): Ran {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...others } = process.env;
  const env = { ...others, ...environment };
  const options = { cwd: folder, env, input, maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
  return ran(status, stdout, stderr.toString('utf8'));
}

function ran(status: number | null, out: Buffer, err: string): Ran {
  return { status, out, text: out.toString('utf8'), err };
}

/** The brief with `from` replaced by `to`, which must change it. */
export function edited(from: string, to: string): string {
  expect(LAKE).toContain(from);
  return LAKE.replace(from, to);
}
