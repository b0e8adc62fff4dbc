// Films, sounds and captions are known by their bytes, not by their names; what they say of their size is believed.
// Films are put together here, box by box and element by element, as the standards describe them.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions, readMedia } from '../../src/media/index.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? ascii(part) : part)]));
const number = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256);

/** A box of an MP4 file: its length, its type, its content. */
const box = (type: string, ...content: readonly (Uint8Array | string)[]): Uint8Array => {
  const inside = join(...content);
  return join(number(inside.length + 8, 4), type, inside);
};

/** A track header of version 0: 40 bytes, the matrix, width and height in 1/65536. */
function header(width: number, height: number, turned = false): Uint8Array {
  const one = number(0x10000, 4);
  const zero = number(0, 4);
  const matrix = turned
    ? [zero, one, zero, one, zero, zero, zero, zero, number(0x40000000, 4)]
    : [one, zero, zero, zero, one, zero, zero, zero, number(0x40000000, 4)];
  return box('tkhd', new Uint8Array(40), ...matrix, number(width * 65536, 4), number(height * 65536, 4));
}

function track(handler: string, coding: string, head: Uint8Array): Uint8Array {
  const entry = box('stsd', number(0, 4), number(1, 4), box(coding, new Uint8Array(16)));
  const media = box('mdia', box('hdlr', number(0, 8), handler, new Uint8Array(12)), box('minf', box('stbl', entry)));
  return box('trak', head, media);
}

const film = (coding: string, turned = false): Uint8Array =>
  join(
    box('ftyp', 'isom', number(512, 4)),
    box('mdat', new Uint8Array(20)),
    box('moov', track('vide', coding, header(1280, 720, turned)), track('soun', 'mp4a', header(0, 0))),
  );

const sound = join(box('ftyp', 'M4A ', number(0, 4)), box('moov', track('soun', 'mp4a', header(0, 0))));

const factsOf = (bytes: Uint8Array) => {
  const { value, diagnostics } = readMedia('films/walk.bin', bytes);
  const { kind, type, name, width, height } = value ?? {};
  return { kind, type, name, width, height, findings: diagnostics.map(({ code }) => code) };
};

describe('a film', () => {
  it('in MP4 says its size', () => {
    expect(factsOf(film('avc1'))).toEqual({
      ...{ kind: 'video', type: 'video/mp4', name: 'walk.bin', width: 1280, height: 720, findings: [] },
    });
  });

  it('of a telephone that was held upright is high', () => {
    expect(factsOf(film('avc1', true))).toMatchObject({ width: 720, height: 1280 });
  });

  it('that few browsers play is a warning', () => {
    expect(factsOf(film('hvc1')).findings).toEqual(['media-codec']);
  });

  it('in WebM says its size', () => {
    const bytes = readFileSync(new URL('../corpus/decks/signal.webm', import.meta.url));
    expect(factsOf(bytes)).toMatchObject({ kind: 'video', type: 'video/webm', width: 160, height: 90, findings: [] });
  });
});

describe('a sound', () => {
  it.each([
    ['audio/mp4', sound],
    ['audio/mpeg', join('ID3', new Uint8Array(20))],
    ['audio/mpeg', join(Uint8Array.of(0xff, 0xfb), new Uint8Array(20))],
    ['audio/wav', join('RIFF', number(40, 4), 'WAVEfmt ')],
    ['audio/ogg', join('OggS', new Uint8Array(24), 'OpusHead')],
  ])('is %s by its bytes', (type, bytes) => {
    expect(factsOf(bytes)).toMatchObject({ kind: 'audio', type, width: undefined, findings: [] });
  });

  it('of Ogg with pictures is a film', () => {
    expect(factsOf(join('OggS', new Uint8Array(24), Uint8Array.of(0x80), 'theora'))).toMatchObject({
      kind: 'video',
      type: 'video/ogg',
    });
  });
});

describe('what is neither', () => {
  it.each([
    ['text', ascii('A walk by the sea.')],
    ['nothing', new Uint8Array()],
    ['a page', ascii('<!doctype html><script>alert(1)</script>')],
    ['a film without tracks', join(box('ftyp', 'isom', number(0, 4)), box('moov'))],
    ['another kind of Matroska', join(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x88), 'matroska')],
  ])('%s is an error', (_, bytes) => {
    expect(factsOf(bytes)).toMatchObject({ kind: undefined, findings: ['media-format'] });
  });

  it('never stops the reader, however it is damaged', () => {
    const whole = film('avc1');
    const webm = readFileSync(new URL('../corpus/decks/signal.webm', import.meta.url));
    fc.assert(
      fc.property(fc.constantFrom(whole, webm, sound), fc.nat(), fc.nat(), fc.nat(255), (bytes, cut, at, value) => {
        const broken = Uint8Array.from(bytes.subarray(0, cut % (bytes.length + 1)));
        if (broken.length > 0) broken[at % broken.length] = value;
        const { value: media, diagnostics } = readMedia('x', broken);
        return media !== undefined || diagnostics.length === 1;
      }),
    );
  });
});

describe('captions', () => {
  const read = (text: string) => {
    const { value, diagnostics } = readCaptions('walk.vtt', new TextEncoder().encode(text));
    const place = diagnostics[0]?.span;
    return { value, codes: diagnostics.map(({ code }) => code), at: place?.file.text.slice(place.start, place.end) };
  };

  it('are taken as they are, their line ends made one', () => {
    const text = '\uFEFFWEBVTT Walk\r\n\r\n00:01.000 --> 01:00:04.000 line:0\r\n<v Ada>The sea.\r\n';
    expect(read(text)).toEqual({
      value: 'WEBVTT Walk\n\n00:01.000 --> 01:00:04.000 line:0\n<v Ada>The sea.\n',
      codes: [],
      at: undefined,
    });
  });

  it.each([
    ['no WebVTT', '1\n00:00:01,000 --> 00:00:04,000\nThe sea.', undefined],
    ['no captions', 'WEBVTT\n\nThe sea.', undefined],
    ['no times', 'WEBVTT\n\n00:01.000 --> 00:04.000\nOne\n\n0:05 --> 0:06\nTwo', '0:05 --> 0:06'],
  ])('that are %s are an error', (_, text, at) => {
    expect(read(text)).toEqual({ value: undefined, codes: ['captions-format'], at });
  });

  it('in another encoding are an error', () => {
    expect(readCaptions('walk.vtt', Uint8Array.of(0xff, 0xfe)).diagnostics[0]?.message).toBe(
      '`walk.vtt` is not valid UTF-8.',
    );
  });
});
