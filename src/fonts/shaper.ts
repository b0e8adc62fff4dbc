// Turns text into positioned glyphs with HarfBuzz, and remembers the words it has shaped.
// In: the bytes of a font, text and OpenType features. Out: ShapedText, whose lengths are in 1/1000 em.

import { lazily } from '../typeset/lazily.ts';
import type { ShapedText, ShapeOptions } from '../typeset/metrics.ts';
import { type RecentWords, rememberWords } from './recent-words.ts';

/** @internal */
export type HarfBuzz = typeof import('harfbuzzjs');
type Feature = InstanceType<HarfBuzz['Feature']>;

/** One font's part of HarfBuzz. */
export interface Shaper {
  /** True exactly when `shape` finds glyphs for the character, and others than its font can know what it means. */
  has(codePoint: number): boolean;
  shape(text: string, features: string, options?: ShapeOptions): ShapedText;
  /** The glyph's own advance in the font's units. */
  advanceOf(glyph: number): number;
  /** The glyph's outline in the font's units, up is positive. */
  outlineOf(glyph: number): readonly PathStep[];
}

/** A step of an outline: `M`, `L`, `Q`, `C` with the coordinates that SVG gives them, or `Z`. */
export interface PathStep {
  readonly type: string;
  readonly values: readonly number[];
}

/** Places on the axes of a variable font: `{ wght: 600 }`. */
export type Variations = Readonly<Record<string, number>>;

/** The glyph of everything that a font lacks. */
const NOTDEF = 0;

/** Characters for private use. What they mean is up to a font, so nobody can read them aloud, and PDF/A-3a refuses them. */
const isPrivate = (codePoint: number): boolean => /\p{Co}/u.test(String.fromCodePoint(codePoint));

/**
 * Signs of East Asian keyboards, as wide as a kanji there, and the sign of the text font that means the same: U+FFE5 is a yen.
 * Where the font lacks them, the other is drawn; what was written stays what is read.
 */
const drawnAs: ReadonlyMap<number, number> = new Map([
  [0xffe0, 0xa2],
  [0xffe1, 0xa3],
  [0xffe5, 0xa5],
  [0xffe6, 0x20a9],
]);
const drawnOtherwise = /[\uFFE0\uFFE1\uFFE5\uFFE6]/;

/**
 * HarfBuzz itself, a WebAssembly module. It is loaded when the first font is, so that commands that set no page don't pay for it.
 * @internal
 */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const harfBuzz: HarfBuzz & { readonly ready?: Promise<void> } = await import('harfbuzzjs');
  // The package waits for its WebAssembly before it can be imported; a script can't, and gives what is to be waited for.
  await harfBuzz.ready;
  return harfBuzz;
}

/**
 * A shaper that makes its HarfBuzz font when it is first asked; most documents use a few of the fonts that were loaded.
 * @internal
 */
export function createShaper(harfBuzz: HarfBuzz, bytes: () => Uint8Array, variations?: Variations): Shaper {
  const font = lazily(() => openFont(harfBuzz, bytes(), variations));
  const buffer = lazily(() => new harfBuzz.Buffer());
  const words: RecentWords<ShapedText> = rememberWords();
  const settingOf = nameSettings();
  const parseFeatures = memoized((features: string) => readFeatures(harfBuzz, features));
  const hasGlyph = (codePoint: number): boolean => font().nominalGlyph(codePoint) !== undefined;
  const shapeWith = (text: string, features: string, options: ShapeOptions = {}): ShapedText => {
    const glyphs = shapeText(
      harfBuzz,
      font(),
      buffer(),
      replaceSigns(text, hasGlyph),
      parseFeatures(features),
      options,
    );
    return measureText(text, glyphs, 1000 / font().face.upem, advanceOf);
  };
  const advanceOf = memoized((glyph: number) => font().glyphHAdvance(glyph));

  return {
    // A letter without a glyph may still be made of its base letter and marks: HarfBuzz takes it apart.
    has: memoized(
      (codePoint: number) =>
        !isPrivate(codePoint) &&
        (hasGlyph(codePoint) || !shapeWith(String.fromCodePoint(codePoint), '').glyphs.includes(NOTDEF)),
    ),
    shape(text, features, options) {
      const setting = settingOf(features, options);
      return words.get(setting, text) ?? words.keep(setting, text, shapeWith(text, features, options));
    },
    advanceOf,
    outlineOf: (glyph) => font().glyphToJson(glyph),
  };
}

