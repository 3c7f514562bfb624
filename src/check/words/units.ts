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
  ['km/h', 'kilometres per hour', 'kilometres an hour'],
  ['°C', 'degrees Celsius'],
  ['$', 'US$', 'USD', 'dollar', 'dollars', 'US dollars'],
  ['€', 'EUR', 'euro', 'euros'],
  ['£', 'GBP', 'pound', 'pounds'],
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

/** Behind an amount of money: “$2.1m”, “€3bn”. */
export const SHORT_MULTIPLES: Readonly<Record<string, number>> = { m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Before a number that is not meant to the last digit. */
export const ABOUT =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|just over|just under|only|over|under|more than|less than|fewer than|at least|at most|up to)\s+$/iu;
/** Before a number that something lies above or below. */
export const ABOVE = /\b(?:over|above|more than|at least|no (?:less|fewer) than|exceeds|exceeded)\s+$/iu;
export const BELOW = /\b(?:under|below|(?:less|fewer) than|at most|no more than|up to)\s+$/iu;

/** Before a number that is a part, a change or an end of a range. */
export const PARTIAL =
  /\b(?:by|from|between|to|another|further|additional|extra|remaining|first|last|and|or|of which)\s+$|[-–—]\s*$/iu;
