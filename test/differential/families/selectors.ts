/** Selectors, specificity, order, inheritance: each rule moves what it matches. Selectors 4, CSS Cascade 4. */
import type { Draft, Family } from '../draft.ts';

export const selectors: Family = {
  name: 'selectors',
  write: (draft) => {
    for (let count = 8 + draft.below(8); count > 0; count--) {
      draft.rule(`main ${selector(draft)}`, declaration(draft));
    }
    return `<main>${draft.repeat(2 + draft.below(3), () => section(draft))}</main>`;
  },
};

function section(draft: Draft): string {
  const items = () => draft.repeat(2 + draft.below(4), () => element(draft, 'li', draft.word()));
  const parts = [
    () => element(draft, 'p', draft.text(2)),
    () => element(draft, 'div', element(draft, 'p', draft.word()) + element(draft, 'p', draft.word())),
    () => element(draft, 'ul', items()),
    () => element(draft, 'div', ''),
    () => element(draft, 'p', `${draft.word()} ${element(draft, 'span', draft.word())}`),
  ] as const;
  return element(
    draft,
    'section',
    draft.repeat(2 + draft.below(3), () => draft.pick(...parts)()),
  );
}

function element(draft: Draft, name: string, content: string): string {
  const classes = ['a', 'b', 'c d'].filter(() => draft.oneIn(3)).join(' ');
  const attributes = [
    classes === '' ? '' : ` class="${classes}"`,
    draft.oneIn(5) ? ` data-kind="${draft.pick('one', 'one-two', 'two three', 'ONE')}"` : '',
    draft.oneIn(6) ? ` lang="${draft.pick('en-GB', 'fr', 'en')}"` : '',
  ];
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function selector(draft: Draft): string {
  const combined = () => `${simple(draft)}${draft.pick(' ', ' > ', ' + ', ' ~ ')}${simple(draft)}`;
  const one = draft.oneIn(2) ? simple(draft) : combined();
  return draft.oneIn(5) ? `${one}, main ${simple(draft)}` : one;
}

function simple(draft: Draft): string {
  const type = draft.pick('p', 'div', 'li', 'section', 'ul', 'span', '*', '');
  const rest = draft.pick(
    ...([
      '.a',
      '.b',
      '.c.d',
      '[data-kind]',
      '[data-kind="one"]',
      '[data-kind~="two"]',
      '[lang|="en"]',
    ] as const),
    ...(['[data-kind^="on"]', '[data-kind$="two"]', '[data-kind*="e-t"]', '[data-kind="one" i]'] as const),
    ...([':first-child', ':last-child', ':nth-child(2)', ':nth-child(odd)', ':nth-child(3n + 1)'] as const),
    ...([
      ':not(.a)',
      ':not(:first-child)',
      ':only-child',
      ':is(.a, .b)',
      ':where(.c)',
      ':first-of-type',
    ] as const),
    ...([':last-of-type', ':nth-of-type(2)', ':nth-last-child(2)', ':empty', '', ''] as const),
  );
  return type === '' && rest === '' ? 'p' : type + rest;
}

function declaration(draft: Draft): string {
  const important = draft.oneIn(10) ? ' !important' : '';
  return draft.pick(
    `margin-top: ${draft.px(20)}${important}`,
    `margin: ${draft.px(9)} ${draft.px(30)}${important}`,
    `padding-left: ${draft.px(20)}${important}`,
    `font-weight: bold`,
    `letter-spacing: 1px`,
    `padding-top: ${draft.px(8)}; text-align: right`,
    'text-align: center',
    'text-transform: uppercase',
    'margin-left: inherit',
    'font-size: 18px',
    'text-indent: 20px',
  );
}
