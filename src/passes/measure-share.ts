// How much of the page's text a slide shows at least in part, in words: the measure of a pitch that was written once.
// In: the whole pitch. Out: two counts, from which `check` prints a share.

import { type Block, countWords, type Inline, type Pitch, type Slide, type TierValue } from '../model/index.ts';
import { selectLeads } from './leads.ts';
import { isInDeck, showOf } from './select-deck.ts';
import { selectBlocks, selectPage } from './select-page.ts';

export interface Share {
  readonly pageWords: number;
  /** Words of the page in paragraphs, items, cells and headings that a slide shows at least in part. */
  readonly sharedWords: number;
}

/** Takes the whole pitch, before the deck or the page is selected. */
export function measureShare(pitch: Pitch): Share {
  const shown = new Set(pitch.slides.flatMap((slide) => shownPlaces(slide, pitch)));
  const units = selectPage(pitch).slides.flatMap((slide) => [
    ...(slide.heading ? unitsOf(slide.heading) : []),
    ...slide.blocks.flatMap(unitsOf),
  ]);
  const pageWords = units.reduce((sum, unit) => sum + unit.words, 0);
  const sharedWords = units.reduce((sum, unit) => sum + (shown.has(unit.place) ? unit.words : 0), 0);
  return { pageWords, sharedWords };
}

/** A smallest block with words, known by the place it was written at. */
interface Unit {
  readonly place: string;
  readonly words: number;
}

function shownPlaces(slide: Slide, pitch: Pitch): readonly string[] {
  if (!isInDeck(slide)) return [];
  const blocks = showOf(slide, pitch) === 'leads' ? selectLeads(slide.blocks).shown : slide.blocks;
  const shown = [...(slide.heading ? [slide.heading] : []), ...selectBlocks(blocks, 'deck')];
  return shown.flatMap(unitsOf).map((unit) => unit.place);
}

function unitsOf(block: Block): readonly Unit[] {
  const unit = ({ span }: Pick<Block, 'span'>, words: number): Unit => ({
    place: `${span.file.path}:${span.start}`,
    words,
  });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [unit(block, countInlines(block.children))];
    case 'figure':
    case 'media':
      return [unit(block, countWords(block.caption ?? ''))];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(unitsOf));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) =>
        row.cells.map((cell) => unit(cell, countInlines(cell.children))),
      );
    case 'tiers':
      return [
        unit({ span: block.span }, countInlines(block.nameLabel)),
        ...block.features.map((feature) => unit(feature, countInlines(feature.label))),
        ...block.tiers.flatMap((tier) => [
          unit(tier, countInlines(tier.name)),
          ...tier.values.map((value) => unit(value, wordsOfValue(value))),
        ]),
      ];
    case 'stats':
      return block.items.map((item) => unit(item, countInlines(item.figure) + countInlines(item.label)));
    case 'quote': {
      const { attribution } = block;
      const by = attribution
        ? [unit(attribution, countInlines(attribution.name) + countInlines(attribution.role ?? []))]
        : [];
      return [...block.children.flatMap(unitsOf), ...by];
    }
    case 'columns':
      return block.columns.flatMap((column) => column.children.flatMap(unitsOf));
    case 'code-block':
      return [unit(block, countWords(block.text))];
    case 'rule':
    case 'logos':
    case 'qr':
      return [];
    case 'ask':
    case 'contact':
    case 'callout':
    case 'only':
    case 'fragments':
    case 'html-block':
      return block.children.flatMap(unitsOf);
    default:
      return block satisfies never;
  }
}

/** A price and a mark are a word each, places a phrase. */
function wordsOfValue(value: TierValue): number {
  switch (value.type) {
    case 'text':
      return countInlines(value.children);
    case 'price':
      return value.amounts.length;
    case 'places':
    case 'included':
    case 'not-included':
      return 1;
    default:
      return value satisfies never;
  }
}

const countInlines = (children: readonly Inline[]): number => countWords(children.map(textOf).join(''));

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
    case 'mark':
    case 'image':
    case 'icon':
      return ' ';
    case 'variable':
      return inline.name;
    default:
      return inline.children.map(textOf).join('');
  }
}
