// A calendar date as its language writes it out.

import type { CalendarDate } from '../../model/index.ts';

/** The date has no time zone, so none is applied. */
export function formatDate(date: CalendarDate, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
