// Lines that stand by themselves, outside the body's grid: of the head and of the foot.

import {
  breakOptimal,
  cutWideSegments,
  type Placed,
  type PlacedElement,
  prepareParagraph,
  type Role,
  setLine,
  type TextRun,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { elementFor, type Origin, originOf } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** What the parts of the head are laid with. */
export interface Setting {
  readonly sheet: Sheet;
  readonly styles: Styles;
}

/** A line under the element that its origin asks for. */
export function withOrigin(line: Placed, origin: Origin | undefined): Placed {
  return origin ? { type: 'element', ...elementFor(origin), children: [line] } : line;
}

interface LaidLines {
  readonly element: PlacedElement;
  /** The last line's baseline. */
  readonly last: number;
}

/** Lines downwards from a first baseline, in a token's size. */
export function layLines(
  runs: readonly TextRun[],
  name: keyof Styles['theme']['page']['type'],
  role: Role,
  x: number,
  first: number,
  measure: number,
  { styles }: Pick<Setting, 'styles'>,
): LaidLines {
  const { size, line } = styles.theme.page.type[name];
  const paragraph = cutWideSegments(prepareParagraph(runs), (measure * 1000) / size);
  const ranges = breakOptimal(paragraph, (measure * 1000) / size);
  const children = ranges.flatMap((range, index) =>
    setLine(paragraph, range, size, x, first + index * line).map((part) => withOrigin(part.line, originOf(part))),
  );
  return {
    element: { type: 'element', role, children },
    last: first + (ranges.length - 1) * line,
  };
}

/** A rule over the whole width between the sheet's sides. */
export function ruleAcross(y: number, { sheet, styles }: Setting): Placed {
  const width = pt(sheet.right - sheet.left);
  const weight = pt(styles.theme.page.rules.normal);
  return {
    type: 'artifact',
    shapes: [{ kind: 'rule', x: pt(sheet.left), y: pt(y), width, weight, color: styles.color('ink') }],
  };
}
