import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { completeTheme, openTheme, readTheme, type Theme } from '../../src/theme/index.ts';
import { type Color, contrast } from '../../src/units/units.ts';

const summit = readTheme({
  path: 'assets/themes/summit.yaml',
  text: readFileSync('assets/themes/summit.yaml', 'utf8'),
}).value!;

/** A theme file over another theme: the theme, and what was said of it. */
function extend(text: string, base: Theme = summit) {
  const open = openTheme({ path: 'brand.yaml', text: `extends: summit\n${text}` }).value!;
  return completeTheme(open, base, 'brand.yaml');
}

/** `line:column code message`, of the whole file. */
function complaints(text: string): readonly string[] {
  return extend(text).diagnostics.map(({ code, message, span }) => {
    const { line, column } = positionAt(span!.file, span!.start);
    return `${line}:${column} ${code} ${message}`;
  });
}

/** What stands on what, and the least contrast that WCAG 2.2 asks for: 4.5 for text, 3 for shapes. */
const onSlides = [
  ['ink', 'paper', 4.5],
  ['muted', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['figure', 'paper', 3],
  ['onAsk', 'ask', 4.5],
  ['onDeep', 'deep', 4.5],
  ['onDeepMuted', 'deep', 4.5],
  ['domeOnDeep', 'deep', 3],
  ['ink', 'panel', 4.5],
  ['muted', 'panel', 4.5],
  ['ink', 'lit', 4.5],
] as const;
const onThePage = [
  ['ink', 'paper', 4.5],
  ['muted', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  // A raised ending, as in 3rd, is smaller than 18 pt there.
  ['figure', 'paper', 4.5],
  ['onAsk', 'ask', 4.5],
] as const;

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}` as Color);

describe('the palettes of two colours', () => {
  it('can be read, whatever the colours are', () => {
    fc.assert(
      fc.property(color, color, (primary, accent) => {
        const { value, diagnostics } = extend(`colors: { primary: "${primary}", accent: "${accent}" }`);
        expect(diagnostics).toEqual([]);
        const { light, dark, page } = value!.palette;
        for (const [front, ground, least] of onSlides) {
          expect(contrast(light[front], light[ground])).toBeGreaterThanOrEqual(least);
          expect(contrast(dark[front], dark[ground])).toBeGreaterThanOrEqual(least);
        }
        for (const [front, ground, least] of onThePage)
          expect(contrast(page[front], page[ground])).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the colours as they are where they can be read', () => {
    const { light, dark, page } = extend('colors: { primary: "#10243E", accent: "#B3261E" }').value!.palette;
    expect([light.ink, light.deep, light.accent, light.ask]).toEqual(['#10243E', '#10243E', '#B3261E', '#B3261E']);
    expect(dark.ask).toBe('#B3261E');
    expect([page.paper, page.ink, page.accent, page.ask, page.onAsk]).toEqual([
      '#FFFFFF',
      '#10243E',
      '#B3261E',
      '#B3261E',
      '#FFFFFF',
    ]);
  });

  it('set a light accent darker where it is text, and dark text on it where it is a ground', () => {
    const { light, dark } = extend('colors: { primary: "#10243E", accent: "#FFC800" }').value!.palette;
    expect(light.ask).toBe('#FFC800');
    expect(light.onAsk).toBe(light.ink);
    expect(light.accent).not.toBe('#FFC800');
    expect(dark.accent).toBe('#FFC800');
  });

  it('give way to a colour that the theme says itself', () => {
    const { value } = extend(
      'colors: { primary: "#10243E", accent: "#B3261E" }\npalette: { light: { paper: "#FFFFFF" } }',
    );
    expect(value!.palette.light.paper).toBe('#FFFFFF');
    expect(value!.palette.light.ink).toBe('#10243E');
  });
});

it('figures and marks are of the accent that a theme says, unless it says theirs', () => {
  const { value } = extend('palette: { light: { accent: "#005A9C" }, dark: { accent: "#7FC4FF", mark: "#FFFFFF" } }');
  const { light, dark } = value!.palette;
  expect([light.figure, light.mark, dark.figure, dark.mark]).toEqual(['#005A9C', '#005A9C', '#7FC4FF', '#FFFFFF']);
});

describe('a brand with a mistake', () => {
  it('names only one colour', () => {
    expect(complaints('colors: { primary: "#10243E" }')).toEqual([
      '2:9 theme-value `colors.accent` is missing from this theme.',
    ]);
  });

  it('has a logo for dark grounds only, or room without measure', () => {
    expect(complaints('logo: { dark: white.svg, clear: 3 }')).toEqual([
      '2:33 theme-value `logo.clear` has to be a number from 0 to 2, but it is 3.',
      '2:7 theme-value `logo.light` is missing from this theme.',
    ]);
  });

  it('has a logo that would not stand in the foot of a slide', () => {
    expect(complaints('logo: { light: a.svg, minimum: { deck: 80 } }')).toEqual([
      '2:40 theme-value `logo.minimum.deck` has to be a number from 0 to 72, but it is 80.',
    ]);
  });

  it('writes what cannot be read', () => {
    // By hand, from the luminances of WCAG: white has 1, #777777 has 0.184, so that (1.05) / (0.234) is 4.48.
    const { value, diagnostics } = extend('palette: { page: { muted: "#777777" } }');
    expect(value).toBeUndefined();
    expect(complaints('palette: { page: { muted: "#777777" } }')).toEqual([
      '2:27 theme-contrast `palette.page.muted` (#777777) has a contrast of 4.4:1 with `paper` (#FFFFFF).',
    ]);
    const [{ notes, fixes }] = diagnostics as [(typeof diagnostics)[number]];
    expect(notes.map(({ message }) => message)).toEqual([
      'Text needs 4.5:1. Who sees less well, or sits in a bright room, could not read it.',
      'The nearest `muted` that passes is #767676.',
    ]);
    expect(fixes[0]?.replacement).toBe('"#767676"');
  });

  it('is told one colour that passes with all that it meets', () => {
    const { diagnostics } = extend('palette: { light: { ink: "#AAAAAA" } }');
    const nearest = diagnostics.map(({ fixes }) => fixes[0]?.replacement);
    expect(nearest).toHaveLength(1);
    const better = JSON.parse(nearest[0]!) as Color;
    const { light } = extend(`palette: { light: { ink: "${better}" } }`).value!.palette;
    for (const ground of [light.paper, light.panel, light.lit])
      expect(contrast(better, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes a ground on which the text of the theme below cannot be read', () => {
    const [found, ...others] = complaints('palette: { dark: { panel: "#FFFFFF" } }');
    expect(others).toEqual([]);
    expect(found).toMatch(
      /^2:27 theme-contrast `palette\.dark\.panel` \(#FFFFFF\) has a contrast of 1\.\d:1 with `ink` \(#\w{6}\) and \d\.\d:1 with `muted` \(#\w{6}\)\.$/,
    );
  });
});

it('a logo takes the place of the other theme’s as a whole', () => {
  const base = extend('logo: { light: a.svg, dark: a-white.svg, clear: 1 }').value!;
  expect(extend('logo: { light: b.svg }', base).value!.logo).toEqual({ light: 'b.svg' });
  expect(extend('name: other', base).value!.logo).toEqual({ light: 'a.svg', dark: 'a-white.svg', clear: 1 });
});
