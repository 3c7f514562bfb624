/** Stylesheets to rules in their order: style rules, page rules, font faces. */
import type { SourceFile } from '../source.ts';
import { didYouMean } from '../suggest.ts';
import { type Declarations, declaredVariables, parseDeclarations } from './declarations.ts';
import { type Findings, sourceOfFile } from './findings.ts';
import { collectFontFace } from './font-faces.ts';
import { reportVariables } from './invalid.ts';
import { matchMedia } from './media.ts';
import { collectPageRule, type PageRule } from './page-rules.ts';
import { parseSelectorList } from './selectors/parse.ts';
import type { Selector } from './selectors/selector.ts';
import { declarationsOf, type Origin, type SheetContext, sheetContext } from './sheet.ts';
import { type ComponentValue, parseComponentValues } from './syntax/component-values.ts';
import { type AtRule, parseRules, type QualifiedRule } from './syntax/rules.ts';
import type { FontFaceRule } from './types.ts';

export interface Stylesheet {
  readonly file: SourceFile;
  readonly origin: Origin;
}

export interface StyleRule {
  readonly selectors: readonly Selector[];
  readonly origin: Origin;
  readonly declarations: Declarations;
}

interface Collected {
  readonly styleRules: StyleRule[];
  readonly pageRules: PageRule[];
  readonly fontFaces: FontFaceRule[];
}

export interface Rules extends Collected {
  /** Custom properties that are set anywhere. */
  readonly variables: ReadonlySet<string>;
}

/** All rules of the stylesheets, in order of appearance. */
export function collectRules(sheets: readonly Stylesheet[], findings: Findings): Rules {
  const rules: Collected = { styleRules: [], pageRules: [], fontFaces: [] };
  for (const { file, origin } of sheets) {
    const context = sheetContext(sourceOfFile(file), origin, findings);
    collectFrom(parseComponentValues(file.text, context.report), context, rules);
  }
  const all = allDeclarations(rules);
  const variables = new Set(all.flatMap(declaredVariables));
  for (const declarations of all) reportVariables(declarations.variables, variables, findings);
  return { ...rules, variables };
}

function collectFrom(values: readonly ComponentValue[], context: SheetContext, rules: Collected): void {
  for (const rule of parseRules(values, context.report)) {
    if (rule.kind === 'at-rule') collectAtRule(rule, context, rules);
    else collectStyleRule(rule, context, rules);
  }
}

function collectStyleRule(rule: QualifiedRule, context: SheetContext, rules: Collected): void {
  const { source, findings, origin } = context;
  const selectors = parseSelectorList(rule.prelude, source, findings);
  const declarations = parseDeclarations(
    declarationsOf(rule.block.children, context),
    'element',
    source,
    findings,
  );
  if (selectors.length > 0) rules.styleRules.push({ selectors, origin, declarations });
}

/** At-rules that CSS has and the engine does not. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['supports', 'What the engine supports is listed in "templates/README.md"; write the rules without it.'],
  ['container', 'Write the rules without it.'],
  ['layer', 'Write the rules without it, in the order in which they count.'],
  ['scope', 'Write the scope into the selectors.'],
  ['keyframes', 'Paper does not move.'],
  ['counter-style', 'Use one of the counter styles that "list-style-type" takes.'],
  ['property', 'Custom properties need no declaration.'],
  ['namespace', ''],
  ['font-feature-values', 'Use "font-feature-settings".'],
  ['starting-style', ''],
]);
const SUPPORTED = ['media', 'page', 'font-face'];

function collectAtRule(rule: AtRule, context: SheetContext, rules: Collected): void {
  if (SUPPORTED.includes(rule.name) && rule.block === undefined) {
    context.report(`"@${rule.name}" needs a block in "{" and "}"`, rule.start, rule.end);
    return;
  }
  switch (rule.name) {
    case 'charset':
      return;
    case 'media':
      collectMedia(rule, context, rules);
      return;
    case 'page':
      rules.pageRules.push(...collectPageRule(rule, context));
      return;
    case 'font-face':
      rules.fontFaces.push(...collectFontFace(rule, context));
      return;
    default:
      reportAtRule(rule, context);
  }
}

function collectMedia(rule: AtRule, context: SheetContext, rules: Collected): void {
  const match = matchMedia(rule.prelude);
  if (match === 'unsupported') {
    const hints = ['Only "print", "screen" and "all" are told apart; the page\'s size is known to "@page".'];
    const span = context.source.locate(rule.start, rule.prelude.at(-1)?.end ?? rule.end);
    context.findings.warn(
      'css-unsupported',
      'This media query is not supported; its rules do not apply',
      span,
      { hints },
    );
  }
  if (match === 'applies' && rule.block !== undefined) collectFrom(rule.block.children, context, rules);
}

function reportAtRule({ name, start, end, prelude, block }: AtRule, context: SheetContext): void {
  const { source, findings } = context;
  const span = source.locate(start, block?.start ?? prelude.at(-1)?.end ?? end);
  if (name === 'import') {
    const hints = ['Name the file under "styles" in "pack.yaml" instead.'];
    findings.error('css-unsupported', '"@import" is not supported', span, { hints });
    return;
  }
  const hint = UNSUPPORTED.get(name.replace(/^-[a-z]+-/, ''));
  const hints = hint === undefined ? didYouMean(name, SUPPORTED) : hint === '' ? [] : [hint];
  findings.warn(
    'css-unsupported',
    `"@${name}" is ${hint === undefined ? 'unknown' : 'not supported'}`,
    span,
    { hints },
  );
}

/** All declarations of the rules. */
function allDeclarations({ styleRules, pageRules }: Collected): readonly Declarations[] {
  return [
    ...styleRules.map(({ declarations }) => declarations),
    ...pageRules.flatMap(({ own, marginBoxes, footnoteArea }) => [
      own,
      ...marginBoxes.values(),
      footnoteArea,
    ]),
  ];
}
