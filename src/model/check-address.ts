// A link's address → what is wrong with it, wherever it was written: in Markdown, in HTML, or by a variable.
// An error refuses the address, and the link's text is printed as text; a warning leaves it as it is.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { bareAddress, hasScheme, refusedScheme } from './address.ts';

/** The finding about an address; undefined when it leads to the same place from everywhere. */
export function checkAddress(address: string, span: Span): Diagnostic | undefined {
  const scheme = refusedScheme(address);
  if (scheme !== undefined) {
    return diagnostic('link-scheme', `A link may not use \`${scheme}:\`.`, span, [
      'Links begin with https:, http:, mailto: or tel:, or lead to a place in the pitch.',
    ]);
  }
  const bare = bareAddress(address);
  if (/^[/\\]{2}/.test(bare)) {
    return diagnostic('link-without-scheme', `The address \`${address}\` names a host, but no scheme.`, span, [
      'Opened from a disk or from a mail it leads to a file, not to the web.',
      `Write \`https:${bare.replace(/^[/\\]+/, '//')}\`.`,
    ]);
  }
  if (bare === '' || bare.startsWith('#') || hasScheme(bare)) return undefined;
  return diagnostic('link-relative', `The link to \`${address}\` leads nowhere once the pitch is sent.`, span, [
    'It leads to a file beside the deck or the page, and whoever gets one of them by mail has only that.',
    'For a place on the web write its whole address, `https://…`; for a slide of this pitch, `#` and its id.',
  ]);
}
