// One outline as a simple glyph of the table `glyf`, with cubic curves turned into quadratic ones.
// In: steps in the font's units. Out: the glyph's bytes, its bounds and its numbers of points and contours, in scaled units.

import type { PathStep } from './shaper.ts';

export interface GlyphShape {
  readonly bytes: Uint8Array;
  /** xMin, yMin, xMax, yMax; undefined for a glyph that draws nothing. */
  readonly bounds?: readonly [number, number, number, number];
  readonly points: number;
  readonly contours: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** How far a curve may be from the original, in em: a hundredth of a point in a headline of 40 pt. */
const TOLERANCE = 1 / 4000;

const ON_CURVE = 0x01;
const SHORT_X = 0x02;
const SHORT_Y = 0x04;
/** With a short step: that it is positive; else: that there is none. */
const SAME_X = 0x10;
const SAME_Y = 0x20;
/** The next byte says how often more this flag holds. */
const REPEAT = 0x08;

/** A glyph that draws nothing, as a space. */
export const emptyGlyph: GlyphShape = { bytes: new Uint8Array(0), points: 0, contours: 0 };

export function encodeGlyph(steps: readonly PathStep[], scale: number, unitsPerEm: number): GlyphShape {
  const tolerance = unitsPerEm * TOLERANCE;
  const contours = contoursOf(steps, tolerance)
    .map((contour) => withoutImplied(contour, tolerance))
    .map((contour) =>
      contour.map(({ x, y, onCurve }) => ({ x: Math.round(x * scale), y: Math.round(y * scale), onCurve })),
    )
    .map(withoutRepeats)
    .filter((contour) => contour.length > 2);
  const points = contours.flat();
  if (points.length === 0) return emptyGlyph;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return { bytes: writeGlyph(contours, bounds), bounds, points: points.length, contours: contours.length };
}

function contoursOf(steps: readonly PathStep[], tolerance: number): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  let at: Point = { x: 0, y: 0, onCurve: true };
  for (const { type, values } of steps) {
    if (type === 'Z') continue;
    const end: Point = { x: values.at(-2) ?? 0, y: values.at(-1) ?? 0, onCurve: true };
    if (type === 'M') contours.push([end]);
    else contours.at(-1)?.push(...curveTo(at, type, values, end, tolerance), end);
    at = end;
  }
  return contours;
}

/** The points between the ends of a step. */
function curveTo(
  from: Point,
  type: string,
  values: readonly number[],
  end: Point,
  tolerance: number,
): readonly Point[] {
  if (type === 'L') return [];
  const [ax = 0, ay = 0, bx = 0, by = 0] = values;
  if (type === 'Q') return [{ x: ax, y: ay, onCurve: false }];
  return quadraticsOf([from, { x: ax, y: ay, onCurve: false }, { x: bx, y: by, onCurve: false }, end], tolerance);
}

type Cubic = readonly [Point, Point, Point, Point];

/** √3/36 of the third difference is the distance of a cubic from its best quadratic with the same ends; it falls with the cube of the parts. */
function quadraticsOf(cubic: Cubic, tolerance: number): readonly Point[] {
  const [p, a, b, q] = cubic;
  const third = Math.hypot(q.x - 3 * b.x + 3 * a.x - p.x, q.y - 3 * b.y + 3 * a.y - p.y);
  const parts = Math.max(1, Math.ceil(Math.cbrt(((Math.sqrt(3) / 36) * third) / tolerance)));
  const points: Point[] = [];
  for (let part = 0; part < parts; part++) {
    const [start, startSlope] = pointAndSlope(cubic, part / parts);
    const [end, endSlope] = pointAndSlope(cubic, (part + 1) / parts);
    const step = 1 / (4 * parts);
    points.push({
      x: (start.x + end.x) / 2 + (startSlope.x - endSlope.x) * step,
      y: (start.y + end.y) / 2 + (startSlope.y - endSlope.y) * step,
      onCurve: false,
    });
    if (part < parts - 1) points.push(end);
  }
  return points;
}

