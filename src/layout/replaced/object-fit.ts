/** Where a picture stands in its box: CSS Images 3 §5.5 and §5.6. */
import type { ComputedStyle } from '../../style/types.ts';
import { toPoints } from '../lengths.ts';
import type { NaturalSize, Size } from './size.ts';

/** From the top left corner of the content box. */
export interface ObjectPlace extends Size {
  readonly x: number;
  readonly y: number;
}

export function objectPlace(style: ComputedStyle, natural: NaturalSize, box: Size): ObjectPlace {
  const { objectPosition } = style;
  const size = objectSize(style.objectFit, natural, box);
  return {
    x: toPoints(objectPosition.x, box.width - size.width),
    y: toPoints(objectPosition.y, box.height - size.height),
    ...size,
  };
}

function objectSize(fit: ComputedStyle['objectFit'], natural: NaturalSize, box: Size): Size {
  const contained = () => scaled(natural, box, Math.min);
  switch (fit) {
    case 'fill':
      return box;
    case 'contain':
      return contained();
    case 'cover':
      return scaled(natural, box, Math.max);
    case 'none':
      return ownSize(natural, box);
    case 'scale-down': {
      const [own, most] = [ownSize(natural, box), contained()];
      return own.width <= most.width && own.height <= most.height ? own : most;
    }
  }
}

/** What has no proportions fills the box. */
function scaled({ ratio }: NaturalSize, box: Size, choose: (...widths: number[]) => number): Size {
  if (ratio === undefined) return box;
  const width = choose(box.width, box.height * ratio);
  return { width, height: width / ratio };
}

/** The default sizing algorithm, with the box as the default size: §5.3. */
function ownSize(natural: NaturalSize, box: Size): Size {
  const { width, height, ratio } = natural;
  if (ratio === undefined) return { width: width ?? box.width, height: height ?? box.height };
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return scaled(natural, box, Math.min);
}
