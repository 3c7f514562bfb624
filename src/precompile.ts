/** Compiles a template pack beforehand: what `bundle.mjs` puts in the place of `precompiled-packs.ts`. */
import type { Span } from './diagnostic.ts';
import type { FactNode } from './facts/types.ts';
import { compiledFiles, openPack, readPack } from './pack.ts';
import type { PackedNode, PackedSpan, PackedTemplates, PrecompiledPack } from './precompiled.ts';
import type { Project } from './project.ts';
import { chooseLocale, compileTemplates } from './template/index.ts';
import type { CompiledTemplates } from './template/types.ts';

/** The module's text. Throws for a pack that has findings: a built-in one has none. */
export function precompiledModule(names: readonly string[], project: Project): string {
  const packs = names.map((name) => precompile(name, project));
  // JSON in a string is read faster than an object in code.
  const data = JSON.stringify(packs.map(({ functions, ...pack }) => pack));
  const functions = packs.map((pack) => write(pack.functions));
  return `const functions = [${functions.join(', ')}];
export const PACKS = JSON.parse(${JSON.stringify(data)}).map((pack, n) => ({ ...pack, functions: functions[n] }));
`;
}

function precompile(name: string, project: Project): PrecompiledPack {
  const { value: read } = readPack(name, project);
  const { value: pack, diagnostics } = openPack(name, project, []);
  if (read === undefined || pack === undefined || diagnostics.length > 0)
    throw new Error(`${name}: ${JSON.stringify(diagnostics)}`);
  const files = [...compiledFiles(read)];
  const pathNumbers = new Map(files.map(([, file], number) => [file.path, number]));
  const packSpan = ({ file, line, column, endLine, endColumn }: Span): PackedSpan => [
    pathNumbers.get(file) ?? 0,
    line,
    column,
    endLine,
    endColumn,
  ];
  const templates = [...pack.locales.keys()].map((lang) => {
    const { locale } = chooseLocale(pack.locales, lang, undefined);
    const compiled = compileTemplates(pack, locale);
    if (compiled.value === undefined || compiled.diagnostics.length > 0)
      throw new Error(`${name}: ${JSON.stringify(compiled.diagnostics)}`);
    return { name: locale.name, ...compiled.value };
  });
  return {
    files: files.map(([role, { text }]) => ({ role, text })),
    locales: Object.fromEntries([...pack.locales].map(([lang, map]) => [lang, packNode(map, packSpan)])),
    templates: Object.fromEntries(
      templates.map(({ name, functions, ...rest }) => [name, packTemplates(rest, packSpan)]),
    ),
    functions: Object.fromEntries(templates.map(({ name, functions }) => [name, functions])),
  };
}

function packNode(node: FactNode, packSpan: (span: Span) => PackedSpan): PackedNode {
  const span = packSpan(node.span);
  if (node.kind === 'scalar') return { ...node, span };
  if (node.kind === 'list')
    return { ...node, span, items: node.items.map((item) => packNode(item, packSpan)) };
  const entries = [...node.entries.values()].map(({ key, keySpan, value }) => ({
    key,
    keySpan: packSpan(keySpan),
    value: packNode(value, packSpan),
  }));
  return { kind: 'map', span, entries };
}

function packTemplates(
  { places, sites, ...rest }: Omit<CompiledTemplates, 'functions'>,
  packSpan: (span: Span) => PackedSpan,
): PackedTemplates {
  return {
    ...rest,
    places: places.map(packSpan),
    sites: sites.map(({ span, source }) => ({ span: packSpan(span), source })),
  };
}

/** An object of functions and values as JavaScript. */
function write(value: unknown): string {
  if (typeof value === 'function') return `(${value})`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${write(entry)}`).join(',')}}`;
}
