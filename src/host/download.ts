// Fetches a file from the open internet, and from nowhere else.
// In: an address, limits, and the network. Out: the file's bytes, or why they were not fetched.

import { isIP } from 'node:net';
import type { Download, DownloadLimits, RefusedDownload } from './host.ts';
import { isPublicAddress } from './public-address.ts';

/** What a server says. */
export interface Answer {
  readonly status: number;
  readonly location?: string;
  /** The bytes that it announces. */
  readonly length?: number;
  readonly body: AsyncIterable<Uint8Array>;
  close(): void;
}

/** The two things asked of a network. Failures are errors whose `code` is the system's word. */
export interface Network {
  /** All addresses of a name. */
  lookup(name: string): Promise<readonly string[]>;
  /** Asks for `url` at exactly this IP address, so that a second look-up cannot lead elsewhere. */
  get(url: URL, address: string, signal: AbortSignal): Promise<Answer>;
}

/** Fetches a file; every redirect is held to the same rules as the first address. */
export async function download(url: string, limits: DownloadLimits, network: Network): Promise<Download> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await follow(url, limits, network, signal);
  } catch (failure) {
    if (signal.aborted) return { refused: 'time', detail: `${limits.milliseconds / 1000} s` };
    return { refused: 'unreachable', detail: reasonOf(failure) };
  }
}

async function follow(first: string, limits: DownloadLimits, network: Network, signal: AbortSignal): Promise<Download> {
  let at = first;
  let from: URL | undefined;
  for (let turns = 0; turns <= limits.redirects; turns += 1) {
    const url = URL.canParse(at) ? new URL(at) : undefined;
    if (!url || !isFetchable(url, from)) return { refused: 'scheme', detail: at };
    from = url;
    const address = await publicAddressOf(url, network, signal);
    if (typeof address !== 'string') return address;
    const answer = await network.get(url, address, signal);
    try {
      if (answer.status >= 300 && answer.status < 400 && answer.location !== undefined) {
        at = URL.canParse(answer.location, url) ? new URL(answer.location, url).href : answer.location;
        continue;
      }
      if (answer.status !== 200) return { refused: 'status', detail: `${answer.status}` };
      return await readBody(answer, limits.bytes, signal);
    } finally {
      answer.close();
    }
  }
  return { refused: 'redirects', detail: `${limits.redirects}` };
}

/** http or https, without a user's name; a redirect never leads from https back to http. */
function isFetchable(url: URL, from: URL | undefined): boolean {
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && from?.protocol !== 'https:');
}

/** One address of the url's host. A name with any address that is not public is refused: somebody plays with it. */
async function publicAddressOf(
  { hostname }: URL,
  network: Network,
  signal: AbortSignal,
): Promise<string | RefusedDownload> {
  // The parser of addresses has turned every other spelling of a number (`0x7f.1`, `2130706433`) into the usual one.
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(literal) ? [literal] : await resolveName(literal, network, signal);
  const [first] = addresses;
  if (first === undefined) return { refused: 'unknown-host', detail: hostname };
  const hidden = addresses.find((address) => !isPublicAddress(address));
  return hidden === undefined ? first : { refused: 'private', detail: hidden };
}

async function resolveName(name: string, network: Network, signal: AbortSignal): Promise<readonly string[]> {
  try {
    return await beforeAbort(network.lookup(name), signal);
  } catch (failure) {
    if (['ENOTFOUND', 'ENODATA'].includes(reasonOf(failure))) return [];
    throw failure;
  }
}

async function readBody(answer: Answer, most: number, signal: AbortSignal): Promise<Download> {
  const tooLarge: RefusedDownload = { refused: 'size', detail: `${most / 1_000_000} MB` };
  if ((answer.length ?? 0) > most) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    signal.throwIfAborted();
    size += chunk.length;
    if (size > most) return tooLarge;
    chunks.push(chunk);
  }
  signal.throwIfAborted();
  return { bytes: Buffer.concat(chunks) };
}

/** The system's look-ups cannot be stopped, but need not be waited for. */
async function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

const reasonOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : String(failure);
