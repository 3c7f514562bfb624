/** Lists: their markers and numbers, and lists of terms. CSS Lists 3. */
import type { Draft, Family } from '../draft.ts';

export const lists: Family = {
  name: 'lists',
  write: (draft) => {
    draft.rule('ul, ol', 'list-style-position: outside');
    return draft.repeat(2 + draft.below(3), () => (draft.oneIn(4) ? terms(draft) : list(draft, 0)));
  },
};

const TYPES = [
  'decimal',
  'lower-alpha',
  'upper-roman',
  'lower-roman',
  'decimal-leading-zero',
  'none',
] as const;

function list(draft: Draft, depth: number): string {
  const style = draft.style(
    draft.oneIn(3) && `list-style-type: ${draft.pick(...TYPES, 'disc', 'lower-greek', '"– "')}`,
    draft.oneIn(3) && `padding-left: ${draft.px(50, 30)}`,
    // Chromium draws bullets, and gives them room of its own.
    draft.oneIn(5) && `list-style: inside ${draft.pick(...TYPES)}`,
    draft.oneIn(4) && `margin: ${draft.px(14)} 0`,
  );
  const items = draft.repeat(1 + draft.below(5), () => item(draft, depth));
  if (draft.oneIn(2)) return `<ul${style}>${items}</ul>`;
  const attributes = [
    draft.oneIn(4) ? ` start="${draft.below(120) - 10}"` : '',
    draft.oneIn(6) ? ' reversed' : '',
  ];
  return `<ol${style}${attributes.join('')}>${items}</ol>`;
}

function item(draft: Draft, depth: number): string {
  const style = draft.oneIn(4)
    ? draft.style(
        draft.oneIn(2) && `margin-bottom: ${draft.px(9)}`,
        draft.oneIn(3) && `padding: ${draft.px(5)}`,
        draft.oneIn(4) && 'font-size: 18px; line-height: 26px',
        draft.oneIn(5) && 'border: 1px solid',
        draft.oneIn(5) && 'text-align: right',
      )
    : '';
  const value = draft.oneIn(9) ? ` value="${draft.below(40)}"` : '';
  const inner = depth < 2 && draft.oneIn(4) ? list(draft, depth + 1) : '';
  // A value is for lists with numbers alone, but does no harm.
  const text = draft.oneIn(4) ? `<p>${draft.text(5)}</p>` : draft.text(6);
  return `<li${style}${value}>${text}${inner}</li>`;
}

function terms(draft: Draft): string {
  const style = draft.style(draft.oneIn(2) && `margin: ${draft.px(20)} ${draft.px(20)}`);
  const pair = () => `<dt>${draft.text(3)}</dt><dd>${draft.oneIn(3) ? list(draft, 1) : draft.text(6)}</dd>`;
  return `<dl${style}>${draft.repeat(1 + draft.below(3), pair)}</dl>`;
}
