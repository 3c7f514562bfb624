/** Blocks in the flow: margins that collapse, padding, borders, widths. CSS 2.2 §8, §10. */
import type { Draft, Family } from '../draft.ts';

export const blocks: Family = {
  name: 'blocks',
  write: (draft) => draft.repeat(3 + draft.below(5), () => block(draft, 0)),
};

function block(draft: Draft, depth: number): string {
  const style = draft.style(
    draft.oneIn(2) && `margin-top: ${draft.px(24, -4)}`,
    draft.oneIn(2) && `margin-bottom: ${draft.px(24, -4)}`,
    draft.oneIn(3) && `margin-left: ${draft.px(30)}`,
    draft.oneIn(4) && `margin-right: ${draft.pick('auto', '10%', '12px')}`,
    draft.oneIn(4) && `padding: ${draft.px(10)} ${draft.px(12)}`,
    draft.oneIn(8) && `padding-top: 5%`,
    draft.oneIn(4) && `border: ${draft.px(3, 1)} solid gray`,
    draft.oneIn(8) && `border-top: ${draft.px(4, 1)} solid`,
    draft.oneIn(4) && `width: ${draft.pick('120px', '70%', '50%', 'auto', '160px')}`,
    draft.oneIn(6) && `max-width: ${draft.pick('150px', 'max-content', 'fit-content')}`,
    draft.oneIn(8) && 'min-width: 140px',
    draft.oneIn(5) && 'box-sizing: border-box',
    draft.oneIn(12) && 'display: flow-root',
    draft.oneIn(9) && 'margin-left: auto; margin-right: auto; width: 150px',
    draft.oneIn(5) && `text-align: ${draft.pick('right', 'center', 'justify', 'end')}`,
  );
  const name = draft.pick('div', 'section', 'blockquote', 'article');
  if (depth > 2 || draft.oneIn(3)) return `<p${style}>${draft.text(5)}</p>`;
  if (draft.oneIn(6)) return `<div${style}></div>`;
  // A height that its content exceeds gives way to it.
  if (draft.oneIn(6)) return `<div${tall(draft)}>${draft.word()}</div>`;
  if (draft.oneIn(6))
    return `<${draft.pick('h1', 'h2', 'h3')}${style}>${draft.text(3)}</h1>`.replace(
      /<(h\d)(.*)h1>/,
      '<$1$2$1>',
    );
  if (draft.oneIn(8)) return `<div${style}>${draft.text(2)}<p>${draft.text(2)}</p>${draft.text(2)}</div>`;
  return `<${name}${style}>${draft.repeat(1 + draft.below(3), () => block(draft, depth + 1))}</${name}>`;
}

function tall(draft: Draft): string {
  return draft.style(
    `height: ${draft.px(90, 50)}`,
    draft.oneIn(2) && `max-height: ${draft.px(45, 40)}`,
    draft.oneIn(3) && `padding: ${draft.px(9)}; box-sizing: border-box`,
    draft.oneIn(3) && 'min-height: 60px',
  );
}
