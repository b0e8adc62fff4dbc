// Layouts that an author names: what each needs of a slide, and what it does with it.
// In: a slide and the name of a layout. Out: a kind; nothing when the slide cannot fill the layout, and a finding that says what is needed.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Block, Paragraph, Slide, SlideLayout } from '../../model/index.ts';
import type { Kind } from './kind.ts';
import { partInTwo } from './part-in-two.ts';

/** What a slide must hold to be drawn by each layout, as a finding says it. */
const needs: Readonly<Record<SlideLayout, string>> = {
  title: 'a heading, and at most one paragraph below it',
  section: 'a heading, and at most one paragraph below it',
  statement: 'a heading or a paragraph, and at most one paragraph below it',
  'two-columns': '`::: columns`, or at least two blocks or two list items to part',
  image: 'one picture in a paragraph of its own, and beside it nothing but a heading',
  'image-left': 'a picture in a paragraph of its own, at the top level of the slide',
  'image-right': 'a picture in a paragraph of its own, at the top level of the slide',
  'image-full': 'one picture in a paragraph of its own, and beside it at most a heading and one paragraph',
  quote: 'one quote (`> …`), and beside it nothing but a heading',
  stats: '`::: stats` with one to four figures, and beside them at most a heading and one paragraph',
  closing: 'a heading or `::: ask`, and beside it nothing but paragraphs, a list, `::: contact` and a QR code',
  flow: 'nothing',
};

/** The most figures that stand in rows of their own. */
const MOST_STATS = 4;

/** The kind that the slide's layout asks for, or `layout`; undefined when none is named or the slide cannot fill it. */
export function readNamedKind(slide: Slide, layout = slide.attributes.layout): Kind | undefined {
  const { heading, blocks } = slide;
  const [block, second] = blocks;
  switch (layout) {
    case undefined:
      return undefined;
    case 'flow':
      return { kind: layout };
    case 'title':
    case 'section': {
      const lines = allParagraphs(blocks, 1);
      return heading && lines ? { kind: layout, heading, line: lines[0] } : undefined;
    }
    case 'statement': {
      const lines = allParagraphs(blocks, heading ? 1 : 2);
      if (!lines || (!heading && lines.length === 0)) return undefined;
      return heading ? { kind: layout, heading, line: lines[0] } : { kind: layout, say: lines[0], line: lines[1] };
    }
    case 'two-columns':
      return partInTwo(blocks, () => 1) && { kind: layout };
    case 'quote':
      return block?.type === 'quote' && !second ? { kind: layout, quote: block } : undefined;
    case 'stats':
      return readStats(blocks);
    case 'closing':
      return readClosing(slide);
    case 'image':
      return isFilmAlone(slide) ? { kind: 'flow' } : readImage(layout, blocks);
    case 'image-left':
    case 'image-right':
    case 'image-full':
      return readImage(layout, blocks);
    default:
      return layout satisfies never;
  }
}

/** A finding for each slide that cannot be drawn as its author asked; `kinds` says how it is drawn instead. */
export function checkLayouts(slides: readonly Slide[], kinds: readonly Kind[]): readonly Diagnostic[] {
  return slides.flatMap((slide, index) => {
    const { attributes, span } = slide;
    const { layout } = attributes;
    if (layout === undefined || kinds[index]?.kind === layout || (layout === 'image' && isFilmAlone(slide))) return [];
    const message = `This slide does not hold what the layout \`${layout}\` shows.`;
    return [
      diagnostic('layout-content', message, attributes.span ?? span, [
        `\`${layout}\` needs ${needs[layout]}.`,
        'Until then the slide is drawn by what it holds.',
      ]),
    ];
  });
}

/** What is played takes as much of a slide as a picture that is alone there, without a layout of its own. */
const isFilmAlone = ({ blocks: [block, second] }: Slide): boolean => block?.type === 'media' && !second;

function readStats(blocks: readonly Block[]): Kind | undefined {
  const [stats, ...rest] = blocks;
  const lines = allParagraphs(rest, 1);
  if (stats?.type !== 'stats' || stats.items.length === 0 || stats.items.length > MOST_STATS || !lines)
    return undefined;
  return { kind: 'stats', stats, line: lines[0] };
}

function readClosing({ heading, blocks }: Slide): Kind | undefined {
  const closing = closingOf(blocks);
  if (!heading && !closing.ask) return undefined;
  return closing.rest.every(({ type }) => type === 'paragraph' || type === 'list') ? closing : undefined;
}

/** What a slide that asks is filled with: an ask, whom to write to, a code, and the rest. */
export function closingOf(blocks: readonly Block[]): Extract<Kind, { kind: 'closing' }> {
  const ask = blocks.find((block) => block.type === 'ask');
  const contact = blocks.find((block) => block.type === 'contact');
  const qr = blocks.find((block) => block.type === 'qr');
  const rest = blocks.filter((block) => block !== ask && block !== contact && block !== qr);
  return { kind: 'closing', ask, contact, qr, rest };
}

function readImage(
  layout: 'image' | 'image-left' | 'image-right' | 'image-full',
  blocks: readonly Block[],
): Kind | undefined {
  const figure = blocks.find((block) => block.type === 'figure');
  if (!figure) return undefined;
  const rest = blocks.filter((block) => block !== figure);
  if (layout === 'image') return rest.length === 0 ? { kind: layout, figure } : undefined;
  if (layout !== 'image-full') return { kind: layout, figure, rest };
  const lines = allParagraphs(rest, 1);
  return lines && { kind: layout, figure, rest: lines };
}

/** The blocks, when they are paragraphs and not more than `most`. */
function allParagraphs(blocks: readonly Block[], most: number): readonly Paragraph[] | undefined {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  return paragraphs.length === blocks.length && blocks.length <= most ? paragraphs : undefined;
}
