// Findings for programs: the JSON of `check --format json`, and the schema that describes it.
// In: findings. Out: a document of version 1; keys may be added to it, none changes its meaning.

import {
  catalogue,
  type Diagnostic,
  positionAt,
  type SourceFile,
  type Span,
  severityOf,
} from '../../diagnostics/index.ts';

/** Findings of one pitch, and how its files are named. */
export interface FindingGroup {
  readonly findings: readonly Diagnostic[];
  readonly showPath: (file: SourceFile) => string;
}

export function formatJson(groups: readonly FindingGroup[]): string {
  const diagnostics = groups.flatMap(({ findings, showPath }) => findings.map((finding) => toJson(finding, showPath)));
  return `${JSON.stringify({ version: 1, diagnostics }, null, 2)}\n`;
}

function toJson(finding: Diagnostic, showPath: (file: SourceFile) => string) {
  const place = (span: Span | undefined) =>
    span && {
      file: showPath(span.file),
      start: positionAt(span.file, span.start),
      end: positionAt(span.file, span.end),
    };
  return {
    code: finding.code,
    severity: severityOf(finding.code),
    message: finding.message,
    ...place(finding.span),
    notes: finding.notes.map((note) => ({ message: note.message, ...place(note.span) })),
    fixes: finding.fixes.map((fix) => ({
      description: fix.description,
      ...place(fix.span),
      replacement: fix.replacement,
    })),
  };
}

const position = {
  type: 'object',
  description: 'A place in a file, counted from 1; columns count code points.',
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  required: ['line', 'column'],
} as const;

const place = { file: { type: 'string' }, start: position, end: position } as const;

/** A place is whole or missing. */
const wholePlace = { file: ['start', 'end'], start: ['file', 'end'], end: ['file', 'start'] } as const;

/** The schema (JSON Schema 2020-12) of what `formatJson` writes. */
export function diagnosticsSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Findings of pitchpipe',
    type: 'object',
    required: ['version', 'diagnostics'],
    properties: {
      version: { const: 1 },
      diagnostics: {
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'severity', 'message', 'notes', 'fixes'],
          dependentRequired: wholePlace,
          properties: {
            code: { enum: Object.keys(catalogue).sort(), description: 'The permanent name of the rule.' },
            severity: { enum: ['error', 'warning', 'note'] },
            message: { type: 'string', description: 'What was found, in one sentence.' },
            ...place,
            notes: {
              type: 'array',
              description: 'Why it matters and what to do, some with a place of their own.',
              items: {
                type: 'object',
                required: ['message'],
                dependentRequired: wholePlace,
                properties: { message: { type: 'string' }, ...place },
              },
            },
            fixes: {
              type: 'array',
              description: 'Edits that make the finding go away: the text from start to end becomes the replacement.',
              items: {
                type: 'object',
                required: ['description', 'file', 'start', 'end', 'replacement'],
                properties: { description: { type: 'string' }, ...place, replacement: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
}
