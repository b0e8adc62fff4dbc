// The two layouts and the sheet's anatomy: where the parts stand, that they keep clear of each other, and what gives way when one is long or missing.
// Expected texts and places are written by hand; lengths are those of the theme's drawing, in mm.

import { describe, expect, it } from 'vitest';
import type { FrontMatter, PageSettings, Pitch } from '../../src/model/index.ts';
import type { AnatomyPart } from '../../src/theme/index.ts';
import { mm, mmToPt } from '../../src/units/units.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { paperOf } from '../../src/writers/page/paper.ts';
import { structureText } from '../pdf/reading.ts';
import { pageSettings } from '../settings.ts';
import { item, list, paragraph, pitch, slide, stats, strong } from './pitch.ts';
import { linesOn, linksOn, type PlainLine, shapesOn } from './placed.ts';
import { context, resolved, theme } from './setting.ts';

const at = (length: number): number => mmToPt(mm(length));

const operators: Partial<FrontMatter> = {
  subtitle: 'One room, forty teams, no vendor talks',
  organization: { name: 'Operators’ Circle', url: 'https://operators.example', legal: 'Registered in Utrecht.' },
  event: { name: 'Spring meeting', date: '2027-03-18', place: 'Utrecht' },
  ask: 'Sponsor the room for one day, and meet those who keep the lights on.',
  contact: [{ name: 'Ada', role: 'Programme', email: 'ada@operators.example' }],
  link: 'https://operators.example/day',
  date: '2026-11-02',
};
const all: readonly (readonly [figure: string, label: string])[] = [
  ['40', 'teams in one room'],
  ['24', 'short talks, each about a real incident'],
  ['3rd', 'meeting in a row'],
  ['€1.2m', 'saved by what was heard'],
  ['2×', 'what a fix pays'],
  ['0', 'vendor talks'],
  ['9', 'hours'],
];
const figures = (count: number) => slide('figures', undefined, stats(...all.slice(0, count)));
const why = slide(
  'why',
  'Why sponsor',
  list(item(paragraph(strong('You are seen.'), ' Your name stands in the room.'))),
);
const long = slide('long', 'At length', paragraph('A sentence that is said again and again. '.repeat(60)));

const sidebar: PageSettings = { ...pageSettings, layout: 'sidebar' };

