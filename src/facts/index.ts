export { load } from './load.ts';
export { parseYaml } from './parse.ts';
