// What a language has to say: the form that every file of this folder fills.
// In braces stand the places that a number, a day or a text takes: `{left} of {of} left`.

import type { CalloutKind } from '../block.ts';

/** Labels, the names of marks, and the sentences that tiers need. */
export interface Words extends Readonly<Record<CalloutKind, string>> {
  /** The language of these words, BCP 47. It is another than the pitch's where nobody wrote the pitch's. */
  readonly lang: string;
  readonly chat: string;
  readonly mail: string;
  readonly web: string;
  readonly contact: string;
  readonly talkToUs: string;
  readonly edition: string;
  readonly logo: string;
  readonly qrCode: string;
  /** The states of a task. */
  readonly done: string;
  readonly open: string;
  /** Over what the speaker view shows of the page. */
  readonly onPage: string;
  /** The links between a deck's slides and the same as running text. */
  readonly readAsText: string;
  readonly showAsSlides: string;
  /** What the number of a note stands for, and the notes together. */
  readonly footnote: string;
  readonly footnotes: string;
  /** What stands before the name of what paper cannot play. */
  readonly video: string;
  readonly audio: string;
  /** What a step of code lights, for those who hear the slide. */
  readonly line: string;
  readonly lines: string;
  readonly to: string;
  readonly allLines: string;
  /** The quotation marks that a quote gets. */
  readonly marks: readonly [open: string, close: string];
  /** What ✓, ✗ and ★ are read as. */
  readonly yes: string;
  readonly no: string;
  readonly star: string;
  /** What ✓ and ✗ are read as among tiers. */
  readonly included: string;
  readonly notIncluded: string;
  /** What authors call the row or column of prices, and that of places. */
  readonly price: readonly string[];
  readonly places: readonly string[];
  /** No place is left. */
  readonly taken: string;
  /** Some places are left, by the plural form that their number takes (CLDR). */
  readonly placesLeft: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  /** Zero to twelve as they stand in `placesLeft`; without them, as where they would be inflected, figures stand there. */
  readonly numbers?: readonly string[];
  /** Under the tiers: `{terms}` are what the author says of taxes, and `validUntil`. */
  readonly pricesAre: string;
  readonly validUntil: string;
  /** What stands between two terms. */
  readonly between: string;
}
