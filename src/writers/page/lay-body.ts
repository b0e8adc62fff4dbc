// The body at a size: prepared parts → bands of atoms for the flow, and the skeleton of the structure tree.

import type { Picture } from '../../pictures/picture.ts';
import type { Atom, Band, Leaf, Paragraph, Shape, Skeleton } from '../../typeset/index.ts';
import { breakGreedy, lineWidth, prepareParagraph } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import type { BodyPart, CodePart, GroupPart, HeadingPart, ListPart, PicturePart, TextPart } from './body-part.ts';
import { layTable, leastTableWidth } from './lay-table.ts';
import { BREAK_COST, type LaidText, layText, type TextFrame } from './lay-text.ts';
import { CODE_SCALE, type Styles } from './styles.ts';

export interface BodyMeasures {
  readonly styles: Styles;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Widths of a column and of both with the gutter, in pt. */
  readonly column: number;
  readonly full: number;
}

export interface LaidBody {
  readonly bands: readonly Band[];
  readonly skeletons: readonly Skeleton[];
}

/** What a nested list is indented by, and the first line of a paragraph that follows another: em. */
const INDENT = 1.2;
const FIRST_LINE = 1;
/** Code is never set smaller than this; longer lines are cut. */
const LEAST_CODE = 6.5;
/** The size of a head of several lines, against that of one. */
const LONG_HEAD = 0.88;
/** What a line of code that goes on is indented by, em. */
const CODE_HANG = 1;
/** No picture is taller than this many rows. */
const TALLEST_PICTURE = 14;

interface Flow {
  readonly bands: { kind: Band['kind']; atoms: Atom[] }[];
  /** Empty rows that what came last asks for. */
  after: number;
  /** True right behind a heading. */
  underHeading: boolean;
  /** Levels of the headings that are open, outermost first. */
  readonly levels: number[];
}

export function layBody(parts: readonly BodyPart[], size: number, optimal: boolean, measures: BodyMeasures): LaidBody {
  const flow: Flow = { bands: [], after: 0, underHeading: false, levels: [] };
  const skeletons: Skeleton[] = [];
  const frame = frameAt(size, optimal, measures);
  parts.forEach((part, index) => {
    // Headings stand with the first text below them.
    const text = part.type === 'heading' ? parts.slice(index).find(({ type }) => type !== 'heading') : part;
    const wide = text !== undefined && isWide(text, measures);
    const kind = wide ? 'wide' : 'columns';
    if (flow.bands.at(-1)?.kind !== kind) {
      flow.bands.push({ kind, atoms: [] });
      flow.after = 0;
    }
    skeletons.push(...layPart(part, wide ? { ...frame, width: measures.full } : frame, measures, flow));
    flow.underHeading = part.type === 'heading';
  });
  return { bands: flow.bands, skeletons };
}

/** A table whose longest words don't fit a column at the nominal size stands across the page, at every size. */
function isWide(part: BodyPart, { styles, column }: BodyMeasures): boolean {
  return part.type === 'table' && leastTableWidth(part, styles.nominal) > column;
}

function frameAt(size: number, optimal: boolean, measures: BodyMeasures): TextFrame {
  const { styles } = measures;
  const { page } = styles.theme;
  const scale = size / styles.nominal;
  const row = page.row * scale;
  const color = styles.inPalette(page.disc.color);
  const disc = { color, radius: (page.disc.size / 2) * scale, hang: page.disc.hang * scale };
  return { size, row, baseline: size, width: measures.column, inset: 0, optimal, disc };
}

function layPart(part: BodyPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): readonly Skeleton[] {
  switch (part.type) {
    case 'heading':
      return [layHeading(part, frame, measures, flow)];
    case 'text':
      return [element(part.role, append(flow, layText(part.paragraph, frame, textOptions(part, flow))))];
    case 'list':
      return [layList(part, frame, measures, flow)];
    case 'table': {
      // Under a heading the table's own rule parts enough; the half rows before and after meet the grid again.
      const { atoms, skeleton } = layTable(part, frame, measures.styles, takeGap(flow, flow.underHeading ? 0.5 : 1));
      push(flow, atoms);
      const rows = atoms.reduce((total, atom) => total + atom.before + atom.rows, 0);
      flow.after = Math.ceil(rows) - rows || 1;
      return [skeleton];
    }
    case 'picture':
      return layPicture(part, frame, measures, flow);
    case 'code':
      return [layCode(part, frame, flow)];
    case 'group':
      return [layGroup(part, frame, measures, flow)];
    case 'rule':
      push(flow, [ruleAtom(frame, measures.styles, takeGap(flow, 0))]);
      return [];
    default: {
      const never: never = part;
      return never;
    }
  }
}

