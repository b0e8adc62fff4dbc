// What becomes of slides that are too full: they go on, are drawn smaller, or stop the build.

import { describe, expect, it } from 'vitest';
import type { Block, FrontMatter, Slide } from '../../src/model/index.ts';
import type { LoweredSlide } from '../../src/writers/deck/index.ts';
import { callout, code, columns, heading, list, paragraph, quote, slide, span, stats, table } from './build-pitch.ts';
import { lowerDeck, pitchOf } from './lower-summit.ts';

type Settings = Partial<FrontMatter['deck']>;
type Overflow = FrontMatter['deck']['overflow'];

function lower(slides: readonly Slide[], settings: Settings = {}, by: 'rules' | 'headings' = 'headings') {
  return lowerDeck({ ...pitchOf(slides, settings), split: { by, set: false } });
}

/** The slides that one slide of these blocks becomes. */
function split(...blocks: readonly Block[]): readonly LoweredSlide[] {
  return lower([slide('bell', heading(2, 'The bell'), blocks)], { overflow: 'split' }).value!.slides;
}

const sentence = 'Every boat that leaves the yard is looked at by two pairs of eyes, and once more by the watch.';
const html = ({ section }: LoweredSlide): string => JSON.stringify(section);
const count = (text: string, part: string): number => text.split(part).length - 1;
const fits = ({ fit }: LoweredSlide): boolean => fit.height <= fit.room + 0.5;

