/**
 * Bundles the command line into `dist/`: the entry, and the program that it loads (`cli/load-program.ts`). Built-in
 * template packs are compiled on the way, and the program's code is kept as V8 has compiled it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** What packages import and is never called: the text stage shapes and breaks, the paint stage reads pictures. */
const NOT_BUNDLED = [
  'fontkit',
  'linebreak',
  'png-js',
  '@noble/ciphers/aes',
  '@noble/hashes/utils',
  'node:child_process',
];

const packs = await precompiledPacks();
/** Node's own modules stay outside, and everything is made for the oldest Node that is supported. */
const forNode = {
  absWorkingDir: root,
  outdir: dist,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
};
const entry = await build({
  ...forNode,
  entryPoints: { demarche: 'src/cli/main.ts', 'load-program': 'src/cli/load-program.ts' },
  splitting: true,
  format: 'esm',
  minify: true,
  logLevel: 'warning',
});
const languages = new Map();
const program = await build({
  ...forNode,
  entryPoints: { program: 'src/cli/program.ts' },
  outExtension: { '.js': '.cjs' },
  // Code is kept for scripts, not for modules.
  format: 'cjs',
  minify: true,
  legalComments: 'linked',
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  alias: {
    ...Object.fromEntries(NOT_BUNDLED.map((name) => [name, './src/not-bundled.ts'])),
    // As modules, of which only what is used is taken; for Node the package would give CommonJS.
    yaml: './node_modules/yaml/browser/index.js',
  },
  plugins: [
    {
      name: 'precompiled packs',
      setup({ onLoad }) {
        onLoad({ filter: /[\\/]src[\\/]precompiled-packs\.ts$/ }, () => ({ contents: packs }));
      },
    },
    {
      name: 'hyphenation patterns as JSON',
      setup({ onLoad, onResolve }) {
        // JSON is read in half the time of an object in code, and only that of the languages that a brief is in.
        onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/]/ }, async ({ path }) => {
          const { default: patterns } = await import(pathToFileURL(path).href);
          const file = `patterns-${basename(path, '.js')}.json`;
          languages.set(file, JSON.stringify(patterns));
          return { contents: `export default require('./${file}')` };
        });
        onResolve({ filter: /^\.\/patterns-.*\.json$/ }, ({ path }) => ({ path, external: true }));
      },
    },
  ],
  logLevel: 'warning',
});

// Only now: a bundle that fails leaves the last good one.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { path, contents, text } of [...entry.outputFiles, ...program.outputFiles]) {
  writeFileSync(join(dist, basename(path)), path.endsWith('.cjs') ? escaped(text) : contents);
}
for (const [file, patterns] of languages) writeFileSync(join(dist, file), patterns);
chmodSync(join(dist, 'demarche.js'), 0o755);
execFileSync(process.execPath, [join(root, 'src/warm.mjs')], { cwd: root, stdio: 'inherit' });

/** In ASCII alone, as it is read in half the time: what esbuild leaves as it is stands in regular expressions. */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text of the module that holds the built-in packs: `src/precompile.ts` makes it. */
async function precompiledPacks() {
  const { outputFiles: compiler } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { precompiledModule } from './src/precompile.ts';
        import { openProject } from './src/project.ts';
        export { openProject, precompiledModule };`,
      resolveDir: root,
    },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  // Where it stands, packages and templates are found as from the bundle.
  mkdirSync(dist, { recursive: true });
  const file = join(dist, `precompile-${process.pid}.mjs`);
  writeFileSync(file, compiler[0].contents);
  try {
    const { openProject, precompiledModule } = await import(pathToFileURL(file).href);
    return precompiledModule(['policy-brief'], openProject({ root }));
  } finally {
    rmSync(file);
  }
}
