/** What an element is to the structure tree of the PDF: ISO 32000-1 §14.8.4. */
import type { StructureRole } from './types.ts';
import { ROLES, VOCABULARY } from './vocabulary.ts';

/** Where the element stands, as far as its role depends on it. */
export interface RoleContext {
  readonly parent: string | undefined;
  readonly parentRole: StructureRole | undefined;
  /** Names of the elements that it holds. */
  readonly children: readonly string[];
}

export function roleOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  context: RoleContext,
): StructureRole {
  const given = ROLES.get(attributes.get('role') ?? '');
  if (given !== undefined) return given;
  const role = VOCABULARY.get(name)?.role ?? 'none';
  switch (name) {
    case 'img':
      return attributes.get('alt') === '' ? 'artifact' : role;
    case 'a':
      return attributes.has('href') ? role : 'none';
    case 'span':
      return attributes.has('lang') ? 'Span' : role;
    case 'dl':
      return context.children.length > 0 && context.children.every((child) => child === 'div') ? 'L' : role;
    case 'div':
      return context.parent === 'dl' && context.parentRole === 'L' ? 'LI' : role;
    case 'dt':
      return context.parentRole === 'LI' ? 'Lbl' : role;
    case 'dd':
      return context.parentRole === 'LI' ? 'LBody' : role;
    default:
      return role;
  }
}
