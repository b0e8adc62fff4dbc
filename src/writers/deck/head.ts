// What stands around the slides or the notes in a file of a deck: its language, and what browsers, search engines and chats are told of it.
// In: a lowered deck, its stylesheet and its policy. Out: the `html` element, and its `head`.

import { type HtmlElement, type HtmlNode, h } from '../../html/index.ts';
import { isRightToLeft } from '../../model/index.ts';
import type { LoweredDeck } from './lowered.ts';

export interface HeadParts {
  /** Stylesheets, and what chooses among them before anything is painted. */
  readonly styles: readonly HtmlNode[];
  readonly policy: string;
  /** True for the file with notes, which is for one person. */
  readonly isPrivate: boolean;
}

/** A whole document, in the language of the deck and the way that it runs. */
export const emitHtml = ({ lang }: Pick<LoweredDeck, 'lang'>, head: HtmlElement, body: HtmlElement): HtmlElement =>
  h('html', { lang, dir: isRightToLeft(lang) ? 'rtl' : undefined }, head, body);

/** The policy stands first: it holds for what comes after it. */
export function emitHead(deck: LoweredDeck, { styles, policy, isPrivate }: HeadParts): HtmlElement {
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'generator', content: 'pitchpipe' }),
    h('meta', { name: 'color-scheme', content: deck.scheme }),
    h('meta', { name: 'theme-color', content: deck.ground }),
    named('description', deck.description),
    named('author', deck.author),
    ...(isPrivate ? [named('robots', 'noindex')] : previewOf(deck)),
    h('title', {}, deck.title),
    ...styles,
  );
}

/** The Open Graph (ogp.me). A file that holds all it shows has no address of a picture to give, nor one of its own. */
function previewOf(deck: LoweredDeck): readonly (HtmlElement | undefined)[] {
  return [
    property('og:type', 'website'),
    property('og:title', deck.title),
    property('og:description', deck.description),
    property('og:site_name', deck.organization),
    property('og:locale', localeOf(deck.lang)),
    named('twitter:card', 'summary'),
  ];
}

const named = (name: string, content: string | undefined): HtmlElement | undefined =>
  content === undefined ? undefined : h('meta', { name, content });

const property = (name: string, content: string | undefined): HtmlElement | undefined =>
  content === undefined ? undefined : h('meta', { property: name, content });

/** What the Open Graph takes where nothing is said; asking for the likeliest territory of English loads the tables of all. */
const USUAL_LOCALE = 'en_US';

/** A language and its territory, as the Open Graph writes them: `pt_BR`. The likeliest territory where the tag names none. */
function localeOf(lang: string): string {
  if (lang === 'en') return USUAL_LOCALE;
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
