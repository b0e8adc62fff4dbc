// Remembers decoded pictures between compilations, so that a photo is decoded once and not at every change of a word.
// In: a file's path and bytes. Out: what reading it gave; the least used goes when the cache is full.

import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostics/index.ts';
import { type Picture, readPicture } from '../pictures/index.ts';

export interface PictureCache {
  read(path: string, bytes: Uint8Array): Promise<Outcome<Picture | undefined>>;
}

/** About four photos at full size with their pixels. */
const MAX_BYTES = 64_000_000;

export function createPictureCache(): PictureCache {
  const known = new Map<string, { readonly outcome: Outcome<Picture | undefined>; readonly size: number }>();
  let held = 0;
  return {
    async read(path, bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      // What is said of a file names it, so only a picture without findings is the same under every name.
      const named = `${path}\0${hash}`;
      const entry = known.get(hash) ?? known.get(named) ?? withSize(await readPicture(path, bytes));
      const key = entry.outcome.diagnostics.length === 0 ? hash : named;
      if (!known.delete(key)) held += entry.size;
      known.set(key, entry);
      for (const [oldest, { size }] of known) {
        if (held <= MAX_BYTES) break;
        known.delete(oldest);
        held -= size;
      }
      return entry.outcome;
    },
  };
}

const withSize = (outcome: Outcome<Picture | undefined>) => ({ outcome, size: sizeOf(outcome.value) });

function sizeOf(picture: Picture | undefined): number {
  if (picture?.kind === 'vector') return picture.svg.length * 2;
  if (picture?.kind !== 'raster') return 0;
  return picture.bytes.length + (picture.pixels?.rgb.length ?? 0) + (picture.pixels?.alpha?.length ?? 0);
}
