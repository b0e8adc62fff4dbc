// What a deck plays is found as pictures are: beside the text, then in `assets/`, and never outside the project.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { createNodeHost, type MemoryFile } from '../../src/host/index.ts';
import { allFindings, createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';

const webm = readFileSync(new URL('../corpus/decks/signal.webm', import.meta.url));
const captions = 'WEBVTT\n\n00:00.000 --> 00:05.000\nThe lamp.\n';

async function build(text: string, files: Readonly<Record<string, MemoryFile>> = {}) {
  const host = createMemoryHost(
    { 'decks/talk.md': `---\ntitle: T\n---\n${text}\n`, ...files },
    { builtins: createNodeHost() },
  );
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const compilation = await createCompiler(host).compile(source!, { outputs: ['deck'] });
  return {
    findings: allFindings(compilation).map(({ code, span }) =>
      span ? `${code} ${positionAt(span.file, span.start).line - 3}` : code,
    ),
    files: compilation.deck?.files.map(({ place, path }) => `${place} ${path}`) ?? [],
    html: new TextDecoder().decode(compilation.deck?.files[0]?.bytes),
    read: compilation.filesRead,
  };
}

describe('a film', () => {
  it('stands in the deck’s file, with its captions', async () => {
    const { findings, files, html, read } = await build('![Lamp](a.webm){captions=a.vtt}', {
      'decks/a.webm': webm,
      'assets/a.vtt': captions,
    });
    expect(findings).toEqual([]);
    expect(files).toEqual(['public talk/index.html', 'private talk/speaker.html']);
    expect(html).toContain(`src="data:video/webm;base64,${webm.toString('base64')}"`);
    expect(html).toContain(`src="data:text/vtt;base64,${Buffer.from(captions).toString('base64')}"`);
    expect(html).toContain('media-src data:;');
    expect(read).toContain('/decks/a.webm');
  });

  it('of more than 20 MB is written beside the deck, for either of its files', async () => {
    const large = new Uint8Array(20_000_001);
    large.set(webm);
    const { findings, files, html } = await build(
      '![Lamp](a b.webm){muted}\n\n![Other](../b/a b.webm){muted}'.replaceAll('a b', 'a%20b'),
      {
        'decks/a b.webm': large,
        'b/a b.webm': Uint8Array.from(large).fill(1, 20_000_000),
      },
    );
    expect(findings).toEqual(['media-beside 1', 'media-beside 3']);
    expect(files).toEqual([
      'public talk/index.html',
      'public talk/a b.webm',
      expect.stringMatching(/^public talk\/a b-[0-9a-f]{8}\.webm$/),
      'private talk/speaker.html',
      'private talk/a b.webm',
      expect.stringMatching(/^private talk\/a b-[0-9a-f]{8}\.webm$/),
    ]);
    expect(html).toContain('src="a%20b.webm"');
    expect(html).toContain("media-src data: 'self' file:;");
  });

  it('on a host that the author allows stays there', async () => {
    const source = '![Lamp](https://films.example/a.mp4){muted}';
    expect((await build(source)).findings).toEqual(['media-remote 1']);
    const { findings, html } = await build('', {
      'decks/talk.md': `---\ntitle: T\nallow: [films.example]\n---\n${source}\n`,
    });
    expect(findings).toEqual(['reaches-host 2']);
    expect(html).toContain('src="https://films.example/a.mp4"');
  });
});

describe('what cannot be played', () => {
  it.each([
    ['a file that is not there', '![x](no.mp4){muted}', ['media-missing 1']],
    ['a file outside of the project', '![x](../../../x.mp4){muted}', ['media-missing 1']],
    ['another kind of address', '![x](file:///x.mp4){muted}', ['media-missing 1']],
    ['another kind of file', '![x](text.mp4){muted}', ['media-format 1']],
    ['captions that are none', '![x](a.webm){captions=no.vtt}', ['captions-format 1']],
    ['captions that are not there', '![x](a.webm){captions=gone.vtt}', ['media-missing 1']],
    ['a poster that is not there', '![x](a.webm){muted poster=gone.png}', ['picture-missing 1']],
  ])('%s is an error, and no deck is made', async (_, text, expected) => {
    const { findings, files } = await build(text, {
      'decks/a.webm': webm,
      'decks/text.mp4': 'Text.',
      'decks/no.vtt': 'Text.',
    });
    expect(findings).toEqual(expected);
    expect(files).toEqual([]);
  });

  it('without captions or a name is a warning', async () => {
    const files = { 'decks/a.webm': webm };
    expect((await build('![Lamp](a.webm)', files)).findings).toEqual(['media-captions 1']);
    expect((await build('![](a.webm){muted}', files)).findings).toEqual(['media-name 1']);
    expect((await build('![](a.webm){decorative}', files)).findings).toEqual([]);
    expect((await build('Text ![Lamp](a.webm) text.', files)).findings).toEqual(['media-inline 1']);
  });

  it('is too large', async () => {
    const host = createMemoryHost(
      { 'decks/talk.md': '![Lamp](a.webm){muted}', 'decks/a.webm': webm },
      { builtins: createNodeHost() },
    );
    const huge = {
      ...host,
      stat: async (path: string) => {
        const found = await host.stat(path);
        return found && path.endsWith('.webm') ? { ...found, size: 1_000_000_001 } : found;
      },
    };
    const { value: source } = await locatePitch(huge, 'decks/talk.md');
    const compilation = await createCompiler(huge).compile(source!, { outputs: ['deck'] });
    expect(allFindings(compilation).map(({ code }) => code)).toEqual(['media-too-large']);
  });
});

describe('an icon', () => {
  it('that the set lacks is a warning, and stands as it was written', async () => {
    const { findings, html } = await build(':icon[rokcet] :icon[rocket]{label="Start"}');
    expect(findings).toEqual(['icon-unknown 1']);
    expect(html).toContain(':icon[rokcet]');
    expect(html).toMatch(
      /<svg class="icon" role="img" aria-label="Start" width="1em" height="1em" viewBox="0 0 24 24"/,
    );
  });
});
