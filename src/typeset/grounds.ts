// What lies behind the text of a laid-out document.
// In: a placed document. Out: every run of glyphs that is read, with the colours that it stands on.

import type { Color } from '../units/units.ts';
import type { GlyphRun, Placed, PlacedDocument, PlacedLine, PlacedPicture, Shape } from './frames.ts';

/** A colour, or a picture, of which nobody knows what colour it has there. */
export type Ground = Color | 'picture';

export interface GroundedRun {
  readonly run: GlyphRun;
  readonly line: PlacedLine;
  /** All that shows behind the run, each once. */
  readonly grounds: readonly Ground[];
}

/** `paper` is what an empty sheet shows. */
export function groundedRuns(document: PlacedDocument, paper: Color): readonly GroundedRun[] {
  const found: GroundedRun[] = [];
  const bare: readonly Ground[] = [paper];
  let painted: Painted[] = [];
  const visit = (placed: Placed): void => {
    switch (placed.type) {
      case 'element':
        for (const child of placed.children) visit(child);
        return;
      case 'line':
        addRuns(placed, painted, bare, found);
        return;
      case 'picture':
        painted.push(paintedPicture(placed));
        return;
      case 'artifact':
        painted.push(...placed.shapes.flatMap(paintedShape));
        return;
      case 'artifact-picture':
        painted.push(paintedPicture(placed.picture));
        return;
      case 'sheet-break':
        painted = [];
        return;
      case 'artifact-text':
        return;
      default:
        placed satisfies never;
    }
  };
  visit(document.root);
  return found;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Painted {
  readonly ground: Ground;
  touches(box: Box): boolean;
  covers(box: Box): boolean;
}

/** A letter that only touches an edge does not stand on what lies beyond it. */
const EDGE = 0.5;

/** The runs of a line, each with what lies behind its core. Of all that is painted, little touches a line, and only that is looked at for each run. */
function addRuns(line: PlacedLine, painted: readonly Painted[], bare: readonly Ground[], found: GroundedRun[]): void {
  const around = boxAround(line);
  const near = painted.filter((one) => one.touches(around));
  let left: number = line.x;
  for (const run of line.runs) {
    const right = left + widthOf(run);
    if (run.shaped.text.trim() !== '')
      found.push({
        run,
        line,
        grounds: near.length > 0 ? groundsOf(coreOf(run, line, left, right), near, bare) : bare,
      });
    left = right + run.after;
  }
}

const widthOf = ({ shaped, tracking, size }: GlyphRun): number =>
  ((shaped.width + tracking * shaped.glyphs.length) * size) / 1000;

/** The box around the cores of all runs of a line. */
function boxAround({ runs, x, baseline }: PlacedLine): Box {
  let [right, top, bottom]: [number, number, number] = [x, baseline, baseline];
  for (const run of runs) {
    right += widthOf(run) + run.after;
    top = Math.min(top, topOf(run, baseline));
    bottom = Math.max(bottom, baseline - run.rise);
  }
  return { left: x, top, right, bottom };
}

/** The core of a run, by which letters are told apart: from the baseline to the height of capitals. */
const coreOf = (run: GlyphRun, { baseline }: PlacedLine, left: number, right: number): Box =>
  inset(left, topOf(run, baseline), right, baseline - run.rise);

const topOf = ({ rise, font, size }: GlyphRun, baseline: number): number =>
  baseline - rise - (font.capHeight * size) / 1000;

const inset = (left: number, top: number, right: number, bottom: number): Box => ({
  left: left + EDGE,
  top: top + EDGE,
  right: Math.max(left + EDGE, right - EDGE),
  bottom: Math.max(top + EDGE, bottom - EDGE),
});

/** From the uppermost ground down, until one covers all of the box. */
function groundsOf(box: Box, painted: readonly Painted[], bare: readonly Ground[]): readonly Ground[] {
  const grounds: Ground[] = [];
  const add = (ground: Ground) => grounds.includes(ground) || grounds.push(ground);
  for (let index = painted.length - 1; index >= 0; index--) {
    const below = painted[index]!;
    if (!below.touches(box)) continue;
    add(below.ground);
    if (below.covers(box)) return grounds;
  }
  for (const ground of bare) add(ground);
  return grounds;
}

const paintedPicture = (picture: PlacedPicture): Painted => paintedBox(picture, 'picture');

function paintedBox(
  { x, y, width, height }: Pick<PlacedPicture, 'x' | 'y' | 'width' | 'height'>,
  ground: Ground,
): Painted {
  return {
    ground,
    touches: (box) => box.left < x + width && box.right > x && box.top < y + height && box.bottom > y,
    covers: (box) => box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height,
  };
}

/** Lines are no ground: what crosses a letter is not what it stands on. */
function paintedShape(shape: Shape): readonly Painted[] {
  switch (shape.kind) {
    case 'rectangle':
    case 'modules':
      return [paintedBox(shape, shape.color)];
    case 'disc':
    case 'dome':
      return [paintedDisc(shape)];
    case 'rule':
    case 'frame':
      return [];
    default:
      return shape satisfies never;
  }
}

function paintedDisc({ kind, x, y, radius, color }: Extract<Shape, { readonly kind: 'disc' | 'dome' }>): Painted {
  const lowest = kind === 'dome' ? y : y + radius;
  const isInside = (at: number, height: number): boolean => Math.hypot(at - x, height - y) <= radius;
  const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
  return {
    ground: color,
    touches: (box) => {
      const bottom = Math.min(box.bottom, lowest);
      return bottom > box.top && isInside(clamp(x, box.left, box.right), clamp(y, box.top, bottom));
    },
    covers: ({ left, top, right, bottom }) =>
      bottom <= lowest && [left, right].every((at) => isInside(at, top) && isInside(at, bottom)),
  };
}
