// A picture that stands in the text itself, as a `data:` address (RFC 2397) → its bytes.
// In: a source as written. Out: the bytes; undefined for a source that is no such address, or one that cannot be read.

/** `data:image/png;base64,` and what follows: the type is what the bytes are found to be. */
const dataAddress = /^data:image\/[\w.+-]+(?<parameters>(?:;[\w.+-]+(?:=[^,;]*)?)*),(?<data>.*)$/is;

/** The bytes of a picture that a `data:` address holds. */
export function readDataPicture(source: string): Uint8Array | undefined {
  const { parameters = '', data } = dataAddress.exec(source)?.groups ?? {};
  if (data === undefined) return undefined;
  const plain = decode(data);
  if (plain === undefined) return undefined;
  return /;base64$/i.test(parameters) ? Buffer.from(plain, 'base64') : Buffer.from(plain, 'utf8');
}

function decode(data: string): string | undefined {
  try {
    return decodeURIComponent(data);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
