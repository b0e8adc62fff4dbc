// `::include {file=_part.md}` → what that file holds, in its place.
// In: a directive, and the parsed files. Out: the file's blocks and cuts, with places in that file; a finding where there is none.

import type { Token } from 'markdown-it';
import { type Diagnostic, diagnostic, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { FlowItem } from './flow-item.ts';
import { type IncludedFile, includePath } from './include-files.ts';
import type { Sheet } from './sheet.ts';

/** A file that may be included, parsed. */
export interface ParsedInclude {
  readonly file: SourceFile;
  readonly sheet: Sheet;
  readonly tokens: readonly Token[];
  /** What stands in it, once it was asked for. */
  flow?: readonly FlowItem[];
}

/** Everything that can be included in a pitch. */
export interface Includes {
  readonly read: ReadonlyMap<string, IncludedFile>;
  readonly parsed: ReadonlyMap<string, ParsedInclude>;
  /** The files that are open, the outermost first: the pitch's own, and what it includes. */
  readonly open: string[];
}

/** How deep files may include each other. */
const MAX_DEPTH = 10;

/** Gives what a file holds; `readFlow` reads it when it is asked for the first time. */
export function includeFile(
  target: string,
  span: Span,
  includes: Includes,
  readFlow: (parsed: ParsedInclude) => readonly FlowItem[],
  found: Diagnostic[],
): readonly FlowItem[] {
  const path = includePath(span.file.path, target);
  const fault = path === undefined ? reportTarget(target, span) : findFault(path, span, includes);
  const parsed = fault || path === undefined ? undefined : includes.parsed.get(path);
  if (fault) found.push(fault);
  if (!parsed) return [];
  includes.open.push(parsed.file.path);
  parsed.flow ??= readFlow(parsed);
  includes.open.pop();
  return parsed.flow;
}

/** What a directive without a file, or with anything else, is told. */
export const reportDirective = (span: Span): Diagnostic =>
  diagnostic('include-file', 'This says of no file that it is included.', span, [
    'Write the path of a Markdown file, and nothing else: `::include {file=_part.md}`.',
  ]);

function reportTarget(target: string, span: Span): Diagnostic {
  if (!target.endsWith('.md')) {
    return diagnostic('include-file', `\`${target}\` is no Markdown file.`, span, [
      'Only files whose names end in `.md` are included; `_name.md` is one that nothing else takes.',
    ]);
  }
  return diagnostic('include-file', `\`${target}\` leads out of the project.`, span, [
    'The path counts from the file that names it, and stays within the project’s folder.',
  ]);
}

function findFault(path: string, span: Span, { read, open }: Includes): Diagnostic | undefined {
  const file = read.get(path);
  if (open.includes(path)) {
    const round = [...open.slice(open.indexOf(path)), path].map((name) => `\`${name}\``).join(' → ');
    return diagnostic('include-cycle', `\`${path}\` includes itself.`, span, [`The way round is ${round}.`]);
  }
  if (open.length > MAX_DEPTH) {
    return diagnostic('include-cycle', `Files include each other more than ${MAX_DEPTH} deep.`, span);
  }
  if (!file) return diagnostic('include-file', 'The pitch includes more files than any pitch needs.', span);
  if (!('missing' in file)) return undefined;
  const { missing } = file;
  if (missing.code === 'source-missing') {
    return diagnostic('include-file', `There is no file \`${path}\` that could be included.`, span, [
      'The path counts from the file that names it.',
    ]);
  }
  return { ...missing, span: missing.span && missing.span.file.text !== '' ? missing.span : span };
}
