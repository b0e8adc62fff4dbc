// Pictures without a ground of their own that can hardly be told from the slide's: dark drawings on dark slides, white marks on light ones.
// In: slides with their grounds, and the pictures. Out: findings, each at its picture.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { type Block, nameSource, type Pitch, type Slide } from '../../model/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import { picturesOf } from '../../resolve/index.ts';
import { readCssColor } from '../../theme/index.ts';
import { type Color, contrast } from '../../units/units.ts';
import { type Ground, toneOf } from './grounds.ts';
import type { DeckPicture } from './remote-pictures.ts';
import type { DeckScope } from './scope.ts';

/** What has less contrast is seen by nobody who does not look for it; WCAG asks for 3 (success criterion 1.4.11). */
const LEAST = 1.6;
/** A picture whose visible part is smaller than this share of it is not seen. */
const SHARE = 0.05;
/** Of a picture of pixels this many are looked at. */
const SAMPLES = 4000;

/** Findings about pictures that can hardly be seen where they stand. */
export function reportUnseen(
  deck: Pitch,
  slides: readonly Slide[],
  grounds: readonly Ground[],
  { pictures, palettes }: Pick<DeckScope, 'pictures' | 'palettes'>,
): readonly Diagnostic[] {
  if (pictures.size === 0) return [];
  const found = new Map<string, Diagnostic>();
  for (const [index, slide] of slides.entries()) {
    const { color } = grounds[index]!;
    for (const { source, span } of drawnOn(slide, deck)) {
      const picture = pictures.get(source);
      if (!picture || isSeen(picture, color)) continue;
      const tone = toneOf(color, palettes);
      found.set(
        `${span.file.path}:${span.start}`,
        diagnostic(
          'picture-unseen',
          `\`${nameSource(source)}\` can hardly be seen: it is as ${tone} as its slide.`,
          span,
          [
            'It has no ground of its own, so that the ground of the slide is seen through it.',
            tone === 'dark'
              ? 'Name a second picture for dark slides: `{dark=…}` behind this one; or give it a light ground.'
              : 'Draw it in darker colours, or give it a dark ground.',
          ],
        ),
      );
    }
  }
  return [...found.values()];
}

/** The pictures of a slide but for rows of logos, which have a ground of their own, and what lies behind the slide. */
function drawnOn(slide: Slide, deck: Pitch) {
  const { background: _, ...attributes } = slide.attributes;
  const blocks = withoutLogos(slide.blocks);
  const frontMatter = { ...deck.frontMatter, organization: undefined };
  const shown: Slide = { ...slide, attributes, blocks, notes: [], onPage: undefined };
  // Behind a picture follows, with the same place, the one for the other scheme.
  return picturesOf({ ...deck, frontMatter, slides: [shown] }).filter(
    ({ span }, index, all) => all[index - 1]?.span !== span,
  );
}

const withoutLogos = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'logos') return [];
    if (block.type !== 'columns') return [block];
    return [{ ...block, columns: block.columns.map((one) => ({ ...one, children: withoutLogos(one.children) })) }];
  });

function isSeen(picture: DeckPicture, ground: Color): boolean {
  switch (picture.kind) {
    case 'remote':
      return true;
    case 'raster':
      return !picture.alpha || !picture.pixels?.alpha || shareSeen(picture, picture.pixels, ground) >= SHARE;
    case 'vector':
      return paintsOf(picture.svg).some((paint) => paint === undefined || contrast(paint, ground) >= LEAST);
    default:
      return picture satisfies never;
  }
}

/** The share of opaque pixels that stand out from the ground; 1 where nothing is opaque. */
function shareSeen(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  { rgb, alpha }: { readonly rgb: Uint8Array; readonly alpha?: Uint8Array },
  ground: Color,
): number {
  const step = Math.max(1, Math.floor((width * height) / SAMPLES));
  let opaque = 0;
  let seen = 0;
  for (let at = 0; at < width * height; at += step) {
    if ((alpha?.[at] ?? 255) < 128) continue;
    opaque += 1;
    const hex = [0, 1, 2].map((channel) => rgb[3 * at + channel]!.toString(16).padStart(2, '0')).join('');
    if (contrast(`#${hex}` as Color, ground) >= LEAST) seen += 1;
  }
  return opaque === 0 ? 1 : seen / opaque;
}

/** What a drawing paints with: black where a shape names nothing; undefined for what cannot be told, as an embedded bitmap. */
function paintsOf(svg: string): readonly (Color | undefined)[] {
  if (/<image\b|currentColor/i.test(svg)) return [undefined];
  const named = [...svg.matchAll(/\b(?:fill|stroke|stop-color)\s*[=:]\s*["']?\s*([^"';<>]+)/gi)]
    .map(([, paint = '']) => paint.trim())
    .filter((paint) => !/^(?:none|transparent|inherit|url\()/i.test(paint));
  const shapes = svg.match(/<(?:path|rect|circle|ellipse|polygon|text)\b[^>]*>/gi) ?? [];
  const implied = shapes.some((shape) => !/\bfill\b/.test(shape)) ? ['black'] : [];
  return [...named, ...implied].map((paint) => readCssColor(paint)?.color);
}
