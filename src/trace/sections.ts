/** The sections whose keys are ids. */
import type { FactEntry, FactMap, FactNode } from '../facts/types.ts';

/** What an id can stand for, and the section that gives it. */
export const SECTIONS = {
  source: 'sources',
  fact: 'facts',
  claim: 'claims',
  government: 'governments',
} as const;
export type Kind = keyof typeof SECTIONS;
export const KINDS = Object.keys(SECTIONS) as readonly Kind[];

/** The entries of the section of `kind`, in the order of the data. */
export function entriesOf(root: FactMap, kind: Kind): readonly FactEntry[] {
  const section = root.entries.get(SECTIONS[kind])?.value;
  return section?.kind === 'map' ? [...section.entries.values()] : [];
}

/** The value under a key as text; undefined where there is none. */
export function textAt(node: FactNode, key: string): string | undefined {
  const value = node.kind === 'map' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' && value.value !== null ? (value.source ?? String(value.value)) : undefined;
}
