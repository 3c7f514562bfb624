/**
 * The content stream of one page: operators, and the graphics state they leave behind, so that nothing is said twice.
 * The coordinate system is that of the layout: points from the top left, y downwards.
 */
import type { Color } from '../../style/types.ts';
import { ContentBytes } from './content-bytes.ts';
import { channel, points } from './numbers.ts';

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
  /** Alpha values that need a graphics state parameter dictionary: ISO 32000-1 §8.4.5. */
  readonly alphas = new Set<number>();
  /** Names of fonts and images. */
  readonly used = new Set<string>();

  take(): Uint8Array {
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

  /** Fills a path: operators that construct it. */
  fill(path: string, color: Color): void {
    this.#fillColor(color);
    this.#endText();
    this.#operator(`${path} f`);
  }

  stroke(path: string, width: number, dash: string, color: Color): void {
    this.#endText();
    this.#alphaOf(color);
    const rgb = `${rgbOf(color)} RG`;
    if (rgb !== this.#stroke) this.#operator(rgb);
    this.#stroke = rgb;
    const pen = `${points(width)} w ${dash}`;
    if (pen !== this.#pen) this.#operator(pen);
    this.#pen = pen;
    this.#operator(`${path} S`);
  }

  /** An image, whose own space is a unit square with y upwards. */
  image(name: string, x: number, y: number, width: number, height: number): void {
    this.#endText();
    this.used.add(name);
    const matrix = `${points(width)} 0 0 ${points(-height)} ${points(x)} ${points(y + height)} cm`;
    this.#operator(`q ${matrix} /${name} Do Q`);
  }

  #fillColor(color: Color): void {
    this.#alphaOf(color);
    const rgb = `${rgbOf(color)} rg`;
    if (rgb !== this.#fill) this.#operator(rgb);
    this.#fill = rgb;
  }

  #alphaOf(color: Color): void {
    if (color.a === this.#alpha) return;
    this.#alpha = color.a;
    this.alphas.add(color.a);
    this.#operator(`/${alphaName(color.a)} gs`);
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

function rgbOf({ r, g, b }: Color): string {
  return `${channel(r)} ${channel(g)} ${channel(b)}`;
}
