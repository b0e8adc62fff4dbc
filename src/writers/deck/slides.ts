// Slides → sections. In: a slide, its kind and its place in the deck. Out: a section that reveal.js shows, and the speaker's notes.

import { type HtmlChild, type HtmlElement, h } from '../../html/index.ts';
import { type Block, type FrontMatter, type Heading, plainText, type Slide } from '../../model/index.ts';
import { parseColor } from '../../units/units.ts';
import { lowerAttributes, lowerAutoAnimate } from './attributes.ts';
import { lowerBlocks } from './blocks.ts';
import { lowerFlow } from './flow.ts';
import { groundOf } from './grounds.ts';
import type { Kind } from './kind.ts';
import { lowerClosing } from './layouts/closing.ts';
import { lowerPicture, lowerPlate } from './layouts/image.ts';
import { lowerImageFull } from './layouts/image-full.ts';
import { lowerQuoteSlide } from './layouts/quote.ts';
import { lowerSection } from './layouts/section.ts';
import { lowerStatement } from './layouts/statement.ts';
import { lowerTitle } from './layouts/title.ts';
import { partByHeight } from './layouts/two-columns.ts';
import type { LoweredSlide } from './lowered.ts';
import { lowerBackground } from './pictures.ts';
import { type DeckScope, nominalPlace, type Scope } from './scope.ts';

/** Where a slide stands in the deck. */
export interface Place {
  /** How far the talk has come, 0–1. */
  readonly at: number;
  /** How far the sections have come, 0–1. */
  readonly sectionAt: number;
  /** 1-based, all slides counted. */
  readonly position: number;
  /** As `deck.slideNumber` wants it; undefined when no numbers are shown. */
  readonly number?: string;
  readonly footer: string;
}

/** Lowers a slide of its kind. */
export function lowerSlide(slide: Slide, kind: Kind, place: Place, about: FrontMatter, scope: DeckScope): LoweredSlide {
  const { color: ground, classes } = groundOf(slide, kind, scope.palettes, scope.scheme);
  const own = parseColor(slide.attributes.background?.color ?? '');
  const title = titleOf(slide, kind, about, scope);
  const label = `${place.position}: ${title}`;
  const section = h(
    'section',
    {
      ...lowerAttributes({ ...slide.attributes, id: slide.id, fragment: undefined }, kind.kind, ...classes),
      'aria-label': label,
      'data-transition': slide.attributes.transition,
      'data-background-color': ground,
      ...lowerAutoAnimate(slide.attributes.autoAnimate),
      ...lowerBackground(slide.attributes.background, scope.pictures),
      // reveal.js paints grounds behind the slides, and not on paper.
      style: own === undefined ? undefined : `--ground: ${own}`,
    },
    h('div', { class: 'fit' }, ...lowerSheet(slide, kind, place, about, scope)),
  );
  return { id: slide.id, label, section, below: slide.below, notes: lowerNotes(slide, scope) };
}

function lowerSheet(
  slide: Slide,
  kind: Kind,
  place: Place,
  about: FrontMatter,
  scope: DeckScope,
): readonly HtmlChild[] {
  const { axes, image } = scope.tokens;
  const { heading } = slide;
  const foot = lowerFoot(place);
  switch (kind.kind) {
    case 'title': {
      const line = kind.line ? plainText(kind.line.children) : about.subtitle;
      return lowerTitle(plainText(kind.heading.children), line, about, scope);
    }
    case 'section':
      return lowerSection(kind, place.sectionAt, place.number, scope);
    case 'statement':
      return [...lowerStatement(kind, scope), foot];
    case 'quote':
      return [...lowerQuoteSlide(kind.quote, heading, scope), foot];
    case 'image':
      return [...lowerPicture(kind.figure, heading, scope), foot];
    case 'image-left':
    case 'image-right': {
      const text = lowerFlow(heading, kind.rest, scope, image.textRight - axes.text);
      return [lowerPlate(kind.figure, scope), ...text, foot];
    }
    case 'image-full':
      return [...lowerImageFull(kind, heading, scope), foot];
    case 'closing':
      return lowerClosing(kind, heading, about, scope);
    case 'two-columns':
      return [...lowerFlow(heading, partByHeight(slide.blocks, scope), scope, axes.right - axes.text), foot];
    case 'stats':
    case 'flow':
      return [...lowerFlow(heading, slide.blocks, scope, axes.right - axes.text), foot];
    default:
      return kind satisfies never;
  }
}

/** The hairline with the half disc, the number and the talk's name. A screen reader has the number from the slide's label. */
function lowerFoot(place: Place): HtmlElement {
  return h(
    'div',
    { class: 'foot', 'aria-hidden': 'true' },
    h('span', { class: 'horizon' }),
    h('span', { class: 'dome', style: `--at: ${Math.round(place.at * 1e4) / 1e4}` }),
    place.number === undefined ? undefined : h('span', { class: 'number t-slide-number' }, place.number),
    place.footer === '' ? undefined : h('span', { class: 'name t-foot' }, place.footer),
  );
}

function titleOf(slide: Slide, kind: Kind, about: FrontMatter, scope: DeckScope): string {
  if (slide.heading) return plainText(slide.heading.children);
  if (kind.kind === 'closing')
    return kind.ask ? firstText(kind.ask.children) || (about.ask ?? about.title) : scope.words.contact;
  const text = firstText(slide.blocks).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text || about.title;
}

function firstText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') return plainText(block.children);
    if (block.type === 'figure') return block.image.alt;
    if (block.type === 'list') return firstText(block.items.flatMap((item) => item.children));
    if ('children' in block) return firstText(block.children);
  }
  return '';
}

/** What the speaker says, and under it what stands on the page only. */
function lowerNotes(slide: Slide, scope: DeckScope): HtmlElement | undefined {
  const place: Scope = { ...scope, ...nominalPlace, width: 600, inset: true, leads: 'inline' };
  const said = lowerBlocks(slide.notes, place).parts.map((part) => part.node);
  const printed = lowerBlocks(slide.onPage ?? [], place).parts.map((part) => part.node);
  if (said.length === 0 && printed.length === 0) return undefined;
  const onPage =
    printed.length > 0 ? h('div', { class: 'on-page' }, h('h4', {}, scope.words.onPage), ...printed) : undefined;
  return h('aside', { class: 'notes' }, ...said, onPage);
}

/** A heading that nobody wrote: for slides that the front matter draws. */
export function headingFrom(text: string, about: FrontMatter): Heading {
  const span = about.places.get('title') ?? { file: about.file, start: 0, end: 0 };
  return { type: 'heading', level: 1, span, attributes: { classes: [] }, children: [{ type: 'text', text, span }] };
}
