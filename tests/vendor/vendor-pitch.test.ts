// What `vendor` downloads, keeps and says: against a project in memory and a network that is a table.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createCompiler,
  createMemoryHost,
  type Download,
  type Host,
  locatePitch,
  type MemoryHost,
  vendorPitch,
} from '../../src/index.ts';
import { packageHost } from '../deck/package-files.ts';

const HARBOUR = 'https://cdn.example/photos/Harbour%20at%20dawn.png?size=large';
const DRAWING = 'https://cdn.example/mark.svg';
const talk = `# A talk\n\n![The harbour](${HARBOUR})\n\n![The mark](${DRAWING})\n\n![Here](local.svg)\n`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1z"/></svg>';
let png: Uint8Array;
let otherPng: Uint8Array;
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  const pixels = (color: string) => sharp({ create: { width: 4, height: 3, channels: 3, background: color } });
  png = await pixels('#c4371a').png().toBuffer();
  otherPng = await pixels('#122b35').png().toBuffer();
});

interface Project {
  readonly host: MemoryHost;
  /** Every address that was asked for. */
  readonly asked: string[];
  run(options?: {
    readonly update?: boolean;
  }): Promise<{ readonly steps: readonly string[]; readonly findings: readonly string[] }>;
  text(path: string): string;
}

function project(web: Readonly<Record<string, Uint8Array | string | Download>>, markdown = talk): Project {
  const asked: string[] = [];
  const host = createMemoryHost(
    { 'package.json': '{}', 'decks/talk.md': markdown, 'decks/local.svg': svg },
    { builtins: packageHost() },
  );
  const download: Host['download'] = async (url) => {
    asked.push(url);
    const found = web[url];
    if (found === undefined) return { refused: 'status', detail: '404' };
    if (typeof found === 'string') return { bytes: new TextEncoder().encode(found) };
    return found instanceof Uint8Array ? { bytes: found } : found;
  };
  return {
    host,
    asked,
    async run(options) {
      const { value: source } = await locatePitch(host, 'decks/talk.md');
      const { value, diagnostics } = await vendorPitch({ ...host, download }, source!, options);
      return {
        steps: value.map(({ state, path }) => `${state} ${path}`),
        findings: diagnostics.map(({ code, message }) => `${code}: ${message}`),
      };
    },
    text: (path) => new TextDecoder().decode(host.files().get(path)),
  };
}

async function compile(host: Host) {
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const { deck, diagnostics } = await createCompiler(host).compile(source!, { outputs: ['deck'] });
  const html = deck?.files[0] && new TextDecoder().decode(deck.files[0].bytes);
  return { html, findings: diagnostics.map(({ code }) => code) };
}

const usual = () => project({ [HARBOUR]: png, [DRAWING]: svg });

