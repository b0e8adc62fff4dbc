// Bundles the compiler and its command line so that they start fast and need only `sharp` beside them.
// In: src/. Out: one script with all of it, what starts it as a command (lib/cli.cjs) and as a library (lib/index.js), and packages that few runs need.

import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild';
import { amend } from './amend.ts';

const require = createRequire(import.meta.url);

/** All of the program: what the library exports, and what the command runs. */
const program = `
  export * from './src/index.ts';
  export { runProgram } from './src/cli/main.ts';
`;

/** A script, and not modules, since V8 keeps the code that it made of scripts alone (`src/start`). */
const options = {
  write: false,
  bundle: true,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20.19',
  supported: { 'dynamic-import': false },
  // Names are kept, because a stack trace is all that a report of a fault of ours has.
  minifySyntax: true,
  minifyWhitespace: true,
  // A fault shows the line it happened in, which should not be the whole program.
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Packages that are asked for while running, and by few runs: each is a file of its own, read when it is needed. */
const apart =
  /^(@humanwhocodes\/momoa|highlight\.js\/lib\/languages\/.+|hyphen\/patterns\/.+|woff2-encoder\/decompress)$/;

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
  const packages = new Map<string, string>();
  const [script] = await filesOf({
    absWorkingDir: root,
    stdin: { contents: program, resolveDir: root, sourcefile: 'program.ts', loader: 'ts' },
    entryNames: 'pitchpipe-[hash]',
    outdir: lib,
    external: ['sharp'],
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [leaveOut(absent), replace(replaced), setApart(packages), amend],
  });
  await mkdir(join(lib, 'packages'), { recursive: true });
  await copyFile(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(lib, 'harfbuzz.wasm'));
  for (const [file, specifier] of packages)
    await writeWhole(join(lib, 'packages', file), await packageFile(root, specifier));
  const name = basename(script.path);
  await writeWhole(script.path, escapeNonAscii(script.text));
  const [command] = await filesOf({
    absWorkingDir: root,
    entryPoints: ['src/start/main.ts'],
    outfile: join(lib, 'cli.cjs'),
    define: { PROGRAM: JSON.stringify(name) },
  });
  await writeWhole(command.path, command.contents, 0o755);
  await writeWhole(join(lib, 'index.js'), libraryFile(name, Object.keys(require(script.path))));
  await removeOld(lib, new Set([name, 'index.js', 'cli.cjs']));
  await removeOld(join(lib, 'packages'), new Set(packages.keys()));
  // What V8 made of an earlier script.
  await rm(join(lib, 'compiled'), { recursive: true, force: true });
}

async function filesOf(given: BuildOptions): Promise<readonly [OutputFile, ...OutputFile[]]> {
  const { outputFiles } = await build({ ...given, ...options });
  const [first, ...others] = outputFiles;
  if (!first) throw new Error('The bundler has written nothing.');
  return [first, ...others];
}

/** A script of ASCII alone takes V8 half the memory and no decoding. Strings are escaped already; what is left stands in regular expressions. */
const escapeNonAscii = (script: string): string =>
  script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The library is a module whose names can be known without running it. */
function libraryFile(script: string, exported: readonly string[]): string {
  const names = exported.filter((name) => name !== 'runProgram').sort();
  return [
    "import { createRequire } from 'node:module';",
    `export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${script}');`,
    '',
  ].join('\n');
}

/** Leaves packages out of the script, and notes which file each is to be in. */
function setApart(packages: Map<string, string>): Plugin {
  return {
    name: 'set-apart',
    setup(build) {
      build.onResolve({ filter: apart }, ({ path: specifier }) => {
        const name = specifier.replace(/\.js$/, '').replace(/\W+/g, '-').replace(/^-/, '');
        const file = `${name}.${isData(specifier) ? 'json' : 'cjs'}`;
        packages.set(file, specifier);
        return { path: `./packages/${file}`, external: true };
      });
    },
  };
}

/** Who imports a script gets what it exports as the default, so that a module's own default has to be all of it. */
const asDefault = { js: 'module.exports = module.exports.default ?? module.exports;' };

/** Patterns of hyphenation are large trees, which V8 reads faster as JSON than as code. */
const isData = (specifier: string): boolean => specifier.startsWith('hyphen/');

async function packageFile(root: string, specifier: string): Promise<string | Uint8Array> {
  if (isData(specifier)) return JSON.stringify(require(specifier));
  const [file] = await filesOf({
    absWorkingDir: root,
    entryPoints: [specifier],
    outdir: 'packages',
    footer: asDefault,
  });
  return file.contents;
}

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

/** A program that starts now finds a whole file. */
async function writeWhole(path: string, contents: string | Uint8Array, mode = 0o644): Promise<void> {
  await writeFile(`${path}.new`, contents, { mode });
  await rename(`${path}.new`, path);
}

/** The scripts of an earlier bundle; other steps write other files there. */
async function removeOld(folder: string, current: ReadonlySet<string>): Promise<void> {
  const old = (await readdir(folder)).filter((name) => /\.c?js$/.test(name) && !current.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name))));
}
