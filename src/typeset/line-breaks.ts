// Where a line of a text may end (UAX 14), and where a word of a script without spaces does.
// In: a paragraph's whole text. Out: offsets, ascending, the last one behind the last character.

import LineBreaker from 'linebreak';

export interface LineBreak {
  readonly position: number;
  /** A line end that was written and must be kept. */
  readonly required: boolean;
}

/** Scripts that write words without spaces, and whose rules UAX 14 leaves to a dictionary (class SA). */
const dictionaryScripts = [
  { locale: 'th', run: /[\u0E01-\u0E3A\u0E40-\u0E4E]+/g },
  { locale: 'lo', run: /[\u0E81-\u0ECD\u0EDC-\u0EDF]+/g },
  { locale: 'km', run: /[\u1780-\u17D3\u17D7\u17DC\u17DD]+/g },
  { locale: 'my', run: /[\u1000-\u103F\u1050-\u109F]+/g },
] as const;
const needsDictionary = /[\u0E01-\u0EDF\u1000-\u109F\u1780-\u17DD]/;

/** Signs that repeat or shorten the word before them: no line begins with one. */
const repeating = /[\u0E2F\u0E46\u0EAF\u0EC6\u17D7]/;

/** Korean words stand between spaces; a line ends within one only where it is wider than the line. */
const hangul = /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF]/;
const lettersAndFigures = /[\p{L}\p{M}\p{N}]/u;

/** Letters of Chinese and Japanese, between which any line may end. */
const cjkLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3005-\u3007\u30FC]/u;
const cjkLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3005-\u3007\u30FC]+/gu;

/** The break opportunities of a text; one after its last character always. `words` is the language of a text whose words stay whole: of a title. */
export function lineBreaksOf(text: string, words?: string): readonly LineBreak[] {
  if (text === '') return [];
  const breaker = new LineBreaker(text);
  const keepsWords = hangul.test(text);
  const breaks: LineBreak[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (keepsWords && isWithinKorean(text, next.position)) continue;
    breaks.push({ position: next.position, required: next.required && text[next.position - 1] === '\n' });
  }
  if (breaks.at(-1)?.position !== text.length) breaks.push({ position: text.length, required: false });
  const kept = words === undefined ? breaks : keepPhrases(text, breaks, words);
  return needsDictionary.test(text) ? addWordBreaks(text, kept) : kept;
}

/** Chinese and Japanese: between two letters, a line ends only where a phrase does; no figure parts from what it counts. */
function keepPhrases(text: string, breaks: readonly LineBreak[], lang: string): readonly LineBreak[] {
  const [language = ''] = lang.toLowerCase().split('-');
  if (language !== 'ja' && language !== 'zh') return breaks;
  const starts = new Set(
    Array.from(text.matchAll(cjkLetters)).flatMap(({ 0: letters, index }) =>
      phraseStarts(letters, language).map((start) => index + start),
    ),
  );
  return breaks.filter(({ position }) => {
    const before = text[position - 1] ?? '';
    const within = cjkLetter.test(text[position] ?? '') && (cjkLetter.test(before) || /\d/.test(before));
    return !within || starts.has(position);
  });
}

/** No phrase is longer than so many letters: one that is, may be parted between its words. */
const LONGEST_PHRASE = 8;
const hiragana = /^[\p{Script=Hiragana}\u30FC]+$/u;
/** Behind one of these, a word in hiragana begins a phrase of its own: 湯を|もう. */
const particle = /[をはがへも]$/;
/** Particles, and endings that make one word with what they follow. */
const chineseEnding = /^[的地得了着过吗呢吧们馆館者员員院厅廳所店站社]$/;
const numeral = /^[〇一二三四五六七八九十百千万億两]+$/;

/** Words with the particles and endings that lean on them: where the next one begins. */
function phraseStarts(letters: string, language: 'ja' | 'zh'): readonly number[] {
  const starts: number[] = [];
  const places = [0, ...wordStarts(letters, language), letters.length];
  let from = 0;
  for (let index = 1; index < places.length - 1; index++) {
    const at = places[index]!;
    const end = places[index + 1]!;
    const previous = letters.slice(places[index - 1], at);
    const word = letters.slice(at, end);
    const leans =
      numeral.test(previous) ||
      (language === 'zh' && chineseEnding.test(word)) ||
      (hiragana.test(word) && !(particle.test(previous) && word.length > 1));
    if (!leans || end - from > LONGEST_PHRASE) {
      starts.push(at);
      from = at;
    }
  }
  return starts;
}

function isWithinKorean(text: string, position: number): boolean {
  const before = text[position - 1] ?? '';
  const after = text[position] ?? '';
  if (!hangul.test(before) && !hangul.test(after)) return false;
  return lettersAndFigures.test(before) && lettersAndFigures.test(after);
}

function addWordBreaks(text: string, breaks: readonly LineBreak[]): readonly LineBreak[] {
  const known = new Set(breaks.map(({ position }) => position));
  const added = dictionaryScripts.flatMap(({ locale, run }) =>
    Array.from(text.matchAll(run)).flatMap(({ 0: letters, index }) =>
      wordStarts(letters, locale).map((start) => ({ position: index + start, required: false })),
    ),
  );
  return [...breaks, ...added.filter(({ position }) => !known.has(position))].sort((a, b) => a.position - b.position);
}

/** The segmenter reads a long text anew for each word, so it is given windows of this many UTF-16 units. */
const WINDOW = 256;

const segmenters = new Map<string, Intl.Segmenter>();

/** The offsets at which words begin, the first one left out. */
function wordStarts(letters: string, locale: string): readonly number[] {
  // Made when first asked for: making one takes longer than setting most pages.
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  const starts: number[] = [];
  let at = 0;
  while (at < letters.length) {
    const words = Array.from(segmenter.segment(letters.slice(at, at + WINDOW)), ({ segment }) => segment.length);
    // The last word may go on behind the window, so the next one begins with it.
    if (at + WINDOW < letters.length && words.length > 1) words.pop();
    for (const length of words) {
      if (at > 0 && !repeating.test(letters[at] ?? '')) starts.push(at);
      at += length;
    }
  }
  return starts;
}
