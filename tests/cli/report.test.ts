// How findings are printed: for people, one a line, for programs. Every line below is written by hand.

import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/cli/report/json.ts';
import { orderFindings } from '../../src/cli/report/order.ts';
import { formatPretty } from '../../src/cli/report/pretty.ts';
import { createSaidOnce } from '../../src/cli/report/say-once.ts';
import { formatShort } from '../../src/cli/report/short.ts';
import { diagnostic, type SourceFile } from '../../src/diagnostics/index.ts';

const showPath = (file: SourceFile) => `decks/${file.path}`;
const fileOf = (text: string): SourceFile => ({ path: 'talk.md', text });

/** A finding at the first place of `words` in `text`. */
function findingAt(text: string, words: string) {
  const start = text.indexOf(words);
  const span = { file: fileOf(text), start, end: start + words.length };
  return diagnostic('picture-missing', 'There is no picture.', span, ['It was looked for.']);
}

const pretty = (text: string, words: string) =>
  formatPretty(findingAt(text, words), { colors: false, showPath }).split('\n').slice(1, 3);

describe('pretty', () => {
  it('begins with the place, then shows the line and a caret', () => {
    expect(formatPretty(findingAt('# A\n\nSee ![a](b.png).\n', '![a](b.png)'), { colors: false, showPath })).toBe(
      [
        'decks/talk.md:3:5: error: There is no picture. [picture-missing]',
        '    3 | See ![a](b.png).',
        '      |     ^^^^^^^^^^^',
        '  It was looked for.',
        '',
      ].join('\n'),
    );
  });

  it('puts the caret under wide characters, marks, emoji and behind tabs', () => {
    expect(pretty('会場は x です', 'x')).toEqual(['    1 | 会場は x です', '      |        ^']);
    expect(pretty('e\u0301e\u0301 x', 'x')).toEqual(['    1 | e\u0301e\u0301 x', '      |    ^']);
    expect(pretty('👩‍💻 ✈️ x', 'x')).toEqual(['    1 | 👩‍💻 ✈️ x', '      |       ^']);
    expect(pretty('\ta\tx', 'x')).toEqual(['    1 |     a   x', '      |         ^']);
    expect(pretty('会場 x', '会場')).toEqual(['    1 | 会場 x', '      | ^^^^']);
  });

  it('counts columns in code points', () => {
    expect(formatPretty(findingAt('𝒜𝒜x', 'x'), { colors: false, showPath })).toMatch(/^decks\/talk\.md:1:3: /);
  });

  it('lets no control character of a source or a message reach the terminal', () => {
    const finding = diagnostic('picture-missing', 'No \x1b[31m\u202e', findingAt('\x1b]0;x\x07y', 'y').span);
    expect(formatPretty(finding, { colors: false, showPath })).toBe(
      'decks/talk.md:1:7: error: No ␛[31m\ufffd [picture-missing]\n    1 | ␛]0;x␇y\n      |       ^\n',
    );
  });

  it('cuts a long line around the place', () => {
    const [line, caret] = pretty(`${'a'.repeat(5000)}XY${'b'.repeat(5000)}`, 'XY');
    expect(line).toBe(`    1 | …${'a'.repeat(60)}XY${'b'.repeat(98)}…`);
    expect(caret).toBe(`      | ${' '.repeat(61)}^^`);
  });

  it('cuts a line that ends with a carriage return, and never within a character', () => {
    expect(pretty(`one\r\n${'a'.repeat(70)}x\r\n`, 'x')[0]).toBe(`    2 | …${'a'.repeat(60)}x`);
    expect(pretty(`${'𝒜'.repeat(40)}-x`, 'x')[0]).toBe(`    1 | …${'𝒜'.repeat(30)}-x`);
  });

  it('marks the first line of a long place, and a place at the end of a file', () => {
    expect(pretty('one\ntwo\nthree\n', 'two\nthree')).toEqual(['    2 | two', '      | ^^^']);
    const end = { file: fileOf('one'), start: 3, end: 3 };
    const lines = formatPretty(diagnostic('picture-missing', 'M.', end), { colors: false, showPath }).split('\n');
    expect(lines.slice(1, 3)).toEqual(['    1 | one', '      |    ^']);
  });

  it('shows the other place of a note, and says what a fix does', () => {
    const text = 'a: 1\na: 2\n';
    const [first, second] = [0, 5].map((start) => ({ file: fileOf(text), start, end: start + 1 }));
    const finding = diagnostic(
      'picture-missing',
      'Twice.',
      second,
      [{ message: 'First here.', span: first }],
      [{ description: 'remove this line', span: second!, replacement: '' }],
    );
    expect(formatPretty(finding, { colors: false, showPath })).toBe(
      [
        'decks/talk.md:2:1: error: Twice. [picture-missing]',
        '    2 | a: 2',
        '      | ^',
        '  decks/talk.md:1:1: First here.',
        '    1 | a: 1',
        '      | ^',
        '  Fix: remove this line',
        '',
      ].join('\n'),
    );
  });

  it('has colours when it may', () => {
    const text = formatPretty(findingAt('ab', 'b'), { colors: true, showPath });
    expect(text).toContain('\x1b[1;31merror:\x1b[0m There');
    expect(text).toContain('\x1b[1;31m^\x1b[0m');
  });
});

