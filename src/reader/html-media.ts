// `<video>` and `<audio>` → the image of a media file, as `![What it shows](film.mp4)` is one: the same block and the same rules.
// In: the element's tag, and what stands within it. Out: an image, or a finding where no file is named that could be played.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { type Image, isMediaFile } from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { readAttributes } from './attributes.ts';
import { checkAttributes, type HtmlAttribute, type HtmlEvent } from './html.ts';
import type { Place } from './sheet.ts';

type OpenEvent = Extract<HtmlEvent, { type: 'open' }>;
type SpanOf = (place: Place) => Span;

/** An element whose end has not come yet. */
export interface OpenMedia {
  readonly event: OpenEvent;
  readonly values: Readonly<Record<string, string>>;
  /** Files that it may play, in its order. */
  readonly sources: string[];
  /** A file of captions. */
  captions?: HtmlAttribute;
}

/** True for an element that is played. */
export const isPlayed = (tag: string): boolean => tag === 'video' || tag === 'audio';

/** Begins an element that is played. */
export function openMedia(event: OpenEvent, spanOf: SpanOf, found: Diagnostic[]): OpenMedia {
  const values = checkAttributes(event, spanOf, found);
  return { event, values, sources: values.src ? [values.src] : [] };
}

/** Takes what stands in the element: other files and captions. The rest is for browsers that play nothing. */
export function addToMedia(media: OpenMedia, event: HtmlEvent, spanOf: SpanOf, found: Diagnostic[]): void {
  if (event.type !== 'open') return;
  if (event.tag === 'source') {
    const { src } = checkAttributes(event, spanOf, found);
    if (src) media.sources.push(src);
  } else if (event.tag === 'track') {
    checkAttributes(event, spanOf, found);
    const kind = event.attributes.find(({ name }) => name === 'kind')?.value ?? 'subtitles';
    if (kind === 'captions' || kind === 'subtitles')
      media.captions ??= event.attributes.find(({ name }) => name === 'src');
  }
}

/** Ends the element. Of several files the first is played that a deck can hold. */
export function closeMedia(
  { event, values, sources, captions }: OpenMedia,
  span: Span,
  spanOf: SpanOf,
  found: Diagnostic[],
): Image | undefined {
  const source = sources.find(isMediaFile);
  if (source === undefined) {
    found.push(reportNothing(event.tag, span));
    return undefined;
  }
  const items = itemsOf(event, captions);
  const attributes = readAttributes(items, ({ start, end }) => spanOf([start, end]), found);
  const alt = values['aria-label'] ?? values.title ?? '';
  const decorative = values['aria-hidden'] === 'true' ? { decorative: true } : {};
  return { type: 'image', source, alt, attributes: { ...attributes, ...decorative }, span };
}

/** What its attributes are called behind an image. Without `controls` HTML shows none. */
function itemsOf({ attributes, place }: OpenEvent, captions: HtmlAttribute | undefined): readonly AttributeItem[] {
  const own = attributes.flatMap(({ name, value, place: [start, end] }): readonly AttributeItem[] => {
    const as = name === 'data-autoplay' ? 'autoplay' : name;
    if (as === 'autoplay' || as === 'loop' || as === 'muted') return [{ name: as, start, end }];
    const isLength = name === 'width' && /^\d{1,5}%?$/.test(value);
    const isKept = isLength || ['poster', 'class', 'id', 'lang'].includes(name);
    return isKept && value !== '' ? [{ name, value, start, end }] : [];
  });
  const [start, end] = place;
  return [
    ...own,
    ...(attributes.some(({ name }) => name === 'controls') ? [] : [{ name: 'controls', value: 'false', start, end }]),
    ...(captions
      ? [{ name: 'captions', value: captions.value, start: captions.place[0], end: captions.place[1] }]
      : []),
  ];
}

const reportNothing = (tag: string, span: Span): Diagnostic =>
  diagnostic('html-element', `The HTML element \`<${tag}>\` is left out: it names no file that is played.`, span, [
    tag === 'video'
      ? 'Name one: `<video src="film.mp4" controls></video>`, or `![What it shows](film.mp4)`.'
      : 'Name one: `<audio src="sound.mp3" controls></audio>`, or `![What is heard](sound.mp3)`.',
  ]);
