// Copy-fit against an oracle: of all settings that there are, the page takes the one that the written objective puts first.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/diagnostics/index.ts';
import type { Attributes, Block, FrontMatter, Pitch } from '../../src/model/index.ts';
import { noAttributes } from '../../src/model/index.ts';
import {
  compareHoldings,
  type Holding,
  leadingLadder,
  type Placed,
  planSheets,
  type SheetsPlan,
  sizeLadder,
  sizesWithin,
  strainOf,
} from '../../src/typeset/index.ts';
import { pt } from '../../src/units/units.ts';
import { fitPage, fitSpace, gapsOf, roomFor, type Trial, tryBody } from '../../src/writers/page/fit-page.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { widestTable } from '../../src/writers/page/lay-table.ts';
import { openJob, type PageJob } from '../../src/writers/page/page-job.ts';
import { anyCharacter } from '../any-character.ts';
import { glyphsOf, structureText } from '../pdf/reading.ts';
import { pageSettings } from '../settings.ts';
import { item, list, paragraph, pitch, slide, span, stats, strong, table } from './pitch.ts';
import { context, resolved } from './setting.ts';

/** A linear congruential generator (Numerical Recipes): the same pitches in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const vocabulary = 'we run the systems that forty teams lean on every day and mend what breaks before it is felt'.split(
  ' ',
);

/** A pitch of about so many words, of sections with lists, paragraphs and a table here and there. */
function generated(seed: number, words: number, frontMatter: Partial<FrontMatter> = {}): Pitch {
  const next = random(seed);
  const sentence = (count: number) =>
    `${Array.from({ length: count }, () => vocabulary[next(vocabulary.length)]).join(' ')}.`;
  const slides = [];
  let left = words;
  while (left > 0) {
    const blocks: Block[] = [];
    const section = Math.min(left, 40 + next(120));
    left -= section;
    for (let within = section; within > 0; ) {
      const count = Math.min(within, 8 + next(40));
      within -= count;
      const kind = next(6);
      if (kind < 3)
        blocks.push(list(item(paragraph(strong('A lead.'), ` ${sentence(count)}`)), item(paragraph(sentence(5)))));
      else if (kind < 5) blocks.push(paragraph(sentence(count)));
      else blocks.push(table(['Part', 'How'], ['Software', sentence(4)], ['Hardware', sentence(3)]));
    }
    slides.push(slide(`s${slides.length}`, `Section ${slides.length + 1}`, ...blocks));
  }
  return pitch({ ask: 'Sponsor the room for one day.', ...frontMatter }, ...slides);
}

const figures = slide('figures', undefined, stats(['3rd', 'meeting in a row'], ['40', 'teams in one room']));
/** Items of many lines that stay whole, so that columns are hard to even out. */
const blocky = pitch(
  {},
  slide('a', 'One', list(...[70, 12, 66, 71, 9].map((count) => item(paragraph('word '.repeat(count).trim()))))),
  slide('b', 'Two', list(...[64, 68, 70].map((count) => item(paragraph('word '.repeat(count).trim()))))),
);

const pages: readonly (readonly [name: string, pitch: Pitch])[] = [
  ['nothing', pitch({})],
  ['one sentence', pitch({}, slide('a', 'One', paragraph('A sentence.')))],
  [
    'figures and a list',
    pitch({ ask: 'Give.' }, figures, slide('a', 'One', list(item(paragraph('A.')), item(paragraph('B.'))))),
  ],
  ['items that stay whole', blocky],
  ...[120, 250, 380, 450, 520, 600, 680, 750].map(
    (words, index) => [`${words} generated words`, generated(index + 1, words)] as const,
  ),
  ['Letter', generated(21, 500, { page: { ...pageSettings, paper: 'Letter' } })],
  ['a narrow ladder', generated(22, 560, { page: { ...pageSettings, minSize: pt(9.6), maxSize: pt(10.1) } })],
  ['a size alone', generated(23, 400, { page: { ...pageSettings, minSize: pt(10), maxSize: pt(10) } })],
];

