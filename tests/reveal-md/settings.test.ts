// What decks of reveal-md say of themselves, in front matter and in files beside them: what is carried over, and what is named and left.

import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/diagnostics/index.ts';
import type { MemoryFile } from '../../src/host/index.ts';
import {
  allFindings,
  type Compilation,
  createCompiler,
  createMemoryHost,
  createNodeHost,
  locatePitch,
} from '../../src/index.ts';

async function compileFiles(
  files: Readonly<Record<string, MemoryFile>>,
  path = 'decks/talk.md',
  emit = false,
): Promise<Compilation> {
  const host = createMemoryHost(files, { builtins: createNodeHost() });
  const { value } = await locatePitch(host, path);
  if (!value) throw new Error(`there is no ${path}`);
  return createCompiler(host).compile(value, { emit });
}

const compileText = (text: string): Promise<Compilation> => compileFiles({ 'decks/talk.md': text });

const findingsOf = (compilation: Compilation): readonly string[] =>
  allFindings(compilation).map((finding) => `${severityOf(finding)} ${finding.code}: ${finding.message}`);

describe('a deck of reveal-md', () => {
  it('makes no page, no title slide, and is cut at rules alone', async () => {
    const compilation = await compileText(
      '---\ntitle: Tides\nrevealOptions: { controls: true }\n---\n## One\n\n## Two\n',
    );
    expect(compilation.page).toBeUndefined();
    expect(compilation.deck?.lowered?.slides).toHaveLength(1);
    expect(findingsOf(compilation)).toEqual([]);
  });

  it('makes a page when a key asks for one', async () => {
    const { page } = await compileText('---\nseparator: ^--$\npage: { paper: A4 }\n---\n## One\n\nText.\n');
    expect(page?.lowered).toBeDefined();
  });

  it('says what it leaves, each once, and is made all the same', async () => {
    const compilation = await compileText(`---
theme: moon
highlight-theme: monokai
scripts: [plugin.js, 'https://cdn.example/other.js']
preprocessor: tools/headings.js
template: own.html
mermaid: { theme: dark }
port: 1949
revealOptions: { transition: convex, slideNumber: c/t, loop: true, center: true, width: 960, plugins: [RevealZoom], menu: { side: left } }
---
# Tides
`);
    expect(findingsOf(compilation)).toEqual([
      'warning not-carried-over: The theme `moon` is reveal.js’s; the deck is drawn in `summit`.',
      'note reveal-md-setting: `highlightTheme` of reveal-md has no effect here.',
      'warning not-carried-over: `scripts` of reveal-md is not carried over.',
      'warning not-carried-over: `preprocessor` of reveal-md is not carried over.',
      'warning not-carried-over: `template` of reveal-md is not carried over.',
      'warning not-carried-over: `mermaid` of reveal-md is not carried over.',
      'note reveal-md-setting: `port` of reveal-md has no effect here.',
      'note reveal-md-setting: What reveal.js would set by `center`, `width` has no effect here.',
      'warning not-carried-over: Options of reveal.js that are not carried over: `plugins`, `menu`.',
    ]);
    const { deck } = compilation.pitch!.frontMatter;
    expect(deck).toMatchObject({ transition: 'convex', slideNumber: 'c/t', scheme: 'dark', reveal: { loop: true } });
    expect(compilation.deck?.lowered?.slides).toHaveLength(1);
  });

  it('is overruled by what `deck` says', async () => {
    const { pitch } = await compileText(
      '---\ntheme: black\nrevealOptions: { transition: zoom, loop: true }\ndeck: { scheme: light, transition: fade, reveal: { loop: false }, titleSlide: true }\n---\n# A\n',
    );
    expect(pitch?.frontMatter.deck).toMatchObject({
      scheme: 'light',
      transition: 'fade',
      titleSlide: true,
      reveal: { loop: false },
    });
  });

  it('has the options of the nearest file above it, under those of its own', async () => {
    const compilation = await compileFiles({
      'package.json': '{}',
      'reveal-md.json': '{ "separator": "^far$" }',
      'decks/reveal-md.json':
        '{\n\t"separator": "^\\\\*\\\\*$",\n\t"verticalSeparator": "^\\\\+\\\\+$", // down\n\t"title": "From the file",\n\t"theme": "white",\n\t"revealOptions": { "loop": true, "transition": "zoom" },\n}',
      'reveal.json': '{ "controls": false, "transition": "zoom", }',
      'decks/talk.md': '---\ntheme: summit\nrevealOptions: { transition: fade }\n---\na\n**\nb\n++\nc\nfar\n',
    });
    const { pitch } = compilation;
    expect(pitch?.slides.map(({ below }) => below)).toEqual([false, false, true]);
    expect(pitch?.frontMatter.title).toBe('From the file');
    expect(pitch?.frontMatter.deck).toMatchObject({ transition: 'fade', reveal: { controls: false, loop: true } });
    expect(findingsOf(compilation)).toEqual([]);
  });

  it('is one beside `reveal-md.json`, and is not beside nothing', async () => {
    const text = '# A\n\n## B\n';
    expect((await compileFiles({ 'decks/talk.md': text })).pitch?.split.by).toBe('headings');
    expect((await compileFiles({ 'decks/talk.md': text, 'decks/reveal-md.json5': '{}' })).pitch?.split.by).toBe(
      'rules',
    );
  });

  it('is none for a word that may mean anything', async () => {
    const compilation = await compileText('---\nport: 8080\n---\n# A\n');
    expect(compilation.page).toBeDefined();
    expect(findingsOf(compilation)).toEqual(['warning unknown-key: There is no key `port`.']);
  });

  it('is warned of a picture without alternative text', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    const text = '---\ntheme: white\n---\n![](a.svg)\n\n---\n\nText ![](a.svg) and ![](a.svg){decorative}.\n';
    const compilation = await compileFiles({ 'decks/talk.md': text, 'decks/a.svg': picture });
    expect(findingsOf(compilation).slice(1)).toEqual([
      'warning deck-picture-alt: This picture has no alternative text.',
      'warning deck-picture-alt: This picture has no alternative text.',
    ]);
    expect(compilation.deck?.lowered?.slides).toHaveLength(2);
  });

  it('is told where its file is wrong', async () => {
    const wrong = await compileFiles({ 'decks/talk.md': '# A\n', 'decks/reveal-md.json': '{ "separator": ' });
    expect(allFindings(wrong).map(({ code, span }) => `${code} ${span?.file.path}`)).toEqual([
      'json-syntax decks/reveal-md.json',
    ]);
    const list = await compileFiles({ 'decks/talk.md': '# A\n', 'decks/reveal-md.json': '[1]' });
    expect(allFindings(list).map(({ message }) => message)).toEqual(['`decks/reveal-md.json` holds no object.']);
  });

  it('keeps as text what is syntax here, and is forgiven what would be an error', async () => {
    const compilation = await compileText(`---
theme: white
date: last spring
---
Use {{ name }} and page numbers.

Page: 3 of 4

::: warning
Mind the gap.
:::

<div>

Open for ever, with [a link](javascript:alert(1)).
`);
    expect(findingsOf(compilation)).toEqual([
      'warning not-carried-over: The theme `white` is reveal.js’s; the deck is drawn in `summit`.',
      'warning wrong-value: `date` takes a day such as `2027-03-18`, not `last spring`.',
      'warning unknown-container: There is no container `warning`.',
      'warning html-unbalanced: The HTML element `<div>` is never closed.',
      'warning link-scheme: A link may not use `javascript:`.',
    ]);
    const html = JSON.stringify(compilation.deck?.lowered?.slides[0]?.section);
    for (const words of ['{{ name }}', 'Page: 3 of 4', 'Mind the gap.', 'Open for ever', 'a link']) {
      expect(html).toContain(words);
    }
  });

  it('is made without the files that are missing, whatever they are', async () => {
    const { deck, diagnostics } = await compileFiles(
      {
        'package.json': '{}',
        'decks/talk.md': `---
css: style/custom.css, else.css
---
![The harbour](missing.png)

A text ![inside](gone.svg) of it stays.

![](file:///home/ada/own.png)

- ![Broken](broken.svg)

![A film](film.mp4)

<!-- .slide: data-background="lost.jpg" -->

<img src="nowhere.png" alt="In HTML">
`,
        'decks/broken.svg': '<svg',
        'reveal-md.json': '{ "css": "" }',
      },
      'decks/talk.md',
      true,
    );
    expect(deck?.files.map(({ path }) => path)).toEqual(['talk/index.html', 'talk/speaker.html']);
    const codes = diagnostics.map((finding) => `${severityOf(finding)} ${finding.code}`);
    expect(codes.filter((code) => code.startsWith('error'))).toEqual([]);
    expect(new Set(codes.filter((code) => /^warning (?:picture|media|css)/.test(code)))).toEqual(
      new Set([
        ...['warning css-missing', 'warning media-missing', 'warning picture-address', 'warning picture-format'],
        'warning picture-missing',
      ]),
    );
    const html = JSON.stringify(deck?.lowered?.slides[0]?.section);
    for (const words of ['The harbour', 'Broken', 'A film', 'In HTML', 'stays.']) expect(html).toContain(words);
  });

  it('is drawn in the usual theme where its own is not here', async () => {
    const { deck, diagnostics } = await compileFiles({
      'decks/talk.md': '# A\n',
      'reveal-md.json': '{ "theme": "our-company" }',
    });
    expect(diagnostics.map((finding) => `${severityOf(finding)} ${finding.code}`)).toEqual(['warning theme-unknown']);
    expect(deck?.lowered?.slides).toHaveLength(1);
  });

  it('has no stylesheet where the key names none', async () => {
    for (const css of ['""', '[]', '[""]', '" , "']) {
      const compilation = await compileFiles({ 'decks/talk.md': '# A\n', 'reveal-md.json': `{ "css": ${css} }` });
      expect(findingsOf(compilation), css).toEqual([]);
    }
  });

  it('is a pitch that is refused where nothing of it is reveal-md’s', async () => {
    const compilation = await compileFiles({ 'decks/talk.md': '# A\n\n![The harbour](missing.png)\n' });
    expect(findingsOf(compilation)).toEqual(['error picture-missing: There is no picture `missing.png`.']);
  });

  it('may use variables once it has some', async () => {
    const { deck } = await compileText('---\ntheme: white\nvars: { name: Ada }\n---\nHello {{ name }}.\n');
    expect(JSON.stringify(deck?.lowered?.slides[0]?.section)).toContain('Hello Ada.');
  });
});

describe('options of reveal.js in `deck.reveal`', () => {
  it('steer a deck; what would load, run, listen or place is left out, each with its reason', async () => {
    const compilation = await compileText(`---
deck:
  reveal:
    loop: true
    dependencies: [{ src: 'https://evil.example/x.js' }]
    parallaxBackgroundImage: https://evil.example/p.png
    postMessage: true
    previewLinks: true
    center: true
    transition: fade
---
# Tides
`);
    expect(findingsOf(compilation)).toEqual(
      ['dependencies', 'parallaxBackgroundImage', 'postMessage', 'previewLinks', 'center', 'transition'].map(
        (name) => `warning unknown-key: The option \`${name}\` of reveal.js has no effect in \`deck.reveal\`.`,
      ),
    );
    const { lowered } = compilation.deck!;
    expect(lowered!.options).toMatchObject({ loop: true, postMessage: false, center: false, transition: 'none' });
    expect(JSON.stringify(lowered!.options)).not.toContain('evil');
  });
});
