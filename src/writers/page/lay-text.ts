// A paragraph at a size → atoms, one a line, and the leaves by which the structure tree finds them.

import {
  type Atom,
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type Leaf,
  type LinePart,
  type Paragraph,
  type Placed,
  type Shape,
  type Skeleton,
  setLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { type Color, pt } from '../../units/units.ts';
import type { Label, Marker } from './body-part.ts';
import type { Origin } from './runs.ts';

/** The size and place of text in a column. */
export interface TextFrame {
  readonly size: number;
  readonly row: number;
  /** From the row's upper edge to its baseline, in pt. */
  readonly baseline: number;
  readonly width: number;
  /** Added to the column's left edge. */
  readonly inset: number;
  /** The search for a size breaks by first fit, the finished page optimally; both give the same lines. */
  readonly optimal: boolean;
  readonly disc: { readonly color: Color; readonly radius: number; readonly hang: number };
}

export interface TextOptions {
  readonly marker?: Marker;
  readonly indent?: number;
  /** Raises the text above the grid, in pt. */
  readonly rise?: number;
  readonly before?: number;
  readonly head?: boolean;
  /** Keeps the last line with what follows. */
  readonly keepNext?: boolean;
  /** Keeps all lines together and with what follows. */
  readonly keepAll?: boolean;
  readonly breakCost?: number;
  readonly shapes?: (x: number, top: number, line: number) => readonly Shape[];
}

export interface LaidText {
  readonly atoms: readonly Atom[];
  readonly children: readonly (Skeleton | Leaf)[];
  readonly label?: Skeleton;
}

/** What a column's end costs in rows: within a paragraph, between the items of a list, between blocks. */
export const BREAK_COST = { paragraph: 3, item: 2, block: 1 } as const;
/** Widows and orphans: no fewer lines of a paragraph than this at a column's head or foot. */
const MIN_LINES = 2;

/** Lays a paragraph in rows. */
export function layText(source: Paragraph, frame: TextFrame, options: TextOptions = {}): LaidText {
  const measure = (frame.width * 1000) / frame.size;
  const paragraph = cutWideSegments(source, measure);
  const indent = options.indent ?? 0;
  const ranges = (frame.optimal ? breakOptimal : breakGreedy)(paragraph, measure, indent);
  const lines = ranges.map((range, index) => {
    const x = frame.inset + (index === 0 ? (indent * frame.size) / 1000 : 0);
    return setLine(paragraph, range, frame.size, x, frame.baseline - (options.rise ?? 0));
  });
  const label = options.marker?.type === 'label' ? options.marker : undefined;
  const atoms = lines.map((parts, index): Atom => {
    const first = index === 0;
    const keep = index < MIN_LINES - 1 || index >= lines.length - MIN_LINES;
    return {
      rows: 1,
      before: first ? (options.before ?? 0) : 0,
      head: first && (options.head ?? false),
      keep: options.keepAll || (index < lines.length - 1 ? keep : (options.keepNext ?? false)),
      breakCost: index < lines.length - 1 ? BREAK_COST.paragraph : (options.breakCost ?? BREAK_COST.block),
      words: wordsOf(parts),
      place: (x, top) => ({
        parts: [
          ...(first && label ? placeLabel(label, frame, x, top) : []),
          ...parts.map((part) => moveLine(part, x, top)),
        ],
        artifacts: shapesOf(first ? options.marker : undefined, frame, x, top, options.shapes?.(x, top, index)),
      }),
    };
  });
  const offset = (index: number) => (index === 0 && label ? 1 : 0);
  const leaves = atoms.flatMap((atom, index) =>
    (lines[index] ?? []).map((part, i) => ({
      leaf: { type: 'leaf', atom, part: i + offset(index) } as const,
      origin: part.origin as Origin | undefined,
    })),
  );
  return {
    atoms,
    children: groupByOrigin(leaves),
    label: label && atoms[0] ? labelElement(label, atoms[0]) : undefined,
  };
}

function labelElement({ spoken }: Label, atom: Atom): Skeleton {
  return {
    type: 'skeleton',
    element: { role: 'Lbl', ...(spoken ? { actualText: spoken } : {}) },
    children: [{ type: 'leaf', atom, part: 0 }],
  };
}

/** Leaves under the elements that their origins ask for: lines of one link, or of words in one language, become one element. */
export function groupByOrigin(
  leaves: readonly { readonly leaf: Leaf; readonly origin?: Origin }[],
): readonly (Skeleton | Leaf)[] {
  const groups: { origin?: Origin; leaves: Leaf[] }[] = [];
  for (const { leaf, origin } of leaves) {
    const last = groups.at(-1);
    if (last && last.origin === origin) last.leaves.push(leaf);
    else groups.push({ origin, leaves: [leaf] });
  }
  return groups.flatMap(({ origin, leaves: children }): readonly (Skeleton | Leaf)[] =>
    origin ? [elementOf(origin, children)] : children,
  );
}

function elementOf(origin: Origin, children: readonly (Skeleton | Leaf)[]): Skeleton {
  const { link, lang } = origin;
  const role = link ? 'Link' : 'Span';
  return { type: 'skeleton', element: { role, ...(link ? { link } : {}), ...(lang ? { lang } : {}) }, children };
}

/** A line that was set at the origin, at its place. */
export function moveLine(part: LinePart, x: number, top: number): Placed {
  const { line } = part;
  return { ...line, x: pt(line.x + x), baseline: pt(line.baseline + top) };
}

/** A label ends where the disc's right edge would stand. */
function placeLabel({ paragraph, bearing }: Label, frame: TextFrame, x: number, top: number): readonly Placed[] {
  const range = { from: 0, to: 1 };
  const width = widthOfLine(paragraph, range, frame.size);
  const right = frame.inset - frame.disc.hang + frame.disc.radius * 2 + (bearing * frame.size) / 1000;
  return setLine(paragraph, range, frame.size, x + right - width, top + frame.baseline).map((part) => part.line);
}

function shapesOf(marker: Marker | undefined, frame: TextFrame, x: number, top: number, more: readonly Shape[] = []) {
  const { disc } = frame;
  const shapes: Shape[] = [...more];
  if (marker?.type === 'disc') {
    const centre = x + frame.inset - disc.hang + disc.radius;
    // The disc stands a little above the middle of the x-height, 0.29 em over the baseline.
    shapes.push({
      kind: 'disc',
      x: pt(centre),
      y: pt(top + frame.baseline - frame.size * 0.29),
      radius: pt(disc.radius),
      color: disc.color,
    });
  }
  return shapes.length > 0 ? [{ type: 'artifact', shapes } as const] : [];
}

/** The words of a line, for counting: what holds a letter or a figure. */
export const wordsOf = (parts: readonly LinePart[]): number =>
  parts
    .flatMap(({ line }) => line.runs)
    .map((run) => run.shaped.text)
    .join('')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
