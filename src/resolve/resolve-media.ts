// The films, sounds and captions that a pitch asks for → files at hand, recognised.
// In: a pitch. Out: media and captions by the sources as written; one that cannot be had is missing, and has a finding at its place.

import { posix } from 'node:path';
import { type Diagnostic, diagnostic, type Outcome, type Span } from '../diagnostics/index.ts';
import { HostError } from '../host/index.ts';
import { type Media, readCaptions, readMedia } from '../media/index.ts';
import { allowedHost, type MediaBlock, type Pitch, type Slide, visitSlide } from '../model/index.ts';
import { findFile } from './find-file.ts';
import { candidatesOf } from './find-picture.ts';
import { readVendoredFile, remoteAddress, remoteNotes, type VendoredContext } from './remote-file.ts';

/** Both by the sources as written. */
export interface ResolvedMedia {
  readonly files: ReadonlyMap<string, Media>;
  readonly captions: ReadonlyMap<string, string>;
}

/** The largest file that is read; an hour of film in good quality has that much. */
const MAX_BYTES = 1_000_000_000;

/** A file that is played, or captions, and where it was asked for. */
export interface MediaReference {
  readonly source: string;
  readonly span: Span;
}

/** Undefined for a pitch in which nothing is played. */
export async function resolveMedia(
  pitch: Pitch,
  context: VendoredContext,
): Promise<Outcome<ResolvedMedia | undefined>> {
  const blocks = mediaOf(pitch);
  if (blocks.length === 0) return { value: undefined, diagnostics: [] };
  const { allow } = pitch.frontMatter;
  const isElsewhere = ({ image }: MediaBlock): boolean => {
    const address = remoteAddress(image.source);
    return address !== undefined && !context.vendored.has(address);
  };
  const remote = blocks.filter(isElsewhere);
  const local = blocks.filter((block) => !remote.includes(block));
  const files = await readEach(
    local.map(({ image }) => ({ source: image.source, span: image.span })),
    context,
    readMedia,
  );
  const captions = await readEach(blocks.flatMap(captionsOf), context, readCaptions);
  const ofRemote = remote.map((block) => reportRemote(block, allowedHost(block.image.source, allow)));
  return {
    value: { files: files.value, captions: captions.value },
    diagnostics: [...ofRemote, ...files.diagnostics, ...captions.diagnostics],
  };
}

/** All that a pitch plays, and the captions of it. */
export const mediaReferencesOf = (pitch: Pitch): readonly MediaReference[] =>
  mediaOf(pitch).flatMap((block) => [{ source: block.image.source, span: block.image.span }, ...captionsOf(block)]);

function captionsOf({ image: { attributes, span } }: MediaBlock): readonly MediaReference[] {
  const source = attributes.playing?.captions;
  return source === undefined ? [] : [{ source, span: attributes.span ?? span }];
}

/** Every block that is played, wherever it stands. */
export const mediaOf = ({ slides }: Pitch): readonly MediaBlock[] => slides.flatMap(mediaOfSlide);

/** Who resolves, lowers and emits a deck asks the same slides. */
const known = new WeakMap<Slide, readonly MediaBlock[]>();

function mediaOfSlide(slide: Slide): readonly MediaBlock[] {
  const before = known.get(slide);
  if (before) return before;
  const found: MediaBlock[] = [];
  visitSlide(slide, {
    block(block) {
      if (block.type === 'media') found.push(block);
    },
  });
  known.set(slide, found);
  return found;
}

/** Reads each file once. What is wrong with a file is said at every place that needs it; a warning, once. */
async function readEach<T>(
  requests: readonly MediaReference[],
  context: VendoredContext,
  read: (path: string, bytes: Uint8Array) => Outcome<T | undefined>,
): Promise<Outcome<ReadonlyMap<string, T>>> {
  const value = new Map<string, T>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, Outcome<T | undefined>>();
  for (const request of requests) {
    const known = seen.get(request.source);
    const outcome = known ?? (await readOne(request, context, read));
    seen.set(request.source, outcome);
    if (outcome.value !== undefined) value.set(request.source, outcome.value);
    if (known && outcome.value !== undefined) continue;
    // A place within the file itself tells more than the place that asks for it, which is then told beside it.
    diagnostics.push(
      ...outcome.diagnostics.map((finding) =>
        finding.span
          ? { ...finding, notes: [...finding.notes, { message: 'The file is asked for here.', span: request.span }] }
          : { ...finding, span: request.span },
      ),
    );
  }
  return { value, diagnostics };
}

async function readOne<T>(
  { source, span }: MediaReference,
  context: VendoredContext,
  read: (path: string, bytes: Uint8Array) => Outcome<T | undefined>,
): Promise<Outcome<T | undefined>> {
  const refuse = (code: 'media-missing' | 'media-too-large', message: string, note: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnostic(code, message, undefined, [note])],
  });
  const { host, root } = context;
  const address = remoteAddress(source);
  const vendored = address === undefined ? undefined : await readVendoredFile(address, span, context);
  if (vendored) return 'code' in vendored ? nothing(vendored) : read(vendored.path, vendored.bytes);
  const beside = posix.dirname(span.file.path);
  const found = /^[a-z][a-z0-9+.-]*:/i.test(source)
    ? undefined
    : await findFile(host, root, candidatesOf(source, beside, root));
  if (found === 'outside') {
    return refuse(
      'media-missing',
      `\`${source}\` lies outside the project.`,
      'Nothing outside the project is read. Copy the file beside the text or into `assets/`.',
    );
  }
  if (!found) {
    const folder = beside === '.' ? 'the text' : `the text in \`${beside}/\``;
    return refuse(
      'media-missing',
      `There is no file \`${source}\`.`,
      `It was looked for beside ${folder} and in \`assets/\`.`,
    );
  }
  const size = (await host.stat(found.path))?.size ?? 0;
  if (size > MAX_BYTES) {
    return refuse(
      'media-too-large',
      `\`${found.shown}\` has ${Math.ceil(size / 1e6)} MB.`,
      `At most ${MAX_BYTES / 1e6} MB are read.`,
    );
  }
  try {
    return read(found.shown, await host.read(found.path));
  } catch (failure) {
    if (!(failure instanceof HostError)) throw failure;
    return refuse('media-missing', `\`${found.shown}\` cannot be read.`, `The system says ${failure.reason}.`);
  }
}

const nothing = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function reportRemote({ image: { source, span } }: MediaBlock, allowed: string | undefined): Diagnostic {
  if (allowed !== undefined) {
    return diagnostic('reaches-host', `The deck plays this from \`${allowed}\`.`, span, [
      'The front matter allows it. Without a network nothing is played.',
    ]);
  }
  return diagnostic('media-remote', `\`${source}\` lies on the network.`, span, [
    'Nothing is fetched: a deck must open without a network. Its name stands in its place.',
    ...remoteNotes(source, span),
  ]);
}
