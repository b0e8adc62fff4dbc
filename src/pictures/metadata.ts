// Takes out of a picture file what is no picture: place and time of a photo, names, comments, thumbnails.
// In: the bytes of a valid JPEG or PNG. Out: bytes that decode to the same pixels; a public file tells nothing else.

/** Segments of a JPEG that drawing needs: JFIF (APP0), colour profile (APP2), Adobe's colour transform (APP14). */
const keptApplications = new Set([0xe0, 0xe2, 0xee]);

/** Drops the other application segments (EXIF, XMP, IPTC) and comments, without coding the picture again. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // After the start of the scan there is coded data up to the end.
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const isNote = marker === 0xfe || (isApplication && !keptApplications.has(marker));
    if (!isNote) parts.push(bytes.subarray(at, end));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return joined(parts);
}

/** Chunks of a PNG that drawing needs (PNG, third edition); texts, times and EXIF are others. */
const keptChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
  'bKGD',
]);

/** Drops every other chunk; an animation's too, of which only the first picture is shown. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (keptChunks.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(parts);
}

/** Whether a PNG holds an animation: its control chunk stands before the first picture data (APNG 1.0). */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
