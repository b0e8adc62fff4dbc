// The page's anatomy through two readers: what it says, in which order, and that nothing leaves its place. Expected texts are written by hand.

import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/diagnostics/index.ts';
import type { FrontMatter, Pitch } from '../../src/model/index.ts';
import { lowerProof, pageWriter } from '../../src/writers/page/index.ts';
import { glyphsOf, structureText } from '../pdf/reading.ts';
import { pageSettings } from '../settings.ts';
import { heading, item, link, list, numbered, paragraph, pitch, slide, stats, strong, table, text } from './pitch.ts';
import { context, resolved } from './setting.ts';

const operators: Partial<FrontMatter> = {
  subtitle: 'One room, forty teams, no vendor talks',
  organization: { name: 'Operators’ Circle' },
  event: { name: 'Spring meeting', date: '2027-03-18', place: 'Utrecht' },
  ask: 'Sponsor the room for one day.',
  contact: [{ name: 'Mail', email: 'sponsor@operators.example' }],
  date: '2026-11-02',
};
const figures = slide('figures', undefined, stats(['3rd', 'meeting in a row'], ['40', 'teams in one room']));
const why = slide(
  'why',
  'Why sponsor',
  list(
    item(paragraph(strong('You are seen.'), ' Your name stands in the room.')),
    item(paragraph('Read ', link('the programme', 'https://operators.example/programme'), '.')),
  ),
  paragraph('A plain sentence closes the section.'),
);

async function pdfOf(source: Pitch): Promise<Uint8Array> {
  const { value, diagnostics } = pageWriter.lower(resolved(source), context);
  if (!value) throw new Error(diagnostics.map((finding) => finding.message).join('\n'));
  const [file] = await pageWriter.emit(value, context);
  if (!file) throw new Error('no file');
  return file.bytes;
}

const fold = (value: string) => value.replace(/\s+/g, ' ').trim();

describe('the page', () => {
  it('is read in the order of the sheet, every word with its spaces', async () => {
    const read = fold(await structureText(await pdfOf(pitch(operators, figures, why))));
    expect(read).toBe(
      [
        'Operators’ Circle',
        'Spring meeting, March 18, 2027, Utrecht',
        'A Day for Operators',
        'One room, forty teams, no vendor talks',
        'Sponsor the room for one day.',
        '3rd meeting in a row',
        '40 teams in one room',
        'Why sponsor',
        '• You are seen. Your name stands in the room.',
        '• Read the programme.',
        'A plain sentence closes the section.',
        'Talk to us',
        'Mail',
        'sponsor@operators.example',
        'Edition',
        'November 2, 2026',
      ].join(' '),
    );
  });

  const parts: readonly (readonly [name: string, without: Partial<FrontMatter>])[] = [
    ['subtitle', { subtitle: undefined }],
    ['organization', { organization: undefined }],
    ['event', { event: undefined }],
    ['ask', { ask: undefined }],
    ['contact', { contact: [] }],
    ['date', { date: undefined }],
    [
      'everything but the title',
      { subtitle: undefined, organization: undefined, event: undefined, ask: undefined, contact: [], date: undefined },
    ],
  ];
  for (const paper of ['A4', 'Letter'] as const) {
    for (const [name, without] of parts) {
      it(`stays within the sheet on ${paper} without ${name}`, async () => {
        const page = { ...pageSettings, paper };
        const pdf = await pdfOf(pitch({ ...operators, page, ...without }, figures, why));
        const [width, height] = paper === 'A4' ? [595.28, 841.89] : [612, 792];
        // 6 mm, which no printer can be trusted to reach.
        const edge = 17;
        const lines = new Map<string, number>();
        for (const glyph of glyphsOf(pdf)) {
          expect(glyph.x).toBeGreaterThan(edge);
          expect(glyph.x).toBeLessThan(width - edge);
          expect(glyph.y).toBeGreaterThan(edge);
          expect(glyph.y).toBeLessThan(height - edge);
          lines.set(glyph.y.toFixed(1), glyph.y);
        }
        expect(lines.size).toBeGreaterThan(5);
      });
    }
  }

  it('gives the rows of a missing ask to the body', () => {
    const room = (frontMatter: Partial<FrontMatter>) =>
      pageWriter.lower(resolved(pitch(frontMatter, figures, why)), context).value?.report().roomWords ?? 0;
    // Four rows of two columns, with eight words in a line.
    expect(room({ ...operators, ask: undefined })).toBeGreaterThan(room(operators) + 64);
    expect(room({ ...operators, subtitle: undefined })).toBeGreaterThan(room(operators));
  });

  it('does not repeat the title that the first heading gave', async () => {
    const first = {
      ...slide('a', undefined, paragraph('Text.')),
      heading: heading(1, 'A Day for Operators'),
    };
    expect(fold(await structureText(await pdfOf(pitch({}, first))))).toBe('A Day for Operators Text.');
  });

  it('reads a table by rows, with its head', async () => {
    const source = pitch(
      {},
      slide('t', 'Work', table(['Part', 'How'], ['Software', 'All of it open'], ['', 'twice'])),
      slide('n', 'Steps', numbered(item(paragraph('First')), item(paragraph('Second')))),
    );
    expect(fold(await structureText(await pdfOf(source)))).toBe(
      'A Day for Operators Work Part How Software All of it open twice Steps 1 First 2 Second',
    );
  });
});