/** Tries every setting in the frame: every size, leading and tracking. */
function scan(job: PageJob): Holding<SheetsPlan> | undefined {
  const frame = job.frames[0]!;
  const { minSize, maxSize } = job.resolved.page.frontMatter.page;
  const space = fitSpace(frame, sizeLadder(minSize, maxSize));
  const gaps = gapsOf(frame.styles);
  const all: Holding<SheetsPlan>[] = [];
  const bodies = new Map<string, Trial>();
  const plans = new Map<string, SheetsPlan | undefined>();
  for (const size of space.sizes) {
    if (widestTable(job.content.body)(size) > frame.measures.full) continue;
    for (const tracking of space.trackings) {
      for (const leading of leadingLadder(space.leading)) {
        const setting = { size, leading, tracking };
        // Lines are those of the theme's leading, where a looser one is tried.
        const lines = { ...setting, leading: Math.min(leading, space.leading.nominal) };
        const key = JSON.stringify(lines);
        const laid = bodies.get(key) ?? tryBody(job.content, frame, lines, false);
        bodies.set(key, laid);
        const room = roomFor(frame, setting);
        const planKey = `${key} ${room}`;
        const plan = plans.has(planKey) ? plans.get(planKey) : planSheets(laid.body.bands, room, gaps);
        plans.set(planKey, plan);
        if (plan) all.push({ setting, plan });
      }
    }
  }
  const unstrained = all.filter(
    ({ setting }) => strainOf(setting, space) === 0 && setting.leading === space.leading.nominal,
  );
  const largest = unstrained.length > 0 ? Math.max(...unstrained.map(({ setting }) => setting.size)) : undefined;
  const within = new Set(sizesWithin(space.sizes, largest));
  const [first, ...others] = all.filter(({ setting }) => within.has(setting.size));
  return first && others.reduce((best, one) => (compareHoldings(one, best, space) < 0 ? one : best), first);
}

const fitted = (job: PageJob) => {
  const { minSize, maxSize } = job.resolved.page.frontMatter.page;
  return fitPage(job.content, job.frames, { least: minSize, most: maxSize });
};

describe('the fit of a page', () => {
  it.each(pages)('of %s is what a scan of all settings finds', (_, source) => {
    const job = openJob(resolved(source), context);
    const best = scan(job);
    const found = fitted(job);
    expect(found?.setting).toEqual(best?.setting);
    const places = (plan: SheetsPlan | undefined) =>
      plan?.sheets.map(({ bands }) => bands.map(({ split, columns, gaps }) => ({ split, columns, gaps })));
    expect(places(found?.plan)).toEqual(places(best?.plan));
  });
});

const lower = (source: Pitch) => pageWriter.lower(resolved(source), context);
const found = (source: Pitch) => lower(source).diagnostics.map(({ code, message }) => `${code}: ${message}`);

/** The text of the placed tree, artifacts left out, with single spaces. */
function textOf(placed: Placed): string {
  if (placed.type === 'line') return placed.runs.map((run) => run.shaped.text).join('');
  if (placed.type !== 'element') return '';
  return placed.children.map(textOf).join('') + (placed.role === 'Link' || placed.role === 'Span' ? '' : ' ');
}
const read = (source: Pitch) =>
  textOf(lower(source).value?.document.root ?? { type: 'sheet-break' })
    .replace(/\s+/g, ' ')
    .trim();

