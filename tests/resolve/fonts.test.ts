// Themes of a project and the fonts they name: found, laid over what they extend, and refused with the place and the way out.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { createFontStore } from '../../src/fonts/index.ts';
import { createMemoryHost, type Host, HostError, type MemoryFile, recordReads } from '../../src/host/index.ts';
import type { FrontMatter } from '../../src/model/index.ts';
import { findTheme } from '../../src/resolve/index.ts';
import { resolveFonts } from '../../src/resolve/resolve-fonts.ts';
import { readTheme, type Theme } from '../../src/theme/index.ts';
import { fontHost } from '../fonts/test-fonts.ts';
import { deckSettings, pageSettings } from '../settings.ts';

const require = createRequire(import.meta.url);
const summit = readTheme({ path: 'summit.yaml', text: readFileSync('assets/themes/summit.yaml', 'utf8') }).value!;
const probe = (name: string): Uint8Array => readFileSync(new URL(`../fonts/files/${name}`, import.meta.url));

const builtins = {
  builtin: (name: string): Uint8Array =>
    name === 'themes/summit.json' ? new TextEncoder().encode(JSON.stringify(summit)) : fontHost.builtin(name),
};

/** The files of a package in the weights that are named, where an author's `node_modules` has them. */
function packageFiles(name: string, folders: readonly string[]): Record<string, MemoryFile> {
  const from = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const family = name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  const file = (folder: string) => `${folder}/${family}_${folder}.ttf`;
  return Object.fromEntries(
    folders.map((folder) => [
      `/p/node_modules/@expo-google-fonts/${name}/${file(folder)}`,
      readFileSync(join(from, file(folder))),
    ]),
  );
}

const frontMatter = (theme: string, path = 'decks/talk.md'): FrontMatter => ({
  title: 'Talk',
  lang: 'en',
  authors: [],
  contact: [],
  theme,
  vars: {},
  allow: [],
  css: [],
  deck: deckSettings,
  page: pageSettings,
  places: new Map(),
  file: { path, text: '' },
});

const hostOf = (files: Readonly<Record<string, MemoryFile>>) =>
  createMemoryHost({ '/p/decks/talk.md': '', ...files }, { builtins });

async function themeOf(files: Readonly<Record<string, MemoryFile>>, name = 'theme.yaml') {
  return findTheme(hostOf(files), '/p', frontMatter(name));
}

/** What was found: `file:line:column code message`. */
const complaints = (diagnostics: Awaited<ReturnType<typeof themeOf>>['diagnostics']): readonly string[] =>
  diagnostics.map(({ code, message, span }) => {
    const at = span && positionAt(span.file, span.start);
    return `${span?.file.path}:${at?.line}:${at?.column} ${code} ${message}`;
  });

describe('a theme file', () => {
  it('is laid over the theme that it extends', async () => {
    const { value, diagnostics } = await themeOf({
      '/p/theme.yaml':
        'extends: summit\npalette: { page: { accent: "#005A9C" } }\npage: { type: { title: { size: 28 } } }\n',
    });
    expect(diagnostics).toEqual([]);
    expect(value?.name).toBe('theme');
    expect(value?.stylesheet).toBe('summit');
    expect(value?.palette.page.accent).toBe('#005A9C');
    expect(value?.palette.page.ink).toBe(summit.palette.page.ink);
    expect(value?.page.type.title).toEqual({ ...summit.page.type.title, size: 28 });
    expect(value?.deck).toEqual(summit.deck);
  });

  it('is found beside the pitch first, and may extend another file', async () => {
    const { value } = await themeOf({
      '/p/decks/theme.yaml': 'extends: ../brand.yaml\nname: mine\n',
      '/p/brand.yaml': 'extends: summit\npage: { row: 14 }\n',
      '/p/theme.yaml': 'extends: nothing\n',
    });
    expect([value?.name, value?.page.row, value?.path]).toEqual(['mine', 14, 'decks/theme.yaml']);
  });

  it('may not extend itself, by way of another', async () => {
    const { value, diagnostics } = await themeOf({
      '/p/theme.yaml': 'extends: brand.yaml\n',
      '/p/brand.yaml': 'extends: theme.yaml\n',
    });
    expect(value).toBeUndefined();
    expect(complaints(diagnostics)).toEqual(['brand.yaml:1:10 theme-cycle The theme `theme.yaml` extends itself.']);
  });

  it('is told where it is wrong', async () => {
    const { diagnostics } = await themeOf({ '/p/theme.yaml': 'extends: sumit\n' });
    expect(complaints(diagnostics)).toEqual(['theme.yaml:1:10 theme-unknown There is no theme `sumit`.']);
    const wrong = await themeOf({ '/p/theme.yaml': 'extends: summit\npage: { rwo: 14, row: high }\n' });
    expect(complaints(wrong.diagnostics)).toEqual([
      'theme.yaml:2:9 theme-unknown-key A theme has no `page.rwo`.',
      'theme.yaml:2:23 theme-value `page.row` has to be a number, but it is a text.',
    ]);
  });

  it('is read from the project alone', async () => {
    const { diagnostics } = await themeOf({ '/theme.yaml': 'extends: summit\n' }, '../../theme.yaml');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The theme file `../../theme.yaml` lies outside the project.',
    ]);
    const missing = await themeOf({}, 'theme.yaml');
    expect(missing.diagnostics.map(({ message }) => message)).toEqual(['There is no theme file `theme.yaml`.']);
  });
});