describe('a page that does not hold', () => {
  const sentence = 'One of many sentences that say the same thing in as many words again. ';
  const long = pitch(
    operators,
    slide('a', 'The longest of all', paragraph(sentence.repeat(45))),
    slide('b', 'A short one', paragraph(sentence.repeat(2))),
    slide('c', 'Another long one', paragraph(sentence.repeat(35))),
  );

  it('is an error that says what is over and where to cut', () => {
    const { value, diagnostics } = pageWriter.lower(resolved(long), context);
    expect(value).toBeUndefined();
    const finding = diagnostics.find(({ code }) => code === 'page-too-long');
    expect(finding && severityOf(finding)).toBe('error');
    expect(finding?.message).toMatch(/^The page is \d+ words \(\d+ lines\) over at 8\.5 pt\.$/);
    // Some thirteen words a line, and the head: a short section of 31 words takes three lines and one.
    expect(finding?.notes[0]?.message).toMatch(
      /^The longest sections are “The longest of all” \(634 words, 5\d lines\), “Another long one” \(493 words, (39|4\d) lines\), “A short one” \(31 words, 4 lines\)\.$/,
    );
    // Some 97 lines, and a page of A4 holds some 77 in two columns below its head.
    expect(finding?.notes[1]?.message).toBe('Without “Another long one” it would about hold.');
  });

  it('is shown whole by a proof, with the excess on a sheet of its own', async () => {
    const { value } = lowerProof(resolved(long), context);
    const [file] = await pageWriter.emit(value, context);
    expect(file?.place).toBe('private');
    expect(file?.path).toBe('test/test.proof.pdf');
    const read = await structureText(file?.bytes ?? new Uint8Array());
    expect(read.match(/One of many sentences/g)).toHaveLength(82);
    expect(value.document.root.children.filter((child) => child.type === 'sheet-break')).toHaveLength(1);
  });
});

describe('room in words', () => {
  const room = (words: number) =>
    pageWriter
      .lower(resolved(pitch({}, slide('a', 'Heading', paragraph('word '.repeat(words).trim())))), context)
      .value?.report().roomWords ?? -1;

  it('is less the more a page holds, and is told for an empty page too', () => {
    const rooms = [1, 50, 200, 400, 600].map(room);
    expect(rooms).toEqual([...rooms].sort((a, b) => b - a));
    expect(Math.min(...rooms)).toBeGreaterThan(100);
    const empty = pageWriter.lower(resolved(pitch({})), context).value?.report().roomWords ?? 0;
    expect(empty).toBeGreaterThan(500);
  });
});

describe('nothing is lost', () => {
  const read = async (source: Pitch) => fold(await structureText(await pdfOf(source)));

  it('of a list whose items do not begin with text', async () => {
    const code = {
      type: 'code-block',
      text: 'make\n',
      lines: [],
      steps: [],
      attributes: { classes: [] },
      span: figures.span,
    } as const;
    const source = pitch({}, slide('a', 'Steps', numbered(item(code), item(paragraph('Look')))));
    expect(await read(source)).toBe('A Day for Operators Steps 1 make 2 Look');
  });

  it('of a quotation in the ask', async () => {
    const quote = {
      type: 'quote',
      children: [paragraph('Talk to us')],
      attribution: { name: [text('Zed')], role: [text('chair')], span: figures.span },
      attributes: { classes: [] },
      span: figures.span,
    } as const;
    const ask = { type: 'ask', children: [quote], attributes: { classes: [] }, span: figures.span } as const;
    expect(await read(pitch({}, slide('a', 'One', ask, paragraph('x'))))).toBe(
      'A Day for Operators Talk to us Zed, chair One x',
    );
  });

  it('of a picture that is not at hand: its words and its caption', async () => {
    const figure = {
      type: 'figure',
      image: {
        type: 'image',
        source: 'https://far.example/a.png',
        alt: 'A hill',
        attributes: { classes: [] },
        span: figures.span,
      },
      caption: 'Seen from the south',
      attributes: { classes: [] },
      span: figures.span,
    } as const;
    expect(await read(pitch({}, slide('a', 'One', figure)))).toBe('A Day for Operators One A hill Seen from the south');
  });

  it('of a quotation longer than a column', async () => {
    const quote = {
      type: 'quote',
      children: [paragraph('Many words again. '.repeat(190).trim())],
      attributes: { classes: [] },
      span: figures.span,
    } as const;
    expect((await read(pitch({}, slide('a', 'One', quote)))).match(/Many/g)).toHaveLength(190);
  });
});

