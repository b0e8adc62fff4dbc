// A file that a pitch names by its address on the web, and what `pitchpipe vendor` has downloaded of it.
// In: a source, and the list of downloaded files. Out: the address; the bytes that lie in the project, or what is wrong with them.

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import { findFile } from './find-file.ts';
import { type VendoredFile, vendoredFolder, vendoredList } from './vendored.ts';

/** The address of a source on the web, in its usual form; undefined for every other source. */
export function remoteAddress(source: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(source)) return undefined;
  const address = source.startsWith('//') ? `https:${source}` : source;
  return URL.canParse(address) ? new URL(address).href : address;
}

export interface VendoredContext {
  readonly host: Host;
  readonly root: string;
  readonly vendored: ReadonlyMap<string, VendoredFile>;
}

/** A downloaded file as it was downloaded: another one is never shown. Undefined where none was. */
export async function readVendoredFile(
  address: string,
  span: Span,
  { host, root, vendored }: VendoredContext,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | Diagnostic | undefined> {
  const kept = vendored.get(address);
  if (!kept) return undefined;
  const path = `${vendoredFolder}/${kept.file}`;
  const found = await findFile(host, root, [path]);
  if (found === undefined || found === 'outside') return goneFinding(address, path, span);
  const bytes = await host.read(found.path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash === kept.sha256 ? { path, bytes } : changedFinding(path, span);
}

/** What to do about a source on the web of which nothing lies in the project. */
export function remoteNotes(source: string, span: Span): readonly string[] {
  const host = URL.canParse(source) ? new URL(source).host : undefined;
  return [
    `\`pitchpipe vendor ${span.file.path}\` downloads it once into \`${vendoredFolder}/\`, where it is found from then on.`,
    ...(host && source.toLowerCase().startsWith('https:')
      ? [`To have the deck fetch it each time, write \`allow: [${host}]\` in the front matter.`]
      : []),
  ];
}

function goneFinding(address: string, path: string, span: Span): Diagnostic {
  return diagnostic('vendored-file', `\`${path}\` is not there.`, span, [
    `\`${vendoredList}\` says that it holds \`${address}\`.`,
    `Run \`pitchpipe vendor ${span.file.path}\`, which downloads it again.`,
  ]);
}

function changedFinding(path: string, span: Span): Diagnostic {
  return diagnostic('vendored-file', `\`${path}\` is not what was downloaded.`, span, [
    `Its hash is not the one in \`${vendoredList}\`: the file is damaged, or somebody has changed it.`,
    `Get the file back, or run \`pitchpipe vendor --update ${span.file.path}\`. What is yours belongs beside the text or in \`assets/\`.`,
  ]);
}
