// Which files are pitches, which are parts of one, and which are left alone with a word.

import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.ts';
import { listPitches, locatePitch, locateProject } from '../../src/reader/index.ts';
import { formatTree } from './format-tree.ts';
import { readFiles } from './read-text.ts';

describe('a project', () => {
  it.each([
    ['pitchpipe.yaml', 'work/a/pitchpipe.yaml'],
    ['decks', 'work/a/decks/x.md'],
    ['package.json', 'work/a/package.json'],
  ])('is the nearest folder with %s', async (_, marker) => {
    const host = createMemoryHost({ [marker]: '', 'work/a/b/c/talk.md': '' });
    expect(await locateProject(host, 'work/a/b/c/talk.md')).toEqual({ root: '/work/a' });
  });

  it('without a mark is the source’s own folder', async () => {
    const host = createMemoryHost({ 'work/a/talk.md': '' });
    expect(await locateProject(host, 'work/a/talk.md')).toEqual({ root: '/work/a' });
    expect(await locateProject(host, 'work/a')).toEqual({ root: '/work/a' });
  });

  it('lists its pitches by name', async () => {
    const host = createMemoryHost({
      'decks/b.md': '',
      'decks/a/pitch.md': '',
      'decks/a/20-two.md': '',
      'decks/a/10-one.md': '',
      'decks/a/_shared.md': '',
      'decks/a/todo.md': '',
      'decks/b.ja.md': '',
      'decks/README.md': '',
      'decks/_shared.md': '',
      'decks/pictures/a.png': '',
    });
    const pitches = await listPitches(host, await locateProject(host, 'decks/b.md'));
    expect(pitches).toEqual([
      {
        name: 'a',
        root: '/',
        main: 'decks/a/pitch.md',
        sections: ['decks/a/10-one.md', 'decks/a/20-two.md'],
        folder: 'decks/a',
        ignored: [{ path: 'decks/a/todo.md', reason: 'no-section' }],
      },
      {
        name: 'b',
        root: '/',
        main: 'decks/b.md',
        sections: [],
        ignored: [{ path: 'decks/b.ja.md', reason: 'variant' }],
      },
    ]);
  });
});

describe('a pitch', () => {
  it('is found by its file, its folder, or a section', async () => {
    const host = createMemoryHost({ 'decks/a/pitch.md': '', 'decks/a/10-one.md': '', 'decks/b.md': '' });
    for (const path of ['decks/a', 'decks/a/', './decks/a/pitch.md', 'decks/a/10-one.md']) {
      expect((await locatePitch(host, path)).value?.main).toBe('decks/a/pitch.md');
    }
    expect((await locatePitch(host, 'decks/b.md')).value?.name).toBe('b');
  });

  it.each([
    ['decks/none.md', 'There is no file or folder `decks/none.md`.'],
    ['decks', 'This folder holds no `pitch.md`.'],
    ['decks/a.txt', 'A pitch is a Markdown file, `.md`, or a folder with `pitch.md`.'],
  ])('is not at %s', async (path, message) => {
    const host = createMemoryHost({ 'decks/a.md': '', 'decks/a.txt': '' });
    const { value, diagnostics } = await locatePitch(host, path);
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([`source-missing: ${message}`]);
  });

  it('in a folder begins a slide with each section, which may say of its slides', async () => {
    const { value, diagnostics } = await readFiles(
      {
        'decks/a/pitch.md': '---\ntitle: Whole\n---\nFirst.\n',
        'decks/a/10-one.md': '---\ntitle: One\nid: first\nonly: page\n---\nNote: printed\n',
        'decks/a/20-two.md': '---\ntransition: fade\n---\n## Two\ntext\n\n## Three\n',
        'decks/a/30-rest.md': 'No heading.\n',
        'decks/a/todo.md': '# Later\n',
        'decks/a/ja/20-two.md': '## 二\n',
      },
      'decks/a',
    );
    expect(value?.frontMatter.title).toBe('Whole');
    expect(value && formatTree(value)).toBe(
      [
        'slide #s-…',
        '  p "First."',
        'slide #first {only=page}',
        '  h2 "One"',
        '  p "Note: printed"',
        'slide #two {transition=fade}',
        '  h2 "Two"',
        '  p "text"',
        'slide #three {transition=fade}',
        '  h2 "Three"',
        'slide #s-…',
        '  p "No heading."',
      ].join('\n'),
    );
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ignored-file: `decks/a/todo.md` is no section, and is left alone.',
      'language-variant: `decks/a/ja/20-two.md` is a language variant, which is not available yet; it is left alone.',
    ]);
  });

  it('takes its title from the front matter, the first level-1 heading, or the file', async () => {
    const title = async (text: string): Promise<string | undefined> =>
      (await readFiles({ 'decks/talk.md': text }, 'decks/talk.md')).value?.frontMatter.title;
    expect(await title('---\ntitle: 2027\n---\n# One\n')).toBe('2027');
    expect(await title('## Two\n# *One* & `all`\n')).toBe('One & all');
    expect(await title('## Two\n')).toBe('talk');
  });

  it('reads nothing outside the project', async () => {
    const { value, diagnostics } = await readFiles(
      { 'work/decks/talk.md': { link: '../../etc/secret.md' }, 'work/decks/other.md': '', 'etc/secret.md': 'secret' },
      'work/decks/talk.md',
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => finding.code)).toEqual(['outside-project']);
  });
});