describe('the fonts of a theme', () => {
  async function fontsOf(
    fonts: string,
    files: Readonly<Record<string, MemoryFile>> = {},
    text = 'Text',
    change = (host: Host): Host => host,
  ) {
    const host = recordReads(change(hostOf({ '/p/theme.yaml': `extends: summit\nfonts: ${fonts}\n`, ...files })));
    const { value: theme } = await findTheme(host, '/p', frontMatter('theme.yaml'));
    const characters = new Set(Array.from(text, (character) => character.codePointAt(0)!));
    const context = { host, root: '/p', store: createFontStore(host) };
    const { value, diagnostics } = await resolveFonts(theme as Theme, () => characters, context);
    const faces = [...(value ?? [])].map(([family, members]) => [family, ...members.map(({ key }) => key)]);
    return {
      faces,
      found: complaints(diagnostics),
      notes: diagnostics.flatMap((finding) => finding.notes.map((note) => note.message)),
      read: host.paths(),
    };
  }

  it('are files for each face, beside the theme or in the project', async () => {
    const { faces, found } = await fontsOf('{ display: { regular: fonts/Probe.otf, bold: fonts/Heavy.woff } }', {
      '/p/fonts/Probe.otf': probe('Probe.otf'),
      '/p/fonts/Heavy.woff': probe('Probe.woff'),
    });
    expect(found).toEqual([]);
    expect(faces).toEqual([['theme display', 'fonts/Probe.otf 400', 'fonts/Heavy.woff 700']]);
  });

  it('are all weights of one variable file', async () => {
    const { faces } = await fontsOf('{ text: Brand.woff2 }', { '/p/Brand.woff2': probe('ProbeVariable.woff2') });
    expect(faces).toEqual([['Brand.woff2', ...[300, 400, 500, 600, 700].map((weight) => `Brand.woff2 ${weight}`)]]);
  });

  it('are a package, its fallback opened only for what nothing else has', async () => {
    const files = packageFiles('noto-sans-thai', ['400Regular', '600SemiBold', '900Black']);
    const fonts = '{ fallback: ["@expo-google-fonts/noto-sans-thai"] }';
    const needed = await fontsOf(fonts, files, 'วันนี้');
    const folder = 'node_modules/@expo-google-fonts/noto-sans-thai';
    expect(needed.faces).toEqual([
      [
        '@expo-google-fonts/noto-sans-thai',
        `${folder}/400Regular/NotoSansThai_400Regular.ttf 400`,
        `${folder}/600SemiBold/NotoSansThai_600SemiBold.ttf 600`,
      ],
    ]);
    const spared = await fontsOf(fonts, files, 'Only Latin, Ελληνικά, ἀρχῇ and ✓ 🎉');
    expect(spared.faces).toEqual([]);
    expect(spared.read.filter((path) => path.includes('node_modules'))).toEqual([]);
  });

  it('are missing with the command that brings them', async () => {
    const { found, notes } = await fontsOf('{ fallback: ["@expo-google-fonts/noto-sans-jp"] }', {}, '日');
    expect(found).toEqual([
      'theme.yaml:2:21 font-missing The font package `@expo-google-fonts/noto-sans-jp` is not installed in this project.',
    ]);
    expect(notes.at(-1)).toBe('Install it there: npm install @expo-google-fonts/noto-sans-jp');
  });

  it('are refused at the place that names them', async () => {
    const restricted = Uint8Array.from(probe('Probe.otf'));
    const view = new DataView(restricted.buffer);
    // The directory's entry of OS/2 is found by its tag; `fsType` stands at byte 8 of the table.
    const entry = Buffer.from(restricted).indexOf('OS/2');
    view.setUint16(view.getUint32(entry + 8) + 8, 0x0002);
    const { found } = await fontsOf(
      '{ display: { regular: Shy.otf, bold: None.otf, italic: Text.otf }, text: Sorce Sans 3, code: ../x.ttf }',
      {
        '/p/Shy.otf': restricted,
        '/p/Text.otf': 'no font',
      },
    );
    expect(found).toEqual([
      'theme.yaml:2:45 font-missing There is no font file `None.otf`.',
      'theme.yaml:2:30 font-embedding `Shy.otf` may not be embedded in documents.',
      'theme.yaml:2:63 font-format `Text.otf` is no font that can be used.',
      'theme.yaml:2:81 font-unknown There is no built-in font family `Sorce Sans 3`.',
      'theme.yaml:2:101 font-missing The font `../x.ttf` lies outside the project.',
    ]);
  });

  it('may not come through a package of another kind', async () => {
    const { found } = await fontsOf('{ text: "@brand/fonts" }', { '/p/node_modules/@brand/fonts/package.json': '{}' });
    expect(found).toEqual([
      'theme.yaml:2:16 font-missing The package `@brand/fonts` holds no fonts that a page can use.',
    ]);
  });

  it('that the system keeps to itself is said to be so', async () => {
    const locked = (host: Host): Host => ({
      ...host,
      read: (path) => (path.endsWith('.otf') ? Promise.reject(new HostError(path, 'EACCES')) : host.read(path)),
    });
    const { found } = await fontsOf('{ text: Brand.otf }', { '/p/Brand.otf': 'locked' }, 'Text', locked);
    expect(found).toEqual(['theme.yaml:2:16 font-unreadable `Brand.otf` cannot be read.']);
  });
});
