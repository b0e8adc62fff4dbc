// Finds every picture that a pitch asks for.
// In: a pitch. Out: the sources as written, each with its place, in the order of the pitch.

import type { Span } from '../diagnostics/index.ts';
import type { Attributes, Block, FrontMatter, Image, Inline, Pitch, Slide } from '../model/index.ts';

/** A place that asks for a picture. */
export interface PictureReference {
  readonly source: string;
  readonly span: Span;
}

/** The pictures of a pitch: the organization's logos, backgrounds, and images in slides, notes and what only the page prints. */
export function picturesOf(pitch: Pitch): readonly PictureReference[] {
  return [...logosOf(pitch.frontMatter), ...pitch.slides.flatMap(inSlide)];
}

function logosOf({ organization, places, file }: FrontMatter): readonly PictureReference[] {
  const logo = organization?.logo;
  if (!logo) return [];
  const at = (key: string): Span =>
    places.get(`organization.logo.${key}`) ?? places.get('organization.logo') ?? { file, start: 0, end: 0 };
  const light = { source: logo.light, span: at('light') };
  return logo.dark === undefined ? [light] : [light, { source: logo.dark, span: at('dark') }];
}

function inSlide(slide: Slide): readonly PictureReference[] {
  return [
    ...inBackground(slide.attributes, slide.span),
    ...(slide.heading?.children.flatMap(inInline) ?? []),
    ...[...slide.blocks, ...slide.notes, ...(slide.onPage ?? [])].flatMap(inBlock),
  ];
}

function inBackground({ background, span }: Attributes, slide: Span): readonly PictureReference[] {
  return background?.image === undefined ? [] : [{ source: background.image, span: span ?? slide }];
}

function inBlock(block: Block): readonly PictureReference[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children.flatMap(inInline);
    case 'figure':
      return inInline(block.image);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(inBlock));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.children.flatMap(inInline)));
    case 'quote': {
      const by = block.attribution;
      return [...block.children.flatMap(inBlock), ...[...(by?.name ?? []), ...(by?.role ?? [])].flatMap(inInline)];
    }
    case 'stats':
      return block.items.flatMap((stat) => [...stat.figure, ...stat.label].flatMap(inInline));
    case 'columns':
      return block.columns.flatMap((column) => column.children.flatMap(inBlock));
    case 'callout':
      return [...(block.label ?? []).flatMap(inInline), ...block.children.flatMap(inBlock)];
    case 'ask':
    case 'contact':
    case 'only':
    case 'fragments':
    case 'html-block':
      return block.children.flatMap(inBlock);
    case 'code-block':
    case 'rule':
      return [];
    default:
      return block satisfies never;
  }
}

function inInline(inline: Inline): readonly PictureReference[] {
  switch (inline.type) {
    case 'image':
      return [referenceOf(inline)];
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'html':
      return inline.children.flatMap(inInline);
    case 'text':
    case 'code':
    case 'variable':
    case 'break':
      return [];
    default:
      return inline satisfies never;
  }
}

const referenceOf = (image: Image): PictureReference => ({ source: image.source, span: image.span });
