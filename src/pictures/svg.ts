// SVG drawings become vector pictures that a browser and the PDF draw alike; a bitmap where no shapes can say what they show.
// In: the drawing's text. Out: a picture without scripts, entities or references, and what is to be said of it.

import type { Diagnostic, Outcome, SourceFile } from '../diagnostics/index.ts';
import type { Picture } from './picture.ts';
import { type CutOptions, cutDrawing } from './svg-cut.ts';
import {
  brokenFinding,
  entityFinding,
  heavyFinding,
  leftOutFinding,
  MAX_DRAWN,
  rasterisedFinding,
  sizeFinding,
  textFinding,
  tooManyFinding,
} from './svg-findings.ts';
import { needsPlainPaint } from './svg-paint-syntax.ts';
import { rasteriseDrawing } from './svg-raster.ts';
import { sizeOf } from './svg-size.ts';

export async function readSvg(file: SourceFile, hash: string): Promise<Outcome<Picture | undefined>> {
  const paint = await painterOf(file.text);
  const whole = await cutDrawing(file, { effects: true, paint });
  const { root } = whole;
  if (whole.entity) return refuse(entityFinding(file, whole.entity));
  if (whole.broken) return refuse(brokenFinding(file, whole.broken));
  if (!root)
    return refuse(brokenFinding(file, { message: 'It holds no `svg` element.', span: { file, start: 0, end: 0 } }));
  if (whole.drawn > MAX_DRAWN) return refuse(tooManyFinding(file));
  const size = sizeOf(root);
  if (!size) return refuse(sizeFinding(file));
  const leftOut = whole.leftOut.length > 0 ? [leftOutFinding(file, whole.leftOut)] : [];
  // A text would be drawn in whatever font this computer has, and so it stays a text: of two evils the one that a reader can read.
  if (whole.effects.length > 0 && !whole.text) {
    const bitmap = await rasteriseDrawing(whole, size, hash);
    if (bitmap) return { value: bitmap, diagnostics: [...leftOut, rasterisedFinding(file, whole.effects)] };
  }
  const plain = whole.effects.length > 0 ? await cutDrawing(file, { effects: false, paint }) : whole;
  const svg = plain.parts.join('');
  const heavy = heavyFinding(file, svg);
  const diagnostics = [
    ...(plain.leftOut.length > 0 ? [leftOutFinding(file, plain.leftOut)] : []),
    ...(plain.text ? [textFinding(file, plain.text)] : []),
    ...(heavy ? [heavy] : []),
  ];
  return { value: { kind: 'vector', svg, hash, ...size }, diagnostics };
}

/** Few drawings need a parser of colours. */
async function painterOf(svg: string): Promise<CutOptions['paint']> {
  if (!needsPlainPaint(svg)) return (text) => ({ text, unknown: [] });
  const { customPropertiesOf, plainPaint } = await import('./svg-paint.ts');
  const properties = customPropertiesOf(svg);
  return (written) => plainPaint(written, properties);
}

const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
