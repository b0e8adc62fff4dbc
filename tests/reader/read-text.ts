// A text → the pitch that it is, through a host in memory.

import type { Outcome } from '../../src/diagnostics/index.ts';
import { createMemoryHost, type MemoryFile } from '../../src/host/index.ts';
import type { Pitch } from '../../src/model/index.ts';
import { locatePitch, readPitch } from '../../src/reader/index.ts';

/** Reads files of a project; `path` is the pitch among them. */
export async function readFiles(
  files: Readonly<Record<string, MemoryFile>>,
  path: string,
): Promise<Outcome<Pitch | undefined>> {
  const host = createMemoryHost(files);
  const located = await locatePitch(host, path);
  if (!located.value) return { value: undefined, diagnostics: located.diagnostics };
  const read = await readPitch(host, located.value);
  return { value: read.value, diagnostics: [...located.diagnostics, ...read.diagnostics] };
}

/** Reads one text as `decks/talk.md`. */
export const readText = (text: string | Uint8Array): Promise<Outcome<Pitch | undefined>> =>
  readFiles({ 'decks/talk.md': text }, 'decks/talk.md');

/** Reads a text that must be a pitch. */
export async function pitchOf(text: string): Promise<Pitch> {
  const { value, diagnostics } = await readText(text);
  if (!value) throw new Error(`no pitch: ${diagnostics.map((finding) => finding.message).join(' ')}`);
  return value;
}
