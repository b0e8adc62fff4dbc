// A long text → its sentences, so that it can go on on another slide. In: inlines. Out: inlines, cut where a sentence ends.

import type { Inline } from '../../model/index.ts';

/** The end of a sentence: its stop, what closes with it, and the space behind; in scripts without spaces, the stop alone. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？؟۔।][」』）”]*\s*/gu;

/** The sentences of a text. A stop within a link or an emphasis ends none; a text without a stop is one. */
export function sentencesOf(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const sentences: Inline[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      sentences.at(-1)!.push(child);
      continue;
    }
    let from = 0;
    for (const { index, 0: stop } of child.text.matchAll(sentenceEnd)) {
      const to = index + stop.length;
      sentences.at(-1)!.push({ ...child, text: child.text.slice(from, to).trimEnd() });
      sentences.push([]);
      from = to;
    }
    if (from < child.text.length)
      sentences.at(-1)!.push(from === 0 ? child : { ...child, text: child.text.slice(from) });
  }
  return sentences.filter((sentence) => sentence.some(isSeen));
}

/** Sentences back into one text. */
export const joinSentences = (sentences: readonly (readonly Inline[])[]): readonly Inline[] =>
  sentences.flatMap((sentence, index) => {
    const [first] = sentence;
    if (index === 0 || !first) return sentence;
    return [{ type: 'text' as const, text: ' ', span: first.span }, ...sentence];
  });

const isSeen = (inline: Inline): boolean =>
  inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== '');
