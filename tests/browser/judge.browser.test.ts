import { beforeAll, expect, it } from 'vitest';
import { testBrowser } from './browser.ts';
import { agrees, type Comparison, compareDeck, error } from './judge/compare.ts';
import { compileDecks } from './judge/decks.ts';
import { slideKinds } from './judge/kinds.ts';

const browser = await testBrowser();
const slides: Comparison[] = [];

beforeAll(async () => {
  for (const deck of await compileDecks()) slides.push(...(await compareDeck(browser, deck)));
});

/** How a slide is named when it fails. */
const nameOf = (slide: Comparison): string =>
  `${slide.lang} ${slide.written} #${slide.id}, ${slide.level}: ${error(slide).toFixed(1)} px`;

it('judges hundreds of slides of every kind, many of them within a line of the edge', () => {
  expect(slides.length).toBeGreaterThanOrEqual(200);
  expect(new Set(slides.map(({ written }) => written))).toEqual(new Set(slideKinds.map(({ name }) => name)));
  // 45 px is a line of running text; on either side of the edge there are slides.
  const near = slides.filter(({ measured: { height, room } }) => Math.abs(height - room) <= 45);
  expect(near.length).toBeGreaterThanOrEqual(60);
  expect(near.filter(({ measured: { height, room } }) => height > room).length).toBeGreaterThanOrEqual(10);
});

it('comes to the verdict that was computed, for every slide', () =>
  expect(slides.filter((slide) => !agrees(slide)).map(nameOf)).toEqual([]));

it('finds the heights that were computed, within 2 px for 99 of 100 slides', () => {
  const wrong = slides.filter((slide) => Math.abs(error(slide)) > 2);
  // The worst are named when there are too many.
  expect(wrong.length > slides.length / 100 ? wrong.map(nameOf) : []).toEqual([]);
});

it('finds nothing outside a slide, however full it is', () =>
  expect(
    slides
      .filter(({ measured }) => measured.outside.length > 0)
      .map((slide) => [nameOf(slide), slide.measured.outside]),
  ).toEqual([]));

it('finds no slide below its room once it is drawn', () =>
  expect(slides.filter(({ measured }) => measured.drawnBelow > 0.5).map(nameOf)).toEqual([]));
