// What preparing a body needs besides its blocks.

import type { Span } from '../../diagnostics/index.ts';
import type { Block, FrontMatter, PriceTerms, Words } from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import type { TextRun } from '../../typeset/index.ts';
import type { BodyPart } from './body-part.ts';
import type { RunLog } from './runs.ts';
import type { Styles } from './styles.ts';

export interface BodyContext {
  readonly styles: Styles;
  readonly words: Words;
  /** What holds for the prices of all tiers, and where it was written. */
  readonly prices?: { readonly terms: PriceTerms; readonly span?: Span };
  readonly log: RunLog;
  /** What the slides play. */
  readonly media?: ResolvedPitch['media'];
}

/** Prepares blocks: what a block that holds others prepares them with. */
export type PrepareOthers = (blocks: readonly Block[]) => readonly BodyPart[];

/** Remembers where a text of the front matter was written, by its key or by the first below it; else it stands somewhere in the file, as a title does. */
export function logRun(run: TextRun, key: string, frontMatter: FrontMatter, context: BodyContext): TextRun {
  const place =
    frontMatter.places.get(key) ?? [...frontMatter.places].find(([path]) => path.startsWith(`${key}.`))?.[1];
  const { file } = frontMatter;
  context.log.spans.set(run, place ?? { file, start: 0, end: file.text.length });
  return run;
}
