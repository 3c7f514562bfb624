/** Lengths: all units, calc(), percentages, custom properties with fallbacks. CSS Values 4, CSS Variables 1. */
import type { Draft, Family } from '../draft.ts';

export const units: Family = {
  name: 'units',
  write: (draft) => {
    draft.rule(':root', `--gap: ${draft.px(20, 4)}`, `--twice: calc(var(--gap) * 2)`, '--size: 16px');
    return draft.repeat(4 + draft.below(5), () => block(draft, 0));
  },
};

function length(draft: Draft): string {
  return draft.pick(
    ...([
      '6mm',
      '0.4cm',
      '9pt',
      '1pc',
      '0.2in',
      '12px',
      '15q',
      '1em',
      '1.5em',
      '1rem',
      '2ch',
      '3ex',
    ] as const),
    ...([
      '5%',
      'calc(1em + 4px)',
      'calc(10% - 2px)',
      'calc((3px + 1mm) * 2)',
      'var(--gap)',
      'var(--twice)',
    ] as const),
    ...([
      'var(--none, 7px)',
      'calc(var(--gap) / 2)',
      'min(20px, 2em)',
      'max(4px, 1mm)',
      'clamp(4px, 3%, 18px)',
    ] as const),
  );
}

function block(draft: Draft, depth: number): string {
  const style = draft.style(
    draft.oneIn(2) && `margin-top: ${length(draft)}`,
    draft.oneIn(2) && `margin-left: ${length(draft)}`,
    draft.oneIn(3) && `padding: ${length(draft)}`,
    draft.oneIn(3) && `padding-inline: ${length(draft)}`,
    draft.oneIn(3) && `width: calc(60% + ${length(draft)})`,
    draft.oneIn(3) && `text-indent: ${length(draft)}`,
    draft.oneIn(3) &&
      `font-size: ${draft.pick('11pt', '1.2em', '1.1rem', '90%', 'calc(10px + 0.25em)', 'var(--size)', 'small', 'large')}`,
    draft.oneIn(4) && `line-height: ${draft.pick('24px', '1.5em', '2', '150%', '20pt')}`,
    draft.oneIn(6) && `--gap: ${draft.px(30, 10)}`,
    draft.oneIn(6) && `letter-spacing: ${draft.pick('0.05em', '0.1ch', '1px')}`,
  );
  if (depth > 1 || draft.oneIn(2)) return `<p${style}>${draft.text(3)}</p>`;
  return `<div${style}>${draft.repeat(1 + draft.below(2), () => block(draft, depth + 1))}</div>`;
}
