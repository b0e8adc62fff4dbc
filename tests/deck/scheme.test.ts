// A deck on a dark ground, with a stylesheet of its own: what of it is dark, what is left out, and what nobody can know of it any more.

import { describe, expect, it } from 'vitest';
import { allFindings, createCompiler, createMemoryHost, createNodeHost } from '../../src/index.ts';

const builtins = createNodeHost();
const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><path fill="${fill}" d="M0 0h20v10H0z"/></svg>`;

async function build(head: string, body = '## Words\n\n- One thing\n', files: Readonly<Record<string, string>> = {}) {
  const text = `---\ntitle: Talk\n${head}\n---\n${body}`;
  const host = createMemoryHost({ '/p/package.json': '{}', '/p/talk.md': text, ...files }, { folder: '/p', builtins });
  const source = { name: 'talk', root: '/p', main: 'talk.md', sections: [], ignored: [] };
  const compilation = await createCompiler(host).compile(source, { outputs: ['deck'] });
  const html = new TextDecoder().decode(compilation.deck?.files[0]?.bytes);
  return { html, slides: compilation.deck?.lowered?.slides ?? [], findings: allFindings(compilation) };
}

const logos = { '/p/day.svg': svg('#111111'), '/p/night.svg': svg('#EEEEEE') };
const pictures = (html: string): readonly string[] =>
  [...html.matchAll(/<img[^>]* src="data:image\/svg\+xml;base64,([^"]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8').includes('#EEEEEE') ? 'night' : 'day',
  );

describe('a dark deck', () => {
  it('says so to the browser, and has the dark palette', async () => {
    const { html, findings } = await build('deck: { scheme: dark }');
    expect(findings).toEqual([]);
    expect(html).toMatch(/:root ?{\s*color-scheme: dark;/);
    expect(html).toContain('--paper: #0F2029;');
  });

  it('sets a slide on a light ground in the light palette', async () => {
    const { html } = await build('deck: { scheme: dark }', '## Words {background=#FFFFFF}\n\n- One thing\n');
    expect(html).toMatch(/<section[^>]*class="[^"]*\bon-light\b/);
    expect(html).toMatch(/\.on-light ?{\s*color-scheme: light;/);
  });

  it('shows the logo for dark grounds, and leaves out one that has none', async () => {
    const organization = (dark: string) =>
      `deck: { scheme: dark }\norganization: { name: Night, logo: { light: day.svg${dark} } }`;
    expect(pictures((await build(organization(', dark: night.svg'), undefined, logos)).html)).toEqual(['night']);
    const { html, findings } = await build(organization(''), undefined, logos);
    expect(pictures(html)).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['deck-logo-dark']);
  });

  it('sets logos that are drawn for white on a strip, and others on the slide', async () => {
    const row = (attributes: string) => `## Who is in\n\n::: logos\n- ![Bank](day.svg)${attributes}\n:::\n`;
    const white = await build('deck: { scheme: dark }', row(''), logos);
    expect(white.html).toContain('class="logos strip on-light"');
    expect(pictures(white.html)).toEqual(['day']);
    const both = await build('deck: { scheme: dark }', row('{dark=night.svg}'), logos);
    expect(both.html).toContain('class="logos"');
    expect(pictures(both.html)).toEqual(['night']);
  });
});

it('a light deck shows the pictures for light grounds', async () => {
  const { html } = await build('', '## Bars\n\n![Bars](day.svg){dark=night.svg}\n', logos);
  expect(pictures(html)).toEqual(['day']);
});

it('a stylesheet of the pitch comes last, by itself, and makes every slide unmeasured', async () => {
  const { html, slides, findings } = await build('css: talk.css', undefined, {
    '/p/talk.css': '.reveal .big { color: teal',
  });
  expect(html.match(/<style[^>]*>(\.reveal \.big[^<]*)<\/style>/)?.[1]).toBe('.reveal .big { color: teal\n');
  expect(html.indexOf('color: teal')).toBeGreaterThan(html.lastIndexOf('--paper:'));
  expect(slides.map(({ fit }) => fit.unmeasured)).toEqual([true, true]);
  expect(findings.map(({ code }) => code)).toEqual(['deck-unmeasured-css']);
});

it('a stylesheet that is not there keeps the deck from being written', async () => {
  const { html, findings } = await build('css: [no.css]');
  expect(html).toBe('');
  expect(findings.map(({ code }) => code)).toEqual(['css-missing']);
});
