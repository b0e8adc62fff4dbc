// Pictures are found beside the text, then in `assets/`, and nowhere outside the project; a finding stands where the picture was asked for.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMemoryHost, type Host, HostError, type MemoryFile } from '../../src/host/index.ts';
import { type Block, type FrontMatter, noAttributes, type Pitch } from '../../src/model/index.ts';
import { builtinThemes, findTheme, picturesOf, resolvePitch } from '../../src/resolve/index.ts';
import { readTheme } from '../../src/theme/index.ts';
import { deckSettings, pageSettings } from '../settings.ts';

const themePath = new URL('../../assets/themes/summit.yaml', import.meta.url);
const { value: theme } = readTheme({ path: 'summit.yaml', text: readFileSync(themePath, 'utf8') });
if (!theme) throw new Error('the built-in theme cannot be read');

const DRAWING = '<svg viewBox="0 0 2 1"><path d="M0 0"/></svg>';
const file = { path: 'decks/talk/10-why.md', text: '![a](one.svg) ![b](two.svg)' };

const frontMatter: FrontMatter = {
  title: 'Talk',
  lang: 'en',
  authors: [],
  contact: [],
  theme: 'summit',
  vars: {},
  allow: [],
  css: [],
  deck: { ...deckSettings, notes: 'none' },
  page: pageSettings,
  places: new Map(),
  file,
};

/** A pitch of one paragraph that asks for pictures, each with a place of its own. */
function pitchWith(sources: readonly string[], more: Partial<FrontMatter> = {}): Pitch {
  const children = sources.map((source, index) => {
    const span = { file, start: index, end: index + 1 };
    return { type: 'image', source, alt: 'a', attributes: noAttributes, span } as const;
  });
  const span = { file, start: 0, end: 27 };
  const blocks: readonly Block[] = [{ type: 'paragraph', children, attributes: noAttributes, span }];
  const slide = { id: 'why', span, attributes: noAttributes, blocks, notes: [], below: false };
  return {
    name: 'talk',
    files: [file],
    frontMatter: { ...frontMatter, ...more },
    slides: [slide],
    split: { by: 'headings', set: false },
  };
}

async function resolve(
  sources: readonly string[],
  files: Readonly<Record<string, MemoryFile>>,
  more: Partial<FrontMatter> = {},
  change = (host: Host): Host => host,
) {
  const whole = pitchWith(sources, more);
  const host = change(createMemoryHost({ '/p/decks/talk/10-why.md': file.text, ...files }));
  const { value, diagnostics } = await resolvePitch(
    { whole, deck: whole, page: whole },
    { host, theme: theme!, source: { root: '/p' } },
  );
  return {
    pictures: Object.fromEntries([...(value?.pictures ?? [])].map(([source, picture]) => [source, picture.width])),
    findings: diagnostics.map(({ code, span }) => `${code} at ${span?.start}`),
  };
}

/** What is said of a picture besides that it is missing. */
async function notesOf(source: string, files: Readonly<Record<string, MemoryFile>>): Promise<readonly string[]> {
  const whole = pitchWith([source]);
  const host = createMemoryHost({ '/p/decks/talk/10-why.md': file.text, ...files });
  const found = { host, theme: theme!, source: { root: '/p' } };
  const { diagnostics } = await resolvePitch({ whole, deck: whole, page: whole }, found);
  return diagnostics.flatMap(({ notes }) => notes.map(({ message }) => message));
}

