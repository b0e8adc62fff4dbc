// What becomes of a slide that is too full even at the theme's smallest type: it goes on on another, is drawn smaller as a whole, or stops the build.
// In: slides with their kinds. Out: slides that fit, or that say by how much they do not.

import type { Block, FrontMatter, Pitch, Slide } from '../../model/index.ts';
import { lowerBlocks } from './blocks.ts';
import { fits, type Sheet, type SlideFit } from './fit.ts';
import { bodyTop } from './flow.ts';
import { notesOfPart } from './footnotes.ts';
import type { Kind } from './kind.ts';
import { countLines } from './measure.ts';
import { bodyRoom, type DeckScope, nominalPlace, placeAt, type Scope } from './scope.ts';
import { type Flowing, isFlowing, lowerFlowing, measureOf } from './sheets.ts';
import { splitBlocks } from './split-blocks.ts';

/** What is done with slides that are too full. */
export type Overflow = 'split' | 'scale' | 'error';

/** A slide with its kind; of one that flows, its sheet is known before its place is. */
export interface Draft {
  readonly slide: Slide;
  readonly kind: Kind;
  readonly sheet?: Sheet;
}

/** What `deck.overflow` says: where headings cut the slides nobody has measured them, so that they go on. */
export function overflowOf({ deck }: FrontMatter, { by }: Pitch['split']): Overflow {
  if (deck.overflow !== 'auto') return deck.overflow;
  return by === 'headings' ? 'split' : 'scale';
}

/** Lowers slides that flow, and cuts those that are too full where they may go on. */
export function draftSlides(
  slides: readonly Slide[],
  kinds: readonly Kind[],
  overflow: Overflow,
  scope: DeckScope,
): readonly Draft[] {
  return slides.flatMap((slide, index) => draftSlide(slide, kinds[index]!, overflow, scope));
}

function draftSlide(slide: Slide, kind: Kind, overflow: Overflow, scope: DeckScope): readonly Draft[] {
  if (!isFlowing(kind)) return holdsLine(kind, scope) ? [{ slide, kind }] : partLine(slide, kind, overflow, scope);
  const sheet = lowerFlowing(slide, kind, scope);
  if (overflow !== 'split' || (fits(sheet.fit) && !isWall(sheet.fit, kind))) return [{ slide, kind, sheet }];
  const parts = splitSlide(slide, kind, sheet, scope);
  if (parts.every((part) => fits(part.sheet.fit)) || !hasColumns(slide)) return parts;
  // Side by side they do not fit on any slide, so they follow each other.
  return draftSlide({ ...slide, blocks: openColumns(slide.blocks) }, { kind: 'flow' }, overflow, scope);
}

const hasColumns = ({ blocks }: Slide): boolean => blocks.some(({ type }) => type === 'columns');

const openColumns = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.type === 'columns' ? openColumns(block.columns.flatMap(({ children }) => children)) : [block],
  );

/** The parts of a slide that is too full: few, and at a size that can be read from the last row. */
function splitSlide(slide: Slide, kind: Flowing, sheet: Sheet, scope: DeckScope): readonly Lowered[] {
  const uncut = [{ slide, kind, sheet }];
  let closest: readonly Lowered[] | undefined = fits(sheet.fit) ? uncut : undefined;
  for (let least = 2; least <= MOST_SLIDES; least += 1) {
    const drafts = cutSlide(slide, kind, least, scope);
    if (drafts.length < least) return closest ?? (drafts.length > 1 ? drafts : uncut);
    if (!drafts.every((draft) => fits(draft.sheet.fit) || isWhole(draft))) continue;
    if (drafts.every((draft) => isLegible(draft.sheet.fit) || isWhole(draft))) return drafts;
    closest ??= drafts;
  }
  return closest ?? uncut;
}

/** Mostly running text, and more of it than a slide holds at its usual size: it fits at a smaller one, and nobody reads it. */
const isWall = ({ setting, blocks, room }: SlideFit, { kind }: Flowing): boolean =>
  kind === 'flow' &&
  setting.type > 0 &&
  blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.height : 0), 0) > room / 2;

/** An editor who cuts at all cuts so that what remains is set no smaller than this. */
const isLegible = ({ setting }: SlideFit): boolean => setting.type <= EDITORS_STEP;

/** A line under a title or in the foot of a section is no more than this many lines; what is longer is a text. */
const MOST_LINES = 2;

function holdsLine(kind: Kind, scope: DeckScope): boolean {
  if ((kind.kind !== 'title' && kind.kind !== 'section') || !kind.line) return true;
  const { axes, foot, type } = scope.tokens;
  const [style, left] = kind.kind === 'title' ? [type.subtitle, axes.edge] : [type.body, foot.textX];
  return countLines(kind.line.children, style, { ...scope, width: axes.right - left }) <= MOST_LINES;
}

/** A title with a text below it: the text goes on on a slide of its own, or else both are a slide like others. */
function partLine(slide: Slide, kind: Kind, overflow: Overflow, scope: DeckScope): readonly Draft[] {
  if (overflow !== 'split') return draftSlide(slide, { kind: 'flow' }, overflow, scope);
  const first = {
    slide: { ...slide, blocks: [], footnotes: notesOfPart(slide, []) },
    kind: { ...kind, line: undefined },
  };
  return [first, ...draftSlide(continued(slide, slide.blocks, 2), { kind: 'flow' }, overflow, scope)];
}

/** More slides than this come of no text that somebody would show. */
const MOST_SLIDES = 60;

/** Nothing more can be cut of a slide that holds one piece. */
const isWhole = ({ slide }: Draft): boolean =>
  slide.blocks.length === 1 && splitBlocks(slide.blocks, 1, () => 1).length === 1;

