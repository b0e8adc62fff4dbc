// A paragraph at a size → atoms, one a line, and the leaves by which the structure tree finds them.

import {
  type Artifact,
  type Atom,
  type BreakOptions,
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  holdsJustified,
  type Leaf,
  type LineRange,
  originsOf,
  type Paragraph,
  type Placed,
  type Skeleton,
  segmentOn,
  setLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { type Color, pt } from '../../units/units.ts';
import type { Label, Marker } from './body-part.ts';
import { placePart } from './icons.ts';
import { elementsFor, type Origin } from './runs.ts';

/** The size and place of text in a column. */
export interface TextFrame {
  readonly size: number;
  readonly row: number;
  /** From the row's upper edge to its baseline, in pt. */
  readonly baseline: number;
  readonly width: number;
  /** Added to the column's left edge. */
  readonly inset: number;
  /** The search for a size breaks by first fit and makes no structure; the finished page breaks optimally, in no more lines. */
  readonly optimal: boolean;
  /** Straight at both edges where lines are long enough; ragged unless it is said. */
  readonly justified?: boolean;
  /** Added behind every glyph, in 1/1000 em; none unless it is said. */
  readonly tracking?: number;
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
  /** A heading: keeps all lines together and with what follows. */
  readonly keepAll?: boolean;
  /** Keeps all lines together, unless there are many. */
  readonly whole?: boolean;
  readonly breakCost?: number;
  /** Lines end at the frame's end: code, on a page that is mirrored, stays at the left. */
  readonly toEnd?: boolean;
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
/** What is longer than this is not kept whole: it would leave a hole at the foot of a column. */
const MOST_WHOLE = 10;

/** How many lines the search for a size breaks a text into that stands in a frame by itself. */
export function countLines(source: Paragraph, frame: TextFrame): number {
  const measure = (frame.width * 1000) / frame.size;
  const { tracking } = frame;
  const justified = isJustified(frame, measure);
  const paragraph = cutWideSegments(source, measure, tracking);
  return linesByFirstFit(paragraph, measure, { indent: 0, tracking, justified }).length;
}

const isJustified = (frame: TextFrame, measure: number): boolean => frame.justified === true && holdsJustified(measure);

/** Lays a paragraph in rows. Lines are only counted and divided here; their glyphs are set when they are placed. */
export function layText(source: Paragraph, frame: TextFrame, options: TextOptions = {}): LaidText {
  const measure = (frame.width * 1000) / frame.size;
  const { tracking } = frame;
  const justified = !options.keepAll && isJustified(frame, measure);
  const paragraph = cutWideSegments(source, measure, tracking);
  // A first word that fills the line leaves no room for an indent.
  const fits = (paragraph.segments[0]?.width ?? 0) <= measure - (options.indent ?? 0);
  const indent = fits ? (options.indent ?? 0) : 0;
  const how = { indent, tracking, justified };
  const ranges = frame.optimal ? breakOptimal(paragraph, measure, how) : linesByFirstFit(paragraph, measure, how);
  const label = options.marker?.type === 'label' ? options.marker : undefined;
  const baseline = frame.baseline - (options.rise ?? 0);
  const whole = options.whole && ranges.length <= MOST_WHOLE;
  const atoms = ranges.map((range, index): Atom => {
    const first = index === 0;
    const last = index === ranges.length - 1;
    const keep = whole || index < MIN_LINES - 1 || index >= ranges.length - MIN_LINES;
    const begin = first ? indent : 0;
    const inset = options.toEnd
      ? insetFromEnd(paragraph, range, frame, begin - Math.min(indent, 0))
      : frame.inset + (begin * frame.size) / 1000;
    return {
      rows: 1,
      before: first ? (options.before ?? 0) : 0,
      head: first && (options.head ?? false),
      heading: options.keepAll,
      keep: options.keepAll || (last ? (options.keepNext ?? false) : keep),
      breakCost: last ? (options.breakCost ?? BREAK_COST.block) : BREAK_COST.paragraph,
      words: () => wordsIn(paragraph, range),
      place: (x, top) => ({
        parts: [
          ...(first && label ? placeLabel(label, frame, x, top) : []),
          ...setLine(paragraph, range, frame.size, x + inset, top + baseline, {
            tracking,
            hangs: true,
            ...(justified ? { measure: measure - begin } : {}),
          }).map(placePart),
        ],
        artifacts: first && options.marker?.type === 'disc' ? [discAt(frame, x, top)] : [],
      }),
    };
  });
  // The search for a size needs no structure.
  if (!frame.optimal) return { atoms, children: [] };
  const leaves = atoms.flatMap((atom, index) => {
    const offset = index === 0 && label ? 1 : 0;
    return originsOf(paragraph, ranges[index]!).map((origin, part) => ({
      leaf: { type: 'leaf', atom, part: part + offset } as const,
      origin: origin as Origin | undefined,
    }));
  });
  return {
    atoms,
    children: groupByOrigin(leaves),
    label: label && atoms[0] ? labelElement(label, atoms[0]) : undefined,
  };
}

/** Lines by first fit, and the measure and the options that they were broken for. */
interface KnownLines {
  readonly measure: number;
  readonly how: BreakOptions;
  readonly ranges: readonly LineRange[];
}

/** What was asked for before, as long as its paragraph lives: a fit comes back to the same measure with another leading. */
const known = new WeakMap<Paragraph, KnownLines[]>();

function linesByFirstFit(paragraph: Paragraph, measure: number, how: BreakOptions): readonly LineRange[] {
  const lines = known.get(paragraph) ?? [];
  if (lines.length === 0) known.set(paragraph, lines);
  const same = lines.find((one) => one.measure === measure && isAlike(one.how, how));
  if (same) return same.ranges;
  const ranges = breakGreedy(paragraph, measure, how);
  lines.push({ measure, how, ranges });
  return ranges;
}

const isAlike = (a: BreakOptions, b: BreakOptions): boolean =>
  a.indent === b.indent && a.tracking === b.tracking && a.justified === b.justified;

/** Where a line begins that ends at the frame's end, `indent` thousandths of the size before it. */
function insetFromEnd(paragraph: Paragraph, range: LineRange, frame: TextFrame, indent: number): number {
  const { size, tracking } = frame;
  return frame.inset + frame.width - widthOfLine(paragraph, range, size, tracking) - (indent * size) / 1000;
}

/** The words of a line that count. */
export function wordsIn(paragraph: Paragraph, range: LineRange): number {
  let words = 0;
  for (let index = range.from; index < range.to; index++) if (segmentOn(paragraph, range, index).counts) words++;
  return words;
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
  return groups.flatMap(({ origin, leaves: children }) =>
    elementsFor(origin).reduceRight<readonly (Skeleton | Leaf)[]>(
      (inner, element) => [{ type: 'skeleton', element, children: inner }],
      children,
    ),
  );
}

/** A label ends where the disc's right edge would stand. */
function placeLabel({ paragraph, bearing }: Label, frame: TextFrame, x: number, top: number): readonly Placed[] {
  const range = { from: 0, to: 1 };
  const width = widthOfLine(paragraph, range, frame.size);
  const right = frame.inset - frame.disc.hang + frame.disc.radius * 2 + (bearing * frame.size) / 1000;
  return setLine(paragraph, range, frame.size, x + right - width, top + frame.baseline).map((part) => part.line);
}

/** The disc stands a little above the middle of the x-height, 0.29 em over the baseline. */
function discAt(frame: TextFrame, x: number, top: number): Artifact {
  const { disc } = frame;
  const centre = x + frame.inset - disc.hang + disc.radius;
  const y = top + frame.baseline - frame.size * 0.29;
  return {
    type: 'artifact',
    shapes: [{ kind: 'disc', x: pt(centre), y: pt(y), radius: pt(disc.radius), color: disc.color }],
  };
}
