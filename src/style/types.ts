/**
 * What the style stage gives: the document's tree with a computed value for every property, and the page styles.
 * All lengths are in points; `em`, `rem`, `ch`, `px` … are gone, percentages stay until layout knows their reference.
 */
import type { Span } from '../diagnostic.ts';
import type { Element, StructureRole, Text } from '../document/types.ts';
import type { LengthPercentage } from '../length.ts';
import type { Nth } from '../nth.ts';

export type { LengthPercentage } from '../length.ts';

/** sRGB, each channel 0–255; alpha 0–1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

export type LengthOrAuto = LengthPercentage | 'auto';
/** CSS Sizing 3 §3.2: a size that the content has. */
export type ContentSize = 'min-content' | 'max-content' | 'fit-content';

export type Display =
  | 'none'
  | 'block'
  | 'inline'
  | 'inline-block'
  | 'list-item'
  | 'flow-root'
  | 'flex'
  | 'inline-flex'
  | 'table'
  | 'table-caption'
  | 'table-header-group'
  | 'table-row-group'
  | 'table-footer-group'
  | 'table-row'
  | 'table-cell'
  | 'table-column'
  | 'table-column-group';

/** The radii of a corner along the two edges: percentages are of the border box's width and height. */
export interface CornerRadius {
  readonly x: LengthPercentage;
  readonly y: LengthPercentage;
}

/** CSS Sizing 4 §6: of width to height; with `isAuto` only of what has none by itself. */
export interface AspectRatio {
  readonly isAuto: boolean;
  readonly ratio?: number;
}

/** Percentages are of the room that is left. */
export interface Position {
  readonly x: LengthPercentage;
  readonly y: LengthPercentage;
}

/** `linear-gradient()`: CSS Images 3 §3.1. */
export interface LinearGradientImage {
  /** Degrees clockwise from upwards, or the side or corner that it leads to. */
  readonly direction: number | { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };
  /** Two at least. Percentages are of the gradient line's length. */
  readonly stops: readonly { readonly color: Color; readonly position?: LengthPercentage }[];
}

export type BreakBetween = 'auto' | 'avoid' | 'page' | 'left' | 'right' | 'column';
/** `hidden` has no width, as `none` has; where borders collapse no other is seen in its place. CSS 2.2 §17.6.2.1. */
export type BorderStyle = 'none' | 'hidden' | 'solid' | 'dashed' | 'dotted' | 'double';

export interface Border {
  /** Points; 0 where the style is `none`. */
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}

/** `counter-reset`, `counter-increment`, `counter-set`: CSS Lists 3 §4. */
export interface CounterChange {
  readonly name: string;
  readonly value: number;
}

/** `attr()` is already replaced by its string: the element is known when styles are computed. */
export type ContentItem =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'counter'; readonly name: string; readonly style: string }
  | { readonly type: 'counters'; readonly name: string; readonly separator: string; readonly style: string }
  /** `string(name, first|start|last|first-except)`: CSS GCPM 3 §1.1. */
  | {
      readonly type: 'running-string';
      readonly name: string;
      readonly which: 'first' | 'start' | 'last' | 'first-except';
    }
  /** CSS GCPM 3 §2 (`target` is the fragment identifier without `#`). */
  | {
      readonly type: 'target-counter';
      readonly target: string;
      readonly name: string;
      readonly style: string;
    }
  | { readonly type: 'target-text'; readonly target: string }
  | { readonly type: 'leader'; readonly pattern: string }
  /** `content()`: the element's own text, for `string-set` and `bookmark-label`. */
  | { readonly type: 'element-text' }
  | { readonly type: 'quote'; readonly which: 'open' | 'close' | 'no-open' | 'no-close' };

/** CSS Fonts 4 §6.4. */
export type LigatureKeyword =
  | `${'' | 'no-'}${'common' | 'discretionary' | 'historical'}-ligatures`
  | 'contextual'
  | 'no-contextual';

