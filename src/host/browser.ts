// An installed browser as an interface: it opens files that are held in memory, runs a script in them and prints them.
// In: nothing. Out: types; `open-browser.ts` is the one that drives Chrome, Edge or Chromium.

/** An open file. What it asked for and what it complained about is known from its first byte on. */
export interface BrowserPage {
  /** The JSON value of an expression; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Prints with grounds, tags and outline, on the sheets that the file's stylesheet asks for. */
  print(): Promise<Uint8Array>;
  /** Addresses that the page asked for besides its own files; none was reached. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** In CSS pixels. */
  readonly size: readonly [width: number, height: number];
  /** What follows the name of the first file in its address: `?view=print`. */
  readonly address?: string;
}

export interface Browser {
  /** As it calls itself: `Chrome/147.0.7727.24`. */
  readonly name: string;
  /** Opens the first of some files, which are known to one another by their names. */
  open(files: ReadonlyMap<string, Uint8Array>, options: OpenOptions): Promise<BrowserPage>;
  close(): Promise<void>;
}

/** No browser is installed. */
export interface MissingBrowser {
  /** The command that installs one on this system. */
  readonly install: string;
}
