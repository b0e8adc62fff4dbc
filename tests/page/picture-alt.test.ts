import { expect, it } from 'vitest';
import { checkPictures } from '../../src/writers/page/picture-checks.ts';
import { span } from './pitch.ts';

const codesOf = (alt: string, picture = 'img/harbour-1.png', decorative = false) =>
  checkPictures([{ type: 'picture', picture, alt, decorative, span }]).map(({ code }) => code);

it.each([
  'IMG_2034.jpg',
  'logo.svg',
  'Our harbour.PNG',
  'IMG_2034',
  'DSC00123',
  'PXL_20270301_101500',
  'image1',
  'screenshot-1',
  'Screenshot 2027-03-01 10.15.00',
  'harbour-1',
  'Harbour-1',
])('%s is the name of a file', (alt) => {
  expect(codesOf(alt)).toEqual(['page-picture-alt-file']);
});

it.each(['The harbour at dawn', 'Harbour 1', 'Image of the harbour', 'P2P', 'Node.js', 'Photo: Ada', '3'])(
  '%s is a description',
  (alt) => {
    expect(codesOf(alt)).toEqual([]);
  },
);

it('a file that is called by one word may be described by it', () => {
  expect(codesOf('Harbour', 'harbour.jpg')).toEqual([]);
});

it('a picture without words is an error, and decoration needs none', () => {
  expect(codesOf(' ')).toEqual(['page-picture-alt']);
  expect(codesOf('logo.svg', 'logo.svg', true)).toEqual([]);
});
