// What the speaker says, wherever an author wrote it: in the notes of its slide, and in nothing that others get.
// Each place holds a word that stands nowhere else; the deck and the page are searched for it, tags off.

import { describe, expect, it } from 'vitest';
import { createFontStore } from '../../src/fonts/index.ts';
import { createCompiler, createMemoryHost, locatePitch, type Pitch } from '../../src/index.ts';
import { type Block, noAttributes } from '../../src/model/index.ts';
import { loadWriters } from '../../src/writers/load-writers.ts';
import { paragraph, pitch as pitchOf, slide, span } from '../deck/build-pitch.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { readHtml } from '../pitch/html-reading.ts';

const ASIDE = '<aside class="notes">SECRET of *ours*</aside>';
const BLOCKS = '<aside class="notes">\n\nSECRET **first**.\n\nAnd second.\n\n</aside>';

/** Moves every line but the first to the right, as within a list's item. */
const indented = (text: string): string => text.replace(/\n(?=.)/g, '\n  ');

const places: Readonly<Record<string, string>> = {
  'a slide': `Shown.\n\n${BLOCKS}`,
  'a list item, on a line of its own': `- Shown.\n  ${ASIDE}`,
  'a list item, as blocks': `- Shown.\n\n  ${indented(BLOCKS)}`,
  'an item within an item': `- Shown.\n  - Inner.\n    ${ASIDE}`,
  'a column': `::: columns\n::: column\nShown.\n\n${ASIDE}\n:::\n::: column\nOther.\n:::\n:::`,
  'columns, beside the column': `::: columns\n::: column\nShown.\n:::\n${ASIDE}\n::: column\nOther.\n:::\n:::`,
  'a callout': `::: callout\nShown.\n\n${BLOCKS}\n:::`,
  'a quotation': `> Shown.\n>\n> ${ASIDE}`,
  'a quotation, behind its name': `> Shown.\n> — Ada, smith\n>\n> ${ASIDE}`,
  steps: `::: fragments\n- Shown.\n\n${ASIDE}\n:::`,
  'an ask': `::: ask\nShown.\n\n${ASIDE}\n:::`,
  'a contact': `::: contact\nShown.\n\n${ASIDE}\n:::`,
  figures: `::: stats\n- **12** Shown\n\n${ASIDE}\n:::`,
  tiers: `::: tiers\n|  | Gold |\n|---|---|\n| Shown | yes |\n\n${ASIDE}\n:::`,
  'an element': `<div>\n\nShown.\n\n${ASIDE}\n</div>`,
  'elements within elements': `<section><div>Shown.${ASIDE}</div></section>`,
  'a list of HTML': `<ul><li>Shown.</li>${ASIDE}<li>More ${ASIDE}</li></ul>`,
  'a quotation of HTML': `<blockquote>Shown. ${ASIDE}</blockquote>`,
  'a table of HTML': `<table><tr><td>Shown. ${ASIDE}</td></tr></table>`,
  'a paragraph': `Shown ${ASIDE} again.`,
  'bold words': `**Shown ${ASIDE} again**.`,
  'a link': `[Shown ${ASIDE}](https://x.example/).`,
  'a cell of a table': `| Shown | x |\n|---|---|\n| y | z ${ASIDE} |`,
  'a heading': `### Shown ${ASIDE}`,
  'a footnote': `Shown[^a].\n\n[^a]: Below. ${ASIDE}`,
  'a footnote on the spot': `Shown^[Below. ${ASIDE}].`,
  'what a comment calls notes': 'Shown.\n\n<aside>SECRET</aside>\n\n<!-- .element: class="notes" -->',
  'what braces call notes': 'Shown.\n\n<aside>SECRET</aside>\n\n{.notes}',
  'words that braces call notes': 'Shown <aside>SECRET</aside>{.notes} again.',
  'what a comment in the same HTML calls notes':
    'Shown.\n\n<div>Seen.</div>\n<aside>\nSECRET\n</aside>\n<!-- .element: class="notes" -->\n<div>Seen.</div>',
  'what a comment right behind it calls notes': 'Shown.\n\n<aside>SECRET</aside><!-- .element class="notes" -->',
  'what a comment within it calls notes': 'Shown.\n\n<aside><!-- .element: class="notes" -->SECRET</aside>',
  'what a comment at its end calls notes': 'Shown.\n\n<aside>SECRET<!-- .element: class="notes" --></aside>',
  'what a comment before its blocks calls notes':
    'Shown.\n\n<aside>\n<!-- .element: class="notes" -->\n\nSECRET\n\n</aside>',
  'words that a comment at the end of their line calls notes':
    'Shown <aside>SECRET</aside> <!-- .element: class="notes" -->',
  'words that a comment behind others calls notes':
    'Shown <aside>SECRET</aside> again. <!-- .element: class="notes" -->',
  'words that a comment among them calls notes': 'Shown <aside><!-- .element: class="notes" -->SECRET</aside> again.',
  'words that braces at the end of their line call notes': 'Shown <aside>SECRET</aside> {.notes}',
  'an element of two classes': `Shown.\n\n<aside class='foo notes'>SECRET</aside>`,
  'an element whose class is written without quotes':
    '<table><tr><td>Shown<aside class=notes>SECRET</aside></td></tr></table>',
  'an element whose class is given twice': 'Shown.\n\n<aside class="notes" class="wide">SECRET</aside>',
  'an element of a class in capitals': 'Shown <aside class="Notes">SECRET</aside>.',
  'what a comment says of its slide': 'Shown.\n\n<!-- .slide: data-notes="SECRET of ours" class="wide" -->',
  'what a slide of HTML says of itself': '<section data-notes="SECRET">Shown.</section>',
  'capitals and entities': 'Shown.\n\n<ASIDE CLASS="a no&#116;es">SECRET</ASIDE>',
  'other parts': `Shown.\n\nNote: Said.\n\n- item\n  ${ASIDE}`,
};

