// How large an SVG drawing is, by its own word.
// In: the attributes of its `svg` element. Out: width and height in user units; only their ratio counts.

/** Units of CSS in px (CSS Values 4, absolute lengths). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size by `viewBox`, else by `width` and `height`; undefined when neither says one. */
export function sizeOf(
  attributes: Readonly<Record<string, string>>,
): { readonly width: number; readonly height: number } | undefined {
  const [, , width, height] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return positive(width, height) ?? positive(lengthOf(attributes.width), lengthOf(attributes.height));
}

function positive(width: number | undefined, height: number | undefined) {
  if (width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

function lengthOf(text: string | undefined): number | undefined {
  const match = /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$/i.exec(text ?? '');
  return match ? Number(match[1]) * (units[match[2]?.toLowerCase() ?? ''] ?? 1) : undefined;
}
