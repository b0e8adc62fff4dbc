// Writes one line of text as one text object: every glyph, spaces too, positioned by whole thousandths of an em.
// In: a placed line and the fonts of the document. Out: the operators from BT to ET, and where text is struck out.

import type { GlyphRun, PlacedLine, Shape } from '../typeset/frames.ts';
import { type Color, pt } from '../units/units.ts';
import type { DocumentFont, DocumentFonts } from './document-fonts.ts';
import { formatColor, formatNumber, formatNumbers } from './numbers.ts';

export interface TextLine {
  readonly operators: string;
  /** Lines through struck-out runs. They are no part of the text. */
  readonly strikes: readonly Shape[];
}

/** The character that the hyphen of a line break is read as. */
const SOFT_HYPHEN = 0xad;

/** What a later glyph of a cluster is read as, where a reader ignores that the cluster has a text of its own. */
const WORD_JOINER = 0x2060;

/** Operators of the text object that is being written, and the state that its last operators have set. */
interface Writing {
  readonly operators: string[];
  /** The operand of the TJ that is still open: hex strings and numbers. */
  array: string[];
  hex: string;
  /** What rounding left over, in pt. */
  remainder: number;
  font?: DocumentFont;
  size: number;
  color?: Color;
  tracking: number;
  rise: number;
}

export function formatTextLine(line: PlacedLine, fonts: DocumentFonts): TextLine {
  const writing: Writing = { operators: [], array: [], hex: '', remainder: 0, size: 0, tracking: 0, rise: 0 };
  const strikes: Shape[] = [];
  // pdfkit turns the sheet upside down; the text matrix turns letters back.
  writing.operators.push('BT', `1 0 0 -1 ${formatNumbers(line.x, line.baseline)} Tm`);
  let x: number = line.x;
  for (const run of line.runs) {
    const font = fonts.use(run.font.key);
    setState(writing, run, font);
    writeRun(writing, run, font);
    const width = widthOf(run);
    if (run.strike) strikes.push(strikeOf(run, font, x, line.baseline, width - run.after));
    x += width;
  }
  endShow(writing);
  // Spacing and rise outlive a text object.
  if (writing.tracking !== 0) writing.operators.push('0 Tc');
  if (writing.rise !== 0) writing.operators.push('0 Ts');
  writing.operators.push('ET');
  return { operators: writing.operators.join('\n'), strikes };
}

function setState(writing: Writing, run: GlyphRun, font: DocumentFont): void {
  const tracking = (run.tracking * run.size) / 1000;
  if (writing.font !== font || writing.size !== run.size) {
    set(writing, `/${font.id} ${formatNumber(run.size)} Tf`);
    writing.font = font;
    writing.size = run.size;
  }
  if (writing.color !== run.color) set(writing, `${formatColor(run.color)} rg`);
  if (writing.tracking !== tracking) set(writing, `${formatNumber(tracking)} Tc`);
  writing.color = run.color;
  writing.tracking = tracking;
  setRise(writing, run.rise);
}

function setRise(writing: Writing, rise: number): void {
  if (writing.rise === rise) return;
  set(writing, `${formatNumber(rise)} Ts`);
  writing.rise = rise;
}

function set(writing: Writing, operator: string): void {
  endShow(writing);
  writing.operators.push(operator);
}

function writeRun(writing: Writing, run: GlyphRun, font: DocumentFont): void {
  const { glyphs, advances, naturals, codePoints, offsets } = run.shaped;
  for (const [index, glyph] of glyphs.entries()) {
    const characters = codePoints[index] ?? [];
    const startsCluster = characters.length > 0 && index + 1 < glyphs.length && codePoints[index + 1]?.length === 0;
    if (startsCluster) set(writing, `/Span <</ActualText <${utf16Of(characters)}>>> BDC`);
    const [dx, dy] = offsets?.get(index) ?? [0, 0];
    if (dy !== 0) setRise(writing, run.rise + (dy * run.size) / 1000);
    move(writing, dx);
    const read = run.hyphen ? [SOFT_HYPHEN] : characters.length > 0 ? characters : [WORD_JOINER];
    writing.hex += font.encode(glyph, read).toString(16).padStart(4, '0');
    const isLast = index === glyphs.length - 1;
    move(writing, advances[index]! - naturals[index]! - dx + (isLast ? (run.after * 1000) / run.size : 0));
    if (dy !== 0) setRise(writing, run.rise);
    const endsCluster = characters.length === 0 && (isLast || codePoints[index + 1]!.length > 0);
    if (endsCluster) set(writing, 'EMC');
  }
}

/** Moves what follows to the right by thousandths of an em, rounded; what rounding leaves over goes to the next move. */
function move(writing: Writing, perMille: number): void {
  writing.remainder += (perMille * writing.size) / 1000;
  const units = Math.round((writing.remainder * 1000) / writing.size);
  if (units === 0) return;
  writing.remainder -= (units * writing.size) / 1000;
  endString(writing);
  writing.array.push(String(-units));
}

function endString(writing: Writing): void {
  if (writing.hex !== '') writing.array.push(`<${writing.hex}>`);
  writing.hex = '';
}

function endShow(writing: Writing): void {
  endString(writing);
  if (writing.array.length > 0) writing.operators.push(`[${writing.array.join(' ')}] TJ`);
  writing.array = [];
}

function widthOf(run: GlyphRun): number {
  const perMille = run.shaped.width + run.tracking * run.shaped.glyphs.length;
  return (perMille * run.size) / 1000 + run.after;
}

function strikeOf(run: GlyphRun, font: DocumentFont, x: number, baseline: number, width: number): Shape {
  const { position, thickness } = font.face.strikeout;
  const height = (thickness * run.size) / 1000;
  const y = baseline - run.rise - (position * run.size) / 1000;
  return { kind: 'rectangle', x: pt(x), y: pt(y), width: pt(width), height: pt(height), color: run.color };
}

function utf16Of(codePoints: readonly number[]): string {
  const units = [...String.fromCodePoint(...codePoints)].flatMap((character) =>
    Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit)),
  );
  return ['feff', ...units.map((unit) => unit.toString(16).padStart(4, '0'))].join('');
}
