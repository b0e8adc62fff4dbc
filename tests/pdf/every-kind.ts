// One document with everything that a page can hold: every role, every shape, every kind of picture, links and two sheets.
// In: the fonts. Out: a placed document, its pictures and what it says of itself.

import type { FontLibrary } from '../../src/fonts/index.ts';
import { emitPdf, type PdfAbout } from '../../src/pdf/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { Placed, PlacedDocument, Shape } from '../../src/typeset/frames.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { element, line, run, sheet } from './sample.ts';

const RED = '#C4371A' as Color;
const INK = '#122B35' as Color;

export const about: PdfAbout = {
  title: 'A & B <c> — “é”',
  authors: ['Ann & Bob', 'Zoë'],
  subject: 'What "it" is',
  keywords: ['summit', 'a<b'],
  lang: 'en-GB',
  date: new Date('2026-01-02T03:04:05Z'),
  source: {
    name: 'talk é.md',
    description: 'A & B (Markdown)',
    mediaType: 'text/markdown',
    text: '# A & B — “é”\n',
  },
};

export async function emitEveryKind(fonts: FontLibrary): Promise<Uint8Array> {
  return emitPdf(everyKind(fonts), about, fonts, pictures);
}

export function everyKind(fonts: FontLibrary): PlacedDocument {
  const serif = fonts.face('display', 400, false);
  const bold = fonts.face('text', 600, false);
  const code = fonts.face('code', 400, false);
  const text = (x: number, y: number, words: string) => line(x, y, [run(serif, words)]);
  const strong = (x: number, y: number, words: string, size = 10) => line(x, y, [run(bold, words, { size: pt(size) })]);
  const small = { size: pt(6), rise: pt(4) };
  return sheet([
    { type: 'artifact', shapes: [{ kind: 'rectangle', ...box(0, 0, 595, 40), color: RED }] },
    { type: 'artifact', shapes: everyShape },
    { type: 'artifact-picture', picture: { type: 'picture', ...box(500, 5, 30, 30), picture: 'vector' } },
    element('H1', [strong(50, 80, 'Efficient summits', 24)], { bookmark: 'Efficient summits' }),
    element('P', [
      line(50, 110, [
        run(serif, 'Words ', { after: pt(3) }),
        run(serif, 'struck', { strike: true }),
        run(serif, ' a\u0301x\u0323\u1e69 a\u00a0b '),
      ]),
      line(50, 124, [run(bold, 'TRACKED', { tracking: 80 }), run(serif, 'th', small), run(serif, ' hyphen')]),
      line(50, 138, [run(serif, 'ab'), run(serif, '-', { hyphen: true })]),
      text(50, 152, 'cd. '),
      element('Link', [text(80, 152, 'Write to us')], {
        link: { url: 'mailto:a@b.org?subject=A b é', contents: 'Write to a@b.org' },
      }),
      element('Span', [text(150, 152, ' Grüezi ')], { lang: 'de-CH' }),
      element('Code', [line(200, 152, [run(code, 'npm run build')])]),
    ]),
    element('H2', [strong(50, 180, 'Lists', 14)], { bookmark: 'Lists & <more>', id: 'zürich' }),
    element(
      'L',
      [
        element('LI', [
          element('Lbl', [disc(53, 197)], { actualText: '•' }),
          element('LBody', [
            text(60, 200, 'Item '),
            element(
              'L',
              [element('LI', [element('Lbl', [text(60, 214, '1. ')]), element('LBody', [text(75, 214, 'Below')])])],
              {
                numbering: 'Decimal',
              },
            ),
          ]),
        ]),
      ],
      { numbering: 'Disc' },
    ),
    element('BlockQuote', [element('P', [text(50, 235, 'Said. ')])]),
    element('H2', [strong(50, 260, 'Table', 14)], { bookmark: 'Table', id: 'table' }),
    element('Table', [
      element('Caption', [element('P', [text(50, 275, 'What it costs ')])]),
      element('THead', [
        element('TR', [
          element('TH', [strong(50, 290, 'Tier')], { scope: 'Column' }),
          element('TH', [strong(150, 290, 'Price')], { scope: 'Column', colSpan: 2 }),
        ]),
      ]),
      element('TBody', [
        element('TR', [
          element('TH', [strong(50, 305, 'Gold')], { scope: 'Row' }),
          element('TD', [text(150, 305, '1,000 ')]),
          element('TD', [element('Span', [disc(205, 302)], { actualText: 'included' })]),
        ]),
      ]),
    ]),
    element('Figure', [{ type: 'picture', ...box(50, 330, 80, 80), picture: 'vector' }], { alt: 'A red disc' }),
    element('Figure', [{ type: 'picture', ...box(150, 330, 80, 80), picture: 'alpha' }], { alt: 'A pattern' }),
    element('Figure', [{ type: 'picture', ...box(250, 330, 80, 80), picture: 'jpeg' }], { alt: 'Red' }),
    ...['alpha-1', 'alpha-2', 'alpha-3', 'alpha-4', 'alpha-5'].map((picture, index) =>
      element('Figure', [{ type: 'picture', ...box(50 + index * 60, 440, 50, 50), picture }], {
        alt: `Shade ${index}`,
      }),
    ),
    { type: 'artifact-text', line: text(50, 820, 'PROOF') },
    { type: 'sheet-break' },
    element('Sect', [element('H2', [strong(50, 80, 'Second sheet', 14)], { bookmark: 'Second sheet', id: 'B' })]),
    element('P', [
      element('Link', [text(50, 110, 'pitchpipe.example')], {
        link: { url: 'https://pitchpipe.example/?a=1&b=2', contents: 'The site of pitchpipe' },
      }),
    ]),
    { type: 'artifact-text', line: text(50, 820, 'PROOF') },
  ]);
}

