// Text that mixes directions: the examples of UAX 9 and of the W3C's tutorials, by hand. Glyphs are half an em; `א` stands for any letter.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  prepareCode,
  prepareParagraph,
  prepareUnbroken,
  segmentsOn,
  setLine,
  type TextRun,
  wholeLine,
} from '../../src/typeset/index.ts';
import { anyCharacter } from '../any-character.ts';
import { fakeFont, plain, run } from './fake-metrics.ts';

const rtl = { ...plain, direction: 'rtl' } as const;

/** The words of a line from left to right, each as it was written; the space at its end is left out. */
function visual(runs: readonly TextRun[]): string {
  const paragraph = prepareParagraph(runs);
  const [part] = setLine(paragraph, wholeLine(paragraph), 10, 0, 0);
  return part?.line.runs.map(({ shaped }) => shaped.text).join('') ?? '';
}

describe('the parts of a line stand', () => {
  it('in reading order where all is read from left to right', () => {
    expect(visual([run('one two')])).toBe('one two');
  });

  it('from right to left in a Hebrew paragraph', () => {
    expect(visual([run('אב גד', rtl)])).toBe('גד אב');
  });

  it('with Latin words and numbers in their own order', () => {
    expect(visual([run('אב Acme Arm גד 38% הו', rtl)])).toBe('הו 38% גד Acme Arm אב');
  });

  it('with a Hebrew quotation turned within an English sentence', () => {
    expect(visual([run('the title is אב, גד! in Hebrew')])).toBe('the title is גד אב,! in Hebrew');
  });

  it('with the full stop of a Hebrew sentence at its left end', () => {
    expect(visual([run('אב Acme.', rtl)])).toBe('.Acme אב');
  });

  it('from right to left within a line of code, which stays as it is around them', () => {
    const code = prepareCode(run('say("אב גד"); // hi'));
    const [part] = setLine(code, wholeLine(code), 10, 0, 0);
    expect(part?.line.runs.map(({ shaped }) => shaped.text).join('')).toBe('say("גד אב"); // hi ');
  });

  it('with marks of direction obeyed and left out', () => {
    const style = { ...plain, font: fakeFont('letters', '\u202E\u202C') };
    expect(visual([run('a \u202Eb c\u202C d', style)])).toBe('a c b d');
  });
});

describe('a right-to-left line', () => {
  it('tells fonts to shape from right to left, and runs their level', () => {
    const asked: (string | undefined)[] = [];
    const font = fakeFont();
    const spying = {
      ...font,
      shape: (text: string, features: string, options?: { direction?: string }) => {
        asked.push(`${text} ${options?.direction}`);
        return font.shape(text, features);
      },
    };
    const paragraph = prepareParagraph([run('אב a', { ...rtl, font: spying })]);
    expect(asked).toEqual(['אב rtl', '  undefined', 'a ltr']);
    const [part] = setLine(paragraph, wholeLine(paragraph), 10, 0, 0);
    expect(part?.line.runs.map(({ level }) => level)).toEqual([2, 1, 1]);
  });

  it('has the space at its end at the left, so that the page’s right edge is straight', () => {
    const paragraph = prepareParagraph([run('אב גד', rtl)]);
    const [part] = setLine(paragraph, { from: 0, to: 1 }, 10, 20, 0);
    // Measured from the right edge, where the line begins: two letters, then the space.
    expect(part?.line).toMatchObject({ x: 20, width: 15 });
    expect(part?.line.runs.map(({ shaped }) => shaped.text)).toEqual([' ', 'אב']);
  });

  it('gives each part its place from the right, in reading order', () => {
    const paragraph = prepareParagraph([run('אב ', rtl), { ...run('גדה', rtl), origin: 'link' }, run(' ו', rtl)]);
    const parts = setLine(paragraph, wholeLine(paragraph), 10, 100, 0);
    expect(parts.map(({ line, origin }) => [line.x, line.width, origin])).toEqual([
      [100, 15, undefined],
      [115, 15, 'link'],
      [130, 10, undefined],
    ]);
  });

  it('leaves room in a part for what of another part stands between its runs', () => {
    // A number is one, whoever writes its figures: from left to right `1`, `2`, `ב`, `א`.
    const link = { ...run('ב1', rtl), origin: 'link' };
    const paragraph = prepareParagraph([run('א', rtl), link, run('2', rtl)]);
    const parts = setLine(paragraph, wholeLine(paragraph), 10, 0, 0);
    expect(parts.map(({ line }) => line.runs.map(({ shaped }) => shaped.text))).toEqual([['א'], ['1', 'ב'], ['2']]);
    expect(parts[1]?.line.runs[0]?.after).toBeCloseTo(5);
    expect(parts[1]?.line.width).toBeCloseTo(15);
  });

  it('puts the stop of a label to the left of its number', () => {
    const paragraph = prepareUnbroken([run('1.', rtl)]);
    const [part] = setLine(paragraph, wholeLine(paragraph), 10, 0, 0);
    expect(part?.line.runs.map(({ shaped }) => shaped.text)).toEqual(['.', '1']);
  });
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'b', ' ', ' ', 'א', 'ب', '1', '.', '(', ')', '\n', '-', '’'),
    fc.constantFrom(
      '\u202E',
      '\u2067',
      '\u2069',
      '\u200F',
      '\u200D',
      '\u0301',
      '\u05B0',
      '\uD800',
      '\uDC00',
      '👩',
      'ก',
      '日',
    ),
    anyCharacter,
  ),
  maxLength: 60,
});

describe('for every string', () => {
  const everyStyle = fc.constantFrom(plain, rtl);
  const measure = fc.integer({ min: 1, max: 40 }).map((count) => count * 500);

  it('a paragraph is set without an exception', () => {
    fc.assert(
      fc.property(anyText, everyStyle, measure, (text, style, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(text, style)]), width);
        for (const range of [...breakGreedy(paragraph, width), ...breakOptimal(paragraph, width)]) {
          setLine(paragraph, range, 10, 0, 0, { hangs: true, measure: width });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every piece of a line stands on it once', () => {
    fc.assert(
      fc.property(anyText, everyStyle, measure, (text, style, width) => {
        const paragraph = cutWideSegments(prepareParagraph([run(text, style)]), width);
        for (const range of breakGreedy(paragraph, width)) {
          const pieces = segmentsOn(paragraph, range).flatMap(({ pieces: own, space }) =>
            space ? [...own, space] : own,
          );
          const placed = setLine(paragraph, range, 10, 0, 0).flatMap(({ line }) => line.runs);
          const texts = (list: readonly { readonly shaped: { readonly text: string } }[]) =>
            list.map(({ shaped }) => shaped.text).sort();
          expect(texts(placed)).toEqual(texts(pieces));
        }
      }),
      { numRuns: 300 },
    );
  });
});
