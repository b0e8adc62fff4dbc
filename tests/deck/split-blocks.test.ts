// However blocks are cut, nothing of them is lost, doubled or moved, and no slide is empty.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, plainText } from '../../src/model/index.ts';
import { splitBlocks } from '../../src/writers/deck/split-blocks.ts';
import { code, heading, list, paragraph, stats, table } from './build-pitch.ts';

const words = fc.array(fc.constantFrom('Bell', 'rope', 'tar.', 'Soup', 'reef:', 'fog!'), {
  minLength: 1,
  maxLength: 12,
});
const texts = fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => all.map((one) => one.join(' ')));

const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((all) => paragraph(all.join(' '))),
  words.map((all) => heading(3, all.join(' '))),
  texts.map((all) => list(all)),
  texts.map((all) => code(all)),
  texts.map((all) =>
    table(
      ['A', 'B'],
      all.map((one) => [one, one]),
    ),
  ),
  texts.map((all) => stats(...all.map((one) => [one, one] as const))),
);

/** Letters of a block in their order, but for heads of tables, which are repeated. */
function lettersOf(one: Block): string {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return plainText(one.children);
    case 'list':
      return one.items.map(({ children }) => children.map(lettersOf).join('')).join('');
    case 'code-block':
      return one.lines.map((line) => line.map(({ text }) => text).join('')).join('');
    case 'table':
      return one.rows.map(({ cells }) => cells.map(({ children }) => plainText(children)).join('')).join('');
    case 'stats':
      return one.items.map(({ figure, label }) => plainText(figure) + plainText(label)).join('');
    default:
      return '';
  }
}

const flatten = (blocks: readonly Block[]): string => blocks.map(lettersOf).join('').replace(/\s/g, '');

it('keeps every word in its order, fills every part, and ends none with a heading', () => {
  const heightOf = (blocks: readonly Block[]): number => flatten(blocks).length + blocks.length;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.integer({ min: 5, max: 400 }), (blocks, room) => {
      const parts = splitBlocks(blocks, room, heightOf);
      expect(parts.map(flatten).join('')).toBe(flatten(blocks));
      for (const part of parts) expect(part.length).toBeGreaterThan(0);
      for (const part of parts.slice(0, -1)) expect(part.at(-1)?.type).not.toBe('heading');
    }),
  );
});
