/** Statements of a template: values that are printed, blocks, partials; and what Handlebars has and templates have not. */
import type { Diagnostic } from '../../diagnostic.ts';
import { didYouMean, listKnown } from '../../suggest.ts';
import { HELPER_NAMES, SIGNATURES } from '../helpers/signatures.ts';
import { isHelperCall, openTag } from '../instrument.ts';
import type { Template } from '../parse.ts';
import { ANY, listShape, mapShape, type Shape, TEXT } from '../shapes.ts';
import { type CallNode, lintCall, member, shapeOf } from './expressions.ts';
import type { LintContext, PartialContext } from './index.ts';
import { innerScope, type Scope } from './scope.ts';

/** Walks one template. `given` is what it was called with. */
export function lintTemplate(
  template: Template,
  scope: Scope,
  lint: LintContext,
  given: PartialContext,
): void {
  new StatementLint(template, lint, given).program(template.program, scope);
}

class StatementLint {
  readonly #template: Template;
  readonly #lint: LintContext;
  readonly #given: PartialContext;

  constructor(template: Template, lint: LintContext, given: PartialContext) {
    this.#template = template;
    this.#lint = lint;
    this.#given = given;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope);
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope);
    else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope);
    else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scope);
    else if (node.type in REFUSED) {
      const [message = '', hint = ''] = REFUSED[node.type] ?? [];
      this.#error('template-syntax', message, node, [hint]);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) {
      this.#error('template-syntax', 'Values are always escaped: {{{ … }}} is not available', node, [
        'Markup comes from templates, and from Markdown with {{md …}}.',
      ]);
    }
    if (node.path.type !== 'PathExpression') {
      this.#error('template-syntax', 'A text or number needs no {{ … }}', node);
      return;
    }
    const path = node.path as hbs.AST.PathExpression;
    const isCall = isHelperCall(node) || node.params.length > 0 || node.hash !== undefined;
    if (!isCall) {
      this.#printed(shapeOf(path, scope, this.#template, this.#lint), node);
      return;
    }
    const signature = SIGNATURES.get(path.original);
    if (signature?.block) {
      this.#error('template-helper-usage', `"${path.original}" is a block`, node, [
        `Write ${signature.usage}.`,
      ]);
    } else
      this.#printed(
        lintCall({ ...node, path } as unknown as CallNode, scope, this.#template, this.#lint),
        node,
      );
  }

  #printed({ kinds, markdown }: Shape, node: hbs.AST.MustacheStatement): void {
    const source = this.#template.text.sourceOf(node).replace(/^\{\{~?\s*|\s*~?\}\}$/g, '');
    if (markdown) {
      const hints = [`Write {{md ${source}}}, {{md ${source} inline=true}} or {{plain ${source}}}.`];
      this.#error('template-value', `"${source}" is Markdown and would show its marks`, node, hints);
    }
    if (kinds.size === 0 || kinds.has('any') || kinds.has('text') || kinds.has('html')) return;
    const [what, hint] = kinds.has('list')
      ? ['a list', 'Use {{#each …}} or {{list …}}.']
      : kinds.has('map')
        ? ['a map', 'Name one of its keys.']
        : ['true or false', 'Choose words for it with {{#if …}}.'];
    this.#error('template-value', `"${source}" is ${what} and cannot be printed`, node, [hint]);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    const signature = SIGNATURES.get(name);
    if (!signature?.block) {
      this.#unknownBlock(node, scope);
      return;
    }
    if (!isHelperCall(node)) this.#error('template-unknown-helper', `There is no block "${name}"`, node.path);
    lintCall({ ...node, loc: openTag(node) } as unknown as CallNode, scope, this.#template, this.#lint);
    this.program(node.program, this.#inner(node, scope));
    this.program(node.inverse, scope);
  }

  #unknownBlock(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    const blocks = [...SIGNATURES].filter(([, signature]) => signature.block).map(([known]) => known);
    const near = didYouMean(name, blocks);
    const hints =
      near.length > 0 ? near : [`Blocks: ${blocks.join(', ')}.`, `For a key write {{#if ${name}}}.`];
    this.#error('template-unknown-helper', `There is no block "${name}"`, node.path, hints);
    this.program(node.program, { ...scope, context: ANY });
    this.program(node.inverse, scope);
  }

  /** The scope inside a block, and what its parameters are. */
  #inner(node: hbs.AST.BlockStatement, scope: Scope): Scope {
    const values = this.#blockValues(node, scope);
    const names = node.program?.blockParams ?? [];
    for (const name of names.slice(values.length)) {
      this.#error(
        'template-helper-usage',
        `{{#${node.path.original}}} gives nothing for "${name}"`,
        node.path,
      );
    }
    for (const name of names.filter((known) => HELPER_NAMES.has(known))) {
      this.#error('template-helper-usage', `"${name}" is a helper and cannot name a value`, node.path);
    }
    const [context] = values;
    if (context === undefined) return scope;
    const params = names.map((name, index) => [name, values[index] ?? ANY] as const);
    return innerScope(scope, context, params, node.path.original !== 'with');
  }

  #blockValues(node: hbs.AST.BlockStatement, scope: Scope): Shape[] {
    const name = node.path.original;
    if (name === 'citedSources' || name === 'uncitedSources')
      return [sourceEntry(this.#lint.root, name), TEXT];
    const [first] = node.params;
    if (first === undefined || (name !== 'each' && name !== 'with')) return [];
    const value = shapeOf(first, scope, this.#template, this.#lint);
    if (name === 'with') return [value];
    this.#checkSortKey(node, member(value));
    return [member(value), TEXT];
  }

  #checkSortKey(node: hbs.AST.BlockStatement, item: Shape): void {
    const pair = node.hash?.pairs.find(({ key }) => key === 'sortBy');
    if (pair?.value.type !== 'StringLiteral' || item.kinds.has('any') || item.values !== undefined) return;
    const { value } = pair.value as hbs.AST.StringLiteral;
    if (item.keys.has(value)) return;
    const hints = didYouMean(value, [...item.keys.keys()]);
    this.#error('template-unknown-key', `The facts have no key "${value}" to sort by`, pair, hints);
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const keys = new Map(
      (node.hash?.pairs ?? []).map(({ key, value }) => [
        key,
        shapeOf(value, scope, this.#template, this.#lint),
      ]),
    );
    const [context] = node.params.map((param) => shapeOf(param, scope, this.#template, this.#lint));
    const name = nameOf(node.name);
    if (name === undefined) {
      this.#error('template-syntax', 'The name of a partial must be written out', node);
      return;
    }
    if (node.params.length > 1) {
      this.#error('template-helper-usage', 'A partial takes one context', node, [
        'Write {{> name context key=value}}.',
      ]);
    }
    if (name === '' || !this.#lint.templates.has(name)) {
      const known = [...this.#lint.templates.keys()].filter((other) => other !== '');
      const near = didYouMean(name, known);
      const where = [`A partial is a file "partials/${name}.hbs" of the pack.`];
      const hints = near.length > 0 ? near : [...listKnown('Partials', known), ...where];
      this.#error('template-unknown-partial', `There is no partial "${name}"`, node.name, hints);
      return;
    }
    const { base, keys: inherited } = this.#contextOf(context, scope);
    this.#lint.call(name, { base, keys: new Map([...inherited, ...keys]) }, this.#template.text.spanOf(node));
  }

  /** Without an argument a partial gets `this`; at the top of another partial, that is what it was given itself. */
  #contextOf(context: Shape | undefined, scope: Scope): PartialContext {
    if (context !== undefined) return { base: context, keys: new Map() };
    return scope.parent === undefined ? this.#given : { base: scope.context, keys: new Map() };
  }

  #error(code: Diagnostic['code'], message: string, node: hbs.AST.Node, hints: readonly string[] = []): void {
    this.#lint.report.error(code, message, this.#template.text.spanOf(node), hints);
  }
}

const REFUSED: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  Decorator: ['Decorators are not available', 'Use a partial.'],
  DecoratorBlock: ['Inline partials are not available', 'Put it into a file of its own in "partials".'],
  PartialBlockStatement: [
    'Partials do not take blocks',
    'Write {{> name}}, and give it what it needs as key=value.',
  ],
};

/** `positions`, `shared/header`; undefined for one that is worked out or special. */
function nameOf(node: hbs.AST.PathExpression | hbs.AST.SubExpression): string | undefined {
  if (node.type === 'SubExpression' || (node as hbs.AST.PathExpression).data) return undefined;
  return String((node as hbs.AST.PathExpression).original);
}

/** What the lists of sources run over. */
function sourceEntry(root: Shape, block: string): Shape {
  const sources = root.keys.get('sources')?.() ?? ANY;
  const entry = { id: () => TEXT, source: () => member(sources) };
  if (block === 'uncitedSources') return mapShape(entry);
  const note = mapShape({ number: () => TEXT, id: () => TEXT });
  return mapShape({ ...entry, number: () => TEXT, notes: () => listShape(() => note) });
}
