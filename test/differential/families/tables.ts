/** Tables: both layouts, spans, both models of borders, captions, alignment. CSS 2.2 §17. */
import type { Draft, Family } from '../draft.ts';

export const tables: Family = {
  name: 'tables',
  write: (draft) =>
    draft.repeat(1 + draft.below(3), () => table(draft)) + (draft.oneIn(4) ? longTable(draft) : ''),
};

function table(draft: Draft): string {
  const columns = 1 + draft.below(4);
  const isFixed = draft.oneIn(4);
  const isCollapsed = draft.oneIn(2);
  const style = draft.style(
    `margin: ${draft.px(16)} ${draft.pick('0', 'auto')}`,
    isFixed
      ? 'table-layout: fixed; width: 480px'
      : draft.oneIn(3) && `width: ${draft.pick('100%', '400px', '80%')}`,
    isCollapsed
      ? 'border-collapse: collapse'
      : `border-collapse: separate; border-spacing: ${draft.px(6)} ${draft.oneIn(2) ? draft.px(9) : ''}`,
    draft.oneIn(5) && `height: ${draft.px(400, 200)}`,
    !isFixed && draft.oneIn(8) && `${draft.pick('min', 'max')}-width: ${draft.pick('200px', '60%')}`,
    (isCollapsed || draft.oneIn(2)) &&
      `border: ${isCollapsed ? draft.pick('2px', '4px') : draft.px(4, 1)} solid gray`,
    !isCollapsed && draft.oneIn(3) && `padding: ${draft.px(6)}`,
    draft.oneIn(6) && 'direction: rtl',
  );
  const caption = draft.oneIn(4) ? `<caption${captionStyle(draft)}>${draft.text(3)}</caption>` : '';
  const head = draft.oneIn(2) ? `<thead>${rows(draft, 1, columns, 'th', isCollapsed)}</thead>` : '';
  const foot = draft.oneIn(5) ? `<tfoot>${rows(draft, 1, columns, 'td', isCollapsed)}</tfoot>` : '';
  const body = `<tbody>${rows(draft, 1 + draft.below(4), columns, 'td', isCollapsed)}</tbody>`;
  return `<table${style}>${caption}${cols(draft, columns, isFixed)}${head}${body}${foot}</table>`;
}

/** Over two pages or more, with rows that are set on each of them. */
function longTable(draft: Draft): string {
  const isCollapsed = draft.oneIn(2);
  const style = draft.style(
    isCollapsed ? 'border-collapse: collapse' : `border-spacing: ${draft.px(6)} ${draft.px(6)}`,
    `border: ${isCollapsed ? '4px' : draft.px(4, 1)} solid gray`,
    !isCollapsed && draft.oneIn(3) && `padding: ${draft.px(6)}`,
  );
  const edge = draft.style(`padding: ${draft.px(7)}`, draft.oneIn(2) && 'border: 2px solid');
  const cells = (name: string, columns: number) =>
    draft.repeat(columns, () => `<${name}${edge}>${draft.text(2)}</${name}>`);
  const columns = 1 + draft.below(3);
  const row = () =>
    `<tr${draft.style('break-inside: avoid', `height: ${draft.px(200, 20)}`)}>${cells('td', columns)}</tr>`;
  const head = draft.oneIn(2) ? `<thead><tr>${cells('th', columns)}</tr></thead>` : '';
  const foot = draft.oneIn(4) ? '' : `<tfoot><tr>${cells('td', columns)}</tr></tfoot>`;
  return `<table${style}>${head}<tbody>${draft.repeat(20 + draft.below(20), row)}</tbody>${foot}</table>`;
}

function captionStyle(draft: Draft): string {
  return draft.style(
    draft.oneIn(3) && 'caption-side: bottom',
    draft.oneIn(3) && `padding: ${draft.px(6)}`,
    draft.oneIn(3) && 'text-align: left',
    draft.oneIn(3) && `margin-bottom: ${draft.px(8)}`,
  );
}

