/** What a selector parser gives where there is no selector. */
import type { ComponentValue } from '../syntax/component-values.ts';

/** Why a selector is none: it breaks the grammar, or asks for what the engine does not have. */
export class SelectorProblem {
  readonly message: string;
  /** Where. */
  readonly value: ComponentValue | undefined;
  /** Hints; only where the selector would be one elsewhere. */
  readonly unsupported: readonly string[] | undefined;

  constructor(message: string, value: ComponentValue | undefined, unsupported?: readonly string[]) {
    this.message = message;
    this.value = value;
    this.unsupported = unsupported;
  }
}
