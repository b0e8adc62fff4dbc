// Layouts that an author names: what fills them, what is said when nothing does, and how blocks become two columns.

import { describe, expect, it } from 'vitest';
import type { Block, Pitch, Slide } from '../../src/model/index.ts';
import { slideLayouts } from '../../src/model/index.ts';
import type { Kind } from '../../src/writers/deck/kind.ts';
import { checkLayouts } from '../../src/writers/deck/named-kinds.ts';
import { partInTwo } from '../../src/writers/deck/part-in-two.ts';
import { recogniseKind } from '../../src/writers/deck/recognise-kind.ts';
import { pitchOf, readText } from '../reader/read-text.ts';
import { heading, list, paragraph } from './build-pitch.ts';

const lines = (...text: readonly string[]): string => text.join('\n');

async function slideOf(...text: readonly string[]): Promise<Slide> {
  const { slides }: Pitch = await pitchOf(lines(...text));
  return slides[0]!;
}

const kindOf = (slide: Slide): Kind => recogniseKind(slide, false, new Map());

/** A slide that fills each layout, and one that does not. */
const fillings: Readonly<Record<(typeof slideLayouts)[number], readonly [full: string, bare: string]>> = {
  title: ['## A {layout=title}\n\nOne line.', '## A {layout=title}\n\n- an item'],
  section: ['## A {layout=section}', '## A {layout=section}\n\nOne.\n\nTwo.'],
  statement: ['## A {layout=statement}\n\nA line.', '## A {layout=statement}\n\nOne.\n\nTwo.'],
  'two-columns': ['## A {layout=two-columns}\n\n- one\n- two', '## A {layout=two-columns}\n\nOne paragraph.'],
  image: ['## A {layout=image}\n\n![Quay](quay.svg)', '## A {layout=image}\n\n![Quay](quay.svg)\n\nAnd text.'],
  'image-left': ['## A {layout=image-left}\n\n![Quay](quay.svg)\n\nText.', '## A {layout=image-left}\n\nText.'],
  'image-right': ['## A {layout=image-right}\n\nText.\n\n![Quay](quay.svg)', '## A {layout=image-right}\n\nText.'],
  'image-full': ['## A {layout=image-full}\n\n![Quay](quay.svg)\n\nText.', '## A {layout=image-full}\n\n- an item'],
  quote: ['## A {layout=quote}\n\n> Said.', '## A {layout=quote}\n\n> Said.\n\nAnd text.'],
  stats: [
    '## A {layout=stats}\n\n::: stats\n- **3** bells\n:::',
    '## A {layout=stats}\n\n::: stats\n- **1** a\n- **2** b\n- **3** c\n- **4** d\n- **5** e\n:::',
  ],
  closing: [
    '## Thank you {layout=closing}\n\n::: contact\n:::',
    '## Thank you {layout=closing}\n\n| a |\n|---|\n| b |',
  ],
  flow: ['## A {layout=flow}\n\n> Said.', ''],
};

describe('a layout that is named', () => {
  it.each(slideLayouts)('%s draws a slide that fills it', async (layout) => {
    const slide = await slideOf(fillings[layout][0]);
    expect(kindOf(slide).kind).toBe(layout);
    expect(checkLayouts([slide], [kindOf(slide)])).toEqual([]);
  });

  it.each(slideLayouts.filter((layout) => layout !== 'flow'))('%s says what it needs', async (layout) => {
    const slide = await slideOf(fillings[layout][1]);
    const kind = kindOf(slide);
    expect(kind.kind).not.toBe(layout);
    const [finding, ...more] = checkLayouts([slide], [kind]);
    expect(more).toEqual([]);
    expect(finding?.code).toBe('layout-content');
    expect(finding?.message).toBe(`This slide does not hold what the layout \`${layout}\` shows.`);
    expect(finding?.notes[0]?.message).toContain(`\`${layout}\` needs `);
    const text = slide.span.file.text;
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe(`layout=${layout}`);
  });

  it('image is also said of a film that is alone, which needs no other place than it has', async () => {
    const slide = await slideOf('## A {layout=image}', '', '![The walk](walk.mp4)');
    expect(kindOf(slide).kind).toBe('flow');
    expect(checkLayouts([slide], [kindOf(slide)])).toEqual([]);
  });

  it('may be named by a comment, as reveal.js writes attributes', async () => {
    expect(kindOf(await slideOf('<!-- .slide: data-layout="section" -->', '', '## A')).kind).toBe('section');
  });

  it('may be all that a heading says, which then is none', async () => {
    const slide = await slideOf('## {layout=quote #said}', '', '> Said.');
    expect(slide).toMatchObject({ id: 'said', attributes: { layout: 'quote' } });
    expect(slide.heading).toBeUndefined();
    expect(kindOf(slide).kind).toBe('quote');
  });

  it('takes a heading or else the first paragraph as the statement', async () => {
    const slide = await slideOf('<!-- .slide: layout="statement" -->', '', 'Said.', '', 'Explained.');
    expect(kindOf(slide)).toMatchObject({ say: slide.blocks[0], line: slide.blocks[1] });
  });

  it('is an error when there is no such layout', async () => {
    const { diagnostics } = await readText('<!-- .slide: layout="centre" -->\n\n## A');
    expect(diagnostics.map(({ code }) => code)).toEqual(['attribute-value']);
    expect(diagnostics[0]?.notes[0]?.message).toContain('`two-columns`, `image`');
  });
});

