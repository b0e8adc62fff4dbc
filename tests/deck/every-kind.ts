// A pitch that has a slide of every kind, about an invented harbour.

import type { Pitch } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import {
  ask,
  callout,
  code,
  columns,
  figure,
  fragments,
  heading,
  item,
  list,
  logos,
  paragraph,
  pitch,
  qr,
  quote,
  slide,
  stats,
  table,
} from './build-pitch.ts';

const bell = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="20" fill="#122B35"/><circle cx="24" cy="24" r="7" fill="#EC5F38"/></svg>`;
const coast = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 536 720" width="536" height="720"><rect width="536" height="720" fill="#EFE6D3"/><circle cx="420" cy="300" r="190" fill="#122B35"/><circle cx="120" cy="220" r="60" fill="#C4371A"/></svg>`;

const rope = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 48" width="192" height="48"><path d="M0 12h192v24h-192z" fill="#4C5E66"/></svg>`;
const tower = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 96" width="48" height="96"><path d="M8 96V24l16-24l16 24v72z" fill="#C4371A"/></svg>`;

const vector = (svg: string, width: number, height: number): Picture => ({
  kind: 'vector',
  svg,
  width,
  height,
  hash: svg.length.toString(16),
});

export const pictures: ReadonlyMap<string, Picture> = new Map([
  ['bell.svg', vector(bell, 48, 48)],
  ['coast.svg', vector(coast, 536, 720)],
  ['rope.svg', vector(rope, 192, 48)],
  ['tower.svg', vector(tower, 48, 96)],
]);

export const everyKind: Pitch = pitch(
  [
    slide('statement', undefined, [
      paragraph('One bell for the whole bay *rings twice.*'),
      paragraph('The boats hear it first, and the town hears it with them.'),
    ]),
    slide('why', heading(1, 'Why it rings'), [paragraph('What the town hears when the fog comes in')]),
    slide(
      'leads',
      heading(2, 'Why keep a bell'),
      [
        list([
          '**Heard where no screen is**',
          '**A voice at the quay**',
          '**Craft that stays in town**',
          '**Skills for the yard**',
          '**Kept by many hands**',
        ]),
      ],
      {
        notes: [paragraph('Pause here. Let them count the strokes.')],
        onPage: [paragraph('The bell is older than the pier.')],
      },
    ),
    slide('stats', heading(2, 'Fog, counted by hand'), [
      stats(
        ['3rd', 'foggiest harbour\non the coast'],
        ['1000s', 'of boats steer by ear every year, each one past two reefs'],
        ['2×', 'what a stroke saves: once at sea, once in the rescue fund'],
      ),
    ]),
    slide('quote', undefined, [
      quote('There is no better way to learn the bay before you sail it at night.', 'Ada Wren', 'harbour master'),
    ]),
    slide('columns', heading(2, 'Two ways it pays'), [
      columns(
        [
          heading(3, 'For the town'),
          paragraph('Every boat is heard and counted, ideally before it lands.'),
          paragraph('Gifts are put to work, at scale.'),
          paragraph('The bell tests itself.'),
        ],
        [
          heading(3, 'For your yard'),
          paragraph('Check only what is special to your own boats.'),
          paragraph('Meet fewer surprises in each new season.'),
          paragraph('Gain from every repair.'),
        ],
      ),
    ]),
    slide('beside', heading(2, 'An empty seat in the boat'), [
      paragraph('People leave as work changes and free time shrinks.'),
      paragraph('New hands are needed all year, above all in winter.'),
      figure('coast.svg', 'A dark disc among smaller ones, one of them red'),
    ]),
    slide('how', heading(1, 'How it is kept'), [paragraph('Every knot in the open')]),
    slide('code', heading(2, 'The whole plan is public'), [
      code(
        [
          '- name: Ring in fog',
          '  hosts: quay',
          '  roles:',
          '    - role: watch',
          '    - role: bell',
          '      vars:',
          '        strokes: 2',
          '    - role: log',
        ],
        [[[5, 7]], [[2, 2]], []],
      ),
      paragraph('Every change is read by a second pair of eyes.'),
    ]),
    slide('table', heading(2, 'How the work is done'), [
      table(
        ['Part of the job', 'How we do it'],
        [
          ['Bronze', 'All of it cast in the open'],
          ['Rope', 'Hemp, mainly; spliced twice a year'],
          ['Changes', 'Read by two for everything possible'],
          ['Talk', 'On the quay and by letter'],
          ['Boats', 'Lent by yards along the bay'],
        ],
      ),
    ]),
    slide('bullets', heading(2, 'Who we are looking for'), [
      list([
        'Bell founders and riggers',
        'A background in rope or bronze',
        item('A liking for early hours', list(['also in winter'])),
      ]),
      callout(
        'The learning curve is steep and the knots are many: new hands must be able to commit real effort.',
        'Good to know',
      ),
    ]),
    slide(
      'numbered',
      heading(2, 'What happens to a stroke'),
      [
        list(
          [
            '**Struck** by the watch, once a minute',
            '**Heard** on the reefs and the quay',
            '**Logged** in a book with a thousand pages',
            '**Answered** early, ideally before landing',
          ],
          true,
        ),
      ],
      { below: true },
    ),
    slide('steps', heading(2, 'What your own yard gains'), [
      fragments(
        list([
          '**Practice in keeping large, moving things with open tools**',
          '**A first look at fog craft before you need it at home**',
          '**Freedom to check only what is special to your own boats**',
        ]),
      ),
    ]),
    slide('words', heading(2, 'A heading that takes two lines on a slide because it has a lot to say'), [
      paragraph('A paragraph under it, with `code`, *emphasis* and **bold** words.'),
      list(['First', 'Second', 'Third'], true),
    ]),
    slide('short', heading(2, 'The bell is for *everyone*'), []),
    slide('dark', heading(2, 'A ground of its own'), [paragraph('Text turns light on a dark ground.')], {
      attributes: { classes: [], background: { color: '#123456' } },
    }),
    slide('logos', heading(2, 'Already in the boat'), [
      logos(
        ['bell.svg', 'Bell works'],
        ['rope.svg', 'Rope walk', 'https://rope.example'],
        ['tower.svg', 'Tower watch'],
      ),
      paragraph('They carry the bell and the boats.'),
    ]),
    slide('code-of-the-day', heading(2, 'Join in'), [qr('https://harbour.example/join/2027')]),
    slide('ask', undefined, [ask(paragraph('Sponsor a founder or a rigger for the Harbour team.'))]),
  ],
  {
    subtitle: 'Sponsor the people who keep the bay safe',
    link: 'https://harbour.example',
    description: 'A pitch for the people who keep a bell.',
    organization: { name: 'Harbour community', logo: { light: 'bell.svg' } },
    event: { name: 'Coast Day', place: 'Northport' },
    contact: [{ chat: '#bell on harbour.example' }, { email: 'bell@harbour.example' }],
  },
);
