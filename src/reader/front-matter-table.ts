// The table of the front matter: every key that works, what it takes, its default, and what it means.
// In: nothing. Out: tables that `front-matter.ts` reads by and the reference is made from.

import { flag, form, list, mapping, oneOf, option, required, text, texts } from '../data/index.ts';
import { deckSizes, overflowModes, readHostName, refusedScheme, splitModes, transitions } from '../model/index.ts';
import { type Pt, pt, type Seconds } from '../units/units.ts';
import { durationForms, readDuration } from './duration.ts';
import { revealMapping } from './reveal-option-table.ts';

const day = form('a day such as `2027-03-18`', { type: 'string', format: 'date' }, (written) => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!found) return undefined;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
});

/** The languages that an author may have named in words. */
const NAMED = 'ar cs da de el en es fi fr he hi hu it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(' ');

/** The tag of a language whose name was given, in English or in itself: `de` for `German` and `Deutsch`. */
function tagOf(name: string): readonly string[] {
  const nameIn = (lang: string, tag: string) => new Intl.DisplayNames([lang], { type: 'language' }).of(tag);
  const meant = NAMED.find((tag) =>
    [nameIn('en', tag), nameIn(tag, tag)].some((known) => known?.toLowerCase() === name.toLowerCase()),
  );
  return meant === undefined ? [] : [`Did you mean \`${meant}\`?`];
}

