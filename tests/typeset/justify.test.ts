// Justified lines: how far spaces change, which lines stay natural, what hangs over the edge. Glyphs are half an em wide.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  holdsJustified,
  type LineRange,
  type Paragraph,
  prepareParagraph,
  setLine,
} from '../../src/typeset/index.ts';
import { run } from './fake-metrics.ts';

const characters = (count: number) => count * 500;
const justified = { justified: true } as const;

/** A line at 1000 pt, so that lengths are 1/1000 em: where its ink ends, and the widths of its spaces. */
function setJustified(paragraph: Paragraph, range: LineRange, measure: number) {
  const [part] = setLine(paragraph, range, 1000, 0, 0, { hangs: true, measure });
  const runs = part?.line.runs ?? [];
  const spaces = runs.slice(0, -1).filter(({ shaped }) => shaped.text === ' ');
  return { left: part?.line.x ?? 0, width: part?.line.width ?? 0, spaces: spaces.map(({ after }) => 500 + after) };
}

describe('a justified line', () => {
  it('fills the measure with spaces that share what is missing', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb cccc dddd')]);
    expect(setJustified(paragraph, { from: 0, to: 3 }, 7300)).toEqual({ left: 0, width: 7300, spaces: [650, 650] });
  });

  it('moves letters apart where its spaces would grow by more than a third', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb cccc dddd')]);
    const [part] = setLine(paragraph, { from: 0, to: 3 }, 1000, 0, 0, { measure: 7450 });
    // 450 are missing: two spaces take 333 of them, twelve letters the other 117.
    expect(part?.line.width).toBeCloseTo(7450);
    expect(part?.line.runs.map(({ tracking }) => Math.round(tracking * 100) / 100)).toEqual([
      9.72, 0, 9.72, 0, 9.72, 0,
    ]);
    expect(part?.line.runs[1]?.after).toBeCloseTo(500 / 3);
  });

  it('shrinks its spaces to four fifths, never further', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb cccc dddd')]);
    expect(setJustified(paragraph, { from: 0, to: 3 }, 6850).spaces).toEqual([425, 425]);
    expect(setJustified(paragraph, { from: 0, to: 3 }, 6000).spaces).toEqual([400, 400]);
  });

  it('stays as it is when it is the last one, or would be torn', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb\ncccc dddd')]);
    expect(setJustified(paragraph, { from: 2, to: 4 }, characters(12)).spaces).toEqual([500]);
    expect(setJustified(paragraph, { from: 0, to: 2 }, characters(12)).spaces).toEqual([500]);
    const wide = prepareParagraph([run('aaaa bbbb cccc')]);
    expect(setJustified(wide, { from: 0, to: 2 }, characters(12)).spaces).toEqual([500]);
  });

  it('lets light signs hang over its edges', () => {
    const paragraph = prepareParagraph([run('“aaaa bbbb, cccc')]);
    const { left, width } = setJustified(paragraph, { from: 0, to: 2 }, characters(10));
    // 0.7 of a mark at the left, 0.6 of a comma at the right.
    expect(left).toBeCloseTo(-350);
    expect(left + width).toBeCloseTo(5000 + 300);
  });

  it('asks for lines of 45 characters', () => {
    expect(holdsJustified(45 * 460)).toBe(true);
    expect(holdsJustified(44 * 460)).toBe(false);
  });
});

describe('justified paragraphs', () => {
  it('take a word that goes with narrower spaces, where first fit tears the line', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb cccc dddd eeeee ffff gggg')]);
    // Five words are 25 characters, 12 500; their four spaces give 300 of the 400 that they can.
    const width = 12_200;
    const [first] = breakGreedy(paragraph, width, justified);
    const [best] = breakOptimal(paragraph, width, justified);
    expect([first?.to, best?.to]).toEqual([4, 5]);
    expect(setJustified(paragraph, best!, width).width).toBeCloseTo(width);
  });

  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 });
  const measure = fc.integer({ min: 10, max: 70 }).map(characters);

  it('take no more lines than first fit, and no line is wider than the measure', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(list.join(' '))]), width);
        const lines = breakOptimal(paragraph, width, justified);
        expect(lines.length).toBeLessThanOrEqual(breakGreedy(paragraph, width, justified).length);
        for (const range of lines)
          expect(setJustified(paragraph, range, width).width).toBeLessThanOrEqual(width + 0.02);
      }),
    );
  });

  it('fill every line but the last, unless it would be torn', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(list.join(' '))]), width);
        for (const range of breakOptimal(paragraph, width, justified).slice(0, -1)) {
          const { width: set, spaces } = setJustified(paragraph, range, width);
          const natural = spaces.every((space) => space === 500);
          expect(natural || Math.abs(set - width) < 0.02).toBe(true);
        }
      }),
    );
  });
});
