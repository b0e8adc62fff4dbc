// Bundles the compiler and its command line so that they start fast and need only `sharp` beside them.
// In: src/. Out: lib/index.js, lib/cli.js and the chunks that they load when they need them.

import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { build, type OutputFile, type Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/** CommonJS packages in an ESM bundle still ask for Node's own modules through `require`. */
const banner =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/**
 * Packages that others import at start-up and that nothing here ever calls, with the names that are asked of them:
 * pdfkit's own font engine and PNG reader (we shape with HarfBuzz and hand it pixels), and gray-matter's YAML engine (ours is `yaml`).
 */
const absent: Readonly<Record<string, readonly string[]>> = {
  // Encryption, which PDF/A forbids; its tables are computed on load.
  '@noble/ciphers/aes': ['cbc', 'ecb'],
  fontkit: ['create'],
  'png-js': ['default'],
  'js-yaml': ['safeLoad', 'safeDump'],
};

/** Packages that do in JavaScript, on load, what Node has built in: `linebreak` unpacks its table with them. */
const replaced: Readonly<Record<string, string>> = {
  'tiny-inflate': `
    const { inflateRawSync } = require('node:zlib');
    module.exports = (source, target) => { target.set(inflateRawSync(source)); return target; };
  `,
  'base64-js': `
    exports.toByteArray = (text) => new Uint8Array(Buffer.from(text, 'base64'));
  `,
};

export async function bundle(root: string, lib: string): Promise<void> {
  const { outputFiles } = await build({
    write: false,
    absWorkingDir: root,
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
    outdir: lib,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['sharp'],
    chunkNames: '[name]-[hash]',
    banner: { js: banner },
    // Names are kept, because a stack trace is all that a report of a fault of ours has.
    minifySyntax: true,
    minifyWhitespace: true,
    // A fault shows the line it happened in, which should not be the whole program.
    lineLimit: 160,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOut(absent), replace(replaced), packPatterns],
  });
  await copyBesideCode(lib);
  await writeScripts(lib, outputFiles);
}

/** Patterns of hyphenation are large trees, which V8 reads faster as JSON than as code. */
const packPatterns: Plugin = {
  name: 'pack-patterns',
  setup(build) {
    build.onLoad({ filter: /[\\/]hyphen[\\/]patterns[\\/][\w-]+\.js$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(require(path)))});`,
    }));
  },
};

function leaveOut(names: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'leave-out',
    setup(build) {
      build.onResolve({ filter: anyOf(names) }, ({ path }) => ({ path, namespace: 'left-out' }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
        contents: [
          `function missing() { throw new Error('${path} is not part of this package'); }`,
          `export { ${(names[path] ?? []).map((name) => `missing as ${name}`).join(', ')} };`,
        ].join('\n'),
      }));
    },
  };
}

function replace(contents: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replace',
    setup(build) {
      build.onResolve({ filter: anyOf(contents) }, ({ path }) => ({ path, namespace: 'replaced' }));
      build.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({ contents: contents[path] }));
    },
  };
}

const anyOf = (names: Readonly<Record<string, unknown>>): RegExp => new RegExp(`^(${Object.keys(names).join('|')})$`);

/** Writes what is loaded before what loads it, and then removes the chunks of an earlier bundle: a program that starts now finds all. */
async function writeScripts(lib: string, files: readonly OutputFile[]): Promise<void> {
  const entries = new Set(['index.js', 'cli.js']);
  const names = files.map(({ path }) => basename(path));
  const last = (file: OutputFile) => (entries.has(basename(file.path)) ? 1 : 0);
  for (const file of [...files].sort((a, b) => last(a) - last(b))) {
    const mode = basename(file.path) === 'cli.js' ? 0o755 : 0o644;
    await writeFile(`${file.path}.new`, file.contents, { mode });
    await rename(`${file.path}.new`, file.path);
  }
  const old = (await readdir(lib)).filter((name) => name.endsWith('.js') && !names.includes(name));
  await Promise.all(old.map((name) => rm(join(lib, name))));
}

/** HarfBuzz reads its WebAssembly from beside its code, which is the bundle now. */
async function copyBesideCode(lib: string): Promise<void> {
  await mkdir(lib, { recursive: true });
  await copyFile(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(lib, 'harfbuzz.wasm'));
}
