// The outside world as an interface. The compiler knows nothing else of files, so that a test can hold them in memory.

import type { Browser, MissingBrowser } from './browser.ts';

/** An entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What went wrong outside; the edge turns it into a diagnostic or into exit 3. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly path: string;
  /** The system's own word, such as `ENOENT` or `EACCES`. */
  readonly reason: string;

  constructor(path: string, reason: string, options?: { cause?: unknown }) {
    super(`${path}: ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}

export interface DownloadLimits {
  readonly bytes: number;
  /** For all of it: names, redirects and the file. */
  readonly milliseconds: number;
  readonly redirects: number;
}

/** Why nothing was fetched: `detail` names the address, the status or the system's own word. */
export interface RefusedDownload {
  readonly refused: 'scheme' | 'private' | 'unknown-host' | 'unreachable' | 'status' | 'redirects' | 'size' | 'time';
  readonly detail: string;
}

export type Download = { readonly bytes: Uint8Array } | RefusedDownload;

/** Paths use `/`; a relative one counts from the host's working folder. Failures throw `HostError`. */
export interface Host {
  read(path: string): Promise<Uint8Array>;
  /** The kind and size of what is there, links followed; undefined when nothing is. */
  stat(path: string): Promise<{ readonly kind: 'file' | 'folder'; readonly size: number } | undefined>;
  /** The entries of a folder in code-unit order of their names. */
  list(path: string): Promise<readonly Entry[]>;
  /** The absolute path behind every link; for the check that nothing outside the project is read. */
  realPath(path: string): Promise<string>;
  /** Writes to a temporary name in the same folder, then renames: a reader never sees half a file. Makes missing folders. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a folder hold these files and nothing else, by their paths within it. A reader finds what was there before or all that is new. */
  replaceFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** A file that comes with the package, at once: `fonts/SourceSans3-400.ttf`, `themes/summit.json`, `reveal/reveal.js`. A font is read when a text first asks for it. */
  builtin(name: string): Uint8Array;
  /** Starts the browser at `path`, or else the first that is installed. A host without a screen of its own has no browsers. */
  browser?(path?: string): Promise<Browser | MissingBrowser>;
  /** Fetches a file from the open internet, and never from this computer or the networks around it. A host that has no network lacks it. */
  download?(url: string, limits: DownloadLimits): Promise<Download>;
  /** Milliseconds on a clock that only goes forward. It times the work and never enters an output. */
  now(): number;
}