function openFont(harfBuzz: HarfBuzz, bytes: Uint8Array, variations: Variations = {}): InstanceType<HarfBuzz['Font']> {
  const font = new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bytes)));
  const places = Object.entries(variations);
  if (places.length > 0) font.setVariations(places.map(([axis, value]) => new harfBuzz.Variation(axis, value)));
  return font;
}

/** Names for how words are shaped. There are few, so that comparing them is quicker than writing a name for every word. */
function nameSettings(): (features: string, options?: ShapeOptions) => string {
  const settings: (ShapeOptions & { readonly features: string; readonly name: string })[] = [];
  return (features, { direction, script, language } = {}) => {
    for (const known of settings) {
      const isSame = known.features === features && known.language === language;
      if (isSame && known.direction === direction && known.script === script) return known.name;
    }
    const name = `${features} ${direction} ${script} ${language}`;
    settings.push({ features, direction, script, language, name });
    return name;
  };
}

/** The text to be drawn, as long as the one that is read. */
function replaceSigns(text: string, hasGlyph: (codePoint: number) => boolean): string {
  if (!drawnOtherwise.test(text)) return text;
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return String.fromCodePoint(hasGlyph(codePoint) ? codePoint : (drawnAs.get(codePoint) ?? codePoint));
  }).join('');
}

interface Glyphs {
  readonly infos: ReturnType<InstanceType<HarfBuzz['Buffer']>['getGlyphInfos']>;
  readonly positions: ReturnType<InstanceType<HarfBuzz['Buffer']>['getGlyphPositions']>;
}

function shapeText(
  harfBuzz: HarfBuzz,
  font: InstanceType<HarfBuzz['Font']>,
  buffer: InstanceType<HarfBuzz['Buffer']>,
  text: string,
  features: Feature[],
  { direction = 'ltr', script, language }: ShapeOptions,
): Glyphs {
  buffer.reset();
  // A mark keeps its own character, instead of lending it to the letter it stands on.
  buffer.setClusterLevel(harfBuzz.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.setDirection(direction === 'rtl' ? harfBuzz.Direction.RTL : harfBuzz.Direction.LTR);
  if (script !== undefined) buffer.setScript(script);
  if (language !== undefined) buffer.setLanguage(language);
  // It sets only what was not set.
  buffer.guessSegmentProperties();
  harfBuzz.shape(font, buffer, features);
  return { infos: buffer.getGlyphInfos(), positions: buffer.getGlyphPositions() };
}

function measureText(
  text: string,
  { infos, positions }: Glyphs,
  perMille: number,
  advanceOf: (glyph: number) => number,
): ShapedText {
  const glyphs = new Uint16Array(infos.length);
  const advances = new Float64Array(infos.length);
  const naturals = new Float64Array(infos.length);
  const offsets = new Map<number, readonly [number, number]>();
  let width = 0;
  for (let index = 0; index < infos.length; index++) {
    const glyph = infos[index]!.codepoint;
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    glyphs[index] = glyph;
    advances[index] = xAdvance * perMille;
    naturals[index] = advanceOf(glyph) * perMille;
    if (xOffset !== 0 || yOffset !== 0) offsets.set(index, [xOffset * perMille, yOffset * perMille]);
    width += xAdvance * perMille;
  }
  const codePoints = codePointsOf(
    text,
    infos.map((info) => info.cluster),
  );
  return { text, glyphs, advances, naturals, codePoints, ...(offsets.size > 0 ? { offsets } : {}), width };
}

/**
 * The code points of each cluster, given to the first of its glyphs. Clusters ascend, or descend where text runs from right to left,
 * so that a cluster ends where its neighbour begins.
 */
function codePointsOf(text: string, clusters: readonly number[]): readonly (readonly number[])[] {
  if (clusters.every((cluster, index) => cluster === index) && clusters.length === text.length)
    return clusters.map((cluster) => [text.charCodeAt(cluster)]);
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

function memoized<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
