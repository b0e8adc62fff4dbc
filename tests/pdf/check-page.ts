// What no validator sees of a page: ink beyond the sheet, words on each other, spaces that are lost, links and pictures that say nothing.
// In: the bytes of a PDF. Out: a sentence for each fault, none for a sound page.

import { type Box, type DrawnGlyph, type DrawnSheet, drawnSheets } from './drawn-glyphs.ts';
import { linksOf, openPdf, plainText, type StructNode, structTree } from './reading.ts';

/** All faults of a page, as two readers find them. A sound page has none. */
export async function checkPage(pdf: Uint8Array): Promise<string[]> {
  const tree = await structTree(pdf);
  const sheets = await drawnSheets(pdf);
  return [
    ...(openPdf(pdf).wasRepaired() ? ['The file is damaged; mupdf had to repair it.'] : []),
    ...sheets.flatMap((sheet, index) => checkSheet(sheet).map((fault) => `Sheet ${index + 1}: ${fault}`)),
    ...checkHeadings(tree),
    ...checkLinks(tree, (await linksOf(pdf)).length),
    ...checkFigures(tree),
    ...checkText(pdf, tree),
  ];
}

function checkSheet(sheet: DrawnSheet): readonly string[] {
  return [
    ...(sheet.dispute === undefined ? [] : [`mupdf and pdf.js read different characters: ${sheet.dispute}.`]),
    ...checkGlyphs(sheet),
    ...checkOverlaps(sheet.glyphs),
    ...checkImages(sheet),
    ...checkSpaces(sheet.glyphs),
  ];
}

/** Every glyph has ink, a text and its place on the sheet. */
function checkGlyphs({ glyphs, width, height }: DrawnSheet): readonly string[] {
  return glyphs.flatMap(({ glyph, text, ink }, index) => {
    if (glyph === 0) return [`.notdef is drawn for ${JSON.stringify(text)} in “${around(glyphs, index)}”.`];
    if (text === '\ufffd' || text === '') return [`a glyph in “${around(glyphs, index)}” is read as nothing.`];
    const outside = ink.left < 0 || ink.top < 0 || ink.right > width || ink.bottom > height;
    return outside ? [`“${around(glyphs, index)}” goes beyond the sheet.`] : [];
  });
}

/** How much of a glyph another one may cover: letters of one line are kerned into each other, lines are not. */
const MOST_COVERED = { sameLine: 0.6, otherLine: 0.1 } as const;

/** Marks and parts of letters stand off the baseline by less than this share of their size; lines stand farther apart. */
const MOST_RAISED = 0.6;

/** The side of the squares in which neighbours are looked for, in pt. */
const SQUARE = 24;

function checkOverlaps(glyphs: readonly DrawnGlyph[]): readonly string[] {
  const squares = new Map<string, number[]>();
  const faults: string[] = [];
  const told = new Set<string>();
  for (const [index, glyph] of glyphs.entries()) {
    if (areaOf(glyph.ink) === 0 || isAttached(glyph.text)) continue;
    const others = new Set<number>();
    for (const square of squaresOf(glyph.ink)) {
      const inside = squares.get(square) ?? [];
      for (const other of inside) others.add(other);
      squares.set(square, [...inside, index]);
    }
    for (const other of others) {
      const below = glyphs[other]!;
      const sameLine = Math.abs(below.y - glyph.y) < glyph.size * MOST_RAISED;
      if (sameLine && !(standsAlone(glyph.text) && standsAlone(below.text))) continue;
      const limit = sameLine ? MOST_COVERED.sameLine : MOST_COVERED.otherLine;
      if (coverage(glyph.ink, below.ink) <= limit) continue;
      const fault = `“${wordAround(glyphs, index)}” lies on “${wordAround(glyphs, other)}”.`;
      if (!told.has(fault)) faults.push(fault);
      told.add(fault);
    }
  }
  return faults;
}

/** Marks, and the later glyphs of a cluster, stand on their letter. */
const isAttached = (text: string): boolean => /^[\p{M}\p{Cf}]+$/u.test(text);

/** Letters that have their place beside each other; in other scripts parts of a letter are glyphs of their own, and marks lean over their neighbours. */
const standsAlone = (text: string): boolean => /^[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{N}]+$/u.test(text);

function squaresOf({ left, top, right, bottom }: Box): readonly string[] {
  const squares: string[] = [];
  for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x++)
    for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y++) squares.push(`${x} ${y}`);
  return squares;
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** The share of the smaller box that the other covers. */
function coverage(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(areaOf(one), areaOf(other));
}

function checkImages({ glyphs, images }: DrawnSheet): readonly string[] {
  return images.flatMap((image) => {
    const index = glyphs.findIndex(({ ink }) => areaOf(ink) > 0 && coverage(ink, image) > MOST_COVERED.otherLine);
    return index < 0 ? [] : [`“${wordAround(glyphs, index)}” lies on a picture.`];
  });
}

/** A gap of this many em between two letters parts words; kerning and tracking stay well below. */
const WORD_GAP = 0.16;