function textOptions(part: TextPart, flow: Flow) {
  return { marker: part.marker, indent: part.indented ? FIRST_LINE * 1000 : 0, before: takeGap(flow, 0) };
}

function layHeading(part: HeadingPart, frame: TextFrame, { styles }: BodyMeasures, flow: Flow): Skeleton {
  const { rise, rowsBefore } = styles.theme.page.type.sectionHead;
  const section = part.level <= 2;
  while ((flow.levels.at(-1) ?? 0) >= part.level) flow.levels.pop();
  flow.levels.push(part.level);
  // The title is H1; below it no level is skipped, whatever the source skips.
  const role = (['H2', 'H3', 'H4', 'H5', 'H6'] as const)[Math.min(flow.levels.length, 5) - 1] ?? 'H6';
  const laid = layText(part.paragraph, section ? headFrame(part.paragraph, frame) : frame, {
    rise: section ? (rise * frame.size) / styles.nominal : 0,
    before: takeGap(flow, rowsBefore[0] ?? 1),
    head: section,
    keepAll: true,
  });
  const children = append(flow, laid);
  return { type: 'skeleton', element: { role, ...(section ? { bookmark: part.text } : {}) }, children };
}

/** A head of several lines is set smaller: its lines stand on the body's rows, which are close for its size. */
function headFrame(paragraph: Paragraph, frame: TextFrame): TextFrame {
  const lines = breakGreedy(paragraph, (frame.width * 1000) / frame.size).length;
  return lines > 1 ? { ...frame, size: frame.size * LONG_HEAD } : frame;
}

function layList(part: ListPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): Skeleton {
  const inset = part.nested ? frame.inset + INDENT * frame.size : frame.inset;
  const inner = { ...frame, inset, width: frame.width - (inset - frame.inset) };
  const items = part.items.map((parts, index): Skeleton => {
    const [head, ...rest] = parts;
    const breakCost = index < part.items.length - 1 ? BREAK_COST.item : BREAK_COST.block;
    const options = head?.type === 'text' ? { ...textOptions(head, flow), breakCost } : {};
    const laid = head?.type === 'text' ? layText(head.paragraph, inner, options) : undefined;
    const label = laid?.label ? [laid.label] : [];
    const body = [
      ...(laid ? append(flow, laid) : []),
      ...rest.flatMap((child) => layPart(child, inner, measures, flow)),
    ];
    return element('LI', [...label, element('LBody', body)]);
  });
  return { type: 'skeleton', element: { role: 'L', numbering: part.numbering }, children: items };
}