describe('a fitted page', () => {
  it('ends its columns together or says why', () => {
    for (const [name, source] of pages) {
      const report = lower(source).value?.report();
      for (const { lines, why } of report?.uneven ?? []) {
        expect(lines, name).toBeGreaterThan(1);
        expect(why).toMatch(/lines together|better break/);
      }
    }
    expect(lower(blocky).value?.report().uneven.length).toBeLessThanOrEqual(1);
  });

  it('is filled from 88 to 100 % from 450 words on', () => {
    for (let seed = 40; seed < 52; seed++) {
      const report = lower(generated(seed, 450 + (seed - 40) * 20)).value?.report();
      expect(report?.fill, `seed ${seed}`).toBeGreaterThanOrEqual(0.88);
      expect(report?.fill, `seed ${seed}`).toBeLessThanOrEqual(1.0001);
    }
  });

  it('is set no larger and no looser than it may be', () => {
    const report = lower(pitch({}, slide('a', 'One', paragraph('A sentence.')))).value?.report();
    expect(report).toMatchObject({ size: 11.5, tracking: 0 });
    expect(report?.leading).toBeCloseTo(11.5 * 1.5, 6);
  });

  it('gives its text in order, at whatever size it holds', () => {
    const text = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    for (const words of [100, 400, 700]) {
      expect(read(pitch({}, slide('a', 'One', paragraph(text(words)))))).toBe(`A Day for Operators One ${text(words)}`);
    }
  });

  it('is never larger for more text', () => {
    const size = (words: number) =>
      lower(
        pitch(
          { page: { ...pageSettings, layout: 'sidebar' }, ask: 'Give.' },
          slide('a', 'One', paragraph('word '.repeat(words).trim())),
        ),
      ).value?.report().size ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 60 }), (words, more) => {
        expect(size(words + more)).toBeLessThanOrEqual(size(words));
      }),
      { numRuns: 12, seed: 4 },
    );
  });

  it('comes of any string, or a finding', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        const { value, diagnostics } = lower(pitch({}, slide('a', 'One', paragraph(text))));
        expect(value !== undefined || diagnostics.some((finding) => severityOf(finding) === 'error')).toBe(true);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

const words = (count: number, word = 'word'): Block => paragraph(`${word} `.repeat(count).trim());
const optional = <B extends { readonly attributes: Attributes }>(block: B): B => ({
  ...block,
  attributes: { ...noAttributes, optional: true },
});

describe('what is optional', () => {
  it('is printed when the page holds with it', () => {
    expect(read(pitch({}, slide('a', 'One', words(3), optional(words(2, 'more')))))).toBe(
      'A Day for Operators One word word word more more',
    );
  });

  it('is left off from the end, one by one, until the page holds, and is named', () => {
    const source = pitch(
      {},
      slide('a', 'One', words(900), optional(words(300, 'first'))),
      optional(slide('b', 'Two', words(250, 'second'))),
      slide('c', 'Three', words(10, 'kept'), list(optional(item(words(200, 'third'))))),
    );
    const { value, diagnostics } = lower(source);
    expect(value?.report().dropped).toEqual([
      { text: 'Two second second second second …', words: 251 },
      { text: 'third third third third third …', words: 200 },
    ]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['page-optional-dropped', '“Two second second second second …” (251 words) is left off the page.'],
      ['page-optional-dropped', '“third third third third third …” (200 words) is left off the page.'],
    ]);
    expect(read(source)).not.toMatch(/Two|second|third/);
    expect(read(source).match(/first/g)).toHaveLength(300);
  });

  it('is told of when nothing helps', () => {
    const source = pitch({}, slide('a', 'One', words(2500), optional(words(10))));
    const [finding] = lower(source).diagnostics;
    expect(finding?.code).toBe('page-too-long');
    expect(finding?.notes[0]?.message).toBe('Its optional part is left out already.');
  });
});

