// What the build of a deck costs beside marp-cli and reveal-md: the same slides in each tool's syntax, whole processes in turn.
// Out: a Markdown table; and what misses its aim.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDeck, type Syntax } from './generated.ts';
import { type Command, type Cost, measure } from './measure.ts';
import { installPeers } from './peers.ts';
import { miss } from './report.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

const SIZES = [12, 100, 500, 1000] as const;
const TOOLS: readonly Syntax[] = ['pitchpipe', 'marp', 'reveal-md'];
const ROUNDS = 5;

/** Wall time as a share of marp-cli's, by the number of slides; prediction and checks are in ours. */
const SHARE_OF_MARP: ReadonlyMap<number, number> = new Map([
  [12, 0.25],
  [500, 0.4],
]);
/** Of 1,000 slides to 500. */
const GROWTH = 2.2;
/** MiB, for every number of slides. */
const MEMORY = 200;

/** Measures, prints, and returns what misses its aim. */
export async function benchDecks(): Promise<readonly string[]> {
  installPeers();
  const work = mkdtempSync(join(tmpdir(), 'pitchpipe-bench-decks-'));
  try {
    const commands = SIZES.flatMap((slides) => TOOLS.map((tool) => prepare(tool, slides, work)));
    const costs = await measure(commands, ROUNDS);
    const of = (tool: Syntax, slides: number): Cost => {
      const cost = costs.get(nameOf(tool, slides));
      if (!cost) throw new Error(`${nameOf(tool, slides)} was not measured`);
      return cost;
    };
    console.log(
      '\n| slides | tool | wall to marp-cli | CPU to marp-cli | peak memory | aim |\n|--:|---|--:|--:|--:|--:|',
    );
    for (const slides of SIZES) {
      for (const tool of TOOLS) console.log(formatRow(tool, slides, of(tool, slides), of('marp', slides)));
    }
    const growth = of('pitchpipe', 1000).wall / of('pitchpipe', 500).wall;
    console.log(`\n1,000 slides take ${growth.toFixed(2)} × the time of 500.`);
    return [
      ...[...SHARE_OF_MARP].flatMap(([slides, aim]) =>
        miss(`${slides} slides to marp-cli`, of('pitchpipe', slides).wall / of('marp', slides).wall, aim),
      ),
      ...miss('1,000 slides to 500', growth, GROWTH),
      ...SIZES.flatMap((slides) => {
        const { memory } = of('pitchpipe', slides);
        return memory > MEMORY ? [`${slides} slides: ${memory.toFixed(0)} MiB, aim ${MEMORY} MiB`] : [];
      }),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const nameOf = (tool: Syntax, slides: number): string => `${tool}, ${slides} slides`;

/** Writes the deck for a tool, in a folder of its own, and says how that tool builds it. */
function prepare(tool: Syntax, slides: number, work: string): Command {
  const cwd = join(work, `${tool}-${slides}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'deck.md'), generateDeck(slides, tool));
  const args: Readonly<Record<Syntax, readonly string[]>> = {
    pitchpipe: [join(root, 'lib/cli.cjs'), 'build', 'deck.md', '--only', 'deck', '--quiet'],
    marp: [join(folder, 'node_modules/@marp-team/marp-cli/marp-cli.js'), '--no-stdin', 'deck.md', '-o', 'deck.html'],
    'reveal-md': [join(folder, 'node_modules/reveal-md/bin/reveal-md.js'), 'deck.md', '--static', 'site'],
  };
  return { name: nameOf(tool, slides), args: args[tool], cwd };
}

function formatRow(tool: Syntax, slides: number, cost: Cost, marp: Cost): string {
  const aim = tool === 'pitchpipe' ? SHARE_OF_MARP.get(slides) : undefined;
  const cells = [
    slides.toLocaleString('en'),
    tool === 'marp' ? 'marp-cli' : tool,
    `${(cost.wall / marp.wall).toFixed(2)} ×`,
    `${(cost.cpu / marp.cpu).toFixed(2)} ×`,
    `${cost.memory.toFixed(0)} MiB`,
    aim === undefined ? '' : `≤ ${aim} ×`,
  ];
  return `| ${cells.join(' | ')} |`;
}
