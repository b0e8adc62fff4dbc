// Whom to write to, one entry below the other in a narrow column, and the code of the pitch's address under them.
// In: the foot's content, the column, and the last baseline that it may have. Out: placed elements, and the line above which other things may stand.

import type { Placed, TextRun } from '../../typeset/index.ts';
import type { Lane } from './ask.ts';
import type { FootContent, FootEntry } from './foot.ts';
import { layLines, ruleAt, type Setting, widthOfRuns } from './lines.ts';
import { layQr } from './qr.ts';

export interface LaidContact {
  readonly elements: readonly Placed[];
  /** What stands above ends here. */
  readonly top: number;
}

/** Entries stand half a line apart. */
const ENTRY_GAP = 0.5;

/** The contact under a rule of its own, its end on `last`; `tighten` is a share of the gaps. */
export function standContact(
  content: FootContent,
  lane: Lane,
  last: number,
  tighten: number,
  setting: Setting,
): LaidContact {
  if (content.head.length === 0 && content.entries.length === 0) return { elements: [], top: last };
  const { sheet, styles } = setting;
  const { mm, rules } = styles.theme.page;
  const y = last - hangContact(content, lane, 0, tighten, setting).end;
  const { elements } = hangContact(content, lane, y, tighten, setting);
  return {
    elements: [ruleAt(y, lane, rules.normal, 'ink', setting), ...elements],
    top: y - sheet.at(mm.foot.rule - mm.bodyText.last) * tighten,
  };
}

/** The contact below a rule at `y`; `end` is the last baseline, or the code's lower edge. */
export function hangContact(content: FootContent, lane: Lane, y: number, tighten: number, { sheet, styles }: Setting) {
  const { mm, type } = styles.theme.page;
  const elements: Placed[] = [];
  let next = y + sheet.at((mm.foot.baselines[0] ?? 0) - mm.foot.rule);
  let end = y;
  const add = (runs: FootContent['head'], style: typeof type.foot): void => {
    if (runs.length === 0) return;
    const laid = layLines(runs, style, lane.x, next, lane.width);
    elements.push(laid.element);
    end = laid.last;
    next = laid.last + type.foot.line;
  };
  add(content.head, type.footHead);
  let short = false;
  for (const entry of content.entries) {
    const joined = onOneLine(entry, lane, type.foot.size);
    // Entries of one line stand together.
    if (elements.length > 0 && !(short && joined)) next += type.foot.line * ENTRY_GAP * tighten;
    for (const runs of joined ? [joined] : [entry.label, ...entry.lines]) add(runs, type.foot);
    short = joined !== undefined;
  }
  if (content.qr) {
    const top = end + sheet.at(mm.sidebar.qr);
    const size = sheet.at(mm.foot.qr.size);
    const code = layQr(content.qr.url, lane.x, top, size, { styles, words: content.qr.words });
    if (code) {
      elements.push(code);
      end = top + size;
    }
  }
  return { elements, end };
}

/** A label with its line behind it, where both have room on one. */
function onOneLine({ label, lines }: FootEntry, lane: Lane, size: number): readonly TextRun[] | undefined {
  const [line, ...more] = lines;
  const style = label.at(-1)?.style;
  if (!line || more.length > 0 || !style) return undefined;
  const runs = [...label, { text: ' ', style }, ...line];
  return widthOfRuns(runs, size) <= lane.width ? runs : undefined;
}
