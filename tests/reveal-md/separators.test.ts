// How decks of reveal-md are cut: their separators, what begins notes, and what is code and cuts nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/index.ts';
import { readText } from '../reader/read-text.ts';
import { textOfBlocks } from './plain-slides.ts';

/** Title, text and notes of each slide; `↓` for one that stands below the slide before. */
async function slidesOf(text: string): Promise<readonly string[]> {
  const { value } = await readText(text);
  return (value?.slides ?? []).map(({ below, heading, blocks, notes }) =>
    [below ? '↓' : '', heading ? plainText(heading.children) : '', textOfBlocks(blocks), textOfBlocks(notes)].join('|'),
  );
}

const withFront = (front: string, body: string): string => `---\n${front}\n---\n${body}`;

describe('a separator', () => {
  it('of words stands on a line, or within one', async () => {
    const front = 'separator: <!--s-->\nverticalSeparator: <!--v-->';
    expect(await slidesOf(withFront(front, 'a\n\n<!--s-->\n\n# b\n<!--v-->\nc<!--s-->d\n'))).toEqual([
      '|| a|',
      '|b||',
      '↓|| c|',
      '|| d|',
    ]);
  });

  it('of blank lines cuts, in either way of writing it', async () => {
    const body = '# a\n\n\n\n# b\n\ntext\n\n\n# c\n';
    for (const written of ['^\\n\\n\\n', '"^\\n\\n\\n"', "'^\\r?\\n\\r?\\n\\r?\\n'"]) {
      const front = `separator: ${written}\nvertical-separator: ^\\n\\n`;
      expect(await slidesOf(withFront(front, body)), written).toEqual(['|a||', '|b| text|', '↓|c||']);
    }
  });

  it('leaves lines of dashes to Markdown when it is another one', async () => {
    const { value } = await readText(withFront('separator: ^===$\nverticalSeparator: ^==$', 'a\n\n---\n\nb\n===\nc\n'));
    expect(value?.slides.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['paragraph', 'rule', 'paragraph'],
      ['paragraph'],
    ]);
  });

  it('cuts between open tags, and nothing within code', async () => {
    const body = '<div>\n\na\n---\nb\n\n```md\n---\nNote: c\n```\n\nNOTES: d\n';
    expect(await slidesOf(withFront('revealOptions: { controls: true }', body))).toEqual([
      '|| a|',
      '|| b ---\nNote: c| d',
    ]);
  });

  it('of notes is a regular expression too, and the first on a slide counts', async () => {
    const front = 'notesSeparator: "^Says?:"';
    expect(await slidesOf(withFront(front, 'a\nsay: b\nSay: c\n---\nNote: d\nSays:\n\n- e\n'))).toEqual([
      '|| a| b Say: c',
      '|| Note: d| e',
    ]);
  });

  it('stands at its place in the file, and so does everything behind it', async () => {
    const separator = fc.constantFrom('<!--s-->', '\\n\\n\\n', '\\n---\\n', '~~');
    const words = fc.constantFrom(
      'alpha',
      'beta\n',
      '~~',
      '<!--s-->',
      '\n',
      '\n\n\n',
      '\r\n---\r\n',
      ' gamma ',
      'delta',
    );
    await fc.assert(
      fc.asyncProperty(separator, fc.array(words, { maxLength: 12 }), async (pattern, parts) => {
        const { value } = await readText(withFront(`separator: '${pattern}'`, parts.join('')));
        for (const slide of value?.slides ?? []) {
          for (const block of slide.blocks) {
            if (block.type !== 'paragraph') continue;
            for (const inline of block.children) {
              if (inline.type !== 'text') continue;
              const { file, start, end } = inline.span;
              // A line end within HTML is a space.
              expect(file.text.slice(start, end).replace(/\s+/g, ' ')).toBe(inline.text.replace(/\s+/g, ' '));
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that cannot be used is an error at its place', async () => {
    for (const [written, why] of [
      ['(', 'Unterminated group.'],
      ['(?<=a)b', 'It looks back, with `(?<`.'],
      ['(a)\\1', 'It refers back to what a group found.'],
    ]) {
      const { diagnostics } = await readText(withFront(`separator: '${written}'`, 'a\n'));
      expect(diagnostics.map(({ code, notes }) => [code, notes[0]?.message])).toEqual([['separator-pattern', why]]);
    }
  });
});
