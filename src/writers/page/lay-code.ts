// A block of code at a size → one atom a line, in the code font.

import { lineWidth, type Paragraph, type Skeleton, setLine, wholeLine, widthOfLine } from '../../typeset/index.ts';
import { append, drawMore, element, type Flow, takeGap } from './body-flow.ts';
import type { CodePart } from './body-part.ts';
import { layText, type TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

/** Code is never set smaller than this; longer lines are cut. */
const LEAST_CODE = 6.5;
/** What a line of code that goes on is indented by, em. */
const CODE_HANG = 1;

/** The room between the numbers of lines and the lines, em. */
const GAP = 1;

const widest = (lines: readonly Paragraph[]): number =>
  lines.reduce((width, line) => Math.max(width, lineWidth(line.segments, 0, line.segments.length)), 1);

/** The number of a line, which is drawn and not read: it is no part of the code. `right` is where it ends, in pt. */
function drawNumber(number: Paragraph, x: number, top: number, right: number, frame: TextFrame) {
  const range = wholeLine(number);
  const left = x + frame.inset + right - widthOfLine(number, range, frame.size);
  const parts = setLine(number, range, frame.size, left, top + frame.baseline);
  return parts.map(({ line }) => ({ type: 'artifact-text', line }) as const);
}

/** Code is made smaller until its longest line fits, down to a floor; then lines go on below, indented. */
export function layCode(part: CodePart, frame: TextFrame, styles: Styles, flow: Flow): Skeleton {
  const gutter = part.numbers ? widest(part.numbers) + GAP * 1000 : 0;
  const longest = gutter + widest(part.lines);
  const size = Math.min(frame.size, Math.max((frame.width * 1000) / longest, LEAST_CODE / styles.share('code')));
  const hang = CODE_HANG * size;
  const room = (gutter * size) / 1000;
  const inner = { ...frame, size, inset: frame.inset + room + hang, width: frame.width - room - hang };
  // Code belongs to the heading above it, as text does.
  const before = takeGap(flow, flow.underHeading ? 0 : 1);
  const leaves = part.lines.flatMap((line, index) => {
    const keepNext = index === 0 || index === part.lines.length - 2;
    const laid = layText(line, inner, {
      ...{ indent: -CODE_HANG * 1000, before: index === 0 ? before : 0, keepNext },
      toEnd: styles.of('body').direction === 'rtl',
    });
    const number = part.numbers?.[index];
    const right = room - GAP * size;
    return append(
      flow,
      number ? drawMore(laid, (x, top) => drawNumber(number, x, top, right, { ...frame, size })) : laid,
    );
  });
  flow.after = 1;
  return element('P', [element('Code', leaves)]);
}
