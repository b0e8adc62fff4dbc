// A long text → its sentences, so that it can go on on another slide. In: inlines. Out: inlines, cut where a sentence ends.

import type { Inline } from '../../model/index.ts';

/** The end of a sentence: its stop, what closes with it, and the space behind; in scripts without spaces, the stop alone. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？؟۔।][」』）”]*\s*/gu;

/** What a text ends with that may be the end of a sentence, where a line of the source ends. */
const stopAtEnd = /[.!?…]["'”’»)\]]*$/u;
const beginning = /^["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]/u;

/**
 * Words with a point that a text goes on behind, of all languages together: one that is known in the wrong place costs no more than
 * a place to cut. Single letters are among them anyway: initials, `z. B.`, `p. m.`
 */
const abbreviations: ReadonlySet<string> = new Set(
  [
    'approx av ave blvd capt cf co col corp dept dr ed eds est etc ex fig figs ft gen hon inc jr lt ltd mr mrs ms mt pp prof rd rev sgt sr st vol vs',
    'abb bd bsp bzw ca dipl evtl fa fr frl geb ggf hl hr hrsg ing inkl jh max min mio mrd mwst nr sog str tel usw vgl zzgl',
    'avda chap dra éd env excmo exmo mlle mm mme mmes núm pág págs sra sras sres ud uds',
    'al dott godz hab itd np św sig tzn ul',
    'гг им млн млрд проф руб см стр тыс ул',
    'αρ βλ κα κλπ κος σελ',
    'cad gs mah pgs sk sn ths tp ts',
  ].flatMap((words) => words.split(' ')),
);

/** A stop that ends nothing: behind an abbreviation or an initial, and before a figure, as in “no. 13”. */
function isWithin(before: string, stop: string, after: string): boolean {
  if (!stop.startsWith('.')) return false;
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  return /^\p{N}/u.test(after) || /^\p{L}\p{M}*$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/**
 * The sentences of a text, each with the space behind it. A stop within a link or an emphasis ends none; a text without a stop is one.
 */
export function sentencesOf(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const sentences: Inline[][] = [[]];
  for (const [index, child] of children.entries()) {
    sentences.at(-1)!.push(...(child.type === 'text' ? [] : [child]));
    if (child.type === 'break' && endsSentence(children[index - 1], children[index + 1])) sentences.push([]);
    if (child.type !== 'text') continue;
    let from = 0;
    for (const { index: at, 0: stop } of child.text.matchAll(sentenceEnd)) {
      const to = at + stop.length;
      if (isWithin(child.text.slice(from, at), stop, child.text.slice(to))) continue;
      sentences.at(-1)!.push({ ...child, text: child.text.slice(from, to) });
      sentences.push([]);
      from = to;
    }
    if (from < child.text.length)
      sentences.at(-1)!.push(from === 0 ? child : { ...child, text: child.text.slice(from) });
  }
  return sentences.filter((sentence) => sentence.some(isSeen));
}

/** Whether a sentence ends with a line of the source. */
function endsSentence(before: Inline | undefined, after: Inline | undefined): boolean {
  if (before?.type !== 'text' || after?.type !== 'text') return false;
  const stop = stopAtEnd.exec(before.text);
  return (
    stop !== null && beginning.test(after.text) && !isWithin(before.text.slice(0, stop.index), stop[0], after.text)
  );
}

/** Sentences that follow each other, back into one text without space around it. */
export const joinSentences = (sentences: readonly (readonly Inline[])[]): readonly Inline[] =>
  trimEnd(trimStart(sentences.flat()));

function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'break') return trimStart(rest);
  return first?.type === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : children;
}

function trimEnd(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last?.type === 'break') return trimEnd(children.slice(0, -1));
  return last?.type === 'text' ? [...children.slice(0, -1), { ...last, text: last.text.trimEnd() }] : children;
}

const isSeen = (inline: Inline): boolean =>
  inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== '');