describe('hostile text', () => {
  it('of a contact with 400 lines ends in a finding', () => {
    const lines = Array.from({ length: 400 }, (_, index) => paragraph(`line ${index}`));
    const contact = { type: 'contact', children: lines, attributes: { classes: [] }, span: figures.span } as const;
    const { diagnostics } = pageWriter.lower(
      resolved(pitch({}, slide('a', 'One', paragraph('x')), slide('b', undefined, contact))),
      context,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['page-too-long']);
  });

  it('of one word of 300,000 letters ends in a finding', () => {
    const { value, diagnostics } = pageWriter.lower(
      resolved(pitch({}, slide('a', 'Heading', paragraph('x'.repeat(300_000))))),
      context,
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['page-too-long']);
  });

  it('of sections that nobody could lay out is said by sections all the same', () => {
    const said = 'a '.repeat(6000);
    const { diagnostics } = pageWriter.lower(
      resolved(pitch({}, slide('a', 'One', paragraph('bell '.repeat(900))), slide('b', 'Two', paragraph(said)))),
      context,
    );
    // A page holds about a thousand words, and a line nine of them.
    expect(diagnostics.map(({ message, notes }) => [message, notes.slice(0, 2).map((note) => note.message)])).toEqual([
      [
        'The page is about 5902 words (656 lines) over at 8.5 pt.',
        [
          'The longest sections are “Two” (6001 words, 667 lines), “One” (901 words, 101 lines).',
          'Without “Two” it would about hold.',
        ],
      ],
    ]);
  });

  it('of 20,000 words in styles of their own ends in a finding', () => {
    const words = Array.from({ length: 20_000 }, () => [strong('a'), ' ']).flat();
    const { diagnostics } = pageWriter.lower(resolved(pitch({}, slide('a', 'Heading', paragraph(...words)))), context);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The page is about 19001 words (2112 lines) over at 8.5 pt.',
    ]);
  });
});

describe('findings of the page', () => {
  const codes = (source: Pitch) =>
    pageWriter.lower(resolved(source), context).diagnostics.map(({ code, message }) => `${code}: ${message}`);

  it('name a character that no font has', () => {
    expect(codes(pitch({}, slide('a', 'Heading', paragraph('Two \u{13000} signs, \u{13000} again'))))).toEqual([
      'missing-glyph: No font has the character “\u{13000}” (U+13000), here and in 1 more place.',
    ]);
  });

  it('name a word that had to be cut', () => {
    const address = `https://operators.example/${'a'.repeat(80)}`;
    expect(
      codes(pitch({}, slide('a', 'Heading', paragraph(address)))).some((finding) =>
        finding.startsWith('page-cut-word: '),
      ),
    ).toBe(true);
  });

  it('refuse a table whose columns do not stand side by side at any size', () => {
    const wide = table(
      Array.from({ length: 30 }, () => 'Wordsomelong'),
      Array.from({ length: 30 }, () => 'x'),
    );
    expect(codes(pitch({}, slide('a', 'Heading', wide)))).toEqual([
      "page-table-too-wide: The table's 30 columns are too wide for the page at 8.5 pt.",
    ]);
  });

  it('refuse a title that takes more lines than the head has', () => {
    expect(
      codes(pitch({ title: 'Longer and longer '.repeat(30).trim() }, slide('a', 'Heading', paragraph('x')))),
    ).toEqual(['page-title-too-long: The title is too long for the head of the page (539 characters).']);
  });

  it('refuse an organization that would be too small to be read', () => {
    expect(
      codes(pitch({ organization: { name: 'A very long name '.repeat(20) } }, slide('a', 'Heading', paragraph('x')))),
    ).toEqual(['page-head-too-long: The organization or the event is too long for the head of the page.']);
  });

  it('name a table in a callout whose words were cut', () => {
    const wide = table(
      Array.from({ length: 7 }, () => 'Wordsomelong'),
      Array.from({ length: 7 }, () => 'x'),
    );
    const callout = {
      type: 'callout',
      kind: 'note',
      children: [paragraph('See'), wide],
      attributes: { classes: [] },
      span: figures.span,
    } as const;
    expect(codes(pitch({}, slide('a', 'Heading', callout)))).toEqual([
      'page-cut-word: Words of this table are wider than its columns and were cut.',
    ]);
  });

  it('name a second ask', () => {
    const ask = (value: string) =>
      ({ type: 'ask', children: [paragraph(text(value))], attributes: { classes: [] }, span: figures.span }) as const;
    expect(
      codes(
        pitch(
          {},
          slide('a', 'One', ask('Give.'), paragraph('x')),
          slide('b', 'Two', ask('Give more.'), paragraph('y')),
        ),
      ),
    ).toEqual(['two-asks: The pitch asks a second time.']);
  });
});
