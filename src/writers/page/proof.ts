// A proof: the page at its smallest size, and what does not fit on red-edged sheets behind it.

import type { Outcome } from '../../diagnostics/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import {
  artifactsOf,
  type Band,
  type BodyPlan,
  excessOf,
  fillSkeleton,
  type Placed,
  placeBody,
  planBody,
  prepareParagraph,
  type Shape,
  setLine,
  wholeLine,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { capacityFrom } from './fit-page.ts';
import { aboutOf, documentOf, type LoweredPage } from './lower.ts';
import { openJob, type PageContext, type PageJob } from './page-job.ts';
import { countWords, formatExcess, measureExcess, reportOf } from './report.ts';

/** Where the excess begins on its sheets, and the red edge, in mm: within what printers can reach. */
const TOP = 34;
const MARK = 22;
const EDGE = 8;

export function lowerProof(resolved: ResolvedPitch, context: PageContext): Outcome<LoweredPage> {
  const job = openJob(resolved, context);
  const { frame, smallest } = job;
  const { kept } = excessOf(smallest.body.bands, smallest.capacity, smallest.plan.headRows);
  const first = sheetOf(job, planBody(kept, smallest.plan.headRows), frame.top);
  const excess = measureExcess(job);
  const document = documentOf(job, [
    ...frame.around.before,
    ...first,
    ...frame.around.after,
    ...(excess.lines > 0 ? excessSheets(job, formatExcess(excess)) : markOf(job, 'not final', sheetFoot(job))),
  ]);
  const value: LoweredPage = {
    name: resolved.page.name,
    document,
    about: aboutOf(resolved, context.date),
    pictures: resolved.pictures,
    report: { ...reportOf(smallest), words: countWords(document.root), roomWords: -excess.words },
    proof: { over: excess.lines > 0 ? formatExcess(excess) : undefined },
  };
  return { value, diagnostics: job.diagnostics };
}

function excessSheets(job: PageJob, said: string): readonly Placed[] {
  const { smallest, frame } = job;
  const { sheet } = frame;
  const top = sheet.at(TOP);
  const capacity = capacityFrom(top, sheet.height - sheet.at(TOP), smallest.row, smallest.size);
  const sheets: Placed[] = [];
  let left = excessOf(smallest.body.bands, smallest.capacity, smallest.plan.headRows).over;
  while (left.some((band) => band.atoms.length > 0)) {
    const { kept, over } = excessOf(left, capacity, smallest.plan.headRows);
    // What is taller than a sheet stands on one alone: a proof shows it, cut at the edge.
    const [now, next] = kept.length > 0 ? [kept, over] : firstAtom(left);
    sheets.push(
      { type: 'sheet-break' },
      ...markOf(job, `not final: ${said} over`, sheet.at(MARK)),
      ...sheetOf(job, planBody(now, smallest.plan.headRows), top),
    );
    left = next;
  }
  return sheets;
}

function firstAtom(bands: readonly Band[]): readonly [readonly Band[], readonly Band[]] {
  const [first, ...rest] = bands.filter((band) => band.atoms.length > 0);
  if (!first) return [[], []];
  return [[{ ...first, atoms: first.atoms.slice(0, 1) }], [{ ...first, atoms: first.atoms.slice(1) }, ...rest]];
}

function sheetOf({ frame, smallest }: PageJob, plan: BodyPlan, top: number): readonly Placed[] {
  const placed = placeBody(plan, { top, row: smallest.row, columns: frame.sheet.body });
  return [
    ...artifactsOf(placed),
    ...smallest.body.skeletons.flatMap((skeleton) => fillSkeleton(skeleton, placed) ?? []),
  ];
}

/** The mark of a sheet that nothing is over on, below its foot. */
const sheetFoot = ({ frame: { sheet } }: PageJob): number => sheet.height - sheet.at(EDGE + 1.5);

function markOf({ frame: { sheet, styles } }: PageJob, text: string, baseline: number): readonly Placed[] {
  const color = styles.color('red');
  const edge = sheet.at(EDGE);
  const paragraph = prepareParagraph([{ text, style: { ...styles.of('sectionHead'), color } }]);
  const range = wholeLine(paragraph);
  const [part] = setLine(paragraph, range, styles.theme.page.type.sectionHead.size, sheet.left, baseline);
  const frame: Shape = {
    kind: 'frame',
    x: pt(edge),
    y: pt(edge),
    width: pt(sheet.width - 2 * edge),
    height: pt(sheet.height - 2 * edge),
    weight: pt(3),
    color,
  };
  return [
    { type: 'artifact', shapes: [frame] },
    ...(part ? [{ type: 'artifact-text', line: part.line } as const] : []),
  ];
}
