/** CSS GCPM 3 §2.4: notes stand on the page of their call. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';

function note(text: string): string {
  return `<span class="note" role="doc-footnote">${text}</span>`;
}

describe('footnotes', () => {
  test('stand at the foot of the page, numbered, in order', () => {
    expect(drawPages(`<p>a${note('xx')} b${note('yy')}</p>`)).toEqual(['a1 b2\n\n\n1 xx\n2 yy']);
  });

  test('take their room from the text', () => {
    expect(drawPages(`<p>a${note('x')}<br>b<br>c<br>d<br>e</p>`)).toEqual(['a1\nb\nc\nd\n1 x', 'e']);
  });

  test('a line whose note has no room goes to the next page with it', () => {
    expect(drawPages(`<p>a<br>b<br>c<br>d<br>e${note('x')}</p>`)).toEqual(['a\nb\nc\nd', 'e1\n\n\n\n1 x']);
  });

  test('a long note begins on the page of its call and goes on on the next', () => {
    const long = 'k l m n o p'.replaceAll(' ', '<br>');
    const css = '@page { size: 100pt 60pt }';
    expect(drawPages(`<p>a<br>b${note(long)}<br>c<br>d</p>`, css)).toEqual([
      'a\nb1\n1 k\nl\nm\nn',
      'c\nd\n\n\no\np',
    ]);
  });

  test('columns in a long note go on on the next page', () => {
    const long = 'k l m n o p q r s t'.replaceAll(' ', '<br>');
    const css = '@page { size: 100pt 60pt } .note { display: block; columns: 2; column-gap: 20pt }';
    expect(drawPages(`<p>a<br>b${note(long)}<br>c<br>d</p>`, css)).toEqual([
      'a\nb1\n1 k   o\nl     p\nm     q\nn     r',
      'c\nd\n\n\n\ns     t',
    ]);
  });

  test('in a table cell are found as well', () => {
    const body = `<table><tbody><tr><td>a${note('x')}</td><td>b${note('y')}</td></tr></tbody></table>`;
    expect(drawPages(body)).toEqual(['a1b2\n\n\n1 x\n2 y']);
  });

  test('the area has its margin, border and padding', () => {
    const css = '@page { @footnote { margin-top: 10pt; border-top: 1pt solid; padding-top: 9pt } }';
    const { layout } = layOutHtml(`<p>a${note('x')}<br>b<br>c</p>`, css);
    const rule = layout.pages[0]?.fragments.find((fragment) => fragment.kind === 'line');
    expect(rule).toMatchObject({ x1: 0, x2: 100, y1: 30.5, owner: { artifact: 'layout' } });
    expect(layout.pages).toHaveLength(2);
  });

  test('call and marker lead to each other', () => {
    const { layout } = layOutHtml(`<p>a${note('x')}</p>`);
    const links = layout.pages[0]!.fragments.filter((fragment) => fragment.kind === 'link');
    const [call, marker] = links.map(({ target }) => ('destination' in target ? target.destination : ''));
    expect(layout.destinations.get(call!)).toMatchObject({ page: 0, y: 40 });
    expect(layout.destinations.get(marker!)).toMatchObject({ page: 0, x: 10, y: 0 });
  });

  test('notes of a whole page of text always end', () => {
    const long = Array.from({ length: 40 }, (_, index) => String(index)).join('<br>');
    const drawn = drawPages(`<p>a${note(long)} b${note(long)} c${note(long)}</p>`);
    expect(drawn.join('\n').match(/39/g)).toHaveLength(3);
  });
});
