// Patterns match what JavaScript's own expressions match, and none of them holds a build up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, readPattern } from '../../src/patterns/index.ts';

describe('a pattern', () => {
  const found = (source: string, text: string, ignoreCase = false): readonly string[] => {
    const read = readPattern(source, ignoreCase);
    if ('problem' in read) throw new Error(read.problem);
    return findMatches(text, [read.pattern])?.map(({ start, end }) => text.slice(start, end)) ?? ['too much'];
  };

  it('finds the separators that authors of reveal-md write', () => {
    expect(found('\\r?\\n---\\r?\\n', 'a\n---\nb\n----\nc\n---\nd')).toEqual(['\n---\n', '\n---\n']);
    expect(found('^\\n\\n\\n', 'a\n\n\n\nb\n\nc')).toEqual(['\n\n\n']);
    expect(found('<!--\\s*s\\s*-->', 'a <!--s--> b <!-- s -->')).toEqual(['<!--s-->', '<!-- s -->']);
    expect(found('^={3,}$', '===\n==\n=====')).toEqual(['===', '=====']);
    expect(found('\\n(?=#\\s)', 'a\n# b\n## c')).toEqual(['\n']);
    expect(found('^notes?:', 'Note: a\nNOTES: b\nx note: c', true)).toEqual(['Note:', 'NOTES:']);
    expect(found('^(?!----)---', '----\n---')).toEqual(['---']);
  });

  it('takes the first of several patterns that matches at a place', () => {
    const patterns = ['^\\n\\n\\n', '^\\n\\n'].flatMap((source) => {
      const read = readPattern(source, false);
      return 'pattern' in read ? [read.pattern] : [];
    });
    const text = 'a\n\n\nb\n\n\n\nc';
    expect(findMatches(text, patterns)).toEqual([
      { start: 2, end: 4, which: 1 },
      { start: 6, end: 9, which: 0 },
    ]);
  });

  it('is refused with the reason when it is wrong, or needs what is not done', () => {
    expect(readPattern('(', false)).toEqual({ problem: 'Unterminated group.' });
    expect(readPattern('(a)\\1', false)).toEqual({ problem: 'It refers back to what a group found.' });
    expect(readPattern('(?<=a)b', false)).toEqual({ problem: 'It looks back, with `(?<`.' });
    expect(readPattern('a'.repeat(401), false)).toEqual({ problem: 'It has more than 400 characters.' });
  });

  it('that takes JavaScript ages is answered at once', () => {
    const text = `${'a'.repeat(3000)}!`;
    for (const source of ['(a+)+$', '(a|aa)+$', '(a*)*b', '(?:a|a)*b', '(.*)(.*)(.*)(.*)b']) {
      expect(found(source, text), source).toEqual([]);
    }
    expect(found('(?=.*b)a', 'a'.repeat(20_000))).toEqual(['too much']);
    expect(found('(?:a{500}){500}', text)).toEqual(['too much']);
  });

  it('finds what the expression of the same source finds', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '-',
      '\\n',
      '.',
      '[ab]',
      '[^a]',
      '\\s',
      '\\w',
      '\\b',
      '^',
      '$',
      '(?=a)',
      '(?!b)',
    );
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{1,2}', '*?', '+?', '??'))
      .map(([part, sign]) => (/^(?:\^|\$|\\b)$/.test(part) ? part : part + sign));
    const sequence = fc.array(repeated, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const choice = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((options) => options.join('|'));
    const nested = fc
      .tuple(sequence, choice, sequence)
      .map(([before, inner, after]) => `${before}(?:${inner})${after}`);
    const text = fc.array(fc.constantFrom('a', 'b', '-', '\n', ' '), { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(choice, nested), text, (source, subject) => {
        const own = [...subject.matchAll(new RegExp(source, 'gm'))].map(([match]) => match);
        // JavaScript also finds the empty match, and behind one looks from the next character on.
        if (own.includes('')) return;
        expect(found(source, subject)).toEqual(own);
      }),
      { numRuns: 2000 },
    );
  });
});
