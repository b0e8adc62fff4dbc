// Letters that are kerned over a place where a line may end: in a browser, and nowhere else.

import { describe, expect, it } from 'vitest';
import { lineWidth } from '../../src/typeset/measure.ts';
import { prepareParagraph } from '../../src/typeset/prepare.ts';
import type { RunStyle } from '../../src/typeset/text.ts';
import { fakeFont, plain, run } from './fake-metrics.ts';

/** Every sign is 500 wide, and the mark 、 draws 80 nearer to what follows. */
const kerned = {
  ...fakeFont('kerned'),
  shape(text: string) {
    const shaped = fakeFont().shape(text, '');
    return { ...shaped, width: shaped.width - 80 * (text.match(/、./gu)?.length ?? 0) };
  },
};

const widthOf = (text: string, style: Partial<RunStyle>): number => {
  const { segments } = prepareParagraph([run(text, { ...plain, font: kerned, ...style })]);
  expect(segments.length).toBeGreaterThan(1);
  return lineWidth(segments, 0, segments.length);
};

describe('two letters that a line may end between', () => {
  it('are kerned where a browser draws them', () => {
    expect(widthOf('へ、て', { inBrowser: true })).toBe(3 * 500 - 80);
    expect(widthOf('へ、て', {})).toBe(3 * 500);
  });

  it('are kerned in their own size', () => {
    expect(widthOf('へ、て', { inBrowser: true, scale: 0.5 })).toBe((3 * 500 - 80) / 2);
  });

  it('are not at the end of a line', () => {
    const { segments } = prepareParagraph([run('へ、て', { ...plain, font: kerned, inBrowser: true })]);
    expect(segments.map(({ width }) => width)).toEqual([1000, 500]);
  });

  it('are not in two styles', () => {
    const style = { ...plain, font: kerned, inBrowser: true };
    const { segments } = prepareParagraph([run('へ、', style), run('て', { ...style, scale: 1 })]);
    expect(lineWidth(segments, 0, segments.length)).toBe(1500);
  });
});
