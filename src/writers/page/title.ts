// The title: the largest of its steps at which it keeps its place between the logo's row and the subtitle.
// In: its runs and a measure. Out: an H1 whose last line stands where the theme says.

import {
  breakGreedy,
  cutWideSegments,
  type LineRange,
  lineWidth,
  type Paragraph,
  type PlacedElement,
  setLine,
  type TextRun,
} from '../../typeset/index.ts';
import { prepareLines, type Setting, type SizeStep, stepsOf } from './lines.ts';

/** A last line of a title that is shorter than this share of the measure calls for lines of one length. */
const SHORT_LAST = 0.35;
/** The steps, as shares of the measure, in which lines are made shorter to bring them to one length. */
const NARROWER = 0.02;
/** The height of an ideograph in em: its square without the white around it. */
const IDEOGRAPH = 0.88;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export interface LaidTitle {
  readonly element: PlacedElement;
  /** The last line's baseline. */
  readonly last: number;
  readonly fits: boolean;
}

/** `shift` moves the title's place down; above `top`, before it is moved, no letter rises. In pt. */
export function layTitle(
  runs: readonly TextRun[],
  { measure, shift, top }: { readonly measure: number; readonly shift: number; readonly top: number },
  setting: Setting,
): LaidTitle {
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  const paragraph = prepareLines(runs);
  const room = sheet.at(mm.title.lastBaseline) - top;
  const linesAt = ({ size, line }: SizeStep) => 1 + Math.floor((room - heightOf(runs) * size) / line);
  const steps = stepsOf(type.title);
  const step =
    steps.find(
      (candidate) =>
        paragraph.widest * candidate.size <= measure * 1000 &&
        breakGreedy(paragraph, (measure * 1000) / candidate.size).length <= linesAt(candidate),
    ) ?? steps.at(-1)!;
  const units = (measure * 1000) / step.size;
  const cut = cutWideSegments(paragraph, units);
  const ranges = titleLines(cut, units);
  const last = sheet.at(mm.title.lastBaseline) + shift;
  const children = ranges.flatMap((range, index) =>
    setLine(cut, range, step.size, sheet.left, last - (ranges.length - 1 - index) * step.line).map((part) => part.line),
  );
  const bookmark = runs.map((run) => run.text).join('');
  return {
    element: { type: 'element', role: 'H1', bookmark, children },
    last,
    fits: ranges.length <= linesAt(step),
  };
}

/** A title fills its first lines, as people write it, unless little would be left for the last one. */
function titleLines(paragraph: Paragraph, measure: number): readonly LineRange[] {
  const greedy = breakGreedy(paragraph, measure);
  const last = greedy.at(-1);
  const short = last !== undefined && lineWidth(paragraph.segments, last.from, last.to) < SHORT_LAST * measure;
  return short ? evenLines(paragraph, measure, greedy) : greedy;
}

/** As many lines as the measure asks for, in the narrowest measure that asks for no more. */
function evenLines(paragraph: Paragraph, measure: number, lines: readonly LineRange[]): readonly LineRange[] {
  let best = lines;
  for (let narrow = measure * (1 - NARROWER); narrow > paragraph.widest; narrow -= measure * NARROWER) {
    const candidate = breakGreedy(paragraph, narrow);
    if (candidate.length > lines.length) break;
    best = candidate;
  }
  return best;
}

/** How far the letters rise above their line, in em. */
function heightOf(runs: readonly TextRun[]): number {
  const wide = runs.some((run) => ideograph.test(run.text));
  return wide ? IDEOGRAPH : (runs[0]?.style.font.capHeight ?? 0) / 1000;
}
