// Dividing words: where a language allows it, where it must not be done, and what a divided word looks like.
// The divisions stand in the dictionaries of the languages (Duden, Merriam-Webster, Petit Robert, RAE, TDK); fewer places are right too.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type Hyphenate,
  type LineRange,
  loadHyphenation,
  type Paragraph,
  prepareParagraph,
  type RunStyle,
  segmentsOn,
  setLine,
  widthOfLine,
} from '../../src/typeset/index.ts';
import { plain, run } from './fake-metrics.ts';

const hyphenation = await loadHyphenation([
  'da',
  'de',
  'el',
  'en',
  'es',
  'fr',
  'it',
  'pl',
  'pt-BR',
  'ru',
  'sl',
  'tr',
  'ja',
]);
const characters = (count: number) => count * 500;

function divided(language: string, word: string): string {
  const offsets = hyphenation(language)?.(word) ?? [];
  return Array.from(word, (letter, index) => (offsets.includes(index) ? `-${letter}` : letter)).join('');
}

describe('a language', () => {
  it.each([
    ['en', 'in-fra-struc-ture'],
    ['en-GB', 'com-mu-ni-ty'],
    ['de', 'in-fra-struk-tur-kos-ten'],
    ['de-CH', 'nut-zungs-be-din-gun-gen'],
    ['fr', 'com-mu-nau-té'],
    ['es', 'in-fra-es-truc-tu-ra'],
    ['pt-BR', 'de-sen-vol-vi-men-to'],
    ['it', 'in-fra-strut-tu-ra'],
    ['pl', 'in-fra-struk-tu-ra'],
    ['el', 'κοι-νό-τη-τα'],
    ['da', 'fæl-les-skab'],
    ['sl', 'in-fra-struk-tu-ra'],
    ['ru', 'инф-раст-рук-ту-ра'],
    ['ru', 'май-ка'],
    ['ru', 'подъезд'],
    ['tr', 'top-lu-luk'],
    ['tr', 'sa-at'],
  ])('%s divides %s', (language, expected) => {
    const word = expected.replaceAll('-', '');
    expect(divided(language, word)).toBe(expected);
  });

  it('without a rule divides nothing', () => expect(hyphenation('ja')).toBeUndefined());
});

/** Divides before every letter. */
const everywhere: Hyphenate = (word) => Array.from({ length: word.length - 1 }, (_, index) => index + 1);
const style = { ...plain, hyphenate: everywhere };
const linesOf = (paragraph: Paragraph, ranges: readonly LineRange[]) =>
  ranges.map((range) =>
    segmentsOn(paragraph, range)
      .map(({ pieces, space }) => `${pieces.map((piece) => piece.shaped.text).join('')}${space ? ' ' : ''}`)
      .join('')
      .trimEnd(),
  );
const greedy = (text: string, width: number, given: RunStyle = style) => {
  const paragraph = prepareParagraph([run(text, given)]);
  return linesOf(paragraph, breakGreedy(paragraph, characters(width)));
};

