/** Text that goes on from page to page has one width: what is set to another than that of its page's area is said. */
import { type Diagnostic, warning } from '../../diagnostic.ts';
import type { PageAreas } from '../context.ts';
import { FIRST_PAGE } from './first-page.ts';
import type { FlowPage } from './paginate.ts';

/** Once for each name. */
export function warnOfWidths(pages: readonly FlowPage[], areas: PageAreas): readonly Diagnostic[] {
  const warnings = new Map<string, Diagnostic>();
  for (const [index, { context, area }] of pages.entries()) {
    const { name, blank } = context;
    const isFirst = index === 0 && Math.abs(area.width - areas(FIRST_PAGE).width) <= TOLERANCE;
    if (blank || isFirst || Math.abs(area.width - areas(name).width) <= TOLERANCE) continue;
    if (!warnings.has(name)) warnings.set(name, severalWidths(name));
  }
  return [...warnings.values()];
}

const TOLERANCE = 0.01;

function severalWidths(name: string): Diagnostic {
  const pages = name === 'auto' ? 'Pages' : `Pages of the name "${name}"`;
  return warning('unsupported-layout', `${pages} have text areas of several widths`, undefined, {
    hints: [
      'Give left and right pages margins that add up to the same.',
      'A first page may have others if a break ends it ("break-before: page"); or use a named page.',
    ],
  });
}
