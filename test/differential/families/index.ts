import type { Family } from '../draft.ts';
import { blocks } from './blocks.ts';

/** One for each feature of the engine. */
export const FAMILIES: readonly Family[] = [blocks];
