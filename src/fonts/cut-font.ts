// Cuts a font down to the characters that a deck shows, and packs it for the web.
// In: a face of a project, and characters. Out: a WOFF file with all the rules that shape those characters.

import type { Host } from '../host/host.ts';
import type { FontFace } from './font-face.ts';
import { packWoff } from './pack-woff.ts';

/** Cuts one face; characters that it lacks are left out. */
export type FontCutter = (face: FontFace, codePoints: readonly number[]) => Promise<Uint8Array>;

/** The part of HarfBuzz that cuts fonts: its C functions, called by what they are given as numbers and pointers. */
interface HarfBuzzSubset {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** From hb.h and hb-subset.h. */
const MEMORY_MODE_WRITABLE = 2;
const SET_OF_FEATURES = 6;
const FLAG_NO_HINTING = 1;

/** The space, and the characters that join and part letters. */
const alwaysKept = [0x20, 0x200c, 0x200d];

/** Loads HarfBuzz's subsetter when it is first asked; decks without fonts of their own never do. */
export function createFontCutter(host: Pick<Host, 'builtin'>): FontCutter {
  let loading: Promise<HarfBuzzSubset> | undefined;
  return async (face, codePoints) => {
    loading ??= load(host);
    return packWoff(cut(await loading, face, [...alwaysKept, ...codePoints]));
  };
}

async function load(host: Pick<Host, 'builtin'>): Promise<HarfBuzzSubset> {
  const wasm = await host.builtin('fonts/harfbuzz-subset.wasm');
  const module = await WebAssembly.compile(wasm.slice());
  const { exports } = await WebAssembly.instantiate(module);
  const harfBuzz = exports as WebAssembly.Exports & HarfBuzzSubset;
  harfBuzz._initialize();
  return harfBuzz;
}

function cut(hb: HarfBuzzSubset, { file, variations = {}, key }: FontFace, codePoints: readonly number[]): Uint8Array {
  const font = hb.malloc(file.bytes.length);
  // The memory may grow with every call, and an old view of it is empty then.
  new Uint8Array(hb.memory.buffer).set(file.bytes, font);
  const blob = hb.hb_blob_create(font, file.bytes.length, MEMORY_MODE_WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const characters = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) hb.hb_set_add(characters, codePoint);
  const features = hb.hb_subset_input_set(input, SET_OF_FEATURES);
  hb.hb_set_clear(features);
  hb.hb_set_invert(features);
  hb.hb_subset_input_set_flags(input, FLAG_NO_HINTING);
  for (const [axis, value] of Object.entries(variations)) {
    hb.hb_subset_input_pin_axis_location(input, face, tagOf(axis), value);
  }
  const subset = hb.hb_subset_or_fail(face, input);
  const result = subset === 0 ? 0 : hb.hb_face_reference_blob(subset);
  const start = result === 0 ? 0 : hb.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(
    start,
    start + (result === 0 ? 0 : hb.hb_blob_get_length(result)),
  );
  if (result !== 0) hb.hb_blob_destroy(result);
  if (subset !== 0) hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(font);
  if (bytes.length === 0) throw new Error(`HarfBuzz could not cut the font ${key}.`);
  return bytes;
}

const tagOf = (tag: string): number => Array.from(tag).reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