describe('a picture', () => {
  it('is found beside the text before it is found in assets', async () => {
    const wide = DRAWING.replace('2 1', '9 1');
    expect(await resolve(['one.svg'], { '/p/decks/talk/one.svg': DRAWING, '/p/assets/one.svg': wide })).toEqual({
      pictures: { 'one.svg': 2 },
      findings: [],
    });
    expect((await resolve(['one.svg'], { '/p/assets/one.svg': wide })).pictures).toEqual({ 'one.svg': 9 });
    expect((await resolve(['../one.svg'], { '/p/decks/one.svg': wide })).pictures).toEqual({ '../one.svg': 9 });
  });

  it('may have a space in its name, written as an address or as it is', async () => {
    const files = { '/p/assets/our logo.svg': DRAWING };
    expect((await resolve(['our%20logo.svg', 'our logo.svg'], files)).findings).toEqual([]);
    expect((await resolve(['100%.svg'], { '/p/assets/100%.svg': DRAWING })).findings).toEqual([]);
  });

  it('that is missing is an error at each place', async () => {
    expect(await resolve(['one.svg', 'two.svg', 'one.svg'], { '/p/assets/two.svg': DRAWING })).toEqual({
      pictures: { 'two.svg': 2 },
      findings: ['picture-missing at 0', 'picture-missing at 2'],
    });
  });

  it('whose file deserves a warning is warned of once', async () => {
    const files = { '/p/assets/one.svg': '<svg viewBox="0 0 2 1"><text>Hi</text></svg>' };
    expect((await resolve(['one.svg', 'one.svg'], files)).findings).toEqual(['svg-text at 0']);
  });

  it.each(['https://photos.example/a.png', 'http://photos.example/a.png', '//photos.example/a.png'])(
    'is not fetched: %s',
    async (source) => expect((await resolve([source], {})).findings).toEqual(['picture-remote at 0']),
  );

  it.each([
    `data:image/svg+xml,${encodeURIComponent(DRAWING)}`,
    `data:image/svg+xml;utf8,${DRAWING}`,
    `data:image/svg+xml;charset=utf-8;base64,${btoa(DRAWING)}`,
  ])('may stand in the text: %s', async (source) =>
    expect(await resolve([source], {})).toEqual({ pictures: { [source]: 2 }, findings: [] }),
  );

  it('that stands in the text and is none is said to be so, without its text', async () => {
    expect((await resolve(['data:image/png;base64,AAAA'], {})).findings).toEqual(['picture-format at 0']);
    expect((await resolve(['data:image/svg+xml,%E0%A4%A'], {})).findings).toEqual(['picture-address at 0']);
  });

  it('that begins with a slash begins at the project’s folder, or beside the text', async () => {
    const files = { '/p/art/one.svg': DRAWING, '/p/decks/talk/two.svg': DRAWING };
    expect(await resolve(['/art/one.svg', '/two.svg'], files)).toEqual({
      pictures: { '/art/one.svg': 2, '/two.svg': 2 },
      findings: [],
    });
  });

  it('that names no file is said to name none', async () =>
    expect((await resolve([''], {})).findings).toEqual(['picture-missing at 0']));

  it.each(['data:text/html,x', 'file:///etc/passwd', 'C:/photo.png'])('is no address: %s', async (source) =>
    expect((await resolve([source], {})).findings).toEqual(['picture-address at 0']),
  );

  it.each([
    ['../../../secret.svg', 'picture-outside at 0'],
    ['/secret.svg', 'picture-missing at 0'],
    ['/p2/secret.svg', 'picture-missing at 0'],
    ['/../secret.svg', 'picture-missing at 0'],
  ])('is not read from outside: %s', async (source, finding) => {
    const files = { '/secret.svg': DRAWING, '/p2/secret.svg': DRAWING, '/p/assets/logo.svg': DRAWING };
    expect(await resolve([source], files)).toEqual({ pictures: {}, findings: [finding] });
  });

  it('is not read from outside through a link, of the file or of a folder', async () => {
    const files = { '/secret.svg': DRAWING, '/p/assets/one.svg': { link: '/secret.svg' } };
    expect(await resolve(['one.svg'], files)).toEqual({ pictures: {}, findings: ['picture-outside at 0'] });
    const folder = { '/other/one.svg': DRAWING, '/p/assets': { link: '/other' } };
    expect(await resolve(['one.svg'], folder)).toEqual({ pictures: {}, findings: ['picture-outside at 0'] });
  });

  it('may be a link within the project', async () => {
    const files = { '/p/art/logo.svg': DRAWING, '/p/assets/one.svg': { link: '../art/logo.svg' } };
    expect((await resolve(['one.svg'], files)).pictures).toEqual({ 'one.svg': 2 });
  });

  it('that the system keeps to itself is said to be so', async () => {
    const locked = (host: Host): Host => ({
      ...host,
      read: (path) => (path.endsWith('.svg') ? Promise.reject(new HostError(path, 'EACCES')) : host.read(path)),
    });
    expect((await resolve(['one.svg'], { '/p/assets/one.svg': DRAWING }, {}, locked)).findings).toEqual([
      'picture-unreadable at 0',
    ]);
  });

  it.each([
    ['harbor.jpg', '/p/decks/talk/harbour.jpg', 'harbour.jpg'],
    ['art/Map.png', '/p/assets/art/map.jpg', 'art/map.jpg'],
    ['/logo.sgv', '/p/logo.svg', '/logo.svg'],
  ])('that is missing has its nearest namesake beside it: %s', async (source, path, meant) => {
    expect((await notesOf(source, { [path]: DRAWING }))[0]).toBe(`Did you mean \`${meant}\`?`);
  });

  it('that is missing is given no name from outside', async () => {
    const folder = { '/other/ones.svg': DRAWING, '/p/assets': { link: '/other' } };
    expect((await notesOf('one.svg', folder)).join()).not.toContain('ones.svg');
    expect((await notesOf('../../../secrets.svg', { '/secret.svg': DRAWING })).join()).not.toContain('Did you');
  });

  it('is no folder', async () => {
    expect((await resolve(['one.svg'], { '/p/assets/one.svg/a': '' })).findings).toEqual(['picture-missing at 0']);
  });
});

