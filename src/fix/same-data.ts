/** Whether a changed file still says all that was not to be changed. */
import type { Span } from '../diagnostic.ts';
import type { FactList, FactMap, FactNode } from '../facts/types.ts';

/** Whether `after` is `before` but for the places `edits` of the old file: no value elsewhere has changed, moved or gone. */
export function saysTheSame(before: FactNode, after: FactNode, edits: readonly Span[]): boolean {
  const own = edits.filter((edit) => meets(edit, before.span));
  if (own.length === 0) return isEqual(before, after);
  if (before.kind === 'map' && after.kind === 'map') return mapsAgree(before, after, own);
  if (before.kind === 'list' && after.kind === 'list') return listsAgree(before, after, own);
  return before.kind === 'scalar';
}

function mapsAgree(before: FactMap, after: FactMap, edits: readonly Span[]): boolean {
  const entries = [...before.entries.values()];
  const values = entries.map(({ value }) => value);
  const added = [...after.entries.keys()].some((key) => !before.entries.has(key));
  if (added && !isEditedItself(values, edits)) return false;
  return entries.every(({ key, keySpan, value }) => {
    // A key that an edit renames or takes away may be anything, with what stands under it.
    if (edits.some((edit) => meets(edit, keySpan))) return true;
    const other = after.entries.get(key);
    return other !== undefined && saysTheSame(value, other.value, edits);
  });
}

/** Whether an edit is about the group, and not about something within one of its values. */
function isEditedItself(values: readonly FactNode[], edits: readonly Span[]): boolean {
  return edits.some((edit) => !values.some(({ kind, span }) => kind !== 'scalar' && isWithin(edit, span)));
}

/** Items that no edit touches stay, in their order; between them items may go. */
function listsAgree(before: FactList, after: FactList, edits: readonly Span[]): boolean {
  if (before.items.length === after.items.length) {
    return before.items.every((item, n) => saysTheSame(item, after.items[n] as FactNode, edits));
  }
  let at = 0;
  return before.items
    .filter(({ span }) => !edits.some((edit) => meets(edit, span)))
    .every((item) => {
      while (at < after.items.length && !isEqual(item, after.items[at] as FactNode)) at++;
      return at++ < after.items.length;
    });
}

function isEqual(a: FactNode, b: FactNode): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.source === b.source;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, n) => isEqual(item, b.items[n] as FactNode))
    );
  }
  return (
    b.kind === 'map' &&
    a.entries.size === b.entries.size &&
    [...a.entries.values()].every(({ key, value }) => {
      const other = b.entries.get(key);
      return other !== undefined && isEqual(value, other.value);
    })
  );
}

/** Whether the two share a character, or one stands at the edge of the other. */
function meets(a: Span, b: Span): boolean {
  return isUpTo(a.line, a.column, b.endLine, b.endColumn) && isUpTo(b.line, b.column, a.endLine, a.endColumn);
}

function isWithin(inner: Span, outer: Span): boolean {
  return (
    isUpTo(outer.line, outer.column, inner.line, inner.column) &&
    isUpTo(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn)
  );
}

function isUpTo(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column <= otherColumn);
}
