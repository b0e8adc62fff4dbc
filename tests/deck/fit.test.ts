// How high slides are, from the theme's tokens: every number here is counted by hand, in px of 1280 × 720.

import { describe, expect, it } from 'vitest';
import { type Block, type Inline, noAttributes, type Paragraph, type Slide } from '../../src/model/index.ts';
import type { ResolvedPitch } from '../../src/resolve/index.ts';
import type { LoweredSlide } from '../../src/writers/deck/index.ts';
import {
  callout,
  code,
  columns,
  figure,
  heading,
  inlines,
  item,
  list,
  paragraph,
  quote,
  slide,
  span,
  stats,
  table,
} from './build-pitch.ts';
import { lowerDeck, pitchOf, theme } from './lower-summit.ts';

const photo = {
  kind: 'raster',
  type: 'image/png',
  bytes: new Uint8Array(),
  alpha: false,
  width: 300,
  height: 200,
  hash: 'p',
} as const;

const media: ResolvedPitch['media'] = {
  files: new Map([['film.mp4', { kind: 'video', type: 'video/mp4', name: 'film.mp4', bytes: new Uint8Array(9) }]]),
  captions: new Map(),
};

function lowerOne(one: Slide, by = theme): LoweredSlide {
  const { value } = lowerDeck(pitchOf([one]), { theme: by, media, pictures: new Map([['photo.png', photo]]) });
  return value!.slides[0]!;
}

const fitOf = (...blocks: readonly Block[]) => lowerOne(slide('s', heading(2, 'Heading'), blocks)).fit;
const heightsOf = (...blocks: readonly Block[]) => fitOf(...blocks).blocks.map(({ height }) => height);
const times = (count: number, text = 'Bell'): readonly string[] => Array.from({ length: count }, () => text);

