// Slides → sections. In: a slide, its kind and its place in the deck. Out: a section that reveal.js shows, and the speaker's notes.

import { type HtmlAttributes, type HtmlChild, type HtmlElement, h } from '../../html/index.ts';
import { type Block, type FrontMatter, type Heading, inlinesOf, plainText, type Slide } from '../../model/index.ts';
import { lowerAttributes, lowerAutoAnimate } from './attributes.ts';
import { lowerBlocks } from './blocks.ts';
import type { Sheet } from './fit.ts';
import { lowerFoot } from './foot.ts';
import { lowerOtherNotes } from './footnotes.ts';
import type { Ground } from './grounds.ts';
import type { Kind } from './kind.ts';
import type { LoweredSlide } from './lowered.ts';
import { lowerBackground } from './pictures.ts';
import type { Place } from './places.ts';
import { unmeasured } from './ruler.ts';
import { type DeckScope, nominalPlace, type Scope } from './scope.ts';
import { hasFoot } from './sheets.ts';

/** Lowers a slide of its kind. */
export function lowerSlide(
  slide: Slide,
  kind: Kind,
  { ground: behind = [], picture, children, notes, fit }: Sheet,
  place: Place,
  ground: Ground,
  scope: DeckScope,
): LoweredSlide {
  const title = titleOf(slide, kind, scope);
  const { position } = place;
  // In high contrast a ground goes that stands behind text; one that is all there is stays.
  const bare = slide.heading === undefined && slide.blocks.length === 0 ? 'bare' : undefined;
  const section = h(
    'section',
    {
      ...lowerAttributes(
        { ...slide.attributes, id: slide.id, fragment: undefined },
        kind.kind,
        bare,
        ...ground.classes,
      ),
      'aria-label': position === undefined ? title : `${position}: ${title}`,
      'data-title': title,
      'data-position': position,
      'data-transition': slide.attributes.transition,
      'data-visibility': slide.attributes.visibility,
      ...lowerAutoAnimate(slide.attributes.autoAnimate),
      ...lowerBackground(slide.attributes.background, scope.pictures),
      ...lowerGround(ground),
    },
    h(
      'div',
      { class: 'fit' },
      ...behind,
      ...(fit.shrink < 1 ? [lowerShrunk(children, fit.shrink)] : children),
      notes,
      picture,
      hasFoot(kind, slide)
        ? lowerFoot(place, ground.color, scope, slide.attributes.autoAnimate !== undefined)
        : undefined,
    ),
  );
  return {
    id: slide.id,
    title,
    position,
    section,
    below: slide.below,
    span: slide.span,
    continues: slide.continues,
    notes: lowerNotes(slide, scope),
    fit,
  };
}

/** What is too much even for the smallest type is drawn smaller as a whole. */
function lowerShrunk(children: readonly HtmlChild[], shrink: number): HtmlElement {
  return h('div', { class: 'shrunk', style: `--shrink: ${shrink}` }, ...children);
}

/** reveal.js asks the browser for the colour of each slide that names none: on 500 slides that takes longer than all the rest of its start. */
const UNPAINTED = 'rgba(0,0,0,0)';

/** What reveal.js paints behind the slide; printed slides have the colour from a property of their own. */
function lowerGround({ color, own, colors, opacity }: Ground): HtmlAttributes {
  const declared = [...(own ? [['ground', color]] : []), ...Object.entries(colors)];
  return {
    'data-background-color': own ? color : UNPAINTED,
    'data-background-opacity': opacity,
    style: declared.length === 0 ? undefined : declared.map(([name, value]) => `--${name}: ${value}`).join('; '),
  };
}

function titleOf(slide: Slide, kind: Kind, { about, words }: DeckScope): string {
  if (slide.heading) return plainText(slide.heading.children);
  if (kind.kind === 'closing')
    return kind.ask ? firstText(kind.ask.children) || (about.ask ?? about.title) : words.contact;
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
  // The speaker's notes are scrolled; only columns have widths that the build finds.
  const flows = [...slide.notes, ...(slide.onPage ?? [])].every(({ type }) => flowing.has(type));
  const ruler = flows ? unmeasured(scope.ruler) : scope.ruler;
  const place: Scope = { ...scope, ...nominalPlace, ruler, width: 600, inset: true, leads: 'inline' };
  const said = lowerBlocks(slide.notes, place).parts.map((part) => part.node);
  const printed = lowerBlocks(slide.onPage ?? [], place).parts.map((part) => part.node);
  if (said.length === 0 && printed.length === 0) return undefined;
  const onPage =
    printed.length > 0 ? h('div', { class: 'on-page' }, h('h4', {}, scope.words.onPage), ...printed) : undefined;
  return h('aside', { class: 'notes' }, ...said, onPage, lowerOtherNotes(slide, scope));
}

const flowing: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'heading', 'quote']);

/** A heading that nobody wrote: for slides that the front matter draws. */
export function headingFrom(text: string, about: FrontMatter): Heading {
  const span = about.places.get('title') ?? { file: about.file, start: 0, end: 0 };
  return { type: 'heading', level: 1, span, attributes: { classes: [] }, children: inlinesOf(text, span) };
}