function cols(draft: Draft, columns: number, isFixed: boolean): string {
  if (!draft.oneIn(isFixed ? 2 : 4)) return '';
  const width = () =>
    draft.oneIn(2) ? draft.style(`width: ${draft.pick('90px', '25%', '20%', '60px')}`) : '';
  return `<colgroup>${draft.repeat(columns, () => `<col${width()}>`)}</colgroup>`;
}

/** Each row has cells for all columns that no span from above stands in. */
function rows(draft: Draft, count: number, columns: number, name: string, isCollapsed: boolean): string {
  const taken = Array.from({ length: columns }, () => 0);
  return draft.repeat(count, (row) => {
    let cells = '';
    for (let column = 0; column < columns; ) {
      if (taken[column] !== 0) {
        taken[column] = (taken[column] ?? 1) - 1;
        column += 1;
        continue;
      }
      const free = taken.slice(column).findIndex((rest) => rest > 0);
      const room = free < 0 ? columns - column : free;
      const across = draft.oneIn(6) ? 1 + draft.below(room) : 1;
      const down = draft.oneIn(8) ? 1 + draft.below(count - row) : 1;
      taken.fill(down - 1, column, column + across);
      cells += cell(draft, name, across, down, isCollapsed);
      column += across;
    }
    const style = draft.style(
      draft.oneIn(8) && `vertical-align: ${draft.pick('top', 'bottom')}`,
      draft.oneIn(8) && `height: ${draft.px(80, 20)}`,
      draft.oneIn(8) &&
        isCollapsed &&
        `border-${draft.pick('top', 'bottom')}: ${draft.pick('2px', '6px')} solid`,
    );
    return `<tr${style}>${cells}</tr>`;
  });
}

function cell(draft: Draft, name: string, across: number, down: number, isCollapsed: boolean): string {
  /** May have content that is wider than the longest word. */
  const isWide = draft.oneIn(6);
  const style = draft.style(
    `padding: ${draft.px(7)} ${draft.px(9)}`,
    draft.oneIn(2) && `border: ${isCollapsed ? draft.pick('2px', '4px') : draft.px(3, 1)} solid`,
    draft.oneIn(4) && `vertical-align: ${draft.pick('top', 'middle', 'bottom')}`,
    draft.oneIn(4) && `text-align: ${draft.pick('left', 'right', 'center')}`,
    draft.oneIn(8) && `width: ${draft.pick('100px', '30%', '70px')}`,
    draft.oneIn(8) && `height: ${draft.px(60, 30)}`,
    isWide && draft.oneIn(2) && 'white-space: nowrap',
    draft.oneIn(8) && 'font-size: 18px; line-height: 24px',
    draft.oneIn(12) &&
      (isWide ? 'min-width: 140px' : draft.pick<string>('min-width: 60px', 'max-width: 80px')),
  );
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  const content =
    isWide && draft.oneIn(2)
      ? inner(draft)
      : draft.oneIn(6)
        ? `<p>${draft.text(2)}</p><p>${draft.text(2)}</p>`
        : draft.oneIn(8)
          ? `<ul><li>${draft.word()}</li><li>${draft.word()}</li></ul>`
          : draft.oneIn(9)
            ? ''
            : draft.text(2);
  return `<${name}${style}${spans}>${content}</${name}>`;
}

/** A table within a cell. */
function inner(draft: Draft): string {
  const style = draft.style(
    draft.oneIn(2) ? 'border-collapse: collapse' : 'border-spacing: 4px',
    draft.oneIn(3) && `width: ${draft.pick('100%', '80%', '120px')}`,
  );
  const edge = draft.style('border: 2px solid', `padding: ${draft.px(5)}`);
  const row = () => `<tr>${draft.repeat(2, () => `<td${edge}>${draft.word()}</td>`)}</tr>`;
  return `<table${style}>${draft.repeat(1 + draft.below(2), row)}</table>`;
}
