// The pipeline on one screen: a pitch's files become its deck and its page.
// In: a host and a pitch's place. Out: the pitch, what it lowers to, the files to write, and every finding.

import { type Diagnostic, inForeign, isError, limitRepeats } from './diagnostics/index.ts';
import { createFontStore } from './fonts/index.ts';
import { type Host, recordReads } from './host/index.ts';
import type { Output, Pitch } from './model/index.ts';
import {
  applyTypography,
  checkAlt,
  checkDeck,
  checkLinks,
  chooseDarkPictures,
  fillVariables,
  measureShare,
  nameMarks,
  selectDeck,
  selectPage,
} from './passes/index.ts';
import { type PitchSource, readPitch } from './reader/index.ts';
import {
  brandPictures,
  createPictureCache,
  findTheme,
  loadUsualTheme,
  mediaOf,
  picturesOf,
  type ResolvedPitch,
  resolvePitch,
  stylesheetsOf,
} from './resolve/index.ts';
import type { Theme } from './theme/index.ts';
import type { LoweredDeck } from './writers/deck/index.ts';
import type { ListEntry } from './writers/list/index.ts';
import { loadWriters, type ReadyWriter } from './writers/load-writers.ts';
import type { LoweredPage } from './writers/page/index.ts';
import type { OutputFile } from './writers/writer.ts';

export interface CompilerOptions {
  /** The date of a PDF whose pitch has none; without it, 1 January 1980. */
  readonly date?: Date;
}

export interface CompileOptions {
  /** What to make; without it everything, or the deck of a pitch that was written for another tool and has no key `page`. */
  readonly outputs?: readonly Output[];
  /** False to find everything that can be said and to encode nothing; or what is to be encoded. */
  readonly emit?: boolean | readonly Output[];
  /** True to make a marked proof of a page that does not fit. */
  readonly proof?: boolean;
  /** True to make the speaker's notes for paper as well, where the deck has any. */
  readonly notes?: boolean;
}

