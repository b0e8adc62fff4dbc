// What THIRD-PARTY-NOTICES must say: every package that ends in lib/, found by bundling, and every asset copied beside it.
// In: the sources and node_modules. Out: the file's text.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Imported by packages, never called, and left out of the bundle: pdfkit's font engine and PNG reader, gray-matter's YAML engine. */
const leftOut = ['fontkit', 'png-js', 'js-yaml'];

/** Copied into lib/ as they are. */
const copied = ['reveal.js', 'harfbuzzjs'];

/** Inside a package that we ship, without a licence text of its own there. */
const inside = [
  {
    name: 'Patterns of hyphenation, in hyphen',
    licence: 'MIT, BSD-3-Clause and FSF All Permissive',
    text: 'docs/licences/hyphenation.txt',
  },
  { name: 'HarfBuzz, as WebAssembly in harfbuzzjs', licence: 'Old MIT', text: 'docs/licences/harfbuzz.txt' },
  {
    name: 'marked, in the notes plugin of reveal.js',
    licence: 'MIT and BSD-3-Clause',
    text: 'docs/licences/marked.txt',
  },
  { name: 'Lucide, the icons', licence: 'ISC and MIT', text: 'docs/licences/lucide.txt' },
];

const fonts = ['source-serif-4', 'source-sans-3', 'source-code-pro', 'noto-sans-symbols-2', 'noto-emoji'];

const RULE = '-'.repeat(80);

/** Composes the notices anew. Throws when a shipped package has no licence text. */
export async function thirdPartyNotices(): Promise<string> {
  const folders = await bundledPackages();
  for (const name of copied) folders.add(join('node_modules', name));
  const packages = [...folders].sort().map(describePackage);
  return [
    'pitchpipe is licensed under the Apache License 2.0 (LICENSE). The package also holds the work of others, under these terms.',
    `Packages bundled into lib/ or copied there: ${packages.length}. Fonts: ${fonts.length} families. sharp and libvips are installed beside it and carry their own licences.`,
    ...packages,
    ...inside.map(({ name, licence, text }) => section(name, licence, read(text))),
    ...describeFonts(),
  ]
    .join('\n\n')
    .concat('\n');
}

async function bundledPackages(): Promise<Set<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/cli/main.ts'],
    outdir: 'lib',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['sharp', ...leftOut],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const used = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return new Set(used.map(packageFolder).filter((folder) => folder !== undefined));
}

/** `node_modules/@scope/name` of a file in it; undefined for a file of ours. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.split(sep).join('/'))?.[0];
}

function describePackage(folder: string): string {
  const about = JSON.parse(read(join(folder, 'package.json'))) as { name: string; version: string; license?: string };
  const file = readdirSync(join(root, folder)).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const text = file ? read(join(folder, file)) : licenceInReadme(folder);
  if (!text) throw new Error(`${folder} has no licence text`);
  return section(`${about.name} ${about.version}`, about.license ?? 'see below', text);
}

/** Older packages carry their licence in the readme, under a heading of its own. */
function licenceInReadme(folder: string): string | undefined {
  const readme = readdirSync(join(root, folder)).find((name) => /^readme/i.test(name));
  return readme && /^#+ *licen[cs]e\b.*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(read(join(folder, readme)))?.[1];
}

function describeFonts(): readonly string[] {
  const heads = fonts.map((name) => {
    const [copyright] = read(join('node_modules/@expo-google-fonts', name, 'LICENSE_FONT')).split('\n');
    return `${name}: ${copyright}`;
  });
  const licence = read(join('node_modules/@expo-google-fonts', fonts[0]!, 'LICENSE_FONT'));
  return [section('Fonts', 'OFL-1.1', `${heads.join('\n')}\n\n${licence.slice(licence.indexOf('\n')).trim()}`)];
}

function section(name: string, licence: string, text: string): string {
  return `${RULE}\n${name}\nLicence: ${licence}\n${RULE}\n\n${text.replaceAll('\r\n', '\n').trim()}`;
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
