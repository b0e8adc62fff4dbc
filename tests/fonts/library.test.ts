import { expect, test } from 'vitest';
import { builtinFamilies, loadFontLibrary } from '../../src/fonts/index.ts';
import { createMemoryHost, HostError } from '../../src/host/index.ts';
import { fontHost, loadTestFonts, testTheme } from './test-fonts.ts';

const fonts = await loadTestFonts();

test('each role has its family in the weight and the slant that are asked for', () => {
  expect(fonts.face('display', 300, true).key).toBe('Source Serif 4 300 italic');
  expect(fonts.face('text', 600, false).key).toBe('Source Sans 3 600');
  expect(fonts.face('code', 400, false).key).toBe('Source Code Pro 400');
});

test('a weight that a family does not have becomes the one that a browser would take', () => {
  expect(fonts.face('text', 300, false).weight).toBe(400);
  expect(fonts.face('text', 500, false).weight).toBe(400);
});

test('a face is found again by its key', () => {
  const face = fonts.face('display', 500, false);
  expect(fonts.byKey(face.key)).toBe(face);
  expect(() => fonts.byKey('Comic Sans 400')).toThrow('Comic Sans 400');
});

test('the fallbacks have symbols and emoji that the text fonts lack', () => {
  const [, symbols, emoji] = fonts.fallbacks(400);
  expect(fonts.face('display', 400, false).has(0x1f389)).toBe(false);
  expect(emoji!.has(0x1f389)).toBe(true);
  expect(symbols!.has(0x2708)).toBe(true);
});

test('a family that the package does not have is named', async () => {
  const theme = {
    ...(await testTheme()),
    fonts: { display: 'Georgia', text: 'Source Sans 3', code: 'Source Code Pro' },
  };
  const library = await loadFontLibrary(fontHost, theme);
  expect(() => library.face('display', 400, false)).toThrow('Georgia');
  expect(builtinFamilies).toEqual(['Source Serif 4', 'Source Sans 3', 'Source Code Pro']);
});

test('a font file that is missing is a failure of the host', async () => {
  const { face } = await loadFontLibrary(createMemoryHost({}), await testTheme());
  expect(() => face('text', 400, false).shape('a', '')).toThrow(HostError);
});
