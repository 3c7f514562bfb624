import type { Family } from '../draft.ts';
import { blocks } from './blocks.ts';
import { columns } from './columns.ts';
import { flex } from './flex.ts';
import { floats } from './floats.ts';
import { generated } from './generated.ts';
import { inline } from './inline.ts';
import { lists } from './lists.ts';
import { pages } from './pages.ts';
import { positions } from './positions.ts';
import { selectors } from './selectors.ts';
import { tables } from './tables.ts';
import { units } from './units.ts';

/** One for each feature of the engine. */
export const FAMILIES: readonly Family[] = [
  blocks,
  inline,
  lists,
  tables,
  units,
  selectors,
  generated,
  pages,
  flex,
  positions,
  floats,
  columns,
];
