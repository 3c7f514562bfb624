/** Text in several columns, balanced. CSS Multi-column 1. */
import type { Draft, Family } from '../draft.ts';

export const columns: Family = {
  name: 'columns',
  write: (draft) => {
    const count = 1 + draft.below(3);
    return draft.repeat(count, (index) => around(draft, multicol(draft, index === count - 1)));
  },
};

/** By themselves, in a cell, in a box beside another. */
function around(draft: Draft, columns: string): string {
  if (draft.oneIn(8)) {
    const cell = draft.style('vertical-align: top', 'width: 400px');
    return `<table><tr><td${cell}>${columns}</td><td${draft.style('vertical-align: top')}>${draft.word()}</td></tr></table>`;
  }
  if (draft.oneIn(8)) {
    const item = draft.style('flex: 1 1 0');
    return `<div${draft.style('display: flex')}><div${item}>${columns}</div><p>${draft.word()}</p></div>`;
  }
  return columns;
}

function multicol(draft: Draft, isLast: boolean): string {
  const isFilled = draft.oneIn(6);
  const style = draft.style(
    draft.pick('column-count: 2', 'column-count: 3', 'columns: 150px', 'columns: 2 120px'),
    draft.oneIn(2) && `column-gap: ${draft.px(30, 10)}`,
    draft.oneIn(3) && 'column-rule: 1px solid',
    draft.oneIn(3) && `padding: ${draft.px(9)}`,
    draft.oneIn(4) && 'border: 1px solid',
    isFilled && `height: ${draft.px(400, 320)}; column-fill: auto`,
    `margin: ${draft.px(20)} 0`,
    'orphans: 1; widows: 1',
  );
  const spans =
    !isFilled && draft.oneIn(3) ? `<h3${draft.style('column-span: all')}>${draft.text(3)}</h3>` : '';
  if (spans === '') return `<div${style}>${blocks(draft, isLast)}</div>`;
  return `<div${style}>${blocks(draft, false)}${spans}${blocks(draft, isLast)}</div>`;
}

/** Margins where nothing stands below: Chromium makes columns as high as if none were lost between them. */
function blocks(draft: Draft, hasMargins: boolean): string {
  // One forced break at most: columns beyond those that have room stand off the page in Chromium.
  const forced = draft.oneIn(3) ? 1 + draft.below(6) : -1;
  return draft.repeat(2 + draft.below(7), (block) => {
    if (!hasMargins && draft.oneIn(16)) return nested(draft);
    const style = draft.style(
      `margin: ${hasMargins ? draft.pick('0', '0 0 8px', '0 0 12px') : '0'}`,
      'break-inside: avoid',
      draft.oneIn(6) && `padding: ${draft.px(5)}`,
      block === forced && 'break-before: column',
    );
    return `<p${style}>${draft.repeat(1 + draft.below(3), (index) => `${index > 0 ? '<br>' : ''}${draft.text(2)}`)}</p>`;
  });
}

/** Columns within columns, where there is room for them. */
function nested(draft: Draft): string {
  const lines = draft.repeat(
    2 + draft.below(4),
    () => `<p${draft.style('margin: 0', 'break-inside: avoid')}>${draft.word()}</p>`,
  );
  return `<div${draft.style('columns: 2', 'column-gap: 4px', 'font-size: 9px', 'orphans: 1; widows: 1')}>${lines}</div>`;
}
