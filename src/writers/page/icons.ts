// Icons in lines of text: a square that is measured as a glyph, and drawn as a picture where the line is placed.
// In: an icon and the style of the text around it. Out: a run's style and what is placed instead of its glyph.

import { ICON_DROP, type IconDrawing, iconSvg } from '../../figures/index.ts';
import type { Icon } from '../../model/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import { boxFont, type LinePart, type Placed, type RunStyle } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';

/** The picture of an icon in its colour; `alt` is missing for one that only decorates. */
export interface PlacedIcon {
  readonly picture: string;
  readonly alt?: string;
}

/** A square of one em that stands a little below the line. */
const square = boxFont(1000, {
  ascent: 1000 - ICON_DROP * 1000,
  descent: -ICON_DROP * 1000,
  capHeight: 660,
  xHeight: 500,
});

/** The style of an icon's run, and what it becomes; its picture is put among those that are drawn. */
export function iconRun(
  icon: Icon,
  drawing: IconDrawing,
  around: RunStyle,
  drawn: Map<string, Picture>,
): { readonly style: RunStyle; readonly placed: PlacedIcon } {
  const picture = `icon:${icon.name} ${around.color}`;
  const side = { width: 24, height: 24 };
  drawn.set(picture, { kind: 'vector', ...side, svg: iconSvg(drawing, around.color), hash: picture });
  const { label } = icon.attributes;
  const style: RunStyle = { ...around, font: square, fallbacks: [], features: '', strike: false, hyphenate: undefined };
  return { style, placed: { picture, ...(label ? { alt: label } : {}) } };
}

/** A part of a line as it is placed: an icon in the stead of its square. */
export function placePart({ line, origin }: LinePart): Placed {
  const icon = (origin as { readonly icon?: PlacedIcon } | undefined)?.icon;
  const [run] = line.runs;
  if (!icon || !run) return line;
  const y = line.baseline - run.rise - run.size * (1 - ICON_DROP);
  const picture = {
    type: 'picture',
    x: line.x,
    y: pt(y),
    width: run.size,
    height: run.size,
    picture: icon.picture,
  } as const;
  if (icon.alt === undefined) return { type: 'artifact-picture', picture };
  return { type: 'element', role: 'Figure', alt: icon.alt, children: [picture] };
}
