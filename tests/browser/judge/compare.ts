// Prediction and browser side by side. In: compiled decks and a browser. Out: one comparison a slide.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { MeasuredSlide } from '../../../src/browser/index.ts';
import { openDeck } from '../browser.ts';
import type { JudgedDeck } from './decks.ts';

export interface Comparison {
  readonly lang: string;
  /** The kind of slide that was written: `wide table`. */
  readonly written: string;
  readonly id: string;
  readonly markdown: string;
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

const measure = readFileSync(new URL('../../../assets/browser/measure.js', import.meta.url), 'utf8');

/** Measures every slide of a deck at once. */
export async function measureDeck(browser: Browser, html: Uint8Array | string): Promise<readonly MeasuredSlide[]> {
  const open = await openDeck(browser, html, { reducedMotion: true });
  const slides = (await open.page.evaluate(measure)) as readonly MeasuredSlide[];
  await open.close();
  return slides;
}

export async function compareDeck(browser: Browser, deck: JudgedDeck): Promise<readonly Comparison[]> {
  const measured = new Map((await measureDeck(browser, deck.html)).map((slide) => [slide.id, slide]));
  // The title and the ask of the front matter stand around the slides that were written.
  return deck.lowered.slides.slice(1, deck.kinds.length + 1).map((slide, index) => {
    const { top, bottom, limit, shrink, blocks, outside } = measured.get(slide.id)!;
    const { fit } = slide;
    return {
      lang: deck.name,
      written: deck.kinds[index]!,
      id: slide.id,
      markdown: deck.markdown[index]!,
      predicted: { height: fit.height, room: fit.room, blocks: fit.blocks.map(({ height }) => height) },
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
