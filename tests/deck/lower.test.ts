// Slides are drawn by what they hold, numbered, named, and kept apart from what is not for everybody.

import { describe, expect, it } from 'vitest';
import { type HtmlNode, serialize } from '../../src/html/index.ts';
import type { Media } from '../../src/media/index.ts';
import {
  type Block,
  type FrontMatter,
  type Image,
  noAttributes,
  type Pitch,
  type Slide,
} from '../../src/model/index.ts';
import { deckWriter, type LoweredDeck, loadDeckContext } from '../../src/writers/deck/index.ts';
import { placeMedia } from '../../src/writers/deck/media-sources.ts';
import { deckSettings } from '../settings.ts';
import {
  ask,
  code,
  columns,
  contact,
  figure,
  fragments,
  heading,
  list,
  paragraph,
  pitch,
  qr,
  quote,
  slide,
  span,
  stats,
  table,
} from './build-pitch.ts';
import { pictures } from './every-kind.ts';
import { packageHost, summit } from './package-files.ts';

const theme = await summit();
const context = await loadDeckContext(packageHost(), theme);

function lower(deck: Pitch): LoweredDeck {
  const { value } = deckWriter.lower(
    { whole: deck, deck, page: deck, theme, fonts: new Map(), icons: new Map(), pictures },
    context,
  );
  if (!value) throw new Error('no deck');
  return value;
}

/** The slides of a deck without a title slide, as HTML. */
function html(slides: readonly Slide[], about: Partial<FrontMatter> = {}): readonly string[] {
  const deck = pitch(slides, { deck: { ...deckSettings, titleSlide: false }, ...about });
  return lower(deck).slides.map((lowered) => serialize(lowered.section));
}

