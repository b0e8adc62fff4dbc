// Copies what the compiler reaches through `host.builtin` beside the bundle.
// In: assets/ and the packages that the fonts and reveal.js come from. Out: lib/assets/.

import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { readTheme } from '../theme/index.ts';
import { cutReveal } from './cut-reveal.ts';
import { packagedFaces } from './font-faces.ts';
import { writeIcons } from './icons.ts';

const require = createRequire(import.meta.url);

/** The licence of a font stands beside it, named for its family. */
const fontLicences: Readonly<Record<string, string>> = {
  SourceSerif4: 'source-serif-4',
  SourceSans3: 'source-sans-3',
  SourceCodePro: 'source-code-pro',
  NotoSansSymbols2: 'noto-sans-symbols-2',
  NotoEmoji: 'noto-emoji',
};

/** Fills `target` anew. */
export async function copyAssets(root: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  for (const folder of ['browser', 'themes']) {
    await cp(join(root, 'assets', folder), join(target, folder), { recursive: true });
  }
  await joinScripts(join(root, 'assets/deck'), join(target, 'deck'));
  await writeTokens(join(target, 'themes'));
  await joinStylesheets(join(target, 'themes'), await readFile(join(root, 'assets/deck/hidden.css'), 'utf8'));
  await copyFonts(join(target, 'fonts'));
  await copyReveal(join(target, 'reveal'));
  await writeIcons(root, join(target, 'icons'));
}

/** Every deck carries a script, of its parts that its file needs: comments and long names are for those who read the source. So with the stylesheets. */
async function joinScripts(from: string, target: string): Promise<void> {
  const entries = ['view.js', 'public.js', 'private.js', 'reading.css', 'speaker.css', 'notes.css', 'list.css'].map(
    (name) => join(from, name),
  );
  await build({ entryPoints: entries, outdir: target, bundle: true, minify: true, target: 'es2022', charset: 'utf8' });
}

/** Beside each theme its tokens as JSON, which is read in a fiftieth of the time that the YAML takes. A broken theme stops the build. */
async function writeTokens(themes: string): Promise<void> {
  for (const name of (await readdir(themes)).filter((file) => file.endsWith('.yaml'))) {
    const { value, diagnostics } = readTheme({ path: name, text: await readFile(join(themes, name), 'utf8') });
    const [finding] = diagnostics;
    if (!value || finding) throw new Error(`the theme ${name} is broken: ${finding?.message}`);
    await writeFile(join(themes, name.replace(/yaml$/, 'json')), JSON.stringify(value));
  }
}

/** The parts of a theme's stylesheet become one file behind what all have in common, in the order of their names and without what only a reader of it needs. */
async function joinStylesheets(themes: string, common: string): Promise<void> {
  const folders = (await readdir(themes, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const parts = (await readdir(join(themes, name))).filter((file) => file.endsWith('.css')).sort();
    const texts = await Promise.all(parts.map((part) => readFile(join(themes, name, part), 'utf8')));
    const { code } = await transform([common, ...texts].join('\n'), { loader: 'css', minify: true });
    await writeFile(join(themes, `${name}.css`), code);
    await rm(join(themes, name), { recursive: true });
  }
}

async function copyFonts(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  // Cuts fonts of a project for its decks, which HarfBuzz's smaller module, the bundle's, cannot.
  await copyFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'), join(target, 'harfbuzz-subset.wasm'));
  for (const face of packagedFaces) await copyFile(face.source, join(target, `${face.name}.ttf`));
  for (const [family, packageName] of Object.entries(fontLicences)) {
    const folder = dirname(require.resolve(`@expo-google-fonts/${packageName}/package.json`));
    await copyFile(join(folder, 'LICENSE_FONT'), join(target, `${family}-LICENSE.txt`));
  }
}

async function copyReveal(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const scripts = { 'reveal.js': 'reveal.js', 'zoom.js': 'reveal.js/plugin/zoom' };
  for (const [name, from] of Object.entries(scripts)) await copyFile(require.resolve(from), join(target, name));
  const [reset, css] = await Promise.all(
    ['reveal.js/reset.css', 'reveal.js/reveal.css'].map((from) => readFile(require.resolve(from), 'utf8')),
  );
  const { code } = await transform(reset ?? '', { loader: 'css', minify: true });
  await writeFile(join(target, 'reset.css'), code);
  await writeFile(join(target, 'reveal.css'), cutReveal(css ?? ''));
}
