/** Text in several columns, balanced. CSS Multi-column 1. */
import type { Draft, Family } from '../draft.ts';

export const columns: Family = {
  name: 'columns',
  write: (draft) => draft.repeat(1 + draft.below(3), () => multicol(draft)),
};

function multicol(draft: Draft): string {
  const style = draft.style(
    draft.pick('column-count: 2', 'column-count: 3', 'columns: 150px', 'columns: 2 120px'),
    draft.oneIn(2) && `column-gap: ${draft.px(30, 10)}`,
    draft.oneIn(3) && 'column-rule: 1px solid',
    draft.oneIn(3) && `padding: ${draft.px(9)}`,
    draft.oneIn(4) && 'border: 1px solid',
    draft.oneIn(6) && `height: ${draft.px(300, 200)}; column-fill: auto`,
    `margin: ${draft.px(20)} 0`,
    'orphans: 1; widows: 1',
  );
  const spans = draft.oneIn(3) ? `<h3${draft.style('column-span: all')}>${draft.text(3)}</h3>` : '';
  return `<div${style}>${blocks(draft)}${spans}${spans === '' ? '' : blocks(draft)}</div>`;
}

function blocks(draft: Draft): string {
  return draft.repeat(2 + draft.below(7), () => {
    const style = draft.style(
      `margin: ${draft.pick('0', '0 0 8px', '0 0 12px')}`,
      'break-inside: avoid',
      draft.oneIn(6) && `padding: ${draft.px(5)}`,
      draft.oneIn(12) && 'break-before: column',
    );
    return `<p${style}>${draft.repeat(1 + draft.below(3), (index) => `${index > 0 ? '<br>' : ''}${draft.text(2)}`)}</p>`;
  });
}
