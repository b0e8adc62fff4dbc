// The content security policy of a deck: what its file may run, and where it may reach.
// In: the scripts that stand in it and the hosts that its author allows. Out: the text of the policy.

import { createHash } from 'node:crypto';

export interface PolicyParts {
  /** Each inline script of the file, exactly as it stands there. */
  readonly scripts: readonly string[];
  /** Hosts for pictures, media and frames. */
  readonly allow: readonly string[];
  /** Whether films and sounds lie beside the file. */
  readonly beside: boolean;
}

/**
 * Only the scripts that stand in the file run, and nothing is fetched but from the allowed hosts, by https, and films that lie beside it: a
 * file opened from a disk has no `self`.
 * Styles are free, since reveal.js sets them at every step; a stylesheet reaches no more than the rest does.
 */
export function formatPolicy({ scripts, allow, beside }: PolicyParts): string {
  const hosts = allow.map((host) => `https://${host}`);
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    "style-src 'unsafe-inline'",
    `img-src ${['data:', ...hosts].join(' ')}`,
    'font-src data:',
    `media-src ${['data:', ...(beside ? ["'self'", 'file:'] : []), ...hosts].join(' ')}`,
    `frame-src ${hosts.length > 0 ? hosts.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}
