// Pitch → pitch in which signs that stand for a word know the word: ✓ is read “yes”, in the language of the text around it.
// A sign does so where it stands alone, or begins a paragraph, an item, a heading or a cell with a space behind it; elsewhere it is text.

import {
  foreignWords,
  type Inline,
  leadingMark,
  type Mark,
  type MarkMeaning,
  type Pitch,
  wordsFor,
} from '../model/index.ts';
import { mapSlide } from './map-blocks.ts';

export function nameMarks(pitch: Pitch): Pitch {
  const { lang } = pitch.frontMatter;
  const mapping = {
    inlines: (run: readonly Inline[], own: string | undefined) => nameFirst(run, true, own ?? lang),
  };
  return { ...pitch, slides: pitch.slides.map((slide) => mapSlide(slide, mapping)) };
}

/** `alone` says that nothing but a space may follow a text which is all mark: the run ends with it. */
function nameFirst(run: readonly Inline[], alone: boolean, lang: string): readonly Inline[] {
  const [first] = run;
  if (first?.type === 'text') {
    const found = leadingMark(first.text);
    if (!found) return run;
    const rest = run.slice(1);
    const whole = found.text.length === first.text.length;
    if (whole && !(rest.length === 0 ? alone : beginsWithSpace(rest))) return run;
    const end = first.span.start + found.text.length;
    const mark = markOf(found.text, found.meaning, { ...first.span, end: Math.min(end, first.span.end) }, lang);
    if (whole) return [mark, ...rest];
    const left = { ...first, text: first.text.slice(found.text.length), span: { ...first.span, start: mark.span.end } };
    return [mark, left, ...rest];
  }
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return run;
  const rest = run.slice(1);
  const children = nameFirst(first.children, alone && (rest.length === 0 || beginsWithSpace(rest)), lang);
  return children === first.children ? run : [{ ...first, children }, ...rest];
}

const beginsWithSpace = ([next]: readonly Inline[]): boolean =>
  next?.type === 'break' || (next?.type === 'text' && /^\s/.test(next.text));

function markOf(text: string, meaning: MarkMeaning, span: Mark['span'], lang: string): Mark {
  const words = wordsFor(lang);
  const foreign = foreignWords(words, lang);
  return { type: 'mark', text, spoken: words[meaning], ...(foreign ? { lang: foreign } : {}), span };
}
