// Reads a transcript: a Markdown page that tells what a command is given and what it says.
// In: the page's text. Out: the files it sets up, and its commands with expected output and exit code.

export interface Step {
  readonly command: string;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly exit: number;
}

export interface Transcript {
  readonly title: string;
  /** By path in the working folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

/** Fences: ```` ```file decks/talk.md ```` holds a file; ```` ```console ```` holds commands. A longer fence may hold a shorter one. */
const FENCE = /^(`{3,})(file|console)[ \t]*(.*)\n([\s\S]*?)^\1$/gm;

export function readTranscript(page: string): Transcript {
  const files = new Map<string, string>();
  const steps: Step[] = [];
  for (const [, , kind, argument = '', body = ''] of page.matchAll(FENCE)) {
    if (kind === 'file') files.set(argument.trim(), body);
    else steps.push(...readSteps(body));
  }
  return { title: /^# (.*)$/m.exec(page)?.[1] ?? '', files, steps };
}

/** `$ command`, lines of the output, lines of the error stream behind `2> `, and `=> code` at the end of each. */
function readSteps(body: string): readonly Step[] {
  const steps: Step[] = [];
  let command: string | undefined;
  let out: string[] = [];
  let err: string[] = [];
  for (const line of body.replace(/\n$/, '').split('\n')) {
    if (command === undefined) {
      if (line === '') continue;
      if (!line.startsWith('$ ')) throw new Error(`a transcript's command begins with "$ ", not: ${line}`);
      command = line.slice(2);
    } else if (line.startsWith('=> ')) {
      steps.push({ command, out, err, exit: Number(line.slice(3)) });
      [command, out, err] = [undefined, [], []];
    } else if (line === '2>' || line.startsWith('2> ')) err.push(line.slice(3));
    else out.push(line);
  }
  if (command !== undefined) throw new Error(`a transcript's command ends with "=> code": ${command}`);
  return steps;
}

/** What differs from run to run, and the columns around it, made equal: `   38 KB  11.5 pt     12 ms` → ` N KB 11.5 pt N ms`. */
export function withoutMeasures(text: string): string {
  return text
    .replace(/ +\d+ KB +(.*?) +\d+ ms$/gm, ' N KB $1 N ms')
    .replace(/, \d+ ms\b/g, ', N ms')
    .replace(/about \d+ more/g, 'about N more')
    .replace(/not final: \d+ words/g, 'not final: N words');
}
