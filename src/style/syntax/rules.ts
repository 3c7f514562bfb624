/** Component values to rules and declarations. CSS Syntax 3 §5.4.1–6. */
import { type Block, type ComponentValue, type ReportSyntax, trim } from './component-values.ts';

export interface AtRule {
  readonly kind: 'at-rule';
  /** Lower-case, without `@`. */
  readonly name: string;
  readonly prelude: readonly ComponentValue[];
  readonly block: Block | undefined;
  readonly start: number;
  readonly end: number;
}

export interface QualifiedRule {
  readonly kind: 'qualified-rule';
  readonly prelude: readonly ComponentValue[];
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export interface Declaration {
  readonly kind: 'declaration';
  /** Lower-case, but for custom properties. */
  readonly property: string;
  /** Without `!important` and the spaces around. */
  readonly values: readonly ComponentValue[];
  readonly important: boolean;
  readonly start: number;
  /** End of the property's name. */
  readonly nameEnd: number;
  readonly end: number;
}

/** The rules of a stylesheet or of a block of rules such as `@media`'s. */
export function parseRules(
  values: readonly ComponentValue[],
  report: ReportSyntax,
): readonly (AtRule | QualifiedRule)[] {
  const rules: (AtRule | QualifiedRule)[] = [];
  let at = 0;
  while (at < values.length) {
    const value = values[at];
    if (value === undefined || isIgnorable(value)) {
      at++;
      continue;
    }
    const next = value.type === 'at-keyword' ? atRule(values, at) : qualifiedRule(values, at, report);
    if (next.rule !== undefined) rules.push(next.rule);
    at = next.at;
  }
  return rules;
}

/** The declarations of a block, and the rules that stand between them. */
export function parseBlock(
  values: readonly ComponentValue[],
  report: ReportSyntax,
): readonly (Declaration | AtRule | QualifiedRule)[] {
  const items: (Declaration | AtRule | QualifiedRule)[] = [];
  let at = 0;
  while (at < values.length) {
    const value = values[at];
    if (value === undefined || value.type === 'whitespace' || value.type === 'semicolon') {
      at++;
      continue;
    }
    const next = value.type === 'at-keyword' ? atRule(values, at) : declarationOrRule(values, at, report);
    if (next.rule !== undefined) items.push(next.rule);
    at = next.at;
  }
  return items;
}

function isIgnorable(value: ComponentValue): boolean {
  return (
    value.type === 'whitespace' || (value.type === 'bad' && (value.text === '<!--' || value.text === '-->'))
  );
}

function atRule(values: readonly ComponentValue[], start: number): { rule: AtRule | undefined; at: number } {
  const keyword = values[start];
  if (keyword?.type !== 'at-keyword') return { rule: undefined, at: start + 1 };
  let at = start + 1;
  while (at < values.length && values[at]?.type !== '{' && values[at]?.type !== 'semicolon') at++;
  const last = values[at];
  const block = last?.type === '{' ? last : undefined;
  const prelude = trim(values.slice(start + 1, at));
  const end = block?.end ?? prelude.at(-1)?.end ?? keyword.end;
  return {
    rule: { kind: 'at-rule', name: keyword.text, prelude, block, start: keyword.start, end },
    at: at + 1,
  };
}

function qualifiedRule(
  values: readonly ComponentValue[],
  start: number,
  report: ReportSyntax,
): { rule: QualifiedRule | undefined; at: number } {
  let at = start;
  while (at < values.length && values[at]?.type !== '{') at++;
  const prelude = trim(values.slice(start, at));
  const block = values[at];
  const from = prelude[0]?.start ?? block?.start ?? 0;
  if (block?.type !== '{') {
    report(
      'A rule is expected here: a selector and a block in "{" and "}"',
      from,
      prelude.at(-1)?.end ?? from,
    );
    return { rule: undefined, at };
  }
  return { rule: { kind: 'qualified-rule', prelude, block, start: from, end: block.end }, at: at + 1 };
}

/** What cannot be a declaration but holds a block in braces is a nested rule: §5.4.4. */
function declarationOrRule(
  values: readonly ComponentValue[],
  start: number,
  report: ReportSyntax,
): { rule: Declaration | QualifiedRule | undefined; at: number } {
  let end = start;
  while (end < values.length && values[end]?.type !== 'semicolon') end++;
  const item = values.slice(start, end);
  const custom = item[0]?.type === 'ident' && item[0].text.startsWith('--');
  if (!custom && item.some((value) => value.type === '{')) return qualifiedRule(values, start, report);
  return { rule: declaration(trim(item), report), at: end + 1 };
}

function declaration(item: readonly ComponentValue[], report: ReportSyntax): Declaration | undefined {
  const [name] = item;
  let colon = 1;
  while (item[colon]?.type === 'whitespace') colon++;
  if (name?.type !== 'ident' || item[colon]?.type !== 'colon') {
    const [start, end] = [name?.start ?? 0, item.at(-1)?.end ?? 0];
    report('A declaration is expected here: a property, ":" and a value', start, end);
    return undefined;
  }
  const { values, important } = takeImportant(trim(item.slice(colon + 1)));
  const property = name.text.startsWith('--') ? name.text : name.text.toLowerCase();
  const end = item.at(-1)?.end ?? name.end;
  return { kind: 'declaration', property, values, important, start: name.start, nameEnd: name.end, end };
}

function takeImportant(values: readonly ComponentValue[]): {
  values: readonly ComponentValue[];
  important: boolean;
} {
  const last = values.at(-1);
  if (last?.type !== 'ident' || last.text.toLowerCase() !== 'important') return { values, important: false };
  const before = trim(values.slice(0, -1));
  const mark = before.at(-1);
  if (mark?.type !== 'delim' || mark.text !== '!') return { values, important: false };
  return { values: trim(before.slice(0, -1)), important: true };
}
