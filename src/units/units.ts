// Branded numbers for the lengths and colours that cross folder borders, and their conversions.
// In: plain numbers and strings. Out: values that the type checker keeps apart.

declare const unit: unique symbol;

/** A length in PostScript points, 1/72 inch. */
export type Pt = number & { readonly [unit]: 'pt' };
/** A length in CSS pixels of the 1280 × 720 slide. */
export type Px = number & { readonly [unit]: 'px' };
/** A length in millimetres. */
export type Mm = number & { readonly [unit]: 'mm' };
/** A length of time in seconds. */
export type Seconds = number & { readonly [unit]: 's' };
/** An opaque sRGB colour, `#RRGGBB` in upper case. */
export type Color = string & { readonly [unit]: 'color' };

export const pt = (value: number): Pt => value as Pt;
export const px = (value: number): Px => value as Px;
export const mm = (value: number): Mm => value as Mm;
export const seconds = (value: number): Seconds => value as Seconds;

/** Points in a millimetre: 72 / 25.4, by the definition of the inch. */
const POINTS_PER_MM = 72 / 25.4;

export const mmToPt = (value: Mm): Pt => (value * POINTS_PER_MM) as Pt;

/** Reads `#RGB` or `#RRGGBB`; undefined when the text is neither. */
export function parseColor(text: string): Color | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase() as Color;
  return /^#[0-9a-f]{6}$/i.test(text) ? (text.toUpperCase() as Color) : undefined;
}

/** The three channels of a colour, each 0–1. */
export function channels(color: Color): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Relative luminance, 0–1 (WCAG 2.2, "relative luminance"). */
function luminance(color: Color): number {
  const [r, g, b] = channels(color).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Color, b: Color): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
