// A text → its grapheme clusters: what people take for one character (UAX 29).

/** Letters of Europe, signs of sentences and of money: each of them is a cluster of its own, and the segmenter need not be asked. */
const single = /^[\u0020-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20C0]*$/;

/** The segmenter reads a long text anew for each cluster, so it is given windows of this many UTF-16 units. */
const WINDOW = 256;

let segmenter: Intl.Segmenter | undefined;

/** The clusters of a text in order; joined, they are the text. */
export function graphemesOf(text: string): readonly string[] {
  if (single.test(text)) return text.split('');
  // Made when first asked for: making one takes longer than setting most pages.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const clusters: string[] = [];
  let at = 0;
  while (at < text.length) {
    const window = text.slice(at, at + WINDOW);
    const found = Array.from(segmenter.segment(window), ({ segment }) => segment);
    // The last cluster may go on behind the window, so the next one begins with it.
    if (at + window.length < text.length && found.length > 1) found.pop();
    for (const cluster of found) {
      clusters.push(cluster);
      at += cluster.length;
    }
  }
  return clusters;
}
