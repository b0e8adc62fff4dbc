// What a command of the command line is: a name, a table of options, and what it does.
// In: its options and the words after them. Out: an exit code.

import type { ExitCode, Io } from './io.ts';
import { commonOptions, type OptionEntry, type OptionValues, readOptions } from './option-table.ts';

export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** What follows the name: `[source…]`. */
  readonly operands: string;
  /** Paragraphs below the summary in the command's own help. */
  readonly details: readonly string[];
  readonly options: readonly OptionEntry[];
  run(words: readonly string[], io: Io): Promise<ExitCode | 'help'>;
}

interface CommandParts<T extends readonly OptionEntry[]> extends Omit<Command, 'run' | 'options'> {
  readonly options: T;
  run(options: OptionValues<T>, operands: readonly string[], io: Io): Promise<ExitCode>;
}

/** Joins a table of options with what is done with their values. */
export function defineCommand<const T extends readonly OptionEntry[]>(parts: CommandParts<T>): Command {
  return {
    ...parts,
    options: [...parts.options, ...commonOptions],
    async run(words, io) {
      const { options: common } = readOptions([...parts.options, ...commonOptions], words);
      if (Object.entries(common).some(([name, value]) => name === 'help' && value === true)) return 'help';
      const { options, positionals } = readOptions(parts.options, words);
      return parts.run(options, positionals, io);
    },
  };
}
