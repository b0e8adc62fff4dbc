// Findings and fits for programs: the JSON of `check --format json`, and the schema that describes it.
// In: findings, and how each page was fitted. Out: a document of version 1; keys may be added to it, none changes its meaning.

import {
  catalogue,
  type Diagnostic,
  positionAt,
  type SourceFile,
  type Span,
  severityOf,
} from '../../diagnostics/index.ts';
import type { FitReport } from '../../index.ts';

/** Findings of one pitch, and how its files are named. */
export interface FindingGroup {
  readonly findings: readonly Diagnostic[];
  readonly showPath: (file: SourceFile) => string;
}

/** How the page of a pitch was fitted. */
export interface PageFit {
  readonly name: string;
  readonly fit: FitReport;
}

export function formatJson(groups: readonly FindingGroup[], fits: readonly PageFit[] = []): string {
  const diagnostics = groups.flatMap(({ findings, showPath }) => findings.map((finding) => toJson(finding, showPath)));
  const pages = fits.map(({ name, fit }) => ({ name, fit: fitToJson(fit) }));
  return `${JSON.stringify({ version: 1, diagnostics, pages }, null, 2)}\n`;
}

/** A thousandth is finer than print. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function fitToJson(fit: FitReport) {
  const { worstLine } = fit;
  return {
    ...fit,
    leading: rounded(fit.leading),
    fill: rounded(fit.fill),
    worstLine: worstLine && { ...worstLine, filled: rounded(worstLine.filled) },
  };
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
    severity: severityOf(finding),
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

const count = { type: 'integer', minimum: 0 } as const;

const fit = {
  type: 'object',
  description: 'How the text of the page was set.',
  required: [
    ...['sheets', 'columns', 'size', 'leading', 'tracking', 'rows', 'capacity', 'fill', 'words', 'roomWords'],
    ...['hyphens', 'uneven', 'dropped'],
  ],
  properties: {
    sheets: { ...count, description: 'How many sheets the page takes.' },
    columns: { ...count, description: 'How many columns the body stands in.' },
    size: { type: 'number', description: 'The size of the type, in pt.' },
    leading: { type: 'number', description: 'From baseline to baseline, in pt.' },
    tracking: { type: 'number', description: 'Added behind every letter of running text, in 1/1000 em.' },
    rows: { ...count, description: 'Rows that the body takes on all sheets.' },
    capacity: { ...count, description: 'Rows that there are.' },
    fill: { type: 'number', minimum: 0, description: 'The share of its height that the body takes.' },
    words: { ...count, description: 'Words on the page.' },
    roomWords: { type: 'integer', description: 'About how many more words would hold at the smallest size.' },
    hyphens: { ...count, description: 'Lines that end in a hyphen which the page put there.' },
    worstLine: {
      type: 'object',
      description: 'The line of running text that is filled least, but for those that end a paragraph.',
      required: ['text', 'filled'],
      properties: { text: { type: 'string' }, filled: { type: 'number' } },
    },
    uneven: {
      type: 'array',
      description: 'Columns that end more than a line apart, by how many lines, and why.',
      items: {
        type: 'object',
        required: ['sheet', 'lines', 'why'],
        properties: { sheet: count, lines: count, why: { type: 'string' } },
      },
    },
    dropped: {
      type: 'array',
      description: 'Optional parts that were left out, by their first words.',
      items: {
        type: 'object',
        required: ['text', 'words'],
        properties: { text: { type: 'string' }, words: count },
      },
    },
  },
} as const;

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
      pages: {
        type: 'array',
        description: 'One for each pitch whose page can be made.',
        items: { type: 'object', required: ['name', 'fit'], properties: { name: { type: 'string' }, fit } },
      },
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
