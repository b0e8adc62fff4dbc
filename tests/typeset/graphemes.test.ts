// Clusters of a text are those of UAX 29, whether the segmenter is asked or not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/typeset/graphemes.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ranges = [
  [0x20, 0x52f],
  [0x2000, 0x20d0],
] as const;
const character = fc
  .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  .map((at) => String.fromCodePoint(at));

describe('the clusters of a text', () => {
  it.each([
    ['a letter with its mark is one', 'e\u0301a', ['e\u0301', 'a']],
    ['a letter that has its mark in it is one', 'éa', ['é', 'a']],
    ['signs are one each', '“a”…', ['“', 'a', '”', '…']],
    ['what a joiner joins is one', '👩\u200D💻!', ['👩\u200D💻', '!']],
  ])('%s', (_, text, expected) => {
    expect(graphemesOf(text)).toEqual(expected);
  });

  it('are those of the segmenter for letters of Europe and signs', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 6 }), (characters) => {
        const text = characters.join('');
        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
      { numRuns: 1000 },
    );
  });
});
