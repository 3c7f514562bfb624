export { paint } from './paint.ts';
export type { Attachment, Metadata } from './types.ts';
