// A drawing that a PDF can't hold is refused before a page is made of it.

import { expect, test } from 'vitest';
import type { Block } from '../../src/model/index.ts';
import { noAttributes } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { paragraph, pitch, slide, span } from './pitch.ts';
import { context, resolved } from './setting.ts';

const svg = (body: string): Picture => ({
  kind: 'vector',
  width: 10,
  height: 10,
  hash: body,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`,
});

const place = { ...span, start: 7, end: 9 };

const figure: Block = {
  type: 'figure',
  image: { type: 'image', source: 'plan.svg', alt: 'The plan', attributes: noAttributes, span: place },
  attributes: noAttributes,
  span: place,
};

const lower = (body: string, logo?: string) => {
  const organization = logo ? { name: 'Operators', logo: { light: logo } } : undefined;
  const pictures = new Map([
    ['plan.svg', svg(body)],
    ['logo.svg', svg('<text y="9">木</text>')],
  ]);
  const source = pitch({ organization }, slide('why', 'Why', paragraph('Because.'), figure));
  return pageWriter.lower(resolved(source, pictures), context);
};

test('a drawing that can be drawn is no finding', () => {
  const { value, diagnostics } = lower('<path d="M0 0h9"/><text y="9">Plan</text>');
  expect(diagnostics).toEqual([]);
  expect(value).toBeDefined();
});

test('a drawing with a character that no font has is an error at its place', () => {
  const { value, diagnostics } = lower('<text y="9">日本</text>');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, message, span: at }) => [code, message, at])).toEqual([
    ['page-drawing', 'The drawing `plan.svg` cannot be drawn on the page.', place],
  ]);
  expect(diagnostics[0]?.notes[0]?.message).toBe('Source Sans 3 400 has no glyph for "日".');
});

test('the logo is tried too', () => {
  expect(lower('<path d="M0 0h9"/>', 'logo.svg').diagnostics.map(({ message }) => message)).toEqual([
    'The drawing `logo.svg` cannot be drawn on the page.',
  ]);
});