describe('a page that does not hold', () => {
  it('is told of the layout in which it would, and at what size', () => {
    const figures = stats(['200', 'people'], ['14', 'countries'], ['2', 'days'], ['79', 'euros']);
    const contact = [{ name: 'Ada', role: 'Sponsoring', email: 'ada@coast.example', chat: '#coast on Matrix' }];
    const about = { ask: 'Sponsor the day, and put two hundred people who map the coast in one room.', contact };
    const long = (count: number, layout: 'columns' | 'sidebar') =>
      pitch({ ...about, page: { ...pageSettings, layout, minSize: pt(11) } }, slide('a', 'One', figures, words(count)));
    const holds = (count: number, layout: 'columns' | 'sidebar') => lower(long(count, layout)).value !== undefined;
    const count = Array.from({ length: 40 }, (_, index) => 10 * (index + 20)).find(
      (many) => !holds(many, 'columns') && holds(many, 'sidebar'),
    )!;
    const { notes } = lower(long(count, 'columns')).diagnostics[0]!;
    expect(notes[0]?.message).toMatch(/^With `page: \{ layout: sidebar \}` all of it holds, at 11(\.25|\.5)? pt\.$/);
  });
});

describe('a box', () => {
  const box = (count: number): Block => ({
    type: 'callout',
    kind: 'note',
    children: [words(count)],
    attributes: noAttributes,
    span,
  });

  it('longer than a column goes on in the next', () => {
    const { value } = lower(pitch({}, slide('a', 'One', box(700))));
    expect(value?.report().words).toBeGreaterThan(700);
  });

  it('that is short stays whole', () => {
    const { value } = lower(pitch({}, slide('a', 'One', words(20), box(60))));
    expect(value?.report().uneven[0]?.why).toMatch(/^“Note word word word word …” keeps its \d+ lines together$/);
  });
});

describe('a page of two sheets', () => {
  const two = { page: { ...pageSettings, pages: 2 as const } };
  const breaks = (placed: Placed): number =>
    placed.type === 'element'
      ? placed.children.reduce((sum, child) => sum + breaks(child), 0)
      : Number(placed.type === 'sheet-break');

  it('stays on one where the text holds there at the largest size, and says so', () => {
    const source = pitch(two, slide('a', 'One', words(100)));
    expect(lower(source).value?.report()).toMatchObject({ sheets: 1, size: 11.5 });
    expect(found(source)).toEqual([
      'page-one-sheet: The page takes one sheet, at 11.5 pt: `page.pages: 2` changes nothing.',
    ]);
  });

  it('holds what one sheet could not, in order, at a size of both', () => {
    const source = generated(7, 1500, two);
    const { value, diagnostics } = lower(source);
    expect(diagnostics).toEqual([]);
    expect(value?.report().sheets).toBe(2);
    expect(breaks(value?.document.root ?? { type: 'sheet-break' })).toBe(1);
    expect(found({ ...source, frontMatter: { ...source.frontMatter, page: pageSettings } })).toHaveLength(1);
    const text = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect(read(pitch(two, slide('a', 'One', paragraph(text(1100)))))).toBe(`A Day for Operators One ${text(1100)}`);
  });

  it('has its numbers and the running title as artifacts, and its heads as bookmarks', async () => {
    const { value } = lower(generated(7, 1500, two));
    if (!value) throw new Error('the page does not hold');
    const [file] = await pageWriter.emit(value, context);
    const pdf = file?.bytes ?? new Uint8Array();
    const read = await structureText(pdf);
    expect(read).not.toMatch(/1\/2|2\/2/);
    expect(read.match(/A Day for Operators/g)).toHaveLength(1);
    const drawn = (page: number) =>
      glyphsOf(pdf)
        .filter((glyph) => glyph.page === page)
        .map(({ text }) => text)
        .join('');
    expect(drawn(0)).toMatch(/1\/2/);
    expect(drawn(1)).toMatch(/A Day for Operators.*2\/2/s);
  });

  it('says what is over both', () => {
    const [finding] = lower(pitch(two, slide('a', 'One', words(4200)))).diagnostics;
    expect(finding?.message).toMatch(/^The page is \d+ words \(\d+ lines\) over at 8\.5 pt, on two sheets\.$/);
  });
});
