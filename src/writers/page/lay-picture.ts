// A picture at a size → one atom as high as the grid asks, its caption, or the words of a picture that is not at hand.

import { type Atom, type Paragraph, prepareParagraph, type Skeleton } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { append, type BodyMeasures, element, type Flow, push, takeGap } from './body-flow.ts';
import type { PicturePart } from './body-part.ts';
import { BREAK_COST, layText, type TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

/** No picture is taller than this many rows. */
const TALLEST_PICTURE = 14;

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
  const width = Math.min(widthOf(part.width, frame.width), (TALLEST_PICTURE * frame.row) / ratio);
  const height = width * ratio;
  const rows = Math.ceil(height / frame.row);
  const before = takeGap(flow, 1);
  const atom: Atom = {
    rows,
    before,
    head: false,
    keep: part.caption !== undefined,
    breakCost: BREAK_COST.block,
    words: 0,
    place(x, top) {
      const y = top + rows * frame.row - height;
      const placed = {
        type: 'picture',
        x: pt(x + frame.inset),
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
  const caption = part.caption ? [element('P', append(flow, layText(part.caption, frame)))] : [];
  flow.after = 1;
  return [...figure, ...caption];
}

/** `50%` of the measure, or CSS pixels at 96 to the inch; never more than the measure. */
export function widthOf(width: string | undefined, measure: number): number {
  const match = /^([\d.]+)(%|px)?$/.exec(width ?? '');
  if (!match) return measure;
  const value = Number(match[1]);
  return Math.min(measure, match[2] === '%' ? (measure * value) / 100 : value * 0.75);
}

const altText = (alt: string, styles: Styles): Paragraph =>
  prepareParagraph([{ text: alt, style: { ...styles.of('body', 1, { italic: true }), color: styles.color('muted') } }]);
