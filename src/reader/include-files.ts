// The files that a pitch includes, `::include {file=_part.md}`, read before anything is parsed, since parsing waits for nothing.
// In: the files of a pitch. Out: what they include, and what that includes, each once; who asks for a file that is not there says so later.

import type { Diagnostic, SourceFile } from '../diagnostics/index.ts';
import { isError } from '../diagnostics/index.ts';
import type { Host } from '../host/host.ts';
import type { Project } from './pitch-source.ts';
import { readSource } from './read-source.ts';

/** A file that was asked for: its text, or why there is none. */
export type IncludedFile =
  | { readonly file: SourceFile; readonly findings: readonly Diagnostic[] }
  | { readonly missing: Diagnostic };

/** A pitch of more parts has gone astray. */
const MOST_FILES = 200;
/** A line that may ask for a file; one within code does not, and costs a look at the disk. */
const REQUEST = /^[ \t>*+\d.)-]*::include[ \t]*\{[^{}\n]*?\bfile=(?:"([^"{}\n]*)"|'([^'{}\n]*)'|([^\s"'{}]+))/gm;

/** By paths from the project's folder. */
export async function readIncludedFiles(
  host: Host,
  project: Project,
  files: readonly SourceFile[],
): Promise<ReadonlyMap<string, IncludedFile>> {
  const read = new Map<string, IncludedFile>();
  const waiting = [...files];
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    for (const target of requestsOf(file)) {
      const path = includePath(file.path, target);
      if (path === undefined || read.has(path) || read.size >= MOST_FILES) continue;
      const { value, diagnostics } = await readSource(host, project, path);
      const fault = diagnostics.find(isError);
      read.set(path, value && !fault ? { file: value, findings: diagnostics } : { missing: fault! });
      if (value && !fault) waiting.push(value);
    }
  }
  return read;
}

const requestsOf = ({ text }: SourceFile): readonly string[] =>
  text.includes('::include')
    ? Array.from(text.matchAll(REQUEST), ([, double, single, bare]) => double ?? single ?? bare!)
    : [];

/** A path beside the file that names it, from the project's folder; undefined for one that leads out of it, or is no Markdown file. */
export function includePath(from: string, target: string): string | undefined {
  if (!target.endsWith('.md') || target.startsWith('/') || target.includes('\\')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
