// Link addresses: which schemes a pitch may use, and how an address is written in an output.

/** http, https, mailto and tel; a relative address and a fragment have no scheme. */
const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** An address as browsers read it: without control characters and space, before they look for a scheme. */
export const bareAddress = (address: string): string => address.replace(/[\u0000-\u0020\u007F-\u009F]/g, '');

const schemeOf = (bare: string): string | undefined => /^([^/?#]*?):/.exec(bare)?.[1]?.toLowerCase();

/** True for an address that names a scheme, whichever it is. */
export const hasScheme = (bare: string): boolean => schemeOf(bare) !== undefined;

/** The scheme of an address that may not be used; undefined when it has one that may, or none. */
export function refusedScheme(address: string): string | undefined {
  const scheme = schemeOf(bareAddress(address));
  if (scheme === undefined || linkSchemes.some((allowed) => allowed === scheme)) return undefined;
  return scheme;
}

/** An address as people say it: without what their browser adds by itself. */
export const shownAddress = (address: string): string =>
  address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/, '').replace(/\/$/, '');
