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

describe('what is left out', () => {
  it.each([
    ['<script>alert(1)</script>', 'It holds a script, which never runs in a picture.'],
    ['<g onload="alert(1)"/>', 'It holds a script in `onload`.'],
    ['<foreignObject><p>text</p></foreignObject>', 'It holds a foreign object, which a PDF cannot hold.'],
    [
      '<image href="https://photos.example/a.png"/>',
      'It holds a bitmap; save the picture as PNG, or trace the bitmap.',
    ],
    ['<use href="https://icons.example/a.svg#b"/>', 'It holds a reference to `https://icons.example/a.svg#b`.'],
    ['<use href="#\\"/>', 'It holds a reference to `#\\`.'],
    ['<use xlink:href="other.svg#b"/>', 'It holds a reference to `other.svg#b`.'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'It holds a reference to `javascript:alert(1)`.'],
    ['<rect fill="url(https://icons.example/p)"/>', 'It holds a reference to `https://icons.example/p`.'],
    ['<rect style="fill:u\\72l(https://icons.example)"/>', 'It holds a style with escapes.'],
    ['<style>@import "https://fonts.example/a.css"; .a{fill:red}</style>', 'It holds a style that loads another file.'],
    ['<filter id="f"><feFlood/></filter>', 'It holds a filter effect, which a PDF cannot hold.'],
    ['<animate attributeName="x"/>', 'It holds an animation, which a page cannot show.'],
  ])('%s', async (part, message) => {
    const svg = `<svg viewBox="0 0 1 1">\n${part}</svg>`;
    expect(await said(svg)).toEqual([['svg-left-out', [message]]]);
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

  it('is not UTF-8', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<svg viewBox="0 0 1 1"><title>'), 0xe9, 0x3c]);
    expect((await readPicture('logo.svg', bytes)).diagnostics.map(({ code }) => code)).toEqual(['picture-broken']);
  });
});
