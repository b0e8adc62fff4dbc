// A pitch and how its page is set: whole if it holds, else without as many of its optional parts as must go.
// In: a resolved pitch. Out: what the page is made from, the fitted page unless it holds in no way, and what was left out.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { linesOf, plainText } from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { type FittedPage, fitPage } from './fit-page.ts';
import { markOf, type OptionalPart, optionalParts, withoutParts } from './optional.ts';
import { openJob, type PageContext, type PageJob } from './page-job.ts';
import { shorten } from './placed-text.ts';
import { hopelesslyLong, type OtherFit } from './too-long.ts';

export interface FittedPitch {
  /** Missing for a text that is so long that it was not laid out. */
  readonly job?: PageJob;
  /** Missing when the page holds in no way. */
  readonly fitted?: FittedPage;
  /** What was left out, the first in the source first. */
  readonly dropped: readonly OptionalPart[];
  /** The error for a text that no size can save. */
  readonly hopeless?: Diagnostic;
}

/** Leaves out optional parts, the last in the source first and one after the other, until the page holds. */
export function fitPitch(resolved: ResolvedPitch, context: PageContext): FittedPitch {
  const parts = optionalParts(resolved.page);
  let tried: FittedPitch = { dropped: [] };
  for (let kept = parts.length; kept >= 0; kept--) {
    tried = fitWithout(resolved, parts.slice(kept), context);
    if (tried.fitted) return tried;
  }
  return tried;
}

function fitWithout(whole: ResolvedPitch, dropped: readonly OptionalPart[], context: PageContext): FittedPitch {
  const resolved = dropped.length > 0 ? { ...whole, page: withoutParts(whole.page, new Set(dropped)) } : whole;
  const hopeless = hopelesslyLong(resolved);
  if (hopeless) return { dropped, hopeless };
  const job = openJob(resolved, context);
  return { job, fitted: fitOnOneSheet(job) ?? fitPage(job.content, job.frames, sizesOf(job)), dropped };
}

/** How large the type would be if the page had the other layout; undefined where it does not hold there either. */
export function fitOtherwise(resolved: ResolvedPitch, context: PageContext): OtherFit | undefined {
  const { page } = resolved;
  const layout: OtherFit['layout'] = page.frontMatter.page.layout === 'columns' ? 'sidebar' : 'columns';
  const frontMatter = { ...page.frontMatter, page: { ...page.frontMatter.page, layout } };
  const { fitted } = fitWithout({ ...resolved, page: { ...page, frontMatter } }, [], context);
  return fitted && { layout, size: fitted.setting.size };
}

/** A page that may take two sheets and holds on one at the largest size stays there. */
function fitOnOneSheet(job: PageJob): FittedPage | undefined {
  const { most } = sizesOf(job);
  return job.single.length > 0 ? fitPage(job.content, job.single, { least: most, most }) : undefined;
}

function sizesOf({ resolved }: PageJob): { readonly least: number; readonly most: number } {
  const { minSize, maxSize } = resolved.page.frontMatter.page;
  return { least: minSize, most: maxSize };
}

/** What was left out, one finding each; and a second sheet that isn't needed. */
export function checkFit({ job, fitted, dropped }: FittedPitch): readonly Diagnostic[] {
  const { page, places } = job?.resolved.page.frontMatter ?? {};
  const size = page?.minSize ?? 0;
  const found = fitted ? dropped.map((part) => droppedPart(part, size)) : [];
  const spare = page?.pages === 2 && fitted?.plan.sheets.length === 1;
  return spare ? [...found, oneSheet(page.maxSize, places?.get('page.pages'))] : found;
}

function droppedPart(part: OptionalPart, size: number): Diagnostic {
  const { text, words } = describePart(part);
  const name = text === '' ? 'A block' : `“${text}”`;
  const counted = words > 0 ? ` (${words} ${words === 1 ? 'word' : 'words'})` : '';
  return diagnostic('page-optional-dropped', `${name}${counted} is left off the page.`, markOf(part), [
    `The page does not hold with it, even at ${size} pt, and it is marked \`{optional}\`.`,
    'Cut words elsewhere, and it is printed again; or keep it off every page with `::: deck-only`.',
  ]);
}

const oneSheet = (size: number, span: Diagnostic['span']): Diagnostic =>
  diagnostic('page-one-sheet', `The page takes one sheet, at ${size} pt: \`page.pages: 2\` changes nothing.`, span, [
    'A second sheet is begun when the text does not hold on one at the largest size.',
  ]);

/** A part by its first words, and how many it has. */
export function describePart(part: OptionalPart): { readonly text: string; readonly words: number } {
  const text = textOf(part);
  return { text: shorten(text), words: text.split(' ').filter((word) => word !== '').length };
}

function textOf(part: OptionalPart): string {
  if ('blocks' in part) return fold([part.heading ? plainText(part.heading.children) : '', textOfBlocks(part.blocks)]);
  return fold([textOfBlocks('type' in part ? [part] : part.children)]);
}

const textOfBlocks = (blocks: Parameters<typeof linesOf>[0]): string => linesOf(blocks).map(plainText).join(' ');
const fold = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, ' ').trim();
