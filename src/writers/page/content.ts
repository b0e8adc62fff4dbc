// A pitch → the three parts of a page: what stands at the head, in the body and at the foot.
// The first ask, the first figures and the contact have places of their own; all else keeps the order of the source.

import { diagnostic, type Span, spanText } from '../../diagnostics/index.ts';
import {
  type Ask,
  type Block,
  type ContactBlock,
  type ContactEntry,
  type FrontMatter,
  formatDay,
  type Inline,
  type Slide,
  type Stats,
  shownAddress,
} from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import type { TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart } from './body-part.ts';
import { type FigureContent, ordinalRuns } from './figures.ts';
import type { FootContent, FootEntry } from './foot.ts';
import type { MastheadContent } from './masthead.ts';
import { prepareBody } from './prepare-body.ts';
import { runSet, same } from './run-sets.ts';
import { describeLink, plainText, type RunSet, runsOf } from './runs.ts';

export interface PageContent {
  readonly masthead: MastheadContent;
  readonly body: readonly BodyPart[];
  readonly foot: FootContent;
}

/** No more figures than there are columns; a fifth one stands in the body. */
const MOST_FIGURES = 4;

interface Taken {
  ask?: Ask;
  contact?: ContactBlock;
  stats?: Stats;
  /** The heading that stood over nothing but the contact. */
  contactHeading?: readonly Inline[];
}

export function readContent(resolved: ResolvedPitch, context: BodyContext): PageContent {
  const { frontMatter, slides } = resolved.page;
  const taken: Taken = {};
  const body = slides.flatMap((slide, index) => bodyOf(slide, index === 0, frontMatter, taken, context));
  return {
    masthead: mastheadOf(resolved, taken, context),
    body: prepareBody(body, context),
    foot: footOf(frontMatter, taken, context),
  };
}

/** What a slide gives to the body: all of it but what has its own place, and no heading over nothing. */
function bodyOf(
  slide: Slide,
  first: boolean,
  frontMatter: FrontMatter,
  taken: Taken,
  context: BodyContext,
): readonly Block[] {
  const blocks = takeBlocks(slide.blocks, taken, context);
  const { heading } = slide;
  if (!heading || (first && heading.level === 1 && plainText(heading.children).trim() === frontMatter.title.trim()))
    return blocks;
  if (blocks.length > 0 || slide.blocks.length === 0) return [heading, ...blocks];
  const contact = slide.blocks.some((block) => block === taken.contact);
  if (contact && !taken.contactHeading) taken.contactHeading = heading.children;
  else {
    context.log.diagnostics.push(
      diagnostic('page-heading-absorbed', 'This heading is not printed on the page.', heading.span, [
        'What stands under it has its own place on the page: the ask under the title, the figures under the ask, the contact in the foot.',
      ]),
    );
  }
  return blocks;
}

function takeBlocks(blocks: readonly Block[], taken: Taken, context: BodyContext): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'ask') {
      if (taken.ask) reportSecondAsk(taken.ask, block, context);
      else taken.ask = block;
      return taken.ask === block || block.children.length === 0 ? [] : block.children;
    }
    if (block.type === 'contact' && !taken.contact) {
      taken.contact = block;
      return [];
    }
    if (block.type === 'stats' && !taken.stats) {
      taken.stats = block;
      return block.items.length > MOST_FIGURES ? [{ ...block, items: block.items.slice(MOST_FIGURES) }] : [];
    }
    return [block];
  });
}

function reportSecondAsk(first: Ask, second: Ask, context: BodyContext): void {
  if (second.children.length === 0) return;
  context.log.diagnostics.push(
    diagnostic('two-asks', 'The pitch asks a second time.', second.span, [
      { message: 'The first ask stands here; the page prints it under the title.', span: first.span },
      'A sponsor should find one request. Say it once, or repeat it with an empty `::: ask`.',
    ]),
  );
}

