// A lowered deck → files: the public deck, and the speaker's with notes. Encoding only.
// In: sections and the context's texts. Out: self-contained HTML that opens from a USB stick with the network off.

import { type HtmlElement, h, render, safeJson, scriptElement, serializeDocument } from '../../html/index.ts';
import { emitFontRules } from '../../webfonts/index.ts';
import type { OutputFile } from '../writer.ts';
import type { DeckContext } from './context.ts';
import { emitHead } from './head.ts';
import type { LoweredDeck, LoweredSlide } from './lowered.ts';
import { formatPolicy } from './policy.ts';

/** Emits the files of a deck. */
export async function emitDeck(deck: LoweredDeck, context: DeckContext): Promise<readonly OutputFile[]> {
  const fonts = await emitFontRules(deck.faces, context.fonts);
  // Both files show the same slides: they are written once.
  const slides = deck.slides.map((slide) => ({ ...slide, section: renderInside(slide.section) }));
  const file = (place: OutputFile['place'], path: string, speaker: boolean): OutputFile => ({
    place,
    path: `${deck.name}/${path}`,
    bytes: new TextEncoder().encode(emitDocument({ ...deck, slides }, context, fonts, speaker)),
    detail: deck.slides.length === 1 ? '1 slide' : `${deck.slides.length} slides`,
  });
  const open = file('public', 'index.html', false);
  return deck.speaker ? [open, file('private', 'speaker.html', true)] : [open];
}

function emitDocument(deck: LoweredDeck, context: DeckContext, fonts: string, speaker: boolean): string {
  const settings = {
    options: deck.options,
    title: deck.title,
    speaker: deck.speaker ? `private/${deck.name}/speaker.html` : null,
  };
  const scripts = [
    context.reveal.script,
    ...(speaker ? [context.reveal.notes] : []),
    `window.pitchpipe = ${safeJson(settings)};`,
    context.reveal.start,
  ];
  const policy = formatPolicy({
    scripts: [...scripts, ...(speaker ? [context.reveal.popup] : [])],
    allow: deck.allow,
    framesItself: speaker,
  });
  const css = [context.reveal.reset, context.reveal.css, fonts, deck.tokens, context.stylesheet].join('\n');
  const head = emitHead(deck, { css, policy, isPrivate: speaker });
  const body = h(
    'body',
    {},
    h(
      'main',
      { class: 'reveal', 'aria-label': deck.title },
      h('div', { class: 'slides' }, ...stackSlides(deck.slides, speaker)),
    ),
    h('div', { class: 'notice', role: 'status' }),
    ...scripts.map((script) => scriptElement(script)),
  );
  return serializeDocument(h('html', { lang: deck.lang }, head, body));
}

/** The section itself stays an element: the notes go into it. */
function renderInside(section: HtmlElement): HtmlElement {
  return { ...section, children: section.children.map(render) };
}

/** Slides below one another stand in a section of their own. */
function stackSlides(slides: readonly LoweredSlide[], speaker: boolean): readonly HtmlElement[] {
  const stacks: HtmlElement[][] = [];
  for (const slide of slides) {
    const section =
      speaker && slide.notes ? { ...slide.section, children: [...slide.section.children, slide.notes] } : slide.section;
    const open = stacks.at(-1);
    if (slide.below && open) open.push(section);
    else stacks.push([section]);
  }
  return stacks.map((stack) => (stack.length === 1 ? stack[0]! : h('section', {}, ...stack)));
}
