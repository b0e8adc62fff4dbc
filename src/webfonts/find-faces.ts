// Finds the faces and slices that a deck's characters lie in, by walking its HTML as CSS would.
// In: trees whose elements carry the classes `t-…`. Out: used faces in the manifest's order, and characters that no face has.

import type { HtmlElement, HtmlNode } from '../html/index.ts';
import { type DeckStyle, deckStyles, strong, type TextStyle, type Theme } from '../theme/index.ts';
import type { FontSlice, SlicedFace } from './manifest.ts';
import { type FaceUse, type FontShelf, faceOf } from './shelf.ts';

/** A face and those of its slices that the characters lie in. */
export interface UsedFace {
  readonly face: SlicedFace;
  readonly slices: readonly FontSlice[];
  /** The characters, in ascending order. */
  readonly codePoints: readonly number[];
}

const italicTags: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']);
const boldTags: ReadonlySet<string> = new Set(['strong', 'b', 'dt']);
const codeTags: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'pre']);
/** Classes of the stylesheet that set `bold`, and those that set italics. */
const boldClasses: ReadonlySet<string> = new Set(['organization', 'what', 'who', 'key']);

const styleByClass: ReadonlyMap<string, DeckStyle> = new Map(
  deckStyles.map((style) => [`t-${style.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, style]),
);

const SPACE = 0x20;

/**
 * What stands in a slice of ours; a font that is cut for a deck must be told, or the space is another font's, and so is every second letter
 * of the speaker view, the test card and the panels, which are no text of the deck.
 */
const usual = Array.from({ length: 0x7f - SPACE }, (_, index) => SPACE + index);

/** Controls, spaces and joiners that nobody draws. */
const isDrawn = (codePoint: number): boolean =>
  codePoint > 0x20 &&
  !(codePoint >= 0x7f && codePoint < 0xa0) &&
  codePoint !== 0xad &&
  !(codePoint >= 0x200b && codePoint <= 0x200f) &&
  !(codePoint >= 0x2028 && codePoint <= 0x202e) &&
  !(codePoint >= 0x2060 && codePoint <= 0x2064) &&
  !(codePoint >= 0xfe00 && codePoint <= 0xfe0f) &&
  codePoint !== 0xfeff;

/** Faces in the manifest's order, and the characters that none has, in ascending order, each once. */
export interface FoundFaces {
  readonly faces: readonly UsedFace[];
  readonly missing: readonly number[];
}

/** Walks the trees. What was found `before`, in others, is among what is found. */
export function findFaces(
  trees: readonly HtmlNode[],
  theme: Theme,
  shelf: FontShelf,
  before: FoundFaces = { faces: [], missing: [] },
): FoundFaces {
  const used = new Map(
    before.faces.map(({ face, slices, codePoints }) => [
      face,
      { slices: new Set(slices), codePoints: new Set(codePoints) },
    ]),
  );
  const missing = new Set(before.missing);
  for (const { face, texts } of textsByFace(trees, theme)) {
    // Each character once: a face has thousands of texts, and they share a few dozen characters.
    for (const character of new Set(texts.join('\n'))) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isDrawn(codePoint)) continue;
      const found = shelf.find(codePoint, face);
      if (!found) {
        missing.add(codePoint);
        continue;
      }
      const use = used.get(found.face) ?? { slices: new Set(), codePoints: new Set(usualIn(found.face, theme)) };
      used.set(found.face, use);
      use.slices.add(found.slice);
      use.codePoints.add(codePoint);
    }
  }
  const faces = [...used].map(([face, { slices, codePoints }]) => ({
    face,
    slices: face.slices.filter((slice) => slices.has(slice)),
    codePoints: [...codePoints].sort((a, b) => a - b),
  }));
  return {
    faces: faces.sort((a, b) => (a.face.name < b.face.name ? -1 : 1)),
    missing: [...missing].sort((a, b) => a - b),
  };
}

/** The usual characters that a font of the project has; of one that stands behind others, the space alone: the letters are theirs. */
function usualIn({ source, family }: SlicedFace, { fonts }: Pick<Theme, 'fonts'>): readonly number[] {
  if (!source) return [];
  return Object.values(fonts).includes(family) ? usual.filter((codePoint) => source.has(codePoint)) : [SPACE];
}

interface FaceTexts {
  readonly face: FaceUse;
  readonly texts: string[];
}

function textsByFace(trees: readonly HtmlNode[], theme: Theme): Iterable<FaceTexts> {
  const byFace = new Map<string, FaceTexts>();
  const textsWith = (text: string, style: TextStyle): string[] => {
    const face = faceOf(style, theme.fonts);
    const key = `${face.family} ${face.weight} ${face.italic}`;
    const already = byFace.get(key) ?? { face, texts: [] };
    byFace.set(key, already);
    already.texts.push(text);
    return already.texts;
  };
  const byStyle = new Map<TextStyle, string[]>();
  const insideOf = createStyling(theme);
  const walk = (node: HtmlNode, style: TextStyle): void => {
    if (node.type === 'text') {
      const texts = byStyle.get(style);
      if (texts) texts.push(node.text);
      else byStyle.set(style, textsWith(node.text, style));
      return;
    }
    if (node.type !== 'element') return;
    const inner = insideOf(node.tag, node.attributes.class, style);
    for (const child of node.children) walk(child, inner);
  };
  for (const tree of trees) walk(tree, theme.deck.type.body);
  return byFace.values();
}

/** Thousands of elements share a few dozen names and classes: the style inside each is decided once. */
function createStyling(theme: Theme): (tag: string, classes: Classes, outer: TextStyle) => TextStyle {
  const decided = new Map<TextStyle, Map<string, Map<Classes, TextStyle>>>();
  return (tag, classes, outer) => {
    const byTag = knownOr(decided, outer, () => new Map());
    const byClasses = knownOr(byTag, tag, () => new Map());
    return knownOr(byClasses, classes, () => styleInside(tag, `${classes ?? ''}`.split(' '), outer, theme));
  };
}

type Classes = HtmlElement['attributes'][string];

function knownOr<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

function styleInside(tag: string, classes: readonly string[], outer: TextStyle, theme: Theme): TextStyle {
  let style = outer;
  for (const name of classes) {
    const named = styleByClass.get(name);
    if (named) style = theme.deck.type[named];
  }
  if (italicTags.has(tag) || classes.includes('comment')) style = { ...style, italic: true };
  // Emphasis in a statement is the italic of its own weight; inside a lead a bold text is the lead itself.
  const bold = boldTags.has(tag) || tag === 'th' || classes.some((name) => boldClasses.has(name));
  const emphasised = boldTags.has(tag) && style !== theme.deck.type.lead && tag !== 'dt';
  if (emphasised || (bold && style.family !== 'display')) style = strong(style);
  if (codeTags.has(tag)) style = { ...style, family: 'code' };
  return style;
}
