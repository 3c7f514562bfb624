/** What names mean at one place of a template. */
import type { Shape } from '../shapes.ts';

export interface Scope {
  /** `this`. */
  readonly context: Shape;
  /** What `../` leads to; none at the top of a template, for a partial does not see where it is called. */
  readonly parent: Scope | undefined;
  /** Block parameters, those of outer blocks included. */
  readonly params: ReadonlyMap<string, Shape>;
  /** How many `each` blocks stand around. */
  readonly loops: number;
}

export function topScope(context: Shape): Scope {
  return { context, parent: undefined, params: new Map(), loops: 0 };
}

/** Inside a block that changes `this`. */
export function innerScope(
  scope: Scope,
  context: Shape,
  params: readonly (readonly [name: string, shape: Shape])[],
  isLoop: boolean,
): Scope {
  return {
    context,
    parent: scope,
    params: new Map([...scope.params, ...params]),
    loops: scope.loops + (isLoop ? 1 : 0),
  };
}
