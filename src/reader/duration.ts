// How long something takes, as an author writes it: `20min`, `1h`, `1h30`, `90s`, `2:30`.
// In: a text. Out: seconds; undefined when it is no length of time.

import { type Seconds, seconds } from '../units/units.ts';

/** What messages and the reference say is expected. */
export const durationForms = 'a length of time such as `20min`, `1h 30min` or `90s`';

const withUnits = /^(?:(\d{1,2})\s*h)?\s*(?:(\d{1,3})\s*(?:min|m|$))?\s*(?:(\d{1,4})\s*s)?$/;
const withColon = /^(\d{1,3}):([0-5]\d)$/;

/** A number alone is minutes, as in `20`; `2:30` is minutes and seconds. Nothing that takes no time is a length of time. */
export function readDuration(text: string): Seconds | undefined {
  const written = text.trim().toLowerCase();
  const colon = withColon.exec(written);
  const [hours, minutes, rest] = colon ? [0, colon[1], colon[2]] : (withUnits.exec(written)?.slice(1) ?? []);
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
  return total > 0 ? seconds(total) : undefined;
}
