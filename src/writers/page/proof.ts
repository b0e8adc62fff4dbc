// A proof: the page at its smallest size, and what does not fit on red-edged sheets behind it.

import type { Outcome } from '../../diagnostics/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import {
  type Band,
  fillSheets,
  fillSheetsOf,
  type Placed,
  type PlacedSheet,
  placeBody,
  planBody,
  type Shape,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { openSheet } from './continued-sheet.ts';
import { formatExcess, measureExcess } from './excess.ts';
import { gapsOf, tryBody } from './fit-page.ts';
import { fitPitch } from './fit-pitch.ts';
import { setOneLine } from './lines.ts';
import { aboutOf, documentOf, type LoweredPage } from './lower.ts';
import { rowsWithin } from './page-frame.ts';
import { openJob, type PageContext, type PageJob } from './page-job.ts';
import { wordsOfPlaced } from './placed-text.ts';
import { reportProof } from './report.ts';

/** Where the excess begins on its sheets, and the red edge, in mm: within what printers can reach. */
const TOP = 34;
const MARK = 22;
const EDGE = 8;

export function lowerProof(resolved: ResolvedPitch, context: PageContext): Outcome<LoweredPage> {
  const job = inFull(fitPitch(resolved, context).job ?? openJob(resolved, context));
  const { frame } = job;
  const smallest = job.smallest();
  const { kept, over } = fillSheets(smallest.body.bands, smallest.capacities, gapsOf(frame.styles));
  const said = over.length > 0 ? formatExcess(measureExcess(job)) : undefined;
  const { title } = resolved.page.frontMatter;
  const sheets = kept.map((bands, index) => {
    const opening = kept.length > 1 ? openSheet(index, title, frame.sheet, frame.styles) : [];
    const ruled = index > 0 || frame.around.ruled;
    return sheetOf(job, bands, { top: frame.spans[index]?.top ?? 0, ruled }, opening);
  });
  const document = documentOf(job, [
    ...frame.around.before,
    ...fillSheetsOf(smallest.body.skeletons, sheets),
    ...frame.around.after,
    ...(said
      ? fillSheetsOf(smallest.body.skeletons, excessSheets(job, over, said))
      : markOf(job, 'not final', sheetFoot(job))),
  ]);
  const value: LoweredPage = {
    name: resolved.page.name,
    document,
    size: pt(smallest.setting.size),
    about: aboutOf(resolved, context.date),
    pictures: job.pictures,
    report: () => reportProof(job, wordsOfPlaced(document.root)),
    proof: { over: said },
  };
  return { value, diagnostics: job.diagnostics };
}

/** The job with its smallest body as it is to be placed. */
function inFull(job: PageJob): PageJob {
  const { content, frame } = job;
  const smallest = tryBody(content, frame, job.smallest().setting, true);
  return { ...job, smallest: () => smallest };
}

function excessSheets(job: PageJob, excess: readonly Band[], said: string): readonly PlacedSheet[] {
  const { row, setting } = job.smallest();
  const { sheet, styles } = job.frame;
  const top = sheet.at(TOP);
  const capacity = rowsWithin({ top, last: sheet.height - top }, row, setting.size);
  const opening: readonly Placed[] = [
    { type: 'sheet-break' },
    ...markOf(job, `not final: ${said} over`, sheet.at(MARK)),
  ];
  const sheets: PlacedSheet[] = [];
  let left = excess;
  while (left.some((band) => band.atoms.length > 0)) {
    const { kept, over } = fillSheets(left, [capacity], gapsOf(styles));
    const [bands = []] = kept;
    // What is taller than a sheet stands on one alone: a proof shows it, cut at the edge.
    const [now, next] = bands.length > 0 ? [bands, over] : firstAtom(left);
    sheets.push(sheetOf(job, now, { top, ruled: false }, opening));
    left = next;
  }
  return sheets;
}

function firstAtom(bands: readonly Band[]): readonly [readonly Band[], readonly Band[]] {
  const [first, ...rest] = bands.filter((band) => band.atoms.length > 0);
  if (!first) return [[], []];
  return [[{ ...first, atoms: first.atoms.slice(0, 1) }], [{ ...first, atoms: first.atoms.slice(1) }, ...rest]];
}

/** Bands on a sheet, with the least gaps. */
function sheetOf(
  { frame, smallest }: PageJob,
  bands: readonly Band[],
  place: { readonly top: number; readonly ruled: boolean },
  opening: readonly Placed[],
): PlacedSheet {
  const least = gapsOf(frame.styles).slice(0, 1);
  const plan = planBody(bands, Number.POSITIVE_INFINITY, least);
  const grid = { ...place, row: smallest().row, columns: frame.sheet.body };
  return { opening, atoms: placeBody(plan?.bands ?? [], grid) };
}

/** The mark of a sheet that nothing is over on, below its foot. */
const sheetFoot = ({ frame: { sheet } }: PageJob): number => sheet.height - sheet.at(EDGE + 1.5);

function markOf({ frame: { sheet, styles } }: PageJob, text: string, baseline: number): readonly Placed[] {
  const color = styles.color('accent');
  const edge = sheet.at(EDGE);
  const style = { ...styles.of('sectionHead'), color };
  const [part] = setOneLine([{ text, style }], styles.theme.page.type.sectionHead.size, sheet.left, baseline);
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
