// Input that could crash, hang or trick a reader: each gives a result or a finding.

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/index.ts';
import { hashId, inlineText } from '../../src/reader/slug.ts';
import { formatTree } from './format-tree.ts';
import { readText } from './read-text.ts';

const codesOf = async (text: string | Uint8Array): Promise<readonly string[]> =>
  (await readText(text)).diagnostics.map((finding) => finding.code);

async function treeOf(text: string): Promise<string> {
  const { value } = await readText(text);
  return value ? formatTree(value) : '';
}

describe('front matter', () => {
  it.each([
    '---js\n{ title: (globalThis.ran = true) }\n---\n',
    '---JS\n1\n---\n',
    '--- javascript\n1\n---\n',
    '---json\n{}\n---\n',
  ])('in another language is refused and never run: %j', async (text) => {
    expect(await codesOf(text)).toEqual(['front-matter']);
    expect('ran' in globalThis).toBe(false);
  });

  it('that is never closed keeps the body', async () => {
    const { value, diagnostics } = await readText('---\n# Title\n\ntext\n');
    expect(diagnostics.map((finding) => finding.message)).toEqual(['This front matter is never closed.']);
    expect(value?.frontMatter.title).toBe('Title');
  });

  it.each([
    ['---\n- a\n- b\n---\n', 'a list'],
    ['---\njust words\n---\n', 'a text'],
    ['---\n# A slide\n---\n# Two\n', 'only comments'],
  ])('that is no mapping is an error: %j', async (text, kind) => {
    const { diagnostics } = await readText(text);
    expect(diagnostics.map((finding) => finding.message)).toEqual([
      `Front matter is a mapping, \`key: value\`, and this is ${kind}.`,
    ]);
  });

  it('that closes with more than three dashes is an error', async () => {
    expect(await codesOf('---\ntitle: a\n---- x\ntext\n')).toEqual(['front-matter']);
  });

  it('may be empty, and may end with the file', async () => {
    expect(await treeOf('---\n---\n# One')).toBe('slide #one\n  h1 "One"');
    const { value, diagnostics } = await readText('---\ntitle: Only this\n---');
    expect(diagnostics).toEqual([]);
    expect(value?.frontMatter.title).toBe('Only this');
    expect(value?.slides).toEqual([]);
  });

  it('survives CRLF and a byte-order mark', async () => {
    const { value, diagnostics } = await readText(
      '\uFEFF---\r\ntitle: A day\r\nask: Come.\r\n---\r\n# One\r\n\r\ntext\r\n',
    );
    expect(diagnostics).toEqual([]);
    expect([value?.frontMatter.title, value?.frontMatter.ask]).toEqual(['A day', 'Come.']);
    expect(value && formatTree(value)).toBe('slide #one\n  h1 "One"\n  p "text"');
  });

  it('cannot hold an alias bomb, a prototype or a key twice', async () => {
    const levels = 'abcdefghij'.split('');
    const bomb = levels.map((name, index) => {
      const inner = index === 0 ? 'lol' : `*${levels[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
    });
    expect(await codesOf(`---\n${bomb.join('\n')}\n---\n`)).toEqual(['yaml-too-large']);
    expect(await codesOf('---\nvars: { __proto__: { a: b } }\n---\n')).toEqual(['unsafe-key']);
    expect(await codesOf('---\ntitle: a\ntitle: b\n---\n')).toEqual(['duplicate-key']);
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('nested without end is an error', async () => {
    const { diagnostics } = await readText(`---\na: ${'['.repeat(20_000)}\n---\n`);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['yaml-too-large', 'This YAML is nested too deeply.'],
    ]);
    expect(diagnostics[0]?.notes.map(({ message }) => message).join(' ')).not.toContain('alias');
  });
});

describe('bytes', () => {
  it('that are no UTF-8 are an error at their place', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('# Größe\n\nab'),
      0xe9,
      ...new TextEncoder().encode('c\n'),
    ]);
    const { value, diagnostics } = await readText(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'invalid-utf8: Byte 14 of this file, 0xE9, is not UTF-8.',
    ]);
    const span = diagnostics[0]?.span;
    expect(span && positionAt(span.file, span.start)).toEqual({ line: 3, column: 3 });
  });

  it('that are NULs are errors at their places, and their neighbours are kept', async () => {
    const { value, diagnostics } = await readText('---\ntitle: t\n---\n🎈a\0b\0\n');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(
      Array(2).fill(['null-character', 'A NUL (U+0000) stands in this text.']),
    );
    expect(diagnostics.map(({ span }) => span && positionAt(span.file, span.start))).toEqual([
      { line: 4, column: 3 },
      { line: 4, column: 5 },
    ]);
    expect(value && formatTree(value)).toContain('"🎈a\uFFFDb\uFFFD"');
  });

  it.each([
    ['', ''],
    ['\uFEFF', ''],
    ['\n\n  \n', ''],
    ['a\rb', 'slide #s-…\n  p "a" ⏎ "b"'],
  ])('of odd files are read: %j', async (text, tree) => {
    expect(await codesOf(text)).toEqual([]);
    expect(await treeOf(text)).toBe(tree);
  });
});

describe('depth', () => {
  const list = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- level ${level + 1}`).join('\n');

  it('of 90 levels is kept', async () => {
    const { value, diagnostics } = await readText(`${list(90)}\n\nafter\n`);
    expect(diagnostics).toEqual([]);
    expect(value && formatTree(value)).toContain('"level 90"');
    expect(value && formatTree(value)).toContain('"after"');
  });

  it('of 150 levels is an error at the first line left out, and loses nothing behind it', async () => {
    const { value, diagnostics } = await readText(`${list(150)}\n\nafter\n`);
    expect(diagnostics.map((finding) => finding.code)).toEqual(['nesting-too-deep']);
    const span = diagnostics[0]!.span!;
    expect(positionAt(span.file, span.start).line).toBe(101);
    expect(span.file.text.slice(span.start, span.end)).toContain('level 150');
    expect(value && formatTree(value)).toContain('"after"');
  });

  it.each([
    ['quotes', `${'> '.repeat(5000)}x`],
    ['containers', '::: callout\n'.repeat(500)],
    ['divisions', '<div>\n\n'.repeat(500)],
    ['inline elements', '<kbd>'.repeat(5000)],
    ['emphasis', '*a **b '.repeat(2000)],
    ['links', '['.repeat(5000)],
    ['images', '!['.repeat(2000)],
  ])('of %s ends', async (_, text) => {
    expect((await readText(text)).value).toBeDefined();
  });
});

describe('size', () => {
  const fill = (megabytes: number, text: string): string => text.repeat(Math.ceil((megabytes * 1e6) / text.length));

  it.each([
    ['5 MB of a paragraph', fill(5, 'word and word ')],
    ['5 MB of slides', fill(5, `# A *title*\n\n${'Some **text** with `code`. '.repeat(200)}\n\n- an item\n\n`)],
    ['1 MB of braces', fill(1, '{')],
    ['1 MB of backticks', fill(1, '`')],
    ['1 MB of quote marks', fill(1, '>')],
    ['1 MB of empty slides', fill(1, '---\n')],
    ['1 MB of opening tags', fill(1, '<div ')],
    ['1 MB of open comments', fill(1, '<!-- ')],
  ])('%s ends', async (_, text) => {
    expect((await readText(text)).value).toBeDefined();
  });
});

describe('slide ids', () => {
  it('take letters of any script, in composed form', async () => {
    const { value } = await readText('# Größe\u0301 & Maß\n# 日本の夏\n# Ελλάδα, don’t!\n');
    expect(value?.slides.map((slide) => slide.id)).toEqual(['größé-maß', '日本の夏', 'ελλάδα-dont']);
  });

  it('are told apart by a number', async () => {
    const { value, diagnostics } = await readText('# A\n# A\n# A-2\n# A\n');
    expect(value?.slides.map((slide) => slide.id)).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
    expect(diagnostics.map((finding) => finding.code)).toEqual(['duplicate-id', 'duplicate-id', 'duplicate-id']);
  });

  it('are made from the text where there is no title', async () => {
    // The published test vector of FNV-1a for `foobar` is 0xbf9cf968, folded by its upper byte.
    expect(hashId('foobar')).toBe('s-9cf9d7');
    const { value } = await readText('foobar\n\n---\n\n![x](y.png)\n');
    expect(value?.slides[0]?.id).toBe('s-9cf9d7');
    expect(value?.slides[1]?.id).toMatch(/^s-[0-9a-f]{6}$/);
  });

  it('come from the text before variables are filled', async () => {
    const { value } = await readText('# In {{region}}\n');
    expect(value?.slides[0]?.id).toBe('in-region');
    expect(inlineText(value?.slides[0]?.heading?.children ?? [])).toBe('In region');
  });
});
