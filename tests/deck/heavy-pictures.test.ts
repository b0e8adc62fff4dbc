// Pictures that make a deck heavy: which are named, and how often.

import { expect, it } from 'vitest';
import { type Block, noAttributes } from '../../src/model/index.ts';
import { heading, slide, span } from './build-pitch.ts';
import { lowerDeck, pitchOf } from './lower-summit.ts';

const figure = (source: string): Block => ({
  type: 'figure',
  image: { type: 'image', source, alt: 'The hall', attributes: noAttributes, span },
  attributes: noAttributes,
  span,
});

const photo = (megabytes: number, hash: string) =>
  ({
    kind: 'raster',
    type: 'image/jpeg',
    bytes: new Uint8Array(megabytes * 1e6),
    alpha: false,
    width: 3000,
    height: 2000,
    hash,
  }) as const;

function findings(...sources: readonly string[]): readonly string[] {
  const slides = sources.map((source, index) => slide(`s${index}`, heading(2, 'A'), [figure(source)]));
  const pictures = new Map([
    ['hall.jpg', photo(6.25, 'a')],
    ['copy.jpg', photo(6.25, 'a')],
    ['quay.jpg', photo(5, 'b')],
  ]);
  const { diagnostics } = lowerDeck(pitchOf(slides), { pictures });
  return diagnostics.filter(({ code }) => code === 'picture-heavy').map(({ message }) => message);
}

it('a picture of more than 5 MB is named once, with what it adds', () => {
  expect(findings('hall.jpg')).toEqual(['`hall.jpg` adds 6.3 MB to the deck.']);
  expect(findings('hall.jpg', 'copy.jpg', 'hall.jpg')).toEqual(['`hall.jpg` adds 6.3 MB to the deck.']);
});

it('one of 5 MB is not', () => {
  expect(findings('quay.jpg')).toEqual([]);
});
