// The door of `typeset`.

export { orderForReading } from './bidi.ts';
export { boxFont } from './box-font.ts';
export type { BreakOptions } from './break-lines.ts';
export { breakGreedy } from './break-lines.ts';
export { breakOptimal } from './break-optimal.ts';
export { cutWideSegments } from './cut-wide.ts';
export type { FitProblem, FitSpace, Holding, Setting } from './fit.ts';
export {
  compareHoldings,
  fitText,
  leadingLadder,
  sizeLadder,
  sizesWithin,
  strainOf,
  trackingLadder,
} from './fit.ts';
export type { Above, Atom, Band, BandPlan, PlacedAtom } from './flow.ts';
export { mayEnd, placeBody } from './flow.ts';
export type {
  Artifact,
  ArtifactPicture,
  GlyphRun,
  Placed,
  PlacedDocument,
  PlacedElement,
  PlacedLine,
  PlacedPicture,
  Role,
  Shape,
} from './frames.ts';
export { type Ground, type GroundedRun, groundedRuns } from './grounds.ts';
export type { Hyphenation } from './hyphenation.ts';
export { loadHyphenation } from './hyphenation.ts';
export { missingCharacters } from './itemize.ts';
export { holdsJustified } from './justify.ts';
export { lazily } from './lazily.ts';
export { type LineBreak, lineBreaksOf } from './line-breaks.ts';
export { lineWidth, segmentOn, segmentsOn } from './measure.ts';
export type { FontMetrics, ShapedText } from './metrics.ts';
export { mirrorDocument } from './mirror.ts';
export { surelyHolds } from './most-width.ts';
export type { BodyPlan, Faults } from './plan-body.ts';
export { leastRows, planBody } from './plan-body.ts';
export type { SheetsPlan } from './plan-sheets.ts';
export { fillSheets, holds, planSheets } from './plan-sheets.ts';
export type { PrepareOptions } from './prepare.ts';
export { prepareCode, prepareParagraph, prepareUnbroken } from './prepare.ts';
export type { LinePart, SetOptions } from './set-line.ts';
export { originsOf, setLine, wholeLine, widthOfLine } from './set-line.ts';
export { shareRoom } from './share-room.ts';
export type { Leaf, PlacedSheet, Skeleton } from './structure.ts';
export { fillSheetsOf } from './structure.ts';
export type {
  Direction,
  Hyphenate,
  LineRange,
  MissingCharacter,
  Paragraph,
  RunStyle,
  Segment,
  TextRun,
} from './text.ts';
