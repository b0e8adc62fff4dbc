// The date of a build that is to be the same everywhere: https://reproducible-builds.org/specs/source-date-epoch/
// In: the environment. Out: a date, or nothing; never the clock.

import { UsageError } from './option-table.ts';

/** The last second that a PDF date can say: the year has four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

export function readBuildDate(environment: Readonly<Record<string, string | undefined>>): Date | undefined {
  const text = environment.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text) && Number(text) <= LAST) return new Date(Number(text) * 1000);
  throw new UsageError(`SOURCE_DATE_EPOCH is \`${text}\`, but must be a number of seconds since 1970.`);
}
