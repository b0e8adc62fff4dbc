// The table of writers: each is loaded when it is first asked for, with the fonts and assets that it needs.
// In: a host and a theme. Out: writers that take a resolved pitch and nothing else.

import type { Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import type { ResolvedPitch } from '../resolve/index.ts';
import type { Theme } from '../theme/index.ts';
import type { LoweredDeck } from './deck/index.ts';
import type { LoweredPage } from './page/index.ts';
import type { OutputFile } from './writer.ts';

/** A writer with its context at hand. */
export interface ReadyWriter<L> {
  lower(resolved: ResolvedPitch): Outcome<L | undefined>;
  emit(lowered: L): Promise<readonly OutputFile[]>;
  /** Lowers what does not fit, marked as not final. */
  proof?(resolved: ResolvedPitch): Outcome<L | undefined>;
}

export interface Writers {
  deck(theme: Theme): Promise<ReadyWriter<LoweredDeck>>;
  page(theme: Theme): Promise<ReadyWriter<LoweredPage>>;
}

/** Writers that load once a theme; `date` is the page's where a pitch has none. */
export function loadWriters(host: Host, date: Date): Writers {
  return {
    deck: oncePerTheme((theme) => loadDeckWriter(host, theme)),
    page: oncePerTheme((theme) => loadPageWriter(host, theme, date)),
  };
}

async function loadDeckWriter(host: Host, theme: Theme): Promise<ReadyWriter<LoweredDeck>> {
  const { deckWriter, loadDeckContext } = await import('./deck/index.ts');
  const context = await loadDeckContext(host, theme);
  return {
    lower: (resolved) => deckWriter.lower(resolved, context),
    emit: (lowered) => deckWriter.emit(lowered, context),
  };
}

async function loadPageWriter(host: Host, theme: Theme, date: Date): Promise<ReadyWriter<LoweredPage>> {
  const [{ loadFontLibrary }, { lowerProof, pageWriter }] = await Promise.all([
    import('../fonts/index.ts'),
    import('./page/index.ts'),
  ]);
  const fonts = await loadFontLibrary(host, theme);
  const contextOf = (resolved: ResolvedPitch) => ({ fonts, date: dateOf(resolved) ?? date });
  return {
    lower: (resolved) => pageWriter.lower(resolved, contextOf(resolved)),
    emit: (lowered) => pageWriter.emit(lowered, { fonts, date }),
    proof: (resolved) => lowerProof(resolved, contextOf(resolved)),
  };
}

/** The pitch's own day at midnight UTC, so that a PDF is the same in every time zone. */
function dateOf({ whole }: ResolvedPitch): Date | undefined {
  const { date } = whole.frontMatter;
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
}

function oncePerTheme<T>(load: (theme: Theme) => Promise<T>): (theme: Theme) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (theme) => {
    const known = loaded.get(theme.name) ?? load(theme);
    loaded.set(theme.name, known);
    // What could not be read once may be there the next time.
    known.catch(() => loaded.delete(theme.name));
    return known;
  };
}
