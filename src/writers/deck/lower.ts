// A resolved pitch → a deck: every slide drawn, numbered and named, every font slice chosen. Pure.
// In: the deck's view of a pitch. Out: sections, and findings about what cannot be shown.

import type { Outcome } from '../../diagnostics/index.ts';
import type { HtmlNode } from '../../html/index.ts';
import { type Block, type FrontMatter, isUnicameral, type Pitch, type Slide, wordsFor } from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { deckRules, type Theme } from '../../theme/index.ts';
import { findFaces } from '../../webfonts/index.ts';
import type { DeckContext } from './context.ts';
import type { Kind } from './kind.ts';
import type { LoweredDeck } from './lowered.ts';
import { reportMissing } from './missing.ts';
import { checkLayouts } from './named-kinds.ts';
import { recogniseKind } from './recognise-kind.ts';
import { withRemotePictures } from './remote-pictures.ts';
import { createRuler } from './ruler.ts';
import type { DeckScope } from './scope.ts';
import { headingFrom, lowerSlide, type Place } from './slides.ts';

/** Lowers the deck of a pitch. */
export function lowerDeck(resolved: ResolvedPitch, context: DeckContext): Outcome<LoweredDeck> {
  const { deck, theme } = resolved;
  const about = deck.frontMatter;
  const shelf = context.fonts.shelf(theme, resolved.fonts);
  const figured = withFigures(theme, about.lang);
  const heights = context.fonts.heights(theme, resolved.fonts);
  const pictures = withRemotePictures(deck, resolved.pictures);
  const scope: DeckScope = {
    tokens: theme.deck,
    scheme: about.deck.scheme,
    palettes: theme.palette,
    ruler: createRuler(context.library, figured, about.lang),
    heights,
    figures: 'text',
    pictures,
    words: wordsFor(about.lang),
    lang: about.lang,
    prices: about.prices,
  };
  const slides = withFrontMatter(deck, pictures);
  const kinds = slides.map((slide, index) => recogniseKind(slide, index === 0, pictures));
  const places = placeSlides(slides, kinds, about);
  const lowered = slides.map((slide, index) => lowerSlide(slide, kinds[index]!, places[index]!, about, scope));
  const trees = lowered.flatMap((slide): readonly HtmlNode[] => [slide.section, ...(slide.notes ? [slide.notes] : [])]);
  const { faces, missing } = findFaces(trees, theme, shelf);
  return {
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
      slides: lowered,
      faces,
      tokens: deckRules(figured, about.deck.scheme, heights),
      options: revealOptions(about, theme.deck.size),
      speaker: about.deck.notes === 'separate',
    },
    diagnostics: [...checkLayouts(slides, kinds), ...reportMissing(missing, deck, theme)],
  };
}

/** The slides, with those that the front matter draws: the title before them, the ask after them. */
function withFrontMatter(deck: Pitch, pictures: DeckScope['pictures']): readonly Slide[] {
  const about = deck.frontMatter;
  const [first] = deck.slides;
  const opens = first !== undefined && recogniseKind(first, true, pictures).kind === 'title';
  const drawTitle = about.deck.titleSlide && !opens && first?.heading?.level !== 1;
  const drawAsk = about.ask !== undefined && !deck.slides.some(asks);
  const span = { file: about.file, start: 0, end: 0 };
  const empty = { span, attributes: { classes: [] }, notes: [], below: false };
  const title: Slide = { ...empty, id: freeId('title', deck), heading: headingFrom(about.title, about), blocks: [] };
  const ask: Slide = {
    ...empty,
    id: freeId('ask', deck),
    blocks: [{ type: 'ask', span, attributes: empty.attributes, children: [] }],
  };
  return [...(drawTitle ? [title] : []), ...deck.slides, ...(drawAsk ? [ask] : [])];
}

/** A slide that is said to be the closing one asks too. */
const asks = ({ blocks, attributes }: Slide): boolean => attributes.layout === 'closing' || holds(blocks, 'ask');

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

function placeSlides(slides: readonly Slide[], kinds: readonly Kind[], about: FrontMatter): readonly Place[] {
  const sections = kinds.filter(({ kind }) => kind === 'section').length;
  let section = -1;
  let across = 0;
  let down = 0;
  return slides.map((slide, index) => {
    if (kinds[index]?.kind === 'section') section += 1;
    if (index > 0 && slide.below) down += 1;
    else {
      across += 1;
      down = 0;
    }
    return {
      at: slides.length > 1 ? index / (slides.length - 1) : 0,
      sectionAt: sections > 1 ? Math.max(0, section) / (sections - 1) : 0.25,
      position: index + 1,
      number: formatNumber(about.deck.slideNumber, index + 1, slides.length, across, down),
      footer: about.deck.footer ?? about.title,
    };
  });
}

/** The formats of reveal.js: `h.v`, `h/v`, `c` (counted through), `c/t` (of how many). */
function formatNumber(
  format: FrontMatter['deck']['slideNumber'],
  count: number,
  total: number,
  across: number,
  down: number,
): string | undefined {
  switch (format) {
    case false:
      return undefined;
    case true:
    case 'c':
      return `${count}`;
    case 'c/t':
      return `${count}/${total}`;
    case 'h.v':
      return down > 0 ? `${across}.${down + 1}` : `${across}`;
    case 'h/v':
      return down > 0 ? `${across}/${down + 1}` : `${across}`;
    default:
      return format satisfies never;
  }
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
    transition: about.deck.transition,
    backgroundTransition: about.deck.transition === 'none' ? 'none' : 'fade',
    ...about.deck.reveal,
    width: size[0],
    height: size[1],
  };
}

/** Lining figures are as high as letters that have one height. */
function withFigures(theme: Theme, lang: string): Theme {
  return isUnicameral(lang) ? { ...theme, figures: { ...theme.figures, text: theme.figures.numeral } } : theme;
}
