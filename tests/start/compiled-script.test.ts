// The command keeps what V8 made of the program, and a start that finds nothing, or something broken, does the same work.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));
const name = readdirSync(lib).find((file) => file.startsWith('pitchpipe-'))!;

let folder: string;
let compiled: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitchpipe-start-'));
  compiled = join(folder, 'compiled');
  copyFileSync(join(lib, 'cli.cjs'), join(folder, 'cli.cjs'));
  // Stands for the program, and says which folder its `require` counts from.
  const program = `
    const double = (number) => 2 * number;
    exports.runProgram = async () => {
      console.log(double(21), require('./near.cjs'), process.argv.slice(2).join(' '));
      if (process.argv.includes('broken.md')) process.exitCode = 1;
    };
  `;
  writeFileSync(join(folder, name), program);
  writeFileSync(join(folder, 'near.cjs'), "module.exports = 'near';");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(args: readonly string[] = ['build'], environment: Readonly<Record<string, string>> = {}): string {
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: undefined, ...environment };
  const ran = spawnSync(process.execPath, [join(folder, 'cli.cjs'), ...args], { encoding: 'utf8', env });
  return ran.stdout + ran.stderr;
}

const kept = (): readonly string[] =>
  readdirSync(compiled)
    .map((file) => /^pitchpipe-\w+-(.*)-v[\d.]+-\w+\.bin$/.exec(file)?.[1] ?? file)
    .sort();
const only = (): string => join(compiled, readdirSync(compiled)[0]!);

it('keeps code for each task, and takes it at the next start', () => {
  expect(start()).toBe('42 near build\n');
  expect(start(['build', 'x.md', '--only', 'page'])).toBe('42 near build x.md --only page\n');
  expect(kept()).toEqual(['build', 'build-page']);
  // What was taken is not written again.
  const past = new Date('2020-01-01T00:00:00Z');
  for (const file of readdirSync(compiled)) utimesSync(join(compiled, file), past, past);
  expect(start()).toBe('42 near build\n');
  expect(readdirSync(compiled).map((file) => statSync(join(compiled, file)).mtime)).toEqual([past, past]);
});

it.each([
  ['nothing', ''],
  ['a text', 'not code'],
])('makes it anew where %s is', (_, content) => {
  start();
  const good = readFileSync(only()).length;
  writeFileSync(only(), content);
  expect(start()).toBe('42 near build\n');
  expect(readFileSync(only()).length).toBe(good);
});

it('makes it anew where half of it is', () => {
  start();
  const whole = readFileSync(only());
  writeFileSync(only(), whole.subarray(0, whole.length / 2));
  expect(start()).toBe('42 near build\n');
  expect(readFileSync(only()).length).toBe(whole.length);
});

it('runs where nothing can be kept', () => {
  writeFileSync(compiled, 'a file where the folder would be');
  expect(start()).toBe('42 near build\n');
  expect(readFileSync(compiled, 'utf8')).toBe('a file where the folder would be');
});

it('keeps nothing when told so', () => {
  expect(start(['build'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('42 near build\n');
  expect(readdirSync(folder)).not.toContain('compiled');
});

it('keeps nothing of a run that ends in errors, and what help needs apart', () => {
  start(['build', 'broken.md']);
  expect(readdirSync(folder)).not.toContain('compiled');
  start(['build', '--help']);
  expect(kept()).toEqual(['help']);
});

it('names no file after what is not a word', () => {
  expect(start(['../../evil', '--only', '../x'])).toBe('42 near ../../evil --only ../x\n');
  expect(kept()).toEqual(['evil-x']);
});
