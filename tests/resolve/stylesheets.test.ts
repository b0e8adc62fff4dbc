import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { createFontStore } from '../../src/fonts/index.ts';
import { createMemoryHost } from '../../src/host/index.ts';
import { createPictureCache } from '../../src/resolve/index.ts';
import { findReferences } from '../../src/resolve/stylesheets/find-references.ts';
import { readStylesheets } from '../../src/resolve/stylesheets/read-stylesheets.ts';
import { emitStylesheet } from '../../src/writers/deck/stylesheet.ts';
import { pitch } from '../page/pitch.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"></svg>';

/** Reads `/p/decks/talk.css` of a pitch in `/p/decks`, beside files: what goes into the deck, and `line:column code message`. */
/** What the last stylesheet's author is told to do. */
const advice: string[] = [];

async function read(
  css: string,
  files: Readonly<Record<string, string>> = {},
  names: readonly string[] = ['talk.css'],
) {
  const host = createMemoryHost({ '/p/decks/talk.css': css, ...files });
  const { frontMatter } = pitch({ css: names, file: { path: 'decks/talk.md', text: '' }, places: new Map() });
  const context = { host, root: '/p', store: createFontStore(host), pictures: createPictureCache() };
  const { value, diagnostics } = await readStylesheets(frontMatter, context);
  advice.length = 0;
  advice.push(...diagnostics.map(({ notes }) => notes.at(-1)?.message ?? ''));
  const found = diagnostics.map(({ code, message, span }) => {
    const { line, column } = positionAt(span!.file, span!.start);
    return `${span!.file.path}:${line}:${column} ${code} ${message}`;
  });
  return { css: emitStylesheet(value), found };
}

describe('a stylesheet of a pitch', () => {
  it('is taken as it is', async () => {
    const css = '/* Café */\n.reveal .big { font-size: 2em; content: "url(no.png)"; color: var(--accent) }';
    expect(await read(css)).toEqual({ css: `${css}\n`, found: [] });
  });

  it('holds the pictures that it names', async () => {
    const { css, found } = await read('.a { background: url(dot.svg) } .b { background: url( "dot.svg?x#y" ) }', {
      '/p/decks/dot.svg': svg,
    });
    expect(found).toEqual([]);
    expect(css.match(/url\("data:image\/svg\+xml;base64,[\w+/=]+"\)/g)).toHaveLength(2);
    expect(css).not.toContain('dot.svg');
  });

  it('keeps addresses that hold their own bytes, and those within the page', async () => {
    const css = '.a { mask: url(#round); background: url("data:image/png;base64,AA==") }';
    expect(await read(css)).toEqual({ css: `${css}\n`, found: [] });
  });

  it.each([
    ['url(https://a.example/x.png)', '2:5'],
    ['url("//a.example/x.png")', '2:5'],
    [String.raw`\75 r\l(https://a.example/x.png)`, '2:5'],
    ['src("https://a.example/x.png")', '2:5'],
  ])('leaves out what lies on the network: %s', async (written, place) => {
    const { css, found } = await read(`.a {\nc: ${written} }`.replace('\nc: ', '\n  c:'));
    expect(css).toBe('.a {\n  c:url("data:,") }\n');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(`decks/talk.css:${place} css-left-out`);
  });

  it.each(['url(https://a.example/x.png', 'url("https://a.example/x.png"', 'url("https://a.example/x.png'])(
    'leaves out what is never closed: %s',
    async (written) => expect((await read(`.a { b: ${written}`)).css).toBe('.a { b: url("data:,")\n'),
  );

  it('leaves out what a set of images names on the network', async () => {
    const { css } = await read(
      '.a { background: image-set("https://a.example/x.png" 1x, url(https://b.example/y) 2x) }',
    );
    expect(css).toBe('.a { background: image-set("data:," 1x, url("data:,") 2x) }\n');
  });

  it('says of an import what to do instead, of fonts on the web too', async () => {
    await read('@import url("https://fonts.example/css?family=Roboto"); @import "base.css";');
    expect(advice.map((one) => one.slice(0, 29))).toEqual([
      'Fonts are named in a theme fi',
      'Name both in the front matter',
    ]);
  });

  it.each([
    '@import "https://a.example/x.css";',
    '@import url(x.css) screen;',
    String.raw`@\69mport 'x.css' layer(a);`,
  ])('imports nothing: %s', async (rule) => {
    expect(await read(`${rule}.a{}`)).toEqual({
      css: '.a{}\n',
      found: ['decks/talk.css:1:1 css-left-out A stylesheet of a deck cannot import another.'],
    });
  });

  it('leaves out what is not there, and what lies outside the project', async () => {
    const { css, found } = await read('.a { b: url(no.png); c: url(../../x.png) }', { '/x.png': 'x' });
    expect(css).toBe('.a { b: url("data:,"); c: url("data:,") }\n');
    expect(found).toEqual([
      'decks/talk.css:1:9 css-left-out There is no file `no.png` that this stylesheet could load.',
      'decks/talk.css:1:25 css-left-out There is no file `../../x.png` that this stylesheet could load.',
    ]);
  });

  it('cannot close the element that it stands in', async () => {
    const { css } = await read('.a::before { content: "</style><script>" } /* </STYLE> */');
    expect(css).not.toMatch(/<\/style/i);
    expect(css).toContain(String.raw`"\3C /style><script>"`);
  });

  it('is an error where it is not found, or lies elsewhere', async () => {
    const names = ['no.css', 'https://a.example/x.css', '../../etc/x.css'];
    const { found } = await read('', {}, names);
    expect(found.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'css-missing There is no stylesheet `no.css`.',
      'css-missing The stylesheet `https://a.example/x.css` lies on the network.',
      'css-missing The stylesheet `../../etc/x.css` lies outside the project.',
    ]);
  });

  it('is found in assets/ too, and comes after the one before it', async () => {
    const { css } = await read('.a{}', { '/p/assets/brand.css': '.b{}' }, ['brand.css', 'talk.css']);
    expect(css).toBe('.b{}\n.a{}\n');
  });
});

it('the places of references do not overlap and stand in order, whatever the text is', () => {
  const pieces = fc.constantFrom(
    'url(',
    '"',
    "'",
    ')',
    '@import ',
    'a.png',
    ';',
    '{',
    '}',
    '/*',
    '*/',
    '\\',
    ' ',
    'image-set(',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const css = parts.join('');
      let done = 0;
      for (const { start, end } of findReferences(css)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(css.length);
        done = end;
      }
    }),
  );
});
