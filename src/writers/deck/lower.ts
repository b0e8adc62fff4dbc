// A resolved pitch → a deck: every slide drawn, numbered and named, every font slice chosen. Pure.
// In: the deck's view of a pitch. Out: sections, and findings about what cannot be shown.

import { isError, type Outcome } from '../../diagnostics/index.ts';
import {
  type Block,
  type FrontMatter,
  isRightToLeft,
  isUnicameral,
  type Pitch,
  plainText,
  type Slide,
  wordsFor,
} from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { deckRules, sizeDeck, type Theme } from '../../theme/index.ts';
import { findFaces } from '../../webfonts/index.ts';
import type { DeckContext } from './context.ts';
import { groundOf } from './grounds.ts';
import { reportHeavy } from './heavy-pictures.ts';
import type { LoweredDeck } from './lowered.ts';
import { reportMark } from './mark.ts';
import { checkMedia, placeMedia } from './media-sources.ts';
import { reportMissing } from './missing.ts';
import { checkLayouts, readNamedKind } from './named-kinds.ts';
import { draftSlides, overflowOf, shrinkSheet } from './overflow.ts';
import { placeSlides } from './places.ts';
import { planTalk } from './plan.ts';
import { lowerViews, readingVariables } from './reading.ts';
import { recogniseKind } from './recognise-kind.ts';
import { withRemotePictures } from './remote-pictures.ts';
import { reportFit } from './report-fit.ts';
import { createRuler } from './ruler.ts';
import type { DeckScope } from './scope.ts';
import { lowerSheet } from './sheets.ts';
import { headingFrom, lowerSlide } from './slides.ts';
import { markUnmeasured, reportStylesheet } from './stylesheet.ts';
import { reportUnseen } from './unseen-pictures.ts';

/** Lowers the deck of a pitch. */
export function lowerDeck(resolved: ResolvedPitch, context: DeckContext): Outcome<LoweredDeck | undefined> {
  const { deck } = resolved;
  const about = deck.frontMatter;
  const theme = { ...resolved.theme, deck: sizeDeck(resolved.theme.deck, about.deck.size) };
  const shelf = context.fonts.shelf(theme, resolved.fonts);
  const figured = withFigures(theme, about.lang);
  const heights = context.fonts.heights(theme, resolved.fonts);
  const pictures = withRemotePictures(deck, resolved.pictures);
  const media = placeMedia(deck, resolved.media);
  const scope: DeckScope = {
    tokens: theme.deck,
    about,
    scheme: about.deck.scheme,
    palettes: theme.palette,
    mark: resolved.mark,
    ruler: createRuler({ library: context.library, shelf }, figured, about.lang),
    heights,
    figures: 'text',
    pictures,
    icons: resolved.icons,
    media,
    words: wordsFor(about.lang),
    lang: about.lang,
    prices: about.prices,
  };
  const written = withFrontMatter(deck, pictures);
  const recognised = written.map((slide, index) => recogniseKind(slide, index === 0, pictures));
  const overflow = overflowOf(about, deck.split);
  const drafts = draftSlides(written, recognised, overflow, scope);
  const slides = drafts.map(({ slide }) => slide);
  const kinds = drafts.map(({ kind }) => kind);
  const places = placeSlides(slides, kinds, about);
  const grounds = slides.map((slide, index) => groundOf(slide, kinds[index]!, scope));
  const lowered = drafts.map(({ slide, kind, sheet }, index) => {
    const place = places[index]!;
    const fitted = markUnmeasured(shrinkSheet(sheet ?? lowerSheet(slide, kind, place, scope)), resolved.css);
    return lowerSlide(slide, kind, fitted, place, grounds[index]!, scope);
  });
  const sections = lowered.map(({ section }) => section);
  const notes = lowered.flatMap((slide) => slide.notes ?? []);
  const plan = planTalk(slides, lowered, about);
  const ofSlides = findFaces(sections, theme, shelf);
  const ofAll = notes.length === 0 ? ofSlides : findFaces(notes, theme, shelf, ofSlides);
  const diagnostics = [
    ...plan.diagnostics,
    ...checkLayouts(written, recognised),
    ...reportFit(lowered, kinds, overflow, scope),
    ...grounds.flatMap(({ found }) => found),
    ...reportUnseen(deck, slides, grounds, scope),
    ...reportHeavy(deck, scope),
    ...reportMissing(ofAll.missing, deck, theme),
    ...checkMedia(deck, media),
    ...reportMark(scope),
    ...reportStylesheet(resolved.css, about),
  ];
  // A deck that cuts something off, or shows an empty box, is none.
  if (diagnostics.some(isError)) return { value: undefined, diagnostics };
  return {
    diagnostics,
    value: {
      name: deck.name,
      title: about.title,
      lang: about.lang,
      description: about.description,
      organization: about.organization?.name,
      author: about.authors.map((author) => author.name).join(', ') || undefined,
      scheme: about.deck.scheme,
      ground: theme.palette[about.deck.scheme].paper,
      allow: about.allow,
      beside: media.beside,
      slides: lowered,
      views: lowerViews(scope.words, about, lowered),
      reading: readingVariables(theme, about.deck.scheme),
      faces: ofSlides.faces,
      speakerFaces: ofAll.faces,
      tokens: deckRules(figured, about.deck.scheme, heights),
      css: resolved.css,
      options: revealOptions(about, theme.deck.size),
      plan: plan.value,
      speaker: about.deck.notes === 'separate',
    },
  };
}

