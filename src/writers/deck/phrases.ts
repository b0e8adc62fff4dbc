// Titles of languages that write no spaces: a line of large type ends only where a phrase does, as an editor would end it.
// In: inlines. Out: the same, each phrase an element that no line is broken in; and where such phrases end, for the count of lines.

import type { HtmlInline, Inline } from '../../model/index.ts';
import { type LineBreak, lineBreaksOf } from '../../typeset/index.ts';
import { browserBreaks } from './browser-breaks.ts';

/** The class that the stylesheet keeps on a line. */
const PHRASE = 'whole-phrase';
/** A phrase of more signs might be wider than a slide, and is broken as the browser likes. */
const MOST_SIGNS = 12;

const known = new WeakMap<readonly Inline[], readonly Inline[]>();

/** Makes phrases of a text in Chinese or Japanese that is nothing but text; any other stays. `lang` is a BCP 47 tag. */
export function keepPhrases(children: readonly Inline[], lang: string): readonly Inline[] {
  const [only, second] = children;
  if (only?.type !== 'text' || second || !/^(?:ja|zh)(?:-|$)/i.test(lang)) return children;
  const found = known.get(children);
  if (found) return found;
  const pieces = cutAt(only.text, lineBreaksOf(only.text, lang));
  const kept = pieces.length > 1 && pieces.every((piece) => piece.length <= MOST_SIGNS);
  const phrases = kept ? pieces.map((text): Inline => phrase(only, text)) : children;
  known.set(children, phrases);
  return phrases;
}

const phrase = ({ span }: Inline, text: string): HtmlInline => ({
  type: 'html',
  tag: 'span',
  values: { class: PHRASE },
  attributes: { classes: [] },
  children: [{ type: 'text', text, span }],
  span,
});

const cutAt = (text: string, breaks: readonly LineBreak[]): readonly string[] =>
  breaks.map(({ position }, index) => text.slice(breaks[index - 1]?.position ?? 0, position));

/** Where lines of phrases may end, as `browserBreaks` says it of other texts; undefined for inlines that are none. */
export function phraseBreaks(children: readonly Inline[]): ((text: string) => readonly LineBreak[]) | undefined {
  if (!children.every(isPhrase)) return undefined;
  const ends = new Set<number>();
  let end = 0;
  for (const { children: texts } of children) {
    end += texts.reduce((length, inline) => length + (inline.type === 'text' ? inline.text.length : 0), 0);
    ends.add(end);
  }
  return (text) => browserBreaks(text).filter(({ position }) => ends.has(position) || position === text.length);
}

const isPhrase = (inline: Inline): inline is HtmlInline => inline.type === 'html' && inline.values.class === PHRASE;