describe('the logo', () => {
  it('is looked for too, with its place in the front matter', async () => {
    const organization = { name: 'Ops', logo: { light: 'logo.svg', dark: 'white.svg' } };
    const places = new Map([['organization.logo.dark', { file, start: 20, end: 24 }]]);
    expect(await resolve([], { '/p/assets/logo.svg': DRAWING }, { organization, places })).toEqual({
      pictures: { 'logo.svg': 2 },
      findings: ['picture-missing at 20'],
    });
  });
});

describe('references', () => {
  it('are found in backgrounds, tables, notes and what only the page prints', () => {
    const pitch = pitchWith(['a.png']);
    const [slide] = pitch.slides;
    const at = (start: number) => ({ file, start, end: start + 1 });
    const image = (source: string, start: number) =>
      ({ type: 'image', source, alt: '', attributes: noAttributes, span: at(start) }) as const;
    const row = { span: at(5), cells: [{ span: at(5), children: [image('cell.png', 5)] }] };
    const table: Block = {
      type: 'table',
      align: [undefined],
      head: row,
      rows: [],
      attributes: noAttributes,
      span: at(5),
    };
    const figure: Block = { type: 'figure', image: image('note.png', 6), attributes: noAttributes, span: at(6) };
    const quote: Block = { type: 'quote', children: [figure], attributes: noAttributes, span: at(6) };
    const attributes = { classes: [], background: { image: 'sky.jpg' }, span: at(3) };
    const full = { ...slide!, attributes, blocks: [table], notes: [quote], onPage: [figure] };
    expect(picturesOf({ ...pitch, slides: [full] }).map(({ source, span }) => [source, span.start])).toEqual([
      ['sky.jpg', 3],
      ['cell.png', 5],
      ['note.png', 6],
      ['note.png', 6],
    ]);
  });
});

describe('the theme', () => {
  const builtins = { builtin: (name: string) => new TextEncoder().encode(JSON.stringify({ name })) };
  const host = createMemoryHost({}, { builtins });

  it('is one of those in the package', async () => {
    expect((await findTheme(host, '/p', frontMatter)).value?.name).toBe('themes/summit.json');
    const sources = readdirSync(new URL('.', themePath)).filter((name) => name.endsWith('.yaml'));
    expect(sources).toEqual(builtinThemes.map((name) => `${name}.yaml`));
  });

  it('that does not exist is an error at its place', async () => {
    const places = new Map([['theme', { file, start: 4, end: 9 }]]);
    const { diagnostics } = await findTheme(host, '/p', { ...frontMatter, theme: 'sumit', places });
    expect(diagnostics.map(({ code, span, notes }) => [code, span?.start, notes[0]?.message])).toEqual([
      ['theme-unknown', 4, 'Did you mean `summit`?'],
    ]);
    expect((await findTheme(host, '/p', { ...frontMatter, theme: '../x' })).value).toBeUndefined();
  });
});
