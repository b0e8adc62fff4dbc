// Hosts that a deck may reach: how the front matter names them, and which of them an address leads to.

/** The host of a name as written, in the form of addresses: `bücher.example` is `xn--bcher-kva.example`. Undefined for what is no name of a host on the internet. */
export function readHostName(written: string): string | undefined {
  const address = `https://${written}/`;
  if (/[\s/\\@?#*]/.test(written) || !URL.canParse(address)) return undefined;
  const { host, hostname, protocol } = new URL(address);
  const labels = hostname.split('.');
  // Numbers and names without a dot are computers nearby, which others do not have.
  const isName = labels.length > 1 && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label));
  return protocol === 'https:' && isName && /[a-z]/.test(labels.at(-1) ?? '') ? host : undefined;
}

/** The allowed host that an address leads to by https; undefined for every other address. */
export function allowedHost(address: string, allow: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  return allow.find((allowed) => allowed === host);
}
