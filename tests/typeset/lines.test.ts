// Breaking paragraphs into lines: cases done by hand with glyphs of half an em, and what holds for every text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/typeset/graphemes.ts';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type LineRange,
  lineWidth,
  missingCharacters,
  type Paragraph,
  prepareCode,
  prepareParagraph,
  setLine,
} from '../../src/typeset/index.ts';
import { fakeFont, plain, run, textOf } from './fake-metrics.ts';

const linesOf = (paragraph: Paragraph, ranges: readonly LineRange[]) =>
  ranges.map(({ from, to }) => textOf(paragraph, from, to).trimEnd());

/** Joiners and variation selectors need no glyph. */
const invisible = /^(?:[\u200B\u200C\u2060]|\u200D|[\uFE00-\uFE0F])$/u;

/** Measures in characters of the fake font. */
const characters = (count: number) => count * 500;

describe('greedy lines', () => {
  it('take what they can', () => {
    const paragraph = prepareParagraph([run('one two three four')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(9)))).toEqual(['one two', 'three', 'four']);
  });

  it('leave room for the first line’s indent', () => {
    const paragraph = prepareParagraph([run('one two three')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(7), { indent: characters(1) }))).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('break behind a hyphen and a slash, never before a full stop or at a no-break space', () => {
    const paragraph = prepareParagraph([run('well-known and/or 10\u00A0000 .')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(6)))).toEqual([
      'well-',
      'known',
      'and/or',
      '10\u00A0000 .',
    ]);
  });

  it('take less when every glyph is tracked, at no new shaping', () => {
    const paragraph = prepareParagraph([run('one two three')]);
    // Seven glyphs of 500 and 50 more each: 3850.
    expect(breakGreedy(paragraph, 3850, { tracking: 50 })[0]).toEqual({ from: 0, to: 2 });
    expect(breakGreedy(paragraph, 3840, { tracking: 50 })[0]).toEqual({ from: 0, to: 1 });
    expect(breakOptimal(paragraph, 3840, { tracking: 50 })[0]).toEqual({ from: 0, to: 1 });
  });

  it('keep a line end that must be kept', () => {
    const paragraph = prepareParagraph([run('one\ntwo')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(40)))).toEqual(['one', 'two']);
  });
});

describe('optimal lines', () => {
  it('do not leave a word alone on the last line when another break costs no line', () => {
    const paragraph = prepareParagraph([run('aaaa bbbb cccc dddd eeee ffff g')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(14)))).toEqual([
      'aaaa bbbb cccc',
      'dddd eeee ffff',
      'g',
    ]);
    expect(linesOf(paragraph, breakOptimal(paragraph, characters(14)))).toEqual([
      'aaaa bbbb cccc',
      'dddd eeee',
      'ffff g',
    ]);
  });

  it('even out the rag', () => {
    const paragraph = prepareParagraph([run('aaaaaa bb cccccccc ddd ee ffff gggg')]);
    expect(linesOf(paragraph, breakGreedy(paragraph, characters(10)))).toEqual([
      'aaaaaa bb',
      'cccccccc',
      'ddd ee',
      'ffff gggg',
    ]);
    expect(breakOptimal(paragraph, characters(10))).toHaveLength(4);
  });
});

const word = fc.stringMatching(/^[a-zäß]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 60 });
const measure = fc.integer({ min: 4, max: 60 }).map(characters);

