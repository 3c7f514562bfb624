/** Style: the document's tree with computed values, and the page styles. */
import type { Outcome } from '../diagnostic.ts';
import type { Document } from '../document/types.ts';
import { collectRules, type Stylesheet } from './collect-rules.ts';
import { StyleComputer } from './compute.ts';
import { Findings } from './findings.ts';
import { pageNames, stylePages } from './page-styles.ts';
import { TreeStyler } from './style-tree.ts';
import type { MeasureFont, StyledDocument } from './types.ts';

export type { Stylesheet } from './collect-rules.ts';
export { propertyTable } from './property-table.ts';

/**
 * Styles a document with stylesheets in cascade order. There is always a value: what is wrong in a stylesheet is left
 * out, as CSS has it, and reported. Without `measure` no font is known.
 */
export function styleDocument(
  document: Document,
  sheets: readonly Stylesheet[],
  measure: MeasureFont = () => undefined,
): Outcome<StyledDocument> {
  const findings = new Findings();
  const rules = collectRules(sheets, findings);
  const { pageRules, fontFaces } = rules;
  const computer = new StyleComputer(rules.variables, (font) => measure(font, fontFaces), findings);
  const { root, style } = new TreeStyler(rules, computer, findings).styleRoot(document.root);
  const pages = stylePages(pageRules, style, pageNames(pageRules, root), computer);
  return { value: { root, pages, fontFaces }, diagnostics: findings.diagnostics };
}
