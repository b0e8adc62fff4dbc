// A QR code on a sheet: read back from its pixels, linked, and described to those who can't see it.

import { expect, test } from 'vitest';
import { wordsFor } from '../../src/model/index.ts';
import { emitPdf } from '../../src/pdf/index.ts';
import { layQr } from '../../src/writers/page/qr.ts';
import { pageStyles } from '../../src/writers/page/styles.ts';
import { readQr } from '../figures/read-qr.ts';
import { about } from '../pdf/every-kind.ts';
import { linksOf, renderPng, structTree } from '../pdf/reading.ts';
import { sheet } from '../pdf/sample.ts';
import { fonts, theme } from './setting.ts';

const setting = { styles: pageStyles(theme, fonts, 'en'), words: wordsFor('en') };
const address = 'https://operators.example/sponsor';

const pdfOf = (url: string) => {
  const code = layQr(url, 100, 60, 57, setting);
  if (!code) throw new Error('no code');
  return emitPdf(sheet([code]), about, fonts, new Map());
};

test('it is read from the printed sheet', async () => {
  expect(readQr(renderPng(await pdfOf(address), 200))).toBe(address);
});

test('it is one figure with words, within a link that covers it', async () => {
  const pdf = await pdfOf(address);
  const [link] = (await structTree(pdf)).children;
  expect(link).toMatchObject({ role: 'Link' });
  const [figure] = typeof link === 'object' && 'children' in link ? link.children : [];
  expect(figure).toMatchObject({ role: 'Figure', alt: 'QR code: https://operators.example/sponsor' });
  expect(await linksOf(pdf)).toEqual([
    { page: 0, url: address, contents: address, x: 100, y: 60, width: 57, height: 57 },
  ]);
});

test('an address that no code holds is not drawn', () => {
  expect(layQr(`https://operators.example/${'x'.repeat(2400)}`, 0, 0, 57, setting)).toBeUndefined();
});
