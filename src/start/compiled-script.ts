// Loads a script with the code that V8 made of it when it last ran, and keeps that code: compiling is a third of a short run.
// In: the path of a CommonJS script whose name changes with its content. Out: its exports; files in `compiled/` beside it.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { arch, env, pid, version } from 'node:process';
import { Script } from 'node:vm';

/**
 * Runs the script as `require` would, which is that of a script in the same folder. What V8 has compiled by the end of the process is kept for each task apart, since another runs other functions; a run that
 * ends in errors has not run what a whole one does, and keeps nothing.
 * V8 refuses code of another version of itself or of other flags; it is then made anew. The folder is as safe as the script that lies beside it.
 * `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing, as it does in Node.
 */
export function loadCompiled<T>(path: string, task: string, require: NodeJS.Require): T {
  const folder = dirname(path);
  const store = join(folder, 'compiled', `${basename(path, '.cjs')}-${task}-${version}-${arch}.bin`);
  const keeps = !env.NODE_DISABLE_COMPILE_CACHE;
  const cachedData = keeps ? readIfThere(store) : undefined;
  const head = '(function (exports, require, module, __filename, __dirname) {';
  const script = new Script(`${head}${readFileSync(path, 'latin1')}\n})`, { filename: path, cachedData });
  if (keeps && script.cachedDataRejected !== false)
    process.on('exit', (code) => {
      if (code === 0) keep(store, script.createCachedData());
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, path, folder);
  return module.exports as T;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Two processes may do this at once; where nothing can be written, the next start is as slow as this one. */
function keep(path: string, code: Buffer): void {
  const written = `${path}.${pid}`;
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(written, code);
    renameSync(written, path);
  });
  // Half a file, on a disk that is full.
  attempt(() => rmSync(written, { force: true }));
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}
