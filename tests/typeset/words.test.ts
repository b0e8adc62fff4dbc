// A word is shaped once in a style; where it stands, and what it was made of, stays its own.

import { describe, expect, it } from 'vitest';
import { prepareParagraph } from '../../src/typeset/index.ts';
import type { RunStyle } from '../../src/typeset/text.ts';
import { spaceOfRun, wordOfRun } from '../../src/typeset/words.ts';
import { fakeFont, plain } from './fake-metrics.ts';

/** A style, and the texts that its font was asked to shape. */
function noting(has = (_: number): boolean => true): { readonly style: RunStyle; readonly shaped: string[] } {
  const shaped: string[] = [];
  const font = fakeFont();
  const shape: typeof font.shape = (text, features) => {
    shaped.push(text);
    return font.shape(text, features);
  };
  return { style: { ...plain, font: { ...font, has, shape } }, shaped };
}

describe('the words of a text', () => {
  it('are shaped once for all their places', () => {
    const { style, shaped } = noting();
    const { segments } = prepareParagraph([{ text: 'on and on and on', style }]);
    expect(segments.map(({ width }) => width)).toEqual([1000, 1500, 1000, 1500, 1000]);
    expect(shaped).toEqual(['on', ' ', 'and']);
  });

  it('know what they were made of', () => {
    const { style } = noting();
    const runs = ['first', 'second'].map((origin) => ({ text: 'on ', style, origin }));
    const origins = prepareParagraph(runs).segments.map(({ pieces, space }) => [pieces[0]?.origin, space?.origin]);
    expect(origins).toEqual([
      ['first', 'first'],
      ['second', 'second'],
    ]);
  });

  it('are shaped anew in another style', () => {
    const { style } = noting();
    const wide = { ...style, scale: 2 };
    const run = (of: RunStyle) => ({ text: 'on', style: of });
    expect([style, wide].map((of) => wordOfRun(run(of), 0, 2).width)).toEqual([1000, 2000]);
    expect(spaceOfRun(run(wide), ' ').width).toBe(1000);
  });

  it('count where they hold a letter or a figure', () => {
    const { style } = noting();
    const text = '“7” – e';
    const counts = prepareParagraph([{ text, style }]).segments.map((segment) => segment.counts);
    expect(counts).toEqual([true, false, true]);
  });

  it('may be drawn in another font behind other letters', () => {
    const { style } = noting((codePoint) => codePoint < 0x3000);
    const behind = { ...fakeFont('japanese'), has: (codePoint: number) => codePoint !== 0x41 };
    const run = (text: string) => ({ text, style: { ...style, fallbacks: [behind] } });
    const fontsOf = (text: string, from: number) =>
      wordOfRun(run(text), from, text.length).pieces.map(({ font }) => font.key);
    expect(fontsOf('A。', 1)).toEqual(['japanese']);
    expect(fontsOf('A,', 1)).toEqual(['fake']);
  });

  it('of nothing have no pieces', () => {
    const { style } = noting();
    const [only] = prepareParagraph([{ text: ' ', style }]).segments;
    expect(only).toMatchObject({ pieces: [], width: 0, spaceWidth: 500 });
  });
});
