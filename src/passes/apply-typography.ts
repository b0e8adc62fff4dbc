// Pitch → pitch with the quotes, dashes and non-breaking spaces of its language, once for every output. Never in code.
// In: a pitch with its variables filled. Out: the same with other characters in its texts; places stay.

import { bareQuote, type FrontMatter, type Inline, OBJECT, type Pitch, type Quote, type Text } from '../model/index.ts';
import { type Mapping, mapSlide } from './map-blocks.ts';
import { isPlain, LINE_END, typesetText } from './typeset-text.ts';

export function applyTypography(pitch: Pitch): Pitch {
  const { lang } = pitch.frontMatter;
  const within: Mapping = { inlines: (run, own) => typesetRun(run, own ?? lang, true) };
  const mapping: Mapping = {
    inlines: (run, own) => typesetRun(run, own ?? lang, false),
    // The writers set marks around a quote, so that those of its author within it are inner ones.
    quotation: (quote) => (isEnclosed(quote) ? mapping : within),
  };
  return {
    ...pitch,
    frontMatter: typesetFrontMatter(pitch.frontMatter),
    slides: pitch.slides.map((slide) => mapSlide(slide, mapping)),
  };
}

/** Whether a pair of marks that its author typed encloses a quote; the writers take it away and set their own. */
function isEnclosed({ children }: Quote): boolean {
  const paragraphs = children.filter((child) => child.type === 'paragraph');
  return bareQuote(paragraphs) !== paragraphs;
}

/** Quotes open and close across marks, so a run is set as one line and then given back to its texts. */
function typesetRun(run: readonly Inline[], lang: string, quoted: boolean): readonly Inline[] {
  const line = flattenAll(run);
  if (isPlain(line, lang) && !run.some(holdsNote)) return run;
  const characters = typesetText(line, lang, quoted);
  let at = 0;
  const restore = (inline: Inline): readonly Inline[] => {
    if (hasText(inline)) return [{ ...inline, children: inline.children.flatMap(restore) }];
    const start = at;
    at += flatten(inline).length;
    // A note is a line of its own.
    if (inline.type === 'footnote') return [{ ...inline, children: typesetRun(inline.children, lang, false) }];
    const set = characters.slice(start, at).join('');
    // A space that is no longer there leaves nothing.
    if (set === '' && (isLine(inline) || isSoftBreak(inline))) return [];
    return [isLine(inline) ? { ...inline, text: set } : inline];
  };
  return run.flatMap(restore);
}

function flattenAll(inlines: readonly Inline[]): string {
  let line = '';
  for (const inline of inlines) line += flatten(inline);
  return line;
}

function flatten(inline: Inline): string {
  if (isLine(inline)) return inline.text;
  if (hasText(inline)) return flattenAll(inline.children);
  if (isSoftBreak(inline)) return LINE_END;
  // Code and what is drawn count as a word.
  return inline.type === 'break' ? ' ' : OBJECT;
}

const isSoftBreak = (inline: Inline): boolean => inline.type === 'break' && !inline.hard;

const isLine = (inline: Inline): inline is Text => inline.type === 'text';

/** True for a note, and for what a note stands in. */
const holdsNote = (inline: Inline): boolean =>
  inline.type === 'footnote' || ('children' in inline && inline.children.some(holdsNote));

type Holder = Exclude<Extract<Inline, { readonly children: readonly Inline[] }>, { readonly type: 'footnote' }>;

/** Elements whose text is prose: not HTML's code, and not a link that shows its own address. */
function hasText(inline: Inline): inline is Holder {
  if (!('children' in inline) || inline.type === 'footnote') return false;
  if (inline.type === 'html') return !['code', 'kbd', 'samp', 'var'].includes(inline.tag);
  const [only] = inline.children;
  const bare =
    inline.type === 'link' && inline.children.length === 1 && only?.type === 'text' && inline.url.endsWith(only.text);
  return !bare;
}

function typesetFrontMatter(frontMatter: FrontMatter): FrontMatter {
  const { lang, title, subtitle, description, ask, organization, event, prices, contact, deck } = frontMatter;
  const line = (text: string): string => typesetText(text, lang).join('');
  const maybe = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
    (text === undefined ? {} : { [key]: line(text) }) as { [P in K]?: string };
  return {
    ...frontMatter,
    title: line(title),
    ...maybe('subtitle', subtitle),
    ...maybe('description', description),
    ...maybe('ask', ask),
    ...(organization
      ? { organization: { ...organization, name: line(organization.name), ...maybe('legal', organization.legal) } }
      : {}),
    ...(prices ? { prices: { ...prices, ...maybe('tax', prices.tax), ...maybe('note', prices.note) } } : {}),
    ...(event ? { event: { ...event, ...maybe('name', event.name), ...maybe('place', event.place) } } : {}),
    contact: contact.map((entry) => ({ ...entry, ...maybe('name', entry.name), ...maybe('role', entry.role) })),
    deck: { ...deck, ...maybe('footer', deck.footer) },
  };
}
