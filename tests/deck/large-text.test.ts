// Titles, subtitles and requests: set as large as their room allows, in every script, with all that stands in a line.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.ts';
import { serialize } from '../../src/html/index.ts';
import { createCompiler, createMemoryHost, locatePitch, type MemoryFile } from '../../src/index.ts';
import type { LoweredSlide } from '../../src/writers/deck/index.ts';

async function slidesOf(
  frontMatter: string,
  body: string,
  files: Readonly<Record<string, MemoryFile>> = {},
): Promise<readonly LoweredSlide[]> {
  const source = `---\n${frontMatter}\n---\n${body}\n`;
  const host = createMemoryHost(
    { '/p/package.json': '{}', '/p/decks/talk.md': source, ...files },
    { builtins: createNodeHost() },
  );
  const { value } = await locatePitch(host, '/p/decks/talk.md');
  const { deck } = await createCompiler(host).compile(value!, { outputs: ['deck'], emit: false });
  return deck?.lowered?.slides ?? [];
}

/** The element of a class on the first slide that has one, with what it holds. */
function element(slides: readonly LoweredSlide[], name: string): string {
  const pattern = new RegExp(`<(\\w+)[^>]* class="(?:[\\w -]* )?${name}(?: [\\w -]*)?"[^>]*>.*?</\\1>`, 's');
  for (const { section } of slides) {
    const found = pattern.exec(serialize(section));
    if (found) return found[0];
  }
  return '';
}

function projectFont(name: string, file: string): Readonly<Record<string, MemoryFile>> {
  const folder = `@expo-google-fonts/${name}`;
  const from = dirname(createRequire(import.meta.url).resolve(`${folder}/package.json`));
  return {
    '/p/theme.yaml': `extends: summit\nfonts: { fallback: ["${folder}"] }\n`,
    [`/p/node_modules/${folder}/${file}`]: readFileSync(join(from, file)),
  };
}

describe('a language without spaces', () => {
  const japanese = projectFont('noto-sans-jp', '400Regular/NotoSansJP_400Regular.ttf');
  const lines = (text: string): string => `title: ${text}\nlang: ja\ntheme: theme.yaml`;

  it('has its titles broken between signs, at the size of others', async () => {
    // 26 signs of 104 px, less the tracking of 2.5 px each, are 2639 px: three lines of at most 1128 px.
    const [title] = await slidesOf(
      lines('地域のこどもたちの学びの場をいっしょにつくりませんか'),
      '## 一\n\n本文。',
      japanese,
    );
    expect(title?.fit).toMatchObject({ height: 3 * 108, shrink: 1 });
    expect(element([title!], 'name')).toMatch(/^<h1 class="name t-title" style="max-width: \d+px">地域の/);
  });

  it('has lines of titles and requests end where phrases do', async () => {
    const slides = await slidesOf(
      `${lines('海岸線カンファレンス二〇二七')}\nask: 海岸線カンファレンスをご支援ください。二百人が集まります。`,
      '## 一\n\n本文。',
      japanese,
    );
    const phrasesOf = (name: string) =>
      Array.from(element(slides, name).matchAll(/whole-phrase">([^<]*)</g), ([, phrase]) => phrase);
    expect(phrasesOf('name')).toEqual(['海岸線', 'カンファレンス', '二〇二七']);
    expect(phrasesOf('request')).toContain('二百人が');
    expect(phrasesOf('request').join('')).toBe('海岸線カンファレンスをご支援ください。二百人が集まります。');
  });

  it('never has them run off the sheet', async () => {
    const [title] = await slidesOf(lines('地域のこどもたちの学びの場'.repeat(6)), '## 一\n\n本文。', japanese);
    expect(title!.fit.height).toBeLessThanOrEqual(title!.fit.room);
    const [, size] = /font-size: (\d+)px/.exec(element([title!], 'name')) ?? [];
    // 78 signs: at 58 px they are four lines.
    expect(Number(size)).toBeGreaterThanOrEqual(56);
  });

  it('has its requests broken alike', async () => {
    const slides = await slidesOf(
      lines('港'),
      '::: ask\n開館の前に、子どもたちが毎日使う机を寄付してください。\n:::',
      japanese,
    );
    // 27 signs of 100 px less 2.4 px each are 2635 px: three lines of 108 px.
    expect(element(slides, 'request')).toMatch(
      /^<h2 class="request t-ask" style="max-width: \d+px"><span class="whole-phrase">開館/,
    );
  });
});

describe('what stands in a line', () => {
  const body = `# Hi [there](https://a.example) :icon[ship], *more* [praia]{lang=pt}[^a]

Below [it](https://b.example) and *more*.

[^a]: A note.

---

::: ask
Write to [us](https://us.example) *soon*[^b]. {lang=en-GB}
:::

[^b]: In May.`;

  it('stands in a title, with the number that calls its note', async () => {
    const title = element(await slidesOf('title: T\ndeck: { split: rules }', body), 'name');
    expect(title).toContain('<a href="https://a.example" target="_blank" rel="noopener">there</a>');
    expect(title).toContain('<svg class="icon"');
    expect(title).toContain('<em>more</em> <span lang="pt">praia</span><sup class="note-number">');
  });

  it('stands in a line below it', async () => {
    expect(element(await slidesOf('title: T\ndeck: { split: rules }', body), 'subtitle')).toContain(
      'Below <a href="https://b.example" target="_blank" rel="noopener">it</a> and <em>more</em>.',
    );
  });

  it('stands in a request', async () => {
    const request = element(await slidesOf('title: T\ndeck: { split: rules }', body), 'request');
    expect(request).toMatch(/^<h2 class="request t-ask" lang="en-GB"/);
    expect(request).toContain(
      'Write to <a href="https://us.example" target="_blank" rel="noopener">us</a> <em>soon</em>',
    );
  });

  it('stands in the heading that asks where nothing else does', async () => {
    const slides = await slidesOf(
      'title: T',
      '## Write *now* {layout=closing}\n\n::: contact\n- **Mail** a@a.example\n:::',
    );
    expect(element(slides, 'request')).toContain('Write <em>now</em>');
  });
});

describe('a line that is kept', () => {
  it('ends where its author ends it', async () => {
    const [title] = await slidesOf('title: T', '# One bell<br>for you');
    expect(title?.fit.height).toBe(2 * 108);
    expect(element([title!], 'name')).toContain('One bell<br>for you');
  });
});

describe('a word', () => {
  it('is not cut where a smaller size holds it', async () => {
    const word = 'Veranstaltungsgemeinschaftsverwaltung';
    for (const markdown of [`# ${word}`, `## A\n\n---\n\n# ${word}`, `## A\n\n---\n\n## ${word}`]) {
      const slides = await slidesOf('title: T\ndeck: { titleSlide: false, split: rules }', markdown);
      const { fit } = slides.at(-1)!;
      const [, line] = /font-size: \d+px; line-height: (\d+)px/.exec(serialize(slides.at(-1)!.section)) ?? [];
      expect(fit.height).toBe(Number(line));
    }
  });
});