/** The first class of a slide: its kind. */
function kindsOf(slides: readonly Slide[]): readonly (string | undefined)[] {
  return html(slides).map((section) => /class="([a-z-]+)/.exec(section)?.[1]);
}

const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.text : node.type === 'element' ? node.children.map(textOf).join('') : '';

describe('the kind of a slide', () => {
  const first = slide('first', heading(2, 'First'), [paragraph('Text')]);

  it('follows from what it holds', () => {
    expect(
      kindsOf([
        first,
        slide('a', heading(1, 'Part'), []),
        slide('b', heading(1, 'Part'), [paragraph('One line')]),
        slide('c', heading(1, 'Not a part'), [paragraph('One'), paragraph('Two')]),
        slide('d', heading(2, 'Said alone'), []),
        slide('e', undefined, [paragraph('A short sentence.')]),
        slide('f', undefined, [quote('Words', 'Ada')]),
        slide('g', heading(2, 'Picture'), [paragraph('Text'), figure('coast.svg', 'Coast')]),
        slide('h', heading(2, 'Ask'), [ask(paragraph('Please.'))]),
        slide('i', undefined, [contact()]),
        slide('j', heading(2, 'Ask and more'), [ask(paragraph('Please.')), list(['a'])]),
        slide('k', heading(2, 'List'), [list(['a', 'b'])]),
      ]),
    ).toEqual([
      'sentence',
      'section',
      'section',
      'flow',
      'statement',
      'statement',
      'quote',
      'image-right',
      'closing',
      'closing',
      'flow',
      'flow',
    ]);
  });

  it('makes the title of a lone level-1 heading that opens the deck', () => {
    const deck = lower(pitch([slide('hello', heading(1, 'Hello'), [paragraph('World')]), first]));
    expect(deck.slides.map(({ id }) => id)).toEqual(['hello', 'first']);
    expect(serialize(deck.slides[0]!.section)).toContain('<p class="subtitle t-subtitle">World</p>');
  });

  it('takes a level-1 heading for a part of the talk where the title is another, and more parts follow', () => {
    const parts = [slide('first', heading(1, 'The problem'), []), first, slide('second', heading(1, 'The rope'), [])];
    const places = new Map([['title', span]]);
    const idsOf = (title: string, slides = parts, set = places) =>
      lower(pitch(slides, { title, places: set })).slides.map(({ id }) => id);
    expect(idsOf('Ropes')).toEqual(['title', 'first', 'first', 'second']);
    expect(idsOf('The Problem')).toEqual(['first', 'first', 'second']);
    expect(idsOf('Ropes', parts.slice(0, 2))).toEqual(['first', 'first']);
    expect(idsOf('Ropes', parts, new Map())).toEqual(['first', 'first', 'second']);
  });

  it('has a title before the text that a document cut at headings begins with', () => {
    const slides = [slide('rope', heading(1, 'Rope'), [paragraph('One.'), paragraph('Two.')]), first];
    const byHeadings = { ...pitch(slides, { title: 'Rope' }), split: { by: 'headings', set: false } } as const;
    expect(lower(byHeadings).slides.map(({ id }) => id)).toEqual(['title', 'rope', 'first']);
    expect(lower(pitch(slides, { title: 'Rope' })).slides.map(({ id }) => id)).toEqual(['rope', 'first']);
  });
});

describe('what the front matter draws', () => {
  const body = [slide('title', heading(2, 'Body'), [paragraph('Text')])];

  it('is a title and an ask, with ids that nobody has', () => {
    expect(lower(pitch(body, { ask: 'Give us a bell.' })).slides.map(({ id }) => id)).toEqual([
      'title-2',
      'title',
      'ask',
    ]);
  });

  it('gives way to an ask in the body', () => {
    const slides = [...body, slide('please', undefined, [ask()])];
    const deck = lower(pitch(slides, { ask: 'Give us a bell.' }));
    expect(deck.slides.map(({ id }) => id)).toEqual(['title-2', 'title', 'please']);
    expect(textOf(deck.slides[2]!.section)).toContain('Give us a bell.');
  });

  it('says of the event what, when and where, in the order of the page', () => {
    const event = { name: 'Coast Day', date: '2027-03-18', place: 'Northport' };
    const [opening] = lower(pitch(body, { lang: 'en-GB', event })).slides;
    expect(serialize(opening!.section)).toContain('>Coast Day, 18 March 2027, Northport</p>');
    const [first] = lower(pitch(body, { lang: 'pt-BR', event })).slides;
    expect(serialize(first!.section)).toContain('>Coast Day, 18 de março de 2027, Northport</p>');
  });

  it('leaves the name of the event to a title that says it', () => {
    const event = { name: 'Coast Day', date: '2027-03-18', place: 'Northport' };
    const [opening] = lower(pitch(body, { title: 'Coast Day', lang: 'en-GB', event })).slides;
    expect(serialize(opening!.section)).toContain('>18 March 2027, Northport</p>');
  });

  it('names who wrote it under who invites, or in their place', () => {
    const authors = [{ name: 'Ada Wren' }, { name: 'Tom Reed' }];
    const [alone] = lower(pitch(body, { authors })).slides;
    expect(serialize(alone!.section)).toContain('<p class="authors t-body">Ada Wren, Tom Reed</p>');
    const event = { name: 'The eleventh day of all who live on a coast', place: 'Northport' };
    const [beside] = lower(pitch(body, { authors, event })).slides;
    expect(serialize(beside!.section)).toContain('<p class="authors t-body">Ada Wren, Tom Reed</p>');
    const [below] = lower(pitch(body, { authors: [...authors, { name: 'Bartholomew Harbour' }], event })).slides;
    expect(serialize(below!.section)).toContain('<p class="under authors t-body">Ada Wren, Tom Reed, Bart');
    const [invited] = lower(pitch(body, { authors, organization: { name: 'The Harbour' } })).slides;
    expect(serialize(invited!.section)).toContain('<p class="under authors t-body">Ada Wren, Tom Reed</p>');
  });

  it('sets many authors smaller, and names a title whose authors would reach it', () => {
    const authors = Array.from({ length: 8 }, (_, index) => ({ name: `Bartholomew Harbourmaster ${index}` }));
    const [opening] = lower(pitch(body, { authors })).slides;
    expect(serialize(opening!.section)).toMatch(/authors t-body" style="font-size: 24px; line-height: 36px"/);
  });

  it('is nothing when the author does not want a title slide', () => {
    const settings = { ...deckSettings, titleSlide: false };
    expect(lower(pitch(body, { deck: settings })).slides.map(({ id }) => id)).toEqual(['title']);
  });
});

describe('the foot', () => {
  const three = [
    slide('a', heading(2, 'A'), [paragraph('1')]),
    slide('b', heading(2, 'B'), [paragraph('2')], { below: true }),
    slide('c', heading(2, 'C'), [paragraph('3')]),
  ];
  const settings = { ...deckSettings, titleSlide: false };

  it('has the number, the half disc and the title', () => {
    const [, second] = html(three, { deck: { ...settings, slideNumber: 'h.v' } });
    expect(second).toContain('<span class="dome" style="--at: 0.5"></span>');
    expect(second).toContain('<span class="number t-slide-number">1.2</span>');
    expect(second).toContain('<span class="name t-foot">The Harbour Bell</span>');
  });

  it('has what its author puts there, and a line above the heading', () => {
    const [first] = html(three, { deck: { ...settings, footer: 'Coast Day', header: 'Northport' } });
    expect(first).toContain('<span class="name t-foot">Coast Day</span>');
    expect(first).toContain('<span class="header t-foot">Northport</span>');
    expect(first).not.toContain('The Harbour Bell');
    expect(html(three, { deck: { ...settings, footer: '' } })[0]).not.toContain('name t-foot');
  });

  it('is not drawn on a slide of nothing but ground', () => {
    const ground = slide('g', undefined, [], { attributes: { classes: [], background: { color: '#102030' } } });
    expect(html([ground])[0]).not.toContain('class="foot"');
  });

  it('leaves the number to the label of the slide', () => {
    expect(html(three)[2]).toContain('aria-label="3: C"');
    const uncounted = slide('u', heading(2, 'U'), [paragraph('1')], {
      attributes: { classes: [], visibility: 'uncounted' },
    });
    expect(html([uncounted])[0]).toContain('aria-label="U" data-title="U" data-visibility="uncounted"');
  });

  it('leaves a title as it is that begins like a number', () => {
    const [counted, uncounted] = lower(
      pitch(
        [
          slide('a', heading(2, '2027: the plan'), [paragraph('1')]),
          slide('b', heading(2, '2028: the rest'), [paragraph('1')], {
            attributes: { classes: [], visibility: 'uncounted' },
          }),
        ],
        { deck: { ...deckSettings, titleSlide: false } },
      ),
    ).slides;
    expect(counted).toMatchObject({ title: '2027: the plan', position: 1 });
    expect(uncounted).toMatchObject({ title: '2028: the rest', position: undefined });
    expect(serialize(counted!.section)).toContain(
      'aria-label="1: 2027: the plan" data-title="2027: the plan" data-position="1"',
    );
    expect(serialize(uncounted!.section)).toContain('aria-label="2028: the rest" data-title="2028: the rest"');
  });
});

describe('blocks', () => {
  const body = (...blocks: Parameters<typeof slide>[2]): string => html([slide('s', heading(2, 'S'), blocks)])[0]!;

  it('sets bold beginnings large, and what follows below', () => {
    expect(body(list(['**Seen.** By all']))).toContain(
      '<li class="lead marked"><p class="t-lead"><strong>Seen.</strong></p><div class="stack"><p class="t-body">By all</p></div></li>',
    );
  });

  it('sets the numbers of a list beside its terms, and leaves the count to the list', () => {
    const section = body(list(['**Struck** by the watch'], true));
    expect(section).toContain('<ol class="terms numbered" role="list">');
    expect(section).toContain('<span class="count" aria-hidden="true">1</span><strong>Struck</strong>');
  });

  it('makes a step of each item of fragments', () => {
    expect(body(fragments(list(['a', 'b']))).match(/<li class="marked fragment">/g)).toHaveLength(2);
  });

  it('raises the ending of an ordinal', () => {
    expect(body(stats(['3rd', 'harbour']))).toContain('>3<span class="ordinal">rd</span></dt>');
    expect(body(stats(['1re', 'rencontre']))).toContain('>1<span class="ordinal">re</span></dt>');
    expect(body(stats(['1,000th', 'visitor']))).toContain('>1,000<span class="ordinal">th</span></dt>');
    expect(body(stats(['14e2', 'of them']))).toContain('>14e2</dt>');
  });

  it('sets a wide figure smaller', () => {
    const rows = stats(['€12,000,000', 'in all'], ['1', 'bell'], ['2', 'boats']);
    expect(body(rows)).toMatch(/<dt class="figure t-numeral" style="font-size: \d\dpx">/);
  });

  it('gives the heads of a table a scope, and leaves an empty head out', () => {
    const section = body(table(['Work', 'Who'], [['Bell', 'the watch']]));
    expect(section).toContain('<th scope="col" class="t-cell-head">Work</th>');
    expect(section).toContain('<th class="t-cell" scope="row">Bell</th><td class="t-cell">the watch</td>');
    expect(body(table(['', ''], [['Bell', 'the watch']]))).not.toContain('<thead>');
  });

  it('lights code from the first step on, and has a step for each of the others', () => {
    const section = body(code(['a', 'b', 'c'], [[[1, 2]], [[3, 3]]]));
    expect(section.match(/class="line lit/g)).toHaveLength(2);
    expect(section.match(/class="fragment step hidden"/g)).toHaveLength(1);
    expect(section).toContain('line 3');
  });

  it('puts marks around a quote once', () => {
    expect(textOf(lower(pitch([slide('q', heading(2, 'Q'), [quote('“Well said.”')])])).slides[1]!.section)).toContain(
      '“Well said.”',
    );
  });

  it('makes heads of bold beginnings where they stand in two columns', () => {
    const blocks = [list(['**Seen.** By all', '**Heard.** On the quay'])];
    const attributes = { classes: [], layout: 'two-columns' } as const;
    const [section = ''] = html([slide('s', heading(2, 'S'), blocks, { attributes })]);
    expect(section.match(/<div class="column stack">/g)).toHaveLength(2);
    expect(section).toContain('<h3 class="column-head t-column-head">Seen</h3><p class="t-body">By all</p>');
  });

  it('keeps columns side by side', () => {
    expect(body(columns([paragraph('a')], [paragraph('b')])).match(/class="column stack"/g)).toHaveLength(2);
  });

  it('puts the words of a picture where the picture is missing', () => {
    expect(body(paragraph('Text'), figure('gone.png', 'The quay'))).toContain('<p class="missing t-body">The quay</p>');
  });

  it('links out of the deck in a window of its own', () => {
    const link = {
      type: 'link',
      url: 'https://harbour.example/',
      span: paragraph('').span,
      attributes: { classes: [] },
      children: paragraph('us').children,
    } as const;
    expect(body({ ...paragraph(''), children: [link] })).toContain(
      '<a href="https://harbour.example/" target="_blank" rel="noopener">us</a>',
    );
  });
});

describe('grounds', () => {
  it('turn the text light where they are dark', () => {
    const dark = slide('d', heading(2, 'D'), [paragraph('x')], {
      attributes: { classes: [], background: { color: '#102030' } },
    });
    const light = slide('l', heading(2, 'L'), [paragraph('x')], {
      attributes: { classes: [], background: { color: '#ffeedd' } },
    });
    const [onDark, onLight] = html([dark, light]);
    expect(onDark).toContain('class="sentence on-dark"');
    expect(onDark).toContain('data-background-color="#102030"');
    expect(onLight).toContain('class="sentence"');
  });
});

describe('notes', () => {
  const noted = slide('n', heading(2, 'N'), [paragraph('Text')], {
    notes: [paragraph('Whisper.')],
    onPage: [paragraph('Printed.')],
  });

  it('stand apart from the slide, with what stands on the page only', () => {
    const [, lowered] = lower(pitch([noted])).slides;
    expect(serialize(lowered!.section)).not.toMatch(/Whisper|Printed/);
    expect(serialize(lowered!.notes!)).toBe(
      '<aside class="notes"><p class="t-body">Whisper.</p><div class="on-page"><h4>On the page</h4><p class="t-body">Printed.</p></div></aside>',
    );
  });

  it('are in the private file alone, and in none when the author wants none', async () => {
    const emitted = async (notes: 'separate' | 'none') =>
      (await deckWriter.emit(lower(pitch([noted], { deck: { ...deckSettings, notes } })), context)).map((file) => ({
        where: `${file.place} ${file.path}`,
        holds: /Whisper/.test(new TextDecoder().decode(file.bytes)),
      }));
    expect(await emitted('separate')).toEqual([
      { where: 'public harbour/index.html', holds: false },
      { where: 'private harbour/speaker.html', holds: true },
    ]);
    expect(await emitted('none')).toEqual([{ where: 'public harbour/index.html', holds: false }]);
  });
});

describe('the order of reading', () => {
  it.each(['image-left', 'image-right', 'image-full'] as const)(
    'is title, text, picture on a slide of the layout %s',
    (layout) => {
      const attributes = { ...noAttributes, layout };
      const [shown = ''] = html([
        slide('a', heading(2, 'A title'), [figure('coast.svg', 'Coast'), paragraph('A text.')], { attributes }),
      ]);
      const places = ['<h2 ', 'A text.', '<img '].map((part) => shown.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );
});

describe('what notes alone need', () => {
  it('is no font of the public file: its characters say what is written in them', async () => {
    const noted = slide('n', heading(2, 'N'), [paragraph('Text')], { notes: [paragraph('Шёпот')] });
    const deck = lower(pitch([noted]));
    const [open, speaker] = (await deckWriter.emit(deck, context)).map(({ bytes }) => new TextDecoder().decode(bytes));
    const cyrillic = /unicode-range: [^;]*U\+4[0-9A-F]{2}/;
    expect(open).not.toMatch(cyrillic);
    expect(speaker).toMatch(cyrillic);
  });

  it('is no film beside the public file', () => {
    const { span } = paragraph('x');
    const film = (source: string): Block => {
      const image: Image = { type: 'image', source, alt: 'x', attributes: noAttributes, span };
      return { type: 'media', image, attributes: noAttributes, span };
    };
    const large = (name: string): Media => ({
      kind: 'video',
      type: 'video/mp4',
      name,
      bytes: new Uint8Array(20_000_001),
    });
    const deck = pitch([slide('n', undefined, [film('shown.mp4')], { notes: [film('noted.mp4')] })]);
    const files = new Map(['shown.mp4', 'noted.mp4'].map((name) => [name, large(name)]));
    const { beside } = placeMedia(deck, { files, captions: new Map() });
    expect(beside.map(({ name, shown }) => [name, shown])).toEqual([
      ['shown.mp4', true],
      ['noted.mp4', false],
    ]);
  });
});

describe('files beside the deck', () => {
  it('have names that no computer takes for one another', () => {
    const film = (source: string): Block => ({ ...figure(source, 'A film'), type: 'media' }) as Block;
    const sources = ['a/Walk.mp4', 'b/walk.mp4', 'c/WALK.MP4', 'walk-2.mp4'];
    const files = new Map(
      sources.map((source, index): [string, Media] => [
        source,
        {
          name: source.replace(/^.*\//, ''),
          kind: 'video',
          type: 'video/mp4',
          bytes: new Uint8Array(20_000_001).fill(index),
        },
      ]),
    );
    const { beside } = placeMedia(pitch([slide('n', undefined, sources.map(film))]), { files, captions: new Map() });
    expect(beside.map(({ name }) => name)).toEqual([
      'Walk.mp4',
      expect.stringMatching(/^walk-[0-9a-f]{8}\.mp4$/),
      expect.stringMatching(/^WALK-[0-9a-f]{8}\.MP4$/),
      'walk-2.mp4',
    ]);
    expect(new Set(beside.map(({ name }) => name.toLowerCase())).size).toBe(4);
  });
});

describe('the file', () => {
  it('is the same each time', async () => {
    const deck = lower(pitch([slide('a', heading(2, 'A'), [paragraph('x')])]));
    const [one, two] = [await deckWriter.emit(deck, context), await deckWriter.emit(deck, context)];
    expect(Buffer.from(one[0]!.bytes).equals(two[0]!.bytes)).toBe(true);
  });

  it('hands options to reveal.js, and keeps the size that the slides are drawn for', () => {
    const reveal = { controls: false, width: 960, hash: false };
    expect(lower(pitch([], { deck: { ...deckSettings, reveal } })).options).toMatchObject({
      controls: false,
      hash: false,
      width: 1280,
      height: 720,
    });
  });

  it('cannot be broken out of by a title', async () => {
    const title = '</title><script>alert(1)</script>';
    const [file] = await deckWriter.emit(lower(pitch([], { title })), context);
    expect(new TextDecoder().decode(file!.bytes)).not.toContain('<script>alert');
  });

  it('is none with a character that no font has', () => {
    const deck = pitch([slide('a', heading(2, 'あ'), [paragraph('x')])]);
    const { value, diagnostics } = deckWriter.lower(
      { whole: deck, deck, page: deck, theme, fonts: new Map(), icons: new Map(), pictures },
      context,
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code: name, message }) => [name, message])).toEqual([
      ['missing-glyph', 'No font has the Japanese character “あ” (U+3042).'],
    ]);
  });
});

describe('the code on the slide that asks', () => {
  const sideOf = (request: string): string | undefined =>
    /alt="QR code: harbour\.example" width="(\d+)"/.exec(
      html([slide('a', undefined, [ask(paragraph(request))])], { link: 'https://harbour.example' })[0] ?? '',
    )?.[1];

  it('has the size of the theme, less under a long request, and gives way to a longer one', () => {
    expect(sideOf('Sponsor the bell.')).toBe('198');
    const long = 'Sponsor the people who keep the bell of the bay and the boats, winter and summer, for a year. ';
    const sides = [1, 4, 10, 20].map((times) => sideOf(long.repeat(times)));
    expect(sides.at(-1)).toBeUndefined();
    for (const side of sides) if (side !== undefined) expect(Number(side)).toBeGreaterThanOrEqual(119);
  });

  it('is the one of the slide, if it has its own', () => {
    const own = slide('a', undefined, [ask(paragraph('Sponsor the bell.')), qr('https://harbour.example/own')]);
    const [asked = ''] = html([own], { link: 'https://harbour.example' });
    expect(asked).toContain('alt="QR code: harbour.example/own"');
    expect(asked).not.toContain('alt="QR code: harbour.example"');
  });
});

describe('a picture that fills its place', () => {
  const coast = (layout?: 'image-full'): string => {
    const picture = figure('coast.svg', 'The coast');
    const attributes = { classes: ['calm'], id: 'coast', lang: 'pt', fragment: { index: 2 } };
    const blocks: Block[] = layout ? [] : [paragraph('Text')];
    const more = layout ? { attributes: { ...noAttributes, layout } } : {};
    return html([slide('s', heading(2, 'S'), [...blocks, { ...picture, attributes } as Block], more)])[0]!;
  };

  it('keeps its step, its address, its classes and its language', () => {
    expect(coast()).toMatch(
      /<div id="coast" class="plate(?: cover)? calm fragment" lang="pt" data-fragment-index="2"><img /,
    );
    expect(coast('image-full')).toContain(
      '<div id="coast" class="whole calm fragment" lang="pt" data-fragment-index="2"><img ',
    );
  });
});
