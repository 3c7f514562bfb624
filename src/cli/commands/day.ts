/** The day that facts are checked for. */
import type { Project } from '../../project.ts';

/** The day that is named, or that SOURCE_DATE_EPOCH names, or today (UTC): `2031-05-01`. */
export function dayOf(named: string | undefined, { sourceDateEpoch }: Project): string {
  if (named !== undefined) return named;
  const moment = sourceDateEpoch === undefined ? new Date() : new Date(sourceDateEpoch * 1000);
  return moment.toISOString().slice(0, 10);
}
