// A process that cuts slices out of font files and packs them as woff2, which takes seconds of processor time each.
// In: jobs as messages. Out: one message a job when its file is written.

import { readFile, writeFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { figureFeatures } from '../theme/index.ts';
import { renameFont } from './rename-font.ts';

/** A slice to be made of `source` and written to `target`. */
export interface SliceJob {
  readonly source: string;
  readonly target: string;
  readonly text: string;
}

/** What shaping needs, and the figures that a theme chooses from. Nothing in a deck asks for others, and their glyphs are a third of a slice. */
const keepFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'rlig', ...figureFeatures];

process.on('message', async (job: SliceJob) => {
  const cut = await subsetFont(await readFile(job.source), job.text, { targetFormat: 'sfnt', keepFeatures });
  await writeFile(job.target, await fontverter.convert(renameFont(cut), 'woff2'));
  process.send?.(job.target);
});