function layPicture(part: PicturePart, frame: TextFrame, measures: BodyMeasures, flow: Flow): readonly Skeleton[] {
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
function widthOf(width: string | undefined, measure: number): number {
  const match = /^([\d.]+)(%|px)?$/.exec(width ?? '');
  if (!match) return measure;
  const value = Number(match[1]);
  return Math.min(measure, match[2] === '%' ? (measure * value) / 100 : value * 0.75);
}

const altText = (alt: string, styles: Styles): Paragraph =>
  prepareParagraph([{ text: alt, style: { ...styles.of('body', 1, { italic: true }), color: styles.color('muted') } }]);

/** Code is made smaller until its longest line fits, down to a floor; then lines go on below, indented. */
function layCode(part: CodePart, frame: TextFrame, flow: Flow): Skeleton {
  const longest = part.lines.reduce(
    (width, line) => Math.max(width, lineWidth(line.segments, 0, line.segments.length)),
    1,
  );
  const size = Math.min(frame.size, Math.max((frame.width * 1000) / longest, LEAST_CODE / CODE_SCALE));
  const hang = CODE_HANG * size;
  const inner = { ...frame, size, inset: frame.inset + hang, width: frame.width - hang };
  const before = takeGap(flow, 1);
  const leaves = part.lines.flatMap((line, index) => {
    const keepNext = index === 0 || index === part.lines.length - 2;
    return append(
      flow,
      layText(line, inner, { indent: -CODE_HANG * 1000, before: index === 0 ? before : 0, keepNext }),
    );
  });
  flow.after = 1;
  return element('P', [element('Code', leaves)]);
}

function layGroup(part: GroupPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): Skeleton {
  const { page } = measures.styles.theme;
  flow.after = Math.max(flow.after, 1);
  const inner: Flow = {
    bands: [{ kind: 'columns', atoms: [] }],
    after: flow.after,
    underHeading: false,
    levels: [...flow.levels],
  };
  const skeletons = part.parts.flatMap((child) => layPart(child, frame, measures, inner));
  const atoms = inner.bands[0]?.atoms ?? [];
  const rule = (x: number, y: number): Shape => ({
    kind: 'rule',
    x: pt(x + frame.inset),
    y: pt(y),
    width: pt(frame.width),
    weight: pt(page.rules.normal),
    color: measures.styles.color('ink'),
  });
  // The hairlines stand in the empty rows before and after, a third of a row from the text.
  const gap = frame.row / 3;
  const wrapped = atoms.map((atom, index): Atom => {
    const last = index === atoms.length - 1;
    return {
      ...atom,
      // A callout's hairlines hold it together; a quotation may go on in the next column.
      keep: part.ruled ? !last : atom.keep,
      place(x, top) {
        const placed = atom.place(x, top);
        const shapes = part.ruled
          ? [
              ...(index === 0 ? [rule(x, top - gap)] : []),
              ...(last ? [rule(x, top + atom.rows * frame.row + gap)] : []),
            ]
          : [];
        return shapes.length > 0
          ? { ...placed, artifacts: [...placed.artifacts, { type: 'artifact', shapes }] }
          : placed;
      },
    };
  });
  push(flow, wrapped);
  flow.after = 1 + (inner.after % 1);
  return relink(
    { type: 'skeleton', element: { role: part.role }, children: skeletons },
    new Map(atoms.map((atom, index) => [atom, wrapped[index]!])),
  );
}

function ruleAtom(frame: TextFrame, styles: Styles, before: number): Atom {
  return {
    rows: 1,
    before,
    head: false,
    keep: false,
    breakCost: BREAK_COST.block,
    words: 0,
    place: (x, top) => ({
      parts: [],
      artifacts: [
        {
          type: 'artifact',
          shapes: [
            {
              kind: 'rule',
              x: pt(x),
              y: pt(top + frame.row / 2),
              width: pt(frame.width),
              weight: pt(styles.theme.page.rules.normal),
              color: styles.color('ink'),
            },
          ],
        },
      ],
    }),
  };
}

const element = (role: Skeleton['element']['role'], children: Skeleton['children']): Skeleton => ({
  type: 'skeleton',
  element: { role },
  children,
});

/** The empty rows before what comes next: its own wish or what came last asked for. */
function takeGap(flow: Flow, wish: number): number {
  const gap = Math.max(wish, flow.after);
  flow.after = 0;
  return gap;
}

function push(flow: Flow, atoms: readonly Atom[]): void {
  flow.bands.at(-1)?.atoms.push(...atoms);
}

function append(flow: Flow, laid: LaidText): readonly (Skeleton | Leaf)[] {
  push(flow, laid.atoms);
  return laid.children;
}

/** The same skeleton over atoms that took the place of others. */
function relink(skeleton: Skeleton, map: ReadonlyMap<Atom, Atom>): Skeleton {
  return {
    ...skeleton,
    children: skeleton.children.map((child) => (child.type === 'leaf' ? relinkLeaf(child, map) : relink(child, map))),
  };
}

const relinkLeaf = (leaf: Leaf, map: ReadonlyMap<Atom, Atom>): Leaf => ({
  ...leaf,
  atom: map.get(leaf.atom) ?? leaf.atom,
});
