// The HTML tree writes what it is told to, and nothing that it was not told can break out of its place.

import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  dataUrl,
  h,
  safeJson,
  safeScript,
  scriptElement,
  serialize,
  serializeDocument,
  styleElement,
} from '../../src/html/index.ts';

describe('serialize', () => {
  it('writes elements, attributes and text', () => {
    const tree = h(
      'p',
      { class: 'lead', hidden: true, title: undefined, 'data-step': 2 },
      'One ',
      h('em', {}, 'two'),
      undefined,
      '',
    );
    expect(serialize(tree)).toBe('<p class="lead" hidden data-step="2">One <em>two</em></p>');
  });

  it('closes no void element', () => {
    expect(serialize([h('img', { alt: '' }), h('br')])).toBe('<img alt=""><br>');
  });

  it('escapes text and attributes', () => {
    expect(serialize(h('a', { title: 'a "b" <c> & d' }, '1 < 2 && 3 > 2'))).toBe(
      '<a title="a &quot;b&quot; &lt;c&gt; &amp; d">1 &lt; 2 &amp;&amp; 3 &gt; 2</a>',
    );
  });

  it('gives back any text to a parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\0\r]/.test(text));
        const [element] = parseDocument(serialize(h('p', { title: text }, text))).children;
        if (element?.type !== 'tag') throw new Error('no element');
        expect(element.attribs.title).toBe(text);
        expect(element.children.map((child) => (child.type === 'text' ? child.data : '?')).join('')).toBe(text);
      }),
    );
  });

  it('refuses names that are none', () => {
    expect(() => serialize(h('p onclick=x'))).toThrow('no name');
    expect(() => serialize(h('p', { 'a b': '1' }))).toThrow('no name');
  });

  it('begins a document with its type', () => {
    expect(serializeDocument(h('html', { lang: 'en' }))).toBe('<!doctype html>\n<html lang="en"></html>\n');
  });
});

describe('raw text', () => {
  it('refuses a script or a style that would end early', () => {
    expect(() => serialize(scriptElement('let a = "</script>"'))).toThrow('would end it');
    expect(() => serialize(scriptElement('let a = "<!--"'))).toThrow('would end it');
    expect(() => serialize(styleElement('a::after { content: "</style>" }'))).toThrow('would end it');
  });

  it('rewrites a script so that it means the same', () => {
    const script = 'return ["<!-- a -->", "<script>b</script>", 1 < 2]';
    const safe = safeScript(script);
    expect(safe).not.toMatch(/<!--|<\/?script/);
    expect(new Function(safe)()).toEqual(['<!-- a -->', '<script>b</script>', true]);
  });

  it('writes JSON that a script can hold', () => {
    const value = { a: '</script><!--', b: '\u2028', c: [1, null, true] };
    expect(safeJson(value)).not.toContain('<');
    expect(new Function(`return ${safeJson(value)}`)()).toEqual(value);
  });

  it('writes bytes as an address', () => {
    expect(dataUrl('text/plain', new TextEncoder().encode('Hi!'))).toBe('data:text/plain;base64,SGkh');
  });
});
