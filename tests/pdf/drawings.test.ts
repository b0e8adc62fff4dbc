// Drawings that people make and programs spoil: what can be drawn is drawn, what can't is said beforehand.

import { expect, test } from 'vitest';
import { checkDrawing, emitPdf } from '../../src/pdf/index.ts';
import { readPicture, type VectorPicture } from '../../src/pictures/index.ts';
import { pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about } from './every-kind.ts';
import { linksOf, openPdf, renderPng } from './reading.ts';
import { element, sheet } from './sample.ts';

const fonts = await loadTestFonts();

async function drawing(body: string): Promise<VectorPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${body}</svg>`;
  const { value } = await readPicture('drawing.svg', new TextEncoder().encode(svg));
  if (value?.kind !== 'vector') throw new Error('no drawing came of it');
  return value;
}

const emitDrawing = (picture: VectorPicture) =>
  emitPdf(
    sheet([
      element('Figure', [{ type: 'picture', x: pt(0), y: pt(0), width: pt(100), height: pt(100), picture: 'it' }], {
        alt: 'It',
      }),
    ]),
    about,
    fonts,
    new Map([['it', picture]]),
  );

test.each([
  ['a path that breaks off', '<path d="M0 0 L5 zz" stroke="red"/>'],
  ['an odd number of coordinates', '<polygon points="1 2 3"/>'],
  ['references in a circle', '<use id="a" href="#b"/><g id="b"><use href="#a"/></g>'],
  ['a gradient that refers to itself', '<linearGradient id="g" href="#g"/><rect width="5" height="5" fill="url(#g)"/>'],
  ['a reference to nothing', '<rect width="5" height="5" fill="url(#none)"/><use href="#none"/>'],
  ['a colour that is not known', '<rect width="5" height="5" fill="oklch(1 1 1)"/>'],
  ['a size below nothing', '<rect width="-5" height="5"/><circle r="-1"/>'],
  [
    'a mask, a pattern, a marker and a clip',
    '<mask id="m"><rect width="5" height="5" fill="#fff"/></mask><rect width="9" height="9" mask="url(#m)"/><pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="9" height="9" fill="url(#p)"/><marker id="k"><path d="M0 0L3 3"/></marker><path d="M0 0L9 9" marker-end="url(#k)"/><clipPath id="c"><circle r="3"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>',
  ],
  [
    'text in every family',
    '<text font-family="serif">a</text><text font-family="monospace" font-weight="bold">b</text><text font-family="Comic Sans MS" font-style="italic">c</text>',
  ],
])('%s is drawn as far as it goes', async (_what, body) => {
  const picture = await drawing(body);
  expect(checkDrawing(picture, fonts)).toBeUndefined();
  expect(renderPng(await emitDrawing(picture), 72).length).toBeGreaterThan(0);
});

test('a link in a drawing leaves no annotation that a screen reader would stumble over', async () => {
  const picture = await drawing(
    '<a href="#x"><rect id="x" width="5" height="5"/></a><text y="9"><a href="#x">x</a></text>',
  );
  expect(await linksOf(await emitDrawing(picture))).toEqual([]);
});

test('a character that the font of a drawing lacks is told before it is drawn', async () => {
  const picture = await drawing('<text y="9" font-weight="bold">日</text>');
  expect(checkDrawing(picture, fonts)).toBe('Source Sans 3 600 has no glyph for "日".');
});

test('groups nested deeper than PDF/A allows are told before they are drawn', async () => {
  const nested = (depth: number) =>
    drawing(`${'<g opacity="0.9">'.repeat(depth)}<path d="M0 0h9v9z"/>${'</g>'.repeat(depth)}`);
  expect(checkDrawing(await nested(12), fonts)).toBeUndefined();
  expect(checkDrawing(await nested(40), fonts)).toBe('Its parts are nested more than 28 deep.');
});

test('a drawing keeps its proportions in a box of other ones', async () => {
  const picture = await drawing('<rect width="10" height="10"/>');
  const place = { type: 'picture', x: pt(0), y: pt(0), width: pt(200), height: pt(100), picture: 'it' } as const;
  const pdf = await emitPdf(
    sheet([element('Figure', [place], { alt: 'It' })]),
    about,
    fonts,
    new Map([['it', picture]]),
  );
  const content = openPdf(pdf).findPage(0).get('Contents').readStream().asString();
  // 10 units become 100 pt both ways, in the middle of the box.
  expect(content).toContain('10 0 0 10 50 0 cm');
});

test('a number that a PDF cannot hold is told before it is drawn', async () => {
  expect(checkDrawing(await drawing('<rect x="1e30" width="5" height="5"/>'), fonts)).toContain('1e+30');
});
