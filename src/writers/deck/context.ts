// What the deck needs besides the pitch: the theme's stylesheet, reveal.js, the fonts. Loaded once for a compiler.
// In: the host's built-in files. Out: texts, and fonts whose slices are read when a deck is emitted.

import type { Host } from '../../host/index.ts';
import { safeScript } from '../../html/index.ts';
import type { Theme } from '../../theme/index.ts';
import { loadWebFonts, type WebFonts } from '../../webfonts/index.ts';
import { popupScript } from './popup.ts';

export interface DeckContext {
  readonly fonts: WebFonts;
  /** The theme's own stylesheet. */
  readonly stylesheet: string;
  /** reveal.js: its two stylesheets, and scripts that may stand in a page: itself, the speaker view, what starts it. */
  readonly reveal: {
    readonly reset: string;
    readonly css: string;
    readonly script: string;
    readonly notes: string;
    readonly start: string;
    /** The script inside the window that the notes plugin opens. */
    readonly popup: string;
  };
}

/** Loads what every deck of a theme shares. */
export async function loadDeckContext(host: Pick<Host, 'builtin'>, theme: Theme): Promise<DeckContext> {
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await host.builtin(name));
  const [fonts, stylesheet, reset, css, script, notes, start] = await Promise.all([
    loadWebFonts(host),
    text(`themes/${theme.stylesheet}.css`),
    text('reveal/reset.css'),
    text('reveal/reveal.css'),
    text('reveal/reveal.js'),
    text('reveal/notes.js'),
    text('deck/start.js'),
  ]);
  return {
    fonts,
    stylesheet,
    reveal: {
      reset,
      css,
      script: safeScript(script),
      notes: safeScript(notes),
      start: safeScript(start),
      popup: popupScript(notes),
    },
  };
}
