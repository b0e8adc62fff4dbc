// Writes the types of the library, for editors and compilers of those who use it.
// In: src/. Out: lib/types/. Checking is another command's work; here it would only be done twice.

import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
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
}

const compilerOptions = {
  lib: 'ES2023',
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: 'node',
  declaration: 'true',
  emitDeclarationOnly: 'true',
  noCheck: 'true',
  strict: 'true',
  verbatimModuleSyntax: 'true',
  allowImportingTsExtensions: 'true',
  rewriteRelativeImportExtensions: 'true',
  skipLibCheck: 'true',
} as const;
