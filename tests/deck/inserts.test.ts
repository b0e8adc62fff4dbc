// What stands in a slide's lines besides text, and what a slide shares with others: notes, icons, languages, numbers of lines, what moves.

import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.ts';
import { type HtmlNode, serialize } from '../../src/html/index.ts';
import { createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';
import type { LoweredSlide } from '../../src/writers/deck/index.ts';

async function slidesOf(text: string): Promise<readonly LoweredSlide[]> {
  const source = `---\ntitle: T\ndeck: { titleSlide: false }\n---\n${text}\n`;
  const host = createMemoryHost({ 'decks/talk.md': source }, { builtins: createNodeHost() });
  const { value } = await locatePitch(host, 'decks/talk.md');
  const { deck } = await createCompiler(host).compile(value!, { outputs: ['deck'], emit: false });
  return deck?.lowered?.slides ?? [];
}

const html = async (text: string): Promise<readonly string[]> =>
  (await slidesOf(text)).map(({ section }) => serialize(section));

/** The elements of a class, in the order of the slide. */
function withClass(node: HtmlNode, name: string): readonly string[] {
  if (node.type !== 'element') return [];
  const own = String(node.attributes.class ?? '')
    .split(' ')
    .includes(name)
    ? [textOf(node)]
    : [];
  return [...own, ...node.children.flatMap((child) => withClass(child, name))];
}

const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.text : node.type === 'element' ? node.children.map(textOf).join('') : '';

describe('notes', () => {
  const source = `## One

Text[^a] and more^[On the *spot*.], again[^a].

[^a]: The first.

---

## Two

Text[^a].

Note:
Say it[^b].

[^b]: For the speaker.`;

  it('are numbered slide by slide, and stand at its foot', async () => {
    const [one, two] = await slidesOf(source);
    expect(withClass(one!.section, 'note-number')).toEqual(['Footnote 1', 'Footnote 2', 'Footnote 1']);
    expect(withClass(one!.section, 'footnotes')).toEqual(['1 The first.2 On the spot.']);
    expect(withClass(two!.section, 'footnotes')).toEqual(['1 The first.']);
  });

  it('of the speaker are not on the slide', async () => {
    const [, two] = await slidesOf(source);
    expect(serialize(two!.section)).not.toContain('For the speaker');
    expect(withClass(two!.notes!, 'footnotes')).toEqual(['2 For the speaker.']);
  });

  it('of a quotation are numbered before those of who said it', async () => {
    const [slide] = await slidesOf('> Words^[First.].\n> — Ada^[Second.], skipper');
    expect(withClass(slide!.section, 'footnotes')).toEqual(['1 First.2 Second.']);
  });

  it('go with the part of a slide that calls them, where it is cut in two', async () => {
    const prose = (name: string) => `${'Words and more words to fill the slide with them. '.repeat(12)}[^${name}].`;
    const source = `## One\n\n${prose('a')}\n\n${prose('b')}\n\n[^a]: First.\n[^b]: Second.`;
    const slides = await slidesOf(source);
    expect(slides.map(({ id }) => id)).toEqual(['one', 'one~2']);
    expect(slides.flatMap(({ section }) => withClass(section, 'footnotes'))).toEqual(['1 First.', '2 Second.']);
  });

  it('are no notes of the speaker where another part of the slide shows them', async () => {
    const prose = (name: string) => `${'Words and more words to fill the slide with them. '.repeat(12)}[^${name}].`;
    const source = `## One\n\n${prose('a')}\n\n${prose('b')}\n\nNote: Say it[^c].\n\n[^a]: First.\n[^b]: Second.\n[^c]: Said.`;
    const [one] = await slidesOf(source);
    expect(withClass(one!.notes!, 'footnotes')).toEqual(['3 Said.']);
  });

  it('take their room from the blocks', async () => {
    const [with_] = await slidesOf('## One\n\nText[^a].\n\n[^a]: Note.');
    const [without] = await slidesOf('## One\n\nText.');
    // One line of 27 px, 9 px under the rule and 18 px above it.
    expect(without!.fit.room - with_!.fit.room).toBe(54);
  });

  it('stand on the ground of a title below its line, which is set smaller for two of them', async () => {
    const [title] = await slidesOf('# A boat^[First.]\n\nFor all^[Second.].');
    expect(withClass(title!.section, 'footnotes')).toEqual(['1 First.2 Second.']);
    // 126 px of ground, less two lines of 27 px with 9 px above and below them and a gap of 18.
    expect([title!.fit.shrink, serialize(title!.section)]).toEqual([1, expect.stringContaining('font-size: 28px')]);
  });

  it('stand below the words on a picture, within their ground', async () => {
    const source = '## Words {layout=image-full}\n\n![Fog](fog.svg)\n\nA line^[Note.].';
    const [slide] = await slidesOf(source);
    const [, top, width] = /class="plaque" style="top: (\d+)px; width: (\d+)px/.exec(serialize(slide!.section)) ?? [];
    // Below the upper edge: 36 px, a heading of 72, a gap of 9, a line of 45; then 18 px, and the note as above.
    expect(Math.abs(Number(top) + 36 + 72 + 9 + 45 - (720 - 18 - 9 - 27 - 9))).toBeLessThan(2);
    expect(Number(width)).toBe(172 + 768 + 36);
  });

  it('leave the words on a picture the lower part of the slide, and what is more is drawn smaller', async () => {
    const words = (count: number) => 'A line of words to be read on the fog. '.repeat(count);
    for (const count of [1, 14, 17, 30]) {
      const [slide] = await slidesOf(`## Words {layout=image-full}\n\n![Fog](fog.svg)\n\n${words(count)}`);
      const { top, height, room, shrink } = slide!.fit;
      // As wide as its words, and no wider than the measure they are counted in.
      const width = Number(/class="plaque" style="top: \d+px; width: (\d+)px/.exec(serialize(slide!.section))?.[1]);
      expect([count > 1, width <= 172 + 768 + 36]).toEqual([count > 1 && width === 172 + 768 + 36, true]);
      expect(top + room).toBe(720);
      // Three fifths of 720 px, less 36 above the words; 63 of them may be what is under the last line.
      expect(top).toBeGreaterThanOrEqual(288 + 36 - 63);
      expect([count, shrink < 1]).toEqual([count, height > room + 0.5]);
      expect((top + height) * shrink).toBeLessThanOrEqual(720.5);
    }
  });

  it('go with the lead that they touch, and stay with the page where they touch what only the page prints', async () => {
    const [slide] = await slidesOf('## One {show=leads}\n\n**Lead.**[^a] Rest[^b].\n\n[^a]: Shown.\n[^b]: Printed.');
    expect(withClass(slide!.section, 'footnotes')).toEqual(['1 Shown.']);
    expect(withClass(slide!.notes!, 'footnotes')).toEqual(['2 Printed.']);
  });
});

describe('an icon', () => {
  it('has the colour of the text, and a name only where its author gives one', async () => {
    const [slide] = await html('## One\n\n:icon[minus] and :icon[minus]{label="Less"}.');
    const look =
      'width="1em" height="1em" viewBox="0 0 24 24" stroke="currentColor" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
    expect(slide).toContain(`<svg class="icon" aria-hidden="true" ${look}><path d="M5 12h14"></path></svg>`);
    expect(slide).toContain(`<svg class="icon" role="img" aria-label="Less" ${look}>`);
  });

  it('alone in a link leaves it the name of its address', async () => {
    const [slide] = await html(
      '## One\n\n[:icon[mail]](https://a.example/x) and [:icon[mail] here](https://a.example/y).',
    );
    expect(slide).toContain('href="https://a.example/x" aria-label="a.example/x"');
    expect(slide).not.toContain('aria-label="a.example/y"');
  });
});

describe('words in another language', () => {
  it('say so, in brackets and in HTML', async () => {
    const [slide] = await html(
      '## One\n\n[praia]{lang=pt} <span lang="de" class="x">Strand</span>{.y} *plage*{lang=fr}',
    );
    expect(slide).toContain('<span lang="pt">praia</span>');
    expect(slide).toContain('<span lang="de" class="x y">Strand</span>');
    expect(slide).toContain('<em lang="fr">plage</em>');
  });
});

describe('lines of code', () => {
  it('are numbered from where their author says, and read without the numbers', async () => {
    const [slide] = await slidesOf('## One\n\n```js {numbers=9} [2]\na\nb\n```');
    expect(withClass(slide!.section, 'count')).toEqual(['9', '10']);
    expect(serialize(slide!.section)).toContain('<span class="count" aria-hidden="true">9</span>');
    expect(withClass(slide!.section, 'lit')).toEqual(['10b\n']);
  });

  it('have no numbers unless somebody asks', async () => {
    const [slide] = await slidesOf('## One\n\n```js [1|2]\na\nb\n```');
    expect(withClass(slide!.section, 'count')).toEqual([]);
  });

  it('are as much shorter as their numbers are wide', async () => {
    // 60 letters of 15.6 px are 936 of 960 px; four figures and an em more go down to 24 px.
    const code = (fence: string): string => `## One\n\n${fence}\n${'a'.repeat(60)}\n\`\`\`\n`;
    expect((await html(code('```js')))[0]).not.toContain('--code-size');
    expect((await html(code('```js {numbers=1000}')))[0]).toContain('--code-size: 24px');
  });
});

describe('slides that go over into each other', () => {
  it('say so to reveal.js, with what is the same on both', async () => {
    const [slide, other] = await html(
      '## One {auto-animate auto-animate-id=walk auto-animate-duration=0.5 auto-animate-easing=ease-out}\n\nText. {data-id=text}\n\n---\n\n## Two {auto-animate auto-animate-restart}\n\n---\n\n## Three',
    );
    expect(slide).toContain(
      'data-auto-animate data-auto-animate-id="walk" data-auto-animate-duration="0.5" data-auto-animate-easing="ease-out"',
    );
    expect(slide).toMatch(/<p class="[\w -]+" data-id="text">Text\.<\/p>/);
    expect(slide).toContain('data-id="foot-dome"');
    expect(other).toContain('data-auto-animate data-auto-animate-restart');
  });

  it('are the only ones whose feet have names', async () => {
    const [slide] = await html('## One\n\nText.');
    expect(slide).not.toContain('data-id');
    expect(slide).not.toContain('data-auto-animate');
  });
});

describe('notes of the speaker', () => {
  it('are Markdown', async () => {
    const [slide] = await slidesOf(
      '## One\n\nNote:\nSay *this*:\n\n- with `code`\n- and [a link](https://a.example)\n\n```js\nlet a;\n```',
    );
    const notes = serialize(slide!.notes!);
    expect(notes).toMatch(/<em>this<\/em>/);
    expect(notes).toMatch(/<ul[^>]*>.*<code>code<\/code>.*<a href="https:\/\/a\.example"[^>]*>a link<\/a>.*<\/ul>/s);
    expect(notes).toMatch(/<pre><code><span class="line"><span class="key">let<\/span> a;/);
  });
});

describe('a section that an author wrote as HTML', () => {
  const inner = async (opening: string): Promise<string> => {
    const [slide] = await html(`## One\n\n${opening}\n\nWords.\n\n</section>\n\nMore.`);
    return slide!;
  };

  it('is no slide within the slide, and still what it was to a reader', async () => {
    expect((await inner('<section aria-label="Watch">')).match(/<section/g)).toHaveLength(1);
    expect(await inner('<section aria-label="Watch">')).toContain(
      '<div role="region" aria-label="Watch" class="stack"><p class="t-body">Words.</p></div>',
    );
    expect(await inner('<section id="watch" role="note">')).toMatch(/<div role="note" id="watch" class="stack">/);
    expect(await inner('<section>')).toContain('<div class="stack"><p class="t-body">Words.');
  });
});
