/**
 * The content stream of one page: operators, and the graphics state they leave behind, so that nothing is said twice.
 * The coordinate system is that of the layout: points from the top left, y downwards.
 */
import type { LinearGradient, Outline, Paint, RadialGradient } from '../../layout/types.ts';
import { type Matrix, multiply, translation } from '../../matrix.ts';
import type { Color } from '../../style/types.ts';
import type { Ref } from '../objects.ts';
import { ContentBytes } from './content-bytes.ts';
import { channel, factor, points } from './numbers.ts';

export type Gradient = LinearGradient | RadialGradient;
export type FillRule = 'nonzero' | 'evenodd';

/** A gradient as it is used: a pattern, or the soft mask of its alpha. ISO 32000-1 §8.7.4 and §11.6.5.3. */
export interface UsedGradient {
  readonly name: string;
  readonly gradient: Gradient;
  /** From the gradient's coordinates: for a pattern to those of the content stream, for a mask to the current ones. */
  readonly matrix: Matrix;
}

/** Form XObjects with a transparency group: §11.6.6. */
export interface UsedGroup {
  readonly name: string;
  readonly content: PageContent;
  /** Where there is marked content in it that the structure tree names. */
  readonly form?: MarkedForm;
}

export interface MarkedForm {
  readonly ref: Ref;
  /** Its key in the parent tree. */
  readonly structParents: number;
}

/** What `q` keeps for `Q`: §8.4.2. */
interface GraphicsState {
  readonly fill: string;
  readonly stroke: string;
  readonly font: string;
  readonly pen: string;
  readonly alpha: number;
  readonly matrix: Matrix;
}

export class PageContent {
  readonly #bytes = new ContentBytes();
  #inText = false;
  #inArray = false;
  #inString = false;
  #fill = '';
  #stroke = '';
  #font = '';
  #pen = '';
  #alpha = 1;
  #matrix: Matrix;
  readonly #saved: GraphicsState[] = [];
  /** Alpha values that need a graphics state parameter dictionary: ISO 32000-1 §8.4.5. */
  readonly alphas = new Set<number>();
  /** Names of fonts and images. */
  readonly used = new Set<string>();
  readonly patterns: UsedGradient[] = [];
  readonly masks: UsedGradient[] = [];
  readonly groups: UsedGroup[] = [];

  /** `matrix` leads from the coordinates at the beginning to those that patterns are in: the page's own. */
  constructor(matrix: Matrix = [1, 0, 0, 1, 0, 0]) {
    this.#matrix = matrix;
  }

  /** How many states are saved. */
  get depth(): number {
    return this.#saved.length;
  }

  /** All of it, with the text that is still being shown. */
  take(): Uint8Array {
    this.#endText();
    return this.#bytes.take();
  }

  /** Marked content (ISO 32000-1 §14.6) holds whole text objects; `beginSpan` is for what is inside of one. */
  beginMarked(tag: string, properties: string): void {
    this.#endText();
    this.#operator(`/${tag}<<${properties}>>BDC`);
  }

  endMarked(): void {
    this.#endText();
    this.#operator('EMC');
  }

  beginSpan(properties: string): void {
    this.#beginText();
    this.#operator(`/Span<<${properties}>>BDC`);
  }

  endSpan(): void {
    this.#operator('EMC');
  }

  /** Sets what the glyphs that follow are shown with, from a point of the baseline. */
  moveText(font: string, size: number, color: Color, x: number, y: number): void {
    this.#fillColor(color);
    this.#beginText();
    const chosen = `/${font} ${points(size)} Tf`;
    if (chosen !== this.#font) {
      this.#operator(chosen);
      this.used.add(font);
    }
    this.#font = chosen;
    this.#operator(`1 0 0 -1 ${points(x)} ${points(y)} Tm`);
  }