describe('a slide that goes on', () => {
  const items = Array.from({ length: 18 }, (_, index) => `Bell number ${index + 1}.`);

  it('has its title on every part, and addresses that say which part it is', () => {
    const parts = split(list(items));
    expect(parts.map(({ id }) => id)).toEqual(['bell', 'bell~2']);
    expect(parts.map(({ position, title }) => [position, title])).toEqual([
      [1, 'The bell'],
      [2, 'The bell'],
    ]);
    expect(parts.map((part) => count(html(part), 't-heading'))).toEqual([1, 1]);
    expect(parts.every(fits)).toBe(true);
  });

  it('is cut between items into halves, and goes on counting', () => {
    const parts = split({ ...list(items, true) });
    expect(parts.map((part) => count(html(part), '"li"'))).toEqual([9, 9]);
    expect(html(parts[1]!)).toContain('"start":10');
  });

  it('leaves no item alone', () => {
    const long = Array.from({ length: 8 }, () => sentence.repeat(2));
    for (const part of split(list(long))) expect(count(html(part), '"li"')).toBeGreaterThan(1);
  });

  it('repeats the head of a table', () => {
    const rows = Array.from({ length: 24 }, (_, index) => [`${index + 1}`, 'rope', 'tar']);
    const parts = split(table(['Number', 'What', 'With'], rows));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(count(html(part), '"thead"')).toBe(1);
    expect(parts.reduce((sum, part) => sum + count(html(part), 'rope'), 0)).toBe(24);
  });

  it('never ends with a heading, and does not part a text from what it announces', () => {
    const blocks = [
      paragraph(sentence.repeat(4)),
      paragraph(sentence.repeat(3)),
      heading(3, 'Ropes'),
      paragraph('They are made of:'),
      list(['hemp', 'tar', 'patience', sentence, sentence]),
    ];
    for (const part of split(...blocks)) {
      expect(part.fit.blocks.at(-1)!.kind).not.toBe('heading');
      const last = html(part).lastIndexOf('They are made of:');
      if (last >= 0) expect(html(part).slice(last)).toContain('hemp');
    }
  });

  it('is cut between sentences where it is one long text, and loses none', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Sentence ${index + 1} tells of a boat and its bell at sea.`);
    const parts = split(paragraph(text.join(' ')));
    expect(parts.length).toBeGreaterThan(1);
    const all = parts.map(html).join('').replaceAll('\u00A0', ' ');
    for (const one of text) expect(count(all, one)).toBe(1);
  });

  it('is cut rather than set small where it is running text, though it would fit', () => {
    const long = paragraph(sentence.concat(' ').repeat(10).trim());
    const [whole] = lower([slide('bell', heading(2, 'The bell'), [long])], { overflow: 'scale' }).value!.slides;
    expect([fits(whole!), whole!.fit.setting.type]).toEqual([true, 1]);
    expect(split(long).map(({ fit }) => fit.setting.type)).toEqual([0, 0]);
  });

  it('keeps a list whole beside a long text, and sets the text as large as it may be', () => {
    const items = Array.from({ length: 5 }, () => sentence);
    const text = { ...paragraph(sentence.concat(' ').repeat(7).trim()), span: { ...span } };
    const parts = split(text, paragraph('We ask for:'), list(items));
    expect(parts.map(({ fit }) => fit.blocks.map(({ kind }) => kind))).toEqual([['paragraph'], ['paragraph', 'list']]);
    expect(parts.map(({ fit }) => fit.setting.type)).toEqual([0, 1]);
  });

  it('sets a list that goes on in one size', () => {
    const parts = split(
      list([...Array.from({ length: 8 }, () => sentence), 'Tar.', 'Rope.', 'Soup.', 'Fog.', 'Reef.']),
    );
    const [first, ...others] = parts.map(({ fit }) => fit.setting);
    expect(others.length).toBeGreaterThan(0);
    for (const setting of others) expect(setting).toEqual(first);
  });

  it('cuts an aside between its sentences, and says on each part what it is', () => {
    const parts = split(callout(sentence.concat(' ').repeat(14).trim()));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(count(html(part), 't-callout-label')).toBe(1);
    expect(parts.reduce((sum, part) => sum + count(html(part), 'Every boat'), 0)).toBe(14);
    expect(parts.every(fits)).toBe(true);
  });

  it('lets columns follow each other that have no room side by side', () => {
    const side = (name: string) => [heading(3, name), list(Array.from({ length: 5 }, () => sentence))];
    const parts = split(columns(side('Port'), side('Starboard')));
    expect(parts.every(fits)).toBe(true);
    for (const part of parts) expect(count(html(part), '"columns"')).toBe(0);
    const all = parts.map(html).join('');
    expect(['"h3"', '"li"'].map((name) => count(all, name))).toEqual([2, 10]);
  });

  it('cuts code so that it is read from the last row, in one size on all slides', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `step: ${index + 1}`);
    // Lines of 27 px and a panel of 54: at 22 px, 15 of them have room under a heading.
    for (const [count, slides] of [
      [32, 3],
      [60, 4],
      [75, 5],
    ] as const) {
      const parts = split(code(lines(count)));
      const sizes = parts.map((part) => /--code-size: (\d+)px/.exec(html(part))?.[1] ?? '26');
      expect([count, parts.length, sizes]).toEqual([count, slides, sizes.map(() => sizes[0])]);
      for (const size of sizes) expect(Number(size)).toBeGreaterThanOrEqual(22);
      expect(parts.every(fits)).toBe(true);
    }
  });

  it('numbers lines of code on', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `step: ${index + 1}`);
    const block = { ...code(lines), attributes: { classes: [], numbers: 7 } } as Block;
    const parts = split(block);
    const counts = parts.flatMap((part) => [
      ...html(part).matchAll(/"class":"count"[^[]*\[\{"type":"text","text":"(\d+)"/g),
    ]);
    expect(counts.map(([, number]) => Number(number))).toEqual(lines.map((_, index) => index + 7));
  });

  it('takes the steps of code with their lines', () => {
    const lines = Array.from({ length: 60 }, (_, index) => (index % 10 === 9 ? '' : `step: ${index + 1}`));
    const parts = split(code(lines, [[[1, 2]], [[59, 60]]]));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => count(html(part), '"line lit mark"'))).toEqual([
      1,
      ...parts.slice(1, -1).map(() => 0),
      1,
    ]);
  });

  it('names who spoke under the last of the words', () => {
    const parts = split(quote(sentence.concat(' ').repeat(16).trim(), 'Ada Wren'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => count(html(part), 'Ada Wren'))).toEqual([...parts.slice(1).map(() => 0), 1]);
  });

  it('has no more than four figures', () => {
    const figures = Array.from({ length: 6 }, (_, index) => [`${index + 1}`, 'boats'] as const);
    expect(split(stats(...figures)).map((part) => part.fit.blocks[0]!.height)).toEqual([3 * 144, 3 * 144]);
  });

  it('keeps the notes for all of its parts, and its time for the first', () => {
    const notes = [paragraph('Say it slowly.')];
    const bell = slide('bell', heading(2, 'The bell'), [list(items)], { notes });
    const parts = lower([bell], { overflow: 'split' }).value!.slides;
    expect(parts.map((part) => JSON.stringify(part.notes).includes('slowly'))).toEqual([true, true]);
    expect(parts.map(({ continues }) => continues)).toEqual([undefined, 'bell']);
  });

  it('does so where headings cut slides, and nobody has said otherwise', () => {
    const full = [slide('bell', heading(2, 'The bell'), [list(items)])];
    expect(lower(full, {}, 'headings').value!.slides).toHaveLength(2);
    expect(lower(full, {}, 'rules').value!.slides).toHaveLength(1);
  });

  it('gives a long text below a title a slide of its own', () => {
    const opening = slide('harbour', heading(1, 'Harbour'), [paragraph(sentence.repeat(3))]);
    const [title, text] = lower([opening], { overflow: 'split' }).value!.slides;
    expect(html(title!)).not.toContain('Every boat');
    expect([text!.id, count(html(text!), 'Every boat')]).toEqual(['harbour~2', 3]);
  });
});

/** Blocks within an element of HTML. */
const within = (children: readonly Block[]): Block => ({
  type: 'html-block',
  span,
  attributes: { classes: [] },
  tag: 'div',
  values: {},
  children,
});

describe('a slide that is drawn smaller', () => {
  const full = [
    slide('bell', heading(2, 'The bell'), [paragraph('Above.'), list(Array.from({ length: 20 }, () => 'Bell'))]),
  ];

  it('ends above the horizon, and the build says by how much it is too high', () => {
    const { value, diagnostics } = lower(full, { overflow: 'scale' });
    const [only] = value!.slides;
    // 36 px of text, 9, and twenty items of 36 with gaps of 9.
    const height = 36 + 9 + 20 * 36 + 19 * 9;
    const { fit } = only!;
    expect(fit.height).toBe(height);
    // What is drawn ends where there is room, and no more than a thousandth above it.
    expect((fit.top + height) * fit.shrink).toBeLessThanOrEqual(fit.top + fit.room);
    expect((fit.top + height) * (fit.shrink + 0.001)).toBeGreaterThan(fit.top + fit.room);
    expect(html(only!)).toContain(`--shrink: ${fit.shrink}`);
    const [{ code: name, message } = { code: '', message: '' }] = diagnostics;
    expect(name).toBe('slide-shrunk');
    expect(message).toMatch(/^The slide “The bell” is 4\d\d px too high, so it is drawn at \d\d % of its size\.$/);
    expect(diagnostics[0]!.notes.map((note) => note.message)[0]).toMatch(
      /^The list is 891 px high, and the slide has room for 4\d\d\.$/,
    );
  });

  it('is none where the pitch wants none', () => {
    const { value, diagnostics } = lower(full, { overflow: 'error' });
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => finding.code)).toEqual(['slide-overflow']);
  });

  it.each<[string, Overflow, Slide, string, RegExp]>([
    ['a list', 'scale', full[0]!, 'The list is', /let it go on on another slide/],
    [
      'columns',
      'scale',
      slide('c', heading(2, 'The bell'), [columns(full[0]!.blocks, full[0]!.blocks)]),
      'The columns are',
      /let it go on on another slide/,
    ],
    [
      'HTML where slides go on',
      'split',
      slide('h', heading(2, 'The bell'), [within(full[0]!.blocks), paragraph('Below.')]),
      'The HTML is',
      /^It cannot go on on another slide/,
    ],
    [
      'a layout that never goes on',
      'scale',
      slide('s', heading(2, `${sentence} `.repeat(20)), [], { attributes: { classes: [], layout: 'statement' } }),
      'The text is',
      /^It cannot go on on another slide/,
    ],
  ])('advises what would help: %s', (_, overflow, one, named, advice) => {
    const notes = lower([one], { overflow }).diagnostics[0]!.notes.map(({ message }) => message);
    expect(notes[0]!.startsWith(named)).toBe(true);
    expect(notes.at(-1)).toMatch(advice);
  });

  it('is also what becomes of what cannot be cut', () => {
    const { value, diagnostics } = lower(
      [
        {
          ...slide('bell', heading(2, `${sentence} `.repeat(20)), []),
          attributes: { classes: [], layout: 'statement' },
        },
      ],
      { overflow: 'split' },
    );
    expect(value!.slides).toHaveLength(1);
    expect(diagnostics.map((finding) => [finding.code, finding.notes.at(-1)!.message])).toEqual([
      ['slide-shrunk', 'It cannot go on on another slide. Say less, or part what is said into two slides.'],
    ]);
  });
});
