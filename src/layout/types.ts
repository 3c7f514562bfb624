/**
 * What the layout stage gives: pages of positioned fragments. Plain data: `JSON.stringify` prints it.
 * Coordinates are points from the top left corner of the page, y downwards.
 */
import type { Span } from '../diagnostic.ts';
import type { StructureRole } from '../document/types.ts';
import type { Matrix } from '../matrix.ts';
import type { Clip, FillRule, Outline, Paint, Path, Stroke } from '../pictures/types.ts';
import type { BorderStyle, Color } from '../style/types.ts';
import type { ReferringLine } from './inline/referring.ts';
import type { Anchor } from './positioned/anchors.ts';

/**
 * What a fragment belongs to: the id of a structure element, or an artifact of one of the types of ISO 32000-1
 * §14.8.2.2 (`pagination`: running heads and feet; `layout`: rules and backgrounds).
 */
export type Owner =
  | { readonly structure: number }
  | { readonly artifact: 'pagination-header' | 'pagination-footer' | 'layout' };

export type {
  Clip,
  FillRule,
  GradientStop,
  LinearGradient,
  Outline,
  Paint,
  Path,
  RadialGradient,
  Stroke,
} from '../pictures/types.ts';

interface Placed {
  readonly owner: Owner;
  /** Place in the facts or template, for tracing and the preview. */
  readonly span?: Span;
  /** Painted above what has a smaller one; 0 where it is not given. Positioned boxes have 1, floats less: CSS 2.2, appendix E. */
  readonly level?: number;
}

/** One glyph. Advances and offsets are in points, already scaled, with kerning, justification and spacing applied. */
export interface PlacedGlyph {
  /** Glyph index in the face. */
  readonly id: number;
  /** To the next glyph's origin. */
  readonly advance: number;
  readonly dx: number;
  /** Downwards. */
  readonly dy: number;
  /** The text this glyph stands for; empty for all but the first glyph of a cluster. Joined, they are `text`. */
  readonly text: string;
}

/** A run of glyphs of one face, size and colour on one baseline. */
export interface TextFragment extends Placed {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** `FontFace.id`. */
  readonly face: string;
  readonly size: number;
  readonly color: Color;
  /** As it should be copied out: with the space that ends the line, without a hyphen that hyphenation put in. */
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  /** Drawn around its letters, in drawings; as a halo it is beneath them. */
  readonly outline?: Outline;
  /** BCP 47, where it differs from the document's. */
  readonly lang?: string;
}

/** A filled rectangle: a background, or a border's side where all are solid. */
export interface RectFragment extends Placed {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

/** A stroked line: borders, rules and text decoration. */
export interface LineFragment extends Placed {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly style: Exclude<BorderStyle, 'none' | 'hidden'>;
  readonly color: Color;
}

/** A shape of a drawing, or a box with round corners or a gradient. Its coordinates, and those of its gradients, are from (x, y). */
export interface PathFragment extends Placed {
  readonly kind: 'path';
  readonly x: number;
  readonly y: number;
  readonly path: Path;
  readonly fill?: Paint;
  readonly fillRule: FillRule;
  readonly stroke?: Stroke;
}

/** Fragments that are moved, clipped or made translucent as one; their coordinates are from (x, y). */
export interface GroupFragment extends Placed {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  /** Of what the group stands for: the box of a picture. */
  readonly width: number;
  readonly height: number;
  /** From the coordinates of its fragments to its own. */
  readonly matrix?: Matrix;
  /** Nothing is painted outside of all of these; in the coordinates of its fragments. */
  readonly clips?: readonly Clip[];
  /** 1 where it is not given. */
  readonly opacity?: number;
  readonly fragments: readonly Fragment[];
  /** Within this stage alone: a box that is placed once its containing block is. */
  readonly anchor?: Anchor;
  /** Within this stage alone: a line that speaks of pages. It is set again once they are known. */
  readonly line?: ReferringLine;
}

export interface ImageFragment extends Placed {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `Picture.source`. */
  readonly source: string;
}

/** A rectangle that leads somewhere when clicked; one for each line that the link's text stands on. */
export interface LinkFragment extends Placed {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: { readonly uri: string } | { readonly destination: string };
  /** What a screen reader says: PDF/UA-1 §7.18.5. */
  readonly contents: string;
}

export type Fragment =
  | TextFragment
  | RectFragment
  | LineFragment
  | PathFragment
  | GroupFragment
  | ImageFragment
  | LinkFragment;

export interface Page {
  /** From 0. */
  readonly index: number;
  /** The value of the page counter, as it is printed. */
  readonly number: number;
  /** Page label as shown by a reader, e.g. `iv`. */
  readonly label: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** In the order of reading, and of painting where they have the same level. Made anew each time it is read. */
  readonly fragments: readonly Fragment[];
}

/** An element of the structure tree, in document order whatever page it is on. ISO 32000-1 §14.7. */
export interface StructureElement {
  /** Unique in the document, in document order from 0. */
  readonly id: number;
  readonly role: Exclude<StructureRole, 'none' | 'artifact'>;
  readonly children: readonly StructureElement[];
  readonly lang?: string;
  readonly title?: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly abbreviation?: string;
  /** The `id` attribute: destinations, and the ID that headers and notes need. */
  readonly elementId?: string;
  /** Table cells: ISO 32000-1 §14.8.5.7. */
  readonly scope?: 'Row' | 'Column' | 'Both';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly headers?: readonly string[];
  /** `ListNumbering` of L. */
  readonly listNumbering?:
    | 'None'
    | 'Disc'
    | 'Circle'
    | 'Square'
    | 'Decimal'
    | 'UpperRoman'
    | 'LowerRoman'
    | 'UpperAlpha'
    | 'LowerAlpha';
  readonly span?: Span;
}

/** A place that links and outline items lead to. */
export interface Destination {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface OutlineItem {
  readonly title: string;
  /** Key into `Layout.destinations`. */
  readonly destination: string;
  readonly children: readonly OutlineItem[];
}

export interface Layout {
  readonly pages: readonly Page[];
  /** The root, of role Document. */
  readonly structure: StructureElement;
  readonly outline: readonly OutlineItem[];
  /** By element id (`id` attribute), plus generated ones for headings without. */
  readonly destinations: ReadonlyMap<string, Destination>;
}
