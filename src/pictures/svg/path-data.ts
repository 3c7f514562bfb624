/** Path data: SVG 2 §9.3. Up to the first error, the path is drawn: §9.5.4. */
import { PathBuilder } from '../geometry.ts';
import type { Path } from '../types.ts';
import { arcToCurves } from './arcs.ts';

export interface PathData {
  readonly path: Path;
  /** Where reading stopped, if it did before the end. */
  readonly errorAt: number | undefined;
}

/** Arguments of a command, by its letter; `f` is a flag of one digit. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  m: 'nn',
  l: 'nn',
  h: 'n',
  v: 'n',
  c: 'nnnnnn',
  s: 'nnnn',
  q: 'nnnn',
  t: 'nn',
  a: 'nnnffnn',
  z: '',
};

export function parsePathData(data: string): PathData {
  const reader = new Reader(data);
  const pen = new Pen();
  for (let command = reader.command(); command !== undefined; command = reader.command()) {
    const kinds = ARGUMENTS[command.toLowerCase()];
    if (kinds === undefined || (pen.isNew && command.toLowerCase() !== 'm'))
      return pen.finish(reader.commandAt);
    let letter = command;
    do {
      const numbers = reader.arguments(kinds);
      if (numbers === undefined) return pen.finish(reader.at);
      pen.draw(letter, numbers);
      // Further pairs after a move are lines.
      if (letter === 'm') letter = 'l';
      else if (letter === 'M') letter = 'L';
    } while (kinds !== '' && reader.hasNumber());
  }
  return pen.finish(reader.isAtEnd() ? undefined : reader.at);
}

class Reader {
  readonly #data: string;
  at = 0;
  commandAt = 0;

  constructor(data: string) {
    this.#data = data;
  }

  command(): string | undefined {
    this.#match(/[ \t\r\n\f]*/y);
    this.commandAt = this.at;
    return this.#match(/[a-zA-Z]/y);
  }

  /** A further set of arguments follows. */
  hasNumber(): boolean {
    this.#match(/[ \t\r\n\f]*,?[ \t\r\n\f]*/y);
    return /[+\-.\d]/.test(this.#data.charAt(this.at));
  }

  arguments(kinds: string): readonly number[] | undefined {
    const numbers: number[] = [];
    for (const kind of kinds) {
      this.#match(/[ \t\r\n\f]*,?[ \t\r\n\f]*/y);
      const text = this.#match(kind === 'f' ? /[01]/y : /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y);
      const number = Number(text);
      if (text === undefined || Math.abs(number) > 1e7) return undefined;
      numbers.push(number);
    }
    return numbers;
  }

  isAtEnd(): boolean {
    this.#match(/[ \t\r\n\f]*/y);
    return this.at >= this.#data.length;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.#data)?.[0];
    if (text !== undefined) this.at = pattern.lastIndex;
    return text;
  }
}

/** Draws commands, and knows where it is. */
class Pen {
  readonly #path = new PathBuilder();
  isNew = true;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The control point that a smooth curve mirrors, of the last command if that was such a curve. */
  #control: { readonly x: number; readonly y: number; readonly of: 'c' | 'q' } | undefined;
  #isClosed = false;

  finish(errorAt: number | undefined): PathData {
    return { path: this.#path.finish(), errorAt };
  }

  draw(command: string, numbers: readonly number[]): void {
    const letter = command.toLowerCase();
    const isRelative = letter === command;
    const [x0, y0] = isRelative ? [this.#x, this.#y] : [0, 0];
    const at = (index: number) => (numbers[index] ?? 0) + (index % 2 === 0 ? x0 : y0);
    if (this.#isClosed && letter !== 'm' && letter !== 'z') this.#path.move(this.#x, this.#y);
    this.#isClosed = letter === 'z';
    this.isNew = false;
    const control = this.#control;
    this.#control = undefined;
    const mirrored = (of: 'c' | 'q') =>
      control?.of === of ? ([2 * this.#x - control.x, 2 * this.#y - control.y] as const) : this.#here;
    switch (letter) {
      case 'm':
        this.#path.move(at(0), at(1));
        this.#moveTo(at(0), at(1));
        this.#startX = this.#x;
        this.#startY = this.#y;
        break;
      case 'l':
        this.#line(at(0), at(1));
        break;
      case 'h':
        this.#line(at(0), this.#y);
        break;
      case 'v':
        this.#line(this.#x, (numbers[0] ?? 0) + y0);
        break;
      case 'c':
        this.#cubic(at(0), at(1), at(2), at(3), at(4), at(5));
        break;
      case 's':
        this.#cubic(...mirrored('c'), at(0), at(1), at(2), at(3));
        break;
      case 'q':
        this.#quadratic(at(0), at(1), at(2), at(3));
        break;
      case 't':
        this.#quadratic(...mirrored('q'), at(0), at(1));
        break;
      case 'a':
        this.#arc(numbers, (numbers[5] ?? 0) + x0, (numbers[6] ?? 0) + y0);
        break;
      case 'z':
        this.#path.close();
        this.#moveTo(this.#startX, this.#startY);
    }
  }

  get #here(): readonly [number, number] {
    return [this.#x, this.#y];
  }

  #moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }

  #line(x: number, y: number): void {
    this.#path.line(x, y);
    this.#moveTo(x, y);
  }

  #cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curve(x1, y1, x2, y2, x, y);
    this.#control = { x: x2, y: y2, of: 'c' };
    this.#moveTo(x, y);
  }

  #quadratic(x1: number, y1: number, x: number, y: number): void {
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    this.#path.curve(third(this.#x, x1), third(this.#y, y1), third(x, x1), third(y, y1), x, y);
    this.#control = { x: x1, y: y1, of: 'q' };
    this.#moveTo(x, y);
  }

  #arc([rx = 0, ry = 0, rotation = 0, large, sweep]: readonly number[], x: number, y: number): void {
    const arc = { rx, ry, rotation, isLarge: large === 1, isClockwise: sweep === 1 };
    arcToCurves(this.#x, this.#y, arc, x, y, this.#path);
    this.#moveTo(x, y);
  }
}
