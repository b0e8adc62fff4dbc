// `pitchpipe check`: pitches → findings; nothing is encoded and nothing is written.
// In: sources. Out: on the output stream, all that can be said of them, and an exit code.

import { allFindings, createCompiler } from '../../index.ts';
import { browserPathOption } from '../browser.ts';
import { readBuildDate } from '../build-date.ts';
import { defineCommand } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OptionValues, strictOption, UsageError } from '../option-table.ts';
import { exitCodeOf } from '../report/exit-code.ts';
import { describeFit, reportOption } from '../report/fit-lines.ts';
import { type FindingGroup, formatJson, type PageFit } from '../report/json.ts';
import { orderFindings } from '../report/order.ts';
import { describePitch } from '../report/pitch-lines.ts';
import { formatPretty } from '../report/pretty.ts';
import { createSaidOnce } from '../report/say-once.ts';
import { formatShort } from '../report/short.ts';
import { countFindings, formatTotals, plural } from '../report/totals.ts';
import { startJudge } from '../slide-judge.ts';
import { createPathNamer, locateSources } from '../sources.ts';

const options = [
  {
    name: 'format',
    value: '<format>',
    choices: ['pretty', 'short', 'json'],
    default: 'pretty',
    description: 'How findings are printed: for people, one a line, or for programs.',
  },
  {
    name: 'browser',
    description: 'Also open each deck in a browser and judge every slide there, with what cannot be computed.',
  },
  browserPathOption,
  reportOption,
  strictOption,
] as const;

export const checkCommand = defineCommand({
  name: 'check',
  operands: '[source…]',
  summary: 'Say all that can be said of each pitch, and write nothing.',
  details: [
    'A source is a Markdown file, a folder with a `pitch.md`, or the name of a pitch in `decks/`. Without one, everything in `decks/` is checked.',
    'It also says how a pitch is split into slides, how much of the page stands on a slide, and how many words the page has room for.',
  ],
  options,
  run: check,
});

async function check(values: OptionValues<typeof options>, operands: readonly string[], io: Io): Promise<ExitCode> {
  const { host, out } = io;
  if (values['browser-path'] !== undefined && !values.browser)
    throw new UsageError('`--browser-path` names the browser for `--browser`, which is not asked for.');
  const compiler = createCompiler(host, { date: readBuildDate(io.environment) });
  const sources = await locateSources(operands, io);
  const groups: FindingGroup[] = [];
  const unsaid = createSaidOnce();
  const lines: string[] = [];
  const pages: PageFit[] = [];
  const { judge, missing } = values.browser ? await startJudge(io, values['browser-path']) : {};
  if (missing) groups.push({ findings: [missing], showPath: ({ path }) => path });
  try {
    for (const source of sources.pitches) {
      const compilation = await compiler.compile(source, { emit: judge ? ['deck'] : false });
      const showPath = await createPathNamer(io, source.root);
      const judged = await judge?.judge(compilation);
      const findings = orderFindings(judged?.findings ?? allFindings(compilation));
      groups.push({ findings: unsaid(findings, showPath), showPath });
      lines.push(...describePitch(compilation), ...(judged?.lines ?? []));
      if (values.report === 'fit') lines.push(...describeFit(compilation));
      const fit = compilation.page?.lowered?.report();
      if (fit) pages.push({ name: source.name, fit });
    }
  } finally {
    await judge?.close();
  }
  const totals = countFindings(groups.flatMap(({ findings }) => findings));
  out.write(values.format === 'json' ? formatJson(groups, pages) : formatFindings(groups, values.format, out.colors));
  if (values.format === 'short' && values.report === 'fit') out.write(`${lines.join('\n')}\n`);
  if (values.format === 'pretty') {
    const result = formatTotals(totals) ?? 'nothing to mend';
    out.write(`${[...lines, `${plural(sources.pitches.length, 'pitch', 'pitches')}: ${result}`].join('\n')}\n`);
  }
  return exitCodeOf(totals, values.strict);
}

function formatFindings(groups: readonly FindingGroup[], format: 'pretty' | 'short', colors: boolean): string {
  const texts = groups.flatMap(({ findings, showPath }) =>
    findings.map((finding) =>
      format === 'short' ? formatShort(finding, showPath) : formatPretty(finding, { colors, showPath }),
    ),
  );
  return texts.join('');
}