describe('a word is divided', () => {
  it('where the line would else be short by more than the zone, and as late as it fits', () => {
    expect(greedy('aaaa bbbbbbbbbb', 10)).toEqual(['aaaa bbbb-', 'bbbbbb']);
    // One of ten characters is less than 14 % of the line.
    expect(greedy('aaaaaaaaa bbbbbbbbbb', 10)).toEqual(['aaaaaaaaa', 'bbbbbbbbbb']);
  });

  it('with two letters before the hyphen and three behind it at least', () => {
    expect(greedy('aaaaaa bbbbb', 8)).toEqual(['aaaaaa', 'bbbbb']);
    expect(greedy('aaaa bbbbb', 9)).toEqual(['aaaa bb-', 'bbb']);
    expect(greedy('aaaa bbbb', 8)).toEqual(['aaaa', 'bbbb']);
  });

  it('with its signs around it, and in the part behind an apostrophe', () => {
    expect(greedy('aaaa (bbbbbbb),', 10)).toEqual(['aaaa (bbb-', 'bbbb),']);
    expect(greedy('aaaa l’bbbbbbb', 10)).toEqual(['aaaa l’bb-', 'bbbbb']);
  });

  it.each(['operators.example', 'a/bbbbbbbbb', 'bbbb2bbbbb', 'bbbbBbbbbb', 'x@bbbbbbbb', 'bbb_bbbbbb', 'BBBBBBBBBB'])(
    'but not %s',
    (word) => {
      const lines = greedy(`aaaaa ${word}`, 20).concat(greedy(`aaaa ${word}`, 13));
      expect(lines.filter((line) => line.endsWith('b-'))).toEqual([]);
    },
  );

  it('not where the style of a part of it knows no rule, as code does not', () => {
    const paragraph = prepareParagraph([run('aaaa bbbbb', style), run('bbbbb', plain)]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(10)))).toEqual(['aaaa', 'bbbbbbbbbb']);
  });

  it('not when its paragraph says so', () => {
    const paragraph = prepareParagraph([run('aaaa bbbbbbbbbb', style)], { hyphenate: false });
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(10)))).toEqual(['aaaa', 'bbbbbbbbbb']);
  });

  it('at the author’s soft hyphens and nowhere else, which else leave no trace', () => {
    expect(greedy('aaaa bbb\u00ADbbbbbbb', 10)).toEqual(['aaaa bbb-', 'bbbbbbb']);
    expect(greedy('aaaa bbb\u00ADbbbbbbb', 10, plain)).toEqual(['aaaa bbb-', 'bbbbbbb']);
    expect(greedy('aa\u00ADaa bb', 20)).toEqual(['aaaa bb']);
  });

  it('as often as it takes where it is wider than a line', () => {
    const paragraph = cutWideSegments(prepareParagraph([run('bbbbbbbbbbbb', style)]), characters(6));
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(6)))).toEqual(['bbbbb-', 'bbbb-', 'bbb']);
  });

  it('with a run of its own for the hyphen, read as a soft one', () => {
    const paragraph = prepareParagraph([run('aaaa bbbbbbbbbb', style)]);
    const [range] = breakGreedy(paragraph, characters(10));
    const [part] = setLine(paragraph, range!, 10, 0, 0);
    expect(part?.line.runs.map(({ shaped, hyphen }) => [shaped.text, hyphen])).toEqual([
      ['aaaa', false],
      [' ', false],
      ['bbbb', false],
      ['-', true],
    ]);
    expect(part?.line.width).toBe(50);
  });

  it('not twice in a row when another break takes as many lines', () => {
    const paragraph = prepareParagraph([run('aaaaaa bbbbbbbb ccc dddddddd e', style)]);
    const width = characters(12);
    expect(linesOf(paragraph, breakGreedy(paragraph, width))).toEqual(['aaaaaa bbbb-', 'bbbb ccc dd-', 'dddddd e']);
    const lines = linesOf(paragraph, breakOptimal(paragraph, width));
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith('-')).length).toBeLessThan(2);
  });
});

const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 40 });
const measure = fc.integer({ min: 4, max: 50 }).map(characters);

describe('for every text and measure', () => {
  const broken = (list: readonly string[], width: number) => {
    const paragraph = cutWideSegments(prepareParagraph([run(list.join(' '), style)]), width);
    return { paragraph, greedy: breakGreedy(paragraph, width), optimal: breakOptimal(paragraph, width) };
  };

  it('divided words lose no letter', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const { paragraph, greedy: first, optimal } = broken(list, width);
        for (const ranges of [first, optimal]) {
          const text = linesOf(paragraph, ranges).map((line) => (line.endsWith('-') ? line.slice(0, -1) : `${line} `));
          // A word that is cut between its letters has no hyphen.
          expect(text.join('').replaceAll(' ', '')).toBe(list.join(''));
        }
      }),
    );
  });

  it('no line is wider than the measure', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const { paragraph, greedy: first, optimal } = broken(list, width);
        for (const range of [...first, ...optimal]) {
          expect(widthOfLine(paragraph, range, 1000)).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  it('optimal takes no more lines than greedy', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const { greedy: first, optimal } = broken(list, width);
        expect(optimal.length).toBeLessThanOrEqual(first.length);
      }),
    );
  });

  it('more text never takes fewer lines', () => {
    fc.assert(
      fc.property(words, words, measure, (list, more, width) => {
        expect(broken([...list, ...more], width).greedy.length).toBeGreaterThanOrEqual(
          broken(list, width).greedy.length,
        );
      }),
    );
  });
});
