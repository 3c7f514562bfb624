/** Floats, and text beside them. CSS 2.2 §9.5. */
import type { Draft, Family } from '../draft.ts';

export const floats: Family = {
  name: 'floats',
  write: (draft) => {
    // What hangs out of the page is cut off.
    draft.rule('body', 'padding-right: 12px');
    return draft.repeat(3 + draft.below(5), () => part(draft));
  },
};

function part(draft: Draft): string {
  const parts = [
    () => float(draft),
    () => `<p${around(draft)}>${lines(draft)}</p>`,
    () => `<p${around(draft)}>${lines(draft)}</p>`,
    () => `<div${around(draft)}>${float(draft)}<p>${lines(draft)}</p></div>`,
    () =>
      `<div${draft.style('display: flow-root', 'clear: both', `margin: ${draft.px(9)} 0`)}>${float(draft)}<p>${draft.text(3)}</p></div>`,
    () => inLines(draft),
    () => draft.repeat(2 + draft.below(4), () => float(draft)),
    () => beside(draft),
    () => `<div${draft.style(`margin: ${draft.px(14)} 0`)}>${draft.repeat(2, () => float(draft))}</div>`,
    () => `<p${around(draft)}>${lines(draft)}</p>${float(draft)}<p${around(draft)}>${lines(draft)}</p>`,
  ] as const;
  return draft.pick(...parts)();
}

/** Floats that are met in lines: at their beginning, in the middle, at the end, some at a time. */
function inLines(draft: Draft): string {
  const span = () => `<span${floated(draft)}>${draft.text(2)}</span>`;
  const pieces = () => {
    const floats = draft.repeat(1 + draft.below(2), span);
    return draft.pick(
      `${floats} ${draft.text(3)}`,
      `${draft.text(2)} ${floats} ${draft.text(2)}`,
      `${draft.text(3)}${floats}`,
    );
  };
  return `<p${around(draft)}>${draft.repeat(1 + draft.below(3), (index) => `${index > 0 ? '<br>' : ''}${pieces()}`)}</p>`;
}

/** What does not stand under a float but beside it: tables, rows of boxes, roots of formatting contexts. There is room. */
function beside(draft: Draft): string {
  const words = () => `<div>${draft.word()}</div>`;
  const boxes = [
    () => `<table><tr><td>${draft.word()}</td><td>${draft.word()}</td></tr></table>`,
    () => `<div${draft.style('display: flex', 'gap: 8px')}>${words()}${words()}</div>`,
    () =>
      `<div${draft.style('display: flow-root', draft.oneIn(2) && `width: ${draft.px(180, 120)}`, draft.oneIn(3) && 'border: 1px solid')}>${draft.text(2)}</div>`,
  ] as const;
  const above = `<p${draft.style('clear: both')}>${draft.text(2)}</p>`;
  const after = draft.oneIn(2) ? float(draft) : '';
  return `${above}${float(draft)}${after}${draft.pick(...boxes)()}<p>${lines(draft)}</p>`;
}

function floated(draft: Draft): string {
  return draft.style(
    `float: ${draft.pick('left', 'right')}`,
    draft.oneIn(2) && `width: ${draft.pick('120px', '30%', '160px')}`,
    // Never against the text: what touches is read as one word.
    `margin: ${draft.oneIn(2) ? 0 : draft.px(12)} ${draft.px(12, 4)}`,
    draft.oneIn(8) && `margin-${draft.pick('top', 'bottom')}: -${draft.px(12, 4)}`,
    draft.oneIn(10) && `margin-right: -${draft.px(10)}`,
    draft.oneIn(3) && `padding: ${draft.px(8)}`,
    draft.oneIn(3) && `border: ${draft.px(3, 1)} solid gray`,
    draft.oneIn(5) && `clear: ${draft.pick('left', 'right', 'both')}`,
    draft.oneIn(4) && `height: ${draft.px(110, 70)}`,
  );
}

function float(draft: Draft): string {
  return `<div${floated(draft)}>${draft.text(2)}${draft.oneIn(3) ? `<p>${draft.word()}</p>` : ''}</div>`;
}

function around(draft: Draft): string {
  return draft.style(
    `margin: ${draft.px(14)} 0`,
    draft.oneIn(6) && `clear: ${draft.pick('left', 'right', 'both')}`,
    draft.oneIn(5) && 'border: 1px solid; padding: 4px',
    draft.oneIn(5) && `text-align: ${draft.pick('right', 'center')}`,
    draft.oneIn(6) && 'text-indent: 20px',
  );
}

function lines(draft: Draft): string {
  return draft.repeat(1 + draft.below(5), (index) => `${index > 0 ? '<br>' : ''}${draft.text(3)}`);
}
