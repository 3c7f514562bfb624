/** How a helper is called. */
import type { Site } from '../compiled.ts';
import type { Rendering } from '../rendering.ts';
import { unwrap } from '../values.ts';

export interface Call {
  readonly rendering: Rendering;
  readonly site: Site;
  readonly args: readonly unknown[];
  /** `name=value` arguments. */
  readonly options: Readonly<Record<string, unknown>>;
  /** `this` of the template. */
  readonly context: unknown;
  /** Of block helpers: what stands inside, and after {{else}}. */
  readonly body: (
    context: unknown,
    params?: readonly unknown[],
    data?: Readonly<Record<string, unknown>>,
  ) => string;
  readonly otherwise: () => string;
}

export type Helper = (call: Call) => unknown;

/** An argument that must be a text or number; reports and gives undefined if it is absent or something else. */
export function textArgument(call: Call, index: number, what = 'value'): string | undefined {
  const value = unwrap(call.args[index]);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const state = value === undefined ? 'is absent' : 'is neither a text nor a number';
  call.rendering.report('template-value', `The ${what} of "${call.site.source}" ${state}`, call.site.span, {
    hints: value === undefined ? ['Put {{#if …}} around it, or give the value in the facts.'] : [],
  });
  return undefined;
}

/** An option that is a text or number; undefined if it is not given. */
export function textOption(call: Call, name: string): string | undefined {
  const value = unwrap(call.options[name]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** An option that is on or off. */
export function flag(call: Call, name: string): boolean {
  return unwrap(call.options[name]) === true;
}

/** Reports that a helper was called with something it cannot use. */
export function misuse(call: Call, message: string, hints: readonly string[] = []): undefined {
  call.rendering.report('template-helper-usage', message, call.site.span, { hints });
  return undefined;
}
