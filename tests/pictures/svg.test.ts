// SVG drawings are cut to what both outputs draw; what goes is told, with its place in the drawing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, spanText } from '../../src/diagnostics/index.ts';
import { readPicture } from '../../src/pictures/index.ts';

const read = (svg: string) => readPicture('logo.svg', new TextEncoder().encode(svg));

async function drawingOf(svg: string): Promise<string> {
  const { value } = await read(svg);
  if (value?.kind !== 'vector') throw new Error('no drawing came of it');
  return value.svg;
}

/** Code and the notes' messages of each finding. */
const said = async (svg: string) =>
  (await read(svg)).diagnostics.map(({ code, notes }) => [code, notes.map((note) => note.message)]);

describe('an ordinary drawing', () => {
  it('keeps its shapes, gradients and references to its own parts', async () => {
    const svg = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 80">
<!-- drawn by hand --><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
<path d="M0 0h9v9z" fill="url(#g)"/><use xlink:href="#g" x="3"/><title>A &amp; B</title></svg>`;
    expect(await said(svg)).toEqual([]);
    expect((await drawingOf(svg)).replace(/\n/g, '')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">' +
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>' +
        '<path d="M0 0h9v9z" fill="url(#g)"></path><use href="#g" x="3"></use><title>A &amp; B</title></svg>',
    );
  });

  it('holds no links: what a link holds is drawn as a group', async () => {
    const svg = '<svg viewBox="0 0 9 9"><a href="#g" fill="red"><path d="M0 0h9"/></a><text><a>here</a></text></svg>';
    expect(await drawingOf(svg)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' +
        '<g href="#g" fill="red"><path d="M0 0h9"></path></g><text><tspan>here</tspan></text></svg>',
    );
  });

  it('is said to be heavy where it has more than a megabyte', async () => {
    // 11 characters a step: 100,000 of them have 1.1 MB.
    const path = (steps: number) => `<svg viewBox="0 0 9 9"><path d="${'M100 100l10'.repeat(steps)}"/></svg>`;
    expect((await read(path(90_000))).diagnostics).toEqual([]);
    expect((await read(path(100_000))).diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'picture-heavy: `logo.svg` is a drawing of 1.1 MB.',
    ]);
  });

  it('loses in silence what drawing programs write for themselves', async () => {
    const svg = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:inkscape="urn:i" viewBox="0 0 1 1" inkscape:version="1">
<metadata>who and when</metadata><inkscape:grid/><svg:rect width="1" height="1" data-name="x"/></svg:svg>`;
    expect(await said(svg)).toEqual([]);
    expect((await drawingOf(svg)).replace(/\n/g, '')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"></rect></svg>',
    );
  });

  it.each([
    ['viewBox="0 0 120 80"', 120, 80],
    ['viewBox="-5,-5,10,20" width="100%"', 10, 20],
    ['width="2in" height="96px"', 192, 96],
    ['width="10" height="25.4mm"', 10, 96],
  ])('has the size that it says: %s', async (attributes, width, height) => {
    const { value } = await read(`<svg ${attributes}/>`);
    expect(value?.width).toBeCloseTo(width, 9);
    expect(value?.height).toBeCloseTo(height, 9);
  });
});

describe('colours of newer CSS', () => {
  it.each([
    ['fill="#f008"', 'fill="rgba(255, 0, 0, 0.533)"'],
    ['fill="#ff000080"', 'fill="rgba(255, 0, 0, 0.502)"'],
    ['fill="hsl(120 100% 25%)"', 'fill="rgb(0, 128, 0)"'],
    ['stroke="rgb(10 20 30 / 50%)"', 'stroke="rgba(10, 20, 30, 0.5)"'],
    ['fill="oklch(62.8% 0.2577 29.23)"', 'fill="rgb(255, 0, 0)"'],
    ['style="--brand:#123456;fill:var(--brand)"', 'style="--brand:#123456;fill:#123456"'],
    ['fill="var(--none, #abc)"', 'fill="#abc"'],
    ['fill="url(#abcd)" stroke="#abc"', 'fill="url(#abcd)" stroke="#abc"'],
  ])('%s', async (written, drawn) => {
    const svg = `<svg viewBox="0 0 9 9"><rect ${written} width="9" height="9"/></svg>`;
    expect(await drawingOf(svg)).toContain(`<rect ${drawn} width="9"`);
    expect(await said(svg)).toEqual([]);
  });

  it('are told where a property has two values, for then only a browser knows which', async () => {
    const svg = '<svg viewBox="0 0 9 9"><style>.a{--c:red}.b{--c:blue}</style><rect class="a" fill="var(--c)"/></svg>';
    expect(await said(svg)).toEqual([['svg-left-out', ['It holds a paint that is not known here, `var(--c)`.']]]);
  });
});

