// Writes the types of the library, for editors and compilers of those who use it.
// In: src/. Out: lib/types/, without what the library's own types never lead to: that speaks of packages which are not installed.
// Checking is another command's work; here it would only be done twice.

import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);

export async function emitDeclarations(root: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { lib, ...options } = compilerOptions;
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  await promisify(execFile)(process.execPath, [
    compiler,
    join(root, 'src', 'index.ts'),
    '--ignoreConfig',
    '--lib',
    lib,
    '--outDir',
    target,
    '--rootDir',
    join(root, 'src'),
    ...flags,
  ]);
  await prune(target);
}

/** Deletes the declarations that `index.d.ts` does not lead to. */
async function prune(target: string): Promise<void> {
  const reached = new Set<string>();
  const visit = async (path: string): Promise<void> => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = await readFile(path, 'utf8');
    const imports = [...text.matchAll(/\b(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)];
    await Promise.all(imports.map(([, name]) => visit(join(dirname(path), `${name}.d.ts`))));
  };
  await visit(join(target, 'index.d.ts'));
  const all = await readdir(target, { recursive: true });
  const left = all.map((path) => join(target, path)).filter((path) => path.endsWith('.d.ts') && !reached.has(path));
  await Promise.all(left.map((path) => rm(path)));
}

const compilerOptions = {
  lib: 'ES2023',
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: 'node',
  declaration: 'true',
  emitDeclarationOnly: 'true',
  // What takes a bundled package is no part of the library, and its types are not at hand where pitchpipe is installed.
  stripInternal: 'true',
  noCheck: 'true',
  strict: 'true',
  verbatimModuleSyntax: 'true',
  allowImportingTsExtensions: 'true',
  rewriteRelativeImportExtensions: 'true',
  skipLibCheck: 'true',
} as const;
