// The tables of options: values, refusals with a suggestion, and help.

import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/cli/command.ts';
import { formatCommandHelp } from '../../src/cli/help.ts';
import { readOptions, UsageError } from '../../src/cli/option-table.ts';

const table = [
  { name: 'out', value: '<folder>', default: 'dist', description: 'Where the files go.' },
  { name: 'only', value: '<output>', choices: ['deck', 'page'], description: 'Make one of the two.' },
  { name: 'strict', description: 'Stop at warnings.' },
] as const;

const refusal = (...words: string[]) => {
  try {
    readOptions(table, words);
  } catch (failure) {
    if (failure instanceof UsageError) return failure.message;
    throw failure;
  }
  return 'accepted';
};

describe('options', () => {
  it('have their defaults', () => {
    expect(readOptions(table, [])).toEqual({
      options: { out: 'dist', only: undefined, strict: false },
      positionals: [],
    });
  });

  it('are read in any order, with a space or an equals sign', () => {
    expect(readOptions(table, ['a.md', '--out=x', '--strict', '--only', 'page', 'b.md'])).toEqual({
      options: { out: 'x', only: 'page', strict: true },
      positionals: ['a.md', 'b.md'],
    });
  });

  it('end at two dashes', () => {
    expect(readOptions(table, ['--', '--strict']).positionals).toEqual(['--strict']);
  });

  it.each([
    [['--strct'], 'There is no option `--strct`. Did you mean `--strict`?'],
    [['--zzzzzz'], 'There is no option `--zzzzzz`. There are `--out`, `--only`, `--strict`.'],
    [['--output'], 'There is no option `--output`. Did you mean `--out`?'],
    [['--st'], 'There is no option `--st`. Did you mean `--strict`?'],
    [['-s'], 'There is no option `-s`. There are `--out`, `--only`, `--strict`.'],
    [['--strict=yes'], 'The option `--strict` takes no value.'],
    [['--out'], 'The option `--out` needs a value: <folder>.'],
    [['--out='], 'The option `--out` needs a value: <folder>.'],
    [['--only', 'dekc'], '`--only` is one of deck, page, not `dekc`. Did you mean `deck`?'],
  ])('are refused: %s', (words, message) => expect(refusal(...words)).toBe(message));
});

describe('help', () => {
  it('comes from the same table', () => {
    const command = defineCommand({
      name: 'make',
      operands: '[source…]',
      summary: 'Make things.',
      details: ['A source is a file.'],
      options: table,
      run: async () => 0,
    });
    expect(formatCommandHelp(command)).toBe(
      [
        'Make things.',
        '',
        'Usage: pitchpipe make [source…] [options]',
        '',
        'A source is a file.',
        '',
        'Options:',
        '  --out <folder>    Where the files go. Without it: dist.',
        '  --only deck|page  Make one of the two.',
        '  --strict          Stop at warnings.',
        '  --help            Say what the command does and which options it has.',
        '',
      ].join('\n'),
    );
  });
});
