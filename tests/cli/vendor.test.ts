// What `pitchpipe vendor` says of a network that answers: a project in memory, and a table in place of the internet.

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { createMemoryHost, type Host } from '../../src/index.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>';
const OTHER = SVG.replace('h2', 'h1');
const name = (text: string) =>
  `assets/vendored/mark-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.svg`;

it('says of each file where it lies and where it comes from, once it was asked for, and what has changed', async () => {
  const talk = '# A talk\n\n![The mark](https://cdn.example/mark.svg)\n\n![Gone](https://cdn.example/gone.svg)\n';
  let web: Readonly<Record<string, string>> = { 'https://cdn.example/mark.svg': SVG };
  const download: Host['download'] = async (url) => {
    const text = web[url];
    return text === undefined ? { refused: 'status', detail: '404' } : { bytes: new TextEncoder().encode(text) };
  };
  const host: Host = { ...createMemoryHost({ 'package.json': '{}', 'decks/talk.md': talk }), download };
  const run = async (...words: readonly string[]) => {
    let [out, err] = ['', ''];
    const stream = (write: (text: string) => void) => ({ write, isTerminal: false, colors: false });
    const exit = await runCommandLine(words, {
      out: stream((text) => (out += text)),
      err: stream((text) => (err += text)),
      environment: {},
      host,
    });
    const said = err.split('\n').filter((line) => /^decks/.test(line));
    return { out: out.trimEnd().split('\n'), said, exit };
  };
  const gone =
    'decks/talk.md:5:1: error: `https://cdn.example/gone.svg` is not downloaded: the host answers with 404. [vendor-failed]';

  expect(await run('vendor', 'decks/talk.md')).toEqual({
    out: [`${name(SVG)}: downloaded, 1 KB, from https://cdn.example/mark.svg`, '1 file downloaded; 1 error'],
    said: [gone],
    exit: 1,
  });
  web = { 'https://cdn.example/mark.svg': OTHER, 'https://cdn.example/gone.svg': SVG };
  expect((await run('vendor', 'decks/talk.md')).out).toEqual([
    `${name(SVG)}: already there, 1 KB, from https://cdn.example/mark.svg`,
    `${name(SVG).replace('mark', 'gone')}: downloaded, 1 KB, from https://cdn.example/gone.svg`,
    '1 file downloaded, 1 already there',
  ]);
  expect(await run('vendor', '--update', 'decks/talk.md')).toEqual({
    out: [
      `${name(OTHER)}: changed, 1 KB, from https://cdn.example/mark.svg`,
      `${name(SVG).replace('mark', 'gone')}: already there, 1 KB, from https://cdn.example/gone.svg`,
      '1 file downloaded, 1 already there; 1 warning',
    ],
    said: [
      'decks/talk.md:3:1: warning: `https://cdn.example/mark.svg` gives something else than it did. [vendor-changed]',
    ],
    exit: 0,
  });
});
