// Which signs are read as words: alone, or first with a space behind them. Expected trees are written by hand.

import { expect, it } from 'vitest';
import { nameMarks } from '../../src/passes/index.ts';
import { formatTree } from '../reader/format-tree.ts';
import { pitchOf } from '../reader/read-text.ts';

async function lineOf(text: string, lang = 'en'): Promise<string | undefined> {
  const tree = formatTree(nameMarks(await pitchOf(`---\nlang: ${lang}\n---\n${text}\n`)));
  return tree.split('\n')[1]?.trim();
}

it.each([
  ['✓', 'p ✓=yes'],
  ['✅ Free', 'p ✅=yes " Free"'],
  ['**✘ No slides** at all', 'p **✘=no " No slides"** " at all"'],
  ['☑\uFE0F done', 'p ☑\uFE0F=yes " done"'],
  ['★ Recommended', 'p ★=star " Recommended"'],
  ['A ★ in a sentence', 'p "A ★ in a sentence"'],
  ['✓done', 'p "✓done"'],
  ['★★★☆☆', 'p "★★★☆☆"'],
  ['`✓`', 'p `✓`'],
])('%s is %s', async (text, line) => {
  expect(await lineOf(text)).toBe(line);
});

it('speaks the language of the text', async () => {
  expect(await lineOf('✓', 'ja')).toBe('p ✓=はい');
  expect(await lineOf('❌ nada', 'es-MX')).toBe('p ❌=no " nada"');
});
