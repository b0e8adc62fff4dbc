// `::name {…}`, a block of one line → the model's block of that name.
// What has no use is a finding, and is shown as it was written.

import type { Token } from 'markdown-it';
import { diagnostic, type Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, checkAddress, noAttributes } from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { readAttributes } from './attributes.ts';
import { fileSpan } from './normal-text.ts';
import type { Sheet } from './sheet.ts';

/** The largest QR code holds this many bytes at medium correction (ISO/IEC 18004, table 7). */
const MOST_BYTES = 2331;

/** The file that `::include` names; undefined where it names none, or says more. */
export function includeTarget(token: Token, sheet: Sheet): string | undefined {
  const items = sheet.items.get(token) ?? [];
  const [item] = items;
  return items.length === 1 && item?.name === 'file' ? item.value : undefined;
}

/** `::qr`; `link` is the pitch's own address, for a code that names none. */
export function finishQr(token: Token, span: Span, sheet: Sheet, link: string | undefined): Block {
  const items = sheet.items.get(token) ?? [];
  const spanOf = (item: AttributeItem): Span => fileSpan(sheet.normal, item.start, item.end);
  const own = items.findLast((item) => item.name === 'url');
  const others = items.filter((item) => item.name !== 'url');
  const attributes: Attributes = others.length === 0 ? noAttributes : readAttributes(others, spanOf, sheet.found);
  const url = own?.value ?? link;
  const place = own ? spanOf(own) : span;
  if (!url) {
    const notes = [
      'Write `::qr {url="https://…"}`, or give the pitch an address in the front matter: `link: https://…`.',
    ];
    sheet.found.push(diagnostic('qr-address', 'This QR code has no address.', place, notes));
    return asText(token.content, span);
  }
  // The front matter has checked its own.
  const wrong = own && checkAddress(url, place);
  if (wrong) {
    sheet.found.push({ ...wrong, notes: [{ message: 'The QR code is not drawn.' }, ...wrong.notes] });
    return asText(url, span);
  }
  if (encodeURI(url).length > MOST_BYTES) {
    const notes = [`The largest code holds ${MOST_BYTES} characters. A short address is also read from farther away.`];
    sheet.found.push(diagnostic('qr-address', 'This address is longer than a QR code can hold.', place, notes));
    return asText(url, span);
  }
  return { type: 'qr', url, attributes, span };
}

const asText = (text: string, span: Span): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text, span }],
  attributes: noAttributes,
  span,
});
