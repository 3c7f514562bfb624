/** Pictures as they are opened: how large they are by themselves, and what they are made of. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Matrix } from '../matrix.ts';
import type { Color } from '../style/types.ts';
import type { JpegFrame } from './raster/jpeg-frame.ts';
import type { PngChunks } from './raster/png-chunks.ts';

/** A picture as a document names it. */
export interface PictureReference {
  /** As written in `src`. */
  readonly src: string;
  /** In the facts it is relative to their file, in a template to the pack's folder. */
  readonly from: 'facts' | 'template';
  /** The file that it is written in: `Span.file`. */
  readonly file: string;
}

/** Pictures by where they are; each is read and parsed once. */
export interface Pictures {
  /** The picture, or why there is none: without a place, which whoever asks knows better. */
  readonly open: (reference: PictureReference) => Picture | Diagnostic;
  /** By `Picture.source`, of those that were opened. */
  readonly picture: (source: string) => Picture | undefined;
}

export type Picture = RasterPicture | Drawing;

interface Opened {
  /** What tells it from others. */
  readonly source: string;
  /** Of its file, for messages. */
  readonly path: string;
  /** What is wrong with it, though not so much that it could not be shown. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RasterPicture extends Opened {
  readonly kind: 'raster';
  /** Pixels, as it is shown: turned where the file says so. */
  readonly width: number;
  readonly height: number;
  readonly encoded:
    | { readonly format: 'png'; readonly chunks: PngChunks }
    | { readonly format: 'jpeg'; readonly frame: JpegFrame; readonly bytes: Uint8Array };
}

/** A vector picture: SVG 2. */
export interface Drawing extends Opened {
  readonly kind: 'drawing';
  /** Points; absent where the file leaves it to its surroundings. */
  readonly width?: number;
  readonly height?: number;
  /** What of the drawing's own coordinates is shown. */
  readonly viewBox?: ViewBox;
  readonly alignment: Alignment;
  readonly items: readonly DrawingItem[];
  /** Pictures within it. */
  readonly embedded: readonly RasterPicture[];
}

export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `preserveAspectRatio`: SVG 2 §8.7. Where there is room left over, 0 puts it after the drawing, 1 before. */
export interface Alignment {
  readonly x: 0 | 0.5 | 1;
  readonly y: 0 | 0.5 | 1;
  readonly fit: 'meet' | 'slice' | 'stretch';
}

export type DrawingItem = Shape | Lettering | EmbeddedPicture | DrawingGroup;

interface Drawn {
  /** From the item's coordinates to the drawing's. */
  readonly matrix: Matrix;
}

export interface Shape extends Drawn {
  readonly kind: 'shape';
  readonly path: Path;
  readonly fill?: Paint;
  readonly fillRule: FillRule;
  readonly stroke?: Stroke;
  /** Whether the stroke is as wide as it is said to be whatever the matrix: `vector-effect`. */
  readonly hasFixedStroke: boolean;
}

/** A photograph or a background in a drawing. */
export interface EmbeddedPicture extends Drawn {
  readonly kind: 'picture';
  /** `Picture.source`. */
  readonly source: string;
  /** Where all of it is. */
  readonly area: ViewBox;
}

/** Text: chunks that each begin at a place of their own. SVG 2 §11. */
export interface Lettering extends Drawn {
  readonly kind: 'text';
  readonly chunks: readonly TextChunk[];
}

export interface TextChunk {
  /** Without one of them it goes on from where the chunk before ends. */
  readonly x?: number;
  readonly y?: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** As wide as this, its letters set closer or further apart: `textLength`. */
  readonly length?: number;
  readonly runs: readonly LetteringRun[];
}

export interface LetteringRun {
  readonly text: string;
  /** Moves the run, and what follows, from where it would stand. */
  readonly dx: number;
  readonly dy: number;
  readonly style: LetteringStyle;
}

export interface LetteringStyle {
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly letterSpacing: number;
  readonly color: Color;
  readonly outline?: Outline;
  /** Which line of the text is at its `y`. */
  readonly baseline: 'alphabetic' | 'middle' | 'central' | 'hanging' | 'text-after-edge';
  /** How far it is raised from there. */
  readonly rise: number;
}

/** The stroke of letters. */
export interface Outline {
  readonly color: Color;
  readonly width: number;
  readonly isBeneath: boolean;
}

/** Items that are clipped or made translucent as one. */
export interface DrawingGroup {
  readonly kind: 'group';
  readonly opacity: number;
  /** In the drawing's coordinates. */
  readonly clips: readonly Clip[];
  readonly items: readonly DrawingItem[];
}

export type FillRule = 'nonzero' | 'evenodd';

/** Nothing is painted outside of it. */
export interface Clip {
  readonly path: Path;
  readonly rule: FillRule;
}

/** Lines and curves: the letters of PDF's operators (ISO 32000-1, table 59: m, l, c, h), and their coordinates in order. */
export interface Path {
  readonly operators: string;
  readonly coordinates: readonly number[];
}

export interface GradientStop {
  /** From 0 to 1, never less than that of the stop before. */
  readonly offset: number;
  readonly color: Color;
}

/** What is beyond the first and the last stop has their colour: other spreads are made of more stops. */
interface Gradient {
  readonly stops: readonly GradientStop[];
  /** From the gradient's coordinates to those of what it fills. None: they are the same. */
  readonly matrix?: Matrix;
}

/** From (x1, y1), where the offset is 0, to (x2, y2), where it is 1. */
export interface LinearGradient extends Gradient {
  readonly kind: 'linear-gradient';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** From the circle of radius `fr` around (fx, fy) to that of radius `r` around (cx, cy). */
export interface RadialGradient extends Gradient {
  readonly kind: 'radial-gradient';
  readonly fx: number;
  readonly fy: number;
  readonly fr: number;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** What an area is filled with. A plain colour has no `kind`. */
export type Paint = Color | LinearGradient | RadialGradient;

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  /** Lengths of dashes and gaps by turns; empty for a line without gaps. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}
