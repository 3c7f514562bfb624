/** Bundles the command line into `dist/`: one file per command's stages, loaded when needed. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

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
  // Most of pdfkit's code and never called: the text stage shapes and breaks, the paint stage reads pictures.
  alias: Object.fromEntries(
    ['fontkit', 'linebreak', 'png-js'].map((name) => [name, './src/pdf/not-bundled.ts']),
  ),
  logLevel: 'warning',
});

// Only now: a bundle that fails leaves the last good one.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { path, contents } of outputFiles) writeFileSync(join(dist, basename(path)), contents);
chmodSync(join(dist, 'demarche.js'), 0o755);