/** CSS Text 3 §2.1. */
export type TextTransform = 'uppercase' | 'lowercase' | 'capitalize' | 'full-width';

/** CSS Text 3 §8.1. */
export interface TextIndent {
  readonly length: LengthPercentage;
  /** Of all lines but those that would be indented. */
  readonly hanging: boolean;
  /** Also after forced breaks. */
  readonly eachLine: boolean;
}

export interface ComputedStyle {
  // box
  readonly display: Display;
  readonly position: 'static' | 'relative' | 'absolute';
  readonly float: 'none' | 'left' | 'right' | 'footnote';
  readonly clear: 'none' | 'left' | 'right' | 'both';
  readonly boxSizing: 'content-box' | 'border-box';
  readonly boxDecorationBreak: 'slice' | 'clone';
  readonly width: LengthOrAuto | ContentSize;
  /** That which the content has is `auto`, but is not stretched. */
  readonly height: LengthOrAuto | ContentSize;
  readonly minWidth: LengthOrAuto | ContentSize;
  /** No box is lower than its content. */
  readonly minHeight: LengthOrAuto;
  readonly maxWidth: LengthPercentage | 'none' | ContentSize;
  readonly maxHeight: LengthPercentage | 'none' | ContentSize;
  readonly aspectRatio: AspectRatio;
  readonly objectFit: 'fill' | 'contain' | 'cover' | 'none' | 'scale-down';
  readonly objectPosition: Position;
  readonly top: LengthOrAuto;
  readonly right: LengthOrAuto;
  readonly bottom: LengthOrAuto;
  readonly left: LengthOrAuto;
  readonly marginTop: LengthOrAuto;
  readonly marginRight: LengthOrAuto;
  readonly marginBottom: LengthOrAuto;
  readonly marginLeft: LengthOrAuto;
  readonly paddingTop: LengthPercentage;
  readonly paddingRight: LengthPercentage;
  readonly paddingBottom: LengthPercentage;
  readonly paddingLeft: LengthPercentage;
  readonly borderTop: Border;
  readonly borderRight: Border;
  readonly borderBottom: Border;
  readonly borderLeft: Border;
  readonly borderTopLeftRadius: CornerRadius;
  readonly borderTopRightRadius: CornerRadius;
  readonly borderBottomRightRadius: CornerRadius;
  readonly borderBottomLeftRadius: CornerRadius;
  readonly backgroundColor: Color;
  /** The uppermost first. */
  readonly backgroundImage: readonly LinearGradientImage[];
  readonly opacity: number;
  /** `collapse` is `hidden`, but for rows and columns of tables. */
  readonly visibility: 'visible' | 'hidden' | 'collapse';

