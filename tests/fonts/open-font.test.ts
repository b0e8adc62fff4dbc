// Fonts as people have them are opened, or refused for a reason that a person can act on.

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../src/fonts/font-file.ts';
import { openFont } from '../../src/fonts/open-font.ts';
import { packWoff } from '../../src/fonts/pack-woff.ts';
import { loadHarfBuzz } from '../../src/fonts/shaper.ts';
import { unpackFont } from '../../src/fonts/unpack-font.ts';

const harfBuzz = await loadHarfBuzz();
const read = (name: string): Promise<Uint8Array> => readFile(new URL(`files/${name}`, import.meta.url));
const otf = await read('Probe.otf');
const woff = await read('Probe.woff');
const woff2 = await read('ProbeVariable.woff2');

/** The font with another `fsType`, which stands at byte 8 of OS/2. */
function withEmbedding(fsType: number): Uint8Array {
  const copy = Uint8Array.from(otf);
  const table = readFontFile(copy).tables.get('OS/2')!;
  new DataView(copy.buffer).setUint16(table.offset + 8, fsType);
  return copy;
}

describe('a font file', () => {
  it('is opened as OpenType, WOFF and WOFF2', async () => {
    expect(await openFont(harfBuzz, otf)).toEqual({ bytes: otf });
    const unpacked = await openFont(harfBuzz, woff);
    expect(readFontFile((unpacked as { bytes: Uint8Array }).bytes).postscriptName).toBe('ProbeVariable');
  });

  it('says between which weights a variable font lies', async () => {
    // Source Serif 4 has 200 to 900.
    expect(await openFont(harfBuzz, woff2)).toMatchObject({ weights: { min: 200, max: 900 } });
  });

  it.each([
    [0x0002, 'restricted'],
    [0x0100, 'whole-only'],
    [0x0200, 'bitmaps-only'],
  ])('is refused when its maker forbids what a page does: %i', async (fsType, problem) => {
    expect(await openFont(harfBuzz, withEmbedding(fsType))).toBe(problem);
  });

  it.each([0x0000, 0x0004, 0x0008, 0x0006])('is used when its maker allows it: %i', async (fsType) => {
    expect(await openFont(harfBuzz, withEmbedding(fsType))).toHaveProperty('bytes');
  });

  it('is refused when it is none, a collection, or damaged', async () => {
    const text = new TextEncoder().encode('This is a text and no font.');
    const collection = Uint8Array.from([...new TextEncoder().encode('ttcf'), ...new Uint8Array(20)]);
    expect(await openFont(harfBuzz, text)).toBe('no-font');
    expect(await openFont(harfBuzz, new Uint8Array(3))).toBe('no-font');
    expect(await openFont(harfBuzz, collection)).toBe('collection');
    for (const whole of [otf, woff, woff2]) {
      expect(await openFont(harfBuzz, whole.subarray(0, Math.floor(whole.length / 2)))).toBe('broken');
    }
  });

  it('may be damaged in any way', async () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: 600 }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(otf, woff, woff2), damage, async (font, changes) => {
        const copy = Uint8Array.from(font);
        for (const [at, value] of changes) copy[at] = value;
        const opened = await openFont(harfBuzz, copy);
        expect(typeof opened === 'string' || opened.bytes.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('a font packed as WOFF unpacks to the same tables', async () => {
  const back = await unpackFont(packWoff(otf));
  const [before, after] = [readFontFile(otf), readFontFile(back as Uint8Array)];
  expect([...after.tables.keys()].sort()).toEqual([...before.tables.keys()].sort());
  for (const [tag, { offset, length }] of before.tables) {
    const other = after.tables.get(tag)!;
    const table = (bytes: Uint8Array, from: number, size: number) =>
      Buffer.from(bytes.subarray(from, from + size)).toString('hex');
    // `head` holds the checksum of the whole file, which has another order now.
    if (tag !== 'head')
      expect(table(after.bytes, other.offset, other.length), tag).toBe(table(before.bytes, offset, length));
  }
});
