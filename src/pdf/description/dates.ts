/** Dates as the file writes them: ISO 32000-1 §7.9.4 and XMP. */

export interface PdfDates {
  readonly pdf: string;
  readonly xmp: string;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** `undefined` where the date is not known, or is not one of ISO 8601. */
export function parseDate(date: string | undefined): PdfDates | undefined {
  const parts = DATE.exec(date ?? '');
  if (date === undefined || parts === null) return undefined;
  const [, year, month = '', day = '', hour = '', minute = '', second = '', zone = ''] = parts;
  const offset = zone === '' || zone === 'Z' ? zone : `${zone.replace(':', "'")}'`;
  return { pdf: `D:${year}${month}${day}${hour}${minute}${second}${offset}`, xmp: date };
}
