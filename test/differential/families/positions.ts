/** Boxes moved from their place, or placed in another. CSS Positioned Layout 3. */
import type { Draft, Family } from '../draft.ts';

export const positions: Family = {
  name: 'positions',
  write: (draft) => draft.repeat(3 + draft.below(5), () => part(draft)),
};

function part(draft: Draft): string {
  const parts = [
    () => `<p>${draft.text(3)}</p>`,
    () =>
      `<p${draft.style('position: relative', 'width: 300px; margin-left: 10px', offset(draft))}>${draft.text(3)}</p>`,
    () =>
      `<p>${draft.word()} <span${draft.style('position: relative', offset(draft))}>${draft.word()}</span> ${draft.word()}</p>`,
    () =>
      `<p>${draft.word()} <span${draft.style('position: absolute', 'margin-top: 6px')}>${draft.word()}</span></p>`,
    () => container(draft),
    () => container(draft),
    () => moved(draft),
  ] as const;
  return draft.pick(...parts)();
}

/** A word is the containing block of another. */
function moved(draft: Draft): string {
  const placed = draft.style(
    'position: absolute',
    `top: ${draft.px(9)}`,
    `${draft.pick('left', 'right')}: -30px`,
  );
  const style = draft.style('position: relative', offset(draft));
  return `<p>${draft.text(2)} <span${style}>${draft.word()}<b${placed}>${draft.word()}</b></span></p>`;
}

function offset(draft: Draft): string {
  return [
    draft.oneIn(2) ? `top: ${draft.px(8, -8)}` : `bottom: ${draft.px(8, -8)}`,
    draft.oneIn(2) ? `left: ${draft.pick('12px', '5%', '-4px')}` : 'right: 6px',
  ].join('; ');
}

function container(draft: Draft): string {
  const style = draft.style(
    draft.oneIn(6) ? '' : 'position: relative',
    `padding: ${draft.px(20)}`,
    `margin: ${draft.px(20)} ${draft.px(30)}`,
    draft.oneIn(2) && `border: ${draft.px(4, 1)} solid gray`,
    `min-height: ${draft.px(120, 60)}`,
  );
  return `<div${style}>${draft.word()} ${absolute(draft)}<p>${draft.text(2)}</p>${draft.oneIn(2) ? absolute(draft) : ''}</div>`;
}

function absolute(draft: Draft): string {
  const style = draft.style(
    'position: absolute',
    draft.oneIn(2) && `top: ${draft.pick('0', '10px', '20%', '-8px')}`,
    draft.oneIn(3) && `bottom: ${draft.pick('0', '6px')}`,
    draft.oneIn(2) && `left: ${draft.pick('0', '15px', '30%')}`,
    draft.oneIn(2) && `right: ${draft.pick('0', '10px', '25%')}`,
    draft.oneIn(3) && `width: ${draft.pick('100px', '30%')}`,
    draft.oneIn(4) && `padding: ${draft.px(6)}`,
    draft.oneIn(4) && `border: 1px solid`,
    draft.oneIn(6) && `margin: ${draft.px(8)}`,
  );
  return `<div${style}>${draft.text(2)}</div>`;
}
