/** What the rules read. */
import type { Facts } from '../facts/types.ts';

export interface Brief {
  readonly facts: Facts;
}
