// Films and sounds on slides, in boxes whose size the build decides.
// In: a block that is played. Out: HTML and its height; one that could not be had is its name.

import { dataUrl, type HtmlElement, h } from '../../html/index.ts';
import { type Image, inlinesOf, type MediaBlock, nameImage } from '../../model/index.ts';
import { lineTop } from '../../theme/index.ts';
import { lowerAttributes, wantedWidth } from './attributes.ts';
import { countLines } from './measure.ts';
import type { DeckMedia } from './media-sources.ts';
import { pictureUrl } from './pictures.ts';
import { bodyRoom, mostFigure, type Part, type Scope } from './scope.ts';

/** The form of a film that does not say its own. */
const USUAL = 16 / 9;
/** A sound's buttons, in px: browsers draw them that high. */
const BUTTONS = { width: 560, height: 54 } as const;

/** Lowers a block; `alone` says that nothing else stands under the heading. */
export function lowerMedia(block: MediaBlock, scope: Scope, alone: boolean): Part {
  const { image, caption = '' } = block;
  const { body, foot } = scope.tokens.type;
  const media = scope.media.sources.get(image.source);
  const { align } = block.attributes;
  const words = (text: string) => inlinesOf(text, block.span);
  const below = caption === '' ? 0 : countLines(words(caption), foot, scope) * foot.line + scope.tokens.space[0]!;
  const player = media && lowerPlayer(image, media, scope, alone ? below : undefined);
  const name = nameImage(image);
  return {
    node: h(
      'figure',
      lowerAttributes({ ...block.attributes, id: undefined }, 'figure-box', align && `to-${align}`),
      player?.node ?? h('p', { class: 't-body' }, h('span', { class: 'missing' }, name)),
      caption === '' ? undefined : h('figcaption', { class: 't-foot' }, caption),
    ),
    height: (player?.height ?? countLines(words(name), body, scope) * body.line) + below,
    text: false,
    picture: player?.height,
  };
}

interface Player {
  readonly node: HtmlElement;
  readonly height: number;
}

/** Captions are shown over pictures alone, so a sound that has some, or a poster, is played as a film is. */
function lowerPlayer(image: Image, media: DeckMedia, scope: Scope, below: number | undefined): Player {
  const { playing = {} } = image.attributes;
  const captions = playing.captions === undefined ? undefined : scope.media.captions.get(playing.captions);
  const poster = playing.poster === undefined ? undefined : scope.pictures.get(playing.poster);
  const shown = media.kind === 'video' || captions !== undefined || poster !== undefined;
  const size = shown ? sizeOf(image, media, poster, scope, below) : BUTTONS;
  const { width, height } = size;
  const track =
    captions === undefined
      ? undefined
      : h('track', {
          kind: 'captions',
          src: dataUrl('text/vtt', new TextEncoder().encode(captions)),
          srclang: image.attributes.lang ?? scope.lang,
          default: true,
        });
  const attributes = {
    src: media.url,
    poster: poster && pictureUrl(poster),
    'aria-label': image.attributes.decorative ? undefined : image.alt || undefined,
    'aria-hidden': image.attributes.decorative ? 'true' : undefined,
    controls: playing.controls !== false,
    'data-autoplay': playing.autoplay,
    loop: playing.loop,
    muted: playing.muted,
    playsinline: shown,
    preload: 'metadata',
    style: `width: ${width}px; height: ${height}px`,
  };
  return { node: h(shown ? 'video' : 'audio', { class: 'player', ...attributes }, track), height };
}

/** In whole px: as wide as its place or its author wants it, in the film's own form, within the height that pictures may have. */
function sizeOf(
  image: Image,
  media: DeckMedia,
  poster: { readonly width: number; readonly height: number } | undefined,
  scope: Scope,
  below: number | undefined,
): { readonly width: number; readonly height: number } {
  const form = media.width && media.height ? media : poster;
  const ratio = form?.width && form.height ? form.width / form.height : USUAL;
  const most = below === undefined || scope.figureHeight !== undefined ? mostFigure(scope) : roomAlone(scope) - below;
  const width = Math.min(scope.width, wantedWidth(image.attributes.width, scope) ?? scope.width, most * ratio);
  return { width: Math.round(width), height: Math.round(width / ratio) };
}

/** From where a body begins under a heading of one line, down to the foot, in px. */
function roomAlone(scope: Scope): number {
  const { bullets, type } = scope.tokens;
  return Math.floor(bodyRoom(scope, bullets.first - lineTop(type.body, scope.heights)));
}
