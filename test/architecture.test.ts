/** Holds the import rules of `src/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What a folder may import beside itself, by value and (after a slash) by type alone. */
const MAY_IMPORT: Readonly<
  Record<string, { readonly code: readonly string[]; readonly types: readonly string[] }>
> = {
  facts: { code: [], types: [] },
  check: { code: [], types: ['facts', 'style', 'layout'] },
  template: { code: [], types: ['facts'] },
  document: { code: [], types: [] },
  style: { code: [], types: ['document'] },
  text: { code: [], types: ['style'] },
  pictures: { code: ['style'], types: ['style', 'document'] },
  layout: { code: ['text', 'pictures'], types: ['document', 'style', 'text', 'pictures'] },
  pdf: { code: [], types: ['layout', 'style', 'text', 'document', 'pictures'] },
};
/** Modules of `src` itself that any stage may use. */
const COMMON = [
  'diagnostic',
  'source',
  'text-places',
  'origin',
  'suggest',
  'matrix',
  'length',
  'nth',
  'small-map',
];
const COMMON_TYPES = ['project'];
/** The folder that is at home with each library. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['facts'],
  handlebars: ['template'],
  'markdown-it': ['template'],
  parse5: ['document'],
  'css-tree': ['style'],
  saxes: ['pictures'],
  harfbuzzjs: ['text'],
  hyphen: ['text'],
  pdfkit: ['pdf'],
  commander: ['cli'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing\//.test(file),
);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const static_ = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)];
  return [
    ...static_.map((m) => ({ file, from: m[2] ?? '', typeOnly: m[1] !== undefined })),
    ...dynamic.map((m) => ({ file, from: m[1] ?? '', typeOnly: false })),
  ];
}

/** The folder (or module) of `src` that an import leads to; undefined for packages. */
function targetOf({ file, from }: Import): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const path = relative(SRC, join(SRC, dirname(file), from));
  return path.includes('/') ? path.split('/')[0] : path.replace(/\.ts$/, '');
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

describe('imports', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only what its place in the pipeline allows', (stage) => {
    const rule = MAY_IMPORT[stage]!;
    const allowed = (item: Import, target: string) =>
      target === stage ||
      COMMON.includes(target) ||
      rule.code.includes(target) ||
      (item.typeOnly && (rule.types.includes(target) || COMMON_TYPES.includes(target)));
    const wrong = imports.filter((item) => {
      const target = targetOf(item);
      return folderOf(item.file) === stage && target !== undefined && !allowed(item, target);
    });
    expect(wrong).toEqual([]);
    expect(imports.some((item) => folderOf(item.file) === stage)).toBe(true);
  });

  test.each(Object.entries(HOMES))('%s is imported only in %s', (name, homes) => {
    // As an import, or as the name of a file of the package that is read.
    const named = new RegExp(`(from |import\\(|instantiate\\(|resolve\\()'${name}(/[^']*)?'`);
    const users = new Set(
      files.filter((file) => named.test(readFileSync(join(SRC, file), 'utf8'))).map(folderOf),
    );
    expect([...users]).toEqual(homes);
  });

  test('nothing imports the command line', () => {
    expect(imports.filter((item) => folderOf(item.file) !== 'cli' && targetOf(item) === 'cli')).toEqual([]);
  });
});

describe('output', () => {
  test('only the command line prints or exits', () => {
    const printing = /\bconsole\.|process\.(stdout|stderr|exit)/;
    const wrong = files.filter(
      (file) => folderOf(file) !== 'cli' && printing.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  test('only the project reads the clock and the environment', () => {
    const reading = /process\.env|Date\.now|new Date\(\)|Math\.random/;
    const wrong = files.filter(
      (file) => folderOf(file) !== 'cli' && reading.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
