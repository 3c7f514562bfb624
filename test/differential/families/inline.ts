/** Text in lines: sizes, shifts from the baseline, spacing, alignment, inline blocks, white space. CSS 2.2 §10.8. */
import type { Draft, Family } from '../draft.ts';

export const inline: Family = {
  name: 'inline',
  write: (draft) => draft.repeat(4 + draft.below(5), () => paragraph(draft)),
};

function paragraph(draft: Draft): string {
  if (draft.oneIn(8)) return preformatted(draft);
  const style = draft.style(
    `margin: ${draft.px(12)} 0`,
    draft.oneIn(3) && `text-align: ${draft.pick('left', 'right', 'center', 'justify', 'end')}`,
    draft.oneIn(8) && 'text-align: justify; text-align-last: justify; width: 200px',
    draft.oneIn(4) && `text-indent: ${draft.pick('20px', '10%', '1em')}`,
    draft.oneIn(4) && `line-height: ${draft.pick('1.5', '24px', '150%', '2em', '16px')}`,
    draft.oneIn(4) && `font-size: ${draft.pick('12px', '1.25em', '80%', 'larger', '20px')}`,
    draft.oneIn(6) && `letter-spacing: ${draft.pick('0.5px', '0.04em', '-0.2px')}`,
    draft.oneIn(6) && `word-spacing: ${draft.pick('4px', '0.5em')}`,
    draft.oneIn(8) && `text-transform: ${draft.pick('uppercase', 'capitalize', 'lowercase')}`,
    draft.oneIn(8) && 'padding-left: 24px; text-indent: -24px',
  );
  const lines = draft.repeat(1 + draft.below(3), (index) => `${index > 0 ? '<br>' : ''}${line(draft)}`);
  return `<p${style}>${lines}</p>`;
}

function line(draft: Draft): string {
  return Array.from({ length: 1 + draft.below(3) }, () => piece(draft, 0)).join(' ');
}

function piece(draft: Draft, depth: number): string {
  const text = depth > 1 || draft.oneIn(2) ? draft.text(2) : `${draft.word()} ${piece(draft, depth + 1)}`;
  const name = draft.pick('b', 'i', 'span', 'sub', 'sup', 'small', 'code', 'span', 'em');
  if (draft.oneIn(3)) return text;
  if (draft.oneIn(5)) return `<span${inlineBlock(draft)}>${text}</span>`;
  if (name !== 'span') return `<${name}>${text}</${name}>`;
  const style = draft.style(
    draft.oneIn(3) && `font-size: ${draft.pick('0.8em', '18px', '75%', '1.5em', 'smaller')}`,
    draft.oneIn(3) &&
      `vertical-align: ${draft.pick('3px', '-4px', 'middle', 'text-top', 'text-bottom', '20%', 'top', 'bottom')}`,
    draft.oneIn(3) && `padding: ${draft.px(4)} ${draft.px(6)}`,
    draft.oneIn(4) && `margin: 0 ${draft.px(8)}`,
    draft.oneIn(4) && `border: ${draft.px(2, 1)} solid`,
    draft.oneIn(5) && 'font-family: Roman',
    draft.oneIn(5) && 'white-space: nowrap',
    draft.oneIn(6) && `line-height: ${draft.pick('30px', '1', '10px')}`,
    draft.oneIn(6) && 'letter-spacing: 0.5px',
  );
  return `<span${style}>${text}</span>`;
}

function inlineBlock(draft: Draft): string {
  return draft.style(
    'display: inline-block',
    draft.oneIn(3) && `width: ${draft.px(120, 100)}`,
    draft.oneIn(3) && `padding: ${draft.px(6)}`,
    draft.oneIn(3) && `margin: ${draft.px(6)}`,
    draft.oneIn(3) && 'border: 1px solid',
    draft.oneIn(4) && `vertical-align: ${draft.pick('top', 'middle', 'bottom', '4px')}`,
    draft.oneIn(5) && 'text-align: right',
    draft.oneIn(5) && 'height: 44px',
  );
}

function preformatted(draft: Draft): string {
  const style = draft.style(
    `white-space: ${draft.pick('pre', 'pre-wrap', 'pre-line', 'break-spaces')}`,
    `margin: ${draft.px(12)} 0`,
    draft.oneIn(2) && `tab-size: ${draft.pick('4', '60px', '2.5')}`,
  );
  const line = () =>
    `${draft.pick('', '  ', '\t')}${draft.word()}${draft.pick(' ', '   ', '\t')}${draft.word()}${draft.pick('', `\t${draft.word()}`)}`;
  return `<p${style}>${[line(), line(), draft.pick('', line())].join('\n')}</p>`;
}
