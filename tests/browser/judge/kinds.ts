// Slides of every kind of block, of any size: what the browser is asked to judge.
// In: a voice, a source of chance and a size. Out: the Markdown of one slide.

import { between, type Draw } from './random.ts';
import { marked, plain, type Voice } from './voices.ts';

export interface SlideKind {
  readonly name: string;
  /** The sizes that stand around the edge of a slide, found by trial; each is drawn for every voice. */
  readonly sizes: readonly number[];
  /** True where every voice says it at every size: what is set largest depends most on how a language breaks its lines. */
  readonly spoken?: boolean;
  write(size: number, voice: Voice, draw: Draw): string;
}

const repeat = (count: number, write: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

/** Strong text is seen by CommonMark where no punctuation stands inside its marks. */
const strong = (voice: Voice, draw: Draw, count: number): string =>
  `**${plain(voice, draw, count).replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, '')}**`;

const head = (voice: Voice, draw: Draw, count = 3): string => `## ${plain(voice, draw, count)}\n\n`;

const under = (write: SlideKind['write']): SlideKind['write'] => {
  return (size, voice, draw) => head(voice, draw) + write(size, voice, draw);
};

const columns = (...texts: readonly string[]): string =>
  `::: columns\n${texts.map((text) => `::: column\n${text}\n:::\n`).join('')}:::\n`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (names: readonly string[], rows: number, write: (index: number) => readonly string[]): string =>
  [row(names), row(names.map(() => '---')), repeat(rows, (index) => row(write(index)))].join('\n');

const codeLine = (draw: Draw, words: number): string =>
  `${'  '.repeat(between(draw, 0, 3))}${repeat(words, () => ['step:', 'value', '"text"', '=>', 'name', '42,'][between(draw, 0, 5)]!, ' ')}`;

export const slideKinds: readonly SlideKind[] = [
  {
    name: 'heading',
    sizes: [2, 6, 10, 16, 24],
    write: (size, voice, draw) => `${head(voice, draw, size)}${marked(voice, draw, 30)}\n`,
  },
  {
    name: 'paragraph',
    sizes: [60, 80, 96, 110, 125, 150],
    write: under((size, voice, draw) => `${marked(voice, draw, size)}\n`),
  },
  {
    name: 'paragraphs',
    sizes: [5, 6, 7, 8, 9, 10, 11, 12],
    write: under((size, voice, draw) => repeat(size, () => `${marked(voice, draw, between(draw, 4, 18))}\n`)),
  },
  {
    name: 'bullets',
    sizes: [5, 6, 7, 8, 9, 10, 11, 12],
    write: under((size, voice, draw) => repeat(size, () => `- ${marked(voice, draw, between(draw, 3, 12))}`)),
  },
  {
    name: 'leads',
    sizes: [4, 5, 6, 7, 8],
    write: under((size, voice, draw) => repeat(size, () => `- ${strong(voice, draw, between(draw, 3, 9))}`)),
  },
  {
    name: 'leads and text',
    sizes: [3, 4, 5, 6, 7],
    write: under((size, voice, draw) =>
      repeat(size, () => `- ${strong(voice, draw, between(draw, 2, 5))} ${plain(voice, draw, between(draw, 5, 16))}`),
    ),
  },
  {
    name: 'lead paragraphs',
    sizes: [4, 5, 6, 7],
    write: under((size, voice, draw) => repeat(size, () => `${strong(voice, draw, between(draw, 3, 10))}\n`)),
  },
  {
    name: 'numbered',
    sizes: [6, 7, 8, 9, 10, 11],
    write: under((size, voice, draw) =>
      repeat(size, (index) => `${index + 1}. ${marked(voice, draw, between(draw, 3, 14))}`),
    ),
  },
  {
    name: 'numbered terms',
    sizes: [4, 5, 6, 7],
    write: under((size, voice, draw) =>
      repeat(size, (index) => `${index + 1}. ${strong(voice, draw, 1)} ${plain(voice, draw, between(draw, 3, 16))}`),
    ),
  },
  {
    name: 'nested',
    sizes: [3, 4, 5, 6],
    write: under((size, voice, draw) =>
      repeat(
        size,
        () =>
          `- ${plain(voice, draw, between(draw, 3, 10))}\n  - ${plain(voice, draw, between(draw, 3, 14))}\n  - ${plain(voice, draw, 4)}\n    1. ${plain(voice, draw, 5)}`,
      ),
    ),
  },
  {
    name: 'tasks',
    sizes: [6, 7, 8, 9, 10],
    write: under((size, voice, draw) =>
      repeat(size, (index) => `- [${index % 2 ? 'x' : ' '}] ${marked(voice, draw, between(draw, 3, 14))}`),
    ),
  },
  {
    name: 'code',
    sizes: [9, 11, 12, 13, 14, 16, 18, 22],
    write: under(
      (size, _voice, draw) => `\`\`\`yaml\n${repeat(size, () => codeLine(draw, between(draw, 1, 6)))}\n\`\`\`\n`,
    ),
  },
  {
    name: 'long code',
    sizes: [6, 8, 10, 12],
    write: under(
      (size, _voice, draw) => `\`\`\`js [1|2-3]\n${repeat(size, () => codeLine(draw, between(draw, 6, 24)))}\n\`\`\`\n`,
    ),
  },
  {
    name: 'code and text',
    sizes: [5, 7, 9, 11],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, 12)}\n\n\`\`\`yaml\n${repeat(size, () => codeLine(draw, 4))}\n\`\`\`\n\n${marked(voice, draw, 10)}\n`,
    ),
  },
  {
    name: 'quote alone',
    sizes: [12, 20, 30, 40, 55],
    write: (size, voice, draw) =>
      `> ${plain(voice, draw, size)}\n>\n> — ${strong(voice, draw, 2).replaceAll('*', '')}, ${plain(voice, draw, 2).replaceAll(/[^\p{L} ]/gu, '')}\n`,
  },
  {
    name: 'quote under a heading',
    sizes: [12, 20, 30, 40],
    write: under((size, voice, draw) => `> ${plain(voice, draw, size)}\n>\n> — Ada Wren\n`),
  },
  {
    name: 'quote and text',
    sizes: [12, 20, 30, 45],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, 20)}\n\n> ${plain(voice, draw, size)}\n>\n> — Ada Wren, master\n\n${marked(voice, draw, 12)}\n`,
    ),
  },
  {
    name: 'table',
    sizes: [5, 6, 7, 8, 9, 10],
    write: under((size, voice, draw) =>
      table([plain(voice, draw, 1), plain(voice, draw, 2)], size, () => [
        plain(voice, draw, 2),
        marked(voice, draw, between(draw, 3, 9)),
      ]),
    ),
  },
  {
    name: 'wide table',
    sizes: [5, 6, 7, 8, 9],
    write: under((size, voice, draw) =>
      table([plain(voice, draw, 1), '2026', plain(voice, draw, 2), plain(voice, draw, 1)], size, () => [
        plain(voice, draw, between(draw, 1, 4)),
        `${between(draw, 10, 99_999)}`,
        marked(voice, draw, between(draw, 1, 9)),
        plain(voice, draw, between(draw, 1, 3)),
      ]),
    ),
  },
  {
    name: 'table of figures',
    sizes: [2, 4, 5, 7, 9],
    write: under((size, voice, draw) =>
      [
        row([plain(voice, draw, 1), plain(voice, draw, 1), plain(voice, draw, 2), '%']),
        row([':--', '--:', '--:', ':-:']),
        repeat(size, () =>
          row([
            plain(voice, draw, between(draw, 1, 3)),
            // A space that does not break, as it is set between a figure and its unit.
            `${between(draw, 0, 40)}.${between(draw, 0, 9)}\u00a0m`,
            `${between(draw, 1, 90)} ${plain(voice, draw, 1)}`,
            `${between(draw, 1, 9)},${between(draw, 100, 999)}`,
          ]),
        ),
      ].join('\n'),
    ),
  },
  {
    name: 'table between texts',
    sizes: [2, 3, 4, 5],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, 24)}\n\n${table([plain(voice, draw, 1), '%', plain(voice, draw, 2)], size, () => [plain(voice, draw, 2), `1.${between(draw, 1, 9)}\u00a0m`, `${between(draw, 1, 60)}\u00a0min`])}\n\n${marked(voice, draw, 10)}\n`,
    ),
  },
  {
    name: 'tiers across',
    sizes: [4, 5, 6, 7, 8, 9],
    write: under(
      (size, voice, draw) =>
        `::: tiers\n${table(['', 'Patron', 'Partner', 'Friend'], size + 2, (index) => {
          if (index === 0) return ['Price', 'EUR 12000 / BRL 64800', 'EUR 6000', plain(voice, draw, 2)];
          if (index === 1) return ['Places', '0 of 1', '2 of 3', '4 of 9'];
          return [
            plain(voice, draw, between(draw, 1, 6)),
            '✓',
            index % 2 ? '✗' : '✓',
            plain(voice, draw, between(draw, 1, 4)),
          ];
        })}\n:::\n`,
    ),
  },
  {
    name: 'tiers down',
    sizes: [3, 4, 5, 6, 7],
    write: under(
      (size, voice, draw) =>
        `::: tiers\n${table(['Tier', 'Price', 'Places', 'Gives'], size, (index) => [plain(voice, draw, 1), `EUR ${(index + 1) * 1500}`, `${index} of 9`, plain(voice, draw, between(draw, 3, 10))])}\n:::\n`,
    ),
  },
  {
    name: 'two columns',
    sizes: [16, 24, 32, 40, 48],
    write: under((size, voice, draw) =>
      columns(
        `### ${plain(voice, draw, 2)}\n\n${marked(voice, draw, size)}\n`,
        `### ${plain(voice, draw, 3)}\n\n${marked(voice, draw, size - 6)}\n\n${marked(voice, draw, 5)}\n`,
      ),
    ),
  },
  {
    name: 'three columns',
    sizes: [3, 4, 5, 6, 7],
    write: under((size, voice, draw) =>
      columns(
        ...[0, 1, 2].map(
          () =>
            `### ${plain(voice, draw, 1)}\n\n${repeat(size, () => `- ${marked(voice, draw, between(draw, 2, 5))}`)}\n`,
        ),
      ),
    ),
  },
  {
    name: 'columns of everything',
    sizes: [2, 3, 4],
    write: under((size, voice, draw) =>
      columns(
        `${plain(voice, draw, 8)}\n\n${table(['A', 'B'], size, () => [plain(voice, draw, 2), plain(voice, draw, 2)])}\n`,
        `\`\`\`yaml\n${repeat(size + 2, () => codeLine(draw, 3))}\n\`\`\`\n\n> ${plain(voice, draw, 8)}\n`,
      ),
    ),
  },
  {
    name: 'callout',
    sizes: [30, 50, 65, 80],
    write: under((size, voice, draw) => `::: callout {kind=tip}\n${marked(voice, draw, size)}\n:::\n`),
  },
  {
    name: 'callout and bullets',
    sizes: [2, 3, 4, 5, 6],
    write: under(
      (size, voice, draw) =>
        `${repeat(size, () => `- ${marked(voice, draw, between(draw, 3, 12))}`)}\n\n> [!WARNING]\n> ${marked(voice, draw, 16)}\n`,
    ),
  },
  {
    name: 'stats',
    sizes: [2, 3, 4, 5],
    write: under(
      (size, voice, draw) =>
        `::: stats\n${repeat(size, (index) => `- **${['3rd', '1000s', '2×', '98.7 %', '€1,250,000'][index]}** ${plain(voice, draw, between(draw, 3, 9))}`)}\n:::\n`,
    ),
  },
  {
    name: 'stats and text',
    sizes: [4, 14, 24],
    write: under(
      (size, voice, draw) =>
        `::: stats\n- **12th** ${plain(voice, draw, 4)}\n- **40** ${plain(voice, draw, 5)}\n:::\n\n${marked(voice, draw, size)}\n`,
    ),
  },
  {
    name: 'logos',
    sizes: [3, 9, 21],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, 40)}\n\n::: logos\n${repeat(size, (index) => `![Mill ${index}](${['square', 'wide', 'tall'][index % 3]}.svg)`)}\n:::\n\n${marked(voice, draw, 10)}\n`,
    ),
  },
  {
    name: 'code to scan',
    sizes: [4, 30, 44],
    write: under(
      (size, voice, draw) => `${marked(voice, draw, size)}\n\n::qr {url="https://harbour.example/join/2027"}\n`,
    ),
  },
  {
    name: 'code to scan alone',
    sizes: [1],
    write: under(
      () => '::qr {url="https://harbour.example/a/long/address/that/needs/another/line/of/letters/below/it"}\n',
    ),
  },
  {
    name: 'picture',
    sizes: [1, 2],
    write: under(
      (size, voice, draw) => `![A chart](wide.svg "${size > 1 ? plain(voice, draw, 5).replaceAll('"', '') : ''}")\n`,
    ),
  },
  {
    name: 'picture and text',
    sizes: [8, 20, 34, 48],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, size)}\n\n![A chart](chart.svg "${plain(voice, draw, 4)}") {width=60%}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n`,
    ),
  },
  {
    name: 'text beside a picture',
    sizes: [20, 30, 38, 46, 60],
    write: under((size, voice, draw) => `${marked(voice, draw, size)}\n\n![A tower](tall.svg)\n`),
  },
  { name: 'statement', sizes: [3, 8, 14, 22], write: (size, voice, draw) => `## ${plain(voice, draw, size)}\n` },
  {
    name: 'said',
    sizes: [3, 6, 9],
    write: (size, voice, draw) => `${plain(voice, draw, size)}\n\n${plain(voice, draw, 12)}\n`,
  },
  {
    name: 'section',
    sizes: [1, 3, 6, 10],
    write: (size, voice, draw) => `# ${plain(voice, draw, size)}\n\n${plain(voice, draw, 4)}\n`,
  },
  { name: 'ask', sizes: [5, 10, 16, 24], write: (size, voice, draw) => `::: ask\n${plain(voice, draw, size)}\n:::\n` },
  {
    name: 'ask and contact',
    sizes: [5, 10, 16],
    write: (size, voice, draw) =>
      `::: ask\n${plain(voice, draw, size)}\n:::\n\n::: contact\n- **Mail** bell@harbour.example\n- **Chat** ${plain(voice, draw, 3)}\n:::\n`,
  },
  {
    name: 'contact',
    sizes: [2, 4, 6],
    write: under(
      (size, voice, draw) =>
        `::: contact\n${repeat(size, () => `- ${strong(voice, draw, 1)} ${plain(voice, draw, between(draw, 2, 8))}`)}\n:::\n`,
    ),
  },
  {
    name: 'ask among others',
    sizes: [4, 10, 18],
    write: under(
      (size, voice, draw) =>
        `- ${plain(voice, draw, 6)}\n\n::: ask\n${plain(voice, draw, size)}\n:::\n\n::: contact\n- **Mail** bell@harbour.example\n:::\n\n${plain(voice, draw, size)}\n`,
    ),
  },
  {
    name: 'lone figure',
    sizes: [3, 12, 24, 40],
    write: under((size, voice, draw) => `::: stats\n- **${size}%** ${plain(voice, draw, size)}\n:::\n`),
  },
  {
    name: 'two figures',
    sizes: [3, 14, 30],
    write: under(
      (size, voice, draw) => `::: stats\n${repeat(2, () => `- **${size}k** ${plain(voice, draw, size)}`)}\n:::\n`,
    ),
  },
  {
    name: 'two columns by layout',
    sizes: [4, 8, 12, 16],
    write: (size, voice, draw) =>
      `## ${plain(voice, draw, 3)} {layout=two-columns}\n\n${repeat(size, () => `- ${marked(voice, draw, between(draw, 2, 7))}`)}\n`,
  },
  {
    name: 'text at the right of a picture',
    sizes: [10, 30, 50, 70],
    write: (size, voice, draw) =>
      `## ${plain(voice, draw, 3)} {layout=image-left}\n\n![A tower](tall.svg)\n\n${plain(voice, draw, size)}\n`,
  },
  {
    name: 'words on a picture',
    sizes: [2, 8, 20, 40],
    write: (size, voice, draw) =>
      `## ${plain(voice, draw, Math.min(12, size))} {layout=image-full}\n\n![A quay](wide.svg "${plain(voice, draw, 4)}")\n\n${plain(voice, draw, size)}\n`,
  },
  {
    name: 'picture by layout',
    sizes: [2, 8, 16],
    write: (size, voice, draw) =>
      `## ${plain(voice, draw, size)} {layout=image}\n\n![A chart](chart.svg "${plain(voice, draw, size)}")\n`,
  },
  {
    name: 'closing by layout',
    sizes: [2, 6, 12],
    write: (size, voice, draw) =>
      `## ${plain(voice, draw, size)} {layout=closing}\n\n${plain(voice, draw, size)}\n\n- ${plain(voice, draw, size)}\n- ${plain(voice, draw, 4)}\n`,
  },
  {
    name: 'html',
    sizes: [20, 60, 90],
    write: under(
      (size, voice, draw) =>
        `<div>\n\n${marked(voice, draw, size)}\n\n- ${plain(voice, draw, 5)}\n\n</div>\n\n${plain(voice, draw, 12)} H<sub>2</sub>O x<sup>2</sup>\n`,
    ),
  },
  {
    name: 'notes below',
    sizes: [2, 4, 5, 6, 8],
    write: under(
      (size, voice, draw) =>
        `${repeat(size, (index) => `- ${plain(voice, draw, between(draw, 3, 12))}${index < 2 ? `^[${plain(voice, draw, between(draw, 3, 22))}]` : ''}`)}\n`,
    ),
  },
  {
    name: 'icons',
    sizes: [5, 7, 9],
    write: under(
      (size, voice, draw) =>
        `${repeat(size, () => `- :icon[ship] ${marked(voice, draw, between(draw, 3, 14))}`)}\n\n:icon[bike]{label="By bicycle"} ${plain(voice, draw, 12)}\n`,
    ),
  },
  {
    name: 'pictures within text',
    sizes: [20, 50, 80],
    write: under(
      (size, voice, draw) =>
        `${plain(voice, draw, 4)} ![A mark](square.svg) ${marked(voice, draw, size)} ![A mark](square.svg) ${plain(voice, draw, 9)}\n`,
    ),
  },
  {
    name: 'picture in an item',
    sizes: [1, 2, 3],
    write: under(
      (size, voice, draw) =>
        `${repeat(size, () => `- ${marked(voice, draw, 6)} ![A chart](small.svg) ${marked(voice, draw, between(draw, 2, 12))}`)}\n- ![A chart](small.svg)\n- ${strong(voice, draw, 2)} ![A mark](square.svg) ${plain(voice, draw, 9)}\n`,
    ),
  },
  {
    name: 'picture in a lead',
    sizes: [1, 2, 3],
    write: under((size, voice, draw) =>
      repeat(
        size,
        () => `- ${strong(voice, draw, 2)} ![A chart](small.svg) ${plain(voice, draw, between(draw, 2, 14))}`,
      ),
    ),
  },
  {
    name: 'picture in a cell',
    sizes: [1, 2, 3],
    write: under((size, voice, draw) =>
      table([plain(voice, draw, 1), '![A mark](square.svg){width=60px}', plain(voice, draw, 2)], size, (index) => [
        plain(voice, draw, 2),
        index % 2 ? `![A chart](small.svg) ${plain(voice, draw, 2)}` : '![A chart](small.svg)',
        `${marked(voice, draw, between(draw, 3, 9))} ![A mark](square.svg)`,
      ]),
    ),
  },
  {
    name: 'picture in tiers',
    sizes: [1, 2],
    write: under(
      (size, voice, draw) =>
        `::: tiers\n${table(['', 'Patron', 'Partner'], size + 1, (index) =>
          index === 0
            ? ['Price', 'EUR 12000', 'EUR 6000']
            : [plain(voice, draw, 3), `${plain(voice, draw, 2)} ![A chart](small.svg){width=120px}`, '✓'],
        )}\n:::\n`,
    ),
  },
  {
    name: 'picture in a label',
    sizes: [1, 2],
    write: under(
      (size, voice, draw) =>
        `::: stats\n${repeat(size, () => `- **40** ${plain(voice, draw, 3)} ![A chart](small.svg){width=150px} ${plain(voice, draw, 4)}`)}\n- **2** ${plain(voice, draw, 3)}\n:::\n`,
    ),
  },
  {
    name: 'picture in a note',
    sizes: [2, 4, 6],
    write: under(
      (size, voice, draw) =>
        `${repeat(size, () => `- ${plain(voice, draw, 5)}`)}\n- ${plain(voice, draw, 2)}^[${plain(voice, draw, 4)} ![A chart](small.svg){width=90px} ${plain(voice, draw, 3)}]\n`,
    ),
  },
  {
    name: 'pictures of a width',
    sizes: [4, 20, 40],
    write: under(
      (size, voice, draw) =>
        `${plain(voice, draw, 3)} ![A chart](chart.svg){width=30%} ${marked(voice, draw, size)} ![A mark](square.svg){width=28px} *${plain(voice, draw, 2)} ![A mark](square.svg){width=5em}* [![A chart](small.svg)](https://harbour.example) ${plain(voice, draw, 4)}\n`,
    ),
  },
  {
    name: 'list in a quote',
    sizes: [1, 2, 4],
    write: under(
      (size, voice, draw) =>
        `${plain(voice, draw, 4)}\n\n> ${plain(voice, draw, 9)}\n>\n${repeat(size, () => `> - ${plain(voice, draw, 4)}`)}\n>\n> ${plain(voice, draw, 12)}\n>\n> — Ada Wren\n`,
    ),
  },
  {
    name: 'numbered code',
    sizes: [6, 10, 14],
    write: under(
      (size, voice, draw) =>
        `\`\`\`yaml {numbers=98}\n${repeat(size, () => codeLine(draw, between(draw, 2, 16)))}\n\`\`\`\n\n${plain(voice, draw, 6)}\n`,
    ),
  },
  {
    name: 'film',
    sizes: [6, 30, 60],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, size)}\n\n![A signal](signal.webm "${plain(voice, draw, 3).replaceAll(/[“”„"]/g, '')}"){muted}\n`,
    ),
  },
  {
    name: 'mixed',
    sizes: [6, 14, 22, 30],
    write: under(
      (size, voice, draw) =>
        `${marked(voice, draw, size)}\n\n- ${marked(voice, draw, size)}\n- ${plain(voice, draw, 4)}\n\n### ${plain(voice, draw, 3)}\n\n1. ${plain(voice, draw, 6)}\n2. ${plain(voice, draw, 9)}\n\n***\n\n${plain(voice, draw, 8)}\n`,
    ),
  },
  {
    name: 'title',
    sizes: [3, 7, 12, 18],
    spoken: true,
    write: (size, voice, draw) => `# ${plain(voice, draw, size)} {layout=title}\n\n${plain(voice, draw, size)}\n`,
  },
  {
    name: 'title of all kinds',
    sizes: [5, 10, 15],
    write: (size, voice, draw) =>
      `# ${marked(voice, draw, size)} :icon[ship] [${plain(voice, draw, 2)}](https://harbour.example)^[${plain(voice, draw, size)}] {layout=title}\n\n${marked(voice, draw, 8)} :icon[bike] ${plain(voice, draw, size)}\n`,
  },
  {
    name: 'ask of all kinds',
    sizes: [5, 10, 15],
    spoken: true,
    write: (size, voice, draw) =>
      `::: ask\n${marked(voice, draw, size)} :icon[ship] [${plain(voice, draw, 2)}](https://harbour.example)^[${plain(voice, draw, size)}]\n:::\n`,
  },
];