  // text
  readonly color: Color;
  readonly fontFamily: readonly string[];
  /** Points. */
  readonly fontSize: number;
  /** 1–1000. */
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontKerning: 'auto' | 'normal' | 'none';
  readonly fontVariantCaps:
    | 'normal'
    | 'small-caps'
    | 'all-small-caps'
    | 'petite-caps'
    | 'all-petite-caps'
    | 'unicase'
    | 'titling-caps';
  /** Empty for `normal`. */
  readonly fontVariantLigatures: 'none' | readonly LigatureKeyword[];
  readonly fontVariantPosition: 'normal' | 'sub' | 'super';
  /** Of lining-nums, oldstyle-nums, proportional-nums, tabular-nums, slashed-zero, ordinal, …; empty for `normal`. */
  readonly fontVariantNumeric: readonly string[];
  /** OpenType feature tags and values, as written. */
  readonly fontFeatureSettings: readonly { readonly tag: string; readonly value: number }[];
  /** The used value in points, factors and percentages already applied to this element's font size. */
  readonly lineHeight: number | 'normal';
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly textAlign: 'start' | 'end' | 'left' | 'right' | 'center' | 'justify' | 'justify-all';
  readonly textAlignLast: 'auto' | 'start' | 'end' | 'left' | 'right' | 'center' | 'justify';
  readonly textJustify: 'auto' | 'none' | 'inter-character';
  readonly textIndent: TextIndent;
  /** Empty for `none`; of the cases one at most. */
  readonly textTransform: readonly TextTransform[];
  readonly textDecorationLine: readonly ('underline' | 'overline' | 'line-through')[];
  readonly textDecorationStyle: 'solid' | 'double' | 'dotted' | 'dashed';
  readonly textDecorationColor: Color;
  readonly textDecorationThickness: number | 'auto';
  readonly textUnderlineOffset: number | 'auto';
  readonly verticalAlign:
    | LengthPercentage
    | 'baseline'
    | 'sub'
    | 'super'
    | 'top'
    | 'middle'
    | 'bottom'
    | 'text-top'
    | 'text-bottom';
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line' | 'break-spaces';
  readonly tabSize: number | { readonly length: number };
  readonly wordBreak: 'normal' | 'break-all' | 'keep-all';
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
  readonly overflowWrap: 'normal' | 'break-word' | 'anywhere';
  readonly hyphens: 'none' | 'manual' | 'auto';
  /** CSS Text 4 §6.3: the shortest word, and the fewest letters before and after the hyphen. */
  readonly hyphenateLimitChars: { readonly word: number; readonly before: number; readonly after: number };
  /** CSS Text 4 §6.3.3: how many lines in a row may end in a hyphen. */
  readonly hyphenateLimitLines: 'no-limit' | number;
  /** CSS Text 4 §6.3.3: where no line may end in a hyphen; `page` goes for columns too. */
  readonly hyphenateLimitLast: 'none' | 'always' | 'column' | 'page';
  /** CSS Text 4 §6.1.1: what is set at a hyphenated line's end; `auto` is the face's hyphen. */
  readonly hyphenateCharacter: 'auto' | { readonly text: string };
  readonly textWrap: 'wrap' | 'nowrap' | 'balance' | 'pretty';
  readonly hangingPunctuation: readonly ('first' | 'last' | 'allow-end' | 'force-end')[];
  readonly direction: 'ltr' | 'rtl';
  /** CSS Writing Modes 4 §2.2. */
  readonly unicodeBidi: 'normal' | 'embed' | 'isolate' | 'bidi-override' | 'isolate-override' | 'plaintext';

  // lists, generated content, counters
  /** A counter style's name, `none`, or a quoted string as `"– "` with its quotes. */
  readonly listStyleType: string;
  readonly listStylePosition: 'outside' | 'inside';
  readonly quotes: readonly { readonly open: string; readonly close: string }[];
  readonly content: readonly ContentItem[] | 'normal' | 'none';
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
  readonly stringSet: readonly { readonly name: string; readonly value: readonly ContentItem[] }[];

  // pages and fragmentation
  /** A named page, or `auto`. */
  readonly page: string;
  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly breakInside: 'auto' | 'avoid';
  readonly orphans: number;
  readonly widows: number;
  /** CSS GCPM 3 §2.6: the depth of the element in the PDF outline. */
  readonly bookmarkLevel: number | 'none';
  readonly bookmarkLabel: readonly ContentItem[];

  // tables
  readonly tableLayout: 'auto' | 'fixed';
  readonly borderCollapse: 'separate' | 'collapse';
  /** Horizontal and vertical, points. */
  readonly borderSpacing: { readonly x: number; readonly y: number };
  readonly captionSide: 'top' | 'bottom';
  readonly emptyCells: 'show' | 'hide';

  // flex
  readonly flexDirection: 'row' | 'row-reverse' | 'column' | 'column-reverse';
  readonly flexWrap: 'nowrap' | 'wrap' | 'wrap-reverse';
  readonly order: number;
  readonly flexGrow: number;
  readonly flexShrink: number;
  readonly flexBasis: LengthOrAuto | ContentSize | 'content';
  readonly justifyContent:
    | 'flex-start'
    | 'flex-end'
    | 'start'
    | 'end'
    | 'left'
    | 'right'
    | 'center'
    | 'space-between'
    | 'space-around'
    | 'space-evenly';
  readonly alignContent: ComputedStyle['justifyContent'] | 'stretch';
  readonly alignItems: 'stretch' | 'flex-start' | 'flex-end' | 'start' | 'end' | 'center' | 'baseline';
  readonly alignSelf: ComputedStyle['alignItems'] | 'auto';

