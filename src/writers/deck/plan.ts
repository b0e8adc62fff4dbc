// How long each slide of a talk may take.
// In: the times that an author set, the slides as they are drawn. Out: seconds for each slide, and findings when they are too many, or too few.

import { type Diagnostic, diagnostic, type Outcome, type Span } from '../../diagnostics/index.ts';
import type { HtmlElement, HtmlNode } from '../../html/index.ts';
import { countWords, type FrontMatter, type Slide } from '../../model/index.ts';
import { type Seconds, seconds } from '../../units/units.ts';
import { sum } from './lengths.ts';
import type { LoweredSlide, TalkPlan } from './lowered.ts';

/** The pace of a calm speaker, and one at which nobody follows any more, in words a minute. */
const WORDS_PER_MINUTE = 130;
const HASTE = 170;
/** A slide with fewer words is looked at for as long as these would take. */
const LEAST_WORDS = 20;
/** What a slide needs to be shown at all. */
const LEAST_SECONDS = 5;

/** A slide as it was written, which may be shown as several. */
interface Written {
  readonly time?: Seconds;
  readonly span: Span;
  /** How many words its notes have. */
  readonly notes: number;
  /** How many words are said on it. */
  readonly words: number;
  /** The words of each part. */
  readonly parts: readonly number[];
}

/** Slides with a `time` take that; the others share what `deck.duration` leaves by the words that are said on them. */
export function planTalk(
  slides: readonly Slide[],
  lowered: readonly LoweredSlide[],
  about: FrontMatter,
): Outcome<TalkPlan> & { readonly value: TalkPlan } {
  const written = groupParts(slides, lowered);
  const open = sum(written.map(({ time, words }) => (time === undefined ? words : 0)));
  const timed = sum(written.map(({ time }) => time ?? 0));
  const { duration } = about.deck;
  const total = duration ?? (open === 0 ? seconds(timed) : null);
  const rest = total === null ? (open / WORDS_PER_MINUTE) * 60 : Math.max(0, total - timed);
  return {
    value: { seconds: written.flatMap((slide) => shareTime(slide, slide.time ?? (slide.words * rest) / open)), total },
    diagnostics: [
      ...(duration === undefined ? [] : checkTimes(duration, timed, written, about)),
      ...checkNotes(total, written, about),
    ],
  };
}

/** The parts of a slide that goes on share its time, and its notes are said once. */
function groupParts(slides: readonly Slide[], lowered: readonly LoweredSlide[]): readonly Written[] {
  const written: Written[] = [];
  for (let from = 0, to = 0; from < slides.length; from = to) {
    to = from + 1;
    while (to < slides.length && slides[to]!.continues !== undefined) to++;
    written.push(readWritten(slides[from]!, lowered.slice(from, to)));
  }
  return written;
}

function readWritten({ attributes, heading, span }: Slide, shown: readonly LoweredSlide[]): Written {
  const { notes } = shown.at(-1)!;
  const said = countNotes(notes);
  // What is shown need not be counted where all that is said is known, and all of it on one slide.
  const parts =
    said > 0 && shown.length === 1
      ? [LEAST_WORDS]
      : shown.map(({ section }) => Math.max(LEAST_WORDS, wordsIn(section)));
  const words = said > 0 ? said : sum(parts) + countOnPage(notes);
  return {
    time: attributes.time,
    span: heading?.span ?? span,
    notes: said,
    words: Math.max(LEAST_WORDS * parts.length, words),
    parts,
  };
}

const shareTime = ({ parts }: Written, length: number): readonly Seconds[] =>
  parts.map((words) => seconds(Math.round((length * words * 10) / sum(parts)) / 10));

function checkTimes(
  duration: Seconds,
  timed: number,
  written: readonly Written[],
  about: FrontMatter,
): readonly Diagnostic[] {
  const open = written.filter(({ time }) => time === undefined).length;
  const left = duration - timed;
  if (left >= open * LEAST_SECONDS) return [];
  const whole = `\`deck.duration\` is ${formatDuration(duration)}`;
  const set = written.length - open;
  const spent = set === 1 ? 'the time of 1 slide' : `the times of ${set} slides`;
  const rest = left === 0 ? 'nothing' : formatDuration(left);
  const message =
    left < 0
      ? `${whole}, and ${spent} ${set === 1 ? 'is' : 'add up to'} ${formatDuration(timed)}.`
      : `${whole}, and ${spent} ${set === 1 ? 'leaves' : 'leave'} ${rest} for the other ${open}.`;
  return [
    diagnostic('deck-over-time', message, about.places.get('deck.duration'), [
      'The speaker view would say that you are behind, however fast you are.',
      'Make some `time`s shorter or leave them out: slides without one share what is left.',
    ]),
  ];
}

/** Notes of whole sentences that nobody could say in their time: of the talk, or else of slides that have one. */
function checkNotes(total: Seconds | null, written: readonly Written[], about: FrontMatter): readonly Diagnostic[] {
  const all = sum(written.map(({ notes }) => notes));
  if (total !== null && isTooMuch(all, total))
    return [reportNotes('The notes of this talk', all, total, about.places.get('deck.duration') ?? written[0]?.span)];
  return written.flatMap(({ time, notes, span }) =>
    time !== undefined && isTooMuch(notes, time) ? [reportNotes('The notes of this slide', notes, time, span)] : [],
  );
}

const isTooMuch = (words: number, length: Seconds): boolean => words > (length / 60) * HASTE;

function reportNotes(what: string, words: number, length: Seconds, span: Span | undefined): Diagnostic {
  const needed = formatDuration(Math.ceil((words / WORDS_PER_MINUTE) * 6) * 10);
  return diagnostic(
    'deck-notes-long',
    `${what} have ${words} words, and it may take ${formatDuration(length)}.`,
    span,
    [
      `A calm speaker takes ${needed} to say them. The speaker view would say that you are behind.`,
      'Leave out what you won’t say, or give it more time. Notes that are only looked at are fine as they are.',
    ],
  );
}

const countNotes = (notes: HtmlElement | undefined): number =>
  sum((notes?.children ?? []).map((child) => (isOnPage(child) ? 0 : wordsIn(child))));

const countOnPage = (notes: HtmlElement | undefined): number =>
  sum((notes?.children ?? []).map((child) => (isOnPage(child) ? wordsIn(child) : 0)));

const isOnPage = (node: HtmlNode): boolean => node.type === 'element' && node.attributes.class === 'on-page';

/** What is there for assistive technology alone or for the eye alone counts once: the latter is hidden from the former. */
function wordsIn(node: HtmlNode): number {
  if (node.type === 'text') return countWords(node.text);
  if (node.type !== 'element' || node.attributes['aria-hidden'] === 'true') return 0;
  let words = 0;
  for (const child of node.children) words += wordsIn(child);
  return words;
}

/** `1 h 5 min`, `90 s`. */
export function formatDuration(length: number): string {
  const whole = Math.round(length);
  if (whole < 120) return `${whole} s`;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const parts = [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''];
  return parts.filter(Boolean).join(' ');
}
