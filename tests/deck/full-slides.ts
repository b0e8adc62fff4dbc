// A pitch whose slides are as full as a slide may be: long titles, many rows, wide figures, long lines of code.

import type { Pitch } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import {
  ask,
  callout,
  code,
  columns,
  contact,
  figure,
  heading,
  item,
  list,
  paragraph,
  pitch,
  quote,
  slide,
  stats,
  table,
} from './build-pitch.ts';

const chart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 700" width="1600" height="700"><rect width="1600" height="700" fill="#EFE6D3"/><path d="M0 600 L400 450 L800 500 L1200 200 L1600 100" fill="none" stroke="#C4371A" stroke-width="20"/></svg>`;

export const fullPictures: ReadonlyMap<string, Picture> = new Map([
  ['chart.svg', { kind: 'vector', svg: chart, width: 1600, height: 700, hash: 'c' }],
]);

const sentence =
  'Every boat that leaves the yard is looked at by two pairs of eyes, and once more by the watch on the quay.';

export const fullSlides: Pitch = pitch(
  [
    slide('eight', heading(2, 'Eight things that we do'), [
      list([
        'Ring the bell',
        'Read the fog',
        'Mend the nets and the ropes',
        'Paint the marks',
        'Keep the book',
        'Teach the young',
        'Cook for the watch',
        'Sweep the quay',
      ]),
    ]),
    slide('section', heading(1, 'What the harbour office does for every boat in the bay'), [
      paragraph('And what it would like to do next year'),
    ]),
    slide('leads', heading(2, 'Five reasons, each with its ground'), [
      list([
        '**Be heard.** The bell is heard on both reefs and in every street of the town, by day and by night.',
        '**Be seen.** Your name stands on the quay where every boat comes in.',
        '**Learn.** There is no better school for fog than a winter on the watch.',
        '**Belong.** The harbour remembers its friends for longer than it remembers storms.',
      ]),
    ]),
    slide('terms', heading(2, 'Six steps to a safe landing'), [
      list(
        [
          '**Listen** for the first stroke',
          '**Count** the strokes',
          '**Turn** to the north',
          '**Slow down** at the second mark',
          '**Answer** with the horn',
          '**Land** on the left side of the quay',
        ],
        true,
      ),
    ]),
    slide('stats', heading(2, 'The year in four figures'), [
      stats(
        ['€1,250,000', 'paid for bronze, rope and the new tower'],
        ['12th', 'winter of the watch'],
        ['98.7 %', 'of all boats came home by the bell alone'],
        ['4', 'founders'],
      ),
    ]),
    slide('quote', undefined, [
      quote(
        'I came for one season, to learn how to splice a rope, and stayed for eleven years, because nobody here ever asked me what I could do, but always what I would like to learn next.',
        'Bo Lind',
        'rigger, and since last year the head of the school on the north quay',
      ),
    ]),
    slide('quote-head', heading(2, 'What they say'), [
      quote('It is the best watch on the coast, and the only one with soup.', 'Cy Marsh'),
    ]),
    slide('columns', heading(2, 'Three yards'), [
      columns(
        [heading(3, 'North'), paragraph('Builds for the winter.'), list(['Oak', 'Tar', 'Patience'])],
        [heading(3, 'East'), paragraph('Builds for the race.'), list(['Cedar', 'Glue'])],
        [heading(3, 'South'), paragraph('Builds for the sea.'), list(['Larch', 'Copper nails'])],
      ),
    ]),
    slide('table', heading(2, 'Who does what'), [
      table(
        ['Work', 'Who', 'When', 'Where'],
        ['Bell', 'Rope', 'Fog', 'Book', 'Soup', 'Paint', 'School', 'Boats'].map((work) => [
          work,
          'the watch',
          'every day',
          'on the quay',
        ]),
      ),
    ]),
    slide('code', heading(2, 'Long lines of code'), [
      code([
        '- name: Ring the bell on both reefs whenever the fog is thicker than the harbour master allows',
        '  hosts: quay',
        ...Array.from({ length: 12 }, (_, index) => `  - step: ${index + 1}`),
      ]),
    ]),
    slide('text', heading(2, 'A slide of running text, with a heading that needs a second line too'), [
      paragraph(sentence),
      list([item('Short', list(['nested once', item('nested', list(['nested twice']))]))]),
      callout(sentence),
    ]),
    slide('wide', heading(2, 'Boats that came home'), [figure('chart.svg', 'A line that rises to the right')]),
    slide('wide-text', heading(2, 'Boats, and a word'), [
      figure('chart.svg', 'A line that rises to the right'),
      table(
        ['Year', 'Boats'],
        [
          ['2025', '412'],
          ['2026', '431'],
        ],
      ),
    ]),
    slide(
      'statement',
      heading(
        2,
        'A sentence that is so long that it cannot be set in the largest size, nor in the next one, and still wants to be a statement',
      ),
      [],
    ),
    slide('missing', heading(2, 'A picture that is not there'), [
      paragraph('It has words instead.'),
      figure('gone.png', 'The harbour from the north'),
    ]),
    slide('ask', heading(2, 'What we ask for'), [
      ask(
        paragraph(
          'Sponsor a bell founder, a rigger or a harbour school teacher for one year, and come to see what they do.',
        ),
      ),
      contact(),
    ]),
    slide('contact', heading(2, 'Write to us'), [
      contact(
        list([
          '**Chat** #bell on harbour.example',
          '**Letters** Harbour office, North quay, Northport',
          '**Mail** bell@harbour.example',
          '**Visit** every day from ten to four',
        ]),
      ),
    ]),
  ],
  {
    title: 'Ropes, bells and the people who keep the whole bay from harm in the longest winter',
    subtitle:
      'A subtitle that says so much about the harbour and its friends that it takes two lines on the red ground at the foot',
    organization: { name: 'Harbour community of Northport and the islands' },
    link: 'https://harbour.example',
    contact: [
      { name: 'Ada Wren', role: 'harbour master', email: 'ada@harbour.example', chat: '#bell on harbour.example' },
      { name: 'Bo Lind', role: 'rigger', email: 'bo.lind@harbour.example', url: 'https://harbour.example/school/' },
    ],
  },
);
