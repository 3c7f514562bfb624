/** Which entries of `facts` the templates reach by path. Those that `{{fact "id"}}` prints are known when it runs. */
import type { Shape } from '../shapes.ts';

export class FactUse {
  readonly ids = new Set<string>();
  #all: boolean;
  readonly #facts: Shape | undefined;

  constructor(root: Shape) {
    this.#facts = root.keys.get('facts')?.();
    // Without a schema for them nothing can be said.
    this.#all = this.#facts === undefined || this.#facts.kinds.has('any');
  }

  get all(): boolean {
    return this.#all;
  }

  /** A path goes from `shape` to its key `key`. */
  step(shape: Shape, key: string): void {
    if (shape === this.#facts) this.ids.add(key);
  }

  /** A path ends at `shape`. */
  end(shape: Shape): void {
    if (shape === this.#facts) this.#all = true;
  }
}