describe('what only a bitmap can show', () => {
  const blurred = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>';

  it('is drawn as one, and said to be', async () => {
    const svg = `<svg viewBox="0 0 20 10">${blurred}<rect width="20" height="10" fill="#f00" filter="url(#f)"/></svg>`;
    const { value, diagnostics } = await read(svg);
    expect(value).toMatchObject({ kind: 'raster', type: 'image/png', width: 2100, height: 1050, alpha: true });
    const middle = (1050 / 2) * 2100 + 1050;
    expect(value?.kind === 'raster' && [...(value.pixels?.rgb.subarray(middle * 3, middle * 3 + 3) ?? [])]).toEqual([
      255, 0, 0,
    ]);
    expect(diagnostics.map(({ code, notes }) => [code, notes[0]?.message])).toEqual([
      ['svg-rasterised', 'It holds a filter effect, which a PDF cannot hold.'],
    ]);
  });

  it('is a bitmap within, or colours that blend', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    for (const part of [
      `<image href="data:image/png;base64,${dot}" width="9" height="9"/>`,
      '<rect width="9" height="9" style="mix-blend-mode: multiply"/>',
    ]) {
      expect((await said(`<svg viewBox="0 0 9 9">${part}</svg>`)).map(([code]) => code)).toEqual(['svg-rasterised']);
    }
  });

  it('stays a drawing without its effects when a text is in it, or a bitmap that does not decode', async () => {
    const bomb = Buffer.from('\x89PNG\r\n\x1a\nnot a picture', 'latin1').toString('base64');
    for (const part of [
      `${blurred}<g filter="url(#f)"><text>Words</text></g>`,
      `<image href="data:image/png;base64,${bomb}" width="9" height="9"/>`,
    ]) {
      const svg = `<svg viewBox="0 0 9 9">${part}</svg>`;
      expect((await said(svg))[0]?.[0]).toBe('svg-left-out');
      expect(await drawingOf(svg)).not.toMatch(/filter|image/);
    }
  });

  it('is not made of a filter that nothing uses', async () => {
    expect(await said(`<svg viewBox="0 0 9 9">${blurred}</svg>`)).toEqual([]);
  });
});

describe('what is left out', () => {
  it.each([
    ['<script>alert(1)</script>', 'It holds a script, which never runs in a picture.'],
    ['<g onload="alert(1)"/>', 'It holds a script in `onload`.'],
    ['<foreignObject><p>text</p></foreignObject>', 'It holds a foreign object, which a PDF cannot hold.'],
    [
      '<image href="https://photos.example/a.png"/>',
      'It holds a bitmap that is no part of it; put the bitmap into the drawing, or save the whole as PNG.',
    ],
    ['<use href="https://icons.example/a.svg#b"/>', 'It holds a reference to `https://icons.example/a.svg#b`.'],
    ['<use href="#\\"/>', 'It holds a reference to `#\\`.'],
    ['<use xlink:href="other.svg#b"/>', 'It holds a reference to `other.svg#b`.'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'It holds a reference to `javascript:alert(1)`.'],
    ['<rect fill="url(https://icons.example/p)"/>', 'It holds a reference to `https://icons.example/p`.'],
    ['<rect style="fill:u\\72l(https://icons.example)"/>', 'It holds a style with escapes.'],
    ['<style>@import "https://fonts.example/a.css"; .a{fill:red}</style>', 'It holds a style that loads another file.'],
    [
      '<text filter="url(#f)">a</text><filter id="f"><feFlood/></filter>',
      'It holds a filter effect, which a PDF cannot hold.',
    ],
    [
      '<rect fill="color-mix(in srgb, red, blue)"/>',
      'It holds a paint that is not known here, `color-mix(in srgb, red, blue)`.',
    ],
    ['<rect fill="var(--nowhere)"/>', 'It holds a paint that is not known here, `var(--nowhere)`.'],
    ['<animate attributeName="x"/>', 'It holds an animation, which a page cannot show.'],
  ])('%s', async (part, message) => {
    const svg = `<svg viewBox="0 0 1 1">\n${part}</svg>`;
    expect((await said(svg))[0]).toEqual(['svg-left-out', [message]]);
    expect(await drawingOf(svg)).not.toMatch(
      /script|example|onload|alert|foreignObject|@import|filter|animate|other\.svg/,
    );
  });

  it('has its place in the drawing', async () => {
    const { diagnostics } = await read('<svg viewBox="0 0 1 1">\n  <script>1</script></svg>');
    const span = diagnostics[0]?.notes[0]?.span;
    expect(span && spanText(span)).toBe('<script>');
    expect(span && positionAt(span.file, span.start)).toEqual({ line: 2, column: 3 });
    expect(span?.file.path).toBe('logo.svg');
  });

  it('tells of five places and counts the rest', async () => {
    const [finding] = (await read(`<svg viewBox="0 0 1 1">${'<script/>'.repeat(7)}</svg>`)).diagnostics;
    expect(finding?.notes.length).toBe(6);
    expect(finding?.notes.at(-1)?.message).toBe('There are 2 more.');
  });

  it('warns of text, which is set in whatever font is at hand', async () => {
    const { diagnostics } = await read('<svg viewBox="0 0 1 1"><text>Hi</text></svg>');
    expect(diagnostics.map(({ code }) => code)).toEqual(['svg-text']);
  });

  it('leaves nothing that could act or reach outside, whatever stands there', async () => {
    const name = fc.constantFrom(
      'svg',
      'g',
      'script',
      'style',
      'a',
      'image',
      'text',
      'foreignObject',
      'svg:script',
      'SCRIPT',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('url(//x.example)', 'javascript:1', 'URL( "http://x.example" )', '#a', 'ur\\l(x)', '@import "x"'),
    );
    const attribute = fc.tuple(fc.constantFrom('href', 'xlink:href', 'onclick', 'style', 'fill', 'x', 'filter'), value);
    const quote = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const element = fc.tuple(name, fc.array(attribute, { maxLength: 3 }), value).map(([tag, attributes, text]) => {
      const written = attributes.map(([key, content]) => ` ${key}="${quote(content)}"`).join('');
      return `<${tag}${written}>${quote(text)}</${tag}>`;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 4 }), async (elements) => {
        const { value: picture } = await read(`<svg viewBox="0 0 1 1">${elements.join('')}</svg>`);
        if (picture?.kind !== 'vector') return;
        const tags = picture.svg.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          expect(tag).not.toMatch(
            /^<\/?(?:script|image|foreignObject)|\son\w+=|href="(?!#)|url\s*\((?!\s*(?:&quot;|')?#)/i,
          );
        }
      }),
    );
  });
});

