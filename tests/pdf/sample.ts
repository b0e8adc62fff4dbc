// Builds placed documents for tests, a line at a time.
// In: texts and places. Out: placed elements as typesetting makes them.

import type { FontFace } from '../../src/fonts/index.ts';
import type { GlyphRun, Placed, PlacedDocument, PlacedElement, PlacedLine, Role } from '../../src/typeset/frames.ts';
import { type Color, pt } from '../../src/units/units.ts';

export const A4 = { width: pt(595.28), height: pt(841.89) } as const;

const INK = '#1F2933' as Color;

/** A run of one font; everything but the font and the text has a plain value unless `rest` says otherwise. */
export function run(
  font: FontFace,
  text: string,
  rest: Partial<GlyphRun> & { readonly features?: string } = {},
): GlyphRun {
  const { features = '', ...values } = rest;
  return {
    type: 'glyphs',
    font,
    size: pt(10),
    color: INK,
    rise: pt(0),
    tracking: 0,
    after: pt(0),
    shaped: font.shape(text, features),
    hyphen: false,
    strike: false,
    ...values,
  };
}

/** Runs on one baseline. */
export function line(x: number, baseline: number, runs: readonly GlyphRun[]): PlacedLine {
  const width = runs.reduce(
    (sum, { shaped, size, tracking, after }) =>
      sum + ((shaped.width + tracking * shaped.glyphs.length) * size) / 1000 + after,
    0,
  );
  return { type: 'line', x: pt(x), baseline: pt(baseline), width: pt(width), runs };
}

export function element(
  role: Role,
  children: readonly Placed[],
  rest: Omit<Partial<PlacedElement>, 'role' | 'children' | 'type'> = {},
): PlacedElement {
  return { type: 'element', role, children, ...rest };
}

export function sheet(children: readonly Placed[]): PlacedDocument {
  return { ...A4, root: element('Document', children) };
}
