// Where a deck finds what it plays: in its own file, beside it where that would make the file too large, or on a host that its author allows.
// In: a pitch and its media. Out: addresses by the sources as written, and the files to be written beside the deck.

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { dataUrl } from '../../html/index.ts';
import type { Media, MediaKind } from '../../media/index.ts';
import { allowedHost, isSoundFile, type MediaBlock, type Pitch } from '../../model/index.ts';
import { mediaOf, type ResolvedMedia } from '../../resolve/index.ts';

/** What a slide plays. */
export interface DeckMedia {
  readonly kind: MediaKind;
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** A file that lies beside the deck's own. */
export interface BesideFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: MediaKind;
  /** False for what the notes alone play: it is not for everybody. */
  readonly shown: boolean;
}

export interface DeckMediaFiles {
  readonly sources: ReadonlyMap<string, DeckMedia>;
  /** WebVTT by the sources as written. */
  readonly captions: ReadonlyMap<string, string>;
  readonly beside: readonly BesideFile[];
}

/** Larger files are written beside the deck: a browser reads all of a file before it shows the first slide. */
const MOST_INSIDE = 20_000_000;

export function placeMedia(deck: Pitch, resolved: ResolvedMedia | undefined): DeckMediaFiles {
  const sources = new Map<string, DeckMedia>();
  const beside = new Map<string, BesideFile>();
  const played = mediaOf(deck);
  if (played.length === 0) return { sources, captions: new Map(), beside: [] };
  const onSlides = { ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes: [], onPage: undefined })) };
  const shown = new Set(mediaOf(onSlides).map(({ image }) => image.source));
  for (const { image } of played) {
    const { source } = image;
    const media = resolved?.files.get(source);
    if (sources.has(source)) continue;
    if (!media) {
      if (allowedHost(source, deck.frontMatter.allow) === undefined) continue;
      sources.set(source, { kind: isSoundFile(source) ? 'audio' : 'video', url: source });
      continue;
    }
    const { kind, type, bytes, width, height } = media;
    if (bytes.length <= MOST_INSIDE) {
      sources.set(source, { kind, width, height, url: dataUrl(type, bytes) });
      continue;
    }
    const name = freeName(media, beside);
    beside.set(name, { name, bytes, kind, shown: shown.has(source) });
    sources.set(source, { kind, width, height, url: encodeURIComponent(name) });
  }
  return { sources, captions: resolved?.captions ?? new Map(), beside: [...beside.values()] };
}

/** Two files of one name, from two folders, are told apart by what they hold; on many computers `Walk.mp4` is `walk.mp4`. */
function freeName({ name, bytes }: Media, taken: ReadonlyMap<string, unknown>): string {
  const names = new Set([...taken.keys()].map((one) => one.toLowerCase()));
  if (!names.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}${name.slice(dot)}`;
}

/** What is played without captions or a name, and what does not travel in the deck's file. */
export function checkMedia(deck: Pitch, { sources }: DeckMediaFiles): readonly Diagnostic[] {
  const told = new Set<string>();
  return mediaOf(deck).flatMap((block) => {
    const { source } = block.image;
    const media = sources.get(source);
    if (!media) return [];
    const beside = !/^(?:data|https?):/.test(media.url) && !told.has(source);
    told.add(source);
    return [...checkOne(block, media), ...(beside ? [reportBeside(block)] : [])];
  });
}

function checkOne({ image: { alt, span, attributes } }: MediaBlock, { kind }: DeckMedia): readonly Diagnostic[] {
  const { captions, muted } = attributes.playing ?? {};
  const what = kind === 'video' ? 'video' : 'sound';
  if (attributes.decorative) return [];
  const silent = captions !== undefined || (kind === 'video' && muted);
  return [
    ...(alt.trim() === ''
      ? [
          diagnostic('media-name', `This ${what} has no name.`, span, [
            'Say between the brackets what it shows or what is heard, `![A walk by the sea](walk.mp4)`, or mark it with `{decorative}`.',
          ]),
        ]
      : []),
    ...(silent
      ? []
      : [
          diagnostic('media-captions', `This ${what} has no captions.`, span, [
            'Who cannot hear it, in a loud hall too, does not know what is said.',
            `Put a WebVTT file beside it, \`{captions=words.vtt}\`${kind === 'video' ? ', or play it without its sound, `{muted}`' : ''}.`,
          ]),
        ]),
  ];
}

function reportBeside({ image: { source, span } }: MediaBlock): Diagnostic {
  return diagnostic(
    'media-beside',
    `\`${source}\` has more than ${MOST_INSIDE / 1e6} MB, and is written beside the deck.`,
    span,
    ['Copy the file with the deck, wherever it goes. Smaller files travel inside it.'],
  );
}
