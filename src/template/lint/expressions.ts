/** Values and calls of helpers. */

import { didYouMean } from '../../suggest.ts';
import { type ArgumentKind, SIGNATURES, type Signature } from '../helpers/signatures.ts';
import type { Template } from '../parse.ts';
import { ANY, BOOLEAN, HTML, type Kind, type Shape, TEXT, unite } from '../shapes.ts';
import type { LintContext } from './index.ts';
import { lintText } from './locale-keys.ts';
import { shapeOfPath } from './paths.ts';
import type { Scope } from './scope.ts';

export type CallNode = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc' | 'type'>;

/** What an argument gives. */
export function shapeOf(
  node: hbs.AST.Expression,
  scope: Scope,
  template: Template,
  lint: LintContext,
): Shape {
  switch (node.type) {
    case 'PathExpression':
      return shapeOfPath(node as hbs.AST.PathExpression, scope, template, lint);
    case 'SubExpression':
      return lintNestedCall(node as hbs.AST.SubExpression, scope, template, lint);
    case 'StringLiteral':
    case 'NumberLiteral':
      return { ...TEXT, words: [String((node as hbs.AST.StringLiteral).value)] };
    case 'BooleanLiteral':
      return BOOLEAN;
    default:
      return ANY;
  }
}

function lintNestedCall(
  node: hbs.AST.SubExpression,
  scope: Scope,
  template: Template,
  lint: LintContext,
): Shape {
  const signature = SIGNATURES.get(node.path.original);
  if (signature?.block) {
    const hints = [`It is a block: ${signature.usage}.`];
    const span = template.text.spanOf(node);
    lint.report.error('template-helper-usage', `"${node.path.original}" gives no value`, span, hints);
    return ANY;
  }
  return lintCall(node, scope, template, lint);
}

/** Checks a call of a helper, and says what it gives. */
export function lintCall(node: CallNode, scope: Scope, template: Template, lint: LintContext): Shape {
  const name = node.path.original;
  const signature = SIGNATURES.get(name);
  const args = node.params.map((param) => shapeOf(param, scope, template, lint));
  const options = (node.hash?.pairs ?? []).map((pair) => ({
    pair,
    shape: shapeOf(pair.value, scope, template, lint),
  }));
  if (signature === undefined) {
    const names = [...SIGNATURES.keys()];
    const span = template.text.spanOf(node.path);
    lint.report.error(
      'template-unknown-helper',
      `There is no helper "${name}"`,
      span,
      didYouMean(name, names),
    );
    return ANY;
  }
  checkCount(name, signature, node, template, lint);
  args.forEach((shape, index) => {
    const kind = signature.required[index] ?? signature.rest ?? 'any';
    checkArgument(name, kind, shape, node.params[index] as hbs.AST.Expression, signature, template, lint);
  });
  for (const { pair, shape } of options) checkOption(name, pair, shape, signature, template, lint);
  if (name === 't') lintText(node, args, template, lint);
  return resultOf(signature, args);
}

function checkCount(
  name: string,
  signature: Signature,
  node: CallNode,
  template: Template,
  lint: LintContext,
): void {
  const { required, rest, usage } = signature;
  const given = node.params.length;
  if (given >= required.length && (rest !== undefined || given === required.length)) return;
  const needed = rest === undefined ? String(required.length) : `at least ${required.length}`;
  const noun = needed === '1' ? 'argument' : 'arguments';
  const hints = [`It is called as ${usage}.`];
  if (given === 0 && !signature.block) hints.push(`For a key of this name write {{this.${name}}}.`);
  const message = `"${name}" takes ${required.length === 0 ? 'no' : needed} ${noun}, not ${given}`;
  lint.report.error('template-helper-usage', message, template.text.spanOf(node.path), hints);
}

/** Which kinds of value an argument may be; HTML goes nowhere but into `t`, `if` and the like. */
const FITTING: Readonly<Record<ArgumentKind, readonly Kind[]>> = {
  any: ['text', 'boolean', 'list', 'map', 'html'],
  text: ['text'],
  list: ['list'],
  map: ['map'],
  collection: ['list', 'map'],
  references: ['text', 'list', 'map'],
  flag: ['boolean'],
};

