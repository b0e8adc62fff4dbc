// QR codes that a telephone would not read from the printed page: their addresses are too long for their size.
// In: the body's parts and the front matter. Out: one warning a code.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import { qrCode } from '../../figures/index.ts';
import type { FrontMatter } from '../../model/index.ts';
import type { PageTokens } from '../../theme/index.ts';
import { mm, mmToPt } from '../../units/units.ts';
import { type BodyPart, partsOf } from './body-part.ts';
import { qrSide } from './lay-qr.ts';
import { isTooFine } from './qr.ts';

/** `column` is the width that a code among blocks has at most, in pt. */
export function checkCodes(
  parts: readonly BodyPart[],
  { link, places }: FrontMatter,
  tokens: PageTokens,
  column: number,
): readonly Diagnostic[] {
  const ofBlocks = partsOf(parts).flatMap((part) => {
    const fine = part.type === 'qr' && isTooFine(part.code, qrSide(part, column));
    return fine ? [tooFine(part.url, part.span)] : [];
  });
  const own = link === undefined ? undefined : qrCode(link);
  const fine = link !== undefined && (!own || isTooFine(own, mmToPt(mm(tokens.mm.foot.qr.size))));
  return fine ? [...ofBlocks, tooFine(link, places.get('link'))] : ofBlocks;
}

function tooFine(url: string, span: Span | undefined): Diagnostic {
  const letters = Array.from(url).length;
  return diagnostic(
    'page-qr-fine',
    `This address (${letters} characters) makes a QR code too fine for its size.`,
    span,
    [
      'The longer the address, the smaller the squares of its code; telephones read squares of 0.375 mm and more.',
      'Give a shorter address that leads to the same place.',
    ],
  );
}
