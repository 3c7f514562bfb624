/** Render: facts and a template pack → HTML. */
export { compileTemplates } from './compile.ts';
export { chooseLocale } from './locale.ts';
export { render } from './render.ts';
export type { Pack } from './types.ts';