describe('a layout that is not named', () => {
  it('is stats for figures alone', async () => {
    expect(kindOf(await slideOf('## A', '', '::: stats', '- **3** bells', ':::')).kind).toBe('stats');
  });

  it('is the usual one for more figures than four, or figures with more than a line', async () => {
    expect(kindOf(await slideOf(fillings.stats[1].replace(' {layout=stats}', ''))).kind).toBe('flow');
    expect(kindOf(await slideOf('## A', '', '::: stats', '- **3** bells', ':::', '', '- item')).kind).toBe('flow');
  });
});

describe('a heading and one sentence', () => {
  it('is set in the size of a lead', async () => {
    expect(
      kindOf(await slideOf('## Ballast', '', 'Forty tons for a *kilometre*,', 'by [shovel](https://rails.example).'))
        .kind,
    ).toBe('sentence');
  });

  it('is a usual slide where the text is long, bold in part, or holds code', async () => {
    const kinds = ['word '.repeat(60), '**Forty** tons.', 'Type `make`.'].map(async (text) =>
      kindOf(await slideOf('## A', '', text)),
    );
    expect((await Promise.all(kinds)).map(({ kind }) => kind)).toEqual(['flow', 'flow', 'flow']);
  });

  it('is a usual slide where a text goes on', async () => {
    const slide = await slideOf('## A', '', 'The rest of it.');
    expect(kindOf({ ...slide, continues: 'a' }).kind).toBe('flow');
  });
});

describe('two columns', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => paragraph(text)) as [Block, Block, Block, Block];
  const rule: Block = { type: 'rule', span: a.span, attributes: { classes: [] } };
  const [first, second] = [heading(3, 'First'), heading(3, 'Second')];
  const same = (): number => 1;

  /** The blocks above the columns, and of each column. */
  function parts(blocks: readonly Block[] | undefined): unknown {
    return blocks?.map((block) => (block.type === 'columns' ? block.columns.map(({ children }) => children) : block));
  }

  it('are cut at a rule, which goes', () => {
    expect(parts(partInTwo([a, rule, b, c, d], same))).toEqual([[[a], [b, c, d]]]);
  });

  it('are cut before a heading, where both sides are most alike', () => {
    expect(parts(partInTwo([first, a, second, b], same))).toEqual([
      [
        [first, a],
        [second, b],
      ],
    ]);
    expect(parts(partInTwo([a, second, b], same))).toEqual([[[a], [second, b]]]);
  });

  it('leave above them what stands before two headings', () => {
    expect(parts(partInTwo([a, first, b, second, c], same))).toEqual([
      a,
      [
        [first, b],
        [second, c],
      ],
    ]);
  });

  it('are cut where the higher side is as low as it can be', () => {
    const high = (block: Block): number => (block === a ? 30 : 10);
    expect(parts(partInTwo([a, b, c, d], high))).toEqual([[[a], [b, c, d]]]);
    expect(parts(partInTwo([a, b, c, d], same))).toEqual([
      [
        [a, b],
        [c, d],
      ],
    ]);
  });

  it('share the items of a list, and its numbers go on', () => {
    const numbered = list(['one', 'two', 'three'], true);
    const parted = partInTwo([numbered], same)?.[0];
    const lists = parted?.type === 'columns' ? parted.columns.map(({ children }) => children[0]) : [];
    expect(lists).toMatchObject([
      { type: 'list', start: 1, items: numbered.items.slice(0, 2) },
      { type: 'list', start: 3, items: numbered.items.slice(2) },
    ]);
  });

  it('cannot be made of one paragraph', () => {
    expect(partInTwo([a], same)).toBeUndefined();
    expect(partInTwo([], same)).toBeUndefined();
  });
});
