// Writes one line of text as one text object: every glyph, spaces too, positioned by whole thousandths of an em.
// In: a placed line and the fonts of the document. Out: the operators from BT to ET, and where text is struck out.

import { orderForReading } from '../typeset/bidi.ts';
import type { GlyphRun, PlacedLine, Shape } from '../typeset/frames.ts';
import { type Color, pt } from '../units/units.ts';
import type { DocumentFont, DocumentFonts } from './document-fonts.ts';
import { formatColor, formatNumber, formatNumbers } from './numbers.ts';

export interface TextLine {
  readonly operators: string;
  /** Lines through struck-out runs. They are no part of the text. */
  readonly strikes: readonly Shape[];
}

/** Operators of the text object that is being written, and the state that its last operators have set. */
interface Writing {
  readonly operators: string[];
  /** Where the last move has put the pen, and where the glyphs since then have brought it, in pt. */
  start: number;
  pen: number;
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

/** A run and its left edge. */
interface Standing {
  readonly run: GlyphRun;
  readonly x: number;
  readonly width: number;
}

export function formatTextLine(line: PlacedLine, fonts: DocumentFonts): TextLine {
  const writing = startWriting(line);
  const strikes: Shape[] = [];
  const show = (run: GlyphRun, x: number, width: number): void => {
    // Words and the spaces between them mostly share a font.
    const font = writing.font?.face.key === run.font.key ? writing.font : fonts.use(run.font.key);
    if (Math.abs(x - writing.pen) > 1e-6) moveTo(writing, x);
    setState(writing, run, font);
    writeRun(writing, run, font);
    writing.pen = x + width;
    if (run.strike) strikes.push(strikeOf(run, font, x, line.baseline, width - run.after));
  };
  if (line.runs.some(({ level = 0 }) => level > 0)) {
    for (const { run, x, width } of orderForReading(standingRuns(line), ({ run }) => run.level ?? 0))
      show(run, x, width);
  } else {
    let x: number = line.x;
    for (const run of line.runs) {
      const width = widthOf(run);
      show(run, x, width);
      x += width;
    }
  }
  endShow(writing);
  // Spacing and rise outlive a text object.
  if (writing.tracking !== 0) writing.operators.push('0 Tc');
  if (writing.rise !== 0) writing.operators.push('0 Ts');
  writing.operators.push('ET');
  return { operators: writing.operators.join('\n'), strikes };
}

function startWriting({ x, baseline }: PlacedLine): Writing {
  // pdfkit turns the sheet upside down; the text matrix turns letters back.
  const operators = ['BT', `1 0 0 -1 ${formatNumbers(x, baseline)} Tm`];
  return { operators, start: x, pen: x, array: [], hex: '', remainder: 0, size: 0, tracking: 0, rise: 0 };
}

function standingRuns({ runs, x: left }: PlacedLine): readonly Standing[] {
  let x: number = left;
  return runs.map((run) => {
    const standing = { run, x, width: widthOf(run) };
    x += standing.width;
    return standing;
  });
}

/** What is read next doesn't stand where the last run ended. */
function moveTo(writing: Writing, x: number): void {
  set(writing, `${formatNumber(x - writing.start)} 0 Td`);
  writing.start = x;
  writing.remainder = 0;
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
  if (writing.rise !== run.rise) set(writing, `${formatNumber(run.rise)} Ts`);
  writing.rise = run.rise;
}

function set(writing: Writing, operator: string): void {
  endShow(writing);
  writing.operators.push(operator);
}

function writeRun(writing: Writing, run: GlyphRun, font: DocumentFont): void {
  const codes = run.hyphen ? font.encodeHyphen(run.shaped) : font.encode(run.shaped);
  // Glyphs stand from left to right, whichever way they are read (ISO 32000-1, 14.8.2.3.3).
  const reversed = (run.level ?? 0) % 2 === 1 && codes.reduce((total, code) => total + code.characters, 0) > 1;
  if (reversed) set(writing, '/ReversedChars BMC');
  for (const { hex, kern, glyphs } of codes) {
    writing.hex += hex;
    const rest = kern + run.tracking * (glyphs - 1);
    if (rest !== 0) move(writing, rest);
  }
  if (reversed) set(writing, 'EMC');
  if (run.after !== 0) move(writing, (run.after * 1000) / run.size);
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
