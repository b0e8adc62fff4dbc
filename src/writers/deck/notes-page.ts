// A lowered deck → the speaker's notes on paper: of each slide its number, when it begins, its title, and what is said.
// In: slides, their notes and the plan of the talk. Out: an HTML file that holds all it shows and runs nothing.

import { type HtmlElement, type HtmlNode, h, serializeDocument, styleElement } from '../../html/index.ts';
import { emitFontRules } from '../../webfonts/index.ts';
import type { OutputFile } from '../writer.ts';
import type { DeckContext } from './context.ts';
import { emitHead, emitHtml } from './head.ts';
import type { LoweredDeck, LoweredSlide } from './lowered.ts';
import { formatDuration } from './plan.ts';

/** Nothing runs, and nothing is fetched. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'";

/** `stylesheet` is that of the notes. */
export async function emitNotes(deck: LoweredDeck, context: DeckContext, stylesheet: string): Promise<OutputFile> {
  const { seconds, total } = deck.plan;
  const starts = seconds.map((_, index) => seconds.slice(0, index).reduce((sum, length) => sum + length, 0));
  const whole = seconds.reduce<number>((sum, length) => sum + length, 0);
  // What was reckoned from words is known to the minute.
  const length = total === null ? `≈ ${formatDuration(Math.ceil(whole / 60) * 60)}` : formatDuration(total);
  const facts = [deck.organization, length];
  const main = h(
    'main',
    {},
    h('header', {}, h('h1', {}, deck.title), h('p', {}, facts.filter(Boolean).join(' · '))),
    h('ol', { role: 'list' }, ...deck.slides.map((slide, index) => emitSlide(slide, index, starts[index] ?? 0))),
  );
  const css = [await emitFontRules(deck.speakerFaces, context.fonts), deck.tokens, stylesheet].join('\n');
  const head = emitHead({ ...deck, scheme: 'light' }, { styles: [styleElement(css)], policy: POLICY, isPrivate: true });
  // A dark deck's colours are for a screen; paper is light.
  const body = h('body', { class: deck.scheme === 'dark' ? 'on-light' : undefined }, main);
  return {
    place: 'private',
    path: `${deck.name}/notes.html`,
    bytes: new TextEncoder().encode(serializeDocument(emitHtml(deck, head, body))),
    detail: deck.slides.length === 1 ? '1 slide' : `${deck.slides.length} slides`,
  };
}

function emitSlide({ title, notes, continues }: LoweredSlide, index: number, start: number): HtmlElement {
  return h(
    'li',
    { class: 'slide' },
    h('div', { class: 'at' }, h('b', {}, `${index + 1}`), formatClock(start)),
    h(
      'div',
      {},
      h('h2', {}, title),
      // Notes of a slide that goes on are printed once, under its first part.
      continues === undefined ? notes && h('div', { class: 'said' }, ...notes.children.map(nameOnPage)) : undefined,
    ),
  );
}

/** What stands on the page only is a part of its slide, one level below its title. */
const nameOnPage = (node: HtmlNode): HtmlNode =>
  node.type === 'element' && node.attributes.class === 'on-page'
    ? { ...node, children: node.children.map((child) => (isHeading(child) ? { ...child, tag: 'h3' } : child)) }
    : node;

const isHeading = (node: HtmlNode): node is HtmlElement => node.type === 'element' && node.tag === 'h4';

/** A time in the talk, `4:05` or `1:04:05`, as the speaker view shows it: scripts of a deck take no code from here, so `pace.js` has its own. */
function formatClock(length: number): string {
  const whole = Math.round(length);
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
