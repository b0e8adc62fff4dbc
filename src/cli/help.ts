// The texts of `--help`, made from the tables that the commands are made from.
// In: commands. Out: text of at most 80 columns.

import type { Command } from './command.ts';
import type { OptionEntry } from './option-table.ts';

const WIDTH = 80;

export function formatProgramHelp(commands: readonly Command[]): string {
  return [
    ...wrap('pitchpipe: one Markdown pitch becomes a reveal.js deck and a typeset PDF one-pager.', WIDTH),
    '',
    'Usage: pitchpipe <command> [options]',
    '',
    'Commands:',
    ...columns(commands.map((command) => [`${command.name} ${command.operands}`, command.summary])),
    '',
    'Options:',
    ...columns([
      ['--help', 'Say what there is; after a command, what it does.'],
      ['--version', 'Print the version.'],
    ]),
    '',
    ...wrap(
      'Exit status: 0 clean or warnings, 1 errors, 2 wrong use, 3 failure of the computer or a fault of ours.',
      WIDTH,
    ),
    '',
  ].join('\n');
}

export function formatCommandHelp(command: Command): string {
  return [
    ...wrap(command.summary, WIDTH),
    '',
    `Usage: pitchpipe ${command.name} ${command.operands} [options]`,
    '',
    ...command.details.flatMap((paragraph) => [...wrap(paragraph, WIDTH), '']),
    'Options:',
    ...columns(command.options.map((option) => [formatName(option), formatMeaning(option)])),
    '',
  ].join('\n');
}

const formatName = ({ name, value, choices }: OptionEntry): string =>
  value === undefined ? `--${name}` : `--${name} ${choices?.join('|') ?? value}`;

const formatMeaning = (option: OptionEntry): string =>
  option.default === undefined ? option.description : `${option.description} Without it: ${option.default}.`;

function columns(rows: readonly (readonly [left: string, right: string])[]): readonly string[] {
  const left = Math.max(...rows.map(([text]) => text.length)) + 4;
  return rows.flatMap(([name, meaning]) =>
    wrap(meaning, WIDTH - left).map((line, index) => (index === 0 ? `  ${name}` : '').padEnd(left) + line),
  );
}

function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
