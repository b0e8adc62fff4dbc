// Bundles the compiler and its command line so that they start fast and need only `sharp` beside them.
// In: src/. Out: lib/index.js, lib/cli.js and the chunks that they load when they need them.

import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/** CommonJS packages in an ESM bundle still ask for Node's own modules through `require`. */
const banner =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/**
 * Packages that others import at start-up and that nothing here ever calls, with the names that are asked of them:
 * pdfkit's own font engine and PNG reader (we shape with HarfBuzz and hand it pixels), and gray-matter's YAML engine (ours is `yaml`).
 */
const absent: Readonly<Record<string, readonly string[]>> = {
  fontkit: ['create'],
  'png-js': ['default'],
  'js-yaml': ['safeLoad', 'safeDump'],
};

/** `linebreak` inflates its table in JavaScript, twice, whenever it is loaded; Node's own inflate takes a fiftieth of the time. */
const TINY_INFLATE = `
const { inflateRawSync } = require('node:zlib');
module.exports = (source, target) => { target.set(inflateRawSync(source)); return target; };
`;

export async function bundle(root: string, lib: string): Promise<void> {
  await removeOldScripts(lib);
  await build({
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
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOut(absent), replace('tiny-inflate', TINY_INFLATE)],
  });
  await copyBesideCode(lib);
}

function leaveOut(names: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'leave-out',
    setup(build) {
      const filter = new RegExp(`^(${Object.keys(names).join('|')})$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
        contents: [
          `function missing() { throw new Error('${path} is not part of this package'); }`,
          `export { ${(names[path] ?? []).map((name) => `missing as ${name}`).join(', ')} };`,
        ].join('\n'),
      }));
    },
  };
}

function replace(name: string, contents: string): Plugin {
  return {
    name: 'replace',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'replaced' }));
      build.onLoad({ filter: /.*/, namespace: 'replaced' }, () => ({ contents }));
    },
  };
}

async function removeOldScripts(lib: string): Promise<void> {
  await mkdir(lib, { recursive: true });
  const old = (await readdir(lib)).filter((name) => name.endsWith('.js'));
  await Promise.all(old.map((name) => rm(join(lib, name))));
}

/** Some packages read a file that lies beside their code, which is the bundle now: pdfkit its sRGB profile, HarfBuzz its WebAssembly. */
async function copyBesideCode(lib: string): Promise<void> {
  await mkdir(join(lib, 'data'), { recursive: true });
  const profile = 'sRGB_IEC61966_2_1.icc';
  await copyFile(join(dirname(require.resolve('pdfkit')), 'data', profile), join(lib, 'data', profile));
  await copyFile(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(lib, 'harfbuzz.wasm'));
}
