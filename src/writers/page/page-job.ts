// What one page is made from: the pitch's content, head and foot as they stand, and the body at its smallest size.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { FontLibrary } from '../../fonts/index.ts';
import { wordsFor } from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { type Hyphenation, lazily } from '../../typeset/index.ts';
import { checkCodes } from './code-checks.ts';
import { type PageContent, readContent } from './content.ts';
import { checkDrawings } from './drawings.ts';
import { type Trial, tryBody } from './fit-page.ts';
import { checkGlyphs } from './glyphs.ts';
import { hasSide } from './layout-sidebar.ts';
import { framePage, type PageFrame } from './page-frame.ts';
import { paperOf } from './paper.ts';
import { checkPictures } from './picture-checks.ts';
import { createRunLog, type RunLog } from './runs.ts';
import { laySheets } from './sheet.ts';
import { checkSlides } from './slide-checks.ts';
import { pageStyles } from './styles.ts';

export interface PageContext {
  readonly fonts: FontLibrary;
  /** The PDF's date; the writer knows no clock. */
  readonly date: Date;
  /** Without it no word is divided but where its author says so. */
  readonly hyphenation?: Hyphenation;
}

/** Everything that one page is made from. */
export interface PageJob {
  readonly resolved: ResolvedPitch;
  readonly context: PageContext;
  readonly content: PageContent;
  /** The sheets that the layout offers, the best first; the last one, which takes any size, is also `frame`. */
  readonly frames: readonly PageFrame[];
  readonly frame: PageFrame;
  /** The same on one sheet, where the pitch allows two. */
  readonly single: readonly PageFrame[];
  /** The body at the smallest size, set as the theme says: its rows, without the structure. It is laid when it is first asked for. */
  smallest(): Trial;
  /** Where the texts of the page were written. */
  readonly spans: RunLog['spans'];
  /** The pictures of the pitch, and those that its icons have become. */
  readonly pictures: ResolvedPitch['pictures'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the pitch's content and lays what doesn't depend on the body's size. */
export function openJob(resolved: ResolvedPitch, context: PageContext): PageJob {
  const { frontMatter } = resolved.page;
  const styles = pageStyles(resolved.theme, context.fonts, frontMatter.lang, context.hyphenation);
  const prices = frontMatter.prices && { terms: frontMatter.prices, span: frontMatter.places.get('prices') };
  const words = wordsFor(frontMatter.lang);
  const log = createRunLog(resolved.icons, words);
  const content = readContent(resolved, { styles, words, prices, log, media: resolved.media });
  const paper = paperOf(frontMatter.page.paper, frontMatter.lang);
  const layout = hasSide(content) ? frontMatter.page.layout : 'columns';
  const framesOf = (count: 1 | 2) =>
    laySheets(resolved.theme.page, paper, layout).map((sheet) => {
      const largest = frontMatter.page.maxSize;
      const widths = { column: sheet.bodyWidth, full: sheet.bodyMeasure };
      const measures = { styles, pictures: resolved.pictures, ...widths, largest };
      return framePage(content, sheet, styles, measures, count);
    });
  const { pages } = frontMatter.page;
  const frames = framesOf(pages);
  const frame = frames.at(-1)!;
  const leading = resolved.theme.page.row / styles.nominal;
  const diagnostics = [
    ...log.diagnostics,
    ...checkGlyphs(log.spans, frontMatter.lang, resolved.theme),
    ...checkPictures(content.body),
    ...checkCodes(content.body, frontMatter, resolved.theme.page, frame.measures.column),
    ...checkSlides(resolved.page),
    ...checkDrawings(resolved, content.body, context.fonts),
    ...checkHead(resolved, frame),
  ];
  return {
    resolved,
    context,
    content,
    frames,
    frame,
    single: pages > 1 ? framesOf(1) : [],
    smallest: lazily(() => tryBody(content, frame, { size: frontMatter.page.minSize, leading, tracking: 0 }, false)),
    spans: log.spans,
    pictures: log.drawn.size > 0 ? new Map([...resolved.pictures, ...log.drawn]) : resolved.pictures,
    diagnostics,
  };
}

function checkHead({ page }: ResolvedPitch, { around }: PageFrame): readonly Diagnostic[] {
  const { title, places } = page.frontMatter;
  const start = page.slides[0]?.heading?.span;
  const findings: Diagnostic[] = [];
  if (around.crowded.includes('title')) {
    const letters = Array.from(title).length;
    findings.push(
      diagnostic(
        'page-title-too-long',
        `The title is too long for the head of the page (${letters} characters).`,
        places.get('title') ?? start,
        [
          'Even at its smallest size it takes more lines than the head has.',
          'Shorten it, and say the rest in `subtitle`.',
        ],
      ),
    );
  }
  if (around.crowded.includes('row')) {
    const span = places.get('organization.name') ?? places.get('organization') ?? places.get('event') ?? start;
    findings.push(
      diagnostic('page-head-too-long', 'The organization or the event is too long for the head of the page.', span, [
        'Each has one line beside the logo, and would be too small to be read.',
        'Shorten it; what an organization must say of itself has room in `organization.legal`.',
      ]),
    );
  }
  if (around.crowded.includes('sidebar')) {
    const span = places.get('page.layout') ?? start;
    findings.push(
      diagnostic('page-sidebar-too-long', 'Ask, figures and contact are too long for the narrow column.', span, [
        'Even in their smallest type they would run into each other.',
        'Shorten the ask, give fewer figures or shorter labels, or choose `page.layout: columns`.',
      ]),
    );
  }
  return findings;
}
