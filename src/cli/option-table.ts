// Options as tables: from one table come the type, the check, the message for what is unknown, and `--help`.
// In: a table and the words of the command line. Out: typed values, or what is wrong with the words.

import { parseArgs } from 'node:util';
import { suggest } from '../diagnostics/index.ts';

export interface OptionEntry {
  readonly name: string;
  /** What `--help` calls the value; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly description: string;
}

type ValueOf<E extends OptionEntry> = E extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;
type TypeOf<E extends OptionEntry> = E extends { readonly value: string }
  ? E extends { readonly default: string }
    ? ValueOf<E>
    : ValueOf<E> | undefined
  : boolean;

/** The values of a table's options by name. */
export type OptionValues<T extends readonly OptionEntry[]> = {
  readonly [E in T[number] as E['name']]: TypeOf<E>;
};

export interface ParsedWords<T extends readonly OptionEntry[]> {
  readonly options: OptionValues<T>;
  readonly positionals: readonly string[];
}

/** Wrong use: a sentence for the person who typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options of every command. */
export const commonOptions = [
  { name: 'help', description: 'Say what the command does and which options it has.' },
] as const satisfies readonly OptionEntry[];

/** For commands whose exit code tells a script whether all is well. */
export const strictOption = {
  name: 'strict',
  description: 'Exit with 1 on warnings too.',
} as const satisfies OptionEntry;

/** Reads the words after a command's name; throws a `UsageError` for what the table does not hold. */
export function readOptions<const T extends readonly OptionEntry[]>(
  table: T,
  words: readonly string[],
): ParsedWords<T> {
  const entries: readonly OptionEntry[] = table;
  const options = Object.fromEntries(
    entries.map((entry) => [entry.name, { type: entry.value === undefined ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string | boolean | undefined>(
    entries.map((entry) => [entry.name, entry.value === undefined ? false : entry.default]),
  );
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    else if (token.kind === 'option')
      values.set(token.name, readValue(entries, token.rawName, token.name, token.value));
  }
  // Every name of the table has a value of its kind by now, which is what the type says.
  return { options: Object.fromEntries(values) as OptionValues<T>, positionals };
}

function readValue(entries: readonly OptionEntry[], written: string, name: string, value: string | undefined) {
  const entry = entries.find((candidate) => candidate.name === name && written === `--${name}`);
  if (!entry) throw new UsageError(`There is no option \`${written}\`.${meant(written, entries)}`);
  if (entry.value === undefined) {
    if (value !== undefined) throw new UsageError(`The option \`${written}\` takes no value.`);
    return true;
  }
  if (value === undefined || value === '')
    throw new UsageError(`The option \`${written}\` needs a value: ${entry.value}.`);
  if (entry.choices && !entry.choices.includes(value)) {
    const near = suggest(value, entry.choices);
    const hint = near ? ` Did you mean \`${near}\`?` : '';
    throw new UsageError(`\`${written}\` is one of ${entry.choices.join(', ')}, not \`${value}\`.${hint}`);
  }
  return value;
}

/** What an unknown option may have been meant to be: one that is mistyped, cut short or drawn out; else all that there are. */
function meant(written: string, entries: readonly OptionEntry[]): string {
  const names = entries.map(({ name }) => `--${name}`);
  const near = suggest(written, names) ?? names.find((name) => name.startsWith(written) || written.startsWith(name));
  return near ? ` Did you mean \`${near}\`?` : ` There are ${names.map((name) => `\`${name}\``).join(', ')}.`;
}