describe('for every text and measure', () => {
  it('no letter is lost or moved', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const text = list.join(' ');
        const paragraph = cutWideSegments(prepareParagraph([run(text)]), width);
        for (const ranges of [breakGreedy(paragraph, width), breakOptimal(paragraph, width)]) {
          expect(ranges.map(({ from, to }) => textOf(paragraph, from, to)).join('')).toBe(text);
        }
      }),
    );
  });

  it('optimal ends where the text does, with a hanging or a wide first line, tracked, and around words that no line holds', () => {
    fc.assert(
      fc.property(
        words,
        measure,
        fc.integer({ min: -8, max: 3 }),
        fc.constantFrom(-10, 0, 10),
        (list, width, ems, tracking) => {
          const paragraph = prepareParagraph([run(list.join(' '))]);
          const options = { indent: characters(ems), tracking };
          const ranges = breakOptimal(paragraph, width, options);
          expect(ranges.map(({ from, to }) => textOf(paragraph, from, to)).join('')).toBe(list.join(' '));
          expect(ranges).toHaveLength(breakGreedy(paragraph, width, options).length);
        },
      ),
    );
  });

  it('no line is wider than the measure, once words that are wider have been cut', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(list.join(' '))]), width);
        for (const { from, to } of breakOptimal(paragraph, width)) {
          expect(lineWidth(paragraph.segments, from, to)).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  it('an address that is wider than a line ends it before one of its signs, if enough of the line is full', () => {
    const cut = (text: string, count: number) => {
      const paragraph = cutWideSegments(prepareParagraph([run(text)]), characters(count), 0, 'signs');
      return linesOf(paragraph, breakGreedy(paragraph, characters(count)));
    };
    expect(cut('ines.calder.sponsorship@hall.example', 18)).toEqual(['ines.calder', '.sponsorship@hall', '.example']);
    expect(cut('someone@workshop.example', 16)).toEqual(['someone@workshop', '.example']);
    // One sign far ahead, or none: between letters, as in any word.
    expect(cut('i.abcdefghijklmnopqrs', 12)).toEqual(['i.abcdefghij', 'klmnopqrs']);
    expect(cut('abcdefghijklmnopqrs', 12)).toEqual(['abcdefghijkl', 'mnopqrs']);
  });

  it('optimal takes as many lines as greedy', () => {
    fc.assert(
      fc.property(words, measure, (list, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(list.join(' '))]), width);
        expect(breakOptimal(paragraph, width)).toHaveLength(breakGreedy(paragraph, width).length);
      }),
    );
  });

  it('more text never takes fewer lines', () => {
    fc.assert(
      fc.property(words, word, measure, (list, more, width) => {
        const count = (text: string) =>
          breakGreedy(cutWideSegments(prepareParagraph([run(text)]), width), width).length;
        expect(count(`${list.join(' ')} ${more}`)).toBeGreaterThanOrEqual(count(list.join(' ')));
      }),
    );
  });

  it('clusters are the text, and the same whether it is short or long', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'e\u0301', '👩‍💻', '🇳🇱', 'ก็'), { maxLength: 300 }), (clusters) => {
        // Between spaces, since two flags or two letters may join.
        const spaced = clusters.flatMap((cluster) => [cluster, ' ']);
        expect(graphemesOf(spaced.join(''))).toEqual(spaced);
      }),
    );
  });

  it('any string is set or named as missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const style = { ...plain, font: fakeFont('narrow', 'xyz'), fallbacks: [fakeFont('other', 'z')] };
        const source = run(text.replaceAll('\n', ' '), style);
        const missing = new Set(missingCharacters(source).map((character) => character.codePoint));
        const set = textOf(prepareParagraph([source]));
        for (const character of source.text) {
          if (character.trim() === '' || invisible.test(character)) continue;
          expect(set.includes(character) || missing.has(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe('a line of code', () => {
  it('keeps every character, whatever its spaces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', ' ', '  ', '\u00A0', '\u3000', '{'), { maxLength: 30 }),
        (parts) => {
          const line = parts.join('');
          const set = prepareCode(run(line)).segments.flatMap(({ pieces, space }) => [
            ...pieces,
            ...(space ? [space] : []),
          ]);
          expect(
            set
              .map((piece) => piece.shaped.text)
              .join('')
              .trimEnd(),
          ).toBe(line.trimEnd());
        },
      ),
    );
  });
});

describe('fallback', () => {
  it('changes the font for the characters that the first one lacks, and back', () => {
    const other = fakeFont('other');
    const style = { ...plain, font: fakeFont('narrow', '★'), fallbacks: [other] };
    const [segment] = prepareParagraph([run('a★b', style)]).segments;
    expect(segment?.pieces.map((piece) => [piece.font.key, piece.shaped.text])).toEqual([
      ['narrow', 'a'],
      ['other', '★'],
      ['narrow', 'b'],
    ]);
  });

  it('keeps a cluster in the font that has all of it', () => {
    const style = {
      ...plain,
      font: fakeFont('narrow', '👩💻'),
      fallbacks: [fakeFont('half', '💻'), fakeFont('other')],
    };
    const pieces = prepareParagraph([run('a👩‍💻b', style)]).segments.flatMap((segment) => segment.pieces);
    expect(pieces.map((piece) => [piece.font.key, piece.shaped.text])).toEqual([
      ['narrow', 'a'],
      ['other', '👩‍💻'],
      ['narrow', 'b'],
    ]);
  });

  it('names the character and its place when no font has it', () => {
    const source = run('a★b', { ...plain, font: fakeFont('narrow', '★') });
    expect(missingCharacters(source)).toEqual([{ codePoint: 0x2605, run: source, offset: 1 }]);
  });
});

describe('a set line', () => {
  it('keeps the space at its end as a glyph and out of its width', () => {
    const paragraph = prepareParagraph([run('one two')]);
    const [part] = setLine(paragraph, { from: 0, to: 1 }, 10, 100, 50);
    expect(part?.line.runs.map((glyphs) => glyphs.shaped.text)).toEqual(['one', ' ']);
    expect(part?.line).toMatchObject({ x: 100, baseline: 50, width: 15 });
  });

  it('is as wide as its glyphs with the tracking that it was broken with', () => {
    const paragraph = prepareParagraph([run('one two', { ...plain, scale: 2 })]);
    const [part] = setLine(paragraph, { from: 0, to: 2 }, 10, 0, 0, { tracking: 50 });
    expect(part?.line.width).toBeCloseTo(7 * 2 * (5 + 0.5));
    expect(part?.line.runs.map(({ tracking }) => tracking)).toEqual([50, 50, 50]);
  });

  it('is cut where the origin changes', () => {
    const paragraph = prepareParagraph([run('see '), { ...run('here'), origin: 'link' }, run(' now')]);
    const parts = setLine(paragraph, { from: 0, to: 3 }, 10, 0, 0);
    expect(
      parts.map(({ line, origin }) => [line.runs.map((glyphs) => glyphs.shaped.text).join(''), line.x, origin]),
    ).toEqual([
      ['see ', 0, undefined],
      ['here', 20, 'link'],
      [' now', 40, undefined],
    ]);
  });
});
