/** The rooms that a paragraph's lines have beside floats, if all are of one height but the first. */
import type { FloatPlaces, LineRoom } from '../block/float-places.ts';

interface RoomAt extends LineRoom {
  readonly height: number;
}

export class Rooms {
  /** After so many lines all have the same room. */
  readonly count: number;
  readonly #places: FloatPlaces;
  readonly #top: number;
  readonly #first: number;
  readonly #lineHeight: number;
  readonly #rooms: RoomAt[] = [];

  constructor(places: FloatPlaces, top: number, first: number, lineHeight: number) {
    this.#places = places;
    this.#top = top;
    this.#first = first;
    this.#lineHeight = lineHeight;
    const left = places.bottom - top - first;
    this.count = left > 0 && lineHeight > 0 ? Math.ceil(left / lineHeight) + 1 : 1;
  }

  at(line: number): RoomAt {
    const index = Math.min(line, this.count);
    let room = this.#rooms[index];
    if (room === undefined) {
      const top = index === 0 ? this.#top : this.#top + this.#first + (index - 1) * this.#lineHeight;
      const height = index === 0 ? this.#first : this.#lineHeight;
      room = { ...this.#places.room(top, height), height };
      this.#rooms[index] = room;
    }
    return room;
  }

  /** Whether a line that comes to stand there has the room that it was thought to have. */
  isAt(line: number, y: number, height = this.at(line).height): boolean {
    const { x, width } = this.at(line);
    const actual = this.#places.room(y, height);
    return actual.x === x && actual.width === width;
  }
}
