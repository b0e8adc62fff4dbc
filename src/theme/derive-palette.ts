// The palettes of a brand: two colours → every role, light, dark and on paper, each readable where it stands.
// In: the brand's colours. Out: palettes; the shares of light and colour are those of `summit`, whose two inks are a deep blue and a vermilion.

import { type Color, contrast } from '../units/units.ts';
import type { BrandColors } from './brand.ts';
import type { PagePalette, Palette } from './palette.ts';
import { colorOf, readableOn, type Tone, toneOf } from './tones.ts';

export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
  readonly page: PagePalette;
}

const WHITE = '#FFFFFF' as Color;

/** Derives all palettes; both colours appear as they are wherever the eye allows it, the accent always as the ground of the ask. */
export function derivePalettes({ primary, accent }: BrandColors): Palettes {
  const tones = { ink: toneOf(primary), point: toneOf(accent) };
  const light = deriveLight(accent, tones);
  return { light, dark: deriveDark(accent, tones, light), page: derivePage(accent, tones, light) };
}

interface Tones {
  readonly ink: Tone;
  readonly point: Tone;
}

function deriveLight(accent: Color, { ink: primary, point }: Tones): Palette {
  const paper = colorOf(tint(primary, 0.972, 0.012));
  const panel = colorOf(tint(primary, 0.925, 0.022));
  const lit = colorOf(tint(point, 0.88, 0.06));
  const ink = readableOn(deepen(primary, 0.3, 0.09), [paper, panel, lit], 7);
  const deep = colorOf(deepen(primary, 0.36, 0.12));
  return {
    paper,
    ink,
    muted: readableOn(tint(primary, 0.47, 0.03), [paper, panel], 5.2),
    accent: readableOn(point, [paper], TEXT),
    figure: readableOn(point, [paper], LARGE),
    mark: readableOn(point, [paper], SEEN),
    ask: accent,
    onAsk: onGround(accent, point, ink),
    ...onDeep(deep, primary, point),
    panel,
    lit,
    rule: colorOf(tint(primary, 0.77, 0.025)),
  };
}

function deriveDark(accent: Color, { ink: primary, point }: Tones, light: Palette): Palette {
  const paper = colorOf(tint(primary, 0.225, 0.035));
  const panel = colorOf(tint(primary, 0.3, 0.04));
  const lit = colorOf(tint(point, 0.38, 0.05));
  const deep = colorOf(tint(primary, 0.335, 0.06));
  return {
    paper,
    ink: readableOn(tint(primary, 0.945, 0.015), [paper, panel, lit], 7),
    muted: readableOn(tint(primary, 0.79, 0.02), [paper, panel], 5.2),
    accent: readableOn(point, [paper], 5.5),
    figure: readableOn(point, [paper], 5.5),
    mark: readableOn(point, [paper], SEEN),
    ask: accent,
    onAsk: onGround(accent, point, light.ink),
    ...onDeep(deep, primary, point),
    panel,
    lit,
    rule: colorOf(tint(primary, 0.48, 0.03)),
  };
}

function derivePage(accent: Color, { point }: Tones, light: Palette): PagePalette {
  const onAsk = contrast(WHITE, accent) >= TEXT ? WHITE : onGround(accent, point, light.ink);
  const { ink, muted, rule } = light;
  // The raised ending of a figure, as in 3rd, is small on paper, so that figures are read as text is.
  const ofText = readableOn(point, [WHITE], TEXT);
  return { paper: WHITE, ink, muted, accent: ofText, figure: ofText, ask: accent, onAsk, rule };
}

/** What WCAG 2.2 asks of text (1.4.3), and of text and shapes that are large (1.4.3, 1.4.11). */
const TEXT = 4.5;
const LARGE = 3;
/** A mark says nothing that is not said in words beside it: it is as bright as the brand, as long as it is seen. */
const SEEN = 1.6;

/** The ground of a section, and what stands on it. The half disc is nearer to the accent than text would be. */
function onDeep(deep: Color, primary: Tone, point: Tone) {
  return {
    deep,
    onDeep: readableOn(tint(primary, 0.965, 0.015), [deep], 7),
    onDeepMuted: readableOn(tint(primary, 0.83, 0.02), [deep], 5.2),
    domeOnDeep: readableOn(point, [deep], 4),
  };
}

/** Text on a ground that is the brand's own: nearly white where that can be read, or ink, or the one of white and black that can. */
function onGround(ground: Color, tone: Tone, ink: Color): Color {
  const pale = colorOf(tint(tone, 0.985, 0.012));
  return [pale, ink].find((color) => contrast(color, ground) >= TEXT) ?? readableOn(tone, [ground], TEXT);
}

/** The hue of a tone in another light, no stronger than it is, and than `most`. */
const tint = ({ hue, chroma }: Tone, lightness: number, most: number): Tone => ({
  hue,
  lightness,
  chroma: Math.min(chroma, most),
});

/** The tone itself where it is dark enough, or else a darker one. */
const deepen = ({ hue, chroma, lightness }: Tone, most: number, strongest: number): Tone =>
  lightness <= most ? { hue, chroma, lightness } : { hue, chroma: Math.min(chroma, strongest), lightness: most };
