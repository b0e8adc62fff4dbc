// Numbers of slides in the forms of reveal.js, and what stands for a slide that is not counted.

import { describe, expect, it } from 'vitest';
import type { FrontMatter, Slide } from '../../src/model/index.ts';
import { type Place, placeSlides } from '../../src/writers/deck/places.ts';
import { recogniseKind } from '../../src/writers/deck/recognise-kind.ts';
import { deckSettings } from '../settings.ts';
import { heading, paragraph, pitch, slide } from './build-pitch.ts';

const usual = (id: string, more: Partial<Slide> = {}): Slide =>
  slide(id, heading(2, id), [paragraph('Text'), paragraph('More')], more);
const uncounted = { attributes: { classes: [], visibility: 'uncounted' } } as const;
const three = [usual('a'), usual('b', { below: true }), usual('c')];

function place(slides: readonly Slide[], slideNumber: FrontMatter['deck']['slideNumber'] = true): readonly Place[] {
  const kinds = slides.map((one, index) => recogniseKind(one, index === 0, new Map()));
  return placeSlides(slides, kinds, pitch(slides, { deck: { ...deckSettings, slideNumber } }).frontMatter);
}

describe('the number of a slide', () => {
  it.each([
    [true, ['1', '2', '3']],
    ['c', ['1', '2', '3']],
    ['c/t', ['1/3', '2/3', '3/3']],
    ['h.v', ['1.1', '1.2', '2']],
    ['h/v', ['1/1', '1/2', '2']],
    [false, [undefined, undefined, undefined]],
  ] as const)('is written as deck.slideNumber %s asks', (format, expected) => {
    expect(place(three, format).map(({ number }) => number)).toEqual(expected);
  });

  it('passes over slides that are not counted', () => {
    const slides = [usual('a'), usual('b', uncounted), usual('c')];
    expect(place(slides, 'c/t').map(({ number }) => number)).toEqual(['1/2', undefined, '2/2']);
    expect(place(slides).map(({ position }) => position)).toEqual([1, undefined, 2]);
  });
});

describe('the half disc', () => {
  it('goes from one end to the other, and waits on slides that are not counted', () => {
    expect(place(three).map(({ at }) => at)).toEqual([0, 0.5, 1]);
    expect(place([usual('a'), usual('b'), usual('c', uncounted)]).map(({ at }) => at)).toEqual([0, 1, 1]);
    expect(place([usual('a')]).map(({ at }) => at)).toEqual([0]);
  });

  it('goes on from section to section', () => {
    const section = (id: string): Slide => slide(id, heading(1, id), []);
    const slides = [usual('a'), section('b'), usual('c'), section('d'), section('e')];
    expect(place(slides).map(({ sectionAt }) => sectionAt)).toEqual([0, 0, 0, 0.5, 1]);
    expect(place([usual('a'), section('b')]).map(({ sectionAt }) => sectionAt)).toEqual([0.25, 0.25]);
  });
});
