/** Paths: `brief.title`, `../name`, `@root.lang`, `entry.sources`. */
import type { Span } from '../../diagnostic.ts';
import { didYouMean, listKnown } from '../../suggest.ts';
import type { Template } from '../parse.ts';
import { ANY, BOOLEAN, type Shape, TEXT, unite } from '../shapes.ts';
import type { LintContext } from './index.ts';
import type { Scope } from './scope.ts';

type Path = hbs.AST.PathExpression;

/** What a path leads to; `any` after a step that was reported. */
export function shapeOfPath(path: Path, scope: Scope, template: Template, lint: LintContext): Shape {
  const start = startOf(path, scope, template, lint);
  if (start === undefined) return ANY;
  let { shape, name } = start;
  let at = 0;
  for (const part of path.parts.slice(start.used)) {
    const span = partSpan(template, path, part, at);
    at = span.next;
    const next = step(shape, part, lint);
    if (next === undefined) {
      reportUnknown(part, shape, name, span.span, lint);
      return ANY;
    }
    shape = next;
    name = part;
  }
  lint.facts.end(shape);
  return shape;
}

interface Start {
  readonly shape: Shape;
  readonly name: string | undefined;
  /** How many parts of the path it takes. */
  readonly used: number;
}

function startOf(path: Path, scope: Scope, template: Template, lint: LintContext): Start | undefined {
  if (path.data) return dataStart(path, scope, template, lint);
  const [first = ''] = path.parts;
  const isScoped = path.original.startsWith('this') || path.original.startsWith('.');
  const param = path.depth === 0 && !isScoped ? scope.params.get(first) : undefined;
  if (param !== undefined) return { shape: param, name: first, used: 1 };
  let at: Scope | undefined = scope;
  for (let level = 0; level < path.depth; level++) at = at?.parent;
  if (at !== undefined) return { shape: at.context, name: undefined, used: 0 };
  lint.report.error(
    'template-unknown-key',
    `"${path.original}" leads out of the template`,
    template.text.spanOf(path),
    [
      'Only {{#each}}, {{#with}} and the lists of sources are a level of their own; {{#if}} is not.',
      'A partial sees what it is given, and @root.',
    ],
  );
  return undefined;
}

const LOOP_DATA: Readonly<Record<string, Shape>> = { index: TEXT, key: TEXT, first: BOOLEAN, last: BOOLEAN };

function dataStart(path: Path, scope: Scope, template: Template, lint: LintContext): Start | undefined {
  const [name = ''] = path.parts;
  if (name === 'root') return { shape: lint.root, name: undefined, used: 1 };
  const shape = Object.hasOwn(LOOP_DATA, name) && scope.loops > path.depth ? LOOP_DATA[name] : undefined;
  if (shape !== undefined) return { shape, name, used: 1 };
  const isLoopData = Object.hasOwn(LOOP_DATA, name);
  lint.report.error(
    'template-unknown-key',
    isLoopData ? `"${path.original}" is used outside {{#each}}` : `There is no "${path.original}"`,
    template.text.spanOf(path),
    isLoopData ? [] : ['There are @root, @index, @key, @first and @last.'],
  );
  return undefined;
}

/** One step down. Where there are alternatives, it is enough that one of them has the key. */
function step(shape: Shape, part: string, lint: LintContext): Shape | undefined {
  if (shape.kinds.has('any')) return ANY;
  lint.facts.step(shape, part);
  const found = [shape.keys.get(part) ?? shape.values].flatMap((next) => next?.() ?? []);
  if (shape.kinds.has('list') && part === 'length') found.push(TEXT);
  if (shape.kinds.has('list') && /^\d+$/.test(part)) found.push(shape.items?.() ?? ANY);
  return found.length === 0 ? undefined : unite(found);
}

function reportUnknown(
  part: string,
  shape: Shape,
  name: string | undefined,
  span: Span,
  lint: LintContext,
): void {
  const of = name === undefined ? '' : ` in "${name}"`;
  if (shape.kinds.has('map')) {
    const known = [...shape.keys.keys()];
    const near = didYouMean(part, known);
    const hints = near.length > 0 ? near : listKnown('Keys', known);
    lint.report.error('template-unknown-key', `The facts have no key "${part}"${of}`, span, hints);
    return;
  }
  const what = shape.kinds.has('list') ? 'a list' : 'a single value';
  const hints = shape.kinds.has('list') ? ['Use {{#each …}} to come to what it holds.'] : [];
  lint.report.error('template-unknown-key', `There is no key "${part}"${of}, which is ${what}`, span, hints);
}

/** Where a part of a path stands: the first place after `from` (in the path's own text) where it is written. */
function partSpan(template: Template, path: Path, part: string, from: number): { span: Span; next: number } {
  const start = template.text.offset(path.loc.start);
  const at = template.text.sourceOf(path).indexOf(part, from);
  if (at < 0) return { span: template.text.spanOf(path), next: from };
  const next = at + part.length;
  return { span: template.text.span(start + at, start + next), next };
}
