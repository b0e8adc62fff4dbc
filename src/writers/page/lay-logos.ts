// A row of logos at a size → one atom for each row, every logo as large as the others look, all on a common middle line.

import { logoRows, logoSize } from '../../pictures/logo-size.ts';
import {
  type Atom,
  type Leaf,
  type Placed,
  type Skeleton,
  setLine,
  wholeLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { type BodyMeasures, element, type Flow, push, takeGap } from './body-flow.ts';
import type { LogoPart, LogosPart } from './body-part.ts';
import { BREAK_COST, type TextFrame } from './lay-text.ts';
import { withOrigin } from './lines.ts';
import type { Styles } from './styles.ts';

/** A square logo against the body's size, as on the slides. */
const squareOf = ({ theme: { deck } }: Styles): number => deck.logos.height / deck.type.body.size;

/** Between two logos at least, em. */
const GAP = 2;
/** Between two rows of them, in rows of the grid. */
const ROW_GAP = 0.5;

/** A logo with its size in pt. */
interface Box {
  readonly logo: LogoPart;
  readonly width: number;
  readonly height: number;
  readonly hasPicture: boolean;
}

export function layLogos(part: LogosPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): readonly Skeleton[] {
  const before = takeGap(flow, 1);
  const boxes = rowsOf(part, frame.size, frame.width, measures);
  const atoms = boxes.map((row, index): Atom => {
    const height = Math.max(...row.map((box) => box.height));
    const rows = Math.ceil((height / frame.row) * 2) / 2;
    return {
      rows,
      before: index === 0 ? before : ROW_GAP,
      head: false,
      keep: index < boxes.length - 1,
      breakCost: BREAK_COST.block,
      words: () => 0,
      place: (x, top) => placeRow(row, frame, x + frame.inset, top + (rows * frame.row) / 2),
    };
  });
  push(flow, atoms);
  const taken = atoms.reduce((sum, atom) => sum + atom.before + atom.rows, 0);
  flow.after = Math.ceil(taken) - taken || 1;
  const leaves = boxes.flatMap((row, index) =>
    row.filter(({ logo }) => !logo.decorative).map((_, at): Leaf => ({ type: 'leaf', atom: atoms[index]!, part: at })),
  );
  return leaves.length > 0 ? [element('P', leaves)] : [];
}

/** True when the logos take more than one row of a measure. */
export const wrapLogos = (part: LogosPart, size: number, width: number, measures: BodyMeasures): boolean =>
  rowsOf(part, size, width, measures).length > 1;

function rowsOf(part: LogosPart, size: number, width: number, measures: BodyMeasures): readonly (readonly Box[])[] {
  const boxes = part.items.map((logo) => boxOf(logo, size, width, measures));
  return logoRows(boxes, width, GAP * size);
}

/** A logo that could not be had is its owner's name. */
function boxOf(logo: LogoPart, size: number, width: number, { pictures, styles }: BodyMeasures): Box {
  const picture = pictures.get(logo.picture);
  const { name } = logo;
  const natural = picture
    ? logoSize(picture, squareOf(styles) * size)
    : { width: widthOfLine(name, wholeLine(name), size), height: size };
  const shrink = Math.min(1, width / natural.width);
  return { logo, width: natural.width * shrink, height: natural.height * shrink, hasPicture: picture !== undefined };
}

function placeRow(row: readonly Box[], frame: TextFrame, x: number, middle: number): ReturnType<Atom['place']> {
  const lefts = row.map((_, index) => row.slice(0, index).reduce((sum, box) => sum + box.width + GAP * frame.size, x));
  const placed = row.map((box, index) => ({ box, at: placeLogo(box, lefts[index]!, middle, frame) }));
  return {
    parts: placed.flatMap(({ at, box }) => (box.logo.decorative ? [] : [at])),
    artifacts: placed.flatMap(({ at, box }) =>
      box.logo.decorative && at.type === 'picture' ? [{ type: 'artifact-picture', picture: at } as const] : [],
    ),
  };
}

function placeLogo({ logo, width, height, hasPicture }: Box, x: number, middle: number, frame: TextFrame): Placed {
  if (!hasPicture) {
    // A third of the size above the baseline is the middle of the letters.
    const lines = setLine(logo.name, wholeLine(logo.name), frame.size, x, middle + frame.size * 0.33);
    return { type: 'element', role: 'Span', children: lines.map(withOrigin) };
  }
  const box = { x: pt(x), y: pt(middle - height / 2), width: pt(width), height: pt(height) };
  const picture = { type: 'picture', ...box, picture: logo.picture } as const;
  if (logo.decorative) return picture;
  const figure: Placed = { type: 'element', role: 'Figure', alt: logo.alt, children: [picture] };
  return logo.link ? { type: 'element', role: 'Link', link: logo.link, children: [figure] } : figure;
}