/** Between words there is a glyph for the space, whatever the gap looks like. */
function checkSpaces(glyphs: readonly DrawnGlyph[]): readonly string[] {
  const lines: { readonly mcid: number; readonly y: number; readonly glyphs: number[] }[] = [];
  for (const [index, { mcid, y, size }] of glyphs.entries()) {
    if (mcid === undefined) continue;
    const line = lines.find((other) => other.mcid === mcid && Math.abs(other.y - y) < size * MOST_RAISED);
    if (line) line.glyphs.push(index);
    else lines.push({ mcid, y, glyphs: [index] });
  }
  return lines.flatMap((line) => {
    const inOrder = line.glyphs.toSorted((a, b) => glyphs[a]!.x - glyphs[b]!.x);
    // A mark may come after the letter that it stands over, so that the ink before a gap is the farthest of all.
    let reach = Number.NEGATIVE_INFINITY;
    return inOrder.flatMap((index, at) => {
      const next = inOrder[at + 1];
      reach = Math.max(reach, glyphs[index]!.end, glyphs[index]!.ink.right);
      if (next === undefined || isSpace(glyphs[index]!) || isSpace(glyphs[next]!)) return [];
      const gap = (glyphs[next]!.x - reach) / glyphs[index]!.size;
      return gap > WORD_GAP
        ? [`there is a gap but no space between “${wordAround(glyphs, index)}” and “${wordAround(glyphs, next)}”.`]
        : [];
    });
  });
}

const isSpace = ({ text }: DrawnGlyph): boolean => /^\s+$/u.test(text);

/** The first heading is an H1, and no level is left out on the way down (ISO 14289-1, 7.4.2). */
function checkHeadings(tree: StructNode): readonly string[] {
  const levels = nodesOf(tree).flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  if (levels.length === 0) return ['The page has no heading.'];
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`An H${level} follows ${before === 0 ? 'no H1' : `an H${before}`}.`] : [];
  });
}

/** Every link can be pressed, and says where it leads. */
function checkLinks(tree: StructNode, annotations: number): readonly string[] {
  const links = nodesOf(tree).filter(({ role }) => role === 'Link');
  const inTree = links.flatMap(({ children }) =>
    children.flatMap((child) => (typeof child === 'object' && 'annotation' in child ? [child.annotation] : [])),
  );
  return [
    ...(inTree.length === annotations ? [] : [`${annotations - inTree.length} links are outside of the structure.`]),
    ...links.flatMap((link) =>
      link.children.some((child) => typeof child === 'object' && 'annotation' in child)
        ? []
        : [`The link “${textOf(link)}” cannot be pressed.`],
    ),
    ...inTree.flatMap(({ contents, url }) => (contents.trim() === '' ? [`The link to ${url} says nothing.`] : [])),
  ];
}

/** Pictures are described, and not by the name of their file. */
function checkFigures(tree: StructNode): readonly string[] {
  return nodesOf(tree).flatMap(({ role, alt, actualText }) => {
    if (role !== 'Figure') return [];
    const text = (alt ?? actualText ?? '').trim();
    if (text === '') return ['A picture has no description.'];
    return /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)$/i.test(text)
      ? [`A picture is described by the name of a file: ${text}.`]
      : [];
  });
}

/** mupdf's own reading of the tagged text has the words that the structure tree has, each as often. */
function checkText(pdf: Uint8Array, tree: StructNode): readonly string[] {
  const words = (text: string) =>
    text
      .normalize('NFC')
      .replace(/\u00ad\s*|[\u200b-\u200f\u2060]/g, '')
      .match(/\S+/gu) ?? [];
  const drawn = words(drawnText(tree));
  const one = drawn.join('');
  const other = words(plainText(pdf)).join('');
  const missing = [...new Set(drawn)].filter((word) => !holds(other, word));
  const empty = one === '' ? ['The page has no text.'] : [];
  if (missing.length > 0) return [...empty, `mupdf does not read “${missing.slice(0, 5).join('”, “')}”.`];
  return one.length <= other.length ? empty : [...empty, 'mupdf reads less text than the structure tree holds.'];
}

/** mupdf turns some words that run from right to left around, and moves marks over and behind their letters. */
function holds(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  if (!/[\p{scx=Hebrew}\p{scx=Arabic}]/u.test(word)) return false;
  const letters = text.replace(/\p{M}/gu, '');
  const parts = word.replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.every((part) => letters.includes(part) || letters.includes([...part].reverse().join('')));
}

const nodesOf = (node: StructNode): readonly StructNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'object' && 'role' in child ? nodesOf(child) : [])),
];

const textOf = (node: StructNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : 'role' in child ? textOf(child) : '')).join('');

/** The text that is read where glyphs stand, with a space behind each element that stands by itself. */
function drawnText(node: StructNode): string {
  const drawn = node.children
    .map((child) => (typeof child === 'string' ? child : 'role' in child ? drawnText(child) : ''))
    .join('');
  const read = drawn.trim() === '' ? drawn : (node.actualText ?? drawn);
  return ['Span', 'Link', 'Code'].includes(node.role) ? read : `${read} `;
}

const around = (glyphs: readonly DrawnGlyph[], index: number): string =>
  glyphs
    .slice(Math.max(0, index - 12), index + 13)
    .map((glyph) => glyph.text)
    .join('')
    .trim();

function wordAround(glyphs: readonly DrawnGlyph[], index: number): string {
  let from = index;
  let to = index;
  while (from > 0 && !isSpace(glyphs[from - 1]!) && glyphs[from - 1]!.mcid === glyphs[index]!.mcid) from--;
  while (to + 1 < glyphs.length && !isSpace(glyphs[to + 1]!) && glyphs[to + 1]!.mcid === glyphs[index]!.mcid) to++;
  return glyphs
    .slice(from, to + 1)
    .map((glyph) => glyph.text)
    .join('');
}
