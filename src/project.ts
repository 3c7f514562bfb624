/**
 * The only reader of files, fonts, clock and environment. Stages are handed a `Project`; a test hands in another
 * one, made of strings.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, error } from './diagnostic.ts';
import type { SourceFile } from './source.ts';
import { didYouMean } from './suggest.ts';

/** A file's text, or why it could not be had. */
export type ReadText = (path: string) => SourceFile | Diagnostic;
/** A file's bytes, or why they could not be had. */
export type ReadBytes = (path: string) => Uint8Array | Diagnostic;

export interface Project {
  /** Absolute path. Files outside it and outside the built-in packs are refused (`file-outside-project`). */
  readonly root: string;
  /** Reads a file under the root; `path` is absolute or relative to the root. */
  readonly readText: ReadText;
  readonly readBytes: ReadBytes;
  /**
   * Reads a file of a template pack, given as `<pack>/<file>` (or `base.css`): the project's own templates folder
   * is looked in first, then the built-in packs. The result's `path` names the one that was found.
   */
  readonly readTemplate: ReadText;
  /** The same of a file that is no text: a picture. */
  readonly readTemplateBytes: ReadBytes;
  /** Files directly in `<pack>/<folder>` in either place, as `<pack>/…` paths, sorted, each once. */
  readonly listTemplates: (folder: string) => readonly string[];
  /** Files directly in a folder under the root, as paths relative to the root, sorted. */
  readonly listFiles: (folder: string) => readonly string[];
  /** Reads a font: `npm:<package>/<file>`, or a path as `readBytes` and `readTemplate` take it. */
  readonly readFont: ReadBytes;
  /** The text of a file that was read, by the path that diagnostics show. */
  readonly source: (path: string) => SourceFile | undefined;
  /** Seconds since the epoch from SOURCE_DATE_EPOCH, where it is set. There is no other clock. */
  readonly sourceDateEpoch: number | undefined;
}

export interface ProjectOptions {
  readonly root: string;
  /** The project's own templates folder; `templates` under the root if not given. */
  readonly templates?: string;
  /** What `-` reads. */
  readonly stdin?: () => Uint8Array;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const MAX_TEXT_BYTES = 20 * 1024 * 1024;
const MAX_BINARY_BYTES = 64 * 1024 * 1024;
const BUILTIN_TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
const STDIN = '<stdin>';

/** Opens the folder that a brief's files live in. Nothing is read before it is asked for. */
export function openProject(options: ProjectOptions): Project {
  const root = resolve(options.root);
  const templates = resolve(root, options.templates ?? 'templates');
  const sources = new Map<string, SourceFile>();
  const shown = (path: string) =>
    isInside(path, BUILTIN_TEMPLATES) && !isInside(path, root) ? builtinName(path) : projectName(path, root);

  const readText: ReadText = (path) => {
    if (path === '-' && options.stdin !== undefined) return remember(decode(options.stdin(), STDIN));
    const bytes = read(resolve(root, path), [root], MAX_TEXT_BYTES, shown);
    return isDiagnostic(bytes) ? bytes : remember(decode(bytes, shown(resolve(root, path))));
  };

  const readTemplate: ReadText = (path) => {
    const bytes = readTemplateBytes(path);
    return isDiagnostic(bytes) ? bytes : remember(decode(bytes, shown(findTemplate(path))));
  };

  const readBytes: ReadBytes = (path) => read(resolve(root, path), [root], MAX_BINARY_BYTES, shown);

  const readFont: ReadBytes = (path) => {
    if (path.startsWith('npm:')) return readPackageFile(path.slice('npm:'.length));
    const template = readTemplateBytes(path);
    return isDiagnostic(template) ? readBytes(path) : template;
  };

  function readTemplateBytes(path: string): Uint8Array | Diagnostic {
    return read(findTemplate(path), [templates, BUILTIN_TEMPLATES], MAX_BINARY_BYTES, shown);
  }

  function findTemplate(path: string): string {
    const own = resolve(templates, path);
    return exists(own) ? own : resolve(BUILTIN_TEMPLATES, path);
  }

  function remember(file: SourceFile | Diagnostic): SourceFile | Diagnostic {
    if (!isDiagnostic(file)) sources.set(file.path, file);
    return file;
  }

  return {
    root,
    readText,
    readBytes,
    readTemplate,
    readTemplateBytes,
    readFont,
    listFiles: (folder) => listFiles([resolve(root, folder)], folder),
    listTemplates: (folder) => listFiles([join(templates, folder), join(BUILTIN_TEMPLATES, folder)], folder),
    source: (path) => sources.get(path),
    sourceDateEpoch: epoch(options.environment?.SOURCE_DATE_EPOCH),
  };
}

/** Tells a diagnostic from what was read. */
export function isDiagnostic(value: object): value is Diagnostic {
  return 'severity' in value;
}

function read(
  path: string,
  folders: readonly string[],
  limit: number,
  shown: (path: string) => string,
): Uint8Array | Diagnostic {
  const name = shown(path);
  const outside = () =>
    error('file-outside-project', `"${name}" is outside the project`, undefined, {
      hints: ['Files are read only below the folder that holds the brief; copy the file into it.'],
    });
  // Before anything is looked at: whether there is such a file is nobody's business either.
  if (!folders.some((folder) => isInside(path, folder))) return outside();
  try {
    // The real path: a link that leads out of the project is as much outside as a path that does.
    const real = realpathSync(path);
    if (!folders.some((folder) => isInside(real, realFolder(folder)))) return outside();
    const size = statSync(real).size;
    if (size > limit) return error('file-too-large', `"${name}" has ${size} bytes; the limit is ${limit}`);
    return readFileSync(real);
  } catch (cause) {
    return readingError(cause, path, name);
  }
}

function readingError(cause: unknown, path: string, name: string): Diagnostic {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return error('file-not-found', `There is no file "${name}"`, undefined, { hints: similarFiles(path) });
  }
  const why =
    code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'permission denied' : (code ?? String(cause));
  return error('file-unreadable', `"${name}" cannot be read: ${why}`);
}

function similarFiles(path: string): string[] {
  return didYouMean(basename(path), entries(dirname(path)));
}

function readPackageFile(path: string): Uint8Array | Diagnostic {
  const isFont = /^[\w@./-]+\.(ttf|otf|woff2?)$/i.test(path) && !path.split('/').includes('..');
  try {
    if (isFont) return readFileSync(createRequire(import.meta.url).resolve(path));
  } catch {
    // Said below: a package that is not there and a file that it does not have are the same to the user.
  }
  return error('file-not-found', `There is no font "npm:${path}"`, undefined, {
    hints: [
      'After "npm:" comes the name of an installed package and the path of a .ttf, .otf, .woff or .woff2 file in it.',
    ],
  });
}

function decode(bytes: Uint8Array, path: string): SourceFile | Diagnostic {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return error('file-encoding', `"${path}" is not UTF-8 text`, undefined, {
      hints: ['Save the file with the encoding UTF-8.'],
    });
  }
}

function listFiles(folders: readonly string[], prefix: string): string[] {
  const names = new Set(folders.flatMap((folder) => entries(folder)));
  return [...names].sort().map((name) => `${prefix}/${name}`);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function projectName(path: string, root: string): string {
  const name = isInside(path, root) ? relative(root, path) : path;
  return (isAbsolute(name) ? path : name).split(sep).join('/');
}

function builtinName(path: string): string {
  return relative(BUILTIN_TEMPLATES, path).split(sep).join('/');
}

function epoch(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
