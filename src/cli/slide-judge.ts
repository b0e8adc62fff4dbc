// What judges the slides of compiled pitches: a browser that is started once for all of them.
// In: compilations. Out: all findings of each, with what the browser found, and a line that says what was judged.

import type { Diagnostic } from '../diagnostics/index.ts';
import { allFindings, type Compilation } from '../index.ts';
import { startBrowser } from './browser.ts';
import type { Io } from './io.ts';
import { plural } from './report/totals.ts';

export interface Judged {
  readonly findings: readonly Diagnostic[];
  readonly lines: readonly string[];
}

export interface SlideJudge {
  judge(compilation: Compilation): Promise<Judged>;
  close(): Promise<void>;
}

/** What is said of slides that only a browser can measure. */
const unmeasured: readonly Diagnostic['code'][] = ['slide-unmeasured', 'deck-unmeasured-css'];

/** Starts a browser, or gives the finding that there is none. */
export async function startJudge(
  { host }: Io,
  path: string | undefined,
): Promise<{ readonly judge?: SlideJudge; readonly missing?: Diagnostic }> {
  const { browser, missing } = await startBrowser(host, path, 'no slide is judged');
  if (!browser) return { missing };
  const { judgeDeck } = await import('../browser/index.ts');
  const judge: SlideJudge = {
    async judge(compilation) {
      const { deck } = compilation;
      if (!deck?.lowered || deck.files.length === 0) return { findings: allFindings(compilation), lines: [] };
      const { slides, full, diagnostics } = await judgeDeck(
        browser,
        { lowered: deck.lowered, files: deck.files },
        host,
      );
      return {
        // What could not be computed has been measured by now.
        findings: [...allFindings(compilation).filter(({ code }) => !unmeasured.includes(code)), ...diagnostics],
        lines: [
          `  ${plural(slides, 'slide')} judged in ${browser.name}: ${full === 0 ? 'all hold' : `${full} ${full === 1 ? 'does' : 'do'} not hold`}`,
        ],
      };
    },
    close: () => browser.close(),
  };
  return { judge };
}