async function build(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = { 'package.json': '{}', 'decks/talk.md': text, ...more };
  const host = createMemoryHost(files, { builtins: packageHost() });
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const { pitch, deck, page, diagnostics } = await createCompiler(host).compile(source!, { notes: true });
  const file = (place: string): string =>
    new TextDecoder().decode(deck?.files.find((one) => one.place === place)?.bytes);
  const paper = deck?.files.find(({ path }) => path.endsWith('/notes.html'));
  return {
    pitch,
    page,
    diagnostics,
    open: file('public'),
    speaker: file('private'),
    paper: new TextDecoder().decode(paper?.bytes),
  };
}

/** Everything that stands in a deck for everybody, read as a browser reads it: texts, and what is not shown. */
function everythingIn(html: string): string {
  const { blocks, hidden } = readHtml(html);
  return [...blocks, ...hidden].join('\n');
}

/** A value without the sources that its places name. */
const written = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'file' || key === 'files' ? undefined : inner)) ?? '';

const blocksOf = (pitch: Pitch | undefined): string =>
  written(pitch?.slides.map(({ blocks, heading }) => [heading, blocks]));

describe.each(Object.entries(places))('notes in %s', (_, body) => {
  it('are the notes of their slide, and stand in no output for others', async () => {
    const { pitch, page, open, speaker } = await build(
      `---\ntitle: Talk\n---\n\n## One\n\nFirst.\n\n---\n\n## Two\n\n${body}\n\n---\n\n## Three\n\nLast.\n`,
    );
    expect(pitch?.slides.map(({ notes }) => written(notes).includes('SECRET'))).toEqual([false, true, false]);
    expect(blocksOf(pitch)).not.toContain('SECRET');
    expect(blocksOf(pitch)).toContain('Shown');
    expect(everythingIn(open)).toContain('Shown');
    expect(everythingIn(open)).not.toContain('SECRET');
    expect(readHtml(speaker).blocks.some((block) => block.includes('SECRET'))).toBe(true);
    expect(page?.lowered).toBeDefined();
    expect(written(page?.lowered)).not.toContain('SECRET');
  });
});

