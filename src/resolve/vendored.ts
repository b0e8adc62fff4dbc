// The list of files that `pitchpipe vendor` has downloaded: which address each came from, and what it must hold.
// In: a project, or entries. Out: entries by address, or the text of the list.

import { type DataMap, form, option, readOptions, readYaml, required, text } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import { findFile } from './find-file.ts';

/** A downloaded file; its name holds the beginning of its hash, so that other contents have another name. */
export interface VendoredFile {
  /** Within the folder. */
  readonly file: string;
  /** In hexadecimal. */
  readonly sha256: string;
  /** What it was found to be: `image/png`. */
  readonly type: string;
}

/** Below the project's root. */
export const vendoredFolder = 'assets/vendored';
export const vendoredList = `${vendoredFolder}/vendored.json`;

const name = form('the name of a file in this folder', { type: 'string' }, (written) =>
  /^[\w-][\w.-]*$/.test(written) ? written : undefined,
);
const hash = form('a SHA-256 hash in hexadecimal', { type: 'string' }, (written) =>
  /^[0-9a-f]{64}$/.test(written) ? written : undefined,
);
const entryTable = {
  file: required(name, 'The file.'),
  sha256: required(hash, 'What it must hold.'),
  type: option(text, 'What it is.', 'application/octet-stream'),
} as const;

/** Reads the list of a project; without one, nothing has been downloaded. */
export async function readVendored(host: Host, root: string): Promise<Outcome<ReadonlyMap<string, VendoredFile>>> {
  const found = await findFile(host, root, [vendoredList]);
  if (found === undefined || found === 'outside') return { value: new Map(), diagnostics: [] };
  const file = { path: found.shown, text: new TextDecoder().decode(await host.read(found.path)) };
  // JSON is YAML too, and read as such it has places.
  const { value, diagnostics } = readYaml(file);
  if (value?.kind !== 'map') {
    const span = { file, start: 0, end: file.text.length };
    return { value: new Map(), diagnostics: diagnostics.length > 0 ? diagnostics : [notAList(span)] };
  }
  return readEntries(value);
}

function readEntries(map: DataMap): Outcome<ReadonlyMap<string, VendoredFile>> {
  const entries = new Map<string, VendoredFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { key, value } of map.entries) {
    if (value.kind !== 'map') {
      diagnostics.push(notAList(value.span));
      continue;
    }
    const read = readOptions(entryTable, value);
    diagnostics.push(...read.diagnostics);
    const { file, sha256, type } = read.value;
    if (file !== undefined && sha256 !== undefined) entries.set(key, { file, sha256, type });
  }
  return { value: entries, diagnostics };
}

const notAList = (span: Diagnostic['span']): Diagnostic =>
  diagnostic('wrong-value', 'This is no list of downloaded files.', span, [
    'It is written by `pitchpipe vendor`; delete it and run that again.',
  ]);

/** Writes the list, in the order of the addresses. */
export function formatVendored(entries: ReadonlyMap<string, VendoredFile>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