function mastheadOf(resolved: ResolvedPitch, taken: Taken, context: BodyContext): MastheadContent {
  const { frontMatter } = resolved.page;
  const { styles } = context;
  const { organization, event } = frontMatter;
  const logo = organization?.logo && resolved.pictures.get(organization.logo.light);
  const plain = (text: string, name: Parameters<typeof styles.of>[0], key: string): readonly TextRun[] => [
    logRun({ text, style: styles.of(name) }, key, frontMatter, context),
  ];
  const eventText =
    event &&
    [event.name, event.date && formatDay(event.date, frontMatter.lang), event.place].filter(Boolean).join(', ');
  const link = organization?.url ? { link: { url: organization.url, contents: organization.url } } : undefined;
  return {
    logo:
      logo && organization?.logo
        ? { picture: organization.logo.light, size: logo, alt: `${context.words.logo}: ${organization.name}` }
        : undefined,
    organization:
      organization && plain(organization.name, 'organization', 'organization').map((run) => ({ ...run, origin: link })),
    event: eventText ? plain(eventText, 'event', 'event') : undefined,
    title: plain(frontMatter.title, 'title', 'title'),
    subtitle: frontMatter.subtitle ? plain(frontMatter.subtitle, 'subtitle', 'subtitle') : undefined,
    ask: askRuns(taken.ask, frontMatter, context),
    figures: (taken.stats?.items ?? []).slice(0, MOST_FIGURES).map((item): FigureContent => {
      const numeral = styles.of('numeral');
      const raised = ordinalRuns(plainText(item.figure), numeral, styles);
      for (const run of raised ?? []) context.log.spans.set(run, item.span);
      return {
        numeral: raised ?? runsOf(item.figure, same(numeral), styles, context.log),
        label: runsOf(item.label, runSet(styles, 'label'), styles, context.log),
      };
    }),
  };
}

/** The words of the ask: the block's, else the front matter's. */
function askRuns(ask: Ask | undefined, frontMatter: FrontMatter, context: BodyContext): readonly TextRun[] | undefined {
  const { styles } = context;
  const base = styles.of('ask');
  const italic = styles.of('ask', 1, { italic: true });
  const set: RunSet = { plain: base, bold: base, italic, boldItalic: italic };
  const children = ask?.children ?? [];
  if (children.length > 0) return joinLines(linesOf(children), set, context);
  return frontMatter.ask ? [logRun({ text: frontMatter.ask, style: base }, 'ask', frontMatter, context)] : undefined;
}

function joinLines(lines: readonly (readonly Inline[])[], set: RunSet, context: BodyContext): readonly TextRun[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: '\n', style: set.plain }] : []),
    ...runsOf(line, set, context.styles, context.log),
  ]);
}

/** The lines of text that blocks hold, whatever they are wrapped in. */
export function linesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block): readonly (readonly Inline[])[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.children];
      case 'list':
        return block.items.flatMap((item) => linesOf(item.children));
      case 'figure':
        return [
          [block.image],
          ...(block.caption ? [[{ type: 'text', text: block.caption, span: block.span } as const]] : []),
        ];
      case 'code-block':
        return [[{ type: 'code', text: block.text.trimEnd(), attributes: block.attributes, span: block.span }]];
      case 'table':
        return [block.head, ...block.rows].map((row) =>
          row.cells.flatMap((cell, index) => [...(index > 0 ? [spaceAt(cell.span)] : []), ...cell.children]),
        );
      case 'tiers':
        return block.tiers.map((tier) => [
          ...tier.name,
          // Prices and places stand as they were typed: a line of text is no table.
          ...tier.values.flatMap((value): readonly Inline[] => [
            spaceAt(value.span),
            ...(value.type === 'text'
              ? value.children
              : [{ type: 'text', text: spanText(value.span), span: value.span } as const]),
          ]),
        ]);
      case 'stats':
        return block.items.map((item) => [...item.figure, spaceAt(item.span), ...item.label]);
      case 'columns':
        return block.columns.flatMap((column) => linesOf(column.children));
      case 'quote': {
        const by = block.attribution;
        const role = by?.role ? [{ type: 'text', text: ', ', span: by.span } as const, ...by.role] : [];
        return [...linesOf(block.children), ...(by ? [[...by.name, ...role]] : [])];
      }
      case 'callout':
        return [...(block.label ? [block.label] : []), ...linesOf(block.children)];
      case 'logos':
        return block.items.map((item) => [item.image]);
      case 'qr':
        return [[{ type: 'text', text: shownAddress(block.url), span: block.span }]];
      case 'rule':
        return [];
      case 'ask':
      case 'contact':
      case 'only':
      case 'fragments':
      case 'html-block':
        return linesOf(block.children);
      default: {
        const never: never = block;
        return never;
      }
    }
  });
}

