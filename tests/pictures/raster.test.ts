// Bitmap files: decoded whole, upright, 8-bit sRGB, PNG or JPEG, without the camera's notes. The pictures are drawn here, by pixel.

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
    const { diagnostics } = await readPicture('a.tif', await draw(RED, RED).tiff().toBuffer());
    expect(diagnostics[0]?.message).toBe('`a.tif` is a TIFF file; a picture is PNG, JPEG, WebP, AVIF, GIF or SVG.');
    expect(await codes(new Uint8Array([1, 2, 3]))).toEqual(['picture-format']);
  });
});

describe('WebP, AVIF and GIF', () => {
  /** Every pixel of another colour, as in a photograph. */
  const photo = () => {
    const pixels = Buffer.alloc(64 * 64 * 3);
    for (let at = 0; at < pixels.length; at++) pixels[at] = (at * at * 7919) >>> 5;
    return sharp(pixels, { raw: { width: 64, height: 64, channels: 3 } });
  };

  it('become PNG where they are drawn, pixel by pixel', async () => {
    for (const bytes of [
      await draw(RED, RED).webp({ lossless: true }).toBuffer(),
      await draw(RED, RED).gif().toBuffer(),
    ]) {
      const picture = await raster(bytes);
      expect(picture).toMatchObject({ type: 'image/png', width: 2, height: 1, alpha: false });
      expect([...(picture.pixels?.rgb ?? [])]).toEqual([255, 0, 0, 255, 0, 0]);
      expect((await sharp(picture.bytes).metadata()).format).toBe('png');
    }
  });

  it('become JPEG where they are photographed', async () => {
    for (const bytes of [
      await photo().webp({ quality: 95 }).toBuffer(),
      await photo().avif({ quality: 90 }).toBuffer(),
    ]) {
      const picture = await raster(bytes);
      expect(picture).toMatchObject({ type: 'image/jpeg', width: 64, height: 64, alpha: false });
      expect((await sharp(picture.bytes).metadata()).format).toBe('jpeg');
    }
  });

  it('keep an alpha channel that says something', async () => {
    const picture = await raster(await draw(RED, CLEAR).webp({ lossless: true, exact: true }).toBuffer());
    expect(picture).toMatchObject({ type: 'image/png', alpha: true });
    expect([...(picture.pixels?.alpha ?? [])]).toEqual([255, 0]);
  });

  it('give the first frame of an animation, and say so', async () => {
    const frames = Buffer.from([...RED, ...RED, 0, 255, 0, 255, 0, 255, 0, 255]);
    const raw = { raw: { width: 2, height: 2, channels: 4, pageHeight: 1 } } as const;
    for (const bytes of [
      await sharp(frames, raw).gif().toBuffer(),
      await sharp(frames, raw).webp({ lossless: true }).toBuffer(),
    ]) {
      const { value, diagnostics } = await readPicture('wave.gif', bytes);
      expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
        ['picture-animated', '`wave.gif` moves; its first frame stands for it.'],
      ]);
      expect(value?.kind === 'raster' && [...(value.pixels?.rgb ?? [])]).toEqual([255, 0, 0, 255, 0, 0]);
    }
  });

  it('are found damaged too', async () => {
    const bytes = await photo().webp().toBuffer();
    expect(await codes(bytes.subarray(0, bytes.length >> 1))).toEqual(['picture-broken']);
  });
});

describe('an animated PNG', () => {
  it('is told by its control chunk', async () => {
    const plain = await draw(RED, CLEAR).png().toBuffer();
    // An acTL chunk of two frames behind IHDR, which ends at byte 33.
    const control = Buffer.alloc(20);
    control.writeUInt32BE(8, 0);
    control.write('acTL', 4);
    control.writeUInt32BE(2, 8);
    control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);
    const moving = Buffer.concat([plain.subarray(0, 33), control, plain.subarray(33)]);
    expect(await codes(plain)).toEqual([]);
    expect(await codes(moving)).toEqual(['picture-animated']);
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
