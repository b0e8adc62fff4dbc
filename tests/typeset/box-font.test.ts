// A box in a line of text: as wide as it says, alone or among letters, and it is never missing.

import { expect, it } from 'vitest';
import { boxFont, prepareParagraph } from '../../src/typeset/index.ts';
import { plain, run } from './fake-metrics.ts';

it('is as wide as it says, and stands between letters of half an em', () => {
  const box = { ...plain, font: boxFont(1500) };
  const { segments } = prepareParagraph([run('ab '), run('\uFFFC', box), run(' c')]);
  expect(segments.map(({ width }) => width)).toEqual([1000, 1500, 500]);
});

it('has the heights that it is given, and none otherwise', () => {
  const heights = { ascent: 800, descent: -200, capHeight: 700, xHeight: 500 };
  expect(boxFont(1000, heights)).toMatchObject(heights);
  expect(boxFont(1000)).toMatchObject({ ascent: 0, descent: 0 });
});
