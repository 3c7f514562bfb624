/** Units under their several names; the first is the usual sign. */
const UNITS: readonly (readonly string[])[] = [
  ['%', 'per cent', 'percent'],
  ['m', 'metre', 'metres', 'meter', 'meters'],
  ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ['km²', 'sq km', 'square kilometre', 'square kilometres', 'square kilometers'],
  ['ha', 'hectare', 'hectares'],
  ['t', 'tonne', 'tonnes', 'ton', 'tons'],
  ['kg', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes'],
  ['MW', 'megawatt', 'megawatts'],
  ['GWh', 'gigawatt-hour', 'gigawatt-hours', 'gigawatt hours'],
  ['m³', 'cubic metre', 'cubic metres', 'cubic meters'],
  ['nmi', 'nautical mile', 'nautical miles'],
];

/** All names of a unit: of one that is not known, itself in singular and plural. */
export function namesOfUnit(unit: string): readonly string[] {
  const known = UNITS.find((names) => names.includes(unit));
  if (known !== undefined) return known;
  return unit.endsWith('s') ? [unit, unit.slice(0, -1)] : [unit, `${unit}s`];
}

export const MULTIPLES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Before a number that is not meant to the last digit. */
export const HEDGE =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|more than|less than|fewer than|at least|at most|up to|close to|well over|just over|just under|only)\s+(?:\p{Sc}\s*)?$/iu;

/** Before a number that is a part, a change or an end of a range. */
export const PARTIAL =
  /\b(?:by|from|between|to|another|further|additional|extra|remaining|first|last|and|or|of which)\s+(?:\p{Sc}\s*)?$|[-–—]\s*$/iu;
