// A block of code at a size → one atom a line, in the code font.

import { lineWidth, type Skeleton } from '../../typeset/index.ts';
import { append, element, type Flow, takeGap } from './body-flow.ts';
import type { CodePart } from './body-part.ts';
import { layText, type TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

/** Code is never set smaller than this; longer lines are cut. */
const LEAST_CODE = 6.5;
/** What a line of code that goes on is indented by, em. */
const CODE_HANG = 1;

/** Code is made smaller until its longest line fits, down to a floor; then lines go on below, indented. */
export function layCode(part: CodePart, frame: TextFrame, styles: Styles, flow: Flow): Skeleton {
  const longest = part.lines.reduce(
    (width, line) => Math.max(width, lineWidth(line.segments, 0, line.segments.length)),
    1,
  );
  const size = Math.min(frame.size, Math.max((frame.width * 1000) / longest, LEAST_CODE / styles.share('code')));
  const hang = CODE_HANG * size;
  const inner = { ...frame, size, inset: frame.inset + hang, width: frame.width - hang };
  // Code belongs to the heading above it, as text does.
  const before = takeGap(flow, flow.underHeading ? 0 : 1);
  const leaves = part.lines.flatMap((line, index) => {
    const keepNext = index === 0 || index === part.lines.length - 2;
    return append(
      flow,
      layText(line, inner, {
        ...{ indent: -CODE_HANG * 1000, before: index === 0 ? before : 0, keepNext },
        toEnd: styles.of('body').direction === 'rtl',
      }),
    );
  });
  flow.after = 1;
  return element('P', [element('Code', leaves)]);
}
