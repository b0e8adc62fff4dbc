// Findings for tools that read lines: one a finding.
// In: a finding. Out: `file:line:column: severity code: message`; without a place, the line begins with the severity.

import { type Diagnostic, type SourceFile, severityOf } from '../../diagnostics/index.ts';
import { showControls } from './cells.ts';
import { formatPlace } from './place.ts';

export function formatShort(finding: Diagnostic, showPath: (file: SourceFile) => string): string {
  const place = finding.span ? `${formatPlace(finding.span, showPath)}: ` : '';
  return `${place}${severityOf(finding)} ${finding.code}: ${showControls(finding.message)}\n`;
}