describe('the height of a block', () => {
  it.each<[string, Block, number]>([
    ['one sentence, in the size of a lead', paragraph('The bell rings.'), 54],
    ['one line of text, in part bold', paragraph('The **bell** rings.'), 45],
    ['a line with code in it', paragraph('The `bell` rings.'), 45],
    ['three items and two gaps', list(times(3)), 3 * 45 + 2 * 18],
    ['three leads and two gaps', list(times(3, '**Bell**')), 3 * 54 + 2 * 27],
    ['a lead with a line of text below', list(['**Bell** It rings on both reefs.']), 54 + 45],
    ['three numbered terms, a gap of 45 between', list(times(3, '**Bell**'), true), 3 * 54 + 2 * 45],
    ['an item, a gap of 9, and the item in it', list([item('Bell', list(['Rope']))]), 45 + 9 + 45],
    ['six lines of code and the panel', code(times(6)), 6 * 36 + 2 * 27],
    // 54 from the rule above the table to the rule below its head, and a rule of 3 at the foot.
    [
      'four rows under a head',
      table(
        ['A', 'B', 'C'],
        [...times(4)].map(() => ['a', 'b', 'c']),
      ),
      54 + 4 * 72 + 3,
    ],
    ['three figures', stats(['1', 'bell'], ['2', 'ropes'], ['3', 'reefs']), 3 * 144],
    ['four figures, closer together', stats(['1', 'a'], ['2', 'b'], ['3', 'c'], ['4', 'd']), 4 * 108],
  ])('%s', (_, block, height) => {
    expect(heightsOf(block)).toEqual([height]);
  });

  it('counts what stands between: 18 between texts, 27 between other blocks', () => {
    const { height } = fitOf(paragraph('One.'), paragraph('Two.'), list(['three']));
    expect(height).toBe(45 + 18 + 45 + 27 + 45);
  });

  it('is that of the highest column', () => {
    const high = fitOf(columns([paragraph('a')], [list(times(3))])).height;
    expect(high - fitOf(columns([paragraph('a')], [paragraph('b')])).height).toBeCloseTo(2 * (45 + 18));
  });

  const picture = (width?: string): Inline => ({
    type: 'image',
    span,
    source: 'photo.png',
    alt: 'A boat',
    attributes: { ...noAttributes, width },
  });
  /** A text of one line, a picture of 300 × 200, a text of one line. */
  const around = (width?: string): readonly Inline[] => [
    ...inlines('Our hall '),
    picture(width),
    ...inlines(' is large'),
  ];
  const written = (children: readonly Inline[]): Paragraph => ({ ...paragraph(''), children });

  it('counts a picture that stands between the lines of a text, wherever the text stands', () => {
    expect(heightsOf(written(around()))).toEqual([45 + 200 + 45]);
    expect(heightsOf(list([{ ...item(''), children: [written(around())] }]))).toEqual([45 + 200 + 45]);
    const cells = [around(), inlines('b'), inlines('c')].map((children) => ({ span, children }));
    const rows = table(['A', 'B', 'C'], [['a', 'b', 'c']]);
    if (rows.type !== 'table') throw new Error('no table');
    // A row of 72 holds one line of 36.
    expect(heightsOf({ ...rows, rows: [{ span, cells }] })).toEqual([54 + 72 + 200 + 36 + 3]);
    const figures = stats(['1', '']);
    if (figures.type !== 'stats') throw new Error('no figures');
    const labelled = { ...figures, items: [{ ...figures.items[0]!, label: around() }] };
    expect(heightsOf(paragraph('a'), labelled)).toEqual([45, 45 + 200 + 45 + 18]);
  });

  it('begins no line with the space that stood behind a picture', () => {
    const heightBehind = (text: string) => heightsOf(written([picture(), { type: 'text', text, span }]));
    // From less than a line to more than one.
    for (let more = 0; more < 40; more++) {
      const text = `${'Bell '.repeat(14)}${'i'.repeat(more)}`;
      expect(heightBehind(` ${text}`), text).toEqual(heightBehind(text));
    }
    expect(heightBehind('Bell '.repeat(14))).not.toEqual(heightBehind(`${'Bell '.repeat(14)}${'i'.repeat(40)}`));
  });

  it('counts it within emphasis and links too', () => {
    const strong: Inline = { type: 'strong', span, attributes: noAttributes, children: around() };
    expect(heightsOf(written([...inlines('Look: '), strong]))).toEqual([45 + 200 + 45]);
  });

  it('counts a picture in a text by the width that its author wants', () => {
    expect(heightsOf(written(around('120px')))).toEqual([45 + 80 + 45]);
    // Half of the measure of 1032, two thirds as high.
    expect(fitOf(written([picture('50%')])).blocks[0]!.height).toBeCloseTo((516 * 2) / 3);
    // What is no higher than a line stands in it.
    expect(heightsOf(written(around('60px')))).toEqual([45]);
  });

  it('is that of the weight that bold text is drawn in, where a theme does not name one', () => {
    const { cell } = theme.deck.type;
    const withBold = (bold: 600 | undefined) =>
      ({ ...theme, deck: { ...theme.deck, type: { ...theme.deck.type, cell: { ...cell, bold } } } }) as const;
    const fitWith = (bold: 600 | undefined, names: number) => {
      const rows = Array.from({ length: names }, (_, index) => [`Harbour ${'m'.repeat(index)}`, 'b', 'c']);
      return lowerOne(slide('s', undefined, [table(['A', 'B', 'C'], rows)]), withBold(bold)).section;
    };
    expect(fitWith(undefined, 9)).toEqual(fitWith(600, 9));
  });

  it('of a quote is that of its blocks in their order, a gap between words and others', () => {
    const said = { ...quote('a'), children: [paragraph('First.'), list(['In between.']), paragraph('Last.')] } as Block;
    // Beside other blocks words have the size of a lead.
    expect(heightsOf(said, paragraph('b'))[0]).toBe(54 + 27 + 45 + 27 + 54);
    const drawn = JSON.stringify(lowerOne(slide('s', heading(2, 'Heading'), [said, paragraph('b')])).section);
    const places = ['“', 'First.', 'In between.', 'Last.', '”'].map((part) => drawn.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('grows by the lines of a callout', () => {
    const words = 'the bell is heard on both reefs and in every street of the town ';
    // Text of 32 px beside a label has 768 px: some 52 letters a line.
    expect(fitOf(callout(words.repeat(2))).height - fitOf(callout('the bell')).height).toBe(2 * 45);
  });

  it('is known for code by its letters: 26 px are 15.6 wide each, so 61 fill a line of 960 px', () => {
    const settingOf = (letters: number) => lowerOne(slide('s', undefined, [code(['x'.repeat(letters)])]));
    expect(JSON.stringify(settingOf(61).section)).not.toContain('--code-size');
    expect(JSON.stringify(settingOf(62).section)).toContain('--code-size: 24px; --code-line: 36px');
    // At 16 px a letter has 9.6: 100 fill the line, and the 101st begins another.
    expect(settingOf(100).fit).toMatchObject({ height: 18 + 54, faults: [] });
    expect(settingOf(101).fit).toMatchObject({ height: 2 * 18 + 54, faults: [{ kind: 'wide-code', pixels: 10 }] });
  });
});

describe('what is said of a slide', () => {
  const rows = table(['A', 'B'], [['a', 'b']]);

  it('names a picture that is drawn larger than it has pixels', () => {
    const wide = { ...figure('photo.png', 'A boat'), attributes: { classes: [], width: '420px' } };
    expect(fitOf(wide, rows)).toMatchObject({ faults: [{ kind: 'enlarged-picture', pixels: 120 }] });
    expect(fitOf(figure('photo.png', 'A boat'), rows).faults).toEqual([]);
  });

  it('is said of what stands within others, each by its own place', () => {
    const wide = code(['x'.repeat(200)]);
    const odd: Block = { type: 'html-block', span, attributes: noAttributes, tag: 'details', values: {}, children: [] };
    const within: readonly Block[] = [
      list([item('Bell', wide, odd)]),
      { ...quote('Bell'), children: [paragraph('Bell'), wide, odd] } as Block,
      { ...odd, tag: 'div', children: [wide, odd] },
      { ...callout('Bell'), children: [columns([wide], [odd])] } as Block,
    ];
    for (const block of within)
      expect(fitOf(block).faults.map(({ kind }) => kind)).toEqual(['wide-code', 'unmeasured']);
  });

  it('is that nobody knows the height of some HTML', () => {
    const html = (tag: string): Block => ({
      type: 'html-block',
      span,
      attributes: noAttributes,
      tag,
      values: {},
      children: [paragraph('Inside.')],
    });
    expect(fitOf(html('div'))).toMatchObject({ height: 45, unmeasured: false });
    expect(fitOf(html('details'))).toMatchObject({ unmeasured: true });
  });
});

describe('a column of numbers', () => {
  it('has its decimal signs below each other: what lacks digits behind the sign is set in', () => {
    const { section } = lowerOne(
      slide('s', heading(2, 'Heading'), [
        table(
          ['What', 'Costs', 'Who'],
          [
            ['Rope', '4.50', 'a'],
            ['Tar', '12', 'b'],
          ],
        ),
      ]),
    );
    const insets = Array.from(JSON.stringify(section).matchAll(/--inset: ([\d.]+)px/g), ([, px]) => Number(px));
    // Figures of tables are half an em wide in the text font, 15 px at 30; two of them and a point are some 37.
    expect(insets).toHaveLength(1);
    expect(insets[0]).toBeGreaterThan(30);
    expect(insets[0]).toBeLessThan(42);
  });

  it('leaves its head on one line, though that is a number too', () => {
    const { section } = lowerOne(
      slide('s', heading(2, 'Heading'), [
        table(
          ['What', '10 kB', '4 MB'],
          [
            ['insert', '0.02 ms', '21.3 ms'],
            ['undo', '0.4 ms', '0.01 ms'],
          ],
        ),
      ]),
    );
    // The rule under a head of one line stands at 225, the table begins at 171 with a rule of 3.
    expect(JSON.stringify(section)).toContain('"height: 51px"');
  });
});

describe('a full slide', () => {
  it('closes its gaps before anything else: eight items have 360 px and seven gaps', () => {
    expect(fitOf(list(times(7)))).toMatchObject({ height: 7 * 45 + 6 * 18, setting: { gaps: 0, type: 0 } });
    expect(fitOf(list(times(8)))).toMatchObject({ height: 8 * 45 + 7 * 9, setting: { gaps: 1, type: 0 } });
  });

  it('then sets its type smaller, all of it, on lines of 36', () => {
    const { section, fit } = lowerOne(slide('s', heading(2, 'Heading'), [list(times(10))]));
    expect(fit).toMatchObject({ height: 10 * 36 + 9 * 9, setting: { gaps: 1, type: 1 }, shrink: 1 });
    expect(JSON.stringify(section)).toContain('"body from-bullets gaps-1 type-1"');
  });

  it('leaves a lone picture what the blocks beside it do not take', () => {
    const rows = (count: number) =>
      table(
        ['A', 'B', 'C'],
        Array.from({ length: count }, () => ['a', 'b', 'c']),
      );
    // Two rows are 201 px high; the picture has its own 200, and is never enlarged.
    expect(heightsOf(figure('photo.png', 'A boat'), rows(2))).toEqual([200, 201]);
    // Three are 273: of some 455 px, 27 stand between, and the rest is the picture's.
    const { room, blocks } = fitOf(figure('photo.png', 'A boat'), rows(3));
    expect(blocks.map(({ height }) => height)).toEqual([Math.floor(room) - 27 - 273, 273]);
  });

  it('leaves a film with its caption what the blocks beside it do not take, and no more', () => {
    const image = { type: 'image', span, attributes: noAttributes, source: 'film.mp4', alt: 'A film' } as const;
    const film: Block = { type: 'media', span, attributes: noAttributes, image, caption: 'The bell, at noon' };
    const { room, height, setting } = fitOf(film, list(times(3)));
    expect(setting).toEqual({ gaps: 0, type: 0, leads: 'stacked' });
    expect(height).toBeLessThanOrEqual(room);
    // Whole px, in the form of a film: what is lost is less than a px.
    expect(room - height).toBeLessThan(1);
  });

  it('sets a long quotation smaller than a short one', () => {
    const sizes = [10, 60].map((count) => {
      const { section } = lowerOne(slide('s', undefined, [quote('the bell rings '.repeat(count / 2), 'Ada Wren')]));
      return Number(/font-size: (\d+)px/.exec(JSON.stringify(section))?.[1] ?? 72);
    });
    expect(sizes[0]).toBeGreaterThan(sizes[1]!);
    expect(sizes[1]).toBeGreaterThanOrEqual(24);
  });
});
