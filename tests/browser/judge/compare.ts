// Prediction and browser side by side. In: compiled decks and a browser. Out: one comparison a slide.

import type { Browser } from 'playwright-core';
import { openDeck } from '../browser.ts';
import type { JudgedDeck } from './decks.ts';
import { measureSlides } from './measure.ts';

export interface Comparison {
  readonly lang: string;
  /** The kind of slide that was written: `wide table`. */
  readonly written: string;
  readonly id: string;
  readonly markdown: string;
  /** Both before a slide that is too full is drawn smaller as a whole. */
  readonly predicted: { readonly height: number; readonly room: number; readonly blocks: readonly number[] };
  readonly measured: {
    readonly height: number;
    readonly room: number;
    readonly blocks: readonly number[];
    readonly outside: readonly string[];
    /** How far the content goes below its room as it is drawn, in px; negative where there is room left. */
    readonly drawnBelow: number;
  };
  readonly unmeasured: boolean;
  /** How the slide was set: `gaps 1, type 2`. */
  readonly level: string;
}

export async function compareDeck(browser: Browser, deck: JudgedDeck): Promise<readonly Comparison[]> {
  // A px of the slide is one of the page then, and what runs on to the edges of a screen ends with the slide.
  const { width, height } = deck.lowered.options;
  const open = await openDeck(browser, deck.html, {
    reducedMotion: true,
    width: Number(width),
    height: Number(height),
  });
  const measured = new Map((await measureSlides(open.page)).map((slide) => [slide.id, slide]));
  await open.close();
  // The title and the ask of the front matter stand around the slides that were written.
  return deck.lowered.slides.slice(1, deck.kinds.length + 1).map((slide, index) => {
    const { top, bottom, limit, shrink, blocks, outside } = measured.get(slide.id)!;
    const { fit } = slide;
    return {
      lang: deck.name,
      written: deck.kinds[index]!,
      id: slide.id,
      markdown: deck.markdown[index]!,
      predicted: {
        height: fit.height,
        room: fit.room,
        blocks: fit.blocks.map(({ height }) => height),
      },
      measured: {
        height: bottom - top,
        room: limit - top,
        blocks: blocks.map(({ height }) => height),
        outside,
        drawnBelow: bottom * shrink - limit,
      },
      unmeasured: fit.unmeasured,
      level: `gaps ${fit.setting.gaps}, type ${fit.setting.type}${fit.shrink < 1 ? `, shrunk to ${fit.shrink}` : ''}`,
    };
  });
}

export const isFull = ({ height, room }: { readonly height: number; readonly room: number }): boolean =>
  height > room + 0.5;

/** Verdicts agree when both say that a slide fits, or both that it does not. */
export const agrees = ({ predicted, measured }: Comparison): boolean => isFull(predicted) === isFull(measured);

export const error = ({ predicted, measured }: Comparison): number => predicted.height - measured.height;
