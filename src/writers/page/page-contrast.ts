// Text that can't be told from what lies behind it.
// In: a laid-out page, its theme and where its texts were written. Out: an error for each pair of colours, at the first text that is set so.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import type { FontLibrary } from '../../fonts/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { type Ground, type GroundedRun, groundedRuns, type PlacedDocument, type TextRun } from '../../typeset/index.ts';
import { type Color, contrast } from '../../units/units.ts';
import { beginningOf } from './placed-text.ts';

/** What WCAG 2.2 asks for (1.4.3): text, and text of 18 pt, or of 14 pt in a bold face. */
const LEAST = { usual: 4.5, large: 3 } as const;
const LARGE = { size: 18, bold: 14, weight: 600 } as const;

/** The page paints no paper of its own. */
const PAPER = '#FFFFFF' as Color;

export function checkContrast(
  document: PlacedDocument,
  { theme, page }: ResolvedPitch,
  fonts: FontLibrary,
  spans: ReadonlyMap<TextRun, Span>,
): readonly Diagnostic[] {
  const told = new Set<string>();
  const ratioOf = createRatios();
  const start = page.frontMatter.places.get('theme') ?? page.slides[0]?.heading?.span;
  const diagnostics: Diagnostic[] = [];
  for (const found of groundedRuns(document, PAPER)) {
    for (const ground of found.grounds) {
      const ratio = ratioOf(found.run.color, ground);
      if (ratio >= LEAST.usual) continue;
      const least = isLarge(found, fonts) ? LEAST.large : LEAST.usual;
      const pair = `${found.run.color} ${ground}`;
      if (ratio >= least || told.has(pair)) continue;
      told.add(pair);
      diagnostics.push(report(found, ground, ratio, least, theme.palette.page, placeOf(found, spans) ?? start));
    }
  }
  return diagnostics;
}

/** A page has few pairs of colours, and many runs of each. */
function createRatios(): (color: Color, ground: Ground) => number {
  const known = new Map<Color, Map<Ground, number>>();
  return (color, ground) => {
    const ratios = known.get(color) ?? new Map<Ground, number>();
    if (ratios.size === 0) known.set(color, ratios);
    const ratio = ratios.get(ground) ?? (ground === 'picture' ? 1 : contrast(color, ground));
    ratios.set(ground, ratio);
    return ratio;
  };
}

function isLarge({ run: { size, font } }: GroundedRun, fonts: FontLibrary): boolean {
  return size >= LARGE.size || (size >= LARGE.bold && fonts.byKey(font.key).weight >= LARGE.weight);
}

function report(
  { run, line }: GroundedRun,
  ground: Ground,
  ratio: number,
  least: number,
  palette: ResolvedPitch['theme']['palette']['page'],
  span: Span | undefined,
): Diagnostic {
  const text = `“${beginningOf(line.runs.map(({ shaped }) => shaped.text).join(''))}”`;
  const why = 'Who sees less well, or has a poor print of it, could not read it.';
  if (ground === 'picture')
    return diagnostic('page-contrast', `${text} stands on a picture.`, span, [
      why,
      'Nobody knows the colours behind it: give the picture a place of its own.',
    ]);
  const nameOf = (color: Color): string => {
    const role = Object.entries(palette).find(([, value]) => value === color)?.[0];
    return role ? `\`palette.page.${role}\` (${color})` : color;
  };
  return diagnostic('page-contrast', `${text} has a contrast of ${floor(ratio)}:1 with what lies behind it.`, span, [
    `Type of its size needs ${least}:1. ${why}`,
    `It is set in ${nameOf(run.color)} on ${ground === PAPER ? `the white of the paper` : nameOf(ground)}: change one of them in the theme.`,
  ]);
}

/** Never more than it is: 4.49 is not 4.5. */
const floor = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Where the first text of this colour was written that has the run's words. */
function placeOf({ run }: GroundedRun, spans: ReadonlyMap<TextRun, Span>): Span | undefined {
  for (const [source, span] of spans) {
    if (source.style.color === run.color && source.text.includes(run.shaped.text)) return span;
  }
  return undefined;
}
