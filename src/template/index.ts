/** Render: facts and a template pack → HTML. */
export { render } from './render.ts';
export type { Pack } from './types.ts';
