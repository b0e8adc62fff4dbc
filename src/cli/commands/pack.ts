// `pitchpipe pack`: one pitch → a folder for the stick that goes to the stage.
// In: a pitch. Out: `<name>-stage/` in the private folder, whole or not at all, a line for each file, and an exit code.

import { posix } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Host } from '../../host/index.ts';
import { allFindings, createCompiler } from '../../index.ts';
import { browserPathOption } from '../browser.ts';
import { readBuildDate } from '../build-date.ts';
import { defineCommand } from '../command.ts';
import { locateFolders } from '../folders.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OptionValues, strictOption, UsageError } from '../option-table.ts';
import { packFiles, packNames } from '../pack-files.ts';
import { filesIn } from '../read-me.ts';
import { createBuildReport } from '../report/build-report.ts';
import { exitCodeOf } from '../report/exit-code.ts';
import { startSlidePrinter } from '../slide-printer.ts';
import { createPathNamer, locateSources } from '../sources.ts';
import { ignoreFolder } from '../write-files.ts';

const options = [
  {
    name: 'private',
    value: '<folder>',
    description:
      'The folder that takes the packed one, which is not for everybody. Without it: `private` in the project.',
  },
  browserPathOption,
  strictOption,
] as const;

export const packCommand = defineCommand({
  name: 'pack',
  operands: '<pitch>',
  summary: 'Put everything a speaker needs on the day into one folder, for a USB stick.',
  details: [
    'A pitch is a Markdown file, a folder with a `pitch.md`, or the name of a pitch in `decks/`.',
    'The folder is `private/<name>-stage/`: `1-present.html` with the notes, `2-slides.pdf`, `3-notes.html` to print, `4-page.pdf`, and a `READ-ME.txt` that says how to present from a computer that is not yours.',
    'It takes the place of one that was packed before, whole or not at all. What cannot be made is left out, and named.',
  ],
  options,
  run: pack,
});

async function pack(values: OptionValues<typeof options>, operands: readonly string[], io: Io): Promise<ExitCode> {
  const { host } = io;
  if (operands.length !== 1) throw new UsageError('Name the pitch that goes to the stage, and only that one.');
  const sources = await locateSources(operands, io);
  const [source] = sources.pitches;
  if (!source) throw new UsageError('Name the pitch that goes to the stage.');
  const folders = await locateFolders(host, sources, { private: values.private });
  const folder = posix.join(folders.private, `${source.name}-stage`);
  const here = await host.realPath('.');
  const show = (path: string) => posix.relative(here, path);
  const width = Math.max(...packNames.map((name) => show(posix.join(folder, name)).length));
  const report = createBuildReport(io, { quiet: false, width, show });
  const begin = host.now();

  const foreign = await findForeign(host, folder);
  if (foreign !== undefined) {
    report.found([foreignFile(show(posix.join(folder, foreign)))], ({ path }) => path);
    return exitCodeOf(report.finish(0), values.strict);
  }
  const compiler = createCompiler(host, { date: readBuildDate(io.environment) });
  const compilation = await compiler.compile(source, { outputs: ['deck', 'page'], notes: true });
  const { printer, missing } = await startSlidePrinter(io, values['browser-path']);
  const slides = await printer?.print(compilation).finally(() => printer.close());
  report.found(
    [...allFindings(compilation), ...(missing ? [withoutSlides(missing)] : [])],
    await createPathNamer(io, source.root),
  );
  const files = packFiles(compilation, slides);
  if (files) {
    await ignoreFolder(host, folders.private);
    await host.replaceFolder(folder, new Map(files.map(({ path, bytes }) => [path, bytes])));
    for (const file of files) {
      report.written({ path: posix.join(folder, file.path), file: { place: 'private', ...file } }, host.now() - begin);
    }
  } else {
    report.tell([`${show(folder)}/ was not packed: there is no deck to present.`]);
  }
  return exitCodeOf(report.finish(1), values.strict);
}

/** A speaker can do without the PDF; the deck is what is presented. */
const withoutSlides = ({ message, notes }: Diagnostic): Diagnostic =>
  diagnostic('pack-without-slides', `The slides are not packed as a PDF: ${message}`, undefined, notes.slice(1));

/** What somebody else put into the folder, and would be lost with it. */
async function findForeign(host: Host, folder: string): Promise<string | undefined> {
  if ((await host.stat(folder)) === undefined) return undefined;
  const readMe = posix.join(folder, 'READ-ME.txt');
  const text = (await host.stat(readMe)) ? new TextDecoder().decode(await host.read(readMe)) : '';
  const known: readonly string[] = [...packNames, ...filesIn(text)];
  return (await host.list(folder)).find(({ name }) => !known.includes(name))?.name;
}

const foreignFile = (path: string): Diagnostic =>
  diagnostic('pack-foreign-file', `\`${path}\` was not packed by pitchpipe.`, undefined, [
    'The folder is replaced as a whole, and what lies in it would be lost.',
    'Move it elsewhere, and pack again.',
  ]);
