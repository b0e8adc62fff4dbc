// The body at a size: prepared parts → bands of atoms for the flow, and the skeleton of the structure tree.

import { type Atom, type Band, breakGreedy, type Paragraph, type Setting, type Skeleton } from '../../typeset/index.ts';
import { append, BELOW_BOX, type BodyMeasures, element, type Flow, push, takeGap } from './body-flow.ts';
import type { BodyPart, HeadingPart, ListPart, TextPart } from './body-part.ts';
import { layCode } from './lay-code.ts';
import { layColumns, standSideBySide } from './lay-columns.ts';
import { layGroup } from './lay-group.ts';
import { layLogos, wrapLogos } from './lay-logos.ts';
import { layNotes } from './lay-notes.ts';
import { layPicture } from './lay-picture.ts';
import { layQrBlock } from './lay-qr.ts';
import { layTable } from './lay-table.ts';
import { BREAK_COST, countLines, layText, type TextFrame } from './lay-text.ts';
import { ruleShape } from './lines.ts';
import type { Styles } from './styles.ts';
import { leastTableWidth } from './table-columns.ts';

export interface LaidBody {
  readonly bands: readonly Band[];
  readonly skeletons: readonly Skeleton[];
}

/** What a nested list is indented by, and the first line of a paragraph that follows another: em. */
const INDENT = 1.2;
const FIRST_LINE = 1;

