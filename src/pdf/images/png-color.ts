/** What a PNG's samples mean: ISO 32000-1 §8.6. */
import type { PngChunks, PngHeader } from '../../pictures/raster/png-chunks.ts';
import type { Dictionary, Value } from '../objects.ts';

/** Without a profile of its own: it is set by whoever embeds the image. */
export function colorSpaceOf({ header: { colorType }, palette, gamma, profile }: PngChunks): Value {
  const isGrey = colorType === 0 || colorType === 4;
  const device = isGrey ? 'DeviceGray' : 'DeviceRGB';
  const space = gamma === undefined || profile !== undefined ? device : calibrated(isGrey, 1 / gamma);
  return colorType === 3 ? ['Indexed', space, palette.length / 3 - 1, palette] : space;
}

/** D65, and the primaries of sRGB: IEC 61966-2-1. */
const WHITE = [0.9505, 1, 1.089];
const PRIMARIES = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505];

/** §8.6.5.2 and §8.6.5.3: the light is the sample to this power. */
function calibrated(isGrey: boolean, gamma: number): Value {
  const power = Math.round(gamma * 1e4) / 1e4;
  return isGrey
    ? ['CalGray', { WhitePoint: WHITE, Gamma: power }]
    : ['CalRGB', { WhitePoint: WHITE, Gamma: [power, power, power], Matrix: PRIMARIES }];
}

export function shapeOf({ width, height }: PngHeader, bits: number): Dictionary {
  return { Width: width, Height: height, BitsPerComponent: bits };
}
