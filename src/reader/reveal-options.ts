// Options of reveal.js, as decks of reveal-md set them → settings of a deck, and a finding for those that it does not have.
// In: options with places, of which the first of a name counts. Out: settings; what is not among them is named once.

import { type DataEntry, type DataValue, toPlain } from '../data/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { type DeckSettings, transitions } from '../model/index.ts';
import { placingOptions, steeringOptions } from './reveal-option-table.ts';

/** Options of reveal.js → settings of the deck; what is not among them is named once. */
export function readRevealOptions(given: readonly DataEntry[], found: Diagnostic[]): Partial<DeckSettings> {
  const reveal: Record<string, unknown> = {};
  let deck: Partial<DeckSettings> = {};
  const left: DataEntry[] = [];
  for (const entry of given.filter(isFirst)) {
    const value = toPlain(entry.value);
    const transition = value === 'default' ? 'slide' : transitions.find((name) => name === value);
    const number = slideNumbers.find((form) => form === value);
    if (entry.key === 'transition' && transition) deck = { ...deck, transition };
    else if (entry.key === 'slideNumber' && number !== undefined) deck = { ...deck, slideNumber: number };
    else if (steeringOptions.has(entry.key)) reveal[entry.key] = value;
    else left.push(entry);
  }
  found.push(...reportOptions(left));
  return Object.keys(reveal).length > 0 ? { ...deck, reveal } : deck;
}

/** The front matter's options stand before those of `reveal-md.json`, and these before those of `reveal.json`. */
const isFirst = ({ key }: DataEntry, index: number, all: readonly DataEntry[]): boolean =>
  all.findIndex((other) => other.key === key) === index;

const slideNumbers = [true, false, 'h.v', 'h/v', 'c', 'c/t'] as const;

function reportOptions(left: readonly DataEntry[]): readonly Diagnostic[] {
  const placing = left.filter(({ key }) => placingOptions.has(key));
  const others = left.filter(({ key, value }) => !placingOptions.has(key) && !isNothing(value));
  const names = (entries: readonly DataEntry[]): string => entries.map(({ key }) => `\`${key}\``).join(', ');
  return [
    ...placing
      .slice(0, 1)
      .map(({ keySpan }) =>
        diagnostic('reveal-md-setting', `What reveal.js would set by ${names(placing)} has no effect here.`, keySpan, [
          'Where things stand on a slide, and how large it is, is the theme’s: so it is known that nothing overflows.',
        ]),
      ),
    ...others
      .slice(0, 1)
      .map(({ keySpan }) =>
        diagnostic('not-carried-over', `Options of reveal.js that are not carried over: ${names(others)}.`, keySpan, [
          'They are unknown, or about plugins and effects that a deck does not have.',
        ]),
      ),
  ];
}

/** True for a value that asks for nothing: `[]`, `{}`, `false`, an empty text. */
export const isNothing = (value: DataValue): boolean =>
  value.kind === 'map'
    ? value.entries.length === 0
    : value.kind === 'list'
      ? value.items.length === 0
      : value.value === null || value.value === false || value.text === '';
