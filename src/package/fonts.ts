// Makes the woff2 slices of every packaged face and the manifest that lists them, so that no build of a deck packs a font.
// In: the faces' TrueType files. Out: `*.woff2` and `slices.json`; what was made once is taken from the cache.

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as harfbuzz from 'harfbuzzjs';
import { type FontManifest, formatRange } from '../webfonts/index.ts';
import { type PackagedFace, packagedFaces } from './font-faces.ts';
import { groupByBlock, groupByScript } from './font-scripts.ts';
import type { SliceJob } from './font-slicer.ts';

/** Changes when the way a slice is cut does, so that no older slice is taken from the cache. */
const RECIPE = 'woff2-3';

/** Characters that no text draws: they would make a slice of their own. */
const isDrawn = (codePoint: number): boolean => codePoint >= 0x20 && !(codePoint >= 0x7f && codePoint < 0xa0);

type FaceEntry = FontManifest['faces'][number];

interface PlannedSlice {
  readonly job: SliceJob;
  readonly file: string;
}

/** Fills `outDir` with the slices and `slices.json`; `cacheDir` keeps packed slices between builds. */
export async function buildFontSlices(outDir: string, cacheDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await mkdir(cacheDir, { recursive: true });
  const planned = await Promise.all(packagedFaces.map((face) => planFace(face, cacheDir)));
  const slices = planned.flatMap((plan) => plan.slices);
  const missing = await Promise.all(slices.map(async (slice) => !(await exists(slice.job.target))));
  await runJobs(slices.filter((_, index) => missing[index]).map((slice) => slice.job));
  await Promise.all(slices.map((slice) => copyFile(slice.job.target, join(outDir, slice.file))));
  const manifest: FontManifest = { faces: planned.map((plan) => plan.entry) };
  await writeFile(join(outDir, 'slices.json'), JSON.stringify(manifest));
}

async function planFace(
  face: PackagedFace,
  cacheDir: string,
): Promise<{ readonly entry: FaceEntry; readonly slices: readonly PlannedSlice[] }> {
  const bytes = await readFile(face.source);
  const hash = createHash('sha256').update(RECIPE).update(bytes).digest('hex').slice(0, 16);
  const hbFace = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(hbFace);
  const perMille = (units: number): number => Math.round((units * 1000) / hbFace.upem);
  const codePoints = [...hbFace.collectUnicodes()].filter(isDrawn);
  const groups = face.cut === 'scripts' ? groupByScript(codePoints) : groupByBlock(codePoints);
  const extents = font.hExtents();
  const plan = (name: string, characters: readonly number[]): PlannedSlice & { readonly range: string } => {
    const text = String.fromCodePoint(...characters);
    const key = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return {
      file: `${face.name}.${name}.woff2`,
      job: { source: face.source, target: join(cacheDir, `${hash}-${key}.woff2`), text },
      range: formatRange(characters),
    };
  };
  const slices = groups.map((group) => ({
    ...plan(group.name, group.codePoints),
    core: group.core && plan(`${group.name}-core`, group.core),
  }));
  const entry = {
    name: face.name,
    family: face.family,
    weight: face.weight,
    italic: face.italic,
    ascent: perMille(extents.ascender),
    descent: -perMille(extents.descender),
    slices: slices.map(({ file, range, core }) => ({
      ...{ file, range },
      core: core && { file: core.file, range: core.range },
    })),
  };
  return { entry, slices: slices.flatMap(({ core, ...slice }) => (core ? [slice, core] : [slice])) };
}

/** Runs the jobs on all processors, the longest first. A slice appears in the cache whole or not at all. */
async function runJobs(jobs: readonly SliceJob[]): Promise<void> {
  const queue = [...jobs].sort((a, b) => b.text.length - a.text.length);
  const workers = Math.min(availableParallelism(), queue.length);
  await Promise.all(Array.from({ length: workers }, () => runWorker(queue)));
}

async function runWorker(queue: SliceJob[]): Promise<void> {
  const worker = fork(fileURLToPath(new URL('./font-slicer.ts', import.meta.url)));
  try {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const unfinished = `${job.target}.${process.pid}`;
      await new Promise<void>((resolve, reject) => {
        worker.once('message', () => resolve());
        worker.once('exit', (code) => reject(new Error(`The font slicer ended with exit code ${code}.`)));
        worker.send({ ...job, target: unfinished });
      });
      worker.removeAllListeners('exit');
      await rename(unfinished, job.target);
    }
  } finally {
    worker.kill();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
