// The library compiles in memory what the command line compiles on disk, and touches nothing.

import { describe, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch, type MemoryFile } from '../../src/index.ts';

const builtins = createNodeHost();

async function compile(files: Readonly<Record<string, MemoryFile>>, options = {}) {
  const host = createMemoryHost(files, { builtins });
  const before = [...host.files().keys()];
  const { value: source } = await locatePitch(host, '/p/decks/talk.md');
  if (!source) throw new Error('the pitch was not found');
  const compilation = await createCompiler(host).compile(source, options);
  expect([...host.files().keys()]).toEqual(before);
  return compilation;
}

const TALK = '# A talk\n\nOne sentence.\n\n## Why {only=deck}\n\nAnother sentence.\n';

describe('a compiler', () => {
  it('gives the files of both outputs, each with its place', async () => {
    const { deck, page } = await compile({ '/p/decks/talk.md': TALK });
    expect(deck?.files.map(({ place, path }) => `${place} ${path}`)).toEqual([
      'public talk/index.html',
      'private talk/speaker.html',
    ]);
    expect(page?.files.map(({ place, path }) => `${place} ${path}`)).toEqual(['public talk/talk.pdf']);
    expect(new TextDecoder().decode(page?.files[0]?.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('makes only what it is asked for', async () => {
    const compilation = await compile({ '/p/decks/talk.md': TALK }, { outputs: ['page'] });
    expect(compilation.deck).toBeUndefined();
    expect(compilation.page?.files.length).toBe(1);
  });

  it('encodes nothing when it only checks, and lowers everything', async () => {
    const { deck, page } = await compile({ '/p/decks/talk.md': TALK }, { emit: false });
    expect([deck?.files, page?.files]).toEqual([[], []]);
    expect(deck?.lowered?.slides.length).toBe(2);
    expect(page?.lowered?.report().roomWords).toBeGreaterThan(0);
  });

  it('stops only the output that lacks a picture', async () => {
    const talk = `${TALK}\n![Plan](plan.png)\n`;
    const { deck, page, diagnostics } = await compile({ '/p/decks/talk.md': talk });
    expect(diagnostics.map(({ code }) => code)).toEqual(['picture-missing']);
    expect(deck?.files).toEqual([]);
    expect(page?.files.length).toBe(1);
  });

  it('makes nothing of sources with an error', async () => {
    const compilation = await compile({ '/p/decks/talk.md': '---\ntitle: [\n---\n\n# A talk\n' });
    expect([compilation.deck, compilation.page]).toEqual([undefined, undefined]);
    expect(compilation.diagnostics.length).toBeGreaterThan(0);
  });

  it('names what is missing many times a few times, and counts the rest', async () => {
    const { diagnostics } = await compile(
      { '/p/decks/talk.md': `${TALK}\n${'![Plan](plan.png) '.repeat(500)}\n` },
      { emit: false },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(21).fill('picture-missing'));
    expect(diagnostics.at(-1)?.message).toContain('480 more findings');
  });

  it('warns of a slide that the deck shows bare, and only when a deck is asked for', async () => {
    const files = { '/p/decks/talk.md': `---\ndeck: { show: leads }\n---\n${TALK}\n---\n\nNot bold.\n` };
    expect((await compile(files, { emit: false })).diagnostics.map(({ code }) => code)).toEqual(['empty-slide']);
    expect((await compile(files, { emit: false, outputs: ['page'] })).diagnostics).toEqual([]);
  });

  it('knows the files that a result depends on, also one that is missing', async () => {
    const { filesRead } = await compile({ '/p/decks/talk.md': `${TALK}\n![Plan](plan.png)\n` });
    expect(filesRead).toContain('/p/decks/talk.md');
    expect(filesRead).toContain('/p/assets/plan.png');
  });

  it('gives the same bytes again, also from a compiler that has worked before', async () => {
    const host = createMemoryHost({ '/p/decks/talk.md': TALK }, { builtins });
    const { value: source } = await locatePitch(host, '/p/decks/talk.md');
    const compiler = createCompiler(host);
    const [one, two] = [await compiler.compile(source!), await compiler.compile(source!)];
    for (const output of ['page', 'deck'] as const) {
      const [first = [], second = []] = [one, two].map((compiled) => compiled[output]?.files);
      expect(first.length).toBeGreaterThan(0);
      expect(second.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
      // Byte by byte, and not as vitest looks at each of a million.
      for (const [at, { bytes }] of second.entries()) expect(Buffer.from(bytes).equals(first[at]!.bytes)).toBe(true);
    }
  });

  it('dates a page by its pitch, else by what it is told, else by 1980', async () => {
    const host = createMemoryHost(
      { '/p/decks/talk.md': TALK, '/p/decks/dated.md': `---\ndate: 2027-03-18\n---\n\n${TALK}` },
      { builtins },
    );
    const dateOf = async (path: string, date?: Date) => {
      const { value: source } = await locatePitch(host, path);
      const { page } = await createCompiler(host, { date }).compile(source!, { outputs: ['page'], emit: false });
      return page?.lowered?.about.date.toISOString();
    };
    expect(await dateOf('/p/decks/dated.md', new Date(0))).toBe('2027-03-18T00:00:00.000Z');
    expect(await dateOf('/p/decks/talk.md', new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(await dateOf('/p/decks/talk.md')).toBe('1980-01-01T00:00:00.000Z');
  });
});
