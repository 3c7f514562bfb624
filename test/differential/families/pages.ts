/** Pages: sizes, margins, forced breaks, named pages, page-margin boxes. CSS Paged Media 3, CSS Fragmentation 3. */
import type { Draft, Family } from '../draft.ts';

export const pages: Family = {
  name: 'pages',
  write: (draft) => {
    draft.rule(
      '@page',
      `size: ${draft.px(500, 400)} ${draft.px(400, 300)}`,
      `margin: ${draft.px(60, 40)} ${draft.px(70, 40)}`,
    );
    if (draft.oneIn(2))
      draft.rule('@page :first', `margin-top: ${draft.px(100, 50)}`, draft.oneIn(2) && 'margin-left: 80px');
    if (draft.oneIn(2)) draft.rule('@page :left', `margin-left: ${draft.px(90, 60)}`);
    if (draft.oneIn(3)) draft.rule('@page :right', `margin-right: ${draft.px(90, 60)}`);
    draft.rule(
      '@page wide',
      `size: ${draft.px(700, 600)} ${draft.px(400, 300)}`,
      draft.oneIn(2) && 'margin: 50px',
    );
    draft.rule('.wide', 'page: wide');
    for (const box of BOXES) if (draft.oneIn(6)) marginBox(draft, box);
    return draft.repeat(5 + draft.below(12), () => block(draft));
  },
};

const BOXES = [
  ...['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'],
  ...['left-top', 'left-middle', 'right-bottom', 'right-middle', 'top-left-corner', 'bottom-right-corner'],
];

function marginBox(draft: Draft, box: string): void {
  const content = draft.pick(
    'counter(page)',
    '"of" counter(pages)',
    `"${box}"`,
    'counter(page, upper-roman) " – here"',
  );
  const style = draft.pick(
    '',
    'font-size: 10px',
    'vertical-align: bottom',
    'text-align: right',
    'padding: 4px',
  );
  draft.rule('@page', `@${box} { content: ${content}; ${style} }`);
}

function block(draft: Draft): string {
  const style = draft.style(
    `margin: ${draft.px(14)} 0`,
    draft.oneIn(9) && 'break-before: page',
    draft.oneIn(12) && 'break-after: page',
    'break-inside: avoid',
    draft.oneIn(4) && `padding: ${draft.px(10)}`,
    draft.oneIn(4) && 'border: 1px solid',
  );
  if (draft.oneIn(9)) return `<section class="wide"><p>${draft.text(4)}</p></section>`;
  return `<p${style}>${draft.repeat(1 + draft.below(3), (index) => `${index > 0 ? '<br>' : ''}${draft.text(3)}`)}</p>`;
}
