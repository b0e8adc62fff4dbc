// Findings for people: where, what, the line with a caret, why and what to do.
// In: a finding. Out: lines of text, with colours where they may be.

import { type Diagnostic, type Severity, type SourceFile, type Span, severityOf } from '../../diagnostics/index.ts';
import { showControls } from './cells.ts';
import { excerptOf } from './excerpt.ts';
import { formatPlace } from './place.ts';

export interface PrettyOptions {
  readonly colors: boolean;
  readonly showPath: (file: SourceFile) => string;
}

/** SGR parameters: red, yellow and cyan for the three severities, all bold. */
const colorOf: Readonly<Record<Severity, string>> = { error: '1;31', warning: '1;33', note: '1;36' };

export function formatPretty(finding: Diagnostic, { colors, showPath }: PrettyOptions): string {
  const severity = severityOf(finding);
  const paint = (text: string, parameters: string) => (colors ? `\x1b[${parameters}m${text}\x1b[0m` : text);
  const place = finding.span ? `${paint(formatPlace(finding.span, showPath), '1')}: ` : '';
  const mark = (span: Span) => formatExcerpt(span, (text) => paint(text, colorOf[severity]));
  const lines = [
    `${place}${paint(`${severity}:`, colorOf[severity])} ${showControls(finding.message)} [${finding.code}]`,
    ...(finding.span ? mark(finding.span) : []),
  ];
  for (const note of finding.notes) {
    const at = note.span ? `${formatPlace(note.span, showPath)}: ` : '';
    lines.push(`  ${at}${showControls(note.message)}`);
    if (note.span) lines.push(...mark(note.span));
  }
  for (const fix of finding.fixes) lines.push(`  Fix: ${showControls(fix.description)}`);
  return `${lines.join('\n')}\n`;
}

function formatExcerpt(span: Span, paint: (text: string) => string): readonly string[] {
  const { line, text, markAt, markLength } = excerptOf(span);
  if (text === '') return [];
  const number = String(line).padStart(5);
  return [
    `${number} | ${text}`,
    `${' '.repeat(number.length)} | ${' '.repeat(markAt)}${paint('^'.repeat(markLength))}`,
  ];
}
