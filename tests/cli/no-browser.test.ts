// Commands that need a browser, on a computer that has none: what they say, and what they do all the same.

import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { createMemoryHost, createNodeHost } from '../../src/host/index.ts';

const talk = '---\ntitle: A Day\n---\n\n## Why\n\nEverybody is there.\n\nNote: Breathe.\n';

async function run(words: readonly string[]) {
  const files = createMemoryHost(
    { '/p/package.json': '{}', '/p/decks/talk.md': talk },
    { folder: '/p', builtins: createNodeHost() },
  );
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write(text: string) {
      texts[name] += text;
    },
    isTerminal: false,
    colors: false,
  });
  const io: Io = {
    out: stream('out'),
    err: stream('err'),
    environment: {},
    host: { ...files, browser: async () => ({ install: 'sudo apt install chromium' }) },
  };
  const exit = await runCommandLine(words, io);
  return { exit, ...texts, files: [...files.files().keys()].filter((path) => /^\/p\/(?:dist|private)/.test(path)) };
}

describe('without a browser', () => {
  it('a check judges nothing, and says which command installs one', async () => {
    const { exit, out } = await run(['check', '--browser', '--format', 'short']);
    expect([exit, out]).toEqual([1, 'error browser-missing: No Chrome, Edge or Chromium is installed.\n']);
    expect((await run(['check', '--browser'])).out).toContain(
      '  Without a browser no slide is judged.\n  Install one: sudo apt install chromium\n',
    );
  });

  it('a build makes everything but the slides', async () => {
    const { exit, err, files } = await run(['build', 'talk', '--slides-pdf']);
    expect(exit).toBe(1);
    expect(err).toContain('[browser-missing]\n  Without a browser no slides are printed.\n');
    expect(files).toEqual([
      '/p/private/.gitignore',
      '/p/dist/talk/index.html',
      '/p/private/talk/speaker.html',
      '/p/dist/talk/talk.pdf',
    ]);
  });

  it('a pack holds the rest, and says nothing of slides in its text', async () => {
    const { exit, err, files } = await run(['pack', 'talk']);
    expect(exit).toBe(0);
    expect(err).toContain(
      'warning: The slides are not packed as a PDF: No Chrome, Edge or Chromium is installed. [pack-without-slides]',
    );
    expect(err).toContain('  Install one: sudo apt install chromium\n');
    expect(files.map((path) => path.replace('/p/private/', ''))).toEqual([
      '.gitignore',
      'talk-stage/1-present.html',
      'talk-stage/3-notes.html',
      'talk-stage/4-page.pdf',
      'talk-stage/READ-ME.txt',
    ]);
  });

  it('is a warning that `--strict` does not pass', async () => {
    expect((await run(['pack', 'talk', '--strict'])).exit).toBe(1);
  });
});
