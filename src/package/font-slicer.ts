// A process that cuts slices out of font files and packs them as woff2, which takes seconds of processor time each.
// In: jobs as messages. Out: one message a job when its file is written.

import { readFile, writeFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.ts';

/** A slice to be made of `source` and written to `target`. */
export interface SliceJob {
  readonly source: string;
  readonly target: string;
  readonly text: string;
}

/** The features that our texts switch on, and those that shaping needs anyway; small capitals and alternates are left out. */
const keepFeatures = [
  ...['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'rlig'],
  ...['onum', 'lnum', 'pnum', 'tnum', 'sups', 'subs', 'ordn', 'frac', 'numr', 'dnom', 'case', 'zero'],
];

process.on('message', async (job: SliceJob) => {
  const cut = await subsetFont(await readFile(job.source), job.text, { targetFormat: 'sfnt', keepFeatures });
  await writeFile(job.target, await fontverter.convert(renameFont(cut), 'woff2'));
  process.send?.(job.target);
});
