// What paints every drawer of SVG knows, told without a parser of colours, which few drawings need.
// In: the text of a drawing or of one paint. Out: whether it is plain.

/** Attributes and properties whose value is a paint or a colour. */
export const paintAttributes: ReadonlySet<string> = new Set(['fill', 'stroke', 'color', 'stop-color', 'flood-color']);

/** Whether a drawing holds a colour or a custom property of newer CSS. */
export function needsPlainPaint(svg: string): boolean {
  return /\bvar\(|\b(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(|\brgba?\([^)]*[\s\d]%?\s[\d.]|#(?:[0-9a-f]{4}|[0-9a-f]{8})\b/i.test(
    svg,
  );
}

/** A keyword, a hexadecimal colour of three or six digits, `rgb()` or `rgba()` with commas, a part of the drawing. */
export function isPlainPaint(paint: string): boolean {
  return /^(?:[a-z]+|#(?:[0-9a-f]{3}|[0-9a-f]{6})|rgb\(\s*\d+%?\s*(?:,\s*\d+%?\s*){2}\)|rgba\(\s*\d+\s*(?:,\s*\d+\s*){2},\s*[\d.]+\s*\)|url\([^)]*\)(?:\s+\S+)?)$/i.test(
    paint.trim(),
  );
}
