// Whatever HTML an author writes, a deck holds elements and attributes of the allow-list alone, in the order they were checked in.
// The deck is written and parsed again, as a browser does, so that text which turns into elements on the way would be found.

import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { serialize } from '../../src/html/index.ts';
import { allowsAttribute, blockTags, inlineTags } from '../../src/reader/html-table.ts';
import { type DeckContext, deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { hostileHtml } from './hostile-html.ts';
import { readText } from './read-text.ts';

let context: DeckContext;
let theme: Awaited<ReturnType<typeof summit>>;
beforeAll(async () => {
  theme = await summit();
  context = await loadDeckContext(packageHost(), theme);
});

/** The sections of a text's deck, whatever findings there are: what an error would keep back is looked at too. */
async function sectionsOf(text: string): Promise<string> {
  const { value: deck } = await readText(text);
  if (!deck) return '';
  const empty = { fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value, diagnostics } = deckWriter.lower({ whole: deck, deck, page: deck, theme, ...empty }, context);
  if (!value) throw new Error(`no deck: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return serialize(value.slides.map(({ section }) => section));
}

/** What the deck's own markup adds to the allow-list. */
const ownAttributes: ReadonlySet<string> = new Set(
  'href target rel title src alt width height style start colspan rowspan scope tabindex aria-labelledby aria-describedby'.split(
    ' ',
  ),
);

function faultsIn(html: string): readonly string[] {
  const faults: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (!blockTags.has(tag) && !inlineTags.has(tag)) faults.push(`<${tag}>`);
        for (const [name, value] of Object.entries(attributes)) {
          if (/^on/i.test(name) || name.includes(':') || name === 'srcdoc') faults.push(`<${tag} ${name}>`);
          else if (!allowsAttribute(tag, name) && !ownAttributes.has(name) && !/^(?:data|aria)-/.test(name))
            faults.push(`<${tag} ${name}>`);
          if (name === 'style' && /url|expression|import|[\\@]/i.test(value)) faults.push(`style="${value}"`);
          if (name === 'href' && !/^(?:https?:|mailto:|tel:|#|[^:]*$)/i.test(value)) faults.push(`href="${value}"`);
          if (['src', 'poster', 'srcset'].includes(name) && !value.startsWith('data:'))
            faults.push(`${name}="${value}"`);
          if (/^data-(?:src|preview|markdown|background-(?:iframe|video))/.test(name)) faults.push(`<${tag} ${name}>`);
        }
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return faults;
}

describe('this test', () => {
  it.each([
    ['<p onclick="x">', '<p onclick>'],
    ['<script>x</script>', '<script>'],
    ['<a href="javascript:x">', 'href="javascript:x"'],
    ['<p style="background: url(x)">', 'style="background: url(x)"'],
    ['<img src="https://evil.example/">', 'src="https://evil.example/"'],
    ['<section data-background-iframe="x">', '<section data-background-iframe>'],
  ])('sees %s', (html, fault) => expect(faultsIn(html)).toEqual([fault]));
});

describe('known ways', () => {
  it.each(hostileHtml.map((html) => [html]))('%j', async (html) => {
    expect(faultsIn(await sectionsOf(`## A slide\n\n${html}\n\nEnd.\n`))).toEqual([]);
    expect(faultsIn(await sectionsOf(`Text ${html.replaceAll('\n', ' ')} goes on.\n`))).toEqual([]);
  });
});

const name = fc.constantFrom(
  ...'script style img a p b i em svg math mtext mglyph table tr td template noscript iframe textarea title xmp select'.split(
    ' ',
  ),
  ...'details section ul li h2 form input button video source body html head br wbr plaintext foreignObject'.split(' '),
);
const value = fc.oneof(
  fc.constantFrom(
    'javascript:pwned()',
    'pwned()',
    'https://evil.example/',
    'x',
    '#',
    'data:text/html,x',
    '"><img src=x onerror=y>',
  ),
  fc.string({ maxLength: 8 }),
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      ...'href src srcdoc style class id title onload onerror onclick formaction xlink:href data-src srcset'.split(' '),
    ),
    fc.constantFrom('=', ' = ', '=\n', ''),
    fc.constantFrom('"', "'", '`', ''),
    value,
  )
  .map(([key, equals, quote, text]) => `${key}${equals}${equals === '' ? '' : quote + text + quote}`);
const opening = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', ' >', '', '\n>'))
  .map(([tag, attributes, end]) => `<${[tag, ...attributes].join(' ')}${end}`);
const closing = fc.tuple(name, fc.constantFrom('>', ' >', '')).map(([tag, end]) => `</${tag}${end}`);
const noise = fc.constantFrom(
  ...[
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&lt;',
    '&#60;',
    '&quot;',
    '<',
    '>',
    '"',
    "'",
    '`',
    '\f',
    '\n',
    '\n\n',
  ],
  ...[
    '**',
    '_',
    '```\n',
    '> ',
    '- ',
    '[x](',
    ')',
    '![',
    '{.a}',
    ':::\n',
    '::: columns\n',
    '---\n',
    '<!-- .slide: ',
    '<!-- .element: ',
  ],
);
const hostile = fc
  .array(fc.oneof(opening, closing, noise, fc.constantFrom(...hostileHtml), fc.string({ maxLength: 5 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('any HTML', () => {
  it('leaves nothing that runs, loads or styles', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (html) => {
        expect(faultsIn(await sectionsOf(html))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
