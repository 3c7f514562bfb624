/** What each helper takes and gives, for the lint. What they do is listed in `index.ts`. */

/** `references`: a list of source references, or one. `collection`: a list or a map. */
export type ArgumentKind = 'any' | 'text' | 'list' | 'map' | 'collection' | 'references' | 'flag';

export interface Signature {
  /** How it is called, for hints. */
  readonly usage: string;
  readonly block: boolean;
  readonly required: readonly ArgumentKind[];
  /** Of any number of arguments more. */
  readonly rest?: ArgumentKind;
  readonly options: Readonly<Record<string, ArgumentKind>>;
  /** Whether options with any other name are allowed. */
  readonly anyOption?: true;
  /** `first`: what one of its arguments is; `member`: what a map or list holds. */
  readonly gives: 'text' | 'html' | 'boolean' | 'first' | 'member';
}

const helper = (
  usage: string,
  gives: Signature['gives'],
  required: readonly ArgumentKind[],
  options: Signature['options'] = {},
): Signature => ({ usage, block: false, required, options, gives });

const block = (
  usage: string,
  required: readonly ArgumentKind[],
  options: Signature['options'] = {},
): Signature => ({
  usage,
  block: true,
  required,
  options,
  gives: 'html',
});

const comparison = (name: string) => helper(`${name} a b`, 'boolean', ['text', 'text']);

export const SIGNATURES: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ['if', block('{{#if value}}', ['any'])],
  ['unless', block('{{#unless value}}', ['any'])],
  ['with', block('{{#with value as |name|}}', ['any'])],
  ['each', block('{{#each list as |item index|}}', ['collection'], { sortBy: 'text', reverse: 'flag' })],
  ['citedSources', block('{{#citedSources as |entry|}}', [])],
  ['uncitedSources', block('{{#uncitedSources as |entry|}}', [])],
  ['md', helper('{{md text}}', 'html', ['text'], { inline: 'flag', headings: 'text', cite: 'references' })],
  ['plain', helper('{{plain text}}', 'text', ['text'])],
  ['cite', helper('{{cite sources}}', 'html', ['references'])],
  ['sourceCount', helper('(sourceCount sources)', 'text', ['references'])],
  ['fact', helper('{{fact "id"}}', 'html', ['text'], { as_of: 'flag', cite: 'flag' })],
  ['claim', helper('{{claim "id"}}', 'html', ['text'], { cite: 'flag' })],
  ['date', helper('{{date value format="short"}}', 'text', ['text'], { format: 'text' })],
  ['number', helper('{{number value unit="km"}}', 'text', ['text'], { unit: 'text', decimals: 'text' })],
  ['list', helper('{{list items key="name"}}', 'text', ['list'], { key: 'text', in: 'map', type: 'text' })],
  ['t', { ...helper('{{t "key" name=value}}', 'text', ['text']), rest: 'text', anyOption: true }],
  ['lookup', helper('(lookup map key)', 'member', ['collection', 'text'])],
  ['eq', { ...comparison('eq'), required: ['any', 'any'] }],
  ['ne', { ...comparison('ne'), required: ['any', 'any'] }],
  ['lt', comparison('lt')],
  ['gt', comparison('gt')],
  ['le', comparison('le')],
  ['ge', comparison('ge')],
  ['and', { ...helper('(and a b)', 'first', ['any', 'any']), rest: 'any' }],
  ['or', { ...helper('(or a b)', 'first', ['any', 'any']), rest: 'any' }],
  ['not', helper('(not a)', 'boolean', ['any'])],
]);

export const HELPER_NAMES: ReadonlySet<string> = new Set(SIGNATURES.keys());
