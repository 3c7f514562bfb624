/**
 * The content stream of one page: operators, joined once, and the graphics state they leave behind, so that nothing
 * is said twice. The coordinate system is that of the layout: points from the top left, y downwards.
 */
import type { Color } from '../style/types.ts';
import { channel, points } from './numbers.ts';

export class PageContent {
  readonly #operators: string[] = [];
  #inText = false;
  #fill = '';
  #stroke = '';
  #font = '';
  #pen = '';
  #alpha = 1;
  /** Alpha values that need a graphics state parameter dictionary: ISO 32000-1 §8.4.5. */
  readonly alphas = new Set<number>();
  /** Names of fonts and images. */
  readonly used = new Set<string>();

  toString(): string {
    return this.#operators.join('\n');
  }

  /** Marked content (ISO 32000-1 §14.6) holds whole text objects; `beginSpan` is for what is inside of one. */
  beginMarked(tag: string, properties: string): void {
    this.#endText();
    this.#operators.push(`/${tag}<<${properties}>>BDC`);
  }

  endMarked(): void {
    this.#endText();
    this.#operators.push('EMC');
  }

  beginSpan(properties: string): void {
    this.#beginText();
    this.#operators.push(`/Span<<${properties}>>BDC`);
  }

  endSpan(): void {
    this.#operators.push('EMC');
  }

  /** Sets what the glyphs that follow are shown with, from a point of the baseline. */
  moveText(font: string, size: number, color: Color, x: number, y: number): void {
    this.#fillColor(color);
    this.#beginText();
    const chosen = `/${font} ${points(size)} Tf`;
    if (chosen !== this.#font) {
      this.#operators.push(chosen);
      this.used.add(font);
    }
    this.#font = chosen;
    this.#operators.push(`1 0 0 -1 ${points(x)} ${points(y)} Tm`);
  }

  /** A text operator: `TJ`, `Ts`. */
  text(operator: string): void {
    this.#operators.push(operator);
  }

  /** Fills a path: operators that construct it. */
  fill(path: string, color: Color): void {
    this.#fillColor(color);
    this.#endText();
    this.#operators.push(path, 'f');
  }

  stroke(path: string, width: number, dash: string, color: Color): void {
    this.#endText();
    this.#alphaOf(color);
    const rgb = `${rgbOf(color)} RG`;
    if (rgb !== this.#stroke) this.#operators.push(rgb);
    this.#stroke = rgb;
    const pen = `${points(width)} w ${dash}`;
    if (pen !== this.#pen) this.#operators.push(pen);
    this.#pen = pen;
    this.#operators.push(path, 'S');
  }

  /** An image, whose own space is a unit square with y upwards. */
  image(name: string, x: number, y: number, width: number, height: number): void {
    this.#endText();
    this.used.add(name);
    const matrix = `${points(width)} 0 0 ${points(-height)} ${points(x)} ${points(y + height)} cm`;
    this.#operators.push('q', matrix, `/${name} Do`, 'Q');
  }

  #fillColor(color: Color): void {
    this.#alphaOf(color);
    const rgb = `${rgbOf(color)} rg`;
    if (rgb !== this.#fill) this.#operators.push(rgb);
    this.#fill = rgb;
  }

  #alphaOf(color: Color): void {
    if (color.a === this.#alpha) return;
    this.#alpha = color.a;
    this.alphas.add(color.a);
    this.#operators.push(`/${alphaName(color.a)} gs`);
  }

  #beginText(): void {
    if (!this.#inText) this.#operators.push('BT');
    this.#inText = true;
  }

  #endText(): void {
    if (this.#inText) this.#operators.push('ET');
    this.#inText = false;
  }
}

/** The resource name of a graphics state with this alpha. */
export function alphaName(alpha: number): string {
  return `A${Math.round(alpha * 1000)}`;
}

function rgbOf({ r, g, b }: Color): string {
  return `${channel(r)} ${channel(g)} ${channel(b)}`;
}
