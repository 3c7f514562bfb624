/** Attributes that say how an element looks: `width` and `height` of pictures. HTML §15.2 and §15.4.3. */
import type { Element } from '../document/types.ts';
import type { MatchedBlock } from './cascade.ts';
import type { Specified } from './declarations.ts';
import type { CascadedName } from './logical.ts';
import type { LengthPercentage } from './types.ts';
import { constant } from './values/parser.ts';

/** Points. */
const PIXEL = 0.75;

/** A block that any rule of a pack overrides; none where the element has no such attributes. */
export function presentationalHints({ name, attributes }: Element): MatchedBlock | undefined {
  if (name !== 'img') return undefined;
  const longhands = (['width', 'height'] as const).flatMap((property): [CascadedName, Specified][] => {
    const value = dimension(attributes.get(property));
    return value === undefined ? [] : [[property, constant(value)]];
  });
  if (longhands.length === 0) return undefined;
  const nothing = { longhands: [], customs: [] };
  return {
    origin: 'pack',
    declarations: {
      normal: { longhands, customs: [] },
      important: nothing,
      attributes: false,
      variables: [],
    },
  };
}

/** A number of CSS pixels, or a percentage. */
function dimension(attribute: string | undefined): LengthPercentage | undefined {
  const match = /^\s*(\d{1,6}(?:\.\d{1,6})?)(%?)/.exec(attribute ?? '');
  if (match === null) return undefined;
  const number = Number(match[1]);
  return match[2] === '%' ? { pt: 0, percent: number } : number * PIXEL;
}
