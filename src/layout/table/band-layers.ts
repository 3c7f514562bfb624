/** What is painted of a band, from beneath: backgrounds of rows, cells, what is in them. CSS 2.2 §17.5.1. */
import type { ComputedStyle } from '../../style/types.ts';
import { fadedFragments } from '../painting/fade.ts';
import type { Fragment } from '../types.ts';

export class BandLayers {
  /** Backgrounds of columns, row groups and rows. */
  readonly rows: Fragment[] = [];
  /** Backgrounds and borders of cells. */
  readonly cells: Fragment[] = [];
  readonly content: Fragment[] = [];

  /** Paints a part on these layers; one that is translucent on layers of its own, which are then faded as one. */
  part({ opacity }: ComputedStyle, paint: (layers: BandLayers) => void): void {
    if (opacity >= 1) {
      paint(this);
      return;
    }
    const own = new BandLayers();
    paint(own);
    this.content.push(...fadedFragments(own.all(), opacity));
  }

  all(): Fragment[] {
    return [...this.rows, ...this.cells, ...this.content];
  }
}