export function layBody(
  parts: readonly BodyPart[],
  setting: Setting,
  optimal: boolean,
  measures: BodyMeasures,
): LaidBody {
  const flow: Flow = { bands: [], after: 0, underHeading: false, underBox: false, underList: false, levels: [] };
  const skeletons: Skeleton[] = [];
  const frame = frameAt(setting, optimal, measures);
  parts.forEach((part, index) => {
    const text = textUnder(parts, index);
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

/** A heading stands with the first part below it that is none; any other part by itself. */
function textUnder(parts: readonly BodyPart[], index: number): BodyPart | undefined {
  let at = index;
  while (parts[at]?.type === 'heading') at++;
  return parts[at];
}

/**
 * One column is all of the page. Of two, a table whose longest words don't fit one at the largest size stands across both, and so do
 * columns, and logos that one row of a column doesn't hold: at every size, so that a page never turns while it is fitted.
 */
function isWide(part: BodyPart, measures: BodyMeasures): boolean {
  const { styles, column, full, largest } = measures;
  if (column >= full) return true;
  if (part.type === 'columns') return standSideBySide(part, full, styles);
  if (part.type === 'logos') return wrapLogos(part, styles.nominal, column, measures);
  return part.type === 'table' && (part.wide || leastTableWidth(part, largest) > column);
}

function frameAt({ size, leading, tracking }: Setting, optimal: boolean, measures: BodyMeasures): TextFrame {
  const { styles } = measures;
  const { page } = styles.theme;
  const scale = size / styles.nominal;
  const row = leading * size;
  const color = styles.inPalette(page.disc.color);
  const disc = { color, radius: (page.disc.size / 2) * scale, hang: page.disc.hang * scale };
  return {
    size,
    row,
    baseline: size,
    width: measures.column,
    inset: 0,
    optimal,
    justified: page.text.align === 'justified',
    tracking,
    disc,
  };
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
      const { atoms, skeletons } = layTable(part, frame, measures.styles, takeGap(flow, flow.underHeading ? 0.5 : 1));
      push(flow, atoms);
      const rows = atoms.reduce((total, atom) => total + atom.before + atom.rows, 0);
      flow.after = Math.ceil(rows) - rows || 1;
      return skeletons;
    }
    case 'picture':
      return layPicture(part, frame, measures, flow);
    case 'qr':
      return layQrBlock(part, frame, measures, flow);
    case 'logos':
      return layLogos(part, frame, measures, flow);
    case 'columns':
      return layColumns(part, frame, measures, flow, layPart);
    case 'code':
      return [layCode(part, frame, measures.styles, flow)];
    case 'group':
      return [layGroup(part, frame, measures, flow, layPart)];
    case 'notes':
      return [layNotes(part, frame, measures.styles, flow)];
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
  return {
    marker: part.marker,
    keepNext: part.keepNext,
    whole: part.whole,
    indent: indentOf(part),
    before: takeGap(flow, 0),
  };
}

const indentOf = ({ indented }: TextPart): number => (indented ? FIRST_LINE * 1000 : 0);

function layHeading(part: HeadingPart, frame: TextFrame, { styles }: BodyMeasures, flow: Flow): Skeleton {
  const { rise, rowsBefore } = styles.theme.page.type.sectionHead;
  const section = part.level <= 2;
  while ((flow.levels.at(-1) ?? 0) >= part.level) flow.levels.pop();
  flow.levels.push(part.level);
  // The title is H1; below it no level is skipped, whatever the source skips.
  const role = (['H2', 'H3', 'H4', 'H5', 'H6'] as const)[Math.min(flow.levels.length, 5) - 1] ?? 'H6';
  const untracked = { ...frame, tracking: 0 };
  const laid = layText(part.paragraph, section ? headFrame(part.paragraph, untracked, styles) : untracked, {
    rise: section ? (rise * frame.size) / styles.nominal : 0,
    before: takeGap(flow, flow.underBox ? BELOW_BOX : (rowsBefore[0] ?? 1)),
    head: section,
    keepAll: true,
  });
  const children = append(flow, laid);
  return { type: 'skeleton', element: { role, ...(section ? { bookmark: part.text, id: part.id } : {}) }, children };
}

/** A head of several lines is set smaller: its lines stand on the body's rows, which are close for its size. */
function headFrame(paragraph: Paragraph, frame: TextFrame, styles: Styles): TextFrame {
  const lines = breakGreedy(paragraph, (frame.width * 1000) / frame.size).length;
  const { size, down = [] } = styles.theme.page.type.sectionHead;
  const [[smaller] = [size]] = down;
  return lines > 1 ? { ...frame, size: (frame.size * smaller) / size } : frame;
}

function layList(part: ListPart, frame: TextFrame, measures: BodyMeasures, flow: Flow): Skeleton {
  const inset = part.nested ? frame.inset + INDENT * frame.size : frame.inset;
  const inner = { ...frame, inset, width: frame.width - (inset - frame.inset) };
  // Without an empty row a second list would be read as more items of the first.
  if (flow.underList) flow.after = Math.max(flow.after, 1);
  const items = part.items.map((parts, index): Skeleton => {
    const [head, ...rest] = parts;
    const next = part.items[index + 1];
    const breakCost = next ? BREAK_COST.item : BREAK_COST.block;
    // An item of one line that begins or ends a list is never parted from it, as a line of a paragraph isn't.
    const keepNext =
      next !== undefined &&
      ((index === 0 && isOneLine(parts, inner)) || (index === part.items.length - 2 && isOneLine(next, inner)));
    const laid =
      head?.type === 'text'
        ? layText(head.paragraph, inner, {
            marker: head.marker,
            indent: indentOf(head),
            before: takeGap(flow, 0),
            breakCost,
            keepNext,
            whole: true,
          })
        : undefined;
    const label = laid?.label ? [laid.label] : [];
    const body = [
      ...(laid ? append(flow, laid) : []),
      ...rest.flatMap((child) => layPart(child, inner, measures, flow)),
    ];
    return element('LI', [...label, element('LBody', body)]);
  });
  flow.underList = true;
  return { type: 'skeleton', element: { role: 'L', numbering: part.numbering }, children: items };
}

const isOneLine = ([head, ...rest]: readonly BodyPart[], frame: TextFrame): boolean =>
  head?.type === 'text' && rest.length === 0 && countLines(head.paragraph, frame) === 1;

function ruleAtom(frame: TextFrame, styles: Styles, before: number): Atom {
  return {
    rows: 1,
    before,
    head: false,
    keep: false,
    breakCost: BREAK_COST.block,
    words: () => 0,
    place: (x, top) => ({
      parts: [],
      artifacts: [
        {
          type: 'artifact',
          shapes: [ruleShape(x + frame.inset, top + frame.row / 2, frame.width, { styles })],
        },
      ],
    }),
  };
}
