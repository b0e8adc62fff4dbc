// Colours of today's CSS in terms that every drawer of SVG knows.
// In: a paint attribute or a style of a drawing, and the drawing's custom properties. Out: the same with `rgba(…)` for each such colour.

import { rgb } from 'culori/css';
import { type Color, clampRgb, parse } from 'culori/fn';
import { isPlainPaint } from './svg-paint-syntax.ts';

/** A style or paint in plain terms; `unknown` are the values that nobody can tell. */
export interface PlainPaint {
  readonly text: string;
  readonly unknown: readonly string[];
}

/** Custom properties by their names (`--brand`); one that is set to two values has none. */
export type CustomProperties = ReadonlyMap<string, string | undefined>;

/** Collects the custom properties of a whole drawing; a drawing program declares each once, on its root. */
export function customPropertiesOf(svg: string): CustomProperties {
  const properties = new Map<string, string | undefined>();
  for (const [, name = '', value = ''] of svg.matchAll(/(--[\w-]+)\s*:\s*([^;}"'<]+)/g)) {
    const trimmed = value.trim();
    properties.set(name, properties.has(name) && properties.get(name) !== trimmed ? undefined : trimmed);
  }
  return properties;
}

/** References within references that are followed. */
const MAX_REFERENCES = 8;

/** Fills in custom properties and writes each colour in an old form. */
export function plainPaint(written: string, properties: CustomProperties): PlainPaint {
  const unknown: string[] = [];
  let text = written;
  for (let depth = 0; depth < MAX_REFERENCES && /var\(/.test(text); depth++) {
    text = text.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)/g, (_, name: string, other) => {
      const value = properties.get(name) ?? (other as string | undefined);
      if (value === undefined) unknown.push(`var(${name})`);
      return value ?? 'none';
    });
  }
  const colour = /url\([^)]*\)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|#[0-9a-f]{3,8}\b/gi;
  return {
    text: text.replace(colour, (found) => (found.startsWith('url') || isPlainPaint(found) ? found : oldForm(found))),
    unknown,
  };
}

function oldForm(found: string): string {
  const color = parse(found);
  return color ? formatRgba(color) : found;
}

/** Out of sRGB's gamut, each channel stops at its end. */
function formatRgba(color: Color): string {
  const { r, g, b, alpha = 1 } = clampRgb(rgb(color));
  const channels = [r, g, b].map((channel) => Math.round(channel * 255)).join(', ');
  return alpha < 1 ? `rgba(${channels}, ${Math.round(alpha * 1000) / 1000})` : `rgb(${channels})`;
}
