// A lowered deck → files: the public deck, and the speaker's with notes. Encoding only.
// In: sections and the context's texts. Out: self-contained HTML that opens from a USB stick with the network off.

import {
  type HtmlElement,
  type HtmlNode,
  h,
  render,
  safeJson,
  scriptElement,
  serializeDocument,
  styleElement,
} from '../../html/index.ts';
import { emitFontRules } from '../../webfonts/index.ts';
import type { OutputFile } from '../writer.ts';
import type { DeckContext } from './context.ts';
import { emitHead, emitHtml } from './head.ts';
import type { LoweredDeck, LoweredSlide } from './lowered.ts';
import { formatPolicy } from './policy.ts';
import { emitStylesheet } from './stylesheet.ts';

/** Emits the files of a deck. */
export async function emitDeck(deck: LoweredDeck, context: DeckContext): Promise<readonly OutputFile[]> {
  const fonts = await emitFontRules(deck.faces, context.fonts);
  const more = deck.speakerFaces !== deck.faces;
  const speakerFonts = more ? await emitFontRules(deck.speakerFaces, context.fonts) : fonts;
  // Both files show the same slides: they are written once.
  const slides = stackSlides(deck.slides).map(render);
  const file = (place: OutputFile['place'], path: string, speaker: boolean): OutputFile => ({
    place,
    path: `${deck.name}/${path}`,
    bytes: new TextEncoder().encode(emitDocument(deck, slides, context, speaker ? speakerFonts : fonts, speaker)),
    detail: deck.slides.length === 1 ? '1 slide' : `${deck.slides.length} slides`,
  });
  const beside = (place: OutputFile['place']): readonly OutputFile[] =>
    deck.beside
      .filter(({ shown }) => shown || place === 'private')
      .map(({ name, bytes, kind }) => ({ place, path: `${deck.name}/${name}`, bytes, detail: kind }));
  const open = [file('public', 'index.html', false), ...beside('public')];
  return deck.speaker ? [...open, file('private', 'speaker.html', true), ...beside('private')] : open;
}

function emitDocument(
  deck: LoweredDeck,
  slides: readonly HtmlNode[],
  context: DeckContext,
  fonts: string,
  speaker: boolean,
): string {
  const settings = {
    options: deck.options,
    title: deck.title,
    speaker: deck.speaker ? `${deck.name}/speaker.html` : null,
    plan: speaker ? deck.plan : undefined,
  };
  const { reveal, stage } = context;
  const scripts = [
    reveal.script,
    reveal.zoom,
    `window.pitchpipe = ${safeJson(settings)};`,
    speaker ? stage.speaker : stage.open,
  ];
  const { choose } = context.reading;
  const policy = formatPolicy({
    scripts: [choose, ...scripts],
    allow: deck.allow,
    beside: deck.beside.some(({ shown }) => shown || speaker),
  });
  const styles = [reveal.reset, reveal.css, deck.tokens, context.stylesheet, ...(speaker ? [stage.speakerCss] : [])];
  const ofSlides = { 'data-view': 'slides', media: 'not all' };
  const head = emitHead(deck, {
    policy,
    isPrivate: speaker,
    styles: [
      styleElement(fonts),
      // What is read needs no script; slides do, and so they wait for one.
      styleElement([deck.reading, context.reading.css].join('\n'), { 'data-view': 'read' }),
      styleElement(styles.join('\n'), ofSlides),
      // By itself, so that what is not closed in it ends with it.
      ...(deck.css?.length ? [styleElement(emitStylesheet(deck.css), ofSlides)] : []),
      scriptElement(choose),
    ],
  });
  const body = h(
    'body',
    {},
    deck.views,
    h('main', { class: 'reveal', 'aria-label': deck.title }, h('div', { class: 'slides' }, ...slides)),
    speaker ? h('div', { hidden: true }, ...placeNotes(deck.slides)) : undefined,
    h('div', { class: 'notice', role: 'status' }),
    ...scripts.map((script) => scriptElement(script)),
  );
  return serializeDocument(emitHtml(deck, head, body));
}

/** Beside the slides: steps within the notes would be steps of the slide. Those of a slide that goes on stand once, for all of its parts. */
function placeNotes(slides: readonly LoweredSlide[]): readonly HtmlElement[] {
  const partsOf = new Map<string, string[]>();
  for (const { id, continues } of slides) {
    if (continues === undefined) partsOf.set(id, [id]);
    else partsOf.get(continues)?.push(id);
  }
  return slides.flatMap(({ notes, id, continues }) =>
    notes && continues === undefined
      ? [{ ...notes, attributes: { ...notes.attributes, 'data-slide': partsOf.get(id)?.join(' ') } }]
      : [],
  );
}

/** Slides below one another stand in a section of their own. */
function stackSlides(slides: readonly LoweredSlide[]): readonly HtmlNode[] {
  const stacks: HtmlElement[][] = [];
  for (const { section, below } of slides) {
    const open = stacks.at(-1);
    if (below && open) open.push(section);
    else stacks.push([section]);
  }
  return stacks.map((stack) => (stack.length === 1 ? stack[0]! : h('section', {}, ...stack)));
}
