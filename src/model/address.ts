// Link addresses: which schemes a pitch may use, and how an address is written in an output.

/** http, https, mailto and tel; a relative address and a fragment have no scheme. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** The scheme of an address that may not be used; undefined when the address is fine. */
export function refusedScheme(address: string): string | undefined {
  // Browsers leave out control characters and space before they look for a scheme.
  const bare = address.replace(/[\u0000-\u0020\u007F-\u009F]/g, '');
  const scheme = /^([^/?#]*?):/.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined || linkSchemes.some((allowed) => allowed === scheme)) return undefined;
  return scheme;
}
