// A picture that a pitch names by its address on the web: downloaded once by `pitchpipe vendor`, reached by the deck, or not shown.
// In: the address, the list of downloaded files and the allowed hosts. Out: the picture, or what to do.

import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import { allowedHost } from '../model/index.ts';
import type { Picture } from '../pictures/index.ts';
import type { PictureReference } from './references.ts';
import { readVendoredFile, remoteNotes, type VendoredContext } from './remote-file.ts';

export interface RemoteContext extends VendoredContext {
  /** Hosts that the deck may reach. */
  readonly allow: readonly string[];
  read(path: string, bytes: Uint8Array): Promise<Outcome<Picture | undefined>>;
}

/** The picture as it was downloaded. What the deck fetches itself is no picture here, and gets a note. */
export async function resolveRemote(
  address: string,
  reference: PictureReference,
  context: RemoteContext,
): Promise<Outcome<Picture | undefined>> {
  const file = await readVendoredFile(address, reference.span, context);
  if (file) return 'code' in file ? nothing(file) : context.read(file.path, file.bytes);
  const allowed = allowedHost(reference.source, context.allow);
  return nothing(allowed === undefined ? remoteFinding(reference) : reachedFinding(allowed, reference));
}

const nothing = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function remoteFinding({ source, span }: PictureReference): Diagnostic {
  return diagnostic('picture-remote', `The picture \`${source}\` lies on the network.`, span, [
    'Nothing is fetched: a deck must open without a network, and the same input must give the same bytes. Its alt text stands in its place.',
    ...remoteNotes(source, span),
  ]);
}

function reachedFinding(host: string, { span }: PictureReference): Diagnostic {
  return diagnostic('reaches-host', `The deck fetches this picture from \`${host}\`.`, span, [
    'The front matter allows it. Without a network, and on the page, its alt text stands in its place.',
  ]);
}
