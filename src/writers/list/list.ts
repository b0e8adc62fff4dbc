// All pitches of a project → one page that links to the deck and the page of each.
// In: what a build knows of the pitches. Out: `index.html`, self-contained, in the theme's look.

import type { Host } from '../../host/index.ts';
import { type HtmlElement, h, serializeDocument, styleElement } from '../../html/index.ts';
import { deckStyleRules, deckVariables, type Theme } from '../../theme/index.ts';
import { emitFontRules, findFaces, loadWebFonts } from '../../webfonts/index.ts';
import type { OutputFile } from '../writer.ts';

/** A pitch on the list. */
export interface ListEntry {
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** A BCP 47 tag: titles of several languages may stand on one list. */
  readonly lang: string;
  /** Which of its outputs lie beside the list. */
  readonly deck: boolean;
  readonly page: boolean;
}

/** Emits the list. The entries stand in the order in which they are given. */
export async function emitList(
  entries: readonly ListEntry[],
  host: Pick<Host, 'builtin'>,
  theme: Theme,
): Promise<OutputFile> {
  const fonts = loadWebFonts(host);
  const main = h(
    'main',
    {},
    h('h1', { class: 't-title' }, 'Pitches'),
    h('ul', { role: 'list' }, ...entries.map(lowerEntry)),
    entries.length === 0 ? h('p', { class: 't-body' }, 'There is nothing here yet.') : undefined,
  );
  const { faces } = findFaces([main], theme, fonts.shelf(theme));
  const css = [
    await emitFontRules(faces, fonts),
    `:root {\n${deckVariables(theme, 'light', fonts.heights(theme))}\n}`,
    deckStyleRules(theme),
    new TextDecoder().decode(host.builtin('deck/list.css')),
  ].join('\n');
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'",
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'generator', content: 'pitchpipe' }),
    h('title', {}, 'Pitches'),
    styleElement(css),
  );
  const html = serializeDocument(h('html', { lang: 'en' }, head, h('body', {}, main)));
  return {
    place: 'public',
    path: 'index.html',
    bytes: new TextEncoder().encode(html),
    detail: entries.length === 1 ? '1 pitch' : `${entries.length} pitches`,
  };
}

function lowerEntry(entry: ListEntry): HtmlElement {
  const folder = encodeURIComponent(entry.name);
  const deck = `${folder}/index.html`;
  const page = `${folder}/${folder}.pdf`;
  const main = entry.deck ? deck : entry.page ? page : undefined;
  const about = entry.description ?? entry.subtitle;
  return h(
    'li',
    { lang: entry.lang },
    h('h2', { class: 't-lead' }, main === undefined ? entry.title : h('a', { href: main }, entry.title)),
    about === undefined ? undefined : h('p', { class: 'about t-body' }, about),
    h(
      'p',
      { class: 'links t-body', lang: 'en' },
      entry.deck ? lowerLink(deck, 'Deck', entry) : undefined,
      entry.page ? lowerLink(page, 'One-pager, PDF', entry) : undefined,
    ),
  );
}

/** The link says by itself where it leads, for those who hear the links alone. */
function lowerLink(href: string, text: string, entry: ListEntry): HtmlElement {
  return h('a', { href }, text, h('span', { class: 'hidden' }, ': ', h('span', { lang: entry.lang }, entry.title)));
}
