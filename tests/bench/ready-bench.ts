// When a deck is ready in the browser: ours, written by the build, beside reveal.js that reads the same Markdown when it starts.
// Out: a Markdown table; and what misses its aim.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/browser.ts';
import { generateDeck, generateSlides } from './generated.ts';
import { median } from './measure.ts';
import { miss } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = [12, 500] as const;
const ROUNDS = 7;
/** Of reveal.js with its plugins for Markdown, code and notes. */
const AIM = 0.6;

/** reveal.js says that it is ready by a class; the frame after it has been painted then. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.reveal.ready')) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.readyAt = performance.now(); }));
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });`;

/** Measures, prints, and returns what misses its aim. */
export async function benchReady(): Promise<readonly string[]> {
  const work = mkdtempSync(join(tmpdir(), 'pitchpipe-bench-ready-'));
  const browser = await launchBrowser();
  const missed: string[] = [];
  try {
    console.log('\n| slides | ready, ours | ready, Markdown at run time | ours to that | aim |\n|--:|--:|--:|--:|--:|');
    for (const slides of SIZES) {
      const [ours, runtime] = [await buildOurs(slides, work), writeRuntimeDeck(slides, work)];
      const times: { readonly ours: number[]; readonly runtime: number[] } = { ours: [], runtime: [] };
      for (let round = 0; round <= ROUNDS; round++) {
        const pair = [await readyTime(browser, ours), await readyTime(browser, runtime)] as const;
        if (round === 0) continue;
        times.ours.push(pair[0]);
        times.runtime.push(pair[1]);
      }
      const [mine, theirs] = [median(times.ours), median(times.runtime)];
      console.log(
        `| ${slides} | ${mine.toFixed(0)} ms | ${theirs.toFixed(0)} ms | ${(mine / theirs).toFixed(2)} × | ≤ ${AIM} × |`,
      );
      missed.push(...miss(`${slides} slides, ready in the browser`, mine / theirs, AIM));
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
  return missed;
}

async function readyTime(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(WATCH);
  await page.goto(pathToFileURL(path).href);
  let ready: number | undefined;
  while (ready === undefined) {
    ready = await page.evaluate<number | undefined>('window.readyAt');
    if (ready === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await page.close();
  return ready;
}

async function buildOurs(slides: number, work: string): Promise<string> {
  const library = (await import(pathToFileURL(join(root, 'lib/index.js')).href)) as typeof import('../../src/index.ts');
  const host = library.createMemoryHost({ 'deck.md': generateDeck(slides) }, { builtins: library.createNodeHost() });
  const { value: source } = await library.locatePitch(host, 'deck.md');
  if (!source) throw new Error('the pitch was not found');
  const { deck } = await library.createCompiler(host).compile(source, { outputs: ['deck'] });
  const file = deck?.files.find(({ place }) => place === 'public');
  if (!file) throw new Error('the deck was not made');
  const path = join(work, `ours-${slides}.html`);
  writeFileSync(path, file.bytes);
  return path;
}

/** A deck as reveal.js's own guide has it, its files in one, so that both are read from one file. */
function writeRuntimeDeck(slides: number, work: string): string {
  // The same reveal.js as in our decks, and not that of a peer.
  const require = createRequire(join(root, 'package.json'));
  const dist = dirname(require.resolve('reveal.js'));
  const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
  const script = (name: string): string => `<script>${read(name).replaceAll('</script', '<\\/script')}</script>`;
  const plugins = ['markdown', 'highlight', 'notes'].map((name) => script(`plugin/${name}.js`)).join('\n');
  const path = join(work, `runtime-${slides}.html`);
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deck</title><style>${read('reset.css')}${read('reveal.css')}</style></head>
<body><div class="reveal"><div class="slides"><section data-markdown data-separator="^\\n---\\n$" data-separator-notes="^Note:"><textarea data-template>
${generateSlides(slides, 'reveal-md')}</textarea></section></div></div>
${script('reveal.js')}
${plugins}
<script>Reveal.initialize({ plugins: [RevealMarkdown, RevealHighlight, RevealNotes] });</script></body></html>`,
  );
  return path;
}
