// What a pitch is about, as its title slide and its page say it in one line.
// In: the front matter, and what stands between two terms. Out: a text such as “Coast Day, 18 March 2027, Northport”.

import type { FrontMatter } from './front-matter.ts';
import { formatDay } from './words.ts';

/** Name, day and place of the event; its name is left out where the title says it. Empty without an event. */
export function formatEvent({ event, title, lang }: FrontMatter, between: string): string {
  const name = event?.name === title ? undefined : event?.name;
  const day = event?.date === undefined ? undefined : formatDay(event.date, lang);
  return [name, day, event?.place].filter(Boolean).join(between);
}