const KIND_NAMES: Readonly<Record<ArgumentKind, string>> = {
  any: 'a value',
  text: 'a text or number',
  list: 'a list',
  map: 'a map',
  collection: 'a list or map',
  references: 'references to sources',
  flag: 'true or false',
};

function fits(kind: ArgumentKind, shape: Shape, name: string): boolean {
  const fitting = FITTING[kind];
  if (name === 't' && shape.kinds.has('html')) return true;
  return shape.kinds.has('any') || fitting.some((known) => shape.kinds.has(known));
}

/** Whether Markdown goes where it would be printed as it is written. */
function holdsMarkdown(name: string, kind: ArgumentKind, shape: Shape): boolean {
  if (name === 'md' || name === 'plain') return false;
  return (
    (kind === 'text' && shape.markdown === true) || (kind === 'list' && shape.items?.().markdown === true)
  );
}

function checkArgument(
  name: string,
  kind: ArgumentKind,
  shape: Shape,
  node: hbs.AST.Expression,
  signature: Signature,
  template: Template,
  lint: LintContext,
): void {
  if (holdsMarkdown(name, kind, shape)) {
    const source = template.text.sourceOf(node);
    lint.report.error(
      'template-value',
      `"${source}" is Markdown and would show its marks`,
      template.text.spanOf(node),
      ['Take it in with {{md …}} or {{plain …}} instead.'],
    );
  }
  if (fits(kind, shape, name)) return;
  const message = `"${template.text.sourceOf(node)}" is not ${KIND_NAMES[kind]}, which "${name}" needs here`;
  lint.report.error('template-helper-usage', message, template.text.spanOf(node), [
    `It is called as ${signature.usage}.`,
  ]);
}

function checkOption(
  name: string,
  pair: hbs.AST.HashPair,
  shape: Shape,
  signature: Signature,
  template: Template,
  lint: LintContext,
): void {
  const kind = Object.hasOwn(signature.options, pair.key) ? signature.options[pair.key] : undefined;
  if (kind !== undefined) checkArgument(name, kind, shape, pair.value, signature, template, lint);
  else if (signature.anyOption) {
    checkArgument(name, signature.rest ?? 'any', shape, pair.value, signature, template, lint);
  } else {
    const known = Object.keys(signature.options);
    const near = didYouMean(pair.key, known);
    const hints =
      near.length > 0 ? near : known.length > 0 ? [`Options: ${known.join(', ')}.`] : ['It has no options.'];
    const message = `"${name}" has no option "${pair.key}"`;
    lint.report.error('template-helper-usage', message, template.text.spanOf(pair), hints);
  }
}

function resultOf({ gives }: Signature, args: readonly Shape[]): Shape {
  if (gives === 'text') return TEXT;
  if (gives === 'html') return HTML;
  if (gives === 'boolean') return BOOLEAN;
  if (gives === 'first') return args.length === 0 ? ANY : unite(args);
  const [collection = ANY, key] = args;
  return member(collection, key?.words);
}

/** What a map or list holds: under these keys, if they are known, else under any. */
export function member(collection: Shape, keys?: readonly string[]): Shape {
  if (collection.kinds.has('any')) return ANY;
  const named = keys?.flatMap((key) => collection.keys.get(key) ?? collection.values ?? []);
  const inside = named ?? [...collection.keys.values(), ...(collection.values ? [collection.values] : [])];
  const members = [...inside, ...(collection.items ? [collection.items] : [])];
  const known = keys === undefined ? MEMBERS.get(collection) : undefined;
  if (known !== undefined) return known;
  const shape = members.length === 0 ? ANY : unite(members.map((one) => one()));
  if (keys === undefined) MEMBERS.set(collection, shape);
  return shape;
}

/** The same collection holds the same shape, so that a partial called with it twice is looked at once. */
const MEMBERS = new WeakMap<Shape, Shape>();
