// Whom to write to, one entry below the other in a narrow column, and the code of the pitch's address under them.
// In: the foot's content, the column, and the last baseline that it may have. Out: placed elements, and the line above which other things may stand.

import type { Placed } from '../../typeset/index.ts';
import type { Lane } from './ask.ts';
import type { FootContent } from './foot.ts';
import { layLines, ruleAt, type Setting } from './lines.ts';
import { layQr } from './qr.ts';

export interface LaidContact {
  readonly elements: readonly Placed[];
  /** What stands above ends here. */
  readonly top: number;
}

/** Entries stand half a line apart. */
const ENTRY_GAP = 0.5;

/** It ends on `last`, or begins at the rule at `top` when nothing else stands in the column. */
export function layContact(
  content: FootContent,
  lane: Lane,
  last: number,
  setting: Setting,
  top?: number,
): LaidContact {
  if (content.head.length === 0 && content.entries.length === 0) return { elements: [], top: last };
  const { sheet, styles } = setting;
  const { mm, rules } = styles.theme.page;
  if (top !== undefined) return { elements: layEntries(content, lane, top, setting).elements, top: last };
  const y = last - layEntries(content, lane, 0, setting).end;
  return {
    elements: [ruleAt(y, lane, rules.normal, 'ink', setting), ...layEntries(content, lane, y, setting).elements],
    top: y - sheet.at(mm.foot.rule - mm.bodyText.last),
  };
}

/** Everything below the rule at `y`; `end` is the last baseline, or the code's lower edge. */
function layEntries(content: FootContent, lane: Lane, y: number, { sheet, styles }: Setting) {
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
  for (const { label, lines } of content.entries) {
    next += elements.length > 0 ? type.foot.line * ENTRY_GAP : 0;
    for (const runs of [label, ...lines]) add(runs, type.foot);
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
