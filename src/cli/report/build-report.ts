// What a build says: a line for each file and a summary on the output stream, findings on the error stream.
// In: what was written and found. Out: text, and the count of findings for the exit code.

import { type Diagnostic, type SourceFile, severityOf } from '../../diagnostics/index.ts';
import type { Io } from '../io.ts';
import type { WrittenFile } from '../write-files.ts';
import { orderFindings } from './order.ts';
import { formatPretty } from './pretty.ts';
import { createProgress } from './progress.ts';
import { countFindings, formatTotals, plural, type Totals } from './totals.ts';

export interface BuildReport {
  /** What is being done now; shown only when it takes long. */
  working(on: string): void;
  /** `milliseconds` is the time of the output that the file belongs to. */
  written(file: WrittenFile, milliseconds: number): void;
  found(findings: readonly Diagnostic[], showPath: (file: SourceFile) => string): void;
  stale(path: string): void;
  /** Says how much was done, and gives what was found in all. */
  finish(pitches: number): Totals;
}

export interface BuildReportOptions {
  readonly quiet: boolean;
  /** Columns for the paths of files. */
  readonly width: number;
  /** How a path is named for the person at the terminal. */
  readonly show: (path: string) => string;
}

export function createBuildReport(io: Io, { quiet, width, show }: BuildReportOptions): BuildReport {
  const { host, out, err } = io;
  const begin = host.now();
  const progress = createProgress(io, !quiet);
  const findings: Diagnostic[] = [];
  let files = 0;
  const say = (line: string) => {
    progress.clear();
    if (!quiet) out.write(`${line}\n`);
  };
  return {
    working: (on) => progress.show(on),
    written(file, milliseconds) {
      files += 1;
      say(formatWritten(file, show(file.path).padEnd(width), milliseconds));
    },
    found(found, showPath) {
      progress.clear();
      // A note asks for nothing; `check` says them.
      const ordered = orderFindings(found).filter(({ code }) => severityOf(code) !== 'note');
      for (const finding of ordered) err.write(formatPretty(finding, { colors: err.colors, showPath }));
      findings.push(...ordered);
    },
    stale: (path) => say(`${show(path).padEnd(width)}  stale: left from an earlier build`),
    finish(pitches) {
      const totals = countFindings(findings);
      const work = `${plural(pitches, 'pitch', 'pitches')}, ${plural(files, 'file')}, ${formatTime(host.now() - begin)}`;
      const result = formatTotals(totals);
      say(result ? `${work}; ${result}` : work);
      return totals;
    },
  };
}

/** `dist/talk/talk.pdf    38 KB  10.25 pt    84 ms` */
function formatWritten({ file }: WrittenFile, path: string, milliseconds: number): string {
  const size = `${Math.max(1, Math.round(file.bytes.length / 1000))} KB`;
  return `${path}  ${size.padStart(7)}  ${file.detail.padEnd(9)}  ${formatTime(milliseconds).padStart(8)}`;
}

const formatTime = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
