// A font whose every glyph is half an em wide: sums can be done by hand. It lacks what `lacking` holds.

import type { FontMetrics, Paragraph, RunStyle, TextRun } from '../../src/typeset/index.ts';
import type { Color } from '../../src/units/units.ts';

export function fakeFont(key = 'fake', lacking = ''): FontMetrics {
  return {
    key,
    ascent: 800,
    descent: -200,
    capHeight: 700,
    xHeight: 500,
    has: (codePoint) => !lacking.includes(String.fromCodePoint(codePoint)),
    shape(text) {
      const characters = Array.from(text);
      return {
        text,
        glyphs: Uint16Array.from(characters, (character) => (character.codePointAt(0) ?? 0) & 0xffff),
        advances: new Float64Array(characters.length).fill(500),
        naturals: new Float64Array(characters.length).fill(500),
        codePoints: characters.map((character) => [character.codePointAt(0) ?? 0]),
        width: characters.length * 500,
      };
    },
  };
}

export const plain: RunStyle = {
  font: fakeFont(),
  fallbacks: [],
  features: '',
  scale: 1,
  rise: 0,
  tracking: 0,
  color: '#000000' as Color,
  strike: false,
  language: 'en',
  direction: 'ltr',
};

export const run = (text: string, style: RunStyle = plain): TextRun => ({ text, style });

/** The text of segments, with the spaces between them. */
export const textOf = (paragraph: Paragraph, from = 0, to = paragraph.segments.length): string =>
  paragraph.segments
    .slice(from, to)
    .map((segment) => `${segment.pieces.map((piece) => piece.shaped.text).join('')}${segment.space ? ' ' : ''}`)
    .join('');
