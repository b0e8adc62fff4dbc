// What prints the slides of compiled pitches: a browser that is started once for all of them.
// In: compilations. Out: a PDF of each deck that could be made.

import type { Diagnostic } from '../diagnostics/index.ts';
import type { Compilation, OutputFile } from '../index.ts';
import { startBrowser } from './browser.ts';
import { readBuildDate } from './build-date.ts';
import type { Io } from './io.ts';

export interface SlidePrinter {
  /** Undefined when there is no deck to print. */
  print(compilation: Compilation): Promise<OutputFile | undefined>;
  close(): Promise<void>;
}

/** Starts a browser, or gives the finding that there is none. */
export async function startSlidePrinter(
  { host, environment }: Io,
  path: string | undefined,
): Promise<{ readonly printer?: SlidePrinter; readonly missing?: Diagnostic }> {
  const { browser, missing } = await startBrowser(host, path, 'no slides are printed');
  if (!browser) return { missing };
  // Loaded when it is needed: it brings the writer of PDFs along.
  const { printSlides } = await import('../browser/index.ts');
  const printer: SlidePrinter = {
    async print({ deck, pitch }) {
      if (!deck?.lowered || deck.files.length === 0) return undefined;
      const day = pitch?.frontMatter.date;
      // As on the page: the pitch's own day, else the date of the build, else one that never changes.
      const date =
        day === undefined
          ? (readBuildDate(environment) ?? new Date(Date.UTC(1980, 0, 1)))
          : new Date(`${day}T00:00:00Z`);
      return printSlides(browser, { lowered: deck.lowered, files: deck.files, date }, host);
    },
    close: () => browser.close(),
  };
  return { printer };
}
