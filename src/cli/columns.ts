/** Lines of a table in plain text: what stands in one column begins at the same place. */

/** Two spaces between columns; the last is not filled up. Widths are counted in code points. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, n) => {
      widths[n] = Math.max(widths[n] ?? 0, lengthOf(cell));
    });
  return rows.map((row) => `${indent}${fill(row, widths)}\n`).join('');
}

function fill(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, n) => cell + ' '.repeat((widths[n] ?? 0) - lengthOf(cell)))
    .join('  ')
    .trimEnd();
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** `1–3, 5` */
export function ranges(numbers: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else parts.push({ from: number, to: number });
  }
  return parts.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
