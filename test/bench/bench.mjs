/**
 * `npm run bench`: whole processes, cold, in turn, as ratios to raw pdfkit drawing the same lines (= 1).
 * Ratios are what counts: both are taken in one run on one machine, so its speed divides out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse, stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/demarche.js');
const RUNS = Number(process.env.BENCH_RUNS ?? 11);
// Nothing is kept between runs. The command line starts with the code that was compiled when it was bundled, which is
// a part of it; the yardstick has none, as a script that somebody writes has none.
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
const work = mkdtempSync(join(tmpdir(), 'demarche-bench-'));

try {
  const yardstick = await bundleYardstick();
  const sample = join(ROOT, 'data/pahalgam.yaml');
  report('sample', sample, yardstick, RUNS);
  for (const copies of [20, 200]) {
    report(`sample × ${copies}`, scaled(sample, copies), yardstick, Math.max(3, RUNS >> 2));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Bundled like the command line, so that both pay the same for reading modules. */
async function bundleYardstick() {
  const outfile = join(work, 'raw.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/bench/raw-pdfkit.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    banner: {
      js: "import { createRequire as __r } from 'node:module'; import { fileURLToPath as __f } from 'node:url'; const require = __r(import.meta.url); const __dirname = __f(new URL('.', import.meta.url));",
    },
    logLevel: 'error',
  });
  return outfile;
}

function report(name, brief, yardstick, runs) {
  const lines = join(work, 'lines.json');
  const { pages, count } = preBrokenLines(brief, lines);
  const ours = [CLI, 'build', brief, '-o', join(work, 'ours.pdf'), '--max-warnings', '100000'];
  const raw = [yardstick, lines, join(work, 'raw.pdf')];
  time(ours);
  time(raw);
  const ratios = [];
  const seconds = { ours: [], raw: [] };
  for (let i = 0; i < runs; i++) {
    const a = time(ours);
    const b = time(raw);
    seconds.ours.push(a);
    seconds.raw.push(b);
    ratios.push(a / b);
  }
  const row = `${name}: ${pages} pages, ${count} lines, ${runs} runs`;
  print(
    `${row}\n  ratio   ${figures(ratios)}\n  ours    ${figures(seconds.ours)} s\n  raw     ${figures(seconds.raw)} s`,
  );
  print(`  memory  ${peakMemory(ours)} MiB at most`);
}

function figures(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)].toFixed(2);
  return `median ${at(0.5)} (${at(0)} to ${at(1)})`;
}

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: work,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return seconds;
}

/**
 * Of the whole process, from the operating system's accounting of its resident set. Linux says it of the program by
 * itself; elsewhere, and in `maxRSS`, what this process had when it started the other counts too.
 */
function peakMemory(args) {
  const probe = `
    const { existsSync, readFileSync, writeSync } = require('node:fs');
    const status = '/proc/self/status';
    process.on('exit', () => {
      const own = existsSync(status) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'latin1'))?.[1] : undefined;
      writeSync(2, 'RSS' + (own ?? process.resourceUsage().maxRSS));
    });`;
  const script = join(work, 'probe.cjs');
  writeFileSync(script, probe);
  const { stderr } = spawnSync(process.execPath, ['--require', script, ...args], { cwd: work, env });
  return Math.round(Number(/RSS(\d+)/.exec(String(stderr))?.[1] ?? Number.NaN) / 1024);
}

function inspect(stage, brief) {
  const options = { cwd: work, env, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] };
  return JSON.parse(
    String(execFileSync(process.execPath, [CLI, 'inspect', stage, brief, '--json'], options)),
  );
}

function preBrokenLines(brief, target) {
  const require = createRequire(import.meta.url);
  const { pages } = inspect('pages', brief);
  const fonts = {};
  for (const rule of inspect('styles', join(ROOT, 'data/pahalgam.yaml')).fontFaces) {
    const weight =
      rule.weight.from === rule.weight.to ? rule.weight.from : `${rule.weight.from}-${rule.weight.to}`;
    fonts[`${rule.family}/${weight}/${rule.style}`] = require.resolve(rule.sources[0].replace('npm:', ''));
  }
  const lines = pages.map(({ width, height, fragments }) => ({
    width,
    height,
    lines: fragments.filter((f) => f.kind === 'text' && f.text.trim() !== ''),
  }));
  writeFileSync(target, JSON.stringify({ fonts, pages: lines }));
  return { pages: lines.length, count: lines.reduce((sum, page) => sum + page.lines.length, 0) };
}

/** The sample with its issues and timeline repeated, ids and all, so that it is `copies` times as long. */
function scaled(brief, copies) {
  const facts = parse(readFileSync(brief, 'utf8'));
  const repeat = (items) => Array.from({ length: copies }, () => items).flat();
  facts.issues = Array.from({ length: copies }, (_, copy) =>
    facts.issues.map((issue) => ({ ...issue, id: `${issue.id}-${copy + 1}` })),
  ).flat();
  facts.background.timeline = repeat(facts.background.timeline);
  for (const position of Object.values(facts.positions)) {
    for (const key of ['statements', 'actions', 'asks'])
      if (position[key]) position[key] = repeat(position[key]);
  }
  const folder = join(work, `x${copies}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'brief.yaml');
  writeFileSync(path, stringify(facts, { aliasDuplicateObjects: false }));
  return path;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
