// Findings themselves: where they say they are, and how many of one kind are shown.

import { describe, expect, it } from 'vitest';
import { diagnostic, isError, limitRepeats, positionAt, type SourceFile } from '../../src/diagnostics/index.ts';
import { fillVariables } from '../../src/passes/index.ts';
import { pitchOf, readText } from './read-text.ts';

const file = (text: string): SourceFile => ({ path: 'decks/talk.md', text });

describe('a place', () => {
  it.each([
    ['ab\ncd', 4, 2, 2],
    ['ab\r\ncd\re', 7, 3, 1],
    ['🎈🎈x', 4, 1, 3],
    ['🎈\na🎈b', 6, 2, 3],
    // Between the halves of a character.
    ['a🎈', 2, 1, 3],
    ['\uFEFFab', 2, 1, 2],
    ['\uFEFFab', 0, 1, 1],
    ['ab', 99, 1, 3],
    ['', 0, 1, 1],
    ['a\n', 2, 2, 1],
  ])('in %j at %i is line %i, column %i', (text, offset, line, column) => {
    expect(positionAt(file(text), offset)).toEqual({ line, column });
  });
});

describe('one mistake', () => {
  it.each([
    ['columns', '::: columns\n::: column\nHello\n:::\n## Two\n\nText\n'],
    ['stats', '::: stats\n- **40** teams\n\n## Two\n\nText\n'],
    ['logos', '::: logos\n![Bank](bank.svg)\n\n## Two\n\nText\n'],
  ])('in %s that are never closed is one finding', async (_, text) => {
    const { diagnostics } = await readText(`## One\n\n${text}`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unclosed-container']);
  });

  it('among steps of code names the step that is none, and how many lines there are', async () => {
    const { diagnostics } = await readText('```ts [1|2-9]\na\nb\nc\n```\n');
    expect(diagnostics.map(({ message }) => message)).toEqual(['`2-9` in `[1|2-9]` names no lines of this code.']);
    expect(diagnostics[0]?.notes[0]?.message).toMatch(/^The code has 3 lines;/);
  });
});

describe('findings of one kind', () => {
  const source = file('x'.repeat(50));
  const repeated = (count: number, of = source) =>
    Array.from({ length: count }, (_, at) =>
      diagnostic('link-without-address', `Link ${at}.`, { file: of, start: at, end: at + 1 }),
    );

  it('are all shown up to the limit, and one more', () => {
    expect(limitRepeats(repeated(20))).toEqual(repeated(20));
    expect(limitRepeats(repeated(21))).toEqual(repeated(21));
  });

  it('end with one that counts the others, where the next would stand', () => {
    const kept = limitRepeats(repeated(1234));
    expect(kept.slice(0, 20)).toEqual(repeated(20));
    expect(kept.length).toBe(21);
    expect(kept[20]).toMatchObject({
      code: 'link-without-address',
      message: 'There are 1,214 more findings `link-without-address` from here on.',
      span: { start: 20, end: 21 },
    });
  });

  it('are counted for each file and each code alone', () => {
    const other = diagnostic('empty-slide', 'Empty.', { file: source, start: 30, end: 31 });
    const elsewhere = repeated(21, { path: 'decks/other.md', text: source.text });
    expect(limitRepeats([...repeated(21), other, ...elsewhere])).toEqual([...repeated(21), other, ...elsewhere]);
  });

  it('that are errors stay errors', async () => {
    const { diagnostics } = fillVariables(await pitchOf('{{zz}} '.repeat(10_000)));
    expect(diagnostics.length).toBe(21);
    expect(diagnostics.every(isError)).toBe(true);
    expect(diagnostics[20]?.message).toBe('There are 9,980 more findings `unknown-variable` from here on.');
  });
});

describe('what is nested too deep', () => {
  const deep = (count: number, open: string, close: string): string => open.repeat(count) + close.repeat(count);
  it.each([
    ['elements in a line', `text ${'<span>'.repeat(15_000)}deep${'</span>'.repeat(15_000)} end`],
    ['elements of two names', `text ${deep(150, '<b><i>', '</i></b>')} end`],
    ['marks', `${'*'.repeat(2001)}deep${'*'.repeat(2001)} end`],
    ['marks and elements', `${' **<b>a'.repeat(300)}${'a</b>** '.repeat(300)} end`],
    ['divisions', `${deep(150, '<div>\n\n', '</div>\n\n')}end`],
    ['divisions on one line', `${deep(150, '<div>', '</div>')}\n\nend`],
    ['columns', `${'::: columns\n::: column\n'.repeat(150)}x\n${':::\n'.repeat(300)}\nend`],
    ['callouts in quotes', `${'> '.repeat(90)}::: callout\n${'> '.repeat(90)}x\n${'> '.repeat(90)}:::\n\nend`],
  ])('has one finding at most: %s', async (name, text) => {
    const { value, diagnostics } = await readText(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(name === 'callouts in quotes' ? [] : ['nesting-too-deep']);
    expect(JSON.stringify(value?.slides, (key, inner) => (key === 'span' ? undefined : inner))).toContain('end"');
  });

  it('does not swallow an end that belongs to nothing', async () => {
    const { diagnostics } = await readText(`a ${deep(101, '<b>', '</b>')}</b>`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['nesting-too-deep', 'html-unbalanced']);
  });
});