describe('notes whose end is missing', () => {
  const foreign = '---\ntheme: white\n---\n\n## One\n\n';

  it.each([
    [
      'go on behind the paragraph that they begin in',
      'Shown <aside class="notes">SECRET\n\nSECRET too\n\n</aside>\n\nSeen.',
    ],
    ['go on behind bold words', '**Shown <aside class="notes">SECRET** SECRET</aside> again.\n\nSeen.'],
    ['go on behind the element of blocks', '<div>Shown <aside class="notes"></div>SECRET</aside>\n\nSeen.'],
    [
      'go on behind the item of a list',
      'Shown\n\n<ul><li><aside class="notes">SECRET</li><li>SECRET</li></ul></aside>\n\nSeen.',
    ],
    ['go on behind an element', 'Shown <span>a <aside class="notes">SECRET</span> SECRET</aside>.\n\nSeen.'],
  ])('%s', async (_, body) => {
    const { pitch, open } = await build(`${foreign}${body}\n`);
    expect(blocksOf(pitch)).not.toContain('SECRET');
    expect(everythingIn(open)).not.toContain('SECRET');
    expect(everythingIn(open)).toContain('Shown');
    expect(everythingIn(open)).toContain('Seen.');
  });

  it('end with code that is never closed, where the slide does', async () => {
    const { pitch, open } = await build(`${foreign}Shown\n\n\`\`\`\ncode\n\nNote: SECRET\n\n---\n\n## Two\n\nSeen.\n`);
    expect(pitch?.slides.map(({ notes }) => notes.length)).toEqual([1, 0]);
    expect(everythingIn(open)).not.toContain('SECRET');
    expect(everythingIn(open)).toContain('Seen.');
  });

  it('take the rest of their slide, and no more', async () => {
    const { open } = await build(`${foreign}Shown <aside class="notes">SECRET\n\n- SECRET\n\n---\n\n## Two\n\nSeen.\n`);
    expect(everythingIn(open)).not.toContain('SECRET');
    expect(everythingIn(open)).toContain('Seen.');
  });
});

it('notes of an included file are those of the slide that includes it', async () => {
  const { pitch, open } = await build('## One\n\n> ::include {file=_part.md}\n', {
    'decks/_part.md': `Shown.\n\n${BLOCKS}\n`,
  });
  expect(written(pitch?.slides[0]?.notes)).toContain('SECRET');
  expect(everythingIn(open)).not.toContain('SECRET');
  expect(everythingIn(open)).toContain('Shown.');
});

it('notes stay with their slide where headings cut', async () => {
  const { pitch } = await build(`## One\n\n- a\n  ${ASIDE}\n\n## Two\n\nText.\n`);
  expect(pitch?.slides.map(({ notes }) => notes.length)).toEqual([1, 0]);
});

describe('a writer', () => {
  const node = { span, attributes: noAttributes };
  const aside: Block = {
    type: 'html-block',
    tag: 'aside',
    values: { class: 'notes' },
    children: [paragraph('SECRET')],
    ...node,
  };
  const line: Block = {
    ...paragraph('Shown '),
    children: [{ type: 'html', tag: 'aside', values: {}, children: [], span, attributes: { classes: ['notes'] } }],
  };

  it.each([
    ['deck', 'a block', aside],
    ['page', 'a block', aside],
    ['deck', 'a line', line],
    ['page', 'a line', line],
  ] as const)('of the %s refuses speaker notes that are %s', async (output, _, block) => {
    const host = packageHost();
    const theme = await summit();
    const deck = pitchOf([slide('one', undefined, [paragraph('First.'), block])]);
    const resolved = { whole: deck, deck, page: deck, theme, fonts: new Map(), icons: new Map(), pictures: new Map() };
    const writer = await loadWriters(host, createFontStore(host), new Date(0))[output]({ theme, fonts: new Map() });
    expect(() => writer.lower(resolved)).toThrow('speaker notes stand among what everybody sees');
  });
});

it('notes of a slide that goes on are written once, for all of its parts', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `- Line ${index + 1} of what the harbour needs.`).join('\n');
  const { speaker } = await build(
    `---\ndeck: { overflow: split }\n---\n\n## Needs\n\n${lines}\n\nNote:\n\n<div id="mine">\n\nOnce.\n\n</div>\n\n---\n\n## Next\n\nNote: Later.\n`,
  );
  const notes = [...speaker.matchAll(/<aside class="notes" data-slide="([^"]*)">/g)].map(([, slides]) => slides);
  const ids = [...speaker.matchAll(/<section[^>]* id="(needs[^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(notes).toEqual([ids.join(' '), 'next']);
  expect(speaker.match(/id="mine"/g)).toHaveLength(1);
});

it.each([
  ['he', 'rtl'],
  ['ar', 'rtl'],
  ['pt', undefined],
])('notes on paper in `%s` run the way of the language, as its deck does', async (lang, dir) => {
  const { open, paper } = await build(`---\nlang: ${lang}\n---\n\n## One\n\nText.\n\nNote: Said.\n`);
  const head = `<html lang="${lang}"${dir ? ` dir="${dir}"` : ''}>`;
  expect([open, paper].map((html) => /<html[^>]*>/.exec(html)?.[0])).toEqual([head, head]);
});
