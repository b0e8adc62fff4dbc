// Signs that stand for a word: which they are, and what they mean.

/** What a mark says. */
export type MarkMeaning = 'yes' | 'no' | 'star';

/** `✓ ✔ ☑ ✅` say yes, `✗ ✘ ❌` no, and `★` marks what it stands at. */
const meanings: Readonly<Record<string, MarkMeaning>> = {
  '✓': 'yes',
  '✔': 'yes',
  '☑': 'yes',
  '✅': 'yes',
  '✗': 'no',
  '✘': 'no',
  '❌': 'no',
  '★': 'star',
};

/** One mark, with the variation selector that says how it is drawn, and what follows it. */
const LEADING_MARK = /^([✓✔☑✅✗✘❌★])[\uFE0E\uFE0F]?(?=\s|$)/u;

/** The mark that a text begins with, when nothing or a space follows it. */
export function leadingMark(text: string): { readonly text: string; readonly meaning: MarkMeaning } | undefined {
  const found = LEADING_MARK.exec(text);
  const meaning = meanings[found?.[1] ?? ''];
  return found && meaning ? { text: found[0], meaning } : undefined;
}

/** What a text means that is a mark and nothing else. */
export function markMeaning(text: string): MarkMeaning | undefined {
  const trimmed = text.trim();
  const mark = leadingMark(trimmed);
  return mark?.text === trimmed ? mark.meaning : undefined;
}
