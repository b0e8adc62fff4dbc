// A pitch in Japanese through the whole pipeline: told what to add, and set in both outputs once it is there.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allFindings,
  createCompiler,
  createMemoryHost,
  createNodeHost,
  locatePitch,
  type MemoryFile,
} from '../../src/index.ts';

const require = createRequire(import.meta.url);
const builtins = createNodeHost();
const PACKAGE = '@expo-google-fonts/noto-sans-jp';

const folder = dirname(require.resolve(`${PACKAGE}/package.json`));
const japanese: Record<string, MemoryFile> = Object.fromEntries(
  ['400Regular/NotoSansJP_400Regular.ttf', '600SemiBold/NotoSansJP_600SemiBold.ttf'].map((file) => [
    `/p/node_modules/${PACKAGE}/${file}`,
    readFileSync(join(folder, file)),
  ]),
);

const TALK = '---\nlang: ja\n---\n# 運用者の一日\n\n- **一緒に**決めましょう。\n- 価格は￥100です。\n';
const theme = `{ extends: summit, fonts: { fallback: ["${PACKAGE}"] } }`;

async function compile(files: Readonly<Record<string, MemoryFile>>, emit = true) {
  const host = createMemoryHost({ '/p/package.json': '{}', ...files }, { builtins });
  const { value: source } = await locatePitch(host, '/p/decks/talk.md');
  return createCompiler(host).compile(source!, { emit });
}

describe('a Japanese pitch', () => {
  it('without a font says what to type', async () => {
    const { page, deck } = await compile({ '/p/decks/talk.md': TALK }, false);
    const [finding, ...others] = page!.diagnostics.filter(({ code }) => code === 'missing-glyph');
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(
      /^No font has the Japanese characters “運用者の一日.*”, here and in \d+ more places\.$/,
    );
    const ways = [
      `Install a font that has them, in the project's root: npm install ${PACKAGE}`,
      `Save this line as \`theme.yaml\` beside the pitch, and write \`theme: theme.yaml\` in its front matter: ${theme}`,
    ];
    expect(finding?.notes.slice(-2).map(({ message }) => message)).toEqual(ways);
    expect(deck?.diagnostics.map(({ code }) => code)).toEqual(['missing-glyph']);
    expect(deck?.diagnostics[0]?.message).toMatch(/^No font has the Japanese characters “運用者の一日/);
    expect(deck?.diagnostics[0]?.notes.slice(-2).map(({ message }) => message)).toEqual(ways);
  });

  it('without a font hears it once, though neither output can be made', async () => {
    const host = createMemoryHost({ '/p/package.json': '{}', '/p/decks/talk.md': TALK }, { builtins });
    const { value: source } = await locatePitch(host, '/p/decks/talk.md');
    const compilation = await createCompiler(host).compile(source!, { emit: false });
    expect(allFindings(compilation).map(({ code }) => code)).toEqual(['missing-glyph']);
  });

  it('with a theme that has other fallbacks keeps them in the line to type', async () => {
    const { page } = await compile(
      {
        '/p/decks/talk.md': TALK.replace('lang: ja', 'lang: ja\ntheme: theme.yaml'),
        '/p/theme.yaml': 'extends: summit\nfonts: { fallback: [Source Serif 4] }\n',
      },
      false,
    );
    const finding = page!.diagnostics.find(({ code }) => code === 'missing-glyph');
    expect(finding?.notes.at(-1)?.message).toBe(
      `Name it in \`theme.yaml\`: fonts: { fallback: ["Source Serif 4", "${PACKAGE}"] }`,
    );
  });

  it('with the package is set in both outputs', async () => {
    const { page, deck, diagnostics } = await compile({
      '/p/decks/talk.md': TALK.replace('lang: ja', 'lang: ja\ntheme: theme.yaml'),
      '/p/theme.yaml': theme,
      ...japanese,
    });
    expect([...diagnostics, ...page!.diagnostics, ...deck!.diagnostics].map(({ code }) => code)).toEqual([]);
    expect(page?.files.length).toBe(1);
    const html = new TextDecoder().decode(deck?.files[0]?.bytes);
    const rules = html.match(/@font-face \{ font-family: "@expo-google-fonts\/noto-sans-jp"[^}]*\}/g) ?? [];
    expect(rules.map((rule) => /font-weight: (\d+)/.exec(rule)?.[1])).toEqual(['400', '600']);
    // Lining figures: kanji have one height.
    expect(html).toContain('--figures-text: "lnum", "pnum";');
    // Some twenty characters of 17,000: the font is cut.
    for (const rule of rules) expect(rule.length).toBeLessThan(40_000);
  });

  it('makes nothing when its package is missing', async () => {
    const { page, deck, diagnostics } = await compile({
      '/p/decks/talk.md': TALK.replace('lang: ja', 'lang: ja\ntheme: theme.yaml'),
      '/p/theme.yaml': theme,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['font-missing']);
    expect([page, deck]).toEqual([undefined, undefined]);
  });
});

it('two themes of one name are two themes', async () => {
  const host = createMemoryHost(
    {
      '/p/package.json': '{}',
      '/p/decks/one/pitch.md': '---\ntheme: theme.yaml\n---\n# One\n\nText.\n',
      '/p/decks/one/theme.yaml': 'extends: summit\nname: brand\npalette: { light: { ask: "#005A9C" } }\n',
      '/p/decks/two/pitch.md': '---\ntheme: theme.yaml\n---\n# Two\n\nText.\n',
      '/p/decks/two/theme.yaml': 'extends: summit\nname: brand\npalette: { light: { ask: "#1B6E3C" } }\n',
    },
    { builtins },
  );
  const compiler = createCompiler(host);
  for (const [name, color] of [
    ['one', '#005A9C'],
    ['two', '#1B6E3C'],
  ] as const) {
    const { value: source } = await locatePitch(host, `/p/decks/${name}`);
    const { deck } = await compiler.compile(source!, { outputs: ['deck'] });
    expect(new TextDecoder().decode(deck?.files[0]?.bytes)).toContain(`--ask: ${color};`);
  }
});
