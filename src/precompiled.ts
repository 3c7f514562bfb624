/**
 * Template packs whose templates come compiled. None when Demarche runs from its sources; when it is bundled, what
 * `precompile.ts` makes of the built-in packs takes the place of `PRECOMPILED`. It serves only while every file of the
 * pack is, letter by letter, the one that was compiled: an override of one partial is compiled as ever.
 */
import type { Span } from './diagnostic.ts';
import type { FactMap, FactNode } from './facts/types.ts';
import { PACKS } from './precompiled-packs.ts';
import type { SourceFile } from './source.ts';
import type { CompiledTemplates } from './template/types.ts';

/** The number of a file in `PrecompiledPack.files`; line, column, end line, end column. */
export type PackedSpan = readonly [file: number, number, number, number, number];

/** A `FactNode` that can be written as JSON. */
export type PackedNode =
  | { readonly kind: 'map'; readonly entries: readonly PackedEntry[]; readonly span: PackedSpan }
  | { readonly kind: 'list'; readonly items: readonly PackedNode[]; readonly span: PackedSpan }
  | (Omit<Extract<FactNode, { kind: 'scalar' }>, 'span'> & { readonly span: PackedSpan });

export interface PackedEntry {
  readonly key: string;
  readonly keySpan: PackedSpan;
  readonly value: PackedNode;
}

export interface PackedTemplates extends Omit<CompiledTemplates, 'functions' | 'places' | 'sites'> {
  readonly places: readonly PackedSpan[];
  readonly sites: readonly { readonly span: PackedSpan; readonly source: string }[];
}

export interface PrecompiledPack {
  /** All that the pack is compiled from: `entry`, `partials/sources`, …, and their texts. */
  readonly files: readonly { readonly role: string; readonly text: string }[];
  /** By language. */
  readonly locales: Readonly<Record<string, PackedNode>>;
  /** By `Locale.name`. */
  readonly templates: Readonly<Record<string, PackedTemplates>>;
  /** Alike; apart from all else, which is JSON. */
  readonly functions: Readonly<Record<string, CompiledTemplates['functions']>>;
}

/** What a pack's files come to if they were compiled before. */
export interface Precompiled {
  readonly locales: ReadonlyMap<string, FactMap>;
  readonly compiled: ReadonlyMap<string, CompiledTemplates>;
}

/** Looks for a compiled pack of exactly these files, which are given by what they are to the pack. */
export function findPrecompiled(
  files: ReadonlyMap<string, SourceFile>,
  packs: readonly PrecompiledPack[] = PACKS,
): Precompiled | undefined {
  const pack = packs.find(
    (known) =>
      known.files.length === files.size &&
      known.files.every(({ role, text }) => files.get(role)?.text === text),
  );
  if (pack === undefined) return undefined;
  // The same file is shown by another path in another project.
  const paths = pack.files.map(({ role }) => files.get(role)?.path ?? role);
  const locales = Object.entries(pack.locales).map(
    ([lang, node]) => [lang, unpackNode(node, paths) as FactMap] as const,
  );
  const compiled = Object.entries(pack.templates).map(
    ([locale, templates]) =>
      [locale, { ...unpackTemplates(templates, paths), functions: pack.functions[locale] ?? {} }] as const,
  );
  return { locales: new Map(locales), compiled: new Map(compiled) };
}

function unpackSpan([file, line, column, endLine, endColumn]: PackedSpan, paths: readonly string[]): Span {
  return { file: paths[file] ?? '', line, column, endLine, endColumn };
}

function unpackNode(node: PackedNode, paths: readonly string[]): FactNode {
  const span = unpackSpan(node.span, paths);
  if (node.kind === 'scalar') return { ...node, span };
  if (node.kind === 'list')
    return { ...node, span, items: node.items.map((item) => unpackNode(item, paths)) };
  const entries = node.entries.map(({ key, keySpan, value }) => {
    const entry = { key, keySpan: unpackSpan(keySpan, paths), value: unpackNode(value, paths) };
    return [key, entry] as const;
  });
  return { kind: 'map', span, entries: new Map(entries) };
}

function unpackTemplates(
  templates: PackedTemplates,
  paths: readonly string[],
): Omit<CompiledTemplates, 'functions'> {
  return {
    ...templates,
    places: templates.places.map((span) => unpackSpan(span, paths)),
    sites: templates.sites.map(({ span, source }) => ({ span: unpackSpan(span, paths), source })),
  };
}
