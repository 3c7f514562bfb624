/** Styles of boxes that no element has: CSS 2.2 §9.2.1.1, inherited properties from the parent, initial ones else. */
import type { Border, Color, ComputedStyle, Display } from '../../style/types.ts';

const NO_COLOR: Color = { r: 0, g: 0, b: 0, a: 0 };
const NO_RADIUS = { x: 0, y: 0 };
const MIDDLE = { x: { pt: 0, percent: 50 }, y: { pt: 0, percent: 50 } };
const NO_BORDER: Border = { width: 0, style: 'none', color: NO_COLOR };

/** Initial values of the properties that do not inherit. */
const NOT_INHERITED: Partial<ComputedStyle> = {
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
  aspectRatio: { isAuto: true },
  objectFit: 'fill',
  objectPosition: MIDDLE,
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
  borderTopLeftRadius: NO_RADIUS,
  borderTopRightRadius: NO_RADIUS,
  borderBottomRightRadius: NO_RADIUS,
  borderBottomLeftRadius: NO_RADIUS,
  backgroundImage: [],
  backgroundColor: NO_COLOR,
  opacity: 1,
  textDecorationLine: [],
  verticalAlign: 'baseline',
  counterReset: [],
  counterIncrement: [],
  counterSet: [],
  stringSet: [],
  content: 'normal',
  page: 'auto',
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  bookmarkLevel: 'none',
  tableLayout: 'auto',
  flexDirection: 'row',
  flexWrap: 'nowrap',
  order: 0,
  flexGrow: 0,
  flexShrink: 1,
  flexBasis: 'auto',
  justifyContent: 'flex-start',
  alignContent: 'stretch',
  alignItems: 'stretch',
  alignSelf: 'auto',
  columnGap: 'normal',
  rowGap: 'normal',
  columnCount: 'auto',
  columnWidth: 'auto',
  columnSpan: 'none',
};

const remembered = new WeakMap<ComputedStyle, Map<Display, ComputedStyle>>();

/** One object for each parent and display, so that what is worked out for a style is worked out once. */
export function anonymousStyle(parent: ComputedStyle, display: Display): ComputedStyle {
  let styles = remembered.get(parent);
  if (styles === undefined) {
    styles = new Map();
    remembered.set(parent, styles);
  }
  let style = styles.get(display);
  if (style === undefined) {
    style = { ...parent, ...NOT_INHERITED, display };
    styles.set(display, style);
  }
  return style;
}