/** No language has a tag of more than three letters, though BCP 47 leaves room for it: `german` is the name of one. */
const language = form(
  'a language tag such as `en` or `pt-BR`',
  { type: 'string' },
  (written) => {
    try {
      const [tag] = Intl.getCanonicalLocales(written);
      return tag !== undefined && /^[a-z]{2,3}(?:-|$)/i.test(tag) ? tag : undefined;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  },
  tagOf,
);

const address = form('a web address that begins with `https://`', { type: 'string', format: 'uri' }, (written) =>
  /^https?:\/\/\S+$/i.test(written) && refusedScheme(written) === undefined ? written : undefined,
);

const host = form('the name of a host, such as `video.example`', { type: 'string' }, readHostName);

const email = form('an e-mail address', { type: 'string', format: 'email' }, (written) =>
  /^[^\s@<>]+@[^\s@<>]+$/.test(written) ? written : undefined,
);

/** Three sheets are no page any more. */
const sheets = form<1 | 2>('`1` or `2`', { enum: [1, 2] }, (written) =>
  written === '1' ? 1 : written === '2' ? 2 : undefined,
);

/** Type below 4 pt cannot be read, and above 30 pt it is a poster. */
const typeSize = form<Pt>('a type size from 4pt to 30pt, such as `8.5pt`', { type: 'string' }, (written) => {
  const found = /^(\d{1,2}(?:\.\d{1,3})?)\s*(?:pt)?$/.exec(written);
  const size = Number(found?.[1]);
  return size >= 4 && size <= 30 ? pt(size) : undefined;
});

const duration = form<Seconds>(durationForms, { type: ['string', 'number'] }, readDuration);

const person = mapping(
  { name: required(text, 'Who it is.'), email: option(email, 'Where to write to.') },
  'a name, or a mapping with `name`',
  'name',
);

const logo = mapping(
  {
    light: required(text, 'A picture for light grounds.'),
    dark: option(text, 'A picture for dark grounds.'),
  },
  'a picture, or a mapping with `light` and `dark`',
  'light',
);

const organization = mapping(
  {
    name: required(text, 'Who asks.'),
    url: option(address, 'Its address on the web.'),
    logo: option(logo, 'Its mark.'),
    legal: option(text, 'What the law wants printed in the foot.'),
  },
  'a name, or a mapping with `name`',
  'name',
);

const event = mapping(
  {
    name: option(text, 'What takes place.'),
    date: option(day, 'When.'),
    place: option(text, 'Where.'),
  },
  'a name, or a mapping',
  'name',
);

const contact = mapping(
  {
    name: option(text, 'Whom to write to.'),
    role: option(text, 'What they do.'),
    email: option(email, 'Their mail.'),
    url: option(address, 'Their address on the web.'),
    chat: option(text, 'Where to talk: `"#operators on OFTC"`.'),
  },
  'a mapping',
);

const prices = mapping(
  {
    tax: option(text, 'What is said of taxes behind “Prices”: `plus VAT`.'),
    until: option(day, 'The last day on which they hold.'),
    note: option(text, 'What else is to be said of them.'),
  },
  'a mapping',
);

export const deckTable = {
  show: option(oneOf(['all', 'leads']), 'Whether slides show everything, or headings and bold beginnings.', 'all'),
  split: option(oneOf(splitModes), 'What cuts slides: rules if the pitch has one, else headings.', 'auto'),
  overflow: option(
    oneOf(overflowModes),
    'What becomes of a slide that does not fit at the smallest type: it goes on on another, is made smaller as a whole, or is an error; `auto` splits where headings cut slides.',
    'auto',
  ),
  scheme: option(oneOf(['light', 'dark']), 'The ground that slides stand on, the same on every computer.', 'light'),
  size: option(oneOf(deckSizes), 'The shape of the screen that slides are drawn for.', '16:9'),
  transition: option(oneOf(transitions), 'How slides come and go.', 'none'),
  slideNumber: option(
    oneOf([true, false, 'h.v', 'h/v', 'c', 'c/t']),
    'The number in the foot, also in one of reveal.js’s forms.',
    true,
  ),
  header: option(text, 'A line above the heading of every slide.'),
  footer: option(text, 'A line in the foot of every slide, instead of the title.'),
  logo: option(flag, 'Whether the logo of who asks stands in the foot of every slide.', false),
  notes: option(oneOf(['separate', 'none']), 'Whether there is a deck with notes, for the speaker.', 'separate'),
  titleSlide: option(flag, 'Whether the front matter makes a title slide.', true),
  duration: option(duration, 'How long the talk may take: `20min`, `1h`, `90s`.'),
  reveal: option(
    revealMapping,
    'Options of reveal.js that steer how a deck is gone through: `loop`, `autoSlide`, `controls`, …',
    {},
  ),
} as const;

export const pageTable = {
  paper: option(oneOf(['A4', 'Letter', 'auto']), 'The sheet; `auto` goes by the region in `lang`.', 'A4'),
  layout: option(
    oneOf(['columns', 'sidebar']),
    'The ask across the page and the text in two columns, or ask, figures and contact in a column beside the text.',
    'columns',
  ),
  pages: option(sheets, 'The most sheets that it may take.', 1),
  minSize: option(typeSize, 'The smallest type.', pt(8.5)),
  maxSize: option(typeSize, 'The largest type.', pt(11.5)),
  attach: option(oneOf(['none', 'page']), 'Whether the PDF holds its own source, cut to what the page shows.', 'none'),
} as const;

export const frontMatterTable = {
  title: option(text, 'What the pitch is called; else its first level-1 heading, else the file’s name.'),
  subtitle: option(text, 'A line under the title.'),
  description: option(text, 'One sentence for search engines and PDF readers.'),
  keywords: option(list(text, 'a word, or a list of words'), 'What the PDF may be found by.'),
  lang: option(language, 'The language: quotes, dashes, dates, and the words that the outputs add.', 'en'),
  date: option(day, 'The day that is printed, and the PDF’s date.'),
  link: option(address, 'The pitch’s one address.'),
  authors: option(
    list(person, 'a name, a mapping with `name`, or a list of them'),
    'Who wrote it: named on the title slide, and in the PDF.',
    [],
  ),
  organization: option(organization, 'Who asks.'),
  event: option(event, 'What the pitch is about.'),
  contact: option(list(contact, 'a list of mappings, or one mapping'), 'Whom to write to.', []),
  ask: option(text, 'The request, in one sentence.'),
  prices: option(prices, 'What stands under the tiers.'),
  theme: option(
    text,
    'A built-in theme, or a theme file beside the pitch or in the project’s root: `theme.yaml`.',
    'summit',
  ),
  css: option(
    list(text, 'a stylesheet, or a list of them'),
    'Stylesheets that are added to the deck’s, found like pictures.',
    [],
  ),
  vars: option(texts, 'Texts for `{{name}}`.', {}),
  allow: option(
    list(host, 'a host such as `video.example`, or a list of them'),
    'Hosts that the deck may reach for pictures, media and frames, by https alone.',
    [],
  ),
  deck: option(mapping(deckTable, 'a mapping'), 'Settings of the deck.'),
  page: option(mapping(pageTable, 'a mapping'), 'Settings of the page.'),
} as const;
