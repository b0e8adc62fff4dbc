// QR codes hold the text they were made of, and no module is lost or painted twice when modules are merged.

import { expect, test } from 'vitest';
import { qrCode } from '../../src/figures/index.ts';
import { readMatrix } from './read-qr.ts';

const read = (text: string): string | undefined => {
  const code = qrCode(text);
  return code && readMatrix(code);
};

test.each([
  'https://operators.example',
  'HTTPS://OPERATORS.EXAMPLE/2027',
  'mailto:maya@operators.example?subject=A%20day',
  `https://operators.example/${'a-long-path/'.repeat(20)}`,
])('%s is read back', (address) => {
  expect(read(address)).toBe(address);
});

test('an address with other letters is read back in the form that browsers send', () => {
  expect(read('https://bücher.example/größe?q=木')).toBe('https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%E6%9C%A8');
});

test('a short address takes the smallest code, with all the correction that has room in it', () => {
  // 14 bytes are the most that version 1 holds at medium; the smallest has 21 modules.
  expect(qrCode('https://a.test')?.size).toBe(21);
  expect(qrCode('https://ab.test')?.size).toBe(25);
});

test('a text that no code holds has none', () => {
  expect(qrCode('a'.repeat(2331))?.size).toBe(177);
  expect(qrCode('a'.repeat(2332))).toBeUndefined();
});

test('the boxes do not overlap, and fill whole finder patterns', () => {
  const code = qrCode('https://operators.example')!;
  const fields = code.boxes.flatMap((box) =>
    Array.from({ length: box.width * box.height }, (_, index) => {
      const [x, y] = [box.x + (index % box.width), box.y + Math.floor(index / box.width)];
      return `${x} ${y}`;
    }),
  );
  expect(new Set(fields).size).toBe(fields.length);
  // The eye of the finder pattern in the upper left corner is one box.
  expect(code.boxes).toContainEqual({ x: 2, y: 2, width: 3, height: 3 });
});
