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
    expect(setJustified(paragraph, { from: 0, to: 3 }, characters(15))).toEqual({
      left: 0,
      width: 7500,
      spaces: [750, 750],
    });
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
  it('break so that spaces need not be torn, where first fit would tear them', () => {
    const paragraph = prepareParagraph([run('aaa bb cc ddddd eeeeeeee ff ggg hh')]);
    const width = characters(12);
    const lines = breakOptimal(paragraph, width, justified);
    expect(lines.length).toBeLessThanOrEqual(breakGreedy(paragraph, width, justified).length);
    // `aaa bb cc` with two spaces, then `ddddd` alone with the long word: 14 characters do not go; each line is a legal one.
    for (const range of lines) expect(setJustified(paragraph, range, width).width).toBeLessThanOrEqual(width + 0.02);
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
