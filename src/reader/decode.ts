// Bytes → the text of a source. A byte-order mark stays in the text; bytes that are no UTF-8 are a finding at their place.
// In: a path and what was read there. Out: a source file, also of bytes that are not all text, so that a place can be shown.

import { type Diagnostic, diagnostic, type Outcome, type SourceFile } from '../diagnostics/index.ts';

export function decodeSource(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: { path, text }, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const offset = firstBadByte(bytes);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
    const file = { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
    const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    const span = { file, start: before.length, end: before.length + 1 };
    const message = `Byte ${offset + 1} of this file, ${byte}, is not UTF-8.`;
    return {
      value: file,
      diagnostics: [diagnostic('invalid-utf8', message, span, ['Save the file as UTF-8 in your editor.'])],
    };
  }
}

/** A NUL is no text, though it is UTF-8: Markdown would show U+FFFD in its place. */
export const findNulls = (file: SourceFile): readonly Diagnostic[] =>
  Array.from(file.text.matchAll(/\0/g), ({ index }) =>
    diagnostic('null-character', 'A NUL (U+0000) stands in this text.', { file, start: index, end: index + 1 }, [
      'Remove it; an editor may show it as `^@`. Where there are many, the file was perhaps saved as UTF-16: save it as UTF-8.',
    ]),
  );

/** The lead bytes of UTF-8 and the range that their second byte may have (Unicode 17, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0) return at;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next];
      const [from, to] = next === 1 ? [low, high] : [0x80, 0xbf];
      if (byte === undefined || byte < from || byte > to) return at;
    }
    at += length;
  }
  return bytes.length;
}
