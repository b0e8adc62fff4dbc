// Walks through blocks and rebuilds them: each run of inlines, that is a line of text as a reader sees it, goes through one function.
// In: blocks and a function over runs. Out: the same blocks with the function’s runs in their places; a block whose runs stay is itself.

import type {
  Attribution,
  Block,
  Column,
  Image,
  Inline,
  Quote,
  Slide,
  TierFeature,
  Tiers,
  TierText,
  TierValue,
} from '../model/index.ts';

export interface Mapping {
  /** Gives the run that stands in another's place; `lang` is set where the text is in another language than the pitch. */
  inlines(run: readonly Inline[], lang: string | undefined): readonly Inline[];
  /** Gives what goes through the blocks of a quote in the mapping's stead. */
  quotation?(quote: Quote): Mapping;
  /** Pictures that stand alone are no part of a run. */
  image?(image: Image): Image;
  /** Pictures in a row of logos; without it, they are pictures that stand alone. */
  logos?(images: readonly Image[]): readonly Image[];
  /** Gives the value that a text among tiers has become. */
  tierText?(text: TierText, kind: TierFeature['kind']): TierValue;
}

/** Maps a slide; one in which nothing changes is itself. */
export function mapSlide(slide: Slide, mapping: Mapping): Slide {
  const { lang } = slide.attributes;
  const heading =
    slide.heading &&
    withChildren(slide.heading, mapping.inlines(slide.heading.children, slide.heading.attributes.lang ?? lang));
  const blocks = mapBlocks(slide.blocks, mapping, lang);
  const notes = mapBlocks(slide.notes, mapping, lang);
  if (heading === slide.heading && blocks === slide.blocks && notes === slide.notes) return slide;
  return { ...slide, ...(heading ? { heading } : {}), blocks, notes };
}

/** Maps a list; one in which nothing changes is itself. */
export function mapShared<T>(list: readonly T[], map: (one: T, index: number) => T): readonly T[] {
  let changed: T[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const one = list[index]!;
    const mapped = map(one, index);
    if (mapped === one) continue;
    changed ??= [...list];
    changed[index] = mapped;
  }
  return changed ?? list;
}

/** A node with other children; with its own ones it is itself. */
export function withChildren<C, T extends { readonly children: readonly C[] }>(node: T, children: readonly C[]): T {
  return children === node.children ? node : { ...node, children };
}

const mapBlocks = (blocks: readonly Block[], mapping: Mapping, lang: string | undefined): readonly Block[] =>
  mapShared(blocks, (block) => mapBlock(block, mapping, block.attributes.lang ?? lang));

function mapBlock(block: Block, mapping: Mapping, lang: string | undefined): Block {
  if (block.type === 'paragraph') return withChildren(block, mapping.inlines(block.children, lang));
  const run = (inlines: readonly Inline[], own?: string): readonly Inline[] => mapping.inlines(inlines, own ?? lang);
  const inner = (blocks: readonly Block[], own?: string): readonly Block[] => mapBlocks(blocks, mapping, own ?? lang);
  switch (block.type) {
    case 'heading':
      return withChildren(block, run(block.children));
    case 'figure':
    case 'media':
      return { ...block, image: mapping.image?.(block.image) ?? block.image };
    case 'list': {
      const items = mapShared(block.items, (item) => withChildren(item, inner(item.children, item.attributes.lang)));
      return items === block.items ? block : { ...block, items };
    }
    case 'table': {
      const mapRow = (row: typeof block.head): typeof block.head => {
        const cells = mapShared(row.cells, (cell) => withChildren(cell, run(cell.children)));
        return cells === row.cells ? row : { ...row, cells };
      };
      const head = mapRow(block.head);
      const rows = mapShared(block.rows, mapRow);
      return head === block.head && rows === block.rows ? block : { ...block, head, rows };
    }
    case 'tiers':
      return mapTiers(block, run, mapping);
    case 'quote': {
      // In the order of reading, which the numbers of notes follow.
      const children = mapBlocks(block.children, mapping.quotation?.(block) ?? mapping, lang);
      const attribution = block.attribution && mapAttribution(block.attribution, run);
      if (children === block.children && attribution === block.attribution) return block;
      return { ...block, children, ...(attribution ? { attribution } : {}) };
    }
    case 'stats':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, figure: run(item.figure), label: run(item.label) })),
      };
    case 'columns':
      return {
        ...block,
        columns: block.columns.map(
          (column): Column => ({ ...column, children: inner(column.children, column.attributes.lang) }),
        ),
      };
    case 'callout':
      return { ...block, ...(block.label ? { label: run(block.label) } : {}), children: inner(block.children) };
    case 'html-block':
      return { ...block, children: inner(block.children, block.values.lang) };
    case 'ask':
    case 'contact':
    case 'only':
    case 'fragments':
      return { ...block, children: inner(block.children) };
    case 'logos': {
      const images = block.items.map(({ image }) => image);
      const mapped = mapping.logos?.(images) ?? images.map((image) => mapping.image?.(image) ?? image);
      return { ...block, items: block.items.map((item, index) => ({ ...item, image: mapped[index] ?? item.image })) };
    }
    case 'code-block':
    case 'rule':
    case 'qr':
      return block;
    default:
      return block satisfies never;
  }
}

function mapTiers(block: Tiers, run: (inlines: readonly Inline[]) => readonly Inline[], mapping: Mapping): Tiers {
  const features = mapShared(block.features, (feature) => {
    const label = run(feature.label);
    return label === feature.label ? feature : { ...feature, label };
  });
  const tiers = block.tiers.map((tier) => ({
    ...tier,
    name: run(tier.name),
    values: mapShared(tier.values, (value, index) => {
      if (value.type !== 'text') return value;
      const mapped = withChildren(value, run(value.children));
      return mapped === value ? value : (mapping.tierText?.(mapped, block.features[index]!.kind) ?? mapped);
    }),
  }));
  return { ...block, nameLabel: run(block.nameLabel), features, tiers };
}

function mapAttribution(attribution: Attribution, run: (inlines: readonly Inline[]) => readonly Inline[]): Attribution {
  const name = run(attribution.name);
  const role = attribution.role && run(attribution.role);
  if (name === attribution.name && role === attribution.role) return attribution;
  return { ...attribution, name, ...(role ? { role } : {}) };
}
