/**
 * Rewrites a template's tree so that what it renders says where it comes from, before Handlebars compiles it: each
 * piece of content gets a mark in front, each value is printed by a helper of ours, and each call is told its place.
 */
import type { OriginMarks } from '../origin.ts';
import type { Site } from './compiled.ts';
import { HELPER_NAMES } from './helpers/signatures.ts';
import type { Template } from './parse.ts';

/** The helper that prints a value. Its name cannot be written as a helper's name in a template that passed the lint. */
export const PRINT = 'print value';

/** The tree to compile. Places of calls are added to `sites`; a call knows its own by its first argument. */
export function instrument(template: Template, marks: OriginMarks, sites: Site[]): hbs.AST.Program {
  return new Instrument(template, marks, sites).program(template.program);
}

const NO_STRIP = { open: false, close: false };
// Calls know their place by their site; without these, Handlebars writes no places into the code that it makes.
const NO_PLACE = { loc: undefined };

class Instrument {
  readonly #template: Template;
  readonly #marks: OriginMarks;
  readonly #sites: Site[];

  constructor(template: Template, marks: OriginMarks, sites: Site[]) {
    this.#template = template;
    this.#marks = marks;
    this.#sites = sites;
  }

  program(program: hbs.AST.Program): hbs.AST.Program {
    return {
      ...program,
      ...NO_PLACE,
      body: program.body.flatMap((statement) => this.#statement(statement)),
    } as unknown as hbs.AST.Program;
  }

  #statement(statement: hbs.AST.Statement): hbs.AST.Statement[] {
    switch (statement.type) {
      case 'ContentStatement':
        return this.#content(statement as hbs.AST.ContentStatement);
      case 'MustacheStatement':
        return [this.#mustache(statement as hbs.AST.MustacheStatement)];
      case 'BlockStatement':
        return [this.#block(statement as hbs.AST.BlockStatement)];
      case 'PartialStatement':
        return [this.#partial(statement as hbs.AST.PartialStatement)];
      default:
        return [];
    }
  }

  #content(node: hbs.AST.ContentStatement): hbs.AST.Statement[] {
    if (node.value === '') return [];
    const value = this.#marks.template(this.#template.text.spanOfContent(node)) + node.value;
    return [{ ...node, ...NO_PLACE, value } as unknown as hbs.AST.ContentStatement];
  }

  #mustache(node: hbs.AST.MustacheStatement): hbs.AST.Statement {
    const value = isHelperCall(node)
      ? this.#call({ ...node, type: 'SubExpression' } as unknown as hbs.AST.SubExpression)
      : (node.path as hbs.AST.Expression);
    const params = [this.#site(node), value];
    const printed = {
      ...node,
      ...NO_PLACE,
      path: pathTo(PRINT),
      params,
      hash: undefined,
      escaped: false,
      strip: NO_STRIP,
    };
    return printed as unknown as hbs.AST.MustacheStatement;
  }

  #block(node: hbs.AST.BlockStatement): hbs.AST.Statement {
    const { params, hash } = this.#call({
      ...node,
      type: 'SubExpression',
      loc: openTag(node),
    } as hbs.AST.SubExpression);
    const block = {
      ...node,
      ...NO_PLACE,
      params,
      hash,
      program: node.program && this.program(node.program),
      inverse: node.inverse && this.program(node.inverse),
      openStrip: NO_STRIP,
      inverseStrip: NO_STRIP,
      closeStrip: NO_STRIP,
    };
    return block as unknown as hbs.AST.BlockStatement;
  }

  #partial(node: hbs.AST.PartialStatement): hbs.AST.Statement {
    const params = node.params.map((param) => this.#expression(param));
    const partial = {
      ...node,
      ...NO_PLACE,
      params,
      hash: this.#hash(node.hash),
      indent: '',
      strip: NO_STRIP,
    };
    return partial as unknown as hbs.AST.PartialStatement;
  }

  #expression(node: hbs.AST.Expression): hbs.AST.Expression {
    return node.type === 'SubExpression' ? this.#call(node as hbs.AST.SubExpression) : node;
  }

  #call(node: hbs.AST.SubExpression): hbs.AST.SubExpression {
    const params = [this.#site(node), ...node.params.map((param) => this.#expression(param))];
    return { ...node, ...NO_PLACE, params, hash: this.#hash(node.hash) } as unknown as hbs.AST.SubExpression;
  }

  #hash(hash: hbs.AST.Hash | undefined): hbs.AST.Hash {
    const pairs = hash?.pairs.map((pair) => ({ ...pair, value: this.#expression(pair.value) }));
    return (hash && { ...hash, pairs }) as hbs.AST.Hash;
  }

  /** The number of the node's place in the table of sites, as an argument. */
  #site(node: hbs.AST.Node): hbs.AST.Expression {
    const { text } = this.#template;
    const value = this.#sites.length;
    const source = text
      .sourceOf(node)
      .replace(/^\{\{~?[#^]?|~?\}\}$/g, '')
      .replace(/\s+/g, ' ');
    this.#sites.push({ span: text.spanOf(node), source });
    return { type: 'NumberLiteral', value, original: value, ...NO_PLACE } as unknown as hbs.AST.NumberLiteral;
  }
}

/** `{{name …}}` with the name of a helper calls it; `{{this.name}}` and `{{./name}}` do not. */
export function isHelperCall({ path }: { path: hbs.AST.Expression }): boolean {
  const { type, data, depth, parts, original } = path as hbs.AST.PathExpression;
  return type === 'PathExpression' && !data && depth === 0 && parts.length === 1 && original === parts[0]
    ? HELPER_NAMES.has(original)
    : false;
}

/** From `{{#` to the last argument. */
export function openTag({ loc, path, params, hash }: hbs.AST.BlockStatement): hbs.AST.SourceLocation {
  const last = hash?.pairs.at(-1) ?? params.at(-1) ?? path;
  return { ...loc, end: last.loc.end };
}

function pathTo(name: string): object {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name };
}
