/**
 * Bundles the command line into `dist/`: one file per command's stages, loaded when needed. Built-in template packs
 * are compiled on the way.
 */
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
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { demarche: 'src/cli/main.ts' },
  outdir: dist,
  write: false,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'linked',
  chunkNames: '[name]-[hash]',
  banner: {
    // CommonJS dependencies ask for Node's own modules with require().
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
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
      setup({ onLoad }) {
        // JSON in a string is read in half the time of an object in code.
        onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/]/ }, async ({ path }) => {
          const { default: patterns } = await import(pathToFileURL(path).href);
          return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(patterns))})` };
        });
      },
    },
  ],
  logLevel: 'warning',
});

// Only now: a bundle that fails leaves the last good one.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { path, contents } of outputFiles) writeFileSync(join(dist, basename(path)), contents);
chmodSync(join(dist, 'demarche.js'), 0o755);

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
