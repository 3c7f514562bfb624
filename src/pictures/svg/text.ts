/** Text: SVG 2 §11.8, "text layout algorithm", as far as it goes without fonts. */
import type { Matrix } from '../../matrix.ts';
import type { Color } from '../../style/types.ts';
import type { Lettering, LetteringStyle, TextChunk } from '../types.ts';
import type { SvgDocument, Viewport } from './document.ts';
import { type LengthContext, parseLength, parseLengths } from './lengths.ts';
import type { Values } from './properties.ts';
import type { XmlElement } from './xml.ts';

/** The colour of a text's fill or stroke; none where it is not painted. */
export type TextColor = (values: Values, element: XmlElement, use: 'fill' | 'stroke') => Color | undefined;

/** `x`, `y`, `dx` and `dy` of an element: for its first characters one each. */
interface Positions {
  /** Of its first character, counted through the whole text. */
  readonly start: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
}

/** What of it is said of one character. */
type Place = { readonly [Name in 'x' | 'y' | 'dx' | 'dy']: number | undefined };

/** `textLength` of an element: SVG 2 §11.6.2. */
interface Fitted {
  readonly length: number;
}

interface Character extends Place {
  readonly text: string;
  readonly fitted: Fitted | undefined;
  readonly values: Values;
  readonly element: XmlElement;
}

type OpenChunk = Omit<TextChunk, 'runs' | 'length'> & {
  readonly runs: OpenRun[];
  /** Of all its characters; none where they differ in that. */
  fitted: Fitted | undefined;
};
type OpenRun = { text: string; dx: number; dy: number; readonly style: LetteringStyle };

export function readText(
  document: SvgDocument,
  element: XmlElement,
  values: Values,
  viewport: Viewport,
  matrix: Matrix,
  color: TextColor,
): Lettering | undefined {
  const collector = new Collector(document, viewport);
  collector.element(element, values);
  const chunks = new ChunkBuilder(color).build(collector.characters);
  return chunks.length === 0 ? undefined : { kind: 'text', matrix, chunks };
}

/** Characters in order, white space collapsed over the whole text: §11.7.3. */
class Collector {
  readonly characters: Character[] = [];
  /** Of the elements that are open, outermost first. */
  readonly #positions: Positions[] = [];
  #fitted: Fitted | undefined;
  readonly #document: SvgDocument;
  readonly #viewport: Viewport;

  constructor(document: SvgDocument, viewport: Viewport) {
    this.#document = document;
    this.#viewport = viewport;
  }

  element(element: XmlElement, values: Values): void {
    const context = { ...this.#viewport, fontSize: values.fontSize, font: values };
    const isPlaced = this.#place(element, context);
    const around = this.#fitted;
    const length = parseLength(element.attributes.get('textLength'), context, 'x');
    if (length !== undefined && length > 0) this.#fitted = { length };
    if (element.attributes.has('rotate')) this.#unsupported(element, '"rotate" of text is not supported');
    for (const child of element.children) {
      if (child.kind === 'text') this.#text(child.text, values, element);
      else this.#child(child, values, context);
    }
    if (isPlaced) this.#positions.pop();
    this.#fitted = around;
    if (element.name === 'text') this.#trimEnd();
  }

  #child(child: XmlElement, values: Values, context: LengthContext): void {
    const { name } = child;
    if (name === '' || name === 'title' || name === 'desc') return;
    if (name === 'textPath')
      this.#unsupported(child, 'Text along a path is not supported; it is set straight');
    else if (name !== 'tspan' && name !== 'a') {
      this.#unsupported(child, `<${name}> in text is not supported`);
      return;
    }
    const own = this.#document.styles.compute(child, values, context);
    if (own.display !== 'none') this.element(child, own);
  }