const spaceAt = (span: Span): Inline => ({ type: 'text', text: ' ', span });

function footOf(frontMatter: FrontMatter, taken: Taken, context: BodyContext): FootContent {
  const { styles, words } = context;
  const head = styles.of('footHead');
  const headSet: RunSet = { plain: head, bold: head, italic: head, boldItalic: head };
  const entries: FootEntry[] =
    taken.contact && taken.contact.children.length > 0
      ? blockEntries(taken.contact, context)
      : contactEntries(frontMatter, context);
  const label = (text: string): readonly TextRun[] => [{ text, style: styles.of('foot', 1, { bold: true }) }];
  if (frontMatter.link) {
    const url = frontMatter.link;
    entries.push({ label: label(words.web), lines: [[linkRun(shownAddress(url), url, 'link', frontMatter, context)]] });
  }
  if (frontMatter.date) {
    entries.push({
      label: label(words.edition),
      lines: [[{ text: formatDay(frontMatter.date, frontMatter.lang), style: styles.of('foot') }]],
    });
  }
  const legal = frontMatter.organization?.legal;
  return {
    head: taken.contactHeading
      ? runsOf(taken.contactHeading, headSet, styles, context.log)
      : entries.length > 0
        ? [{ text: words.talkToUs, style: head }]
        : [],
    entries,
    legal: legal
      ? [logRun({ text: legal, style: styles.of('note') }, 'organization.legal', frontMatter, context)]
      : undefined,
  };
}

function contactEntries(frontMatter: FrontMatter, context: BodyContext): FootEntry[] {
  const authors: readonly ContactEntry[] = frontMatter.authors.filter((author) => author.email);
  const contacts = frontMatter.contact.length > 0 ? frontMatter.contact : authors;
  return contacts.map((contact, index) => contactEntry(contact, `contact.${index}`, frontMatter, context));
}

function contactEntry(contact: ContactEntry, key: string, frontMatter: FrontMatter, context: BodyContext): FootEntry {
  const { styles } = context;
  const text = (value: string, bold = false): TextRun =>
    logRun({ text: value, style: styles.of('foot', 1, { bold }) }, key, frontMatter, context);
  const lines = [
    ...(contact.role ? [[text(contact.role)]] : []),
    ...(contact.email ? [[linkRun(contact.email, `mailto:${contact.email}`, key, frontMatter, context)]] : []),
    ...(contact.chat ? [[text(contact.chat)]] : []),
    ...(contact.url ? [[linkRun(shownAddress(contact.url), contact.url, key, frontMatter, context)]] : []),
  ];
  return { label: [text(contact.name ?? kindOf(contact, context), true)], lines };
}

/** What to call a contact that has no name. */
function kindOf(contact: ContactEntry, { words }: BodyContext): string {
  if (contact.email) return words.mail;
  return contact.chat ? words.chat : contact.url ? words.web : words.contact;
}

/** The author's own contact block: each of its lines is an entry. */
function blockEntries(contact: ContactBlock, context: BodyContext): FootEntry[] {
  const set = runSet(context.styles, 'foot');
  return linesOf(contact.children).map((line) => ({
    label: [],
    lines: [runsOf(line, set, context.styles, context.log)],
  }));
}

function linkRun(text: string, url: string, key: string, frontMatter: FrontMatter, context: BodyContext): TextRun {
  const origin = { link: { url, contents: describeLink(url) } };
  return logRun({ text, style: context.styles.of('foot'), origin }, key, frontMatter, context);
}

/** Remembers where a text of the front matter was written. */
function logRun(run: TextRun, key: string, frontMatter: FrontMatter, context: BodyContext): TextRun {
  const place =
    frontMatter.places.get(key) ?? [...frontMatter.places].find(([path]) => path.startsWith(`${key}.`))?.[1];
  if (place) context.log.spans.set(run, place);
  return run;
}
