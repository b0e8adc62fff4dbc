// The flat list of a file's blocks → its slides: where they are cut, and what is title, page and notes of each.
// In: blocks, cuts and parts in source order. Out: slides with ids.

import { type Diagnostic, diagnostic, type SourceFile, type Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, type Heading, noAttributes, type Slide, type Split } from '../model/index.ts';
import { mergeAttributes, readAttributes } from './attributes.ts';
import type { FlowItem } from './flow-item.ts';
import { hashId, inlineText, slugOf } from './slug.ts';

/** What a section file says of its slides. */
export interface Section {
  readonly file: SourceFile;
  /** Of every slide of the section. */
  readonly attributes: Attributes;
  /** Of its first slide. */
  readonly id?: string;
  /** For its first slide, when that has no heading. */
  readonly title?: Heading;
}

/** A slide before it has its id. */
export type Draft = Omit<Slide, 'id'>;

interface Pile {
  readonly below: boolean;
  /** The file that it begins in: the section's, or one that it includes. */
  readonly file: SourceFile;
  readonly start: number;
  /** The rule that it begins with; the first has none. */
  readonly cut?: Span;
  readonly items: readonly FlowItem[];
}

/** Parses a part of the file again, with `Note:` as text: on a slide for the page alone nobody speaks. */
export type RereadWithoutNotes = (file: SourceFile, start: number, end: number) => readonly FlowItem[];

export function readSlides(
  flow: readonly FlowItem[],
  by: Split['by'],
  section: Section,
  bodyStart: number,
  reread: RereadWithoutNotes,
  found: Diagnostic[],
): readonly Draft[] {
  const pile: Pile = { below: false, file: section.file, start: bodyStart, items: [] };
  const piles = by === 'rules' ? cutAtRules(flow, pile) : cutAtHeadings(flow, pile);
  return piles.flatMap((pile, index) => {
    const next = piles[index + 1];
    const { file } = pile;
    const end = endOf(pile, next);
    const first = index === 0;
    const draft = assemble(pile, section, first, found);
    if (!draft) {
      const cut = pile.cut ?? next?.cut;
      if (cut) found.push(reportEmpty(cut));
      return [];
    }
    const span = slideSpan(file, pile.start, end);
    const whole = (next?.file ?? section.file) === file;
    if (draft.attributes.only !== 'page' || draft.notes.length === 0 || !whole) return [{ ...draft, span }];
    const again = assemble({ ...pile, items: reread(file, pile.start, end) }, section, first, []);
    return again ? [{ ...again, span }] : [];
  });
}

/** Where the part of a slide ends that stands in the file it begins in. */
function endOf({ file, start, items }: Pile, next: Pile | undefined): number {
  if (next?.file === file) return next.cut?.start ?? next.start;
  if (!next) return file.text.length;
  const ends = items.flatMap((item) =>
    item.type === 'block' && item.block.span.file === file ? item.block.span.end : [],
  );
  return Math.max(start, ...ends);
}

type OpenPile = Pile & { readonly items: FlowItem[] };

function cutAtRules(flow: readonly FlowItem[], first: Pile): readonly Pile[] {
  const piles: OpenPile[] = [{ ...first, items: [] }];
  for (const item of flow) {
    if (item.type === 'cut') {
      const { span, below } = item;
      piles.push({ below, file: span.file, start: span.end, cut: span, items: [] });
    } else piles.at(-1)!.items.push(item);
  }
  return piles;
}

function cutAtHeadings(flow: readonly FlowItem[], first: Pile): readonly Pile[] {
  const piles: OpenPile[] = [{ ...first, items: [] }];
  for (const item of flow) {
    const cuts = item.type === 'block' && item.block.type === 'heading' && item.block.level <= 2;
    // Attributes that stand before a heading belong to its slide.
    if (cuts && piles.at(-1)!.items.some(({ type }) => type !== 'slide-attributes' && type !== 'included')) {
      const { file, start } = item.block.span;
      piles.push({ below: false, file, start, items: [] });
    }
    piles.at(-1)!.items.push(item);
  }
  return piles;
}

