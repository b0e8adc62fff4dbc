// The findings that a source is meant to have, written down in it: `<!-- error unclosed-container: is never closed -->` above the bad line,
// in YAML `# error …`. In: the source's text and what was found. Out: nothing; a difference fails the test.

import { expect } from 'vitest';
import { type Diagnostic, positionAt, severityOf } from '../src/diagnostics/index.ts';

const EXPECTED = /^[ >]*(?:<!--|#) (error|warning|note) ([a-z0-9-]+): (.*?)(?: -->)?$/;

/** Compares severity, code, line, and words of the message and its notes; a finding that is not written down is a difference too. */
export function expectFindings(text: string, found: readonly Diagnostic[]): void {
  const expected = expectedIn(text);
  const said = found.map((finding) => `${headOf(finding)}: ${messageOf(finding)}`).join('\n');
  expect(found.map(headOf).sort(), said).toEqual(expected.map(({ head }) => head).sort());
  for (const { head, words } of expected) {
    const messages = found.filter((finding) => headOf(finding) === head).map(messageOf);
    expect(
      messages.some((message) => message.includes(words)),
      `${head}: “${words}” in ${messages.join(' | ')}`,
    ).toBe(true);
  }
}

/** `line severity code`, and the message as far as it was written down. */
function expectedIn(text: string): readonly { readonly head: string; readonly words: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const found = EXPECTED.exec(line);
    if (!found) return [];
    let target = index + 1;
    while (lines[target]?.trim() === '' || EXPECTED.test(lines[target] ?? '')) target++;
    return [{ head: `${target + 1} ${found[1]} ${found[2]}`, words: found[3] ?? '' }];
  });
}

const headOf = (finding: Diagnostic): string =>
  `${finding.span ? positionAt(finding.span.file, finding.span.start).line : 0} ${severityOf(finding)} ${finding.code}`;

const messageOf = ({ message, notes }: Diagnostic): string => [message, ...notes.map((note) => note.message)].join(' ');
