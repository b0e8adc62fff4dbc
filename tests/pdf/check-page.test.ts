import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import type { Placed } from '../../src/typeset/frames.ts';
import { pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { checkPage } from './check-page.ts';
import { about, emitEveryKind, pictures } from './every-kind.ts';
import { openPdf } from './reading.ts';
import { element, line, run, sheet } from './sample.ts';

const fonts = await loadTestFonts();
const serif = fonts.face('display', 400, false);
const text = (x: number, y: number, words: string, size = 10) => line(x, y, [run(serif, words, { size: pt(size) })]);
const heading = element('H1', [text(50, 50, 'Title', 20)]);

const check = async (...children: readonly Placed[]) =>
  checkPage(await emitPdf(sheet([heading, ...children]), about, fonts, pictures));

test('a document with everything has no fault', async () => {
  expect(await checkPage(await emitEveryKind(fonts))).toEqual([]);
});

test('lines that touch neither each other nor the edge are sound', async () => {
  expect(await check(element('P', [text(50, 80, 'Typography, '), text(50, 92, 'jagged and high.')]))).toEqual([]);
});

test('words on each other are found', async () => {
  expect(await check(element('P', [text(50, 80, 'Above ')]), element('P', [text(52, 83, 'below')]))).toContain(
    'Sheet 1: “below” lies on “Above”.',
  );
  expect(await check(element('P', [text(50, 80, 'M')]), element('P', [text(51, 80, 'N')]))).toEqual([
    'Sheet 1: “N” lies on “M”.',
  ]);
});

test('ink beyond the sheet is found', async () => {
  const [fault] = await check(element('P', [text(580, 80, 'wide')]));
  expect(fault).toContain('goes beyond the sheet');
});

test('a gap without a space is found, kerning and tracking are none', async () => {
  expect(
    await check(
      element('P', [line(50, 80, [run(serif, 'two', { after: pt(3) }), run(serif, 'words', { tracking: 100 })])]),
    ),
  ).toEqual(['Sheet 1: there is a gap but no space between “twowords” and “twowords”.']);
});

test('text on a picture is found', async () => {
  const picture = { type: 'picture', x: pt(40), y: pt(70), width: pt(60), height: pt(20), picture: 'jpeg' } as const;
  expect(await check(element('Figure', [picture], { alt: 'Red' }), element('P', [text(50, 80, 'on')]))).toEqual([
    'Sheet 1: “on” lies on a picture.',
  ]);
});

test('a heading that leaves out a level is found', async () => {
  expect(await check(element('H3', [text(50, 80, 'Deep')]))).toEqual(['An H3 follows an H1.']);
});

test('a picture that is described by its file is found', async () => {
  const picture = { type: 'picture', x: pt(40), y: pt(70), width: pt(60), height: pt(20), picture: 'jpeg' } as const;
  expect(await check(element('Figure', [picture], { alt: 'IMG_2034.JPG' }))).toEqual([
    'A picture is described by the name of a file: IMG_2034.JPG.',
  ]);
});

test('a link that cannot be pressed or says nothing is found', async () => {
  const link = { url: 'https://a.example/', contents: ' ' };
  expect(await check(element('P', [element('Link', [text(50, 80, 'here')])]))).toEqual([
    'The link “here” cannot be pressed.',
  ]);
  expect(await check(element('P', [element('Link', [text(50, 80, 'here')], { link })]))).toEqual([
    'The link to https://a.example/ says nothing.',
  ]);
});

test('a missing glyph is found', async () => {
  const document = openPdf(await emitPdf(sheet([heading]), about, fonts, pictures));
  const content = document.findPage(0).get('Contents');
  content.writeStream(
    content
      .readStream()
      .asString()
      .replace(/<[0-9a-f]{4}/, '<0000'),
  );
  const broken = document.saveToBuffer('').asUint8Array().slice();
  expect((await checkPage(broken)).join('\n')).toContain('.notdef is drawn');
});
