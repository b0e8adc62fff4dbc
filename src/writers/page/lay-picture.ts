// A picture at a size → one atom as high as the grid asks, its caption, or the words of a picture that is not at hand.

import type { Picture } from '../../pictures/picture.ts';
import { type Atom, type Paragraph, prepareParagraph, type Skeleton } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { append, type BodyMeasures, element, type Flow, push, takeGap } from './body-flow.ts';
import type { PicturePart } from './body-part.ts';
import { BREAK_COST, layText, type TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

/** No picture is taller than this many rows. */
const TALLEST_PICTURE = 14;
/** The least room between a heading and its picture, in rows. */
const LEAST_ABOVE = 0.4;
/** CSS pixels: 96 to the inch. */
const POINTS_PER_PIXEL = 0.75;
/** A line of a caption has at least this much room, em. */
const LEAST_CAPTION = 10;
/** Where a picture stands that is narrower than its measure, as a share of what is left. */
const SHIFT = { left: 0, center: 0.5, right: 1 } as const;

export function layPicture(
  part: PicturePart,
  frame: TextFrame,
  measures: BodyMeasures,
  flow: Flow,
): readonly Skeleton[] {
  const picture = measures.pictures.get(part.picture);
  if (!picture) {
    const texts = [...(part.alt ? [altText(part.alt, measures.styles)] : []), ...(part.caption ? [part.caption] : [])];
    return texts.map((text, index) =>
      element('P', append(flow, layText(text, frame, { before: takeGap(flow, index === 0 ? 1 : 0) }))),
    );
  }
  const ratio = picture.height / picture.width;
  const width = Math.min(ownWidth(part, picture, frame.width), (TALLEST_PICTURE * frame.row) / ratio);
  const height = width * ratio;
  const left = (frame.width - width) * SHIFT[part.align ?? 'left'];
  // A picture belongs to the heading above it, and stands as near as the grid allows.
  const rows = Math.ceil(height / frame.row + (flow.underHeading ? LEAST_ABOVE : 0));
  const before = takeGap(flow, flow.underHeading ? 0 : 1);
  const atom: Atom = {
    rows,
    before,
    head: false,
    keep: part.caption !== undefined,
    breakCost: BREAK_COST.block,
    words: () => 0,
    place(x, top) {
      const y = top + rows * frame.row - height;
      const placed = {
        type: 'picture',
        x: pt(x + frame.inset + left),
        y: pt(y),
        width: pt(width),
        height: pt(height),
        picture: part.picture,
      } as const;
      return part.decorative
        ? { parts: [], artifacts: [{ type: 'artifact-picture', picture: placed }] }
        : { parts: [placed], artifacts: [] };
    },
  };
  push(flow, [atom]);
  const figure: readonly Skeleton[] = part.decorative
    ? []
    : [{ type: 'skeleton', element: { role: 'Figure', alt: part.alt }, children: [{ type: 'leaf', atom, part: 0 }] }];
  const caption = part.caption ? [element('P', append(flow, layText(part.caption, captionFrame(frame, left))))] : [];
  flow.after = 1;
  return [...figure, ...caption];
}

/** What the author says; else the measure, but pixels are not made larger than they are. */
function ownWidth({ width }: PicturePart, picture: Picture, measure: number): number {
  if (width) return widthOf(width, measure);
  return picture.kind === 'raster' ? Math.min(measure, picture.width * POINTS_PER_PIXEL) : measure;
}

/** A caption begins where its picture begins, or as much before it as a line to speak of needs. */
function captionFrame(frame: TextFrame, left: number): TextFrame {
  const start = Math.max(0, Math.min(left, frame.width - LEAST_CAPTION * frame.size));
  return { ...frame, inset: frame.inset + start, width: frame.width - start };
}

/** `50%` of the measure, or CSS pixels at 96 to the inch; never more than the measure. */
export function widthOf(width: string | undefined, measure: number): number {
  const match = /^([\d.]+)(%|px)?$/.exec(width ?? '');
  if (!match) return measure;
  const value = Number(match[1]);
  return Math.min(measure, match[2] === '%' ? (measure * value) / 100 : value * POINTS_PER_PIXEL);
}

const altText = (alt: string, styles: Styles): Paragraph =>
  prepareParagraph([{ text: alt, style: { ...styles.of('body', 1, { italic: true }), color: styles.color('muted') } }]);