describe('a drawing that cannot be had', () => {
  it.each([
    ['<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 1 1"/>', 'svg-entity'],
    ['<svg/>', 'svg-size'],
    ['<svg viewBox="0 0 0 10"/>', 'svg-size'],
    ['<svg width="100%" height="100%"/>', 'svg-size'],
    ['<svg viewBox="0 0 1 1"><g><path d="M0"></g></svg>', 'picture-broken'],
    ['<svg viewBox="0 0 1 1"><g>', 'picture-broken'],
    ['<svg viewBox="0 0 1 1"/><svg viewBox="0 0 1 1"/>', 'picture-broken'],
    [`<svg viewBox="0 0 1 1">${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`, 'picture-broken'],
    ['<html><p>not found</p></html>', 'picture-format'],
    ['', 'picture-format'],
  ])('%.60s is %s', async (svg, code) => {
    const { value, diagnostics } = await read(svg);
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => finding.code)).toEqual([code]);
  });

  /** Each group or pattern draws the one before it ten times. */
  const grown = (levels: number, part: (level: number) => string) =>
    `<svg viewBox="0 0 9 9"><defs><path id="p0" d="M0 0h1v1z"/>${Array.from({ length: levels }, (_, level) => part(level + 1)).join('')}</defs><use href="#p${levels}"/></svg>`;
  const group = (level: number) => `<g id="p${level}">${`<use href="#p${level - 1}"/>`.repeat(10)}</g>`;
  const pattern = (level: number) =>
    `<pattern id="p${level}">${`<path d="M0 0h1v1z" style="fill: url('#p${level - 1}')"/>`.repeat(10)}</pattern>`;
  const chain = (level: number) => `<g id="p${level}"><use href="#p${level - 1}"/></g>`;

  it.each([
    ['groups', grown(12, group)],
    ['patterns', grown(12, pattern)],
    ['a chain', grown(20_000, chain)],
  ])('draws billions of shapes, or as deep, by %s of a few lines', async (_, svg) => {
    const { value, diagnostics } = await read(svg);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['picture-too-large', '`logo.svg` draws more shapes than a page can hold.'],
    ]);
  });

  it('is not one that repeats a shape some hundred times, or refers to itself', async () => {
    expect(await said(grown(2, group))).toEqual([]);
    expect(
      await said('<svg viewBox="0 0 9 9"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'),
    ).toEqual([]);
  });

  it('is not UTF-8', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<svg viewBox="0 0 1 1"><title>'), 0xe9, 0x3c]);
    expect((await readPicture('logo.svg', bytes)).diagnostics.map(({ code }) => code)).toEqual(['picture-broken']);
  });
});
