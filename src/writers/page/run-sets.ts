// The sets of styles that texts of the page are set in: how plain, strong and emphasised words look in each.

import type { PageStyle } from '../../theme/index.ts';
import type { RunStyle } from '../../typeset/index.ts';
import type { RunSet } from './runs.ts';
import type { Styles } from './styles.ts';

/** One style for all: where strong and emphasised text should not stand out. */
export const same = (style: RunStyle): RunSet => ({ plain: style, bold: style, italic: style, boldItalic: style });

/** The four styles of running text in a token's style; `allBold` for names that stand in bold. */
export function runSet(styles: Styles, name: PageStyle, allBold = false, scale = 1): RunSet {
  return {
    plain: styles.of(name, scale, { bold: allBold }),
    bold: styles.of(name, scale, { bold: true }),
    italic: styles.of(name, scale, { bold: allBold, italic: true }),
    boldItalic: styles.of(name, scale, { bold: true, italic: true }),
  };
}

/** Text that steps back. */
export function mutedSet(styles: Styles): RunSet {
  const set = runSet(styles, 'body');
  const muted = (style: RunStyle): RunStyle => ({ ...style, color: styles.color('muted') });
  return {
    plain: muted(set.plain),
    bold: muted(set.bold),
    italic: muted(set.italic),
    boldItalic: muted(set.boldItalic),
  };
}

/** Level 1 and 2 are section heads, deeper ones stand in the body's size. */
export const headingSet = (styles: Styles, level: number): RunSet =>
  level <= 2 ? runSet(styles, 'sectionHead', false, styles.share('sectionHead')) : runSet(styles, 'runIn');

/** A quotation speaks in the serif's italic, a little larger than the body; what it stresses stands upright. */
export function quoteSet(styles: Styles): RunSet {
  const base = styles.of('quote', styles.share('quote'));
  const stressed = styles.of('quote', styles.share('quote'), { italic: false });
  return { plain: base, bold: stressed, italic: stressed, boldItalic: stressed };
}

/** The label of a callout points, so it is red; italic, so it is no heading. */
export const calloutStyle = (styles: Styles): RunStyle => styles.of('calloutLabel', styles.share('calloutLabel'));

/** A figure in running text. */
export function figureSet(styles: Styles): RunSet {
  return same(styles.of('figure', styles.share('figure')));
}
