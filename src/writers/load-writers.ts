// The table of writers: each is loaded when it is first asked for, with the fonts and assets that it needs.
// In: a host and a theme. Out: writers that take a resolved pitch and nothing else.

import type { Outcome } from '../diagnostics/index.ts';
import type { FontStore } from '../fonts/index.ts';
import type { Host } from '../host/index.ts';
import { languagesOf } from '../model/index.ts';
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
  /** Encodes what is made only when it is asked for: the speaker's notes for paper. */
  notes?(lowered: L): Promise<readonly OutputFile[]>;
}

/** What of a resolved pitch decides what is loaded; before it is read, its page is missing. */
export type WriterNeeds = Pick<ResolvedPitch, 'theme' | 'fonts'> & Partial<Pick<ResolvedPitch, 'page'>>;

export interface Writers {
  deck(needs: WriterNeeds): Promise<ReadyWriter<LoweredDeck>>;
  page(needs: WriterNeeds): Promise<ReadyWriter<LoweredPage>>;
}

/** Writers that load once a theme; `date` is the page's where a pitch has none. */
export function loadWriters(host: Host, store: FontStore, date: Date): Writers {
  const usualDeck = oncePerTheme((theme) => loadDeckWriter(host, { theme, fonts: new Map() }, store));
  const usual = oncePerTheme((theme) => loadPageWriter(host, { theme, fonts: new Map() }, store, date));
  return {
    // Which fonts of a project are there depends on the pitch; the store has opened them.
    deck: (needs) => (needs.fonts.size === 0 ? usualDeck(needs) : loadDeckWriter(host, needs, store)),
    async page(needs) {
      const languages = needs.page ? languagesOf(needs.page) : [];
      return (await (needs.fonts.size === 0 ? usual(needs) : loadPageWriter(host, needs, store, date)))(languages);
    },
  };
}

async function loadDeckWriter(
  host: Host,
  { theme, fonts: project }: WriterNeeds,
  store: FontStore,
): Promise<ReadyWriter<LoweredDeck>> {
  const { deckWriter, emitNotes, loadDeckContext } = await import('./deck/index.ts');
  const context = await loadDeckContext(host, theme, { store, project });
  return {
    lower: (resolved) => deckWriter.lower(resolved, context),
    emit: (lowered) => deckWriter.emit(lowered, context),
    async notes(lowered) {
      if (!lowered.speaker) return [];
      return [await emitNotes(lowered, context, new TextDecoder().decode(host.builtin('deck/notes.css')))];
    },
  };
}

async function loadPageWriter(
  host: Host,
  { theme, fonts: project }: WriterNeeds,
  store: FontStore,
  date: Date,
): Promise<(languages: readonly string[]) => Promise<ReadyWriter<LoweredPage>>> {
  const [{ loadFontLibrary }, { loadHyphenation, lowerProof, pageWriter }] = await Promise.all([
    import('../fonts/index.ts'),
    import('./page/index.ts'),
  ]);
  const fonts = await loadFontLibrary(host, theme, { store, project });
  return async (languages) => {
    const hyphenation = await loadHyphenation(languages);
    const contextOf = (resolved: ResolvedPitch) => ({ fonts, hyphenation, date: dateOf(resolved) ?? date });
    return {
      lower: (resolved) => pageWriter.lower(resolved, contextOf(resolved)),
      emit: (lowered) => pageWriter.emit(lowered, { fonts, date }),
      proof: (resolved) => lowerProof(resolved, contextOf(resolved)),
    };
  };
}

/** The pitch's own day at midnight UTC, so that a PDF is the same in every time zone. */
function dateOf({ whole }: ResolvedPitch): Date | undefined {
  const { date } = whole.frontMatter;
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
}

/** Themes whose writers are kept; a project has one or two. */
const MAX_THEMES = 8;

/** Two theme files may have one name, so that a theme is known by all that it says. */
function oncePerTheme<T>(load: (theme: Theme) => Promise<T>): (needs: WriterNeeds) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return ({ theme }) => {
    const key = theme.path === undefined ? theme.name : JSON.stringify(theme);
    const known = loaded.get(key) ?? load(theme);
    // The theme that was used last stands last, and the one that was not used for longest goes.
    loaded.delete(key);
    loaded.set(key, known);
    if (loaded.size > MAX_THEMES) loaded.delete(loaded.keys().next().value ?? '');
    // What could not be read once may be there the next time.
    known.catch(() => loaded.delete(key));
    return known;
  };
}