function cutSlide(slide: Slide, kind: Flowing, least: number, scope: DeckScope): readonly Lowered[] {
  const place = editorsPlace(measureOf(kind, scope), scope);
  const columns = kind.kind === 'two-columns' ? 2 : 1;
  const measure: Scope = columns > 1 ? { ...place, width: scope.tokens.columns.width, inset: true } : place;
  const room = columns * bodyRoom(place, usualTop(slide, place));
  const parts = splitBlocks(blocksOf(slide, kind), room, (blocks) => lowerBlocks(blocks, measure).height, least);
  const cut = parts.map((blocks, index) => {
    const all = withFigure(kind, blocks);
    const part = { ...slide, footnotes: notesOfPart(slide, all) };
    return {
      slide: index === 0 ? { ...part, blocks: all } : continued(part, all, index + 1),
      kind: kindOf(kind, blocks),
    };
  });
  return lowerAlike(cut, scope);
}

/** A part of a slide, of a kind that flows. */
interface Part {
  readonly slide: Slide;
  readonly kind: Flowing;
}

/** Lowers parts of one slide. Those that a block goes on over are set in the setting of the fullest, so that it looks the same on all of them. */
function lowerAlike(parts: readonly Part[], scope: DeckScope): readonly Lowered[] {
  const { fit } = scope.tokens;
  const drafts = parts.map((part) => lowerPart(part, scope));
  const settings = drafts.map(({ sheet }) => fit.indexOf(sheet.fit.setting));
  return runsOf(parts).flatMap(([from, to]) => {
    const run = drafts.slice(from, to);
    const fullest = Math.max(...settings.slice(from, to));
    const codeStep = Math.max(...run.map(({ sheet }) => sheet.fit.codeStep));
    const alike = { ...scope, codeStep, tokens: { ...scope.tokens, fit: fit.slice(Math.max(0, fullest)) } };
    const isAlike = (index: number): boolean =>
      settings[index] === fullest && drafts[index]!.sheet.fit.codeStep === codeStep;
    return run.map((draft, at) => (isAlike(from + at) ? draft : lowerPart(parts[from + at]!, alike)));
  });
}

const lowerPart = ({ slide, kind }: Part, scope: DeckScope): Lowered => ({
  slide,
  kind,
  sheet: lowerFlowing(slide, kind, scope),
});

/** Parts in runs `from`–`to` (exclusive) that share blocks: a block that was cut has its place in the source on both sides. */
function runsOf(parts: readonly Part[]): readonly (readonly [from: number, to: number])[] {
  const blocks = parts.map(({ slide, kind }) => blocksOf(slide, kind));
  const goesOn = (at: number): boolean => blocks[at]!.at(-1)?.span === blocks[at + 1]?.[0]?.span;
  const ends = parts.flatMap((_, at) => (at < parts.length - 1 && goesOn(at) ? [] : [at + 1]));
  return ends.map((end, index) => [ends[index - 1] ?? 0, end]);
}

/** A draft whose sheet is known. */
type Lowered = Draft & { readonly sheet: Sheet };

/** The steps that type and code go down on slides that are cut: code of 22 px is read from the last row as its lines are short. */
const EDITORS_STEP = 1;
const EDITORS_CODE = 2;

/** How an editor would set a slide that he cuts: not as close as it could be. */
function editorsPlace(width: number, scope: DeckScope): Scope {
  const { fit } = scope.tokens;
  const setting = fit.findLast(({ type }) => type <= EDITORS_STEP) ?? fit[0] ?? nominalPlace.setting;
  return placeAt({ ...scope, ...nominalPlace, width, codeStep: EDITORS_CODE, uncut: true }, setting);
}

/** Where blocks begin under the slide's heading, of whatever kind they are. */
const usualTop = ({ heading }: Slide, place: Scope): number => bodyTop('text', heading, place);

/** The blocks that flow; a picture beside them stays where it is. */
function blocksOf({ blocks }: Slide, kind: Kind): readonly Block[] {
  return kind.kind === 'image-left' || kind.kind === 'image-right' ? kind.rest : blocks;
}

function withFigure(kind: Kind, blocks: readonly Block[]): readonly Block[] {
  return kind.kind === 'image-left' || kind.kind === 'image-right' ? [kind.figure, ...blocks] : blocks;
}

/** A part is drawn as the whole would be. */
function kindOf(kind: Flowing, blocks: readonly Block[]): Flowing {
  const [first] = blocks;
  if (kind.kind === 'image-left' || kind.kind === 'image-right') return { ...kind, rest: blocks };
  if (kind.kind === 'quote' && first?.type === 'quote') return { kind: 'quote', quote: first };
  return kind.kind === 'two-columns' ? kind : { kind: 'flow' };
}

/** A later part: it has the title, an address of its own, and the same notes, since they are still being said. */
function continued(slide: Slide, blocks: readonly Block[], number: number): Slide {
  const { time: _, ...attributes } = slide.attributes;
  return {
    ...slide,
    id: `${slide.id}~${number}`,
    attributes: { ...attributes, id: undefined },
    blocks,
    onPage: undefined,
    continues: slide.id,
  };
}

/** A slide that is too full is drawn smaller as a whole, so that nothing is cut off. */
export function shrinkSheet(sheet: Sheet): Sheet {
  const { fit } = sheet;
  if (fits(fit)) return sheet;
  // It is drawn towards the slide's upper edge.
  const shrink = Math.floor((1000 * (fit.top + fit.room)) / (fit.top + fit.height)) / 1000;
  return { ...sheet, fit: { ...fit, shrink } };
}
