// A pitch → the three parts of a page: what stands at the head, in the body and at the foot.
// The first ask, the first figures and the contact have places of their own; all else keeps the order of the source.

import { diagnostic } from '../../diagnostics/index.ts';
import {
  type Ask,
  type Block,
  type FrontMatter,
  formatEvent,
  type Inline,
  linesOf,
  plainText,
  type Slide,
} from '../../model/index.ts';
import { pictureKey } from '../../resolve/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import type { TextRun } from '../../typeset/index.ts';
import { type BodyContext, logRun } from './body-context.ts';
import type { BodyPart } from './body-part.ts';
import { type FigureContent, ordinalRuns } from './figures.ts';
import type { FootContent } from './foot.ts';
import { footOf } from './foot-content.ts';
import type { MastheadContent } from './masthead.ts';
import { prepareBody } from './prepare-body.ts';
import { prepareNotes } from './prepare-notes.ts';
import { runSet, same } from './run-sets.ts';
import { describeLink, type RunSet, runsOf } from './runs.ts';
import type { StackContent } from './stack.ts';
import { mostFigures, type Taken, takeBlocks } from './take-blocks.ts';

export interface PageContent {
  readonly masthead: MastheadContent;
  readonly stack: StackContent;
  readonly body: readonly BodyPart[];
  readonly foot: FootContent;
}

export function readContent(resolved: ResolvedPitch, context: BodyContext): PageContent {
  const { frontMatter, slides } = resolved.page;
  const taken: Taken = { mostFigures: mostFigures[frontMatter.page.layout] };
  const body = slides.flatMap((slide, index) => bodyOf(slide, index === 0, frontMatter, taken, context));
  // In the order of the sheet, which the numbers of notes follow.
  const content = {
    masthead: mastheadOf(resolved, context),
    stack: stackOf(frontMatter, taken, context),
    body: prepareBody(body, context),
    foot: footOf(frontMatter, taken, context),
  };
  const notes = prepareNotes(context);
  return notes ? { ...content, body: [...content.body, notes] } : content;
}

/** What a slide gives to the body: all of it but what has its own place, and no heading over nothing. */
function bodyOf(
  slide: Slide,
  first: boolean,
  frontMatter: FrontMatter,
  taken: Taken,
  context: BodyContext,
): readonly Block[] {
  const before = taken.contact;
  const blocks = takeBlocks(slide.blocks, taken, context);
  const { heading } = slide;
  if (!heading || (first && heading.level === 1 && plainText(heading.children).trim() === frontMatter.title.trim()))
    return blocks;
  // A heading is found by the name that leads to its slide.
  const named = { ...heading, attributes: { ...heading.attributes, id: heading.attributes.id ?? slide.id } };
  if (blocks.length > 0 || slide.blocks.length === 0) return [named, ...blocks];
  if (taken.contact !== before && !taken.contactHeading) taken.contactHeading = heading.children;
  else {
    context.log.diagnostics.push(
      diagnostic('page-heading-absorbed', 'This heading is not printed on the page.', heading.span, [
        'What stands under it has its own place on the page: the ask under the title, the figures under the ask, the contact in the foot.',
      ]),
    );
  }
  return blocks;
}

function mastheadOf(resolved: ResolvedPitch, context: BodyContext): MastheadContent {
  const { frontMatter } = resolved.page;
  const { styles } = context;
  const { organization } = frontMatter;
  const { mark } = resolved;
  const picture = mark && pictureKey(mark.light);
  const logo = picture === undefined ? undefined : resolved.pictures.get(picture);
  const named = logo && mark?.wordmark ? undefined : organization;
  const plain = (text: string, name: Parameters<typeof styles.of>[0], key: string): readonly TextRun[] => [
    logRun({ text, style: styles.of(name) }, key, frontMatter, context),
  ];
  const eventText = formatEvent(frontMatter, context.words.between);
  const link = organization?.url
    ? { link: { url: organization.url, contents: describeLink(organization.url) } }
    : undefined;
  return {
    logo:
      logo && mark && picture !== undefined
        ? {
            picture,
            size: logo,
            clear: mark.clear,
            least: mark.least.page,
            alt: [context.words.logo, organization?.name].filter(Boolean).join(': '),
            ...link,
          }
        : undefined,
    organization: named && plain(named.name, 'organization', 'organization').map((run) => ({ ...run, origin: link })),
    event: eventText ? plain(eventText, 'event', 'event') : undefined,
    title: plain(frontMatter.title, 'title', 'title'),
    subtitle: frontMatter.subtitle ? plain(frontMatter.subtitle, 'subtitle', 'subtitle') : undefined,
  };
}

function stackOf(frontMatter: FrontMatter, taken: Taken, context: BodyContext): StackContent {
  const { styles } = context;
  return {
    ask: askRuns(taken.ask, frontMatter, context),
    figures: (taken.stats?.items ?? []).slice(0, taken.mostFigures).map((item): FigureContent => {
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
