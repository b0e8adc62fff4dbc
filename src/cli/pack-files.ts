// What goes onto the stick: the files that a pitch became, named in the order in which a speaker reaches for them.
// In: a compiled pitch and its printed slides. Out: files by their path on the stick, and the text that explains them.

import { posix } from 'node:path';
import type { Compilation, OutputFile } from '../index.ts';
import { formatReadMe } from './read-me.ts';

/** What lies on every stick, in order; a deck may have long videos beside it. */
export const packNames = ['1-present.html', '2-slides.pdf', '3-notes.html', '4-page.pdf', 'READ-ME.txt'] as const;

export type PackName = (typeof packNames)[number];

/** A file on the stick, and what is printed beside its size. */
export type PackedFile = Pick<OutputFile, 'path' | 'bytes' | 'detail'>;

/** The deck's own files, by their names in its folder. */
const ownFiles: readonly string[] = ['index.html', 'speaker.html', 'notes.html'];

/** Undefined when there is no deck: then there is nothing to present. */
export function packFiles(
  { source: { name }, deck, page, pitch }: Compilation,
  slides: OutputFile | undefined,
): readonly PackedFile[] | undefined {
  const files = deck?.files ?? [];
  const named = (place: OutputFile['place'], path: string) =>
    [...files, ...(page?.files ?? [])].find((file) => file.place === place && file.path === `${name}/${path}`);
  // A deck without a speaker's file is presented as everybody has it.
  const open = named('public', 'index.html');
  const present = named('private', 'speaker.html') ?? open;
  if (!present) return undefined;
  const found: Readonly<Record<Exclude<PackName, 'READ-ME.txt'>, OutputFile | undefined>> = {
    '1-present.html': present,
    '2-slides.pdf': slides,
    '3-notes.html': named('private', 'notes.html'),
    '4-page.pdf': named('public', `${name}.pdf`),
  };
  const packed = Object.entries(found).flatMap(([path, file]) => (file ? [{ ...file, path }] : []));
  // What the deck finds beside it, such as a long video.
  const beside = files
    .map((file) => ({ ...file, path: posix.relative(name, file.path) }))
    .filter(({ place, path }) => place === present.place && !ownFiles.includes(path));
  const text = formatReadMe({
    title: pitch?.frontMatter.title ?? name,
    files: [...packed, ...beside].map(({ path }) => path),
    hasNotes: present !== open,
  });
  return [
    ...packed,
    ...beside,
    { path: 'READ-ME.txt', bytes: new TextEncoder().encode(text), detail: 'how to present' },
  ];
}
