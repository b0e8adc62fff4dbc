// What the deck needs besides the pitch: the theme's stylesheet, reveal.js, the fonts. Loaded once for a compiler.
// In: the host's built-in files. Out: texts, and fonts whose slices are read when a deck is emitted.

import { type FontLibrary, type FontStore, loadFontLibrary, type ProjectFonts } from '../../fonts/index.ts';
import type { Host } from '../../host/index.ts';
import { safeScript } from '../../html/index.ts';
import type { Theme } from '../../theme/index.ts';
import { loadWebFonts, type WebFonts } from '../../webfonts/index.ts';

export interface DeckContext {
  readonly fonts: WebFonts;
  /** The same fonts as they are measured with. */
  readonly library: FontLibrary;
  /** The theme's own stylesheet. */
  readonly stylesheet: string;
  /** reveal.js: its two stylesheets, and scripts that may stand in a page: itself, and what zooms. */
  readonly reveal: {
    readonly reset: string;
    readonly css: string;
    readonly script: string;
    readonly zoom: string;
  };
  /** What starts the public deck; what starts the speaker's in both its windows, and draws the speaker view. */
  readonly stage: {
    readonly open: string;
    readonly speaker: string;
    readonly speakerCss: string;
  };
  /** The same deck as running text: what chooses between both views, and the stylesheet of this one. */
  readonly reading: {
    readonly choose: string;
    readonly css: string;
  };
}

/** Loads what every deck of a theme shares. */
export async function loadDeckContext(
  host: Pick<Host, 'builtin'>,
  theme: Theme,
  given: { readonly store?: FontStore; readonly project?: ProjectFonts } = {},
): Promise<DeckContext> {
  const text = (name: string): string => new TextDecoder().decode(host.builtin(name));
  const script = (name: string): string => safeScript(text(name));
  return {
    fonts: loadWebFonts(host),
    library: await loadFontLibrary(host, theme, given),
    stylesheet: text(`themes/${theme.stylesheet}.css`),
    reveal: {
      reset: text('reveal/reset.css'),
      css: text('reveal/reveal.css'),
      script: script('reveal/reveal.js'),
      zoom: script('reveal/zoom.js'),
    },
    stage: {
      open: script('deck/public.js'),
      speaker: script('deck/private.js'),
      speakerCss: text('deck/speaker.css'),
    },
    reading: { choose: script('deck/view.js'), css: text('deck/reading.css') },
  };
}
