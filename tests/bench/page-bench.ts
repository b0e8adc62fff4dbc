// What a page costs beside other tools: the same content, in one run, each tool in processes of its own, in turn.
// Out: Markdown tables; and what misses its aim.

import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './measure.ts';
import type { PageRun } from './page-run.ts';
import { installPeers } from './peers.ts';
import { miss } from './report.ts';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('.', import.meta.url));
const program = fileURLToPath(new URL('./page-run.ts', import.meta.url));

const TOOLS = ['ours', 'typst', 'typst, fitted', 'pdfmake', 'react-pdf'] as const;
type Tool = (typeof TOOLS)[number];

const ROUNDS = 3;
/** Pages of a process that is measured warm; the first ones warm it. */
const WARM_PAGES = 120;
const WARMING = 60;
const MANY_PAGES = 1000;

/** Ratios to typst at a fixed size, to typst made to fit, and of two processes to typst's one. */
const AIMS = { fixed: 1, fitted: 0.2, many: 1, two: 0.6 } as const;

/** Measures, prints, and returns what misses its aim. */
export async function benchPages(): Promise<readonly string[]> {
  installPeers();
  const missed = [...(await benchWarm()), ...(await benchMany())];
  return missed;
}

async function benchWarm(): Promise<readonly string[]> {
  const times = new Map<Tool, number[]>();
  const bytes = new Map<Tool, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const tool of TOOLS) {
      const result = await setPages(tool, round * WARM_PAGES, WARM_PAGES);
      times.set(tool, [...(times.get(tool) ?? []), ...result.times.slice(WARMING)]);
      bytes.set(tool, result.bytes);
    }
  }
  const p50 = (tool: Tool): number => median(times.get(tool) ?? []);
  const ours = p50('ours');
  console.log(
    '\n| one page, warm, p50 | time to ours | bytes | fits | tags | PDF/UA-1 and PDF/A-3a |\n|---|--:|--:|---|---|---|',
  );
  const can: Readonly<Record<Tool, string>> = {
    ours: 'yes | yes | both',
    typst: 'no | yes | one of them',
    'typst, fitted': 'by trying | yes | one of them',
    pdfmake: 'no | no | neither',
    'react-pdf': 'no | no | neither',
  };
  for (const tool of TOOLS) {
    console.log(`| ${tool} | ${(p50(tool) / ours).toFixed(2)} × | ${bytes.get(tool)} | ${can[tool]} |`);
  }
  return [
    ...miss('a warm page to typst at a fixed size', ours / p50('typst'), AIMS.fixed),
    ...miss('a warm page to typst made to fit', ours / p50('typst, fitted'), AIMS.fitted),
  ];
}

async function benchMany(): Promise<readonly string[]> {
  const typst = await wallOf('typst', [MANY_PAGES]);
  const ours = await wallOf('ours', [MANY_PAGES]);
  const two = await wallOf('ours', [MANY_PAGES / 2, MANY_PAGES / 2]);
  console.log(`\n| ${MANY_PAGES} different pages | wall to typst | peak memory |\n|---|--:|--:|`);
  console.log(`| typst, one process, cache evicted | 1.00 × | ${typst.memory.toFixed(0)} MiB |`);
  console.log(`| ours, one process | ${(ours.wall / typst.wall).toFixed(2)} × | ${ours.memory.toFixed(0)} MiB |`);
  console.log(`| ours, two processes | ${(two.wall / typst.wall).toFixed(2)} × | ${two.memory.toFixed(0)} MiB each |`);
  return [
    ...miss(`${MANY_PAGES} pages to typst`, ours.wall / typst.wall, AIMS.many),
    ...miss(`${MANY_PAGES} pages, memory to typst`, ours.memory / typst.memory, 1),
    ...miss(`${MANY_PAGES} pages on two cores`, two.wall / typst.wall, AIMS.two),
  ];
}

/** Wall time from start to end of processes that run side by side, and the largest memory of one. */
async function wallOf(
  tool: Tool,
  counts: readonly number[],
): Promise<{ readonly wall: number; readonly memory: number }> {
  const begin = performance.now();
  let first = 0;
  const runs = counts.map((count) => {
    const started = setPages(tool, first, count);
    first += count;
    return started;
  });
  const results = await Promise.all(runs);
  return { wall: performance.now() - begin, memory: Math.max(...results.map(({ memory }) => memory)) };
}

async function setPages(tool: Tool, first: number, count: number): Promise<PageRun> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, tool, `${first}`, `${count}`], {
    cwd: folder,
    maxBuffer: 16_000_000,
  });
  return JSON.parse(stdout) as PageRun;
}
