/** Parse: HTML → Document. */
export { parseDocument } from './parse.ts';
export type { Document, DocumentNode, Element, StructureRole, Text } from './types.ts';
