/** Reads a template pack: `pack.yaml` and the files it names. What a pack is: `templates/README.md`. */
import { type Diagnostic, error, type Outcome } from './diagnostic.ts';
import { parseYaml } from './facts/index.ts';
import type { FactMap, FactNode } from './facts/types.ts';
import { findPrecompiled, type PrecompiledPack } from './precompiled.ts';
import { isDiagnostic, type Project } from './project.ts';
import type { SourceFile } from './source.ts';
import type { Pack } from './template/types.ts';

const KEYS = new Set(['title', 'description', 'entry', 'schema', 'styles']);

/**
 * Opens the pack `name`, each file from the project's own templates folder or else from the built-in pack.
 * Without a value where `pack.yaml` or a file it names cannot be read.
 */
export function openPack(
  name: string,
  project: Project,
  precompiled?: readonly PrecompiledPack[],
): Outcome<Pack> {
  const { value: files, diagnostics } = readPack(name, project);
  if (files === undefined) return { value: undefined, diagnostics };
  const { entry, schema, styles, partials } = files;
  const known = findPrecompiled(compiledFiles(files), precompiled);
  if (known !== undefined) return { value: { name, entry, schema, styles, partials, ...known }, diagnostics };
  const found = [...diagnostics];
  const locales = new Map([...files.locales].map(([lang, file]) => [lang, mapOf(file, found)]));
  return { value: { name, entry, schema, styles, partials, locales }, diagnostics: found };
}

/** A pack's files as they were read. */
export interface PackFiles extends Omit<Pack, 'name' | 'locales' | 'compiled'> {
  readonly manifest: SourceFile;
  readonly locales: ReadonlyMap<string, SourceFile>;
}

/** What the compiled templates depend on, by what it is to the pack. */
export function compiledFiles({
  manifest,
  entry,
  schema,
  partials,
  locales,
}: PackFiles): Map<string, SourceFile> {
  return new Map([
    ['manifest', manifest],
    ['entry', entry],
    ['schema', schema],
    ...[...partials].map(([name, file]) => [`partials/${name}`, file] as const),
    ...[...locales].map(([lang, file]) => [`locales/${lang}`, file] as const),
  ]);
}

/** Reads the files of a pack. */
export function readPack(name: string, project: Project): Outcome<PackFiles> {
  const found: Diagnostic[] = [];
  const take = <T extends object>(result: T | Diagnostic): T | undefined => {
    if (!isDiagnostic(result)) return result;
    found.push(result);
    return undefined;
  };
  if (!/^[\w-]+$/.test(name))
    return failed([error('pack-not-found', `"${name}" is no name of a template pack`)]);
  const file = project.readTemplate(`${name}/pack.yaml`);
  if (isDiagnostic(file)) {
    const hints = ['A pack is a folder in "templates" that holds a "pack.yaml".', ...file.hints];
    return failed([error('pack-not-found', `There is no template pack "${name}"`, undefined, { hints })]);
  }
  const manifest = readManifest(file, found);
  if (manifest === undefined) return failed(found);

  const entry = take(project.readTemplate(`${name}/${manifest.entry}`));
  const schema = take(project.readTemplate(`${name}/${manifest.schema}`));
  const styles = stylesheetNames(name, manifest.styles, project).map(({ path, origin }) => ({
    file: take(project.readTemplate(path)),
    origin,
  }));
  const partials = readFolder(`${name}/partials`, '.hbs', project, take);
  const locales = readFolder(`${name}/locales`, '.yaml', project, take);
  if (entry === undefined || schema === undefined) return failed(found);
  const value = { manifest: file, entry, schema, styles: styles.filter(hasFile), partials, locales };
  return { value, diagnostics: found };
}

interface Manifest {
  readonly entry: string;
  readonly schema: string;
  readonly styles: readonly string[];
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}

function hasFile<T extends { readonly file: SourceFile | undefined }>(
  style: T,
): style is T & { file: SourceFile } {
  return style.file !== undefined;
}

function readManifest(file: SourceFile, found: Diagnostic[]): Manifest | undefined {
  const map = mapOf(file, found);
  for (const { key, keySpan } of map.entries.values()) {
    if (KEYS.has(key)) continue;
    const hints = [`The keys of a pack are ${[...KEYS].join(', ')}.`];
    found.push(error('pack-invalid', `Unknown key "${key}"`, keySpan, { hints }));
  }
  const strings = (key: string, fallback: string): string[] => {
    const node = map.entries.get(key)?.value;
    return node === undefined ? [fallback] : fileNames(node, found);
  };
  const [entry] = strings('entry', 'brief.hbs');
  const [schema] = strings('schema', 'schema.json');
  return entry === undefined || schema === undefined
    ? undefined
    : { entry, schema, styles: strings('styles', 'style.css') };
}

function fileNames(node: FactNode, found: Diagnostic[]): string[] {
  if (node.kind === 'list') return node.items.flatMap((item) => fileNames(item, found));
  if (node.kind === 'scalar' && typeof node.value === 'string' && !node.value.split('/').includes('..')) {
    return [node.value];
  }
  found.push(error('pack-invalid', 'A file of the pack is expected here, such as "style.css"', node.span));
  return [];
}

/** The pack's own stylesheets, then every other `.css` file that the project put beside them, by name. */
function stylesheetNames(
  name: string,
  named: readonly string[],
  project: Project,
): readonly { readonly path: string; readonly origin: 'pack' | 'user' }[] {
  const own = named.map((style) => `${name}/${style}`);
  const added = project.listTemplates(name).filter((path) => path.endsWith('.css') && !own.includes(path));
  return [
    ...own.map((path) => ({ path, origin: 'pack' as const })),
    ...added.map((path) => ({ path, origin: 'user' as const })),
  ];
}

function readFolder(
  folder: string,
  extension: string,
  project: Project,
  take: (result: SourceFile | Diagnostic) => SourceFile | undefined,
): Map<string, SourceFile> {
  const files = new Map<string, SourceFile>();
  for (const path of project.listTemplates(folder)) {
    if (!path.endsWith(extension)) continue;
    const file = take(project.readTemplate(path));
    if (file !== undefined) files.set(path.slice(folder.length + 1, -extension.length), file);
  }
  return files;
}

function mapOf(file: SourceFile, found: Diagnostic[]): FactMap {
  const { value, diagnostics } = parseYaml(file);
  found.push(...diagnostics);
  if (value?.kind === 'map') return value;
  const span = { file: file.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (diagnostics.length === 0) found.push(error('pack-invalid', 'Keys and values are expected here', span));
  return { kind: 'map', entries: new Map(), span };
}
