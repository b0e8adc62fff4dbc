// The theme `summit` holds what its design asks for, and a theme with mistakes is told where they are.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { boldOf, deckRules, deckVariables, lineTop, readTheme } from '../../src/theme/index.ts';
import { type Color, contrast, parseColor } from '../../src/units/units.ts';

const text = readFileSync(new URL('../../assets/themes/summit.yaml', import.meta.url), 'utf8');
const read = (source: string) => readTheme({ path: 'themes/summit.yaml', text: source });
const summit = read(text).value!;

/** What is wrong with a theme: `line:column message`. */
function complaints(source: string): readonly string[] {
  return read(source).diagnostics.map(({ span, message }) => {
    const { line, column } = positionAt(span!.file, span!.start);
    return `${line}:${column} ${message}`;
  });
}

describe('summit', () => {
  it('is read without a finding', () => expect(read(text).diagnostics).toEqual([]));

  it('has the colours and sizes of the design', () => {
    expect(summit.palette.light.accent).toBe('#C4371A');
    expect(summit.palette.page.paper).toBe('#FFFFFF');
    expect(summit.deck.type.title).toMatchObject({
      family: 'display',
      weight: 300,
      size: 104,
      line: 108,
      tracking: -0.024,
    });
    expect(summit.deck.axes).toEqual({ edge: 76, text: 172, second: 524, right: 1204 });
    expect(summit.page.mm.columns).toEqual({ width: 38.5, gutter: 8 });
  });

  // The ratios are the design's own table, worked out by hand with two decimals.
  it.each([
    ['ink', 'paper', 13.24],
    ['muted', 'paper', 6.08],
    ['accent', 'paper', 4.82],
    ['onAsk', 'ask', 5.13],
    ['onDeep', 'deep', 13.24],
    ['onDeepMuted', 'deep', 8.64],
    ['domeOnDeep', 'deep', 4.4],
    ['ink', 'panel', 11.9],
    ['muted', 'panel', 5.46],
    ['ink', 'lit', 9.95],
  ] as const)('sets %s on %s at %f to 1', (front, ground, ratio) => {
    expect(contrast(summit.palette.light[front], summit.palette.light[ground])).toBeCloseTo(ratio, 1);
  });

  it('has no text below 4.5 to 1 on the page', () => {
    const { paper, ink, muted, accent, ask, onAsk } = summit.palette.page;
    const pairs: readonly (readonly [Color, Color])[] = [
      [ink, paper],
      [muted, paper],
      [accent, paper],
      [onAsk, ask],
    ];
    for (const [front, ground] of pairs) expect(contrast(front, ground)).toBeGreaterThan(4.5);
  });
});

describe('a theme with a mistake', () => {
  it('names a value of the wrong kind', () => {
    expect(complaints(text.replace('baseline: 18', 'baseline: high'))).toEqual([
      '20:13 `deck.baseline` has to be a number, but it is a text.',
    ]);
  });

  it('names a colour that is none', () => {
    const [complaint] = complaints(text.replace('paper: "#F8F2E6"', 'paper: "cream"'));
    expect(complaint).toBe('10:14 `palette.light.paper` has to be a colour such as "#C4371A", but it is a text.');
  });

  it('names a value that is missing', () => {
    expect(complaints(text.replace('  display: Source Serif 4\n', ''))).toEqual([
      '4:3 `fonts.display` is missing from this theme.',
    ]);
  });

  it('names an order that leaves a part out or has one twice', () => {
    for (const order of ['[ask, figures]', '[ask, body, body]', '[ask, figures, body, foot]', 'ask']) {
      const [complaint] = complaints(text.replace('anatomy: [ask, figures, body]', `anatomy: ${order}`));
      expect(complaint?.replace(/^\S+ /, '')).toMatch(
        /^`page\.anatomy` has to be a list of ask, figures, body, each once, in any order, but it is a (list|text)\.$/,
      );
    }
  });

  it('warns of a key that nothing reads, and still gives the theme', () => {
    const { value, diagnostics } = read(text.replace('name: summit\n', 'name: summit\nfnts: {}\n'));
    expect(value?.name).toBe('summit');
    expect(diagnostics.map(({ code, message, notes }) => [code, message, notes.map((note) => note.message)])).toEqual([
      ['theme-unknown-key', 'A theme has no `fnts`.', ['Did you mean `fonts`?']],
    ]);
  });

  it('is refused when the file is empty or no YAML', () => {
    expect(complaints('# nothing\n')).toEqual(['1:1 This theme file is empty.']);
    expect(read('a: [').value).toBeUndefined();
  });
});

describe('tokens as CSS', () => {
  const heights = {
    display: { ascent: 1036, descent: 335 },
    text: { ascent: 1024, descent: 400 },
    code: { ascent: 984, descent: 273 },
  };

  it('places a baseline in its line', () => {
    // Half the line, and half of what the ascent is more than the descent: 36 + 58 × 0.701 / 2.
    expect(lineTop({ family: 'display', size: 58, line: 72 }, heights)).toBeCloseTo(56.33, 2);
  });

  it('writes lengths, numbers, colours and features', () => {
    const css = deckVariables(summit, 'light', heights);
    for (const declaration of [
      '--paper: #F8F2E6;',
      '--on-ask: #FFF9EE;',
      '--leads-disc-x: 140px;',
      '--grid-columns: 12;',
      '--title-baselines-2: 369px;',
      '--quote-mark-hang: 0.47em;',
      '--figures-numeral: "lnum", "pnum";',
      '--type-lead-tracking: -0.008em;',
    ]) {
      expect(css).toContain(`  ${declaration}\n`);
    }
  });

  it.each([
    [300, 500],
    [400, 600],
    [500, 600],
    [600, 600],
  ] as const)('sets bold text in a style of %d that names no other weight at %d', (weight, bold) => {
    const style = { ...summit.deck.type.cell, weight, bold: undefined };
    const theme = { ...summit, deck: { ...summit.deck, type: { ...summit.deck.type, cell: style } } };
    expect(boldOf(style)).toBe(bold);
    expect(deckRules(theme, 'light', heights)).toContain(`--type-cell-bold: ${bold};`);
  });

  it('reads colours in both notations', () => {
    expect(parseColor('#c43')).toBe('#CC4433');
    expect(parseColor('red')).toBeUndefined();
  });
});
