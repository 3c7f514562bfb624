/** Generated content: ::before and ::after, counters and their styles, quotes, attr(). CSS Content 3, CSS Lists 3. */
import type { Draft, Family } from '../draft.ts';

export const generated: Family = {
  name: 'generated',
  write: (draft) => {
    const style = draft.pick('decimal', 'upper-roman', 'lower-alpha', 'decimal-leading-zero', 'lower-greek');
    // In one of the two: see what differs on purpose.
    const isReset = draft.oneIn(2);
    draft.rule('body', `counter-reset: part ${draft.below(5)} ${isReset ? '' : 'item'}`);
    draft.rule('h2', 'counter-increment: part', isReset && 'counter-reset: item');
    draft.rule(
      'h2::before',
      `content: ${draft.pick('"Part "', '""')} counter(part, ${style}) ${draft.pick('". "', '" – "', '": "')}`,
    );
    draft.rule('p', `counter-increment: item ${draft.pick('', '2', '-1')}`);
    draft.rule('p::before', `content: "<" counter(part) "." counter(item, ${style}) "> "`, decoration(draft));
    draft.rule('ol', 'counter-reset: nested', 'list-style-type: none');
    draft.rule('li', 'counter-increment: nested', draft.oneIn(4) && 'counter-set: nested 7');
    draft.rule(
      'li::before',
      `content: counters(nested, "${draft.pick('.', '-')}"${draft.pick('', ', upper-alpha')}) ") "`,
    );
    draft.rule(
      'ul > li::marker',
      draft.oneIn(2) && `content: "${draft.pick('+', '→', '#')} "`,
      draft.oneIn(3) && 'font-weight: bold',
    );
    draft.rule('ul > li::before', 'content: none');
    draft.rule('[data-note]::after', `content: " [" attr(data-note) "]"`, decoration(draft));
    draft.rule('q', draft.oneIn(3) && 'quotes: "«" "»" "‹" "›"');
    return draft.repeat(4 + draft.below(6), () => part(draft));
  },
};

function decoration(draft: Draft): string {
  return draft.pick(
    '',
    'font-weight: bold',
    'margin-right: 6px',
    'font-size: 11px',
    'padding: 0 4px; border: 1px solid',
    'display: inline-block; width: 60px',
  );
}

function part(draft: Draft): string {
  const parts = [
    () => `<h2>${draft.text(2)}</h2>`,
    () => `<p>${draft.text(3)}</p>`,
    () => `<p data-note="${draft.word()}">${draft.text(2)}</p>`,
    () => ordered(draft, 0),
    () => `<ul><li>${draft.text(2)}</li><li>${draft.text(2)}</li></ul>`,
    () => `<p>${draft.word()} <q>${draft.text(2)} <q>${draft.word()}</q> ${draft.word()}</q></p>`,
  ] as const;
  return draft.pick(...parts)();
}

function ordered(draft: Draft, depth: number): string {
  const item = () =>
    `<li>${draft.text(2)}${depth < 2 && draft.oneIn(3) ? ordered(draft, depth + 1) : ''}</li>`;
  return `<ol>${draft.repeat(1 + draft.below(3), item)}</ol>`;
}
