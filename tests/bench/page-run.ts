// One tool sets pages in a process of its own; `page-bench.ts` starts it.
// In: the tool's name, what to do and how many pages. Out: one line of JSON: milliseconds of each page, peak memory in MiB, bytes of a page.

import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type PageContent, pageContent, pageMarkdown } from './page-content.ts';
import { preparePdfmake } from './peers/pdfmake.ts';
import { prepareReactPdf } from './peers/react-pdf.ts';
import { prepareTypst } from './peers/typst.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fonts = join(root, 'lib/assets/fonts');

/** The ladder that our own fit searches: `maxSize` to `minSize` of the format's defaults. */
const SIZES = Array.from({ length: 13 }, (_, step) => 11.5 - step * 0.25);
/** The size that most of the pages come to. */
const FIXED = 9.5;

export interface PageRun {
  readonly times: readonly number[];
  readonly memory: number;
  readonly bytes: number;
}

type Setter = (content: PageContent) => Uint8Array | Promise<Uint8Array>;

const setters: Readonly<Record<string, () => Promise<Setter>>> = {
  ours: prepareOurs,
  typst: async () => {
    const typst = await prepareTypst(fonts);
    return (content) => {
      const { bytes } = typst.set(content, FIXED);
      typst.evict();
      return bytes;
    };
  },
  'typst, fitted': async () => {
    const typst = await prepareTypst(fonts);
    return (content) => {
      const bytes = typst.fit(content, SIZES);
      typst.evict();
      return bytes;
    };
  },
  pdfmake: async () => {
    const set = await preparePdfmake(fonts);
    return (content) => set(content, FIXED);
  },
  'react-pdf': async () => {
    const set = await prepareReactPdf(fonts);
    return (content) => set(content, FIXED);
  },
};

/** The library as it is installed, over a text in memory: read, fitted, tagged, both standards. */
async function prepareOurs(): Promise<Setter> {
  const library = (await import(pathToFileURL(join(root, 'lib/index.js')).href)) as typeof import('../../src/index.ts');
  const host = library.createMemoryHost({}, { builtins: library.createNodeHost() });
  const compiler = library.createCompiler(host);
  return async (content) => {
    await host.write('/page.md', new TextEncoder().encode(pageMarkdown(content)));
    const { value: source } = await library.locatePitch(host, '/page.md');
    if (!source) throw new Error('the pitch was not found');
    const { page } = await compiler.compile(source, { outputs: ['page'] });
    const bytes = page?.files[0]?.bytes;
    if (!bytes) throw new Error('the page was not made');
    return bytes;
  };
}

const [tool = '', first = '0', count = '1'] = process.argv.slice(2);
const set = await setters[tool]?.();
if (!set) throw new Error(`there is no tool ${tool}`);
const times: number[] = [];
let bytes = 0;
for (let page = Number(first); page < Number(first) + Number(count); page++) {
  const content = pageContent(page);
  const begin = performance.now();
  bytes = (await set(content)).length;
  times.push(performance.now() - begin);
}
const run: PageRun = { times, memory: process.resourceUsage().maxRSS / 1024, bytes };
console.log(JSON.stringify(run));
