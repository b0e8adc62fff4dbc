// Turns text into positioned glyphs with HarfBuzz, and remembers the words it has shaped.
// In: the bytes of a font, text and OpenType features. Out: ShapedText, whose lengths are in 1/1000 em.

import type { ShapedText } from '../typeset/metrics.ts';

type HarfBuzz = typeof import('harfbuzzjs');
type Feature = InstanceType<HarfBuzz['Feature']>;

/** One font's part of HarfBuzz. */
export interface Shaper {
  /** True exactly when `shape` finds glyphs for the character, and others than its font can know what it means. */
  has(codePoint: number): boolean;
  shape(text: string, features: string): ShapedText;
}

/** Words that a font keeps; a long one-pager has fewer than a thousand different ones. */
const MAX_WORDS = 8192;

/** The glyph of everything that a font lacks. */
const NOTDEF = 0;

/** Characters for private use. What they mean is up to a font, so nobody can read them aloud, and PDF/A-3a refuses them. */
const isPrivate = (codePoint: number): boolean => /\p{Co}/u.test(String.fromCodePoint(codePoint));

/** HarfBuzz itself, a WebAssembly module. It is loaded when the first font is, so that commands that set no page don't pay for it. */
export function loadHarfBuzz(): Promise<HarfBuzz> {
  return import('harfbuzzjs');
}

/** A shaper that makes its HarfBuzz font when it is first asked; most documents use a few of the fonts that were loaded. */
export function createShaper(harfBuzz: HarfBuzz, bytes: Uint8Array, advanceOf: (glyph: number) => number): Shaper {
  const font = lazily(() => new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bytes))));
  const buffer = lazily(() => new harfBuzz.Buffer());
  const words = new Map<string, ShapedText>();
  const parseFeatures = memoized((features: string) => readFeatures(harfBuzz, features));
  const shapeWith = (text: string, features: string) =>
    shapeText(harfBuzz, font(), buffer(), text, parseFeatures(features), advanceOf);

  return {
    // A letter without a glyph may still be made of its base letter and marks: HarfBuzz takes it apart.
    has: memoized(
      (codePoint: number) =>
        !isPrivate(codePoint) &&
        (font().nominalGlyph(codePoint) !== undefined ||
          !shapeWith(String.fromCodePoint(codePoint), '').glyphs.includes(NOTDEF)),
    ),
    shape(text, features) {
      const key = `${features}\u0000${text}`;
      const known = words.get(key);
      if (known) return known;
      const shaped = shapeWith(text, features);
      if (words.size >= MAX_WORDS) words.delete(words.keys().next().value ?? '');
      words.set(key, shaped);
      return shaped;
    },
  };
}

function shapeText(
  harfBuzz: HarfBuzz,
  font: InstanceType<HarfBuzz['Font']>,
  buffer: InstanceType<HarfBuzz['Buffer']>,
  text: string,
  features: Feature[],
  advanceOf: (glyph: number) => number,
): ShapedText {
  buffer.reset();
  // A mark keeps its own character, instead of lending it to the letter it stands on.
  buffer.setClusterLevel(harfBuzz.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfBuzz.shape(font, buffer, features);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const perMille = 1000 / font.face.upem;
  const offsets = new Map<number, readonly [number, number]>();
  for (const [index, { xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) offsets.set(index, [xOffset * perMille, yOffset * perMille]);
  }
  const advances = Float64Array.from(positions, (position) => position.xAdvance * perMille);
  return {
    text,
    glyphs: Uint16Array.from(infos, (info) => info.codepoint),
    advances,
    naturals: Float64Array.from(infos, (info) => advanceOf(info.codepoint) * perMille),
    codePoints: codePointsOf(
      text,
      infos.map((info) => info.cluster),
    ),
    ...(offsets.size > 0 ? { offsets } : {}),
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

/**
 * The code points of each cluster, given to the first of its glyphs. Clusters ascend, or descend where text runs from right to left,
 * so that a cluster ends where its neighbour begins.
 */
function codePointsOf(text: string, clusters: readonly number[]): readonly (readonly number[])[] {
  const descending = clusters.length > 1 && clusters[0]! > clusters.at(-1)!;
  return clusters.map((cluster, index) => {
    if (index > 0 && cluster === clusters[index - 1]) return [];
    let after = index + 1;
    while (clusters[after] === cluster) after++;
    const end = (descending ? clusters[index - 1] : clusters[after]) ?? text.length;
    return Array.from(text.slice(cluster, end), (character) => character.codePointAt(0)!);
  });
}

/** `onum,-liga` → old-style figures on, ligatures off. */
function readFeatures(harfBuzz: HarfBuzz, features: string): Feature[] {
  const tags = features.split(',').filter((tag) => tag !== '');
  return tags.map((tag) => new harfBuzz.Feature(tag.replace(/^-/, ''), tag.startsWith('-') ? 0 : 1));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function memoized<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
