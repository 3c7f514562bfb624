import type { Span } from '../../diagnostic.ts';
import type { Color, ComputedStyle, StyledElement } from '../../style/types.ts';
import { blend, contrastOf, hexOf, WHITE } from '../contrast.ts';
import type { Finding, StylesRule } from '../types.ts';

export const lowContrast: StylesRule = {
  id: 'low-contrast',
  reads: 'styles',
  severity: 'warning',
  reason: 'Grey on grey is not read in print, on a phone or with weak eyes.',
  documentation: `
Text and the background that it stands on have a contrast of at least 4.5:1, large text (18 pt, or 14 pt bold) of 3:1:
WCAG 2.2, success criterion 1.4.3. Each pair of colours is said once, at the first element that has it; the margins of
the page count as well. What stands on a gradient is not measured.`,
  examples: {
    good: [
      '<p style="color: #595959">The sea is closed.</p>',
      '<p style="color: white; background: linear-gradient(black, navy)">The sea is closed.</p>',
    ],
    bad: ['<p style="color: #999999">The sea is closed.</p>'],
  },
  *run({ root, pages }) {
    const found = new Map<string, Finding>();
    const [page] = pages;
    const paper = page === undefined ? WHITE : behindText(page.style, WHITE);
    visit(root, { background: paper, opacity: 1 }, found);
    for (const { style, marginBoxes } of pages) {
      const background = behindText(style, WHITE);
      for (const box of marginBoxes.values()) report(box, behindText(box, background), 1, undefined, found);
    }
    yield* found.values();
  },
};

interface Behind {
  /** None where it is a gradient. */
  readonly background: Color | undefined;
  readonly opacity: number;
}

/** The colour that the text of a box stands on: an opaque one hides what is behind the box, a gradient both. */
function behindText(
  { backgroundColor, backgroundImage }: ComputedStyle,
  behind: Color | undefined,
): Color | undefined {
  if (backgroundImage.length > 0) return undefined;
  if (behind === undefined) return backgroundColor.a === 1 ? backgroundColor : undefined;
  return blend(backgroundColor, behind);
}

function visit(element: StyledElement, behind: Behind, found: Map<string, Finding>): void {
  const { style } = element;
  if (style.display === 'none') return;
  const background = behindText(style, behind.background);
  const opacity = behind.opacity * style.opacity;
  const { span } = element.element;
  for (const child of element.children) {
    if (child.kind === 'element') visit(child, { background, opacity }, found);
    else if (child.text.trim() !== '') report(style, background, opacity, child.span ?? span, found);
  }
  for (const pseudo of [element.before, element.after, element.marker, element.footnoteCall]) {
    if (pseudo !== undefined && hasText(pseudo.style))
      report(pseudo.style, behindText(pseudo.style, background), opacity, span, found);
  }
}

function hasText({ content }: ComputedStyle): boolean {
  if (typeof content === 'string') return false;
  return content.some((item) => item.type === 'string' && /[\p{L}\p{N}]/u.test(item.value));
}

function report(
  style: ComputedStyle,
  background: Color | undefined,
  opacity: number,
  span: Span | undefined,
  found: Map<string, Finding>,
): void {
  if (style.visibility !== 'visible' || background === undefined) return;
  const color = blend({ ...style.color, a: style.color.a * opacity }, background);
  const wanted = isLarge(style) ? 3 : 4.5;
  const contrast = contrastOf(color, background);
  if (contrast >= wanted) return;
  const [text, paper] = [hexOf(color), hexOf(background)];
  const key = `${text} ${paper} ${wanted}`;
  if (found.has(key)) return;
  found.set(key, {
    message: `Text of the colour ${text} on ${paper} has a contrast of ${Math.floor(contrast * 100) / 100}:1, and needs ${wanted}:1`,
    ...(span === undefined ? {} : { span }),
    hints: ['Choose a darker colour, or a lighter background, in the stylesheet: WCAG 2.2, 1.4.3.'],
  });
}

/** WCAG 2.2: “large scale text”. */
function isLarge({ fontSize, fontWeight }: ComputedStyle): boolean {
  return fontSize >= 18 || (fontSize >= 14 && fontWeight >= 700);
}
