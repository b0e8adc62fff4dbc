// `pitchpipe build`: pitches → files.
// In: sources and folders. Out: the files and a line for each, the findings on the error stream, and an exit code.

import { posix } from 'node:path';
import { allFindings, type Compilation, createCompiler, type Output } from '../../index.ts';
import { browserPathOption } from '../browser.ts';
import { readBuildDate } from '../build-date.ts';
import { defineCommand } from '../command.ts';
import { type Folders, locateFolders, pathIn } from '../folders.ts';
import type { ExitCode, Io } from '../io.ts';
import { findLeftovers } from '../leftovers.ts';
import { type OptionValues, strictOption, UsageError } from '../option-table.ts';
import { type BuildReport, createBuildReport } from '../report/build-report.ts';
import { exitCodeOf } from '../report/exit-code.ts';
import { describeFit, reportOption } from '../report/fit-lines.ts';
import { type SlidePrinter, startSlidePrinter } from '../slide-printer.ts';
import { createPathNamer, locateSources } from '../sources.ts';
import { findStale, listEntries, longestPath, writeFiles } from '../write-files.ts';

const options = [
  {
    name: 'out',
    value: '<folder>',
    description:
      'Where the deck, the page and the list go, which may be uploaded whole. Without it: `dist` in the project.',
  },
  {
    name: 'private',
    value: '<folder>',
    description:
      'Where the speaker view and proofs go, which are not for everybody. Without it: `private` in the project.',
  },
  { name: 'only', value: '<output>', choices: ['deck', 'page'], description: 'Make one of the two outputs.' },
  {
    name: 'slides-pdf',
    description: 'Also print the slides of each deck into a PDF beside it, one sheet a slide, with a browser.',
  },
  browserPathOption,
  reportOption,
  strictOption,
  { name: 'proof', description: 'Also write a page that does not fit, marked as not final, to the private folder.' },
  {
    name: 'quiet',
    description: 'Write no line for each file and no summary. Findings and what is stale are said all the same.',
  },
] as const;

export const buildCommand = defineCommand({
  name: 'build',
  operands: '[source…]',
  summary: 'Make the deck and the page of each pitch.',
  details: [
    'A source is a Markdown file, a folder with a `pitch.md`, or the name of a pitch in `decks/`. Without one, everything in `decks/` is built, and the list of all pitches too.',
    'What an earlier build left is named and never deleted: files that this one did not make, and, when everything is built, folders of pitches that are no more.',
    'The outputs of a pitch are independent: an error in one does not stop the other.',
  ],
  options,
  run: build,
});

async function build(values: OptionValues<typeof options>, operands: readonly string[], io: Io): Promise<ExitCode> {
  const { host } = io;
  if (values['browser-path'] !== undefined && !values['slides-pdf']) {
    throw new UsageError('`--browser-path` names the browser for `--slides-pdf`, which is not asked for.');
  }
  if (values['slides-pdf'] && values.only === 'page') {
    throw new UsageError('`--slides-pdf` prints the deck, which `--only page` leaves out.');
  }
  const compiler = createCompiler(host, { date: readBuildDate(io.environment) });
  const sources = await locateSources(operands, io);
  const folders = await locateFolders(host, sources, values);
  const here = await host.realPath('.');
  const show = (path: string) => posix.relative(here, path);
  const names = sources.pitches.map(({ name }) => name);
  const width = longestPath(names, (file) => show(pathIn(folders, file)));
  const report = createBuildReport(io, { quiet: values.quiet, width, show });
  const outputs: readonly Output[] = values.only ? [values.only] : ['deck', 'page'];
  const compilations: Compilation[] = [];
  const wanted = values['slides-pdf'] ? await startSlidePrinter(io, values['browser-path']) : {};
  if (wanted.missing) report.found([wanted.missing], ({ path }) => path);
  try {
    for (const source of sources.pitches) {
      report.working(`building ${source.name}`);
      const compilation = await compiler.compile(source, { outputs: values.only && outputs, proof: values.proof });
      await deliver(compilation, outputs, { folders, report, io, slides: wanted.printer });
      if (values.report === 'fit' && outputs.includes('page')) report.tell(describeFit(compilation));
      compilations.push(compilation);
    }
  } finally {
    await wanted.printer?.close();
  }
  if (sources.areAll && values.only === undefined) {
    const begin = host.now();
    const entries = await listEntries(host, folders, compilations);
    const list = entries.length > 0 ? [await compiler.list(entries)] : [];
    for (const file of await writeFiles(host, folders, list)) report.written(file, host.now() - begin);
  }
  if (sources.areAll) {
    for (const path of await findLeftovers(host, folders, names)) report.leftover(path);
  }
  return exitCodeOf(report.finish(compilations.length), values.strict);
}

interface Delivery {
  readonly folders: Folders;
  readonly report: BuildReport;
  readonly io: Io;
  readonly slides?: SlidePrinter;
}

/** Writes what a pitch became, and says what was found and what is still there from an earlier build. */
async function deliver(
  compilation: Compilation,
  outputs: readonly Output[],
  { folders, report, io, slides }: Delivery,
): Promise<void> {
  const { source, deck, page } = compilation;
  const written: string[] = [];
  for (const made of [deck, page]) {
    if (!made) continue;
    for (const file of await writeFiles(io.host, folders, made.files)) {
      report.written(file, made.milliseconds);
      written.push(file.path);
    }
  }
  const begin = io.host.now();
  const printed = await slides?.print(compilation);
  for (const file of await writeFiles(io.host, folders, printed ? [printed] : [])) {
    report.written(file, io.host.now() - begin);
    written.push(file.path);
  }
  report.found(allFindings(compilation), await createPathNamer(io, source.root));
  for (const path of await findStale(io.host, folders, source.name, outputs, written)) report.stale(path);
}
