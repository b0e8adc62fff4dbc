// The logo of who asks, on a ground of a slide: which of its pictures, and how large.
// In: the ground, and the place that the theme gives to a logo. Out: an `img` with its size in px, or nothing where no picture can be seen there.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { type HtmlElement, h } from '../../html/index.ts';
import { pictureKey } from '../../resolve/index.ts';
import type { Color } from '../../units/units.ts';
import { toneOf } from './grounds.ts';
import { pictureUrl } from './pictures.ts';
import type { DeckScope } from './scope.ts';

/** The nominal height, the most that a wide one takes, and what stands between it and the words beside it. In px. */
export interface MarkPlace {
  readonly height: number;
  readonly width: number;
  readonly gap: number;
}

export interface DrawnMark {
  readonly node: HtmlElement;
  readonly width: number;
  readonly height: number;
  /** How far the words beside it begin behind its left edge. */
  readonly indent: number;
  /** How far above and below its middle nothing else may stand. */
  readonly room: number;
}

/** The mark says nothing that is not beside it in words, unless it is a wordmark: then it is called by the name that it holds. */
export function drawMark(ground: Color, place: MarkPlace, name: string, scope: DeckScope): DrawnMark | undefined {
  const { mark, palettes, scheme, pictures } = scope;
  const reference = (ground === palettes[scheme].ask ? mark?.accent : undefined) ?? mark?.[toneOf(ground, palettes)];
  const picture = reference && pictures.get(pictureKey(reference));
  if (!mark || !picture) return undefined;
  const ratio = picture.width / picture.height;
  const height = Math.max(Math.min(place.height, place.width / ratio), mark.least.deck);
  const width = height * ratio;
  const node = h('img', {
    class: 'logo',
    src: pictureUrl(picture),
    alt: mark.wordmark ? name : '',
    style: `width: ${round(width)}px; height: ${round(height)}px`,
  });
  return {
    node,
    width,
    height,
    indent: width + Math.max(place.gap, mark.clear * height),
    room: height * (0.5 + mark.clear),
  };
}

/** A logo that was drawn for white paper is seldom seen on a dark ground, so that it is left out there. */
export function reportMark({ mark, scheme }: Pick<DeckScope, 'mark' | 'scheme'>): readonly Diagnostic[] {
  if (!mark || mark.dark || scheme === 'light') return [];
  return [
    diagnostic('deck-logo-dark', 'The deck is dark, and this logo has no picture for dark grounds.', mark.light.span, [
      'It is left out of the slides: what is drawn for white paper is seldom seen there. The organization is named in words.',
      `Name a second picture: \`logo: { light: ${mark.light.source}, dark: … }\`, or the same once more if it can be seen on both.`,
    ]),
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
