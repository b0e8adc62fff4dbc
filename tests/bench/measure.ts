// Runs commands as whole processes and reads what each cost. The resource figures are the system's own, for the finished child.
// In: commands. Out: medians of wall time, CPU time and peak memory.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Seconds, seconds of both user and system time, and MiB. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** A child prints its own `process.resourceUsage()` as it exits, to a descriptor of its own. */
const reporter = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));

/** The cost of a command: wall time from a run of its own, which no reporter slows, CPU and memory from a second run. */
async function costOf(command: Command): Promise<Cost> {
  const { wall } = await run(command, []);
  const { report } = await run(command, ['--require', reporter]);
  return { wall, ...(JSON.parse(report) as { readonly cpu: number; readonly memory: number }) };
}

/** Runs one Node command to its end; rejects when it fails, since the cost of a failure says nothing. */
function run(
  command: Command,
  options: readonly string[],
): Promise<{ readonly wall: number; readonly report: string }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [...options, ...command.args], {
      cwd: command.cwd,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...command.environment },
    });
    let errors = '';
    let report = '';
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdio[3]?.on('data', (chunk) => {
      report += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const wall = (performance.now() - began) / 1000;
      if (status !== 0) return reject(new Error(`${command.name} ended with ${status}:\n${errors}`));
      resolve({ wall, report });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs all commands in turn, `rounds` times after one round that is not counted, so that a drift of the machine meets all alike. */
export async function measure(commands: readonly Command[], rounds: number): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost[]>(commands.map((command) => [command.name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const command of commands) {
      const cost = await costOf(command);
      if (round > 0) costs.get(command.name)?.push(cost);
    }
  }
  return new Map(
    [...costs].map(([name, list]) => [
      name,
      {
        wall: median(list.map((c) => c.wall)),
        cpu: median(list.map((c) => c.cpu)),
        memory: Math.max(...list.map((c) => c.memory)),
      },
    ]),
  );
}

/** The processor's name and count, for the line above a table. */
export function machine(): string {
  const info = readFileSync('/proc/cpuinfo', 'utf8');
  const names = [...info.matchAll(/^model name\s*: (.+)$/gm)].map((match) => match[1] ?? '');
  return `${names.length} × ${names[0] ?? 'unknown processor'}, Node ${process.version}`;
}
