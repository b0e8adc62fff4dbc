// What `check` says of a pitch besides its findings: how it was cut, what it shares, what still fits.
// In: a compilation. Out: a few lines.

import type { Compilation } from '../../index.ts';
import { plural } from './totals.ts';

export function describePitch(compilation: Compilation): readonly string[] {
  const { source, pitch, page, deck } = compilation;
  if (!pitch) return [`${source.name}: could not be read`];
  // An error in the sources stops everything that follows: what is known of the pitch by then may be wrong.
  if (!deck && !page) return [`${source.name}: goes no further until its errors are mended`];
  const { from, places } = pitch.frontMatter;
  const foreign = from !== undefined && !places.has('deck.split');
  const chosen = foreign ? `as ${from} does` : pitch.split.set ? 'as `deck.split` says' : 'found by `deck.split: auto`';
  const slides = deck?.lowered ? plural(deck.lowered.slides.length, 'slide') : 'no deck';
  const lines = [`${source.name}: ${slides}, cut at ${pitch.split.by} (${chosen})`];
  if (from !== undefined && !page) {
    lines.push(`  written for ${from}: a page is made when \`--only page\` or a key \`page\` asks for it`);
  }
  const share = compilation.share?.();
  if (share && share.pageWords > 0) {
    const percent = Math.floor((100 * share.sharedWords) / share.pageWords);
    lines.push(`  ${percent} % of the page's ${share.pageWords} words stand in blocks that a slide shows`);
  }
  if (page?.lowered) {
    const { size, roomWords } = page.lowered.report();
    const smallest = pitch.frontMatter.page.minSize;
    const room = plural(roomWords, 'more word', 'more words');
    lines.push(`  the page is set in ${size} pt; at ${smallest} pt it has room for about ${room}`);
  }
  return lines;
}
