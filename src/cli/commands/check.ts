// `pitchpipe check`: pitches → findings; nothing is encoded and nothing is written.
// In: sources. Out: on the output stream, all that can be said of them, and an exit code.

import { allFindings, type Compilation, createCompiler, type Diagnostic } from '../../index.ts';
import { readBuildDate } from '../build-date.ts';
import { defineCommand } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OptionValues, strictOption } from '../option-table.ts';
import { exitCodeOf } from '../report/exit-code.ts';
import { formatJson } from '../report/json.ts';
import { orderFindings } from '../report/order.ts';
import { describePitch } from '../report/pitch-lines.ts';
import { formatPretty } from '../report/pretty.ts';
import { formatShort } from '../report/short.ts';
import { countFindings, formatTotals, plural } from '../report/totals.ts';
import { createPathNamer, locateSources } from '../sources.ts';

const options = [
  {
    name: 'format',
    value: '<format>',
    choices: ['pretty', 'short', 'json'],
    default: 'pretty',
    description: 'How findings are printed: for people, one a line, or for programs.',
  },
  strictOption,
] as const;

export const checkCommand = defineCommand({
  name: 'check',
  operands: '[source…]',
  summary: 'Say all that can be said of each pitch, and write nothing.',
  details: [
    'A source is a Markdown file, or a folder with a `pitch.md`. Without one, everything in `decks/` is checked.',
    'It also says how a pitch is split into slides, how much of the page stands on a slide, and how many words the page has room for.',
  ],
  options,
  run: check,
});

async function check(values: OptionValues<typeof options>, operands: readonly string[], io: Io): Promise<ExitCode> {
  const { host, out } = io;
  const compiler = createCompiler(host, { date: readBuildDate(io.environment) });
  const sources = await locateSources(operands, io);
  const compilations: Compilation[] = [];
  for (const source of sources.pitches) compilations.push(await compiler.compile(source, { emit: false }));
  const findings = [
    ...sources.diagnostics,
    ...compilations.flatMap((compilation) => orderFindings(allFindings(compilation))),
  ];
  const showPath = await createPathNamer(io, sources.project.root);
  switch (values.format) {
    case 'json':
      out.write(formatJson(findings, showPath));
      break;
    case 'short':
      for (const finding of findings) out.write(formatShort(finding, showPath));
      break;
    case 'pretty':
      for (const finding of findings) out.write(formatPretty(finding, { colors: out.colors, showPath }));
      out.write(formatSummary(compilations, findings));
      break;
  }
  return exitCodeOf(countFindings(findings), values.strict);
}

function formatSummary(compilations: readonly Compilation[], findings: readonly Diagnostic[]): string {
  const lines = compilations.flatMap((compilation) => describePitch(compilation));
  const result = formatTotals(countFindings(findings)) ?? 'nothing to mend';
  return `${[...lines, `${plural(compilations.length, 'pitch', 'pitches')}: ${result}`].join('\n')}\n`;
}
