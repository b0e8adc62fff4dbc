// A QR code on the sheet: one figure that says what it is, and leads where it leads.
// In: an address and a square. Out: a link over a figure of vector shapes.

import { type QrMatrix, QUIET_ZONE, qrCode } from '../../figures/index.ts';
import type { Words } from '../../model/index.ts';
import type { Placed } from '../../typeset/index.ts';
import { mm, mmToPt, pt } from '../../units/units.ts';
import { describeLink } from './runs.ts';
import type { Styles } from './styles.ts';

/** What a code is drawn and described with. */
export interface QrSetting {
  readonly styles: Styles;
  readonly words: Words;
}

/**
 * The code of an address with its upper left module at `x`, `y` and sides of `size` pt. The empty border that it needs, `quietZone`, is
 * left to whoever places it. Undefined for an address that no code holds.
 */
export function layQr(url: string, x: number, y: number, size: number, setting: QrSetting): Placed | undefined {
  const code = qrCode(url);
  return code && drawQr(code, url, x, y, size, setting);
}

/** The same for a code that is made already. */
export function drawQr(code: QrMatrix, url: string, x: number, y: number, size: number, setting: QrSetting): Placed {
  const { styles, words } = setting;
  const side = pt(size);
  const shape = {
    kind: 'modules',
    ...{ x: pt(x), y: pt(y), width: side, height: side },
    ...{ modules: code.size, boxes: code.boxes, color: styles.color('ink') },
  } as const;
  const figure: Placed = {
    type: 'element',
    role: 'Figure',
    alt: `${words.qrCode}: ${describeLink(url)}`,
    children: [{ type: 'artifact', shapes: [shape] }],
  };
  return { type: 'element', role: 'Link', link: { url, contents: describeLink(url) }, children: [figure] };
}

/** The width of the empty border around a code whose sides are `size`, in the unit of `size`. */
export const quietZone = (code: QrMatrix, size: number): number => (QUIET_ZONE * size) / code.size;

/** The least module for a code that people scan with a telephone: the X-dimension of the GS1 General Specifications, 0.375 mm. */
export const LEAST_MODULE = mmToPt(mm(0.375));

/** True for a code whose modules are too fine to be read from a printed page. */
export const isTooFine = (code: QrMatrix, size: number): boolean => size / code.size < LEAST_MODULE;
