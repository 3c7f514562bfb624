/** Boxes side by side, in one line or several, and below each other. CSS Flexbox 1. */
import type { Draft, Family } from '../draft.ts';

export const flex: Family = {
  name: 'flex',
  write: (draft) => draft.repeat(2 + draft.below(3), () => (draft.oneIn(6) ? inLines(draft) : row(draft, 0))),
};

function row(draft: Draft, depth: number): string {
  const isStacked = draft.oneIn(5);
  const isWrapped = !isStacked && draft.oneIn(3);
  const isSeveral = isStacked || isWrapped;
  const height = isSeveral ? draft.px(760, 700) : depth === 0 ? draft.px(360, 300) : draft.px(250, 210);
  const style = draft.style(
    'display: flex',
    isStacked && `flex-direction: ${draft.oneIn(4) ? 'column-reverse' : 'column'}`,
    !isStacked && draft.oneIn(8) && 'flex-direction: row-reverse; column-gap: 4px',
    isWrapped && `flex-wrap: ${draft.oneIn(4) ? 'wrap-reverse' : 'wrap'}`,
    isWrapped &&
      draft.oneIn(3) &&
      `align-content: ${draft.pick('start', 'center', 'flex-end', 'space-around')}`,
    draft.oneIn(2) && `gap: ${draft.pick('8px', '16px', isStacked ? '4px' : '0 5%', '6px 12px')}`,
    draft.oneIn(2) &&
      `justify-content: ${draft.pick('center', 'flex-end', 'space-between', 'space-around', 'space-evenly', 'end')}`,
    draft.oneIn(2) &&
      `align-items: ${draft.pick('center', 'flex-end', 'flex-start', 'baseline', 'stretch', 'end')}`,
    draft.oneIn(3) && `padding: ${draft.px(9)}`,
    draft.oneIn(3) && 'border: 1px solid gray',
    // No lower than its items are, and no wider than there is room for.
    draft.oneIn(4) && !(depth > 0 && isSeveral) && `height: ${height}`,
    draft.oneIn(4) && `width: ${depth === 0 ? draft.pick('400px', '80%') : '80%'}`,
    `margin: ${draft.px(16)} 0`,
  );
  const count = 1 + draft.below(4 - depth) + (isWrapped ? 2 : 0);
  return `<div${style}>${draft.repeat(count, () => item(draft, depth))}</div>`;
}

function item(draft: Draft, depth: number): string {
  const style = draft.style(
    draft.oneIn(2) && `flex: ${draft.pick('1', '2', '1 1 auto', '0 1 auto', '0 0 90px', 'none', '1 1 60px')}`,
    draft.oneIn(5) && `flex-grow: ${1 + draft.below(3)}`,
    draft.oneIn(5) && `width: ${draft.pick('90px', '20%')}`,
    draft.oneIn(6) && `min-width: ${draft.pick('80px', '0', 'min-content')}`,
    draft.oneIn(6) && `max-width: ${draft.pick('120px', 'max-content')}`,
    draft.oneIn(5) && `align-self: ${draft.pick('center', 'flex-end', 'stretch', 'flex-start')}`,
    draft.oneIn(3) && `padding: ${draft.px(9)}`,
    draft.oneIn(3) && `border: ${draft.px(2, 1)} solid`,
    draft.oneIn(5) && `margin: ${draft.pick('4px', '0 auto', '0 0 0 auto', '6px')}`,
    draft.oneIn(6) && 'font-size: 20px; line-height: 28px',
    draft.oneIn(8) && `order: ${draft.pick('-1', '1', '2')}`,
  );
  if (depth < 1 && draft.oneIn(8)) return row(draft, 1);
  if (draft.oneIn(10)) return draft.text(2);
  if (draft.oneIn(10)) return ` <b${style}>${draft.word()}</b> `;
  if (draft.oneIn(12)) {
    const cell = draft.style(draft.oneIn(2) && `vertical-align: ${draft.pick('top', 'bottom', 'baseline')}`);
    return `<table${style}><tr><td${cell}>${draft.word()}</td><td${cell}>${draft.word()}</td></tr></table>`;
  }
  const content = draft.oneIn(3) ? `<p>${draft.text(2)}</p><p>${draft.word()}</p>` : draft.text(2);
  return `<div${style}>${content}</div>`;
}

/** In a line of text; with room for it. */
function inLines(draft: Draft): string {
  const boxes = () => {
    const style = draft.style(
      'display: inline-flex',
      draft.oneIn(4) && 'flex-direction: column',
      draft.oneIn(2) && `gap: ${draft.px(8, 2)}`,
      draft.oneIn(2) && `padding: ${draft.px(6)}`,
      draft.oneIn(3) && 'border: 1px solid',
      draft.oneIn(3) && `align-items: ${draft.pick('center', 'flex-end', 'baseline')}`,
      draft.oneIn(4) && `width: ${draft.px(130, 120)}`,
    );
    const large = draft.style('margin: 0 3px', draft.oneIn(2) && 'font-size: 20px; line-height: 28px');
    return `<span${style}><b${large}>${draft.word()}</b><i${large}>${draft.word()}</i></span>`;
  };
  return `<p>${draft.word()} ${boxes()} ${draft.word()} ${draft.oneIn(2) ? boxes() : ''}</p>`;
}
