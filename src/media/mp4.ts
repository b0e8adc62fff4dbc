// The boxes of an MP4 file (ISO/IEC 14496-12) → whether it has pictures, how large they are, and how they are packed.
// In: the file. Out: what it says; undefined for a file without tracks that can be read.

import type { MediaFacts } from './media.ts';

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Boxes that hold the boxes we ask for. */
const path = ['mdia', 'minf', 'stbl', 'stsd'] as const;

export function describeMp4(bytes: Uint8Array): MediaFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const movie = boxesIn(view, 0, view.byteLength).find(({ type }) => type === 'moov');
  if (!movie) return undefined;
  const tracks = boxesIn(view, movie.start, movie.end).filter(({ type }) => type === 'trak');
  const described = tracks.map((track) => describeTrack(view, track));
  const film = described.find(({ handler }) => handler === 'vide');
  if (!film && !described.some(({ handler }) => handler === 'soun')) return undefined;
  const rare = described.map(({ coding }) => rareCodings[coding]).find((name) => name !== undefined);
  const found = rare === undefined ? {} : { rare };
  return film ? { kind: 'video', ...film.size, ...found } : { kind: 'audio', ...found };
}

/** Sample entries that some browsers have no decoder for. */
const rareCodings: Readonly<Record<string, string>> = {
  hvc1: 'H.265',
  hev1: 'H.265',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  alac: 'Apple Lossless',
  apch: 'ProRes',
  apcn: 'ProRes',
};

interface Track {
  readonly handler: string;
  readonly coding: string;
  readonly size?: { readonly width: number; readonly height: number };
}

function describeTrack(view: DataView, track: Box): Track {
  const inside = boxesIn(view, track.start, track.end);
  const header = inside.find(({ type }) => type === 'tkhd');
  const media = inside.find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(view, media.start, media.end).find(({ type }) => type === 'hdlr');
  return {
    handler: handler && handler.start + 12 <= handler.end ? typeAt(view, handler.start + 8) : '',
    coding: codingOf(view, inside),
    size: header && sizeOf(view, header),
  };
}

/** Width and height end a track header, in 1/65536 px; a turned film says so in the matrix before them. */
function sizeOf(view: DataView, header: Box): Track['size'] {
  if (header.end - header.start < 80) return undefined;
  const [width, height] = [view.getUint32(header.end - 8) / 65536, view.getUint32(header.end - 4) / 65536];
  const turned = view.getInt32(header.end - 44) === 0 && view.getInt32(header.end - 40) !== 0;
  if (width < 1 || height < 1) return undefined;
  return turned ? { width: height, height: width } : { width, height };
}

/** The first sample entry: `avc1`, `mp4a`. */
function codingOf(view: DataView, inside: readonly Box[]): string {
  let boxes = inside;
  let at: Box | undefined;
  for (const name of path) {
    at = boxes.find(({ type }) => type === name);
    if (!at) return '';
    boxes = name === 'stsd' ? boxesIn(view, at.start + 8, at.end) : boxesIn(view, at.start, at.end);
  }
  return boxes[0]?.type ?? '';
}

/** The boxes between two offsets; what does not hold together ends the list. */
function boxesIn(view: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : long ? Number(view.getBigUint64(at + 8)) : short;
    const head = long ? 16 : 8;
    if (size < head || at + size > to) break;
    boxes.push({ type: typeAt(view, at + 4), start: at + head, end: at + size });
    at += size;
  }
  return boxes;
}

const typeAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
