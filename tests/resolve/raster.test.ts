// PNG and JPEG files: decoded whole, upright, 8-bit sRGB, without the camera's notes. The pictures are drawn here, by pixel.

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type RasterPicture, readPicture } from '../../src/pictures/index.ts';

const RED = [255, 0, 0, 255];
const CLEAR = [0, 0, 255, 0];

/** Two pixels, one beside the other. */
const draw = (left: readonly number[], right: readonly number[]) =>
  sharp(Buffer.from([...left, ...right]), { raw: { width: 2, height: 1, channels: 4 } });

async function raster(bytes: Uint8Array): Promise<RasterPicture> {
  const { value, diagnostics } = await readPicture('photo', bytes);
  if (value?.kind !== 'raster') throw new Error(`no picture came of it: ${diagnostics[0]?.message}`);
  return value;
}

const codes = async (bytes: Uint8Array) => (await readPicture('photo', bytes)).diagnostics.map(({ code }) => code);

describe('PNG', () => {
  it('gives its pixels, colour and alpha apart', async () => {
    const picture = await raster(await draw(RED, CLEAR).png().toBuffer());
    expect(picture).toMatchObject({ type: 'image/png', width: 2, height: 1, alpha: true });
    expect([...(picture.pixels?.rgb ?? [])]).toEqual([255, 0, 0, 0, 0, 255]);
    expect([...(picture.pixels?.alpha ?? [])]).toEqual([255, 0]);
  });

  it('has no alpha when every pixel is opaque', async () => {
    const picture = await raster(await draw(RED, RED).png().toBuffer());
    expect(picture.alpha).toBe(false);
    expect(picture.pixels?.alpha).toBeUndefined();
  });

  it('is read from a palette, from grey and from 16 bits', async () => {
    const palette = await raster(await draw(RED, RED).png({ palette: true }).toBuffer());
    expect([...(palette.pixels?.rgb ?? [])]).toEqual([255, 0, 0, 255, 0, 0]);
    const grey = await raster(await draw([128, 128, 128, 255], [0, 0, 0, 255]).toColourspace('b-w').png().toBuffer());
    expect([...(grey.pixels?.rgb ?? [])]).toEqual([128, 128, 128, 0, 0, 0]);
    const deep = await raster(await draw(RED, RED).toColourspace('rgb16').png().toBuffer());
    expect([...(deep.pixels?.rgb ?? [])]).toEqual([255, 0, 0, 255, 0, 0]);
  });

  it('is passed on without its texts', async () => {
    const plain = await draw(RED, CLEAR).png().toBuffer();
    // A tEXt chunk before IEND: length, name, `Author`, 0, `Ada`, and a checksum that no reader checks for text.
    const text = Buffer.concat([Buffer.from([0, 0, 0, 10]), Buffer.from('tEXtAuthor\0Ada'), Buffer.alloc(4)]);
    const withText = Buffer.concat([plain.subarray(0, -12), text, plain.subarray(-12)]);
    expect(Buffer.from((await raster(withText)).bytes).includes('Ada')).toBe(false);
    expect(
      await sharp((await raster(withText)).bytes)
        .raw()
        .toBuffer(),
    ).toEqual(await sharp(plain).raw().toBuffer());
  });

  it('has the hash of its file', async () => {
    const bytes = await draw(RED, RED).png().toBuffer();
    expect((await raster(bytes)).hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await raster(bytes)).hash).not.toBe((await raster(await draw(RED, CLEAR).png().toBuffer())).hash);
  });
});

describe('JPEG', () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });

  it('is passed on as it is, without place, time and camera', async () => {
    const bytes = await photo(16, 8)
      .withExif({ IFD0: { Copyright: 'Ada' } })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Ada')).toBe(true);
    const picture = await raster(bytes);
    expect(Buffer.from(picture.bytes).includes('Ada')).toBe(false);
    expect(await sharp(picture.bytes).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 16, height: 8, alpha: false });
    expect(picture.pixels).toBeUndefined();
  });

  it('stands upright', async () => {
    const turned = await photo(16, 8).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await raster(turned);
    expect([picture.width, picture.height]).toEqual([8, 16]);
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ width: 8, height: 16 });
    expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
  });

  it('is converted from CMYK', async () => {
    const picture = await raster(await photo(8, 8).toColourspace('cmyk').jpeg().toBuffer());
    expect((await sharp(picture.bytes).metadata()).space).toBe('srgb');
  });

  it('is made no larger than a 4K screen', async () => {
    const picture = await raster(await photo(5000, 100).jpeg().toBuffer());
    expect([picture.width, picture.height]).toEqual([3840, 77]);
  });

  it('is damaged when it breaks off, wherever that is', async () => {
    const bytes = await photo(600, 400).jpeg().toBuffer();
    for (const share of [0.3, 0.6, 0.9]) {
      expect(await codes(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual(['picture-broken']);
    }
  });
});

describe('other files', () => {
  it('have a limit of pixels, which the first bytes are enough to see', async () => {
    const bytes = Buffer.from(await draw(RED, RED).png().toBuffer());
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const { diagnostics } = await readPicture('bomb.png', bytes);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['picture-too-large', '`bomb.png` has 60000 × 60000 pixels, which is too many.'],
    ]);
  });

  it('are named for what they are', async () => {
    const { diagnostics } = await readPicture('a.webp', await draw(RED, RED).webp().toBuffer());
    expect(diagnostics[0]?.message).toBe('`a.webp` is a WebP file; a picture is PNG, JPEG or SVG.');
    expect(await codes(await draw(RED, RED).gif().toBuffer())).toEqual(['picture-format']);
    expect(await codes(new Uint8Array([1, 2, 3]))).toEqual(['picture-format']);
  });
});

/** The checksum of PNG chunks (PNG, third edition, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
