// Numbers that say a place in an order, as they are written in English and in the languages that come from Latin.
// In: a figure's text. Out: its number, and the ending that is set small and raised.

/** The endings of “3rd”, “1er”, “1re”, “2e”, “3ème”, “1º”, “1ª”, and of Portuguese that is typed plainly, “1o” and “1a”. */
const ordinal = /^([\d.,\u00a0\u202f]+)(st|nd|rd|th|er|re|e|ème|º|ª|o|a)$/u;

export interface Ordinal {
  readonly number: string;
  readonly ending: string;
}

/** The two parts of an ordinal; undefined for any other text. */
export function readOrdinal(text: string): Ordinal | undefined {
  const [, number, ending] = ordinal.exec(text.trim()) ?? [];
  return number === undefined || ending === undefined ? undefined : { number, ending };
}
