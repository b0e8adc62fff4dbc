// Notes, spans and icons: which text a reference calls, and what only looks like one.

import { describe, expect, it } from 'vitest';
import { spanText } from '../../src/diagnostics/index.ts';
import type { Inline } from '../../src/model/index.ts';
import { formatTree } from './format-tree.ts';
import { inlinesOf } from './model-walk.ts';
import { pitchOf, readText } from './read-text.ts';

const blocksOf = async (text: string): Promise<readonly string[]> =>
  formatTree(await pitchOf(text))
    .split('\n')
    .map((line) => line.trim());

async function inlinesIn(text: string): Promise<readonly Inline[]> {
  const { slides } = await pitchOf(text);
  return slides.flatMap((slide) => slide.blocks.flatMap(inlinesOf));
}

describe('a note', () => {
  it('stands where its reference stands, with marks and several paragraphs', async () => {
    expect(await blocksOf('Text[^a].\n\n[^a]: One *word*.\n\n    Two.\n')).toContain(
      'p "Text" ^["One " *"word"* "." ⏎⏎ "Two."] "."',
    );
  });

  it('may be written on the spot, and before its reference', async () => {
    expect(await blocksOf('[^b]: Below.\n\nNow^[and *here*] and[^b].')).toContain(
      'p "Now" ^["and " *"here"*] " and" ^["Below."] "."',
    );
  });

  it('of a slide goes before one of the same name elsewhere', async () => {
    const source = 'One[^1].\n\n[^1]: First.\n\n---\n\nTwo[^1].\n\n[^1]: Second.\n\n---\n\nThree[^1].';
    const paragraphs = (await blocksOf(source)).filter((line) => line.startsWith('p '));
    expect(paragraphs).toEqual(['p "One" ^["First."] "."', 'p "Two" ^["Second."] "."', 'p "Three" ^["First."] "."']);
  });

  it('has one key for all its references, and every reference its place', async () => {
    const found = await inlinesIn('A[^1] b[^1] c^[1].\n\n[^1]: Note.');
    const notes = found.filter((inline) => inline.type === 'footnote');
    expect(notes.map(({ span }) => spanText(span))).toEqual(['[^1]', '[^1]', '^[1]']);
    expect(notes.map(({ key }) => key)).toEqual(['decks/talk.md:20', 'decks/talk.md:20', 'decks/talk.md:13']);
  });

  it('ends where the lines are no longer indented, and at the next note', async () => {
    expect(await blocksOf('A[^1] B[^2]\n\n[^1]: one\n[^2]: two\n\nAfter.')).toEqual([
      expect.stringMatching(/^slide/),
      'p "A" ^["one"] " B" ^["two"]',
      'p "After."',
    ]);
  });

  it('is no note in code, and none when it is escaped', async () => {
    const { value, diagnostics } = await readText('`[^1]` and \\[^1] and ^ [2].');
    expect(value && formatTree(value)).toContain('p `[^1]` " and [^1] and ^ [2]."');
    expect(diagnostics).toEqual([]);
  });

  it('within a note stays, without a number of its own', async () => {
    expect(await blocksOf('A^[one^[two]].')).toContain('p "A" ^["one" "two"] "."');
  });
});

describe('words in brackets', () => {
  it('with attributes are a span', async () => {
    expect(
      await blocksOf('An [*açaí* bowl]{lang=pt .fruit} [here](https://a.example){.x} and [there]{what}.'),
    ).toContain(
      'p "An " <span>*"açaí"* " bowl"</span>{.fruit lang=pt} " " ["here"](https://a.example){.x} " and [there]{what}."',
    );
  });

  it('have the place of all of it', async () => {
    const [span] = (await inlinesIn('An [açaí]{lang=pt} bowl')).filter((inline) => inline.type === 'html');
    expect(span && spanText(span.span)).toBe('[açaí]{lang=pt}');
  });
});

describe('an icon', () => {
  it('has a name, and words where its author gives them', async () => {
    expect(
      await blocksOf('Go :icon[rocket] :icon[ bell ]{label="Ring"} at 10:30:00, :icon [x], :icon[a b] `:icon[c]`'),
    ).toContain('p "Go " :rocket: " " :bell:{label=Ring} " at 10:30:00, :icon [x], :icon[a b] " `:icon[c]`');
  });
});
