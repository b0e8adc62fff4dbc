// The command line: words → a command → an exit code.
// In: the words after the program's name. Out: an exit code; whatever goes wrong has been said on the error stream.

import packageJson from '../../package.json' with { type: 'json' };
import { suggest } from '../diagnostics/index.ts';
import { HostError } from '../host/index.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { packCommand } from './commands/pack.ts';
import { vendorCommand } from './commands/vendor.ts';
import { formatCommandHelp, formatProgramHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { UsageError } from './option-table.ts';
import { explainReason } from './report/reason.ts';

const commands = [buildCommand, checkCommand, packCommand, vendorCommand];

export async function runCommandLine(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words;
  try {
    if (name === undefined) return say(io.err, formatProgramHelp(commands), 2);
    if (name === '--help') return say(io.out, formatProgramHelp(commands), 0);
    if (name === '--version') return say(io.out, `${packageJson.version}\n`, 0);
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) throw new UsageError(unknownName(name));
    const result = await command.run(rest, io);
    return result === 'help' ? say(io.out, formatCommandHelp(command), 0) : result;
  } catch (failure) {
    return explain(failure, name, io);
  }
}

function say<C extends ExitCode>(stream: Io['out'], text: string, code: C): C {
  stream.write(text);
  return code;
}

function unknownName(name: string): string {
  const kind = name.startsWith('-') ? 'option' : 'command';
  const near = suggest(name, [...commands.map((command) => command.name), '--help', '--version']);
  return `There is no ${kind} \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`;
}

function explain(failure: unknown, name: string | undefined, io: Io): ExitCode {
  if (failure instanceof UsageError) {
    const command = commands.some((candidate) => candidate.name === name) ? ` ${name}` : '';
    return say(io.err, `pitchpipe: ${failure.message}\n\`pitchpipe${command} --help\` says what there is.\n`, 2);
  }
  if (failure instanceof HostError) {
    return say(io.err, `pitchpipe: \`${failure.path}\` cannot be used: ${explainReason(failure.reason)}.\n`, 3);
  }
  const trace = failure instanceof Error ? failure.stack : String(failure);
  return say(io.err, `pitchpipe: this is a fault of pitchpipe, not of your pitch. Please report it:\n${trace}\n`, 3);
}
