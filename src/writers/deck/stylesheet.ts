// What a pitch adds to the stylesheet of its deck. In: its pieces, with the files that they load. Out: CSS that needs no other file.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { dataUrl } from '../../html/index.ts';
import type { FrontMatter } from '../../model/index.ts';
import type { CssPiece } from '../../resolve/index.ts';
import type { Sheet } from './fit.ts';
import { pictureUrl } from './pictures.ts';

/** Pictures and fonts become `data:` addresses. */
export function emitStylesheet(pieces: readonly CssPiece[]): string {
  return pieces.map(emitPiece).join('');
}

function emitPiece(piece: CssPiece): string {
  if (typeof piece === 'string') return piece;
  const address = piece.kind === 'picture' ? pictureUrl(piece.picture) : dataUrl(piece.type, piece.bytes);
  return piece.quoted ? JSON.stringify(address) : `url(${JSON.stringify(address)})`;
}

/** No slide of a deck with a stylesheet of its own is measured. */
export const markUnmeasured = (sheet: Sheet, pieces: readonly CssPiece[] | undefined): Sheet =>
  pieces?.length ? { ...sheet, fit: { ...sheet.fit, unmeasured: true } } : sheet;

/** The heights of slides are known from the theme's tokens, which another stylesheet need not keep to. */
export function reportStylesheet(
  pieces: readonly CssPiece[] | undefined,
  { css, places }: FrontMatter,
): readonly Diagnostic[] {
  if (!pieces?.length) return [];
  const what = css.length === 1 ? `\`${css[0]}\` changes` : 'Stylesheets of the pitch change';
  return [
    diagnostic(
      'deck-unmeasured-css',
      `${what} how slides look, so that nobody knows whether they fit.`,
      places.get('css'),
      [
        'Slides are measured by the theme’s own numbers before there is a browser; what a stylesheet makes of them, only a browser can say.',
        'Look with one: `pitchpipe check --browser`. What a theme can say itself, it says better in a theme file: docs/themes.md.',
      ],
    ),
  ];
}
