// Runs a step of the package build only when something that it reads has changed.
// In: the stamp of the last run and the step's inputs. Out: the step's work, done or found done.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Runs `step` unless `stamp` holds the state that `inputs` (files or folders) are in and `target` is still there. */
export async function whenChanged(
  stamp: string,
  target: string,
  inputs: readonly string[],
  step: () => Promise<void>,
): Promise<void> {
  const state = await stateOf(inputs);
  const known = await readFile(stamp, 'utf8').catch(() => undefined);
  if (known === state && existsSync(target)) return;
  await step();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, state);
}

/** A hash of the names, contents and order of all files below the inputs. */
async function stateOf(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const path of await filesBelow(input)) {
      hash.update(path).update('\0');
      hash.update(await readFile(path)).update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = (await readdir(path, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return names.sort();
}