  #place({ attributes }: XmlElement, context: LengthContext): boolean {
    const read = (name: string, axis: 'x' | 'y') => parseLengths(attributes.get(name), context, axis) ?? [];
    const lists = { x: read('x', 'x'), y: read('y', 'y'), dx: read('dx', 'x'), dy: read('dy', 'y') };
    if (Object.values(lists).every((list) => list.length === 0)) return false;
    // A space that collapses with the one before is not counted.
    this.#positions.push({ start: this.characters.length, ...lists });
    return true;
  }

  #text(text: string, values: Values, element: XmlElement): void {
    for (const character of text.replace(/[\t\r\n]/g, ' ')) {
      const isCollapsed =
        character === ' ' &&
        values.whiteSpace === 'collapse' &&
        (this.characters.at(-1)?.text ?? ' ') === ' ';
      if (isCollapsed) continue;
      const [x, y, dx, dy] = [this.#at('x'), this.#at('y'), this.#at('dx'), this.#at('dy')];
      this.characters.push({ text: character, values, element, fitted: this.#fitted, x, y, dx, dy });
    }
  }

  /** For the next character: the innermost element that says something of it decides. */
  #at(name: 'x' | 'y' | 'dx' | 'dy'): number | undefined {
    for (let i = this.#positions.length - 1; i >= 0; i--) {
      const { start, [name]: list } = this.#positions[i]!;
      const value = list[this.characters.length - start];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #trimEnd(): void {
    const last = this.characters.at(-1);
    if (last?.text === ' ' && last.values.whiteSpace === 'collapse') this.characters.pop();
  }

  #unsupported(element: XmlElement, message: string): void {
    this.#document.reporter.unsupported(element, message);
  }
}

class ChunkBuilder {
  readonly #color: TextColor;
  readonly #styles = new Map<Values, LetteringStyle | undefined>();
  readonly #chunks: OpenChunk[] = [];

  constructor(color: TextColor) {
    this.#color = color;
  }

  build(characters: readonly Character[]): readonly TextChunk[] {
    for (const character of characters) this.#add(character);
    const chunks = this.#chunks.filter(({ runs }) => runs.some((run) => run.text.trim() !== ''));
    const uses = new Map<Fitted | undefined, number>();
    for (const { fitted } of chunks) uses.set(fitted, (uses.get(fitted) ?? 0) + 1);
    return chunks.map(({ fitted, ...chunk }) => {
      // One length for several chunks, which stand where they stand, says nothing of each.
      const isAlone = fitted !== undefined && uses.get(fitted) === 1;
      return isAlone ? { ...chunk, length: fitted.length } : chunk;
    });
  }

  #add({ text, values, element, fitted, x, y, dx = 0, dy = 0 }: Character): void {
    const style = this.#styleOf(values, element);
    if (style === undefined) return;
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || x !== undefined || y !== undefined) {
      chunk = this.#begin(x, y, values, fitted, chunk);
    }
    if (chunk.fitted !== fitted) chunk.fitted = undefined;
    const run = chunk.runs.at(-1);
    if (run === undefined || run.style !== style || dx !== 0 || dy !== 0)
      chunk.runs.push({ text, dx, dy, style });
    else run.text += text;
  }

  /** One with only `x` or `y` goes on from where the one before ends: that is known when it is set. */
  #begin(
    x: number | undefined,
    y: number | undefined,
    { textAnchor }: Values,
    fitted: Fitted | undefined,
    before: OpenChunk | undefined,
  ): OpenChunk {
    const first = before === undefined ? 0 : undefined;
    const chunk: OpenChunk = {
      ...((x ?? first) === undefined ? {} : { x: x ?? 0 }),
      ...((y ?? first) === undefined ? {} : { y: y ?? 0 }),
      anchor: textAnchor,
      fitted,
      runs: [],
    };
    this.#chunks.push(chunk);
    return chunk;
  }

  #styleOf(values: Values, element: XmlElement): LetteringStyle | undefined {
    if (!this.#styles.has(values)) this.#styles.set(values, this.#makeStyle(values, element));
    return this.#styles.get(values);
  }

  #makeStyle(values: Values, element: XmlElement): LetteringStyle | undefined {
    const color = this.#color(values, element, 'fill') ?? { r: 0, g: 0, b: 0, a: 0 };
    const outline = values.strokeWidth > 0 ? this.#color(values, element, 'stroke') : undefined;
    const isBeneath = values.paintOrder === 'stroke';
    const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, dominantBaseline, baselineShift } =
      values;
    if (fontSize <= 0) return undefined;
    return {
      fontFamily,
      fontSize,
      fontWeight,
      fontStyle,
      letterSpacing,
      color,
      ...(outline && { outline: { color: outline, width: values.strokeWidth, isBeneath } }),
      baseline: dominantBaseline,
      rise: baselineShift,
    };
  }
}
