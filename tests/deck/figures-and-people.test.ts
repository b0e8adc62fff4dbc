// Figures in rows, and people side by side: what a row of them shares.

import { expect, it } from 'vitest';
import type { ContactEntry, Pitch } from '../../src/model/index.ts';
import { ask, contact, heading, paragraph, slide, stats } from './build-pitch.ts';
import { lowerDeck, pitchOf, theme } from './lower-summit.ts';

const sectionOf = (deck: Pitch): string => JSON.stringify(lowerDeck(deck).value!.slides[0]!.section);

it('figures of a slide are of one size, that at which the longest stands clear of its label', () => {
  const figures = stats(['€84,000', 'a year'], ['€9', 'a day'], ['40', 'teams']);
  const section = sectionOf(pitchOf([slide('s', heading(2, 'Heading'), [figures])]));
  const sizes = [...section.matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
  expect(sizes).toHaveLength(3);
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeLessThan(theme.deck.type.numeral.size);
});

it('people stand side by side where their addresses have room, on a slide for an old projector too', () => {
  const person = (name: string): ContactEntry => ({ name, role: 'sponsors', email: `${name}@yard.example` });
  const across = (size: '16:9' | '4:3', ...names: readonly string[]) => {
    const closing = slide('s', heading(2, 'Heading'), [ask(paragraph('Sponsor the bell.')), contact()]);
    const about = { contact: names.map(person), link: 'https://yard.example' };
    return /--across: (\d)/.exec(sectionOf(pitchOf([closing], { size }, about)))?.[1];
  };
  expect(across('16:9', 'ada', 'ben')).toBe('2');
  expect(across('4:3', 'ada', 'ben')).toBe('2');
  expect(across('4:3', 'ada', 'ben', 'a-name-that-is-a-good-deal-longer')).toBe('1');
});