function lower(source: Pitch, anatomy?: readonly AnatomyPart[]) {
  const page = anatomy ? { ...theme.page, anatomy } : theme.page;
  const { value, diagnostics } = pageWriter.lower({ ...resolved(source), theme: { ...theme, page } }, context);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

const documentOf = (source: Pitch, anatomy?: readonly AnatomyPart[]) => lower(source, anatomy).document;

function lineOf(lines: readonly PlainLine[], beginning: string): PlainLine {
  const found = lines.find(({ text }) => text.startsWith(beginning));
  if (!found) throw new Error(`no line begins with ${beginning}`);
  return found;
}

async function read(source: Pitch): Promise<string> {
  const [file] = await pageWriter.emit(lower(source), context);
  return (await structureText(file?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ').trim();
}

describe('the layout sidebar', () => {
  const source = pitch({ ...operators, page: sidebar }, figures(2), why);

  it('is read in this order: title, ask, figures, body, contact', async () => {
    expect(await read(source)).toBe(
      [
        'Operators’ Circle',
        'Spring meeting, March 18, 2027, Utrecht',
        'A Day for Operators',
        'One room, forty teams, no vendor talks',
        'Sponsor the room for one day, and meet those who keep the lights on.',
        '40 teams in one room',
        '24 short talks, each about a real incident',
        'Why sponsor',
        '• You are seen. Your name stands in the room.',
        'Talk to us',
        'Ada',
        'Programme',
        'ada@operators.example',
        'Web operators.example/day',
        'Edition November 2, 2026',
        'QR code: https://operators.example/day',
        'Registered in Utrecht.',
      ].join(' '),
    );
  });

  for (const paper of ['A4', 'Letter'] as const) {
    it(`keeps ask, figures and contact in the last column, and all else out of it, on ${paper}`, () => {
      const document = documentOf(pitch({ ...operators, page: { ...sidebar, paper } }, figures(4), why, long));
      // A Letter is 5.9 mm wider, which its four columns share.
      const wider = paper === 'Letter' ? 5.9 : 0;
      const column = [at(155.5 + (wider * 3) / 4), at(194 + wider)] as const;
      const lines = linesOn(document);
      const from = lines.findIndex(({ text }) => text.startsWith('Sponsor the'));
      const body = lines.findIndex(({ text }) => text === 'Why sponsor');
      const contact = lines.findIndex(({ text }) => text === 'Talk to us');
      const legal = lines.length - 1;
      lines.slice(from).forEach((line, offset) => {
        const index = from + offset;
        // A label hangs out of its column.
        if (line.role === 'Lbl') return;
        const beside = index < body || (index >= contact && index !== legal);
        const [left, right] = beside ? column : [at(16), column[0] - at(16)];
        expect(line.x, line.text).toBeGreaterThan(left - 0.5);
        expect(line.x + line.width, line.text).toBeLessThan(right + 0.5);
      });
    });
  }

  it('sets the ask on its ground, and the hill on the ground', () => {
    const document = documentOf(source);
    const ground = shapesOn(document).find((shape) => shape.kind === 'rectangle');
    const hill = shapesOn(document).find((shape) => shape.kind === 'dome');
    if (ground?.kind !== 'rectangle' || hill?.kind !== 'dome') throw new Error('no ground or no hill');
    const ask = linesOn(document).filter(({ x, baseline }) => x >= ground.x && baseline > ground.y);
    const within = ask.filter(({ baseline }) => baseline < ground.y + ground.height);
    expect(within.map(({ text }) => text).join(' ')).toBe(operators.ask);
    expect(hill.y).toBeGreaterThanOrEqual(ground.y);
    expect(hill.y).toBeLessThan(ground.y + 2);
    expect([hill.x - hill.radius, hill.x + hill.radius].map(Math.round)).toEqual([at(155.5), at(194)].map(Math.round));
  });

  it('has one measure where the type is large enough for it, and two columns where lines would be too long', () => {
    const lefts = (pitchToSet: Pitch) => {
      const { document } = lower(pitchToSet);
      const prose = linesOn(document).filter(({ text, x }) => /sentence|again/.test(text) && x < at(147));
      return new Set(prose.map(({ x }) => Math.round(x)));
    };
    const short = slide('s', 'Short', paragraph('A sentence that is said again and again. '.repeat(20)));
    expect(lefts(pitch({ ...operators, page: sidebar }, short)).size).toBe(1);
    const full = slide('f', 'Full', paragraph('A sentence that is said again and again. '.repeat(95)));
    expect(lefts(pitch({ ...operators, page: sidebar }, full)).size).toBe(2);
  });

  it('never has a line of more than 33 em', () => {
    for (const times of [10, 30, 60, 80]) {
      const text = slide('s', 'Some', paragraph('A sentence that is said again and again. '.repeat(times)));
      const { document, report } = lower(pitch({ ...operators, page: sidebar }, text));
      for (const line of linesOn(document).filter(({ text: said }) => said.includes('again')))
        expect(line.width).toBeLessThanOrEqual(33 * report().size + 0.5);
    }
  });

  it('goes down with type and gaps when it is full', () => {
    const lines = linesOn(documentOf(pitch({ ...operators, page: sidebar }, figures(4), why)));
    expect(lineOf(lines, '24').size).toBeLessThan(42);
    expect(lineOf(lines, 'Talk to us').x).toBeCloseTo(at(155.5), 1);
  });

  it('puts a contact that it has no room for along the foot', () => {
    const contact = Array.from({ length: 5 }, (_, index) => ({
      name: `Person ${index}`,
      role: 'Programme',
      email: `person${index}@operators.example`,
    }));
    const document = documentOf(pitch({ ...operators, contact, page: sidebar }, figures(4), why));
    const lines = linesOn(document);
    expect(lineOf(lines, 'Talk to us').x).toBeCloseTo(at(16), 1);
    expect(lineOf(lines, '40').x).toBeCloseTo(at(155.5), 1);
  });

  it('is an error when ask and figures alone are too long, and says what to do', () => {
    const ask = 'Sponsor the room, and everything that is in it, for one day or for two. '.repeat(12);
    const { value, diagnostics } = pageWriter.lower(
      resolved(pitch({ ...operators, ask, page: sidebar }, figures(4), why)),
      context,
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'page-sidebar-too-long: Ask, figures and contact are too long for the narrow column.',
    ]);
  });

  it('hangs the contact from the horizon when the pitch has no ask and no figures', () => {
    const lines = linesOn(documentOf(pitch({ ...operators, ask: undefined, page: sidebar }, why)));
    expect(lineOf(lines, 'Talk to us').baseline).toBeLessThan(at(120));
    expect(lineOf(lines, 'Talk to us').x).toBeCloseTo(at(155.5), 1);
  });

  it('is the other layout for a pitch that has nothing to put beside its body', () => {
    const bare: Partial<FrontMatter> = { title: 'A Day for Operators' };
    const beside = linesOn(documentOf(pitch({ ...bare, page: sidebar }, why, long)));
    expect(beside).toEqual(linesOn(documentOf(pitch(bare, why, long))));
  });
});

describe('parts that are missing', () => {
  const missing: readonly Partial<FrontMatter>[] = [
    { subtitle: undefined },
    { organization: undefined, event: undefined },
    { ask: undefined },
    { contact: [], link: undefined, date: undefined },
    {
      subtitle: undefined,
      organization: undefined,
      event: undefined,
      ask: undefined,
      contact: [],
      link: undefined,
      date: undefined,
    },
  ];
  for (const layout of ['columns', 'sidebar'] as const)
    for (const paper of ['A4', 'Letter'] as const)
      it(`leave ${layout} within the sheet on ${paper}, and no line on another`, () => {
        const [width, height] = paper === 'A4' ? [595.28, 841.89] : [612, 792];
        for (const without of missing)
          for (const count of [0, 1, 3]) {
            const page = { ...pageSettings, layout, paper };
            const source = pitch({ ...operators, ...without, page }, ...(count > 0 ? [figures(count)] : []), why);
            const lines = linesOn(documentOf(source));
            for (const line of lines) {
              expect(line.x).toBeGreaterThan(17);
              expect(line.x + line.width).toBeLessThan(width - 17);
              expect(line.baseline).toBeGreaterThan(17);
              expect(line.baseline).toBeLessThan(height - 17);
            }
            expect(overlaps(lines)).toEqual([]);
          }
      });

  /** Pairs of lines whose letters, from the middle of the x-height to the line, lie on each other. */
  function overlaps(lines: readonly PlainLine[]): readonly string[] {
    return lines.flatMap((one, index) =>
      lines.slice(index + 1).flatMap((other) => {
        const beside = one.x + one.width <= other.x + 0.1 || other.x + other.width <= one.x + 0.1;
        const [upper, lower] = one.baseline <= other.baseline ? [one, other] : [other, one];
        const below = lower.baseline - lower.size * 0.3 >= upper.baseline;
        // Runs of one line share its baseline; marks stand before their text.
        return beside || below ? [] : [`${one.text} / ${other.text}`];
      }),
    );
  }
});

describe('the anatomy of a theme', () => {
  const source = pitch(operators, figures(2), why);
  const tops = (anatomy: readonly AnatomyPart[]) => {
    const lines = linesOn(documentOf(source, anatomy));
    return [lineOf(lines, 'Sponsor the'), lineOf(lines, '40'), lineOf(lines, 'Why sponsor')].map(
      (line) => line.baseline,
    );
  };

  it('orders ask, figures and body', () => {
    const [ask, numerals, body] = tops(['ask', 'figures', 'body']);
    expect(ask).toBeLessThan(numerals ?? 0);
    expect(numerals).toBeLessThan(body ?? 0);
    const other = tops(['figures', 'body', 'ask']);
    expect(other[1]).toBeLessThan(other[2] ?? 0);
    expect(other[2]).toBeLessThan(other[0] ?? 0);
    const last = tops(['body', 'ask', 'figures']);
    expect(last[2]).toBeLessThan(last[0] ?? 0);
    expect(last[0]).toBeLessThan(last[1] ?? 0);
  });

  it('puts the hill on the first horizon, and only there', () => {
    for (const anatomy of [
      ['ask', 'figures', 'body'],
      ['figures', 'ask', 'body'],
      ['body', 'figures', 'ask'],
    ] as const) {
      const document = documentOf(source, anatomy);
      const hills = shapesOn(document).filter((shape) => shape.kind === 'dome');
      expect(hills).toHaveLength(1);
      const title = lineOf(linesOn(document), 'One room');
      const others = linesOn(document).filter(({ baseline }) => baseline > title.baseline);
      for (const line of others) expect(line.baseline).toBeGreaterThan(hills[0]?.y ?? 0);
    }
  });

  it('is what the page is read by', async () => {
    const { document } = lower(source, ['body', 'ask', 'figures']);
    const said = linesOn(document).map(({ text }) => text);
    expect(said.indexOf('Why sponsor')).toBeLessThan(said.findIndex((text) => text.startsWith('Sponsor the')));
  });
});

describe('the title', () => {
  it('of 75 characters takes three lines of one length, clear of the hill and of the logo’s row', () => {
    const title = 'Seventy-five characters are what a title may have before it is one too many';
    expect(title).toHaveLength(75);
    for (const layout of ['columns', 'sidebar'] as const) {
      const page = { ...pageSettings, layout };
      const lines = linesOn(documentOf(pitch({ ...operators, title, page }, figures(2), why)));
      const head = lines.filter(({ role }) => role === 'H1');
      expect(head.map(({ text }) => text)).toEqual([
        'Seventy-five characters',
        'are what a title may have',
        'before it is one too many',
      ]);
      for (const line of head) {
        expect(line.x + line.width).toBeLessThan(at(147.5));
        expect(line.baseline - line.size).toBeGreaterThan(lineOf(lines, 'Operators’ Circle').baseline);
      }
    }
  });
});

describe('figures', () => {
  it('of five and six stand in rows of two beside their labels, and a seventh stands in the body', () => {
    const lines = linesOn(documentOf(pitch(operators, figures(7), why)));
    const place = (figure: string) => {
      const { x, baseline } = lineOf(lines, figure);
      return [Math.round(x), Math.round(baseline)];
    };
    expect(place('40')[1]).toBe(place('24')[1]);
    expect(place('2×')[0]).toBe(place('40')[0]);
    expect(place('€1.2m')[0]).toBe(Math.round(at(109)));
    expect(lineOf(lines, 'teams in').x).toBeCloseTo(at(62.5), 1);
    expect(lineOf(lines, 'teams in').baseline).toBeCloseTo(lineOf(lines, '40').baseline, 1);
    expect(lineOf(lines, '9').baseline).toBeGreaterThan(lineOf(lines, '0').baseline + 20);
  });

  it('are all set in the size at which the widest keeps within its column', () => {
    const sizes = (figure: string) => {
      const row = stats(['40', 'teams'], ['24', 'talks'], [figure, 'saved']);
      const lines = linesOn(documentOf(pitch(operators, slide('figures', undefined, row), why)));
      return ['40', '24', figure].map((beginning) => lineOf(lines, beginning).size);
    };
    expect(sizes('€1.2m')).toEqual([42, 42, 42]);
    // Eight figures of half an em, each 0.03 closer: 128 pt at 34, 105 pt at 28; a column is 109 pt wide.
    expect(sizes('12345678')).toEqual([28, 28, 28]);
  });

  it('of a narrow column are four; a fifth stands in the body', () => {
    const lines = linesOn(documentOf(pitch({ ...operators, page: sidebar }, figures(5), why)));
    expect(lineOf(lines, '€1.2m').x).toBeCloseTo(at(155.5), 1);
    expect(lineOf(lines, '2×').x).toBeLessThan(at(147));
  });
});

describe('the foot', () => {
  it('leads to a mail about the pitch, to its address, and from logo and name to the organization', () => {
    const links = linksOn(documentOf(pitch(operators, why)));
    expect(links).toContainEqual(['mailto:ada@operators.example?subject=A%20Day%20for%20Operators', 'line']);
    expect(links).toContainEqual(['https://operators.example/day', 'line']);
    expect(links).toContainEqual(['https://operators.example/day', 'Figure']);
    expect(links).toContainEqual(['https://operators.example', 'line']);
  });

  it('divides a long address at its slashes and hyphens, and adds no hyphen', () => {
    const path = 'sponsoring/2027/spring-meeting/documents/programme-and-prices/english/version-3/final';
    const link = `https://operators.example/${path}`;
    for (const layout of ['columns', 'sidebar'] as const) {
      const page = { ...pageSettings, layout };
      const lines = linesOn(documentOf(pitch({ ...operators, link, page }, why)));
      const from = lines.findIndex(({ text }) => text.includes('operators.example/'));
      const pieces: string[] = [];
      for (let at = from; pieces.join('').length < `operators.example/${path}`.length; at++)
        pieces.push(lines[at]?.text.replace(/^Web /, '') ?? '');
      expect(pieces.join('')).toBe(`operators.example/${path}`);
      for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[/-]$/);
    }
  });

  it('sets two groups side by side where their lines are wider than a column', () => {
    const contact = [{ name: 'Annelie Weißgerber', role: 'Geschäftsführung', email: 'weissgerber@operators.example' }];
    const link = 'https://operators.example/sponsoring';
    const lines = linesOn(documentOf(pitch({ ...operators, contact, link }, why)));
    const [name, web, edition] = ['Annelie', 'Web', 'Edition'].map((beginning) => lineOf(lines, beginning));
    expect(web?.baseline).toBeCloseTo(name?.baseline ?? 0, 5);
    expect(edition?.x).toBeCloseTo(web?.x ?? 0, 5);
    const mail = lineOf(lines, 'weissgerber');
    // The gutter of the columns is 8 mm.
    expect((web?.x ?? 0) - mail.x - mail.width).toBeGreaterThan(at(7.9));
  });

  it('sets the legal line half a row apart', () => {
    const lines = linesOn(documentOf(pitch(operators, why)));
    const above = Math.max(
      ...lines.filter(({ text }) => !text.startsWith('Registered')).map(({ baseline }) => baseline),
    );
    // Rows of the foot are 4.5 mm apart.
    expect(lineOf(lines, 'Registered').baseline - above).toBeCloseTo(at(6.75), 5);
  });

  it('keeps the code clear of the lines beside it', () => {
    const contact = [{ name: 'A person with a long name', email: 'somebody.with.a.long.name@operators.example' }];
    const lines = linesOn(documentOf(pitch({ ...operators, contact }, why)));
    // The code is 15.5 mm wide at the right edge; its white border is four modules, some 2 mm.
    for (const line of lines.filter(({ baseline }) => baseline > at(269.2)))
      expect(line.x + line.width, line.text).toBeLessThan(at(194 - 15.5 - 2));
  });
});

describe('the paper', () => {
  it('goes by the region of the language, as the Unicode CLDR has it', () => {
    const papers = ['en-US', 'es-MX', 'fr-CA', 'fil-PH', 'en', 'en-GB', 'pt-BR', 'zh-Hant-TW'].map((lang) =>
      paperOf('auto', lang),
    );
    expect(papers).toEqual(['Letter', 'Letter', 'Letter', 'Letter', 'A4', 'A4', 'A4', 'A4']);
    expect(paperOf('A4', 'en-US')).toBe('A4');
  });

  it('is what the page is laid on', () => {
    const page: PageSettings = { ...pageSettings, paper: 'auto' };
    expect(documentOf(pitch({ ...operators, lang: 'en-US', page }, why)).width).toBeCloseTo(612, 1);
    expect(documentOf(pitch({ ...operators, page }, why)).width).toBeCloseTo(595.28, 1);
  });
});

describe('sizes', () => {
  it('are the theme’s: a larger section head in the tokens is larger on the page', () => {
    const { sectionHead } = theme.page.type;
    const sizeWith = (size: number) => {
      const type = { ...theme.page.type, sectionHead: { ...sectionHead, size } };
      const source = { ...resolved(pitch(operators, why)), theme: { ...theme, page: { ...theme.page, type } } };
      const { value } = pageWriter.lower(source, context);
      return (value && lineOf(linesOn(value.document), 'Why sponsor').size / value.report().size) ?? 0;
    };
    expect(sizeWith(13)).toBeCloseTo(1.3, 5);
    expect(sizeWith(16)).toBeCloseTo(1.6, 5);
  });
});
