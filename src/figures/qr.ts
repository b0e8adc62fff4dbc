// A text → its QR code (ISO/IEC 18004) as the rectangles that its dark modules make.
// In: an address. Out: how many modules a side has and what to fill, in modules from the top left corner.

import encodeQR from 'qr';

/** Dark modules that lie together; lengths count modules. */
export interface ModuleBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface QrMatrix {
  /** Modules of a side, the quiet zone left out. */
  readonly size: number;
  readonly boxes: readonly ModuleBox[];
}

/** Empty modules that a code needs on every side (ISO/IEC 18004, 5.3.8). */
export const QUIET_ZONE = 4;

/** From medium upwards: a printed code is folded, stained and bent. A level that takes no more modules is given for nothing. */
const levels = ['medium', 'quartile', 'high'] as const;

/** The code of a text; undefined for a text that is longer than any code holds, which is 2,331 bytes. */
export function qrCode(text: string): QrMatrix | undefined {
  const codes = levels.flatMap((level) => encode(writtenInAscii(text), level));
  const least = Math.min(...codes.map((rows) => rows.length));
  const strongest = codes.findLast((rows) => rows.length === least);
  return strongest && { size: least, boxes: mergeModules(strongest) };
}

type Rows = readonly (readonly boolean[])[];

/** The encoder refuses what holds too much by an exception; there is nothing else that it could refuse. */
function encode(text: string, ecc: (typeof levels)[number]): readonly Rows[] {
  try {
    // It gives no code without a border.
    const framed = encodeQR(text, 'raw', { ecc, border: 1 });
    return [framed.slice(1, -1).map((row) => row.slice(1, -1))];
  } catch (error) {
    if (error instanceof Error && error.message === 'Capacity overflow') return [];
    throw error;
  }
}

/** An address with letters beyond ASCII in the form that it travels in: readers disagree about the encoding of any other. */
function writtenInAscii(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return URL.canParse(text) ? new URL(text).href : encodeURI(text);
}

/** Runs of dark modules in a row; equal runs in the rows below them make one box. */
function mergeModules(rows: Rows): readonly ModuleBox[] {
  const boxes: ModuleBox[] = [];
  let open = new Map<string, ModuleBox>();
  rows.forEach((row, y) => {
    const next = new Map<string, ModuleBox>();
    for (const { x, width } of runsOf(row)) {
      const above = open.get(`${x} ${width}`);
      next.set(`${x} ${width}`, above ? { ...above, height: above.height + 1 } : { x, y, width, height: 1 });
      open.delete(`${x} ${width}`);
    }
    boxes.push(...open.values());
    open = next;
  });
  return [...boxes, ...open.values()];
}

function runsOf(row: readonly boolean[]): readonly { readonly x: number; readonly width: number }[] {
  const runs: { x: number; width: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.x + last.width === x) last.width += 1;
    else runs.push({ x, width: 1 });
  });
  return runs;
}
