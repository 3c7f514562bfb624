/** All rules, in the order in which the guide tells of them. */
import type { Rule } from '../types.ts';

export const RULES: readonly Rule[] = [];
