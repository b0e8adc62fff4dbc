// Finds every picture that a pitch asks for.
// In: a pitch. Out: the sources as written, each with its place, in the order of the pitch.

import type { Span } from '../diagnostics/index.ts';
import { type FrontMatter, type Pitch, type Slide, visitSlide } from '../model/index.ts';

/** A place that asks for a picture. */
export interface PictureReference {
  readonly source: string;
  readonly span: Span;
  /** What it is called among the pictures of a pitch, where its source alone does not say which it is. */
  readonly key?: string;
}

/** What a picture is called among those of a pitch. */
export const pictureKey = ({ key, source }: PictureReference): string => key ?? source;

/** The pictures of a pitch: the organization's logos, backgrounds, and images in slides, notes and what only the page prints. */
export function picturesOf(pitch: Pitch): readonly PictureReference[] {
  const found = [...logosOf(pitch.frontMatter)];
  for (const slide of pitch.slides) inSlide(slide, found);
  return found;
}

function logosOf({ organization, places, file }: FrontMatter): readonly PictureReference[] {
  const logo = organization?.logo;
  if (!logo) return [];
  const at = (key: string): Span =>
    places.get(`organization.logo.${key}`) ?? places.get('organization.logo') ?? { file, start: 0, end: 0 };
  const light = { source: logo.light, span: at('light') };
  return logo.dark === undefined ? [light] : [light, { source: logo.dark, span: at('dark') }];
}

function inSlide(slide: Slide, found: PictureReference[]): void {
  const { background, span } = slide.attributes;
  if (background?.image !== undefined) found.push({ source: background.image, span: span ?? slide.span });
  visitSlide(slide, {
    block(block) {
      if (block.type !== 'media') return;
      const { attributes } = block.image;
      const { poster } = attributes.playing ?? {};
      if (poster !== undefined) found.push({ source: poster, span: attributes.span ?? block.span });
    },
    inline(inline) {
      if (inline.type !== 'image') return;
      const { source, span: place, attributes } = inline;
      found.push({ source, span: place });
      if (attributes.dark !== undefined) found.push({ source: attributes.dark, span: place });
    },
  });
}
