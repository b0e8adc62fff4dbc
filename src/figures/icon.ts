// Icons: a name → the shapes of a drawing on a square of 24, drawn with lines in one colour.
// In: the icon set as the package build cuts it. Out: drawings; as elements for HTML, as SVG text for a page.

/** A shape of an icon: an SVG element without content. Most are drawn as lines, some are filled. */
export interface IconShape {
  readonly tag: 'path' | 'circle' | 'ellipse' | 'rect';
  readonly attributes: Readonly<Record<string, string>>;
}

export type IconDrawing = readonly IconShape[];

/** Every drawing by its name. */
export type IconSet = Readonly<Record<string, IconDrawing>>;

/** The side of the square that icons are drawn on. */
export const ICON_SIDE = 24;

/** How far the square reaches below the baseline, in em: its middle stands where the middle of a capital does. */
export const ICON_DROP = 0.17;

/** What every shape of an icon shares. */
export const iconLook = {
  fill: 'none',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** An icon as SVG in one colour, such as `#122B35`. */
export function iconSvg(drawing: IconDrawing, color: string): string {
  const shapes = drawing.map(({ tag, attributes }) => `<${tag}${format(inColor(attributes, color))}/>`);
  const look = format({ ...iconLook, stroke: color });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_SIDE} ${ICON_SIDE}"><g${look}>${shapes.join('')}</g></svg>`;
}

const inColor = (attributes: IconShape['attributes'], color: string): IconShape['attributes'] =>
  attributes.fill === 'currentColor' ? { ...attributes, fill: color } : attributes;

/** The set is ours, and its values are numbers and paths: nothing in them needs to be escaped. */
const format = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