/** Makes a slide of what stands between two cuts; undefined when that is nothing. */
function assemble(pile: Pile, section: Section, first: boolean, found: Diagnostic[]): Draft | undefined {
  let attributes = section.attributes;
  let heading: Heading | undefined;
  const blocks: Block[] = [];
  const notes: Block[] = [];
  let onlyPage: { readonly span: Span; readonly children: Block[] } | undefined;
  let into = blocks;
  /** Where blocks went before each included file that is open: its notes end with it. */
  const outer: Block[][] = [];
  const closePage = (): void => {
    const last = onlyPage?.children.at(-1);
    if (onlyPage && last) {
      const span = { ...onlyPage.span, end: last.span.end };
      blocks.push({ type: 'only', output: 'page', children: onlyPage.children, attributes: noAttributes, span });
    }
    onlyPage = undefined;
  };
  for (const item of pile.items) {
    if (item.type === 'slide-attributes') {
      attributes = readAttributes(item.placed.items, item.placed.spanOf, found, attributes);
    } else if (item.type === 'part') {
      closePage();
      if (item.part === 'page') onlyPage = { span: item.span, children: [] };
      into = onlyPage?.children ?? notes;
    } else if (item.type === 'included') {
      if (item.edge === 'begin') outer.push(into);
      else {
        const back = outer.pop() ?? blocks;
        if (onlyPage && back !== onlyPage.children) closePage();
        into = back;
      }
    } else if (item.type === 'block') {
      if (item.block.type === 'heading' && !heading && into === blocks) {
        heading = item.block;
        if (heading.attributes !== noAttributes) {
          const parted = partHeading(heading);
          // `## {layout=quote}` is no title: it only says something of its slide.
          heading = heading.children.length > 0 ? parted.heading : undefined;
          attributes = mergeAttributes(attributes, parted.slide);
        }
      } else into.push(item.block);
    } else if (item.type === 'said') notes.push(...item.blocks);
  }
  closePage();
  heading ??= first ? section.title : undefined;
  const empty = !heading && blocks.length === 0 && notes.length === 0 && attributes === section.attributes;
  if (empty) return undefined;
  const span = { file: pile.file, start: pile.start, end: pile.start };
  return { span, attributes, ...(heading ? { heading } : {}), blocks, notes, below: pile.below };
}

/** What a slide's heading says of itself (steps, language, what it goes over into) and what it says of the slide (the rest). */
function partHeading(heading: Heading): { readonly heading: Heading; readonly slide: Attributes } {
  const { fragment, lang, width, decorative, match, ...slide } = heading.attributes;
  return {
    heading: { ...heading, attributes: { classes: [], fragment, lang, width, decorative, match, span: slide.span } },
    slide,
  };
}

/** The text between two cuts, without the blank lines around it. */
function slideSpan(file: SourceFile, start: number, end: number): Span {
  const text = file.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { file, start: Math.min(from, end), end: Math.max(from, start + text.trimEnd().length) };
}

const reportEmpty = (cut: Span): Diagnostic =>
  diagnostic('empty-slide', 'A slide here holds nothing, and is left out.', cut, [
    'Remove the rule. For a slide of ground alone, write `<!-- .slide: background="#7A2B1F" -->`.',
  ]);

/** Gives each slide an id that no other has. */
export function nameSlides(
  drafts: readonly { readonly draft: Draft; readonly sectionId?: string }[],
  found: Diagnostic[],
): readonly Slide[] {
  const taken = new Map<string, Span>();
  const numbers = new Map<string, number>();
  return drafts.map(({ draft, sectionId }) => {
    const { heading } = draft;
    const base = draft.attributes.id ?? sectionId ?? idOfHeading(heading) ?? hashId(textOf(draft));
    const place = heading?.span ?? draft.span;
    const first = taken.get(base);
    let id = base;
    let number = numbers.get(base) ?? 2;
    for (; taken.has(id); number++) id = `${base}-${number}`;
    numbers.set(base, number);
    if (first) {
      const notes = [
        { message: 'The first one is here.', span: first },
        `Set one with \`{#name}\` behind the heading; until then this one is \`#${id}\`.`,
      ];
      found.push(diagnostic('duplicate-id', `Another slide has the address \`#${base}\`.`, place, notes));
    }
    taken.set(id, place);
    return { ...draft, id };
  });
}

function idOfHeading(heading: Heading | undefined): string | undefined {
  const slug = heading ? slugOf(inlineText(heading.children)) : '';
  return slug === '' ? undefined : slug;
}

const textOf = ({ span }: Draft): string =>
  span.file.text.slice(span.start, span.end).replace(/\s+/g, ' ').normalize('NFC');
