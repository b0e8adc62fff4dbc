// Where a picture lies: beside the text that asks for it, else in the project's `assets/`; never outside the project.
// In: a source as written. Out: the path of a file within the project, or a finding that says why there is none.

import { posix } from 'node:path';
import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import { type FoundFile, findFile } from './find-file.ts';
import type { PictureReference } from './references.ts';

/** Finds the file of one reference; `root` is the project's folder. */
export async function findPicture(
  host: Host,
  root: string,
  reference: PictureReference,
): Promise<FoundFile | Diagnostic> {
  const { source } = reference;
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) return addressFinding(reference);
  if (source.trim() === '') return namelessFinding(reference);
  const beside = posix.dirname(reference.span.file.path);
  const found = await findFile(host, root, candidatesOf(source, beside, root));
  if (found === 'outside' && !posix.isAbsolute(source)) return outsideFinding(reference);
  if (found !== undefined && found !== 'outside') return found;
  return missingFinding(reference, beside, await findNamesake(host, root, source, beside));
}

/** A picture that lies where the one asked for was looked for, and has nearly its name: as the author would write it. */
async function findNamesake(host: Host, root: string, source: string, beside: string): Promise<readonly string[]> {
  for (const candidate of candidatesOf(source, beside, root)) {
    const folder = posix.dirname(candidate);
    const found = folder === '.' ? { path: root } : await findFile(host, root, [folder], 'folder');
    if (found === undefined || found === 'outside') continue;
    const files = (await host.list(found.path)).filter(({ kind, name }) => kind === 'file' && PICTURE.test(name));
    const names = files.map(({ name }) => name);
    const meant = didYouMean(posix.basename(candidate), names, (name) => posix.join(posix.dirname(source), name));
    if (meant.length > 0) return meant;
  }
  return [];
}

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** Where what a text names may lie, from the project's root, in the order of trying; `beside` is the folder of the text. */
export const candidatesOf = (source: string, beside: string, root: string): readonly string[] =>
  namesOf(source).flatMap((name) => placesOf(name, beside, root));

/**
 * Where a name may lie, from the project's root; one that leads out of `assets/` and the project is meant to be beside the text.
 * `/art/map.svg` begins at the folder that a server or a host of repositories would show: the project's, or the text's own.
 */
function placesOf(name: string, beside: string, root: string): readonly string[] {
  if (posix.isAbsolute(name)) {
    const below = posix.relative('/', name);
    return [below, posix.join(beside, below), posix.relative(posix.resolve('/', root), name)];
  }
  const inAssets = posix.join('assets', name);
  return [posix.join(beside, name), ...(inAssets.startsWith('../') ? [] : [inAssets])];
}

/** A source as written, and as it reads when `%20` stands for a space, as in an address. */
function namesOf(source: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(source);
    return decoded === source ? [source] : [source, decoded];
  } catch {
    return [source];
  }
}

function addressFinding({ source, span }: PictureReference): Diagnostic {
  const scheme = source.slice(0, source.indexOf(':') + 1);
  return diagnostic('picture-address', `A picture cannot be given as a \`${scheme}\` address.`, span, [
    'Save the picture as a file beside the text or in `assets/`, and write its path here.',
  ]);
}

function outsideFinding({ source, span }: PictureReference): Diagnostic {
  return diagnostic('picture-outside', `The picture \`${source}\` lies outside the project.`, span, [
    'Nothing outside the project is read, also not through a link: a clone of the project must build anywhere, and a pitch must not reach other files.',
    'Copy the picture beside the text or into `assets/`.',
  ]);
}

function missingFinding({ source, span }: PictureReference, beside: string, meant: readonly string[]): Diagnostic {
  const folder = beside === '.' ? 'the text' : `the text in \`${beside}/\``;
  return diagnostic('picture-missing', `There is no picture \`${source}\`.`, span, [
    ...meant,
    posix.isAbsolute(source)
      ? `A path with \`/\` before it begins at the project’s folder, or beside ${folder}; nothing outside the project is read.`
      : `It was looked for beside ${folder} and in \`assets/\`.`,
  ]);
}

function namelessFinding({ span }: PictureReference): Diagnostic {
  return diagnostic('picture-missing', 'This picture names no file.', span, [
    'Write the path of the picture, beside the text or in `assets/`.',
  ]);
}
