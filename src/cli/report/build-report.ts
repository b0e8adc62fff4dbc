// What a build says: a line for each file and a summary on the output stream; findings, and what is stale, on the error stream.
// In: what was written and found. Out: text, and the count of findings for the exit code.

import { type Diagnostic, type SourceFile, severityOf } from '../../diagnostics/index.ts';
import type { Io } from '../io.ts';
import type { WrittenFile } from '../write-files.ts';
import { orderFindings } from './order.ts';
import { formatPretty } from './pretty.ts';
import { createProgress } from './progress.ts';
import { createSaidOnce } from './say-once.ts';
import { countFindings, formatTotals, plural, type Totals } from './totals.ts';

export interface BuildReport {
  /** What is being done now; shown only when it takes long. */
  working(on: string): void;
  /** `milliseconds` is the time of the output that the file belongs to. */
  written(file: WrittenFile, milliseconds: number): void;
  found(findings: readonly Diagnostic[], showPath: (file: SourceFile) => string): void;
  /** Lines that were asked for, which `quiet` doesn't keep back. */
  tell(lines: readonly string[]): void;
  /** A file of an earlier build that this one did not make again. */
  stale(path: string): void;
  /** A folder of an earlier build whose pitch is no more. */
  leftover(path: string): void;
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
  const unsaid = createSaidOnce();
  let files = 0;
  const say = (line: string) => {
    progress.clear();
    if (!quiet) out.write(`${line}\n`);
  };
  const warn = (line: string) => {
    progress.clear();
    err.write(`${line}\n`);
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
      const ordered = unsaid(orderFindings(found), showPath).filter((finding) => severityOf(finding) !== 'note');
      for (const finding of ordered) err.write(formatPretty(finding, { colors: err.colors, showPath }));
      findings.push(...ordered);
    },
    tell(lines) {
      progress.clear();
      out.write(`${lines.join('\n')}\n`);
    },
    stale: (path) => warn(`${show(path)}: stale: left from an earlier build`),
    leftover: (path) => warn(`${show(path)}/: stale: no pitch makes it any more; delete it`),
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
