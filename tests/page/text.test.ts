// Running text on the page: where columns may end, where words are divided, and how a page is turned for Hebrew.

import { describe, expect, it } from 'vitest';
import type { Block, FrontMatter, Inline, ListItem } from '../../src/model/index.ts';
import { noAttributes } from '../../src/model/index.ts';
import type { Placed, PlacedLine } from '../../src/typeset/index.ts';
import { loadHyphenation, prepareParagraph } from '../../src/typeset/index.ts';
import type { Color } from '../../src/units/units.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { layBody } from '../../src/writers/page/lay-body.ts';
import { layText, type TextFrame } from '../../src/writers/page/lay-text.ts';
import { openJob } from '../../src/writers/page/page-job.ts';
import { run } from '../typeset/fake-metrics.ts';
import { heading, item, list, numbered, paragraph, pitch, slide, span, text } from './pitch.ts';
import { context, resolved } from './setting.ts';

const frame: TextFrame = {
  ...{ size: 10, row: 13, baseline: 10, width: 50, inset: 0, optimal: true },
  disc: { color: '#000000' as Color, radius: 1, hang: 5 },
};

/** Words of nine letters: one a line. */
const lines = (count: number, options = {}) =>
  layText(prepareParagraph([run(Array(count).fill('abcdefghi').join(' '))]), frame, options).atoms;

describe('a column ends', () => {
  it.each([
    [1, [false]],
    [2, [true, false]],
    [3, [true, true, false]],
    [4, [true, false, true, false]],
    [6, [true, false, false, false, true, false]],
  ])('with two lines of a paragraph of %i on either side at least', (count, keeps) => {
    expect(lines(count).map(({ keep }) => keep)).toEqual(keeps);
  });

  it('never within a heading or behind it', () => {
    expect(lines(2, { keepAll: true }).map(({ keep }) => keep)).toEqual([true, true]);
  });
});

/** What a body is placed as, at 10 pt. */
function atomsOf(...blocks: readonly Block[]) {
  const { content, frame: at } = openJob(resolved(pitch({}, slide('a', undefined, ...blocks))), context);
  const { bands } = layBody(content.body, { size: 10, leading: 1.3, tracking: 0 }, true, at.measures);
  return bands.flatMap(({ atoms }) => atoms);
}

const codeBlock = (code: string): Block => ({
  type: 'code-block',
  text: code,
  lines: [],
  steps: [],
  attributes: noAttributes,
  span,
});

describe('empty rows', () => {
  const above = (...blocks: readonly Block[]) => atomsOf(...blocks).map(({ before }) => before);
  const one = item(paragraph('One.'));

  it('part code from text, and not from its heading', () => {
    expect(above(paragraph('Text.'), codeBlock('ls\n'), paragraph('Text.'))).toEqual([0, 1, 1]);
    expect(above(paragraph('Text.'), heading(3, 'Head'), codeBlock('ls\n'))).toEqual([0, 1, 0]);
  });

  it('part a list from the list before it, and from no text', () => {
    expect(above(paragraph('Text.'), numbered(one, one), list(one, one), paragraph('Text.'))).toEqual([
      ...[0, 0, 0],
      ...[1, 0, 0],
    ]);
    expect(above(list(item(paragraph('One.'), list(one), numbered(one)), one))).toEqual([0, 0, 1, 0]);
  });
});

describe('a list', () => {
  const keepsOf = (...items: readonly ListItem[]) => atomsOf(list(...items)).map(({ keep }) => keep);
  const short = item(paragraph('One line.'));
  const long = item(
    paragraph('Two lines, because these words take more than one column of the sheet is wide, if barely.'),
  );

  it.each([
    ['three items of a line', [short, short, short], [true, true, false]],
    ['four', [short, short, short, short], [true, false, true, false]],
    ['items of two lines', [long, long, long], [true, false, true, false, true, false]],
    ['a first line and longer items', [short, long, long], [true, true, false, true, false]],
    ['longer items and a last line', [long, long, short], [true, false, true, true, false]],
  ])('keeps an item of one line with its neighbour at either end: %s', (_, items, keeps) => {
    expect(keepsOf(...items)).toEqual(keeps);
  });
});

const linesIn = (placed: Placed): readonly PlacedLine[] => {
  if (placed.type === 'line') return [placed];
  return placed.type === 'element' ? placed.children.flatMap(linesIn) : [];
};

async function placedLines(frontMatter: Partial<FrontMatter>, ...blocks: readonly Block[]) {
  const hyphenation = await loadHyphenation(['en', 'de']);
  const source = pitch(frontMatter, slide('a', undefined, ...blocks));
  const { value, diagnostics } = pageWriter.lower(resolved(source), { ...context, hyphenation });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return linesIn(value.document.root);
}

const hyphensOf = (placed: readonly PlacedLine[]) => placed.flatMap(({ runs }) => runs).filter(({ hyphen }) => hyphen);

describe('words', () => {
  const long = 'Infrastrukturkosten und Gemeinschaftsverpflichtungen der Entwicklungsorganisationen '.repeat(4).trim();

  it('are divided in the language of the pitch, and not without a rule', async () => {
    expect(hyphensOf(await placedLines({ lang: 'de' }, paragraph(long))).length).toBeGreaterThan(0);
    expect(hyphensOf(await placedLines({ lang: 'nl' }, paragraph(long)))).toEqual([]);
  });

  it('are divided in the language of their passage', async () => {
    const attributes = { ...noAttributes, lang: 'de' };
    const passage: Inline = { type: 'emphasis', children: [text(long)], attributes, span };
    expect(hyphensOf(await placedLines({ lang: 'nl' }, paragraph(passage))).length).toBeGreaterThan(0);
  });

  it('are never divided in headings', async () => {
    const placed = await placedLines({ lang: 'de' }, heading(2, long), paragraph('Kurz.'));
    expect(hyphensOf(placed)).toEqual([]);
  });
});

describe('a page in a right-to-left language', () => {
  it('is the same page turned: what began at the left edge begins at the right one', async () => {
    const blocks = [paragraph('One line.'), list(item(paragraph('An item.')))] as const;
    const [there, here] = [await placedLines({ lang: 'en' }, ...blocks), await placedLines({ lang: 'he' }, ...blocks)];
    const sheet = 595.28;
    const edges = here.map(({ x, width, baseline }) => [sheet - x - width, baseline]);
    there.forEach(({ x, baseline }, index) => {
      expect(edges[index]?.[0]).toBeCloseTo(x, 1);
      expect(edges[index]?.[1]).toBeCloseTo(baseline, 1);
    });
  });

  it('keeps code at the left', async () => {
    const lefts = (await placedLines({ lang: 'he' }, codeBlock('ls\nls -la\n')))
      .filter(({ runs }) => runs[0]?.shaped.text === 'ls')
      .map(({ x }) => x);
    expect(lefts).toHaveLength(2);
    expect(lefts[0]).toBeCloseTo(lefts[1] ?? 0);
  });
});