/** The slides, with those that the front matter draws: the title before them, the ask after them or on the one that closes the deck. */
function withFrontMatter(deck: Pitch, pictures: DeckScope['pictures']): readonly Slide[] {
  const about = deck.frontMatter;
  const drawTitle = about.deck.titleSlide && !opensWithTitle(deck, pictures);
  const span = { file: about.file, start: 0, end: 0 };
  const empty = { span, attributes: { classes: [] }, notes: [], below: false };
  const title: Slide = { ...empty, id: freeId('title', deck), heading: headingFrom(about.title, about), blocks: [] };
  const before = drawTitle ? [title] : [];
  if (about.ask === undefined || deck.slides.some(({ blocks }) => holds(blocks, 'ask')))
    return [...before, ...deck.slides];
  const ask: Block = { type: 'ask', span, attributes: empty.attributes, children: [] };
  const closing = deck.slides.findLast((slide) => readNamedKind(slide)?.kind === 'closing');
  if (!closing) return [...before, ...deck.slides, { ...empty, id: freeId('ask', deck), blocks: [ask] }];
  const asking = { ...closing, blocks: [ask, ...closing.blocks] };
  return [...before, ...deck.slides.map((slide) => (slide === closing ? asking : slide))];
}

/**
 * True for a deck whose first slide is its title. A heading of level 1 is none where the front matter has another title and it is one
 * of several, the parts of a talk; nor where the text of a document stands under it.
 */
function opensWithTitle(
  { slides: [first, ...others], frontMatter, split }: Pitch,
  pictures: DeckScope['pictures'],
): boolean {
  if (!first) return false;
  const isTitle = recogniseKind(first, true, pictures).kind === 'title';
  if (first.heading?.level !== 1 || first.attributes.layout !== undefined) return isTitle;
  if (!isTitle) return split.by === 'rules';
  const said = plainText(first.heading.children).trim().toLowerCase();
  const other = frontMatter.places.has('title') && said !== frontMatter.title.trim().toLowerCase();
  return !(other && others.some(({ heading }) => heading?.level === 1));
}

function holds(blocks: readonly Block[], type: Block['type']): boolean {
  return blocks.some(
    (block) =>
      block.type === type ||
      ('children' in block && block.type !== 'paragraph' && block.type !== 'heading' && holds(block.children, type)),
  );
}

function freeId(wanted: string, deck: Pitch): string {
  const taken = new Set(deck.slides.map((slide) => slide.id));
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/** Our defaults, then the author's options. The size is the theme's, since every place on a slide is. */
function revealOptions(
  about: FrontMatter,
  size: readonly [width: number, height: number],
): Readonly<Record<string, unknown>> {
  return {
    margin: 0,
    minScale: 0.1,
    maxScale: 10,
    center: false,
    hash: true,
    scrollLayout: 'compact',
    pdfSeparateFragments: false,
    progress: false,
    // Arrows that bounce over the edge of the first slide teach nothing that people don't know.
    controlsTutorial: false,
    slideNumber: false,
    // Help and the way to a slide are panels of ours, and no other page is to steer this one.
    help: false,
    jumpToSlide: false,
    postMessage: false,
    transition: about.deck.transition,
    backgroundTransition: about.deck.transition === 'none' ? 'none' : 'fade',
    // The next slide lies where the text goes on.
    rtl: isRightToLeft(about.lang),
    ...about.deck.reveal,
    width: size[0],
    height: size[1],
  };
}

/** Lining figures are as high as letters that have one height. */
function withFigures(theme: Theme, lang: string): Theme {
  return isUnicameral(lang) ? { ...theme, figures: { ...theme.figures, text: theme.figures.numeral } } : theme;
}
