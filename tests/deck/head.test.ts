// What a deck's file says of itself before it is seen: to search engines, to chats that preview links, to browsers.

import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../src/model/index.ts';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { heading, paragraph, pitch, slide } from './build-pitch.ts';
import { packageHost, summit } from './package-files.ts';

async function metaOf(more: Partial<FrontMatter>) {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const deck = pitch([slide('a', heading(2, 'A slide'), [paragraph('Text')])], more);
  const resolved = { whole: deck, deck, page: deck, theme, fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value } = deckWriter.lower(resolved, context);
  const files = await deckWriter.emit(value!, context);
  return files.map(({ bytes }) => {
    const html = new TextDecoder().decode(bytes);
    const tags = html.slice(0, html.indexOf('<style')).match(/<meta [^>]*>/g) ?? [];
    const pairs = tags.flatMap((tag) => {
      const [, name, content] = /(?:name|property)="([^"]*)" content="([^"]*)"/.exec(tag) ?? [];
      return name === undefined ? [] : [[name, content] as const];
    });
    return { html, meta: Object.fromEntries(pairs) };
  });
}

describe('the head of a deck', () => {
  it('describes the pitch to whoever links it', async () => {
    const [open, speaker] = await metaOf({
      description: 'A bell, & a fog.',
      lang: 'pt-BR',
      organization: { name: 'The Harbour' },
      authors: [{ name: 'Ada' }, { name: 'Ben' }],
      link: 'https://harbour.example',
    });
    expect(open!.meta).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      generator: 'pitchpipe',
      'color-scheme': 'light',
      'theme-color': '#F8F2E6',
      description: 'A bell, &amp; a fog.',
      author: 'Ada, Ben',
      'og:type': 'website',
      'og:title': 'The Harbour Bell',
      'og:description': 'A bell, &amp; a fog.',
      'og:site_name': 'The Harbour',
      'og:locale': 'pt_BR',
      'twitter:card': 'summary',
    });
    expect(speaker!.meta).toMatchObject({ robots: 'noindex', 'theme-color': '#F8F2E6' });
    expect(Object.keys(speaker!.meta).filter((name) => /^(?:og|twitter):/.test(name))).toEqual([]);
  });

  it('says nothing that nobody has said', async () => {
    const [open] = await metaOf({});
    expect(open!.html).not.toMatch(/undefined|og:description|og:image|og:url|name="author"/);
    expect(open!.meta['og:locale']).toBe('en_US');
  });

  it('has the likeliest territory of a language for those who want one, and the ground of a dark deck', async () => {
    const { deck } = pitch([]).frontMatter;
    const [open] = await metaOf({ lang: 'ja', deck: { ...deck, scheme: 'dark' } });
    expect(open!.meta).toMatchObject({ 'og:locale': 'ja_JP', 'color-scheme': 'dark', 'theme-color': '#0F2029' });
  });

  it('sets its policy before anything that it holds for', async () => {
    const [open] = await metaOf({});
    const [charset, policy] = open!.html.slice(open!.html.indexOf('<head>') + 6).split('>');
    expect(charset).toBe('<meta charset="utf-8"');
    expect(policy).toContain('http-equiv="Content-Security-Policy"');
  });
});
