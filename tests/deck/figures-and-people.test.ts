// Figures in rows, and people side by side: what a row of them shares.

import { expect, it } from 'vitest';
import type { ContactEntry } from '../../src/model/index.ts';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { deckSettings } from '../settings.ts';
import { ask, contact, heading, paragraph, pitch, slide, stats } from './build-pitch.ts';
import { packageHost, summit } from './package-files.ts';

const theme = await summit();
const context = await loadDeckContext(packageHost(), theme);

function sectionOf(about: Parameters<typeof pitch>[1], ...blocks: Parameters<typeof slide>[2]): string {
  const deck = pitch([slide('s', heading(2, 'Heading'), blocks)], about);
  const views = { whole: deck, deck, page: deck, theme, fonts: new Map(), icons: new Map(), pictures: new Map() };
  return JSON.stringify(deckWriter.lower(views, context).value!.slides[0]!.section);
}

it('figures of a slide are of one size, that at which the longest stands clear of its label', () => {
  const figures = stats(['€84,000', 'a year'], ['€9', 'a day'], ['40', 'teams']);
  const section = sectionOf({ deck: { ...deckSettings, titleSlide: false } }, figures);
  const sizes = [...section.matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
  expect(sizes).toHaveLength(3);
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeLessThan(theme.deck.type.numeral.size);
});

it('people stand side by side where their addresses have room, on a slide for an old projector too', () => {
  const person = (name: string): ContactEntry => ({ name, role: 'sponsors', email: `${name}@yard.example` });
  const across = (width: '16:9' | '4:3', ...names: readonly string[]) => {
    const about = {
      deck: { ...deckSettings, titleSlide: false, size: width },
      contact: names.map(person),
      link: 'https://yard.example',
    };
    return /--across: (\d)/.exec(sectionOf(about, ask(paragraph('Sponsor the bell.')), contact()))?.[1];
  };
  expect(across('16:9', 'ada', 'ben')).toBe('2');
  expect(across('4:3', 'ada', 'ben')).toBe('2');
  expect(across('4:3', 'ada', 'ben', 'a-name-that-is-a-good-deal-longer')).toBe('1');
});
