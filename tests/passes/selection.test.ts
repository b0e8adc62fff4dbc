// What the deck shows and what the page prints, and how much of it is both.

import { describe, expect, it } from 'vitest';
import { spanText } from '../../src/diagnostics/index.ts';
import type { Pitch } from '../../src/model/index.ts';
import { checkDeck, checkLinks, fillVariables, measureShare, selectDeck, selectPage } from '../../src/passes/index.ts';
import { formatTree } from '../reader/format-tree.ts';
import { pitchOf } from '../reader/read-text.ts';

const lines = (...text: readonly string[]): string => text.join('\n');
const leads = (...text: readonly string[]): Promise<Pitch> =>
  pitchOf(lines('---', 'deck: { show: leads }', '---', ...text));

const onPageOf = (pitch: Pitch): string =>
  formatTree({
    ...pitch,
    slides: pitch.slides.map((slide) => ({ ...slide, heading: undefined, notes: [], blocks: slide.onPage ?? [] })),
  });

describe('the deck', () => {
  it('shows bold beginnings, without the mark that led on', async () => {
    const deck = selectDeck(
      await leads(
        '## A seat',
        '**Decide with us** how it scales.',
        '',
        'No beginning.',
        '',
        '- **Visible.** You help.',
        '- **Cheap:**',
        '- plain',
        '  - **Deep —** too',
        '',
        '**What?** Yes.',
      ),
    );
    expect(formatTree(deck)).toBe(
      lines(
        'slide #a-seat',
        '  h2 "A seat"',
        '  p **"Decide with us"**',
        '  ul',
        '    li',
        '      p **"Visible"**',
        '    li',
        '      p **"Cheap"**',
        '    li',
        '      ul',
        '        li',
        '          p **"Deep"**',
        '  p **"What?"**',
      ),
    );
    expect(onPageOf(deck)).toBe(
      lines(
        'slide #a-seat',
        '  p **"Decide with us"** " how it scales."',
        '  p "No beginning."',
        '  ul',
        '    li',
        '      p **"Visible."** " You help."',
        '    li',
        '      p **"Cheap:"**',
        '    li',
        '      p "plain"',
        '      ul',
        '        li',
        '          p **"Deep —"** " too"',
        '  p **"What?"** " Yes."',
      ),
    );
  });

  it('has no hidden slides; the next of a stack takes the place of its first', async () => {
    const pitch = await pitchOf(
      lines(
        '## A',
        '---',
        '## B {visibility=hidden}',
        '----',
        '## C',
        '----',
        '## D',
        '---',
        '<!-- .slide: data-visibility="uncounted" -->',
        '## E',
        '---',
        '## F {only=deck visibility=hidden}',
      ),
    );
    expect(selectDeck(pitch).slides.map(({ id, below }) => [id, below])).toEqual([
      ['a', false],
      ['c', false],
      ['d', true],
      ['e', false],
    ]);
    expect(selectPage(pitch).slides.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('shows whole what is seen rather than read, and lists without a beginning', async () => {
    const pitch = await leads(
      '## All',
      '- one',
      '- two **three**',
      '',
      '> Quoted.',
      '',
      '![A hall](a.png)',
      '',
      '| a |',
      '|---|',
      '| b |',
      '',
      '```',
      'code',
      '```',
      '',
      '::: ask',
      'Come.',
      ':::',
      '::: deck-only',
      'Shown.',
      ':::',
      '::: callout',
      'Hidden.',
      ':::',
    );
    expect(formatTree(selectDeck(pitch))).toBe(
      lines(
        'slide #all',
        '  h2 "All"',
        '  ul',
        '    li',
        '      p "one"',
        '    li',
        '      p "two " **"three"**',
        '  quote',
        '    p "Quoted."',
        '  figure ![A hall](a.png)',
        '  table -',
        '    | "a"',
        '    | "b"',
        '  code - "code"',
        '  ask',
        '    p "Come."',
        '  p "Shown."',
      ),
    );
  });

  it('shows a slide as the slide says', async () => {
    const pitch = await leads('## One {show=all}', 'All of it.', '', '## Two', 'None of it.');
    expect(formatTree(selectDeck(pitch))).toBe(
      lines('slide #one {show=all}', '  h2 "One"', '  p "All of it."', 'slide #two', '  h2 "Two"'),
    );
  });
});

describe('a link within the deck', () => {
  const linksOf = async (text: string): Promise<readonly string[]> =>
    checkLinks(selectDeck(await pitchOf(text))).map(
      ({ code, message, notes }) => `${code}: ${message} ${notes[0]?.message}`,
    );

  it('leads to a slide, to what has an id, to a number, or to what the front matter makes', async () => {
    const text =
      '[a](#why) [b](#/why) [c](#/2/1) [d](#ask) [e](#here) [f](#%C3%BCber) [g](#)\n\n## Why\n\nText. {#here}\n\n## Über\n\nText.';
    expect(await linksOf(text)).toEqual([]);
  });

  it('that leads nowhere is a finding', async () => {
    expect(await linksOf('[a](#/wy)\n\n## Why\n\n[b](#elsewhere)')).toEqual([
      'link-target: No slide has the address `#wy`. Did you mean `#why`?',
      'link-target: No slide has the address `#elsewhere`. The address of a slide is its heading in small letters, with dashes for spaces, or what `{#name}` behind the heading says.',
    ]);
  });
});

describe('a slide that shows nothing', () => {
  const bareOf = async (pitch: Pitch): Promise<readonly string[]> =>
    checkDeck(pitch, selectDeck(pitch)).map(({ code, span }) => `${code}: ${span && spanText(span)}`);

  it('is named where the whole file holds nothing', async () => {
    const pitch = await pitchOf('\n');
    expect(checkDeck(pitch, selectDeck(pitch)).map(({ message }) => message)).toEqual([
      'This file holds nothing to show.',
    ]);
    expect(await bareOf(await pitchOf('---\ntitle: A\n---\n'))).toEqual([]);
  });

  it('by its leads is a finding at its first words', async () => {
    const pitch = await leads(
      '# One',
      '',
      '---',
      '',
      'Nothing bold.',
      '',
      'Nor here.',
      '',
      '---',
      '',
      '**Bold** it is.',
    );
    expect(await bareOf(pitch)).toEqual(['empty-slide: Nothing bold.']);
  });

  it('because all it holds is for the page is one, too', async () => {
    const pitch = await pitchOf(
      lines(
        'a',
        '',
        '---',
        '',
        'For readers. {only=page}',
        '',
        '---',
        '',
        '::: columns',
        '::: column',
        '::: page-only',
        'b',
        ':::',
        ':::',
        ':::',
      ),
    );
    expect((await bareOf(pitch)).map((line) => line.slice(0, 24))).toEqual([
      'empty-slide: For readers',
      'empty-slide: ::: columns',
    ]);
  });

  it('is none where it was meant to be bare, or is not in the deck', async () => {
    const pitch = await leads(
      '<!-- .slide: background="#7A2B1F" -->',
      'Not bold.',
      '',
      '---',
      '',
      'Not bold. <!-- .slide: only="page" -->',
      '',
      '---',
      '',
      'Note: only said',
      '',
      '---',
      '',
      '- a list',
    );
    expect(await bareOf(pitch)).toEqual([]);
  });
});

const mixed = lines(
  '# Both',
  'shared',
  '',
  '::: deck-only',
  'deck',
  ':::',
  '::: page-only',
  'page',
  ':::',
  '- both',
  '- deck item {only=deck}',
  '',
  'Page:',
  'for readers',
  '',
  'Note: spoken',
  '',
  '# Deck {only=deck}',
  '# Page {only=page}',
);

describe('either output', () => {
  it('leaves out what is for the other', async () => {
    const pitch = await pitchOf(mixed);
    const deck = selectDeck(pitch);
    expect(formatTree(deck)).toBe(
      lines(
        'slide #both',
        '  h1 "Both"',
        '  p "shared"',
        '  p "deck"',
        '  ul',
        '    li',
        '      p "both"',
        '    li {only=deck}',
        '      p "deck item"',
        '  note',
        '    p "spoken"',
        'slide #deck {only=deck}',
        '  h1 "Deck"',
      ),
    );
    expect(onPageOf(deck)).toBe(lines('slide #both', '  p "page"', '  p "for readers"', 'slide #deck {only=deck}'));
    expect(formatTree(selectPage(pitch))).toBe(
      lines(
        'slide #both',
        '  h1 "Both"',
        '  p "shared"',
        '  p "page"',
        '  ul',
        '    li',
        '      p "both"',
        '  p "for readers"',
        'slide #page {only=page}',
        '  h1 "Page"',
      ),
    );
  });
});

describe('the share of text', () => {
  it('counts the page’s words in blocks that a slide shows in part', async () => {
    // Page: "Both" 1, "shared" 1, "page" 1, "both" 1, "for readers" 2, "Page" 1; a slide shows the first two and "both".
    expect(measureShare(await pitchOf(mixed))).toEqual({ pageWords: 7, sharedWords: 3 });
  });

  it('counts paragraphs by their bold beginnings', async () => {
    const pitch = await leads(
      '## Two words',
      '**Bold** and four more words.',
      '',
      'Not on the slide.',
      '',
      '- **Yes** too',
      '- not this',
    );
    expect(measureShare(pitch)).toEqual({ pageWords: 15, sharedWords: 9 });
  });
});

describe('variables', () => {
  it('are filled in text, addresses and descriptions', async () => {
    const pitch = await pitchOf(
      lines(
        '---',
        'vars: { region: "*APAC*", host: a.example, n: 3 }',
        '---',
        '# In {{region}}',
        '{{n}} people, {{who ?? somebody}}, [**{{n}}**](https://{{host}}/x) ![{{n}} people]({{region}}.png)',
        '',
        '| {{n}} |',
        '|---|',
        '',
        'Note: {{n}}',
      ),
    );
    const { value, diagnostics } = fillVariables(pitch);
    expect(diagnostics).toEqual([]);
    expect(formatTree(value)).toBe(
      lines(
        'slide #in-region',
        '  h1 "In " "*APAC*"',
        '  p "3" " people, " "somebody" ", " [**"3"**](https://a.example/x) " " ![3 people](*APAC*.png)',
        '  table -',
        '    | "3"',
        '  note',
        '    p "3"',
      ),
    );
  });
});
