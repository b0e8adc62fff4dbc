// The papers of a page, and which of them a language's region prints on.
// In: the front matter's `page.paper` and `lang`. Out: a paper of known size.

import type { PageSettings } from '../../model/index.ts';

export type Paper = Exclude<PageSettings['paper'], 'auto'>;

/** ISO 216 and ANSI/ASME Y14.1, in mm. */
export const paperSizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
};

/** The territories whose `paperSize` is `US-Letter` in the Unicode CLDR's measurement data (UTS 35, “Measurement System Data”); all others use A4. */
const letterRegions = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** `auto` goes by the region that the language tag names (`en-US`); a tag without one (`en`) says nothing of a country, and gets A4. */
export function paperOf(setting: PageSettings['paper'], lang: string): Paper {
  if (setting !== 'auto') return setting;
  const { region } = new Intl.Locale(lang);
  return region && letterRegions.has(region) ? 'Letter' : 'A4';
}
