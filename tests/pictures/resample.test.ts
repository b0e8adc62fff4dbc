// A picture for print has no more pixels than paper shows, and keeps what can be seen of it.

import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type RasterPicture, readPicture, resampleRaster } from '../../src/pictures/index.ts';

async function read(bytes: Uint8Array): Promise<RasterPicture> {
  const { value } = await readPicture('photo', bytes);
  if (value?.kind !== 'raster') throw new Error('no picture came of it');
  return value;
}

/** Left half red, right half clear blue. */
function halves(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    pixels.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 0], at * 4);
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

function noise(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * at * 7919) >>> 5;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

it('makes a drawing smaller, colour and alpha alike', async () => {
  const small = await resampleRaster(await read(await halves(40, 20)), 4, 2);
  expect(small).toMatchObject({ type: 'image/png', width: 4, height: 2, alpha: true });
  expect(small.pixels?.rgb.length).toBe(4 * 2 * 3);
  const alpha = [...(small.pixels?.alpha ?? [])];
  expect([alpha[0], alpha[3]]).toEqual([255, 0]);
  expect([...(small.pixels?.rgb.subarray(0, 3) ?? [])]).toEqual([255, 0, 0]);
});

it('leaves a picture that is hardly larger as it is', async () => {
  const picture = await read(await halves(40, 20));
  expect(await resampleRaster(picture, 36, 18)).toBe(picture);
  expect(await resampleRaster(picture, 400, 200)).toBe(picture);
});

it('packs a photograph as JPEG, whatever it came as, and a JPEG only anew where it is too large', async () => {
  const fromPng = await resampleRaster(await read(await noise(80, 60).png().toBuffer()), 80, 60);
  expect(fromPng).toMatchObject({ type: 'image/jpeg', width: 80, height: 60 });
  expect(fromPng.pixels).toBeUndefined();
  const jpeg = await read(await noise(80, 60).jpeg().toBuffer());
  expect(await resampleRaster(jpeg, 80, 60)).toBe(jpeg);
  const smaller = await resampleRaster(jpeg, 40, 30);
  expect(await sharp(smaller.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 });
});

it('gives the same object when it is asked again', async () => {
  const picture = await read(await halves(40, 20));
  expect(await resampleRaster(picture, 4, 2)).toBe(await resampleRaster(picture, 4, 2));
});
