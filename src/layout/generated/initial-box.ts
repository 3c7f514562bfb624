/** Initial values of the properties that are not inherited, for boxes that no rule of a style sheet speaks of. */
import type { Border, ComputedStyle } from '../../style/types.ts';

const TRANSPARENT = { r: 0, g: 0, b: 0, a: 0 } as const;
const NO_BORDER: Border = { width: 0, style: 'none', color: TRANSPARENT };

const NOT_INHERITED = {
  display: 'inline',
  position: 'static',
  float: 'none',
  clear: 'none',
  boxSizing: 'content-box',
  boxDecorationBreak: 'slice',
  width: 'auto',
  height: 'auto',
  minWidth: 'auto',
  minHeight: 'auto',
  maxWidth: 'none',
  maxHeight: 'none',
  top: 'auto',
  right: 'auto',
  bottom: 'auto',
  left: 'auto',
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  paddingLeft: 0,
  borderTop: NO_BORDER,
  borderRight: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRadius: 0,
  backgroundColor: TRANSPARENT,
  opacity: 1,
  textDecorationLine: [],
  verticalAlign: 'baseline',
  content: 'normal',
  counterReset: [],
  counterIncrement: [],
  counterSet: [],
  stringSet: [],
  page: 'auto',
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  bookmarkLevel: 'none',
  tableLayout: 'auto',
  flexGrow: 0,
  flexShrink: 1,
  flexBasis: 'auto',
  alignSelf: 'auto',
  columnCount: 'auto',
  columnWidth: 'auto',
  columnSpan: 'none',
} satisfies Partial<ComputedStyle>;

/** The style of a box in an element that says nothing itself: it inherits what is inherited. */
export function inheritedStyle(parent: ComputedStyle): ComputedStyle {
  return { ...parent, ...NOT_INHERITED };
}
