// The browser that a command needs: found, started once, and closed when the command is done.
// In: where it was said to be, if it was. Out: the browser, or the finding that there is none.

import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Browser, Host } from '../host/index.ts';
import type { OptionEntry } from './option-table.ts';

/** For commands that need a browser. */
export const browserPathOption = {
  name: 'browser-path',
  value: '<file>',
  description:
    'The browser to use. Without it: the one that `CHROME_PATH` names, else an installed Chrome, Edge or Chromium.',
} as const satisfies OptionEntry;

export type StartedBrowser =
  | { readonly browser: Browser; readonly missing?: undefined }
  | { readonly browser?: undefined; readonly missing: Diagnostic };

/** `purpose` completes the sentence “Without a browser …”. A browser that is there and does not start is a failure of the host. */
export async function startBrowser(host: Host, path: string | undefined, purpose: string): Promise<StartedBrowser> {
  const started = await host.browser?.(path);
  if (started && 'open' in started) return { browser: started };
  const install = started ? [`Install one: ${started.install}`] : [];
  return {
    missing: diagnostic('browser-missing', 'No Chrome, Edge or Chromium is installed.', undefined, [
      `Without a browser ${purpose}.`,
      ...install,
      'One that is installed elsewhere is named with --browser-path, or in the environment as CHROME_PATH.',
    ]),
  };
}
