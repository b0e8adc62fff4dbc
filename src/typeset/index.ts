// The door of `typeset`.

export type { BreakOptions } from './break-lines.ts';
export { breakGreedy, breakOptimal, cutWideSegments, lineWidth } from './break-lines.ts';
export { fitSize, SIZE_STEP, sizeLadder } from './fit.ts';
export type { Atom, Band, BodyPlan, PlacedAtom } from './flow.ts';
export { excessOf, loosenHeads, placeBody, planBody } from './flow.ts';
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
export { missingCharacters } from './itemize.ts';
export type { FontMetrics, ShapedText } from './metrics.ts';
export { mirrorDocument } from './mirror.ts';
export type { PrepareOptions } from './prepare.ts';
export { prepareCode, prepareParagraph, prepareUnbroken } from './prepare.ts';
export { originsOf, setLine, wholeLine, widthOfLine } from './set-line.ts';
export type { Leaf, Skeleton } from './structure.ts';
export { artifactsOf, fillSkeleton } from './structure.ts';
export type { Direction, LineRange, MissingCharacter, Paragraph, RunStyle, Segment, TextRun } from './text.ts';