describe('vendor', () => {
  it('downloads what the pitch links, and lists it with its hash and what it is', async () => {
    const { run, host, text, asked } = usual();
    const [photo, mark] = [`Harbour-20at-20dawn-${sha(png).slice(0, 10)}.png`, `mark-${sha(svg).slice(0, 10)}.svg`];
    expect(await run()).toEqual({
      steps: [`downloaded assets/vendored/${photo}`, `downloaded assets/vendored/${mark}`],
      findings: [],
    });
    expect(asked).toEqual([HARBOUR, DRAWING]);
    expect(host.files().get(`/assets/vendored/${photo}`)).toEqual(png);
    expect(JSON.parse(text('/assets/vendored/vendored.json'))).toEqual({
      [HARBOUR]: { file: photo, sha256: sha(png), type: 'image/png' },
      [DRAWING]: { file: mark, sha256: sha(svg), type: 'image/svg+xml' },
    });
  });

  it('asks once: what is there is kept, and what is gone comes back', async () => {
    const { run, host, asked } = usual();
    const { steps } = await run();
    asked.length = 0;
    expect((await run()).steps).toEqual(steps.map((step) => step.replace('downloaded', 'kept')));
    expect(asked).toEqual([]);
    (host.files() as Map<string, Uint8Array>).delete(`/${steps[0]!.split(' ')[1]}`);
    expect((await run()).steps).toEqual([
      steps[0]!.replace('downloaded', 'restored'),
      steps[1]!.replace('downloaded', 'kept'),
    ]);
    expect(asked).toEqual([HARBOUR]);
  });

  it('leaves a file alone that somebody has changed, and says so', async () => {
    const { run, host } = usual();
    const path = (await run()).steps[0]!.split(' ')[1]!;
    await host.write(`/${path}`, otherPng);
    const { steps, findings } = await run();
    expect(steps[0]).toBe(`kept ${path}`);
    expect(findings).toEqual([`vendor-changed: \`${path}\` is not what was downloaded.`]);
    expect(host.files().get(`/${path}`)).toEqual(otherPng);
    const again = await run({ update: true });
    expect(again.findings).toEqual([`vendor-changed: \`${path}\` held something else, and was downloaded again.`]);
    expect(host.files().get(`/${path}`)).toEqual(png);
  });

  it('gives new contents a new name, says so, and keeps the old ones', async () => {
    const web: Record<string, Uint8Array | string> = { [HARBOUR]: png, [DRAWING]: svg };
    const { run, host, text } = project(web);
    const before = (await run()).steps[0]!.split(' ')[1]!;
    web[HARBOUR] = otherPng;
    const { steps, findings } = await run({ update: true });
    const after = `assets/vendored/Harbour-20at-20dawn-${sha(otherPng).slice(0, 10)}.png`;
    expect(steps[0]).toBe(`changed ${after}`);
    expect(findings).toEqual([`vendor-changed: \`${HARBOUR}\` gives something else than it did.`]);
    expect([host.files().has(`/${before}`), host.files().has(`/${after}`)]).toEqual([true, true]);
    expect(text('/assets/vendored/vendored.json')).toContain(sha(otherPng));
  });

  it('goes by what the bytes are, whatever the address or the server says', async () => {
    const { run, host } = project({ [HARBOUR]: '<!doctype html><title>Sign in</title>', [DRAWING]: png });
    const { steps, findings } = await run();
    expect(steps).toEqual([`downloaded assets/vendored/mark-${sha(png).slice(0, 10)}.png`]);
    expect(findings).toEqual([`vendor-content: \`${HARBOUR}\` is nothing that a pitch can show.`]);
    expect([...host.files().keys()].some((path) => path.includes('arbour'))).toBe(false);
  });

  it('downloads what is played, and its captions', async () => {
    const sound = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt '), Buffer.alloc(20)]);
    const words = 'WEBVTT\n\n00:00.000 --> 00:01.000\nA bell.\n';
    const web = { 'https://cdn.example/bell.wav': sound, 'https://cdn.example/bell.vtt': words };
    const { run, host } = project(
      web,
      '![A bell](https://cdn.example/bell.wav){captions=https://cdn.example/bell.vtt}\n',
    );
    const ends = [sound, words].map((bytes) => sha(bytes).slice(0, 10));
    expect(await run()).toEqual({
      steps: [`downloaded assets/vendored/bell-${ends[0]}.wav`, `downloaded assets/vendored/bell-${ends[1]}.vtt`],
      findings: [],
    });
    const { html, findings } = await compile(host);
    expect(findings).toEqual([]);
    expect(html).toContain(`data:audio/wav;base64,${sound.toString('base64')}`);
    expect(html).not.toContain('cdn.example');
  });

  it('says why an address is refused or gives nothing, and downloads the others', async () => {
    const { run } = project({ [HARBOUR]: { refused: 'private', detail: '10.0.0.8' }, [DRAWING]: svg });
    const { steps, findings } = await run();
    expect(steps).toHaveLength(1);
    expect(findings).toEqual([
      `vendor-refused: \`${HARBOUR}\` is not downloaded: it leads to 10.0.0.8, which is no address of the open internet.`,
    ]);
    expect((await project({}).run()).findings).toEqual([
      `vendor-failed: \`${HARBOUR}\` is not downloaded: the host answers with 404.`,
      `vendor-failed: \`${DRAWING}\` is not downloaded: the host answers with 404.`,
    ]);
  });

  it('downloads a hundred files at most in one run', async () => {
    const names = Array.from({ length: 102 }, (_, index) => `https://cdn.example/${index}.svg`);
    const markdown = names.map((name) => `![x](${name})`).join('\n\n');
    const { run, asked } = project(Object.fromEntries(names.map((name) => [name, svg])), markdown);
    const first = await run();
    expect([first.steps.length, first.findings.length, asked.length]).toEqual([100, 1, 100]);
    const second = await run();
    expect([second.steps.length, second.findings.length, asked.length]).toEqual([102, 0, 102]);
  });

  it('asks for a hundred files at most, also of a host that gives none', async () => {
    const markdown = Array.from({ length: 102 }, (_, index) => `![x](https://cdn.example/${index}.svg)`).join('\n\n');
    const { run, asked } = project({}, markdown);
    expect((await run()).findings.at(-1)).toMatch(/^vendor-refused: One run asks for 100 files/);
    expect(asked).toHaveLength(100);
  });

  it.each(['/assets', '/assets/vendored'])('writes nothing through a link at %s that leads out', async (link) => {
    const root = '/work/talks';
    const host = createMemoryHost(
      {
        [`${root}/package.json`]: '{}',
        [`${root}/talk.md`]: talk,
        '/other/x': '',
        [`${root}${link}`]: { link: '/other' },
      },
      { builtins: packageHost() },
    );
    const before = [...host.files().keys()];
    const { value: source } = await locatePitch(host, `${root}/talk.md`);
    const download: Host['download'] = () => Promise.reject(new Error('nothing is to be asked for'));
    const { value, diagnostics } = await vendorPitch({ ...host, download }, source!);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `vendor-refused: \`${link.slice(1)}/\` is a link that leads out of the project.`,
    ]);
    expect([...host.files().keys()]).toEqual(before);
  });

  it('keeps two addresses of one content apart by their names, and one content of one name once', async () => {
    const addresses = ['https://cdn.example/a.svg', 'https://cdn.example/b.svg', 'https://other.example/a.svg'];
    const markdown = addresses.map((address) => `![x](${address})`).join('\n\n');
    const { run, host } = project(Object.fromEntries(addresses.map((address) => [address, svg])), markdown);
    const end = `${sha(svg).slice(0, 10)}.svg`;
    expect((await run()).steps).toEqual(['a', 'b', 'a'].map((name) => `downloaded assets/vendored/${name}-${end}`));
    expect((await compile(host)).findings).toEqual([]);
  });

  it('never writes outside its folder, whatever an address is called', async () => {
    const names = ['https://cdn.example/..%2f..%2fevil.svg', 'https://cdn.example/', 'https://cdn.example/…/π/.svg'];
    const markdown = names.map((name) => `![x](<${name}>)`).join('\n\n');
    const { run, host } = project(Object.fromEntries(names.map((name) => [new URL(name).href, svg])), markdown);
    const before = new Set(host.files().keys());
    await run();
    const written = [...host.files().keys()].filter((path) => !before.has(path));
    const end = sha(svg).slice(0, 10);
    expect(written.sort()).toEqual([
      `/assets/vendored/2f-2fevil-${end}.svg`,
      `/assets/vendored/file-${end}.svg`,
      '/assets/vendored/vendored.json',
    ]);
  });
});

describe('a build', () => {
  it('finds what was downloaded by its address, without a network', async () => {
    const { host, run } = usual();
    expect((await compile(host)).findings).toEqual(['picture-remote', 'picture-remote']);
    await run();
    const { html, findings } = await compile(host);
    expect(findings).toEqual([]);
    expect(html).toContain(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
    expect(html).not.toContain('cdn.example');
  });

  it('shows nothing that is not what was downloaded', async () => {
    const { host, run } = usual();
    const [photo, mark] = (await run()).steps.map((step) => `/${step.split(' ')[1]}`);
    await host.write(photo!, otherPng);
    (host.files() as Map<string, Uint8Array>).delete(mark!);
    expect((await compile(host)).findings).toEqual(['vendored-file', 'vendored-file']);
  });

  it('names the place where the list is broken', async () => {
    const { host } = usual();
    const entry = { file: '../../etc/passwd', sha256: sha(png) };
    await host.write('/assets/vendored/vendored.json', new TextEncoder().encode(JSON.stringify({ [HARBOUR]: entry })));
    expect((await compile(host)).findings).toEqual(['wrong-value', 'picture-remote', 'picture-remote']);
  });
});
