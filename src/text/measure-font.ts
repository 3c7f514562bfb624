/** What lengths in `ex` and `ch` are measured with. CSS Values 4 §6.1.1. */
import type { FontChoice, FontMeasures } from '../style/types.ts';
import { chooseFamilies } from './drawing-families.ts';
import type { FontSet, ShapingOptions } from './types.ts';

const PLAIN: ShapingOptions = { features: {}, lang: 'en', direction: 'ltr' };
/** Where a font does not say, or there is none. */
const HALF_EM = 0.5;

/** Of the faces that set a space, the first available font, and a zero. */
export function measureFont(fonts: FontSet, { fontFamily, fontWeight, fontStyle }: FontChoice): FontMeasures {
  const first = fonts.matchText(fontFamily, fontWeight, fontStyle, ' ');
  const zero = fonts.matchText(fontFamily, fontWeight, fontStyle, '0');
  const xHeight = first === undefined ? 0 : first.metrics.xHeight / first.metrics.unitsPerEm;
  return {
    xHeight: xHeight > 0 ? xHeight : HALF_EM,
    zero: zero === undefined ? HALF_EM : zero.shape('0', PLAIN).width / zero.metrics.unitsPerEm,
  };
}

/** The same of the font that a drawing is lettered with, whatever text it stands in. */
export function measureDrawingFont(fonts: FontSet, font: FontChoice): FontMeasures {
  return measureFont(fonts, { ...font, fontFamily: chooseFamilies(font.fontFamily, fonts.families, fonts) });
}
