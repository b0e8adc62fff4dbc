// `npm run bench`: what a cold build costs, as a ratio to `node -e 0` in the same run. The only place where time is measured.
// Out: a Markdown table for docs/performance.md. Exit 1 when a figure misses its aim.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { benchDecks } from './deck-bench.ts';
import { generateDeck } from './generated.ts';
import { type Command, type Cost, machine, measure, median } from './measure.ts';
import { benchPages } from './page-bench.ts';
import { benchReady } from './ready-bench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'lib/cli.cjs');
const ROUNDS = 9;
/** MiB; the aim for every build. */
const MEMORY = 150;
const PITCH = 'decks/community-infrastructure-sysadmins';

interface Case {
  readonly command: Command;
  /** The largest ratio of wall time to that of `node -e 0` that meets the aim. */
  readonly aim?: number;
}

/** `npm run bench -- decks` runs one part. */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  builds: bench,
  decks: benchDecks,
  ready: benchReady,
  pages: benchPages,
};

const work = mkdtempSync(join(tmpdir(), 'pitchpipe-bench-'));
try {
  const asked = process.argv.slice(2);
  const parts = asked.length > 0 ? asked : Object.keys(benches);
  const missed: string[] = [];
  for (const part of parts) {
    const run = benches[part];
    if (!run) throw new Error(`There is no part ${part}. Parts are ${Object.keys(benches).join(', ')}.`);
    missed.push(...(await run()));
  }
  for (const line of missed) console.error(line);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function bench(): Promise<readonly string[]> {
  prepareProject();
  const cases = listCases();
  const costs = await measure(
    cases.map((entry) => entry.command),
    ROUNDS,
  );
  const base = costs.get('node -e 0');
  if (!base) throw new Error('the base command was not measured');
  console.log(`${machine()}; ${ROUNDS} rounds; \`node -e 0\`: ${(base.wall * 1000).toFixed(0)} ms\n`);
  console.log('| cold command | wall | CPU | peak memory | aim |\n|---|--:|--:|--:|--:|');
  const missed: string[] = [];
  for (const { command, aim } of cases) {
    const cost = costs.get(command.name);
    if (!cost) continue;
    console.log(formatRow(command.name, cost, base, aim));
    if (aim !== undefined && cost.wall / base.wall > aim)
      missed.push(`${command.name}: ${(cost.wall / base.wall).toFixed(2)} ×, aim ${aim} ×`);
    if (cost.memory > MEMORY) missed.push(`${command.name}: ${cost.memory.toFixed(0)} MiB, aim ${MEMORY} MiB`);
  }
  console.log(
    `\nWarm rebuild of the pitch, deck and page, in one process: ${((await warmRebuild()) / (base.wall * 1000)).toFixed(2)} × \`node -e 0\`.`,
  );
  return missed;
}

function formatRow(name: string, cost: Cost, base: Cost, aim?: number): string {
  const ratio = (value: number, unit: number) => `${(value / unit).toFixed(2)} ×`;
  return `| ${name} | ${ratio(cost.wall, base.wall)} | ${ratio(cost.cpu, base.cpu)} | ${cost.memory.toFixed(0)} MiB | ${aim === undefined ? '' : `≤ ${aim} ×`} |`;
}

/** A project of its own, so that the bench writes nothing into the checkout. */
function prepareProject(): void {
  mkdirSync(join(work, 'decks'));
  cpSync(join(root, 'decks'), join(work, 'decks'), { recursive: true });
  cpSync(join(root, 'assets'), join(work, 'assets'), { recursive: true });
  for (const slides of [100, 500]) writeFileSync(join(work, `generated-${slides}.md`), generateDeck(slides));
}

function listCases(): readonly Case[] {
  const build = (name: string, args: readonly string[], aim?: number): Case => ({
    command: { name, args: [cli, 'build', ...args, '--quiet'], cwd: work },
    aim,
  });
  const whole = build('the pitch, deck and page', [PITCH], 6);
  // As the first run after an installation is, but for what that run keeps.
  const first = { ...whole.command, name: 'the same at first', environment: { NODE_DISABLE_COMPILE_CACHE: '1' } };
  return [
    { command: { name: 'node -e 0', args: ['-e', '0'], cwd: work } },
    build('both pitches', []),
    whole,
    { command: first },
    build('the pitch, deck alone', [PITCH, '--only', 'deck'], 4),
    build('the pitch, page alone', [PITCH, '--only', 'page'], 3.5),
    build('100 slides, deck', ['generated-100.md', '--only', 'deck']),
    build('500 slides, deck', ['generated-500.md', '--only', 'deck'], 7),
  ];
}

/** Median milliseconds of a second and later compile in one process. */
async function warmRebuild(): Promise<number> {
  const library = (await import(pathToFileURL(join(root, 'lib/index.js')).href)) as typeof import('../../src/index.ts');
  const host = library.createNodeHost();
  const compiler = library.createCompiler(host);
  const { value: source } = await library.locatePitch(host, join(work, PITCH));
  if (!source) throw new Error(`${PITCH} was not found`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 1; round++) {
    const began = performance.now();
    await compiler.compile(source);
    if (round > 0) times.push(performance.now() - began);
  }
  return median(times);
}