  // multi-column, and the gaps it shares with flex
  readonly columnCount: number | 'auto';
  readonly columnWidth: number | 'auto';
  readonly columnGap: LengthPercentage | 'normal';
  readonly rowGap: LengthPercentage | 'normal';
  readonly columnRule: Border;
  readonly columnSpan: 'none' | 'all';
  readonly columnFill: 'balance' | 'auto';
}

export type StyledNode = StyledElement | Text;

export interface StyledElement {
  readonly kind: 'element';
  readonly element: Element;
  readonly role: StructureRole;
  readonly style: ComputedStyle;
  /** Generated boxes; absent where `content` is `none` or not set. */
  readonly before?: PseudoElement;
  readonly after?: PseudoElement;
  /** Of list items. Always there for `display: list-item`; its `content` is `normal` where the list style decides. */
  readonly marker?: PseudoElement;
  /** Of elements with `float: footnote`: CSS GCPM 3 §2.4. */
  readonly footnoteCall?: PseudoElement;
  readonly footnoteMarker?: PseudoElement;
  readonly children: readonly StyledNode[];
}

export interface PseudoElement {
  readonly name: 'before' | 'after' | 'marker' | 'footnote-call' | 'footnote-marker';
  readonly style: ComputedStyle;
}

export const MARGIN_BOXES = [
  'top-left-corner',
  'top-left',
  'top-center',
  'top-right',
  'top-right-corner',
  'right-top',
  'right-middle',
  'right-bottom',
  'bottom-right-corner',
  'bottom-right',
  'bottom-center',
  'bottom-left',
  'bottom-left-corner',
  'left-bottom',
  'left-middle',
  'left-top',
] as const;
export type MarginBoxName = (typeof MARGIN_BOXES)[number];

/** Which pages a page style is for: every combination is worked out beforehand. CSS Paged Media 3 §4. */
export interface PageContext {
  /** `auto` for pages without a name. */
  readonly name: string;
  readonly first: boolean;
  readonly side: 'left' | 'right';
  readonly blank: boolean;
  /** Those of the places that `:nth()` asks for anywhere that the page has. */
  readonly nth: readonly Nth[];
}

export interface PageStyle {
  readonly context: PageContext;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** The page context's own margins, padding, borders, background, counters and font: the parent of its margin boxes. */
  readonly style: ComputedStyle;
  /** Those with content. */
  readonly marginBoxes: ReadonlyMap<MarginBoxName, ComputedStyle>;
  /** `@footnote` inside `@page`: the area of the notes. */
  readonly footnoteArea: ComputedStyle;
}

/** One `src` of an `@font-face` rule; the pack's or the user's. */
export interface FontFaceRule {
  readonly family: string;
  readonly weight: { readonly from: number; readonly to: number };
  readonly style: 'normal' | 'italic';
  /** As written in `url()`, tried in order. */
  readonly sources: readonly string[];
  readonly span: Span;
}

export type FontChoice = Pick<ComputedStyle, 'fontFamily' | 'fontWeight' | 'fontStyle'>;

/** In ems: what `ex` and `ch` are of. CSS Values 4 §6.1.1. */
export interface FontMeasures {
  readonly xHeight: number;
  /** The advance of “0”. */
  readonly zero: number;
}

/** Measures the font of a style among the faces there are: fonts are opened if a length asks for it. */
export type MeasureFont = (font: FontChoice, faces: readonly FontFaceRule[]) => FontMeasures | undefined;

export interface StyledDocument {
  readonly root: StyledElement;
  readonly pages: readonly PageStyle[];
  readonly fontFaces: readonly FontFaceRule[];
}
