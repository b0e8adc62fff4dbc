// What is said of an address that nothing was downloaded from.
// In: the address and the reason. Out: a finding at the place that names the address.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { RefusedDownload } from '../host/index.ts';

export function downloadFinding(address: string, { refused, detail }: RefusedDownload, span: Span): Diagnostic {
  const [what, ...notes] = reasons[refused](detail, address);
  const code = refused === 'private' || refused === 'scheme' ? 'vendor-refused' : 'vendor-failed';
  return diagnostic(code, `\`${address}\` is not downloaded: ${what}`, span, notes);
}

type Reason = (detail: string, address: string) => readonly [what: string, ...notes: string[]];

const reasons: Readonly<Record<RefusedDownload['refused'], Reason>> = {
  scheme: (detail, address) => [
    detail === address ? 'it is no http or https address.' : `it leads to \`${detail}\`.`,
    'Files come from the web, by http or https and without a password; the way never leads from https back to http.',
  ],
  private: (detail) => [
    `it leads to ${detail}, which is no address of the open internet.`,
    'A pitch that somebody else wrote could reach into this computer or the networks around it.',
    'If the file is yours, copy it beside the text or into `assets/`, and write its path.',
  ],
  'unknown-host': (detail) => [`there is no host \`${detail}\`.`, 'Is the name right, and is there a network?'],
  unreachable: (detail) => [`the host does not answer (${detail}).`],
  status: (detail) => [`the host answers with ${detail}.`, 'Does the address open in a browser, without signing in?'],
  redirects: (detail) => [`it leads on more than ${detail} times.`],
  size: (detail) => [
    `it has more than ${detail}.`,
    'Download it yourself, make it smaller, and put it into `assets/`.',
  ],
  time: (detail) => [`it takes longer than ${detail}.`],
};

export function outsideFinding(folder: string): Diagnostic {
  return diagnostic('vendor-refused', `\`${folder}/\` is a link that leads out of the project.`, undefined, [
    'Nothing is written outside the project, also not through a link.',
    'Remove the link; the folder is made anew.',
  ]);
}

export function tooManyFinding(most: number, span: Span): Diagnostic {
  return diagnostic(
    'vendor-refused',
    `One run asks for ${most} files; this one and what follows are left for the next.`,
    span,
    ['Run the command again for the rest.'],
  );
}