/** One output of a pitch. `lowered` is missing when it cannot be made; the findings then hold an error. Without a picture it is lowered, for the findings, and not emitted. */
export interface CompiledOutput<L> {
  readonly lowered?: L;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

export interface Compilation {
  readonly source: PitchSource;
  /** Missing when the sources could not be read. */
  readonly pitch?: Pitch;
  /** How many of the page's words stand in blocks that a slide shows; missing when no page was asked for. */
  share?(): { readonly pageWords: number; readonly sharedWords: number };
  /** An output that was not asked for, or that an error in the sources stops, is missing. */
  readonly deck?: CompiledOutput<LoweredDeck>;
  readonly page?: CompiledOutput<LoweredPage>;
  /** What concerns the sources and what they refer to; each output has findings of its own. */
  readonly diagnostics: readonly Diagnostic[];
  readonly filesRead: readonly string[];
}

/** Keeps from one compilation to the next what is costly to make: fonts, shaped words, decoded pictures. */
export interface Compiler {
  compile(source: PitchSource, options?: CompileOptions): Promise<Compilation>;
  /** The page that links to the outputs of several pitches. */
  list(entries: readonly ListEntry[]): Promise<OutputFile>;
}

const everything: readonly Output[] = ['deck', 'page'];

export function createCompiler(host: Host, { date = new Date(Date.UTC(1980, 0, 1)) }: CompilerOptions = {}): Compiler {
  const fonts = createFontStore(host);
  const writers = loadWriters(host, fonts, date);
  const pictures = createPictureCache();
  /** Loads code and fonts while the sources are read; most pitches use the usual theme. A failure is met again where they are needed. */
  const loadAhead = (outputs: readonly Output[]): void => {
    const loaded = loadUsualTheme(host).then((theme) =>
      Promise.all(outputs.map((output) => writers[output]({ theme, fonts: new Map() }))),
    );
    loaded.catch(() => undefined);
  };
  return {
    async compile(source, { outputs: asked, emit = true, proof = false, notes = false } = {}) {
      loadAhead(asked ?? everything);
      const files = recordReads(host);
      const read = await readPitch(files, source);
      if (!read.value) return { source, diagnostics: read.diagnostics, filesRead: files.paths() };
      const outputs = asked ?? usualOutputs(read.value);
      const isForeign = read.value.frontMatter.from !== undefined;
      const judge = (found: readonly Diagnostic[]) => (isForeign ? inForeign(found) : found);

      const filled = fillVariables(read.value);
      const whole = nameMarks(applyTypography(filled.value));
      const views = { whole, deck: chooseDarkPictures(selectDeck(whole)), page: selectPage(whole) };
      const theme = await findTheme(files, source.root, whole.frontMatter);
      const printed = outputs.includes('page') ? views.page : undefined;
      const ofDeck = outputs.includes('deck')
        ? [...checkDeck(whole, views.deck), ...checkLinks(views.deck), ...checkAlt(views.deck, printed)]
        : [];
      const ofSources = judge([...read.diagnostics, ...filled.diagnostics, ...ofDeck, ...theme.diagnostics]);
      const result = { source, pitch: whole, share: outputs.includes('page') ? () => measureShare(whole) : undefined };
      if (!theme.value) return { ...result, diagnostics: ofSources, filesRead: files.paths() };

      const context = { host: files, theme: theme.value, source, pictures, fonts };
      const { value: resolved, diagnostics } = await resolvePitch(views, context);
      const ofReferences = judge(limitRepeats(diagnostics));
      const found = { ...result, diagnostics: [...ofSources, ...ofReferences], filesRead: files.paths() };
      if (ofSources.some(isError) || !resolved) return found;

      const make = <L>(output: Output, load: (resolved: ResolvedPitch) => Promise<ReadyWriter<L>>) => {
        if (!outputs.includes(output)) return undefined;
        const encode = encodes(emit, output) && !lacksFile(output, views[output], resolved.theme, ofReferences);
        return makeOutput(load, resolved, { encode, proof, notes }, host);
      };
      return { ...found, deck: await make('deck', writers.deck), page: await make('page', writers.page) };
    },
    async list(entries) {
      const { emitList } = await import('./writers/list/index.ts');
      return emitList(entries, host, await loadUsualTheme(host));
    },
  };
}

function usualOutputs({ frontMatter: { from, places } }: Pitch): readonly Output[] {
  return from === undefined || places.has('page') ? everything : ['deck'];
}

/** Everything that was found, of the sources and of each output. What both outputs find in one place is one finding, and the page counts its places. */
export function allFindings({ diagnostics, deck, page }: Compilation): readonly Diagnostic[] {
  const ofPage = page?.diagnostics ?? [];
  const keyOf = ({ code, span }: Diagnostic): string => `${code} ${span?.file.path} ${span?.start}`;
  const told = new Set(ofPage.filter(({ span }) => span !== undefined).map(keyOf));
  const ofDeck = (deck?.diagnostics ?? []).filter((finding) => !told.has(keyOf(finding)));
  return [...diagnostics, ...ofDeck, ...ofPage];
}

const encodes = (emit: boolean | readonly Output[], output: Output): boolean =>
  typeof emit === 'boolean' ? emit : emit.includes(output);

/** Lowers and, if asked to, emits. A proof takes the place of what could not be lowered, and the error stays. */
async function makeOutput<L>(
  load: (resolved: ResolvedPitch) => Promise<ReadyWriter<L>>,
  resolved: ResolvedPitch,
  { encode, proof, notes }: { readonly encode: boolean; readonly proof: boolean; readonly notes: boolean },
  clock: Pick<Host, 'now'>,
): Promise<CompiledOutput<L>> {
  const begin = clock.now();
  const writer = await load(resolved);
  const { value: lowered, diagnostics } = writer.lower(resolved);
  const toEmit = lowered ?? (proof ? writer.proof?.(resolved).value : undefined);
  const files = encode && toEmit !== undefined ? [...(await writer.emit(toEmit))] : [];
  if (notes && writer.notes && files.length > 0 && toEmit !== undefined) files.push(...(await writer.notes(toEmit)));
  return { lowered, files, diagnostics: limitRepeats(diagnostics), milliseconds: clock.now() - begin };
}

/** The places that ask for what is played: the file itself, and its captions. */
const playedIn = (view: Pitch) =>
  mediaOf(view).flatMap(({ image: { span, attributes } }) => [{ span }, { span: attributes.span ?? span }]);

/** True when an error among the findings stands where an output asks for a file: a picture, a film, the theme's logo, a stylesheet of the deck. */
function lacksFile(output: Output, view: Pitch, theme: Theme, findings: readonly Diagnostic[]): boolean {
  const errors = findings.filter(isError);
  if (errors.length === 0) return false;
  const { frontMatter } = view;
  const styles = output === 'deck' ? stylesheetsOf(frontMatter) : [];
  const asked = [...picturesOf(view), ...brandPictures(frontMatter, theme), ...playedIn(view), ...styles];
  const places = new Set(asked.map(({ span }) => `${span.file.path} ${span.start}`));
  return errors.some(({ span }) => span && places.has(`${span.file.path} ${span.start}`));
}