const box = (x: number, y: number, width: number, height: number) => ({
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
});

const everyShape: readonly Shape[] = [
  { kind: 'dome', x: pt(300), y: pt(40), radius: pt(20), color: INK },
  { kind: 'disc', x: pt(400), y: pt(600), radius: pt(10), color: INK },
  { kind: 'rule', x: pt(50), y: pt(90), width: pt(300), weight: pt(1), color: INK },
  { kind: 'frame', ...box(450, 600, 30, 40), weight: pt(1), color: INK },
];

const disc = (x: number, y: number): Placed => ({
  type: 'artifact',
  shapes: [{ kind: 'disc', x: pt(x), y: pt(y), radius: pt(2), color: RED }],
});

const svg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">',
  '<circle cx="50" cy="50" r="40" fill="#C4371A" fill-opacity="0.5"/>',
  '<defs><linearGradient id="g"><stop offset="0" stop-color="red" stop-opacity="0.2"/><stop offset="1"/></linearGradient>',
  '<radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#00f"/></radialGradient>',
  '<mask id="m"><rect width="20" height="10" fill="#888"/></mask><clipPath id="c"><circle cx="90" cy="90" r="8"/></clipPath>',
  '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern></defs>',
  '<rect width="20" height="20" fill="url(#g)"/><rect x="80" width="20" height="20" fill="url(#r)"/>',
  '<rect width="20" height="20" mask="url(#m)"/><rect y="80" width="20" height="20" fill="url(#p)"/>',
  '<g opacity="0.4" clip-path="url(#c)"><rect x="80" y="80" width="20" height="20" fill="green"/></g>',
  '<text x="10" y="55" font-family="serif" font-size="20">Aa\u00a0b</text>',
  '</svg>',
].join('');

/** A shade of 64 × 64 pixels, more transparent to the right: enough that a compressor has something to do. */
function shade(step: number): Picture {
  const side = 64;
  const pixels = Array.from({ length: side * side }, (_, index) => index);
  return {
    kind: 'raster',
    type: 'image/png',
    bytes: new Uint8Array(),
    alpha: true,
    pixels: {
      rgb: Uint8Array.from(pixels.flatMap((index) => [index * step, index >> 4, 255 - step])),
      alpha: Uint8Array.from(pixels.map((index) => (index % side) * 4)),
    },
    width: side,
    height: side,
    hash: `shade-${step}`,
  };
}

/** 2 × 2 pixels, the last of them half transparent. */
const alpha = {
  rgb: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0),
  alpha: Uint8Array.of(255, 255, 255, 128),
};

/** 4 × 2 pixels of about #C81E1E. */
const jpeg = decodeBase64(
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMR' +
    'EyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAACAAQDASIAAhEBAxEB/8QA' +
    'FQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAA' +
    'AAAAAAAA/9oADAMBAAIRAxEAPwCEAOWL/9k=',
);

export const pictures: ReadonlyMap<string, Picture> = new Map<string, Picture>([
  ...[1, 2, 3, 4, 5].map((step) => [`alpha-${step}`, shade(step)] as const),
  ['vector', { kind: 'vector', svg, width: 100, height: 100, hash: 'v' }],
  [
    'alpha',
    {
      kind: 'raster',
      type: 'image/png',
      bytes: new Uint8Array(),
      alpha: true,
      pixels: alpha,
      width: 2,
      height: 2,
      hash: 'a',
    },
  ],
  ['jpeg', { kind: 'raster', type: 'image/jpeg', bytes: jpeg, alpha: false, width: 4, height: 2, hash: 'j' }],
]);

function decodeBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
