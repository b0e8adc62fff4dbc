// The pitches that the browser judges: every kind of slide at every size, shared out over the languages.
// In: nothing but a seed. Out: files of a project, and what each slide is, in order.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch, type MemoryFile } from '../../../src/index.ts';
import type { LoweredDeck } from '../../../src/writers/deck/index.ts';
import { type SlideKind, slideKinds } from './kinds.ts';
import { createDraw } from './random.ts';
import { arabic, chinese, english, german, greek, japanese, russian, thai, type Voice, vietnamese } from './voices.ts';

/** A compiled pitch. `kinds` names the slides that were written, which are those after the title. */
export interface JudgedDeck {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly markdown: readonly string[];
  readonly lowered: LoweredDeck;
  readonly html: Uint8Array;
}

/** `JUDGE_SEED=7` draws other texts, to look for what nobody has seen yet. */
const SEED = Number(process.env.JUDGE_SEED ?? 2027_03_18);

/** A voice, and how its deck is set up. */
interface Setup {
  readonly voice: Voice;
  /** Keys of `deck`, behind those that every deck has. */
  readonly deck?: string;
}

/** English says everything; the other decks a third of it each, so that every kind is said in several voices. */
const setups: readonly Setup[] = [
  ...[english, german, greek, russian, vietnamese, japanese, arabic].map((voice) => ({ voice })),
  { voice: german, deck: 'size: "4:3"' },
  { voice: english, deck: 'scheme: dark, footer: Harbour, header: Two bells' },
  { voice: chinese },
  { voice: thai },
];

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="M0 0h${width}v${height}z" fill="#4C5E66"/></svg>`;

const pictures: Readonly<Record<string, MemoryFile>> = {
  '/p/decks/square.svg': svg(48, 48),
  '/p/decks/small.svg': svg(180, 90),
  '/p/decks/tall.svg': svg(400, 520),
  '/p/decks/wide.svg': svg(1600, 700),
  '/p/decks/chart.svg': svg(900, 600),
  '/p/decks/signal.webm': readFileSync(new URL('../../corpus/decks/signal.webm', import.meta.url)),
};

export async function compileDecks(): Promise<readonly JudgedDeck[]> {
  const decks: JudgedDeck[] = [];
  for (const [index, setup] of setups.entries()) decks.push(await compileDeck(setup, index));
  return decks;
}

async function compileDeck({ voice, deck: keys }: Setup, index: number): Promise<JudgedDeck> {
  const draw = createDraw(SEED + index);
  const written = chooseSlides(index).map(({ kind, size }) => ({
    name: kind.name,
    markdown: kind.write(size, voice, draw),
  }));
  const source = `${frontMatter(voice, keys)}\n${written.map(({ markdown }) => markdown.trim()).join('\n\n---\n\n')}\n`;
  const host = createMemoryHost(
    {
      '/p/package.json': '{}',
      '/p/decks/talk.md': source,
      '/p/theme.yaml': themeOf(voice),
      ...pictures,
      ...fontsOf(voice),
    },
    { builtins: createNodeHost() },
  );
  const { value: place } = await locatePitch(host, '/p/decks/talk.md');
  const { deck, diagnostics } = await createCompiler(host).compile(place!, { outputs: ['deck'] });
  const file = deck?.files.find(({ path }) => path.endsWith('index.html'));
  if (!deck?.lowered || !file)
    throw new Error(JSON.stringify([...diagnostics, ...(deck?.diagnostics ?? [])].map(({ message }) => message)));
  return {
    name: [voice.lang, keys].filter(Boolean).join(', '),
    kinds: written.map(({ name }) => name),
    markdown: written.map(({ markdown }) => markdown),
    lowered: deck.lowered,
    html: file.bytes,
  };
}

/** All sizes for the first voice; for the others every third, beginning elsewhere for each. What is set largest is said by all at every size. */
function chooseSlides(index: number): readonly { readonly kind: SlideKind; readonly size: number }[] {
  const all = slideKinds.flatMap((kind) => kind.sizes.map((size) => ({ kind, size })));
  return index === 0 ? all : all.filter(({ kind }, place) => kind.spoken || place % 3 === index % 3);
}

const frontMatter = ({ lang, font }: Voice, keys: string | undefined): string =>
  [
    ...['---', 'title: The Harbour Bell', `lang: ${lang}`, ...(font ? ['theme: theme.yaml'] : [])],
    ...['link: https://harbour.example', 'organization: { name: Harbour community, logo: square.svg }'],
    ...[
      'contact: [{ name: Ada Wren, email: ada@harbour.example }]',
      `deck: { ${['split: rules', keys].filter(Boolean).join(', ')} }`,
      '---',
    ],
  ].join('\n');

const themeOf = ({ font }: Voice): string =>
  `extends: summit\n${font ? `fonts: { fallback: ["${font.name}"] }\n` : ''}`;

function fontsOf({ font }: Voice): Readonly<Record<string, MemoryFile>> {
  if (!font) return {};
  const folder = dirname(createRequire(import.meta.url).resolve(`${font.name}/package.json`));
  return Object.fromEntries(
    font.files.map((file) => [`/p/node_modules/${font.name}/${file}`, readFileSync(join(folder, file))]),
  );
}
