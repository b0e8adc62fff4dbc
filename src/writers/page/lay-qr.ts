// A QR code among blocks → one atom that keeps the empty border around it, and its address below.

import type { Atom, Leaf, Skeleton } from '../../typeset/index.ts';
import { mm, mmToPt } from '../../units/units.ts';
import { append, type BodyMeasures, element, type Flow, push, takeGap } from './body-flow.ts';
import type { QrPart } from './body-part.ts';
import { widthOf } from './lay-picture.ts';
import { BREAK_COST, layText, type TextFrame } from './lay-text.ts';
import { drawQr, LEAST_MODULE, quietZone } from './qr.ts';

/** A code is no smaller than this, and grows up to that for the sake of its modules. */
const LEAST = mmToPt(mm(20));
const MOST = mmToPt(mm(30));
/** The upper part of a row, above the letters of its line, in em: it is empty too. */
const ABOVE_LETTERS = 0.3;

/** The side of a code in a measure, pt; the author may make it larger than it needs to be. */
export function qrSide({ code, width }: Pick<QrPart, 'code' | 'width'>, measure: number): number {
  const needed = Math.min(MOST, Math.max(LEAST, code.size * LEAST_MODULE));
  return Math.min(measure, width ? Math.max(needed, widthOf(width, measure)) : needed);
}

export function layQrBlock(part: QrPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): readonly Skeleton[] {
  const side = qrSide(part, frame.width);
  const border = quietZone(part.code, side);
  const rows = Math.ceil((side + border - ABOVE_LETTERS * frame.size) / frame.row);
  const setting = { styles: measures.styles, words: part.words };
  const atom: Atom = {
    rows,
    before: takeGap(flow, Math.ceil(border / frame.row)),
    head: false,
    keep: true,
    breakCost: BREAK_COST.block,
    words: () => 0,
    place: (x, top) => ({
      parts: [drawQr(part.code, part.url, x + frame.inset, top, side, setting)],
      artifacts: [],
    }),
  };
  push(flow, [atom]);
  const leaf: Leaf = { type: 'leaf', atom, part: 0 };
  const address = append(flow, layText(part.address, frame));
  flow.after = 1;
  return [element('P', [leaf]), element('P', address)];
}
