// However blocks are cut, nothing of them is lost, doubled, changed or moved, and no slide is empty.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, type CodeBlock, plainText } from '../../src/model/index.ts';
import { splitBlocks } from '../../src/writers/deck/split-blocks.ts';
import { code, fragments, heading, list, paragraph, quote, stats, table } from './build-pitch.ts';

const words = fc.array(fc.constantFrom('Bell', 'rope', 'tar.', 'Soup', 'reef:', 'fog!', 'Dr.', '13'), {
  minLength: 1,
  maxLength: 12,
});
/** Words, and sentences of a language that has no spaces. */
const text = fc.oneof(
  words.map((all) => all.join(' ')),
  fc
    .array(fc.constantFrom('あのね。', '鐘が、', '鳴る！', '船。'), { minLength: 1, maxLength: 9 })
    .map((all) => all.join('')),
);
const texts = fc.array(text, { minLength: 1, maxLength: 9 });

/** Steps of code of nine lines or less: some light lines, some light all. */
const range = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }));
const steps = fc.array(
  fc.array(
    range.map(([from, more]): readonly [number, number] => [from, from + more]),
    { maxLength: 2 },
  ),
  { maxLength: 4 },
);

const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((all) => paragraph(all)),
  text.map((all) => heading(3, all)),
  text.map((all) => quote(all, 'Ada Wren')),
  texts.map((all) => list(all)),
  texts.map((all) => list(all, true)),
  texts.map((all) => fragments(list(all))),
  fc
    .tuple(texts, steps, fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }))
    .map(([all, lit, numbers]): Block => ({ ...(code(all, lit) as CodeBlock), attributes: { classes: [], numbers } })),
  texts.map((all) =>
    table(
      ['A', 'B'],
      all.map((one) => [one, one]),
    ),
  ),
  texts.map((all) => stats(...all.map((one) => [one, one] as const))),
);

/** What is read in a block, line by line, but for heads of tables, which are repeated, and for who said a quote. */
function linesOf(one: Block): readonly string[] {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(one.children)];
    case 'quote':
    case 'fragments':
      return one.children.flatMap(linesOf);
    case 'list':
      return one.items.flatMap(({ children }, index) => [
        ...(one.ordered ? [`${one.start + index}.`] : []),
        ...children.flatMap(linesOf),
      ]);
    case 'code-block':
      return one.lines.map((line, index) => lineOf(one, line.map(({ text: piece }) => piece).join(''), index));
    case 'table':
      return one.rows.flatMap(({ cells }) => cells.map(({ children }) => plainText(children)));
    case 'stats':
      return one.items.flatMap(({ figure, label }) => [plainText(figure), plainText(label)]);
    default:
      return [];
  }
}

/** A line of code with its number, and how many steps light it, and all of the code. */
function lineOf({ attributes: { numbers }, steps: all }: CodeBlock, written: string, index: number): string {
  const lit = all.filter((step) => step.some(([from, to]) => index + 1 >= from && index + 1 <= to)).length;
  const whole = all.filter((step) => step.length === 0).length;
  return `${numbers === undefined ? '' : numbers + index} ${lit} ${whole} ${written}`;
}

const read = (blocks: readonly Block[]): string => blocks.flatMap(linesOf).join('\n');

it('keeps every word in its order, fills every part, and ends none with a heading', () => {
  const heightOf = (blocks: readonly Block[]): number => read(blocks).length;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.integer({ min: 5, max: 400 }), (blocks, room) => {
      const parts = splitBlocks(blocks, room, heightOf);
      let rest = read(blocks);
      for (const part of parts) {
        // What stands between two parts is the space that a line ends with.
        expect(rest.trimStart().slice(0, read(part).trimStart().length)).toBe(read(part).trimStart());
        rest = rest.trimStart().slice(read(part).trimStart().length);
      }
      expect(rest).toBe('');
      for (const part of parts) expect(part.length).toBeGreaterThan(0);
      for (const part of parts.slice(0, -1)) expect(part.at(-1)?.type).not.toBe('heading');
    }),
  );
});

it('keeps figures together where they can stand before what follows them', () => {
  const figures = stats(['200', 'people'], ['2', 'days'], ['1.', 'of its kind']);
  const leads = list(['**Survey** meets code', '**Data** is open', '**Newcomers** come']);
  const heights = new Map<string, number>([
    ['stats', 144],
    ['list', 72],
  ]);
  const weigh = (blocks: readonly Block[]): number =>
    blocks.reduce(
      (sum, one) => {
        const count = one.type === 'stats' || one.type === 'list' ? one.items.length : 1;
        return sum + count * heights.get(one.type)!;
      },
      27 * (blocks.length - 1),
    );
  expect(splitBlocks([figures, leads], 432, weigh)).toEqual([[figures], [leads]]);
});

it('says once who said a quote, under the last of it', () => {
  const long = quote('The bell rings. '.repeat(20).trim(), 'Ada Wren');
  const parts = splitBlocks([long], 60, (blocks) => read(blocks).length);
  const named = parts.map(([one]) => one?.type === 'quote' && one.attribution !== undefined);
  expect(parts.length).toBeGreaterThan(2);
  expect(named).toEqual(parts.map((_, index) => index === parts.length - 1));
});
