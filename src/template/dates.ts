/** Dates as the facts write them: ISO 8601, as exact as they are known. */

export interface PartialDate {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
  /** As it is shown: "14:30 UTC+5:30". */
  readonly time?: string;
}

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** `2025-04-30`, `2025-04`, `2025`, or a day with its time and zone. Undefined for what is no date of the calendar. */
export function parseDate(text: string): PartialDate | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute, zone] = match;
  if (month === undefined) return { year };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { year, month: Number(month) };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  const date = { year, month: Number(month), day: Number(day) };
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { ...date, time: `${hour}:${minute}${zoneName(zone)}` };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function zoneName(zone: string | undefined): string {
  if (zone === undefined) return '';
  const [, sign, hours = '', minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined || (hours === '00' && minutes === '00')) return ' UTC';
  return ` UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
