/** The structure tree while it is being built: elements learn last whether they are kept and which id they get. */
import type { StructureElement } from '../types.ts';

export type Role = StructureElement['role'];
export type Properties = Partial<Omit<StructureElement, 'id' | 'role' | 'children'>>;

export interface Draft {
  readonly role: Role;
  readonly properties: Properties;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  /** The language in force: BCP 47. */
  readonly lang: string;
  /** Whether something is painted that belongs to the element itself. */
  hasContent: boolean;
  /** -1 until it is known; stays so where the element is left out. */
  id: number;
}

/** Cells are kept without content: a row without them would have too few columns. */
const KEPT_WHEN_EMPTY: ReadonlySet<Role> = new Set(['Document', 'TH', 'TD']);

export function draftRoot(lang: string): Draft {
  return {
    role: 'Document',
    properties: {},
    parent: undefined,
    children: [],
    lang,
    hasContent: false,
    id: -1,
  };
}

/** Adds an element at the end of its parent; a caption comes first. ISO 32000-1 §14.8.4.3.4. */
export function addDraft(parent: Draft, role: Role, properties: Properties = {}): Draft {
  const draft: Draft = {
    role,
    properties,
    parent,
    children: [],
    lang: properties.lang ?? parent.lang,
    hasContent: false,
    id: -1,
  };
  if (role === 'Caption' && parent.role === 'Table') parent.children.unshift(draft);
  else parent.children.push(draft);
  return draft;
}

/** Leaves out what is empty, and numbers the rest in document order. */
export function numberDrafts(root: Draft): void {
  dropEmpty(root);
  let next = 0;
  const number = (draft: Draft) => {
    draft.id = next++;
    draft.children.forEach(number);
  };
  number(root);
}

/** Nearly half of all elements have none. */
const NO_CHILDREN: StructureElement['children'] = [];

/** The finished tree of numbered drafts. */
export function finishDraft({ id, role, children, properties }: Draft): StructureElement {
  const finished = children.length === 0 ? NO_CHILDREN : children.map(finishDraft);
  return { id, role, children: finished, ...properties };
}

/** Of the draft itself or, where it was left out, of the nearest ancestor that was kept. */
export function keptId(draft: Draft): number {
  let kept = draft;
  while (kept.id < 0 && kept.parent !== undefined) kept = kept.parent;
  return Math.max(0, kept.id);
}

function dropEmpty(draft: Draft): boolean {
  const kept = draft.children.filter(dropEmpty);
  if (kept.length < draft.children.length) draft.children.splice(0, draft.children.length, ...kept);
  return draft.hasContent || kept.length > 0 || KEPT_WHEN_EMPTY.has(draft.role);
}
