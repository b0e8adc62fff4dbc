// A pitch that hides a marked word in every corner an author has, and says for each who may read it.
// In: nothing. Out: the fixture's files and the table of its canaries.

export type Reader = 'deck' | 'speaker' | 'page';

/** A word that stands in one place of the fixture, and the outputs that must hold it; no other output may. */
export interface Canary {
  readonly word: string;
  readonly place: string;
  readonly readers: readonly Reader[];
}

/** Words of six letters and more: a shorter one stands by chance in the base64 of a font. */
export const canaries: readonly Canary[] = [
  { word: 'quokka', place: 'a speaker note', readers: ['speaker'] },
  { word: 'numbat', place: 'a note in a list', readers: ['speaker'] },
  { word: 'bandicoot', place: 'the note of a slide that only the deck has', readers: ['speaker'] },
  { word: 'potoroo', place: 'a slide that only the deck has', readers: ['deck', 'speaker'] },
  { word: 'kowari', place: 'a deck-only container', readers: ['deck', 'speaker'] },
  { word: 'cockatiel', place: 'a deck-only section file', readers: ['deck', 'speaker'] },
  { word: 'brolga', place: 'text after Page:', readers: ['speaker', 'page'] },
  { word: 'jabiru', place: 'a page-only container', readers: ['speaker', 'page'] },
  { word: 'curlew', place: 'what follows a bold beginning', readers: ['speaker', 'page'] },
  { word: 'dugong', place: 'a paragraph without a bold beginning', readers: ['speaker', 'page'] },
  { word: 'kookaburra', place: 'a slide that only the page has', readers: ['page'] },
  { word: 'wombat', place: 'a comment in the text', readers: [] },
  { word: 'possum', place: 'a comment in the front matter', readers: [] },
  { word: 'cassowary', place: 'the default of a variable that has a value', readers: [] },
  { word: 'thylacine', place: 'a README in the pitch’s folder', readers: [] },
  { word: 'lyrebird', place: 'a file that only others include', readers: [] },
  { word: 'mulgara', place: 'a variable that nobody prints', readers: [] },
  { word: 'dunnart', place: 'a comment in an SVG picture', readers: [] },
  { word: 'goanna', place: 'shown text, which all have', readers: ['deck', 'speaker', 'page'] },
];

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><!-- dunnart --><metadata>dunnart</metadata><circle cx="20" cy="20" r="18" fill="#C4371A"/></svg>`;

/** The fixture as a memory host takes it. */
export const leakyProject: Readonly<Record<string, string>> = {
  '/project/package.json': '{}',
  '/project/decks/leaky/dot.svg': picture,
  '/project/decks/leaky/README.md': '# For us\n\nthylacine\n',
  '/project/decks/leaky/_shared.md': 'lyrebird\n',
  '/project/decks/leaky/20-inside.md': '---\nonly: deck\n---\n\n## Inside\n\n**For the hall: cockatiel**\n',
  '/project/decks/leaky/pitch.md': `---
title: A careful pitch
ask: Keep what is ours to ourselves.
# possum
vars: { who: everyone, unused: mulgara }
deck: { show: leads }
---

## What all may read

**Shown to {{who ?? cassowary}}: goanna.** The rest is curlew.

This is a dugong.

![A dot](dot.svg)

::: deck-only
**On the stage: kowari**
:::

::: page-only
On paper: jabiru.
:::

<!-- wombat -->

Page:
More on paper: brolga.

Note:
Say it slowly: quokka.

- Then pause: numbat.

## For the hall {only=deck}

**A joke about a potoroo**

Note:
Wait for the bandicoot.

## For the table {only=page}

A story about a kookaburra.
`,
};
