// What a reader gets out of each output of a compiled pitch, block by block.
// In: a compilation. Out: the texts of the page (as a screen reader reads it), of the public deck, and of the speaker's; first what describes them.

import type { Compilation } from '../../src/index.ts';
import { structureText } from '../pdf/reading.ts';
import type { Place } from './facts-table.ts';
import { readHtml } from './html-reading.ts';
import { outputOf } from './seed.ts';

export async function readSeedTexts(pitch: Compilation): Promise<Readonly<Record<Place, readonly string[]>>> {
  const { name } = pitch.source;
  const about = pitch.pitch?.frontMatter.description ?? '';
  const page = await structureText(outputOf(pitch, `${name}/${name}.pdf`));
  return {
    page: [about, ...page.split('\n')],
    deck: [about, ...readDeck(outputOf(pitch, `${name}/index.html`))],
    speaker: readDeck(outputOf(pitch, `${name}/speaker.html`)),
  };
}

/** The slides' own words; the numbers of slides and list items, and the links between views, are no claims. */
function readDeck(html: Uint8Array): readonly string[] {
  const noClaims = new Set(['number', 'count', 'to-read', 'to-slides']);
  const isNoClaim = (_tag: string, classes: readonly string[]) => classes.some((name) => noClaims.has(name));
  return readHtml(new TextDecoder().decode(html), isNoClaim).blocks;
}
