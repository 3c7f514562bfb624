/** The square font has no Hebrew: overrides make its Latin letters run from right to left. */
import { describe, expect, it } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const CSS = `
  bdo { unicode-bidi: bidi-override }
  [dir=rtl] { direction: rtl }
  .isolate { unicode-bidi: isolate }
`;

describe('text from right to left', () => {
  it('runs backwards within its line', () => {
    expect(drawPages('<p>ab <bdo dir=rtl>cd ef</bdo> gh</p>', CSS)).toEqual([
      'ab fe dc g\nh'.replace(' g\nh', '\ngh'),
    ]);
  });

  it('goes on in the next line where the first one is full', () => {
    expect(drawPages('<p>ab <bdo dir=rtl>cdef ghij</bdo> kl</p>', CSS)).toEqual(['ab fedc\njihg kl']);
  });

  it('stands at the right of a paragraph of that direction, and so does its indent', () => {
    const css = `${CSS} p { text-indent: 20pt }`;
    expect(drawPages('<p dir=rtl><bdo dir=rtl>abcd efgh</bdo></p>', css)).toEqual(['    dcba\n      hgfe']);
  });

  it('goes beyond the left edge where it has no room', () => {
    const css = '@page { size: 60pt 50pt; margin-left: 20pt } p { direction: rtl }';
    const { layout } = layOutHtml('<p>abcdef</p>', css);
    expect(layout.pages[0]!.fragments[0]).toMatchObject({ text: 'abcdef', x: 0 });
  });

  it('leaves Latin words as they are in a paragraph from right to left, and puts its full stop at the left', () => {
    expect(drawPages('<p dir=rtl>ab cd.</p>', CSS)).toEqual(['    .ab cd']);
  });

  it('is copied out in the order in which it is read', () => {
    const { layout } = layOutHtml('<p>ab <bdo dir=rtl>cd ef</bdo> gh</p>', CSS);
    expect([...copiedTexts(layout).values()].join('|')).toContain('cd ef');
  });

  it('keeps an isolated text from what is around it', () => {
    const html = (name: string) => `<p><bdo dir=rtl>ab <span class="${name}">cd</span></bdo></p>`;
    expect(drawPages(html(''), CSS)).toEqual(['dc ba']);
    expect(drawPages(html('isolate'), CSS)).toEqual(['cd ba']);
  });

  it('draws a box of it in parts where others come between', () => {
    const html = '<p>ab <span>cd <bdo dir=rtl>ef</bdo></span></p>';
    const { layout } = layOutHtml(html, `${CSS} span { background: red }`);
    const boxes = layout.pages[0]!.fragments.filter(({ kind }) => kind === 'rect');
    expect(boxes).toMatchObject([{ x: 30, width: 50 }]);
  });
});
