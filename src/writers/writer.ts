// What a writer is: two halves. `lower` decides everything and is pure; `emit` only encodes.

import type { Outcome } from '../diagnostics/index.ts';
import type { ResolvedPitch } from '../resolve/resolved.ts';

/** A file to be written. `place` is public (`dist/`) or private (`private/`); `path` is relative to it. */
export interface OutputFile {
  readonly place: 'public' | 'private';
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the build prints beside the size: `12 slides`, `10.25 pt`. */
  readonly detail: string;
}

/**
 * A format. `C` is what the format needs besides the pitch (fonts, assets), `L` what it lowers to.
 * `lower` gives undefined when the output cannot be made; its diagnostics then hold an error.
 */
export interface Writer<C, L> {
  readonly name: 'deck' | 'page';
  lower(resolved: ResolvedPitch, context: C): Outcome<L | undefined>;
  emit(lowered: L, context: C): Promise<readonly OutputFile[]>;
}
