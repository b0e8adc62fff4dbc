// How the time of a talk is shared among its slides, and what is said when it cannot be.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import type { DeckSettings, Slide } from '../../src/model/index.ts';
import { seconds } from '../../src/units/units.ts';
import { deckWriter, type LoweredDeck, loadDeckContext } from '../../src/writers/deck/index.ts';
import { deckSettings } from '../settings.ts';
import { heading, list, paragraph, pitch, slide } from './build-pitch.ts';
import { packageHost, summit } from './package-files.ts';

const theme = await summit();
const context = await loadDeckContext(packageHost(), theme);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

/** A slide whose notes have so many words. */
const said = (id: string, count: number, time?: number): Slide =>
  slide(id, heading(2, id), [paragraph('Shown.')], {
    notes: count > 0 ? [paragraph(words(count))] : [],
    attributes: { classes: [], time: time === undefined ? undefined : seconds(time) },
  });

function planOf(slides: readonly Slide[], duration?: number, overflow: DeckSettings['overflow'] = 'auto') {
  const settings = {
    ...deckSettings,
    overflow,
    titleSlide: false,
    duration: duration === undefined ? undefined : seconds(duration),
  };
  const deck = pitch(slides, { deck: settings });
  const views = { whole: deck, deck, page: deck, theme, fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value, diagnostics } = deckWriter.lower(views, context);
  const found = diagnostics.filter(({ code }: Diagnostic) => ['deck-over-time', 'deck-notes-long'].includes(code));
  return { plan: value!.plan, found };
}

describe('a talk', () => {
  it('gives a slide its time, and the others what is left by the words that are said', () => {
    const { plan, found } = planOf([said('a', 100), said('b', 0, 60), said('c', 300)], 660);
    expect(plan).toEqual({ seconds: [150, 60, 450], total: 660 });
    expect(found).toEqual([]);
  });

  it('takes what stands on a slide for what is said where there are no notes, and no slide for less than a glance', () => {
    // Three words are shown, and 20 is the least; 80 words are said.
    const { plan } = planOf([said('a', 0), said('b', 80)], 100);
    expect(plan.seconds).toEqual([20, 80]);
  });

  it('is estimated at 130 words a minute while it has no duration', () => {
    const { plan } = planOf([said('a', 130), said('b', 65)]);
    expect(plan).toEqual({ seconds: [60, 30], total: null });
  });

  it('lasts as long as its slides when each of them says so', () => {
    const { plan } = planOf([said('a', 10, 60), said('b', 10, 90)]);
    expect(plan).toEqual({ seconds: [60, 90], total: 150 });
  });
});

describe('notes that are longer than their time', () => {
  const messages = (found: readonly Diagnostic[]) => found.map(({ code, message }) => `${code}: ${message}`);

  it('are named for the talk', () => {
    // At 170 words a minute nobody follows: 340 words in two minutes are just sayable, 341 are not.
    expect(messages(planOf([said('a', 300), said('b', 40)], 120).found)).toEqual([]);
    const { found } = planOf([said('a', 300), said('b', 41)], 120);
    expect(messages(found)).toEqual(['deck-notes-long: The notes of this talk have 341 words, and it may take 2 min.']);
    // 341 words at 130 a minute are 157 s.
    expect(found[0]!.notes[0]!.message).toContain('2 min 40 s');
  });

  it('are named for a slide where the talk has room, or no length', () => {
    const long = ['deck-notes-long: The notes of this slide have 200 words, and it may take 60 s.'];
    expect(messages(planOf([said('a', 200, 60), said('b', 20)], 600).found)).toEqual(long);
    expect(messages(planOf([said('a', 200, 60), said('b', 20)]).found)).toEqual(long);
  });
});

describe('a slide that is shown as several', () => {
  /** Forty items of three words do not fit; the notes are the same for all parts. */
  const long = (time?: number): Slide =>
    slide('long', heading(2, 'Long'), [list(Array.from({ length: 40 }, () => 'three more words'))], {
      notes: [paragraph(words(200))],
      attributes: { classes: [], time: time === undefined ? undefined : seconds(time) },
    });
  const parts = ({ seconds: lengths }: LoweredDeck['plan']) => lengths.slice(0, -1);
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);

  it('has its time once', () => {
    const { plan, found } = planOf([long(300), said('b', 100)], 600, 'split');
    expect(parts(plan).length).toBeGreaterThan(1);
    expect(sum(parts(plan))).toBeCloseTo(300, 0);
    expect(plan.seconds.at(-1)).toBe(300);
    expect(found).toEqual([]);
  });

  it('has its notes once', () => {
    const { plan } = planOf([long(), said('b', 100)], 600, 'split');
    expect(sum(parts(plan))).toBeCloseTo(400, 0);
    expect(plan.seconds.at(-1)).toBe(200);
  });
});

describe('a warning', () => {
  it('says that times exceed the duration', () => {
    const { found } = planOf([said('a', 10, 900), said('b', 10, 600), said('c', 10)], 1200);
    expect(found.map(({ message }) => message)).toEqual([
      '`deck.duration` is 20 min, and the times of 2 slides add up to 25 min.',
    ]);
  });

  it('says that nothing is left for other slides', () => {
    const { found } = planOf([said('a', 10, 600), said('b', 10), said('c', 10)], 600);
    expect(found.map(({ message }) => message)).toEqual([
      '`deck.duration` is 10 min, and the time of 1 slide leaves nothing for the other 2.',
    ]);
  });

  it('is not given where times are less than the duration', () => {
    expect(planOf([said('a', 10, 60)], 600).found).toEqual([]);
  });
});
