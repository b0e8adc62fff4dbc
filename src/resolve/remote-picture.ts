// A picture that a pitch names by its address on the web: downloaded once by `pitchpipe vendor`, reached by the deck, or not shown.
// In: the address, the list of downloaded files and the allowed hosts. Out: the picture, or what to do.

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import { allowedHost } from '../model/index.ts';
import type { Picture } from '../pictures/index.ts';
import { findFile } from './find-file.ts';
import type { PictureReference } from './references.ts';
import { type VendoredFile, vendoredFolder, vendoredList } from './vendored.ts';

/** The address of a source on the web, in its usual form; undefined for every other source. */
export function remoteAddress(source: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(source)) return undefined;
  const address = source.startsWith('//') ? `https:${source}` : source;
  return URL.canParse(address) ? new URL(address).href : address;
}

export interface RemoteContext {
  readonly host: Host;
  readonly root: string;
  readonly vendored: ReadonlyMap<string, VendoredFile>;
  /** Hosts that the deck may reach. */
  readonly allow: readonly string[];
  read(path: string, bytes: Uint8Array): Promise<Outcome<Picture | undefined>>;
}

/** The picture as it was downloaded. What the deck fetches itself is no picture here, and gets a note. */
export async function resolveRemote(
  address: string,
  reference: PictureReference,
  { host, root, vendored, allow, read }: RemoteContext,
): Promise<Outcome<Picture | undefined>> {
  const kept = vendored.get(address);
  if (!kept) {
    const allowed = allowedHost(reference.source, allow);
    return nothing(allowed === undefined ? remoteFinding(reference) : reachedFinding(allowed, reference));
  }
  const path = `${vendoredFolder}/${kept.file}`;
  const found = await findFile(host, root, [path]);
  if (found === undefined || found === 'outside') return nothing(goneFinding(address, path, reference));
  const bytes = await host.read(found.path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash === kept.sha256 ? read(path, bytes) : nothing(changedFinding(path, reference));
}

const nothing = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function remoteFinding({ source, span }: PictureReference): Diagnostic {
  const host = URL.canParse(source) ? new URL(source).host : undefined;
  const notes = [
    'Nothing is fetched: a deck must open without a network, and the same input must give the same bytes. Its alt text stands in its place.',
    `\`pitchpipe vendor ${span.file.path}\` downloads it once into \`${vendoredFolder}/\`, where it is found from then on.`,
    ...(host && source.toLowerCase().startsWith('https:')
      ? [`To have the deck fetch it each time, write \`allow: [${host}]\` in the front matter.`]
      : []),
  ];
  return diagnostic('picture-remote', `The picture \`${source}\` lies on the network.`, span, notes);
}

function reachedFinding(host: string, { span }: PictureReference): Diagnostic {
  return diagnostic('reaches-host', `The deck fetches this picture from \`${host}\`.`, span, [
    'The front matter allows it. Without a network, and on the page, its alt text stands in its place.',
  ]);
}

function goneFinding(address: string, path: string, { span }: PictureReference): Diagnostic {
  return diagnostic('picture-vendored', `\`${path}\` is not there.`, span, [
    `\`${vendoredList}\` says that it holds \`${address}\`.`,
    `Run \`pitchpipe vendor ${span.file.path}\`, which downloads it again.`,
  ]);
}

function changedFinding(path: string, { span }: PictureReference): Diagnostic {
  return diagnostic('picture-vendored', `\`${path}\` is not what was downloaded.`, span, [
    `Its hash is not the one in \`${vendoredList}\`: the file is damaged, or somebody has changed it.`,
    `Get the file back, or run \`pitchpipe vendor --update ${span.file.path}\`. What is yours belongs beside the text or in \`assets/\`.`,
  ]);
}
