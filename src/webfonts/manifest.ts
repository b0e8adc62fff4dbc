// The list of woff2 slices that the package build makes of every face, as the deck reads it from `fonts/slices.json`.
// In: the file's bytes. Out: faces whose slices say which characters they hold.

import type { FontFace } from '../fonts/index.ts';

/** A part of a face: `file` lies in the built-in folder `fonts/`, `range` is a CSS `unicode-range`. */
export interface FontSlice {
  readonly file: string;
  readonly range: string;
  /** A smaller slice of some of the range: it stands for this one where a deck needs no other of its characters. */
  readonly core?: { readonly file: string; readonly range: string };
}

/** A family at one weight and slant. `ascent` and `descent` are positive, in 1/1000 em. */
export interface SlicedFace {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly ascent: number;
  readonly descent: number;
  readonly slices: readonly FontSlice[];
  /** The font itself where it is the project's, and no slice of it has been cut yet. */
  readonly source?: FontFace;
}

/** What the package build writes. */
export interface FontManifest {
  readonly faces: readonly SlicedFace[];
}

/** Reads the manifest; it is our own file, so nothing is checked. */
export function readFontManifest(bytes: Uint8Array): readonly SlicedFace[] {
  return (JSON.parse(new TextDecoder().decode(bytes)) as FontManifest).faces;
}

/** Writes code points in ascending order as a CSS `unicode-range`: `U+20-7E,U+A0`. */
export function formatRange(codePoints: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = runs.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  const hex = (value: number): string => value.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** True for a code point that a range has. */
export function holds(range: string, codePoint: number): boolean {
  const runs = known.get(range) ?? readRange(range);
  known.set(range, runs);
  return runs.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** Of ranges that were asked for: those of other scripts and of symbols are never read for most decks. */
const known = new Map<string, readonly Run[]>();

type Run = readonly [from: number, to: number];

function readRange(range: string): readonly Run[] {
  return range.split(',').map((run) => {
    const [from = '', to = from] = run.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
