/** What a template pack is, once its files are read. */
import type { FactMap } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import type { CompiledTemplates } from './compiled.ts';

export type { CompiledTemplates };

export interface Pack {
  /** The folder's name: `policy-brief`. */
  readonly name: string;
  /** `brief.hbs`. */
  readonly entry: SourceFile;
  /** By name as in `{{> positions}}`: the path below `partials/` without `.hbs`. */
  readonly partials: ReadonlyMap<string, SourceFile>;
  /** In cascade order, without `base.css`: those that `pack.yaml` names, then whatever else the project's folder adds. */
  readonly styles: readonly { readonly file: SourceFile; readonly origin: 'pack' | 'user' }[];
  /** JSON Schema of the facts. */
  readonly schema: SourceFile;
  /** By language: `locales/en.yaml` under `en`. */
  readonly locales: ReadonlyMap<string, FactMap>;
  /** Its templates, where they come compiled: by `Locale.name`. */
  readonly compiled?: ReadonlyMap<string, CompiledTemplates>;
}
