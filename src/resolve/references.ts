// Finds every picture that a pitch asks for.
// In: a pitch. Out: the sources as written, each with its place, in the order of the pitch.

import type { Span } from '../diagnostics/index.ts';
import type { Block, FrontMatter, Inline, Pitch, Slide } from '../model/index.ts';

/** A place that asks for a picture. */
export interface PictureReference {
  readonly source: string;
  readonly span: Span;
  /** What it is called among the pictures of a pitch, where its source alone does not say which it is. */
  readonly key?: string;
}

/** What a picture is called among those of a pitch. */
export const pictureKey = ({ key, source }: PictureReference): string => key ?? source;

/** The pictures of a pitch: the organization's logos, backgrounds, and images in slides, notes and what only the page prints. */
export function picturesOf(pitch: Pitch): readonly PictureReference[] {
  const found = [...logosOf(pitch.frontMatter)];
  for (const slide of pitch.slides) inSlide(slide, found);
  return found;
}

function logosOf({ organization, places, file }: FrontMatter): readonly PictureReference[] {
  const logo = organization?.logo;
  if (!logo) return [];
  const at = (key: string): Span =>
    places.get(`organization.logo.${key}`) ?? places.get('organization.logo') ?? { file, start: 0, end: 0 };
  const light = { source: logo.light, span: at('light') };
  return logo.dark === undefined ? [light] : [light, { source: logo.dark, span: at('dark') }];
}

function inSlide(slide: Slide, found: PictureReference[]): void {
  const { background, span } = slide.attributes;
  if (background?.image !== undefined) found.push({ source: background.image, span: span ?? slide.span });
  if (slide.heading) inInlines(slide.heading.children, found);
  inBlocks(slide.blocks, found);
  inBlocks(slide.notes, found);
  if (slide.onPage) inBlocks(slide.onPage, found);
}

function inBlocks(blocks: readonly Block[], found: PictureReference[]): void {
  for (const block of blocks) inBlock(block, found);
}

function inBlock(block: Block, found: PictureReference[]): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      inInlines(block.children, found);
      return;
    case 'figure':
      inInline(block.image, found);
      return;
    case 'media': {
      const { attributes } = block.image;
      const { poster } = attributes.playing ?? {};
      if (poster !== undefined) found.push({ source: poster, span: attributes.span ?? block.span });
      return;
    }
    case 'list':
      for (const item of block.items) inBlocks(item.children, found);
      return;
    case 'table':
      for (const row of [block.head, ...block.rows]) for (const cell of row.cells) inInlines(cell.children, found);
      return;
    case 'quote':
      inBlocks(block.children, found);
      inInlines(block.attribution?.name ?? [], found);
      inInlines(block.attribution?.role ?? [], found);
      return;
    case 'stats':
      for (const stat of block.items) {
        inInlines(stat.figure, found);
        inInlines(stat.label, found);
      }
      return;
    case 'tiers':
      inInlines(block.nameLabel, found);
      for (const feature of block.features) inInlines(feature.label, found);
      for (const tier of block.tiers) {
        inInlines(tier.name, found);
        for (const value of tier.values) if (value.type === 'text') inInlines(value.children, found);
      }
      return;
    case 'columns':
      for (const column of block.columns) inBlocks(column.children, found);
      return;
    case 'callout':
      inInlines(block.label ?? [], found);
      inBlocks(block.children, found);
      return;
    case 'ask':
    case 'contact':
    case 'only':
    case 'fragments':
    case 'html-block':
      inBlocks(block.children, found);
      return;
    case 'logos':
      for (const logo of block.items) inInline(logo.image, found);
      return;
    case 'code-block':
    case 'rule':
    case 'qr':
      return;
    default:
      block satisfies never;
  }
}

function inInlines(inlines: readonly Inline[], found: PictureReference[]): void {
  for (const inline of inlines) inInline(inline, found);
}

function inInline(inline: Inline, found: PictureReference[]): void {
  switch (inline.type) {
    case 'image':
      found.push({ source: inline.source, span: inline.span });
      if (inline.attributes.dark !== undefined) found.push({ source: inline.attributes.dark, span: inline.span });
      return;
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'footnote':
    case 'html':
      inInlines(inline.children, found);
      return;
    case 'text':
    case 'code':
    case 'variable':
    case 'break':
    case 'mark':
    case 'icon':
      return;
    default:
      inline satisfies never;
  }
}
