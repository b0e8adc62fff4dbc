// Every pitch of `decks/` becomes the deck it should, with the findings that stand in it, and with every word in its place.
// What is said is read a second time by a simpler reader, or stands in `<name>.txt`, written by hand, where a deck adds words or leaves some out.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isError } from '../../src/diagnostics/index.ts';
import { expectFindings } from '../expected-findings.ts';
import { readHtml } from '../pitch/html-reading.ts';
import { type SlideWords, wordsOfSlides } from './deck-words.ts';
import { buildDeck, deckNames } from './decks.ts';
import { lettersOf, wordsOfSource } from './source-words.ts';

/** Slides that the front matter draws; the source has no words of them. */
const DRAWN = /^(?:title|ask)(?:-\d+)?$/;

describe.each(deckNames)('%s', (name) => {
  it('has the findings that stand in it, and no others', async () => {
    const { text, findings } = await buildDeck(name);
    expectFindings(text, findings);
  });

  it('is made, unless an error stops it', async () => {
    const { bytes, findings } = await buildDeck(name);
    expect(bytes !== undefined).toBe(!findings.some(isError));
  });

  it('says every word in its place, to the audience and to the speaker', async () => {
    const { compilation } = await buildDeck(name);
    const { pitch, deck } = compilation;
    if (!pitch || !deck?.lowered) return;
    // What others include has no slides of its own.
    const own = pitch.files.filter(({ path }) => !/(?:^|\/)_[^/]*$/.test(path));
    const read = own.flatMap(({ text }) => wordsOfSource(text));
    expect(read.length, 'both readers find the same number of slides').toBe(pitch.slides.length);
    const written = writtenByHand(name);
    const expected = pitch.slides.flatMap(({ id, attributes }, index) =>
      attributes.only === 'page' ? [] : [[id, ...lettersIn(written.get(id) ?? read[index]!)]],
    );
    const said = wordsOfSlides(deck.lowered.slides);
    expect(said.filter(({ id }) => !DRAWN.test(id)).map((words) => [words.id, ...lettersIn(words)])).toEqual(expected);
    for (const words of said.filter(({ id }) => DRAWN.test(id) && written.has(id))) {
      expect(lettersIn(words)).toEqual(lettersIn(written.get(words.id)!));
    }
  });

  it('keeps what the speaker says out of the public file', async () => {
    const { bytes, speaker, compilation } = await buildDeck(name);
    if (!bytes) return;
    const [open, kept] = [bytes, speaker].map(lettersInFile);
    for (const { text } of compilation.pitch?.files ?? []) {
      // A sentence may be shown and said.
      const shown = wordsOfSource(text).map((slide) => lettersOf(slide.shown));
      const said = sentencesSaid(text).filter((letters) => !shown.some((all) => all.includes(letters)));
      expect(said.filter((letters) => open!.includes(letters))).toEqual([]);
      // What is looked for would be found where it is, but for a sentence with an icon or a variable.
      const found = said.filter((letters) => kept!.includes(letters));
      if (kept !== '' && said.length > 1) expect(found.length).toBeGreaterThanOrEqual(said.length / 2);
    }
  });
});

it('finds what is said in every place, so that a leak would be found', () => {
  const sentences = sentencesSaid(readFileSync(new URL('decks/reveal-asides.md', import.meta.url), 'utf8'));
  expect(sentences).toHaveLength(19);
  expect(sentences).toContain(lettersOf('The bank’s offer & ours differ by eight hundred'));
  expect(sentences).toContain(lettersOf('the key’s under the third stone'));
});

it('the corpus has thirty decks', () => {
  expect(deckNames.length).toBeGreaterThanOrEqual(30);
});

/** Everything that stands in a file, shown or not, in letters. */
function lettersInFile(bytes: Uint8Array | undefined): string {
  const { blocks, hidden } = readHtml(new TextDecoder().decode(bytes));
  return lettersOf([...blocks, ...hidden].join(' '));
}

/** Letters of a sentence that stand in no other text by chance. */
const SHORTEST = 10;

/** Every sentence that a source gives to the speaker, in letters: marks, quotes and tags make no difference. */
function sentencesSaid(text: string): readonly string[] {
  const said = wordsOfSource(text).flatMap(({ notes }) => notes.split(/[.!?。！？؟:]+\s*|\n/));
  return [...new Set(said.map(lettersOf))].filter((letters) => letters.length >= SHORTEST);
}

/** The slides of `<name>.txt` by their addresses: where a deck adds words of its own, or leaves some out. */
function writtenByHand(name: string): ReadonlyMap<string, Omit<SlideWords, 'id'>> {
  const file = new URL(`decks/${name}.txt`, import.meta.url);
  const parts = existsSync(file) ? readFileSync(file, 'utf8').split(/^=== (.*)$/m) : [];
  return new Map(
    parts.flatMap((id, index) => (index % 2 === 1 ? [[id, parted(parts[index + 1] ?? '')] as const] : [])),
  );
}

/** A slide in a text file: what is shown, lines of `Picture:` and what follows `Note:`. */
function parted(text: string): Omit<SlideWords, 'id'> {
  const [all = '', notes = ''] = text.split(/^Note:/m);
  const pictures = [...all.matchAll(/^Picture: (.*)$/gm)].map(([, alt = '']) => alt);
  return { shown: all.replace(/^Picture: .*$/gm, ''), notes, pictures: pictures.sort() };
}

const lettersIn = ({ shown, notes, pictures }: Omit<SlideWords, 'id'>): readonly unknown[] => [
  lettersOf(shown),
  lettersOf(notes),
  pictures,
];
