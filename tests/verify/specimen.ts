// A small PDF that has everything a one-pager can have, made by our own writer: what the kit of broken files is made from.
// In: nothing. Out: the bytes of a PDF.

import { emitPdf } from '../../src/pdf/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { Placed, PlacedElement, Role } from '../../src/typeset/frames.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { element, line, run, sheet } from '../pdf/sample.ts';

const LOGO: Picture = {
  kind: 'vector',
  width: 10,
  height: 10,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#0a6"/></svg>',
  hash: 'logo',
};

export async function makeSpecimen(): Promise<Uint8Array> {
  const fonts = await loadTestFonts();
  const font = fonts.face('serif', 400, false);
  const text = (x: number, baseline: number, words: string): Placed => line(x, baseline, [run(font, words)]);
  const cell = (role: Role, x: number, baseline: number, words: string, rest: Partial<PlacedElement> = {}) =>
    element(role, [text(x, baseline, words)], rest);
  const logo: Placed = { type: 'picture', x: pt(40), y: pt(30), width: pt(40), height: pt(40), picture: 'logo' };
  const link = { url: 'https://operators.example/', contents: 'The programme, operators.example' };

  const document = sheet([
    element('Figure', [logo], { alt: 'The logo of the operators’ day' }),
    element('H1', [text(100, 60, 'A day for operators')], { bookmark: 'A day for operators' }),
    element('P', [text(40, 100, 'Read '), element('Link', [text(66, 100, 'the programme')], { link })]),
    element('H2', [text(40, 130, 'What you get')], { bookmark: 'What you get' }),
    element(
      'L',
      [element('LI', [cell('Lbl', 40, 150, '•'), element('LBody', [cell('P', 52, 150, 'A table at the door')])])],
      { numbering: 'Disc' },
    ),
    element('Table', [
      element('THead', [
        element('TR', [
          cell('TH', 40, 180, 'Tier', { scope: 'Column' }),
          cell('TH', 140, 180, 'Places', { scope: 'Column' }),
        ]),
      ]),
      element('TBody', [
        element('TR', [cell('TH', 40, 194, 'Room', { scope: 'Row' }), cell('TD', 140, 194, 'one')]),
        element('TR', [cell('TH', 40, 208, 'Lunch', { scope: 'Row' }), cell('TD', 140, 208, 'two')]),
      ]),
    ]),
    {
      type: 'artifact',
      shapes: [
        { kind: 'rule', x: pt(40), y: pt(220), width: pt(200), weight: pt(0.5), color: '#CCCCCC' as Color },
        { kind: 'disc', x: pt(300), y: pt(50), radius: pt(12), color: '#CC3311' as Color },
      ],
    },
  ]);
  const about = {
    title: 'A day for operators',
    authors: ['The programme committee'],
    subject: 'One room, forty teams, no vendor talks',
    lang: 'en',
    date: new Date('2027-03-18T00:00:00Z'),
  };
  return emitPdf(document, about, fonts, new Map([['logo', LOGO]]));
}