function pointAndSlope([p, a, b, q]: Cubic, t: number): readonly [Point, { readonly x: number; readonly y: number }] {
  const s = 1 - t;
  const at = (of: 'x' | 'y'): number =>
    s * s * s * p[of] + 3 * s * s * t * a[of] + 3 * s * t * t * b[of] + t * t * t * q[of];
  const slope = (of: 'x' | 'y'): number =>
    3 * s * s * (a[of] - p[of]) + 6 * s * t * (b[of] - a[of]) + 3 * t * t * (q[of] - b[of]);
  return [
    { x: at('x'), y: at('y'), onCurve: true },
    { x: slope('x'), y: slope('y') },
  ];
}

/** TrueType takes the middle between two points off the curve for a point on it, which then need not be said. The first one stays: it is where the contour begins. */
function withoutImplied(contour: readonly Point[], tolerance: number): readonly Point[] {
  return contour.filter((point, index) => {
    const before = contour[index - 1];
    const after = contour[(index + 1) % contour.length];
    if (!before || !after || !point.onCurve || before.onCurve || after.onCurve) return true;
    return Math.hypot((before.x + after.x) / 2 - point.x, (before.y + after.y) / 2 - point.y) > tolerance;
  });
}

/** Contours close by themselves, so the end need not repeat the start; nor does any point the one before it. */
function withoutRepeats(contour: readonly Point[]): readonly Point[] {
  const isSame = (a: Point | undefined, b: Point): boolean => a?.x === b.x && a.y === b.y && a.onCurve && b.onCurve;
  const kept = contour.filter((point, index) => index === 0 || !isSame(contour[index - 1], point));
  return kept.length > 1 && isSame(kept.at(-1), kept[0]!) ? kept.slice(0, -1) : kept;
}

function writeGlyph(
  contours: readonly (readonly Point[])[],
  bounds: readonly [number, number, number, number],
): Uint8Array {
  const points = contours.flat();
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  let before = { x: 0, y: 0 };
  for (const point of points) {
    const x = encodeStep(point.x - before.x, SHORT_X, SAME_X, xs);
    const y = encodeStep(point.y - before.y, SHORT_Y, SAME_Y, ys);
    flags.push((point.onCurve ? ON_CURVE : 0) | x | y);
    before = point;
  }
  const header = new DataView(new ArrayBuffer(12 + contours.length * 2));
  header.setInt16(0, contours.length);
  for (const [index, edge] of bounds.entries()) header.setInt16(2 + index * 2, edge);
  let last = -1;
  for (const [index, contour] of contours.entries()) {
    last += contour.length;
    header.setUint16(10 + index * 2, last);
  }
  // No instructions follow: their number is the zero that ends the header.
  return Uint8Array.from([...new Uint8Array(header.buffer), ...packFlags(flags), ...xs, ...ys]);
}

/** Writes a step of one coordinate in as few bytes as it takes, and returns the flags that say so. */
function encodeStep(step: number, short: number, same: number, bytes: number[]): number {
  if (step === 0) return same;
  if (Math.abs(step) > 0xff) {
    bytes.push((step >> 8) & 0xff, step & 0xff);
    return 0;
  }
  bytes.push(Math.abs(step));
  return step > 0 ? short | same : short;
}

/** Three like flags or more in a row are written as one and a count. */
function packFlags(flags: readonly number[]): readonly number[] {
  const packed: number[] = [];
  for (let at = 0; at < flags.length; ) {
    const flag = flags[at]!;
    let more = 0;
    while (more < 0xff && flags[at + more + 1] === flag) more++;
    packed.push(...(more > 1 ? [flag | REPEAT, more] : Array.from({ length: more + 1 }, () => flag)));
    at += more + 1;
  }
  return packed;
}