  /** Draws the letters that follow by their outlines: alone, or filled too. ISO 32000-1 §9.3.6. */
  outlineText({ color, width }: Outline, isFilled: boolean): void {
    this.#beginText();
    this.#strokeColor(color);
    const pen = `${points(width)} w 1 J 1 j [] 0 d`;
    if (pen !== this.#pen) this.#operator(pen);
    this.#pen = pen;
    this.#operator(`${isFilled ? 2 : 1} Tr`);
  }

  fillText(): void {
    this.#operator('0 Tr');
  }

  /** How far glyphs stand above the baseline. */
  setRise(rise: number): void {
    this.#operator(`${points(rise)} Ts`);
  }

  show(code: number): void {
    if (!this.#inArray) this.#bytes.ascii('[');
    if (!this.#inString) this.#bytes.ascii('(');
    this.#inArray = true;
    this.#inString = true;
    this.#bytes.code(code);
  }

  /** Moves the next glyph to the left, in thousandths of an em. */
  adjust(thousandths: number): void {
    this.#bytes.ascii(this.#inString ? ')' : this.#inArray ? ' ' : '[');
    this.#bytes.ascii(String(thousandths));
    this.#inArray = true;
    this.#inString = false;
  }

  /** What changes until `restore` does not last. */
  save(): void {
    this.#endText();
    this.#operator('q');
    this.#saved.push({
      fill: this.#fill,
      stroke: this.#stroke,
      font: this.#font,
      pen: this.#pen,
      alpha: this.#alpha,
      matrix: this.#matrix,
    });
  }

  restore(): void {
    this.#endText();
    this.#operator('Q');
    const state = this.#saved.pop();
    if (state === undefined) return;
    this.#fill = state.fill;
    this.#stroke = state.stroke;
    this.#font = state.font;
    this.#pen = state.pen;
    this.#alpha = state.alpha;
    this.#matrix = state.matrix;
  }

  /** What follows is in coordinates that the matrix takes to those of now. */
  transform(matrix: Matrix): void {
    this.#endText();
    this.#operator(`${matrix.map(factor).join(' ')} cm`);
    this.#matrix = multiply(matrix, this.#matrix);
  }

  clip(path: string, rule: FillRule): void {
    this.#endText();
    this.#operator(`${path} ${rule === 'evenodd' ? 'W*' : 'W'} n`);
  }

  /** Fills a path: operators that construct it. A gradient's coordinates are from (x, y). */
  fill(path: string, paint: Paint, x = 0, y = 0, rule: FillRule = 'nonzero'): void {
    const isMasked = this.#beginPaint(paint, x, y, 'fill');
    this.#operator(`${path} ${rule === 'evenodd' ? 'f*' : 'f'}`);
    if (isMasked) this.restore();
  }

  /** `pen` is the line's cap, join and dashes: operators. */
  stroke(path: string, width: number, pen: string, paint: Paint, x = 0, y = 0): void {
    const isMasked = this.#beginPaint(paint, x, y, 'stroke');
    const whole = `${points(width)} w ${pen}`;
    if (whole !== this.#pen) this.#operator(whole);
    this.#pen = whole;
    this.#operator(`${path} S`);
    if (isMasked) this.restore();
  }

  /** A group that was painted by itself, as one with an alpha. */
  group(content: PageContent, alpha: number, form?: MarkedForm): void {
    this.#endText();
    const name = `G${this.groups.length + 1}`;
    this.groups.push({ name, content, ...(form === undefined ? {} : { form }) });
    this.#alphaOf(alpha);
    this.#operator(`/${name} Do`);
  }

  /** An image, whose own space the matrix takes to its place. */
  image(name: string, matrix: Matrix): void {
    this.#endText();
    this.used.add(name);
    this.#operator(`q ${matrix.map(points).join(' ')} cm /${name} Do Q`);
  }

  /** Chooses the paint. With a mask for its alpha, what is painted ends with `restore`. */
  #beginPaint(paint: Paint, x: number, y: number, use: 'fill' | 'stroke'): boolean {
    this.#endText();
    if (!('kind' in paint)) {
      if (use === 'fill') this.#fillColor(paint);
      else this.#strokeColor(paint);
      return false;
    }
    const alphas = paint.stops.map(({ color }) => color.a);
    const isMasked = alphas.some((alpha) => alpha !== alphas[0]);
    if (isMasked) this.save();
    this.#alphaOf(isMasked ? 1 : (alphas[0] ?? 1));
    const matrix = multiply(paint.matrix ?? translation(0, 0), translation(x, y));
    if (isMasked) this.#operator(`/${add(this.masks, 'M', paint, matrix)} gs`);
    this.#choose(`/Pattern ${use === 'fill' ? 'cs' : 'CS'} /${this.#patternOf(paint, matrix)}`, use);
    return isMasked;
  }

  #patternOf(paint: Gradient, matrix: Matrix): string {
    return add(this.patterns, 'P', paint, multiply(matrix, this.#matrix));
  }

  #choose(pattern: string, use: 'fill' | 'stroke'): void {
    const operator = `${pattern} ${use === 'fill' ? 'scn' : 'SCN'}`;
    this.#operator(operator);
    if (use === 'fill') this.#fill = operator;
    else this.#stroke = operator;
  }

  #fillColor(color: Color): void {
    this.#alphaOf(color.a);
    const rgb = `${rgbOf(color)} rg`;
    if (rgb !== this.#fill) this.#operator(rgb);
    this.#fill = rgb;
  }

  #strokeColor(color: Color): void {
    this.#alphaOf(color.a);
    const rgb = `${rgbOf(color)} RG`;
    if (rgb !== this.#stroke) this.#operator(rgb);
    this.#stroke = rgb;
  }

  #alphaOf(alpha: number): void {
    if (alpha === this.#alpha) return;
    this.#alpha = alpha;
    this.alphas.add(alpha);
    this.#operator(`/${alphaName(alpha)} gs`);
  }

  #beginText(): void {
    if (!this.#inText) this.#operator('BT');
    this.#inText = true;
  }

  #endText(): void {
    if (this.#inText) this.#operator('ET');
    this.#inText = false;
  }

  /** Any operator ends what is being shown. */
  #operator(operator: string): void {
    if (this.#inArray) this.#bytes.ascii(this.#inString ? ')]TJ\n' : ']TJ\n');
    this.#inArray = false;
    this.#inString = false;
    this.#bytes.ascii(operator);
    this.#bytes.ascii('\n');
  }
}

/** The resource name of a graphics state with this alpha. */
export function alphaName(alpha: number): string {
  return `A${Math.round(alpha * 1000)}`;
}

/** Operands. Colours are few: those of one style are one object. */
const OPERANDS = new WeakMap<Color, string>();

function rgbOf(color: Color): string {
  let operands = OPERANDS.get(color);
  if (operands === undefined) {
    operands = `${channel(color.r)} ${channel(color.g)} ${channel(color.b)}`;
    OPERANDS.set(color, operands);
  }
  return operands;
}

function add(list: UsedGradient[], letter: string, gradient: Gradient, matrix: Matrix): string {
  const name = `${letter}${list.length + 1}`;
  list.push({ name, gradient, matrix });
  return name;
}
