/** The load stage: a brief's YAML file and the files that it includes, as one tree of facts. */
import { type Diagnostic, error, type Outcome } from '../diagnostic.ts';
import type { ReadText } from '../project.ts';
import type { SourceFile } from '../source.ts';
import { commentsOf } from './comments.ts';
import { includesOf } from './include.ts';
import { MAX_FILES } from './limits.ts';
import { mergeMaps } from './merge.ts';
import { parseYaml } from './parse.ts';
import type { Comment, FactMap, Facts } from './types.ts';

/**
 * Reads the brief at `path` and, depth first, the files its `include` names; their keys are merged into its own
 * (`merge.ts`). Without a value where the brief itself cannot be read as a map.
 */
export function load(path: string, readText: ReadText): Outcome<Facts> {
  const loading: Loading = { readText, files: [], comments: [], found: [] };
  const file = readText(path);
  if ('severity' in file) return { value: undefined, diagnostics: [file] };
  const root = loadFile(file, loading, []);
  if (root === undefined) return { value: undefined, diagnostics: loading.found };
  const { files, comments, found } = loading;
  return { value: { root, files, comments }, diagnostics: found };
}

interface Loading {
  readonly readText: ReadText;
  readonly files: SourceFile[];
  readonly comments: Comment[];
  readonly found: Diagnostic[];
}

function loadFile(file: SourceFile, loading: Loading, ancestors: readonly string[]): FactMap | undefined {
  loading.files.push(file);
  const { value, diagnostics } = parseYaml(file);
  loading.found.push(...diagnostics);
  if (value === undefined) return undefined;
  loading.comments.push(...commentsOf(file));
  if (value.kind !== 'map') {
    loading.found.push(
      error('wrong-type', 'A brief begins with keys and their values', value.span, {
        hints: ['Each line at the left edge has the form "key: value", beginning with "brief:".'],
      }),
    );
    return undefined;
  }
  return includeFiles(value, file, loading, ancestors);
}

function includeFiles(
  map: FactMap,
  file: SourceFile,
  loading: Loading,
  ancestors: readonly string[],
): FactMap {
  const chain = [...ancestors, file.path];
  let merged = map;
  for (const include of includesOf(map, file.path, loading.found)) {
    const included = loading.readText(include.path);
    if ('severity' in included) {
      const hints = [...included.hints, 'The path is relative to the file that includes it.'];
      loading.found.push({ ...included, span: include.span, hints });
    } else if (chain.includes(included.path)) {
      loading.found.push(error('include-cycle', `"${included.path}" includes itself`, include.span));
    } else if (loading.files.length >= MAX_FILES) {
      loading.found.push(error('yaml-limit', `A brief has ${MAX_FILES} files at most`, include.span));
    } else if (!loading.files.some(({ path }) => path === included.path)) {
      const other = loadFile(included, loading, chain);
      if (other !== undefined) merged = mergeMaps(merged, other, loading.found);
    }
  }
  return merged;
}
