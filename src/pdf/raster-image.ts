// Embeds a raster picture: JPEG as it is, anything else from its pixels, so that the bytes depend on the pixels alone.
// In: a decoded picture. Out: an image object of the document.

import type PDFDocument from 'pdfkit';
import type { PdfReference } from 'pdfkit';
import type { RasterPicture } from '../pictures/picture.ts';
import { deflate } from './deflate.ts';
import { predictRows } from './row-predictor.ts';

export function embedRaster(document: PDFDocument, picture: RasterPicture): PdfReference {
  const { width, height, pixels } = picture;
  if (picture.type === 'image/jpeg') {
    const ColorSpace = readComponents(picture.bytes) === 1 ? 'DeviceGray' : 'DeviceRGB';
    const jpeg = document.ref({ ...imageEntries(width, height), ColorSpace, Filter: 'DCTDecode' });
    jpeg.end(picture.bytes);
    return jpeg;
  }
  if (!pixels) throw new Error('A PNG picture has to come with its pixels.');
  const mask = pixels.alpha ? embedRows(document, pixels.alpha, width, height, 1) : undefined;
  return embedRows(document, pixels.rgb, width, height, 3, mask);
}

const imageEntries = (width: number, height: number) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: 8,
});

/** Rows of bytes, packed as PNG packs them: predicted, then deflated. */
function embedRows(
  document: PDFDocument,
  samples: Uint8Array,
  width: number,
  height: number,
  components: 1 | 3,
  mask?: PdfReference,
): PdfReference {
  if (samples.length !== width * height * components)
    throw new Error('A picture has more or fewer pixels than its size says.');
  const image = document.ref({
    ...imageEntries(width, height),
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: components, BitsPerComponent: 8, Columns: width },
    ...(mask ? { SMask: mask } : {}),
  });
  image.end(packRows(samples, width, components));
  return image;
}

/** Packed rows by their samples: a picture of a thousand documents is packed once. */
const packed = new WeakMap<Uint8Array, Uint8Array>();

function packRows(samples: Uint8Array, width: number, components: 1 | 3): Uint8Array {
  const rows = packed.get(samples) ?? deflate(predictRows(samples, width * components, components));
  packed.set(samples, rows);
  return rows;
}

/** The colour components of a JPEG, from its frame header (ITU-T T.81, B.2.2): 1 is grey, 3 is colour. */
function readComponents(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 9 < bytes.length) {
    const marker = bytes[offset + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes[offset + 9]!;
    offset += 2 + view.getUint16(offset + 2);
  }
  throw new Error('A JPEG picture has no frame header.');
}
