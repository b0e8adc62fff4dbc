// Random Markdown, built from the kinds of blocks and inlines that the format knows, never from random characters:
// what is generated is what it was meant to be, so a parse can be compared with itself.

import fc from 'fast-check';

const word = fc.constantFrom('alpha', 'Beta', 'größe', '日本', 'x1', 'naïve', 'a_b', '🎈', '5', 'co-op', 'don’t');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

interface InlineOptions {
  /** Line ends may stand between pieces. */
  readonly lines: boolean;
  /** In a table a bar is written with a backslash. */
  readonly cell: boolean;
}

function inlinePiece(depth: number, { cell }: InlineOptions): fc.Arbitrary<string> {
  const bar = cell ? '\\|' : '|';
  const flat = [
    words,
    words,
    words.map((text) => `\`${text} {{no}} ${bar} *\``),
    words.map((text) => `![${text}](picture.png)`),
    words.map((text) => `![${text}](p.png "${text}"){width=50%}`),
    fc.constantFrom('{{region}}', '{{ name ?? the world }}', '\\*', '\\{{', '&amp;', '<https://a.example/b_c>', 'a{b}'),
    words.map((text) => `:icon[ship]{label="${text}"}`),
    fc.constantFrom(':icon[ship]', ':icon [ship]', '[^none]', 'a^b', '10:30:00'),
    fc.constantFrom('5 * 3', '2 < 3', '{not an attribute}', '[brackets]', `a ${bar} b`, '<!-- said to nobody -->'),
  ];
  if (depth === 0) return fc.oneof(...flat);
  const inner = fc
    .array(inlinePiece(depth - 1, { lines: false, cell }), { minLength: 1, maxLength: 2 })
    .map((pieces) => `w ${pieces.join(' ')} w`);
  return fc.oneof(
    ...flat,
    inner.map((text) => `**${text}**`),
    inner.map((text) => `*${text}*`),
    inner.map((text) => `_${text}_`),
    inner.map((text) => `***${text}***`),
    inner.map((text) => `~~${text}~~`),
    inner.map((text) => `**${text}**{.mark}`),
    inner.map((text) => `<kbd class="k">${text}</kbd>`),
    words.map((text) => `[**${text}** w](https://a.example/x "t")`),
    inner.map((text) => `[${text}]{.sea lang=pt}`),
    inner.map((text) => `^[${text}]`),
  );
}

/** Lines of inline text; each begins with a word, so that none is a block of its own. */
export function inlineLines(options: InlineOptions): fc.Arbitrary<readonly string[]> {
  const line = fc
    .array(inlinePiece(2, options), { minLength: 1, maxLength: 4 })
    .map((pieces) => `w ${pieces.join(' ')} w`);
  const ends = fc.constantFrom('', '', '  ', '\\');
  if (!options.lines) return line.map((text) => [text]);
  return fc
    .array(fc.tuple(line, ends), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map(([text, end], index) => (index < lines.length - 1 ? text + end : text)));
}

const prose = inlineLines({ lines: true, cell: false });
const oneLine = inlineLines({ lines: false, cell: false }).map(([text]) => text!);
const cell = inlineLines({ lines: false, cell: true }).map(([text]) => text!);

const heading = fc
  .tuple(fc.integer({ min: 3, max: 6 }), oneLine, fc.constantFrom('', ' ##', ' {.big}'))
  .map(([level, text, end]) => [`${'#'.repeat(level)} ${text}${end}`]);
const rule = fc.constantFrom(['***'], ['___'], ['* * *']);
const fence = fc
  .tuple(fc.constantFrom('', 'ts', 'ts [1|2]', 'yaml'), fc.constantFrom('```', '~~~~'))
  .map(([info, mark]) => [`${mark}${info}`, 'const a = "{{x}}";', '  b: *c*', mark]);
const table = fc
  .tuple(cell, cell, cell, cell, fc.constantFrom('|---|--:|', '| :-- | :-: |'))
  .map(([a, b, c, d, marks]) => [`| ${a} | ${b} |`, marks, `| ${c} |  ${d} |`, `| ${a}`]);
const html = oneLine.map((text) => ['<div class="a">', '', text, '', '</div>']);

/** Puts a mark before the first line and a prefix before the others. */
const nest = (lines: readonly string[], first: string, rest: string): readonly string[] =>
  lines.map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line));

/** The lines of one block. */
export function block(depth: number): fc.Arbitrary<readonly string[]> {
  const flat = [prose, prose, heading, rule, fence, table, html];
  if (depth === 0) return fc.oneof(...flat);
  const inner = blocks(depth - 1, 2);
  const item = fc.oneof(
    prose,
    fc.tuple(prose, inner).map(([first, rest]) => [...first, '', ...rest]),
  );
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    ...flat,
    items.map((list) => list.flatMap((lines) => nest(lines, '- ', '  '))),
    items.map((list) => list.flatMap((lines, index) => nest(lines, `${index + 1}. `, '   '))),
    inner.map((lines) => nest(lines, '> ', '> ')),
    inner.map((lines) => ['::: callout {kind=tip}', ...lines, ':::']),
    inner.map((lines) => ['::: columns', '::: column', ...lines, ':::', ':::']),
    inner.map((lines) => ['::: page-only', ...lines, ':::']),
  );
}

function blocks(depth: number, max: number): fc.Arbitrary<readonly string[]> {
  return fc
    .array(block(depth), { minLength: 1, maxLength: max })
    .map((list) => list.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])));
}

/** A whole source: a title, blocks with blank lines between, in one of the two line ends, perhaps with a byte-order mark. */
export const source: fc.Arbitrary<string> = fc
  .tuple(blocks(2, 4), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(
    ([lines, end, mark, front]) =>
      mark + [...(front ? ['---', 'deck: { split: rules }', '---'] : []), '### w', '', ...lines, ''].join(end),
  );