describe('short', () => {
  it('is one line a finding', () => {
    expect(formatShort(findingAt('\n\n![a](b)', '![a](b)'), showPath)).toBe(
      'decks/talk.md:3:1: error picture-missing: There is no picture.\n',
    );
    expect(formatShort(diagnostic('picture-remote', 'Two\nlines.'), showPath)).toBe(
      'warning picture-remote: Two␊lines.\n',
    );
  });
});

describe('json', () => {
  it('holds places, notes and fixes', () => {
    const finding = findingAt('a\nbc', 'bc');
    const fix = { description: 'd', span: finding.span!, replacement: 'x' };
    const place = { file: 'decks/talk.md', start: { line: 2, column: 1 }, end: { line: 2, column: 3 } };
    expect(
      JSON.parse(
        formatJson([{ findings: [{ ...finding, fixes: [fix] }, diagnostic('picture-remote', 'M.')], showPath }]),
      ),
    ).toEqual({
      version: 1,
      pages: [],
      diagnostics: [
        {
          code: 'picture-missing',
          severity: 'error',
          message: 'There is no picture.',
          ...place,
          notes: [{ message: 'It was looked for.' }],
          fixes: [{ description: 'd', ...place, replacement: 'x' }],
        },
        { code: 'picture-remote', severity: 'warning', message: 'M.', notes: [], fixes: [] },
      ],
    });
  });
});

describe('the order', () => {
  it('is by file and place, each finding once, what has no place first', () => {
    const text = 'one two three';
    const [a, b] = [findingAt(text, 'one'), findingAt(text, 'three')];
    const nowhere = diagnostic('picture-remote', 'Nowhere.');
    expect(orderFindings([b, a, nowhere, { ...b }])).toEqual([nowhere, a, b]);
  });
});

describe('what several pitches of one run share', () => {
  const ofTheme = { ...findingAt('palette', 'palette'), code: 'theme-contrast' as const };
  const nowhere = diagnostic('picture-missing', 'There is no picture.');

  it('is said of the first, and what is about no place of each', () => {
    const unsaid = createSaidOnce();
    const own = findingAt('![a](b.png)', 'a');
    expect(unsaid([ofTheme, own, nowhere], showPath)).toEqual([ofTheme, own, nowhere]);
    expect(unsaid([ofTheme, nowhere], showPath)).toEqual([nowhere]);
  });

  it('is not what stands at the same place of another file', () => {
    const unsaid = createSaidOnce();
    unsaid([ofTheme], () => 'one/theme.yaml');
    expect(unsaid([ofTheme], () => 'two/theme.yaml')).toEqual([ofTheme]);
  });
});
