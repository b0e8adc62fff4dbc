// Front matter that was written for reveal-md, and its JSON files → front matter of a pitch, and how slides are cut.
// In: mappings with places. Out: what is left for the table of the front matter, and a finding for all that is not carried over.

import { type DataEntry, type DataMap, type DataValue, readOptions } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome, type Span } from '../diagnostics/index.ts';
import type { DeckSettings } from '../model/index.ts';
import { type Pattern, readPattern } from '../patterns/index.ts';
import { leftKeys, revealMdTable, revealThemes, serverKeys } from './reveal-md-table.ts';
import { isNothing, readRevealOptions } from './reveal-options.ts';
import type { Separators } from './separators.ts';

/** What lies beside a pitch or above it. */
export interface RevealMdFiles {
  /** `reveal-md.json`: what the front matter may say as well. */
  readonly options?: DataMap;
  /** `reveal.json`: options of reveal.js. */
  readonly revealOptions?: DataMap;
}

export interface RevealMdReading {
  /** For the table of the front matter. */
  readonly map: DataMap | undefined;
  /** Missing for a pitch with nothing of reveal-md’s. */
  readonly foreign?: {
    readonly separators: Separators;
    /** What it says of the deck; `deck` in the front matter says more. */
    readonly deck: Partial<DeckSettings>;
  };
}

/** Takes what reveal-md knows out of the front matter. */
export function readRevealMd(map: DataMap | undefined, files: RevealMdFiles): Outcome<RevealMdReading> {
  const own = (map?.entries ?? []).map(rename);
  const names = new Set(own.map(({ key }) => key));
  const entries = [...own, ...(files.options?.entries ?? []).map(rename).filter(({ key }) => !names.has(key))];
  const isForeign = files.options !== undefined || files.revealOptions !== undefined || entries.some(saysSo);
  if (!isForeign) return { value: { map }, diagnostics: [] };

  const found: Diagnostic[] = [];
  const given = entries.filter(({ key }) => Object.hasOwn(revealMdTable, key));
  const span = map?.span ?? files.options?.span ?? files.revealOptions!.span;
  const { value, diagnostics } = readOptions(revealMdTable, { kind: 'map', entries: given, span });
  found.push(...diagnostics, ...entries.flatMap(reportLeft));
  const options = [...optionsIn(own), ...optionsIn(files.options?.entries), ...(files.revealOptions?.entries ?? [])];
  const deck = { ...schemeOf(entries), ...readRevealOptions(options, found) };
  const rest = entries
    .filter((entry) => !isRevealMd(entry))
    .map((entry) => (entry.key === 'css' ? splitCss(entry, found) : entry));
  const separators = {
    across: chosen(value.separator, usual.across),
    down: chosen(value.verticalSeparator, usual.down),
    notes: chosen(value.notesSeparator, usual.notes),
    ownNotes: value.notesSeparator !== undefined && value.notesSeparator !== 'usual',
    span: given.find(({ key }) => key !== 'revealOptions')?.value.span ?? span,
  };
  return { value: { map: { kind: 'map', entries: rest, span }, foreign: { separators, deck } }, diagnostics: found };
}

/** `vertical-separator` is `verticalSeparator`. */
function rename(entry: DataEntry): DataEntry {
  const key = entry.key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return key !== entry.key && isKnown(key) ? { ...entry, key } : entry;
}

const isKnown = (key: string): boolean => Object.hasOwn(revealMdTable, key) || leftKeys.has(key) || serverKeys.has(key);

const isRevealMd = (entry: DataEntry): boolean => isKnown(entry.key) || foreignTheme(entry) !== undefined;

/** A word such as `port` says little about a text; it is reveal-md's where something else is. */
const saysSo = (entry: DataEntry): boolean =>
  Object.hasOwn(revealMdTable, entry.key) ||
  leftKeys.has(entry.key) ||
  entry.key === 'highlightTheme' ||
  foreignTheme(entry) !== undefined;

/** The name of a theme that is one of reveal.js, or a stylesheet. */
function foreignTheme({ key, value }: DataEntry): string | undefined {
  if (key !== 'theme' || value.kind !== 'scalar') return undefined;
  return revealThemes.has(value.text) || /\.css(?:[?#]|$)|:\/\//i.test(value.text) ? value.text : undefined;
}

const schemeOf = (entries: readonly DataEntry[]): Partial<DeckSettings> =>
  entries.some((entry) => revealThemes.get(foreignTheme(entry) ?? '') === 'dark') ? { scheme: 'dark' } : {};

function reportLeft(entry: DataEntry): readonly Diagnostic[] {
  const { key, value } = entry;
  const theme = foreignTheme(entry);
  if (theme !== undefined) return [reportTheme(theme, value.span)];
  if (serverKeys.has(key)) {
    const note =
      key === 'highlightTheme'
        ? 'Code has the colours of the theme, which are legible on its ground.'
        : 'It is about the server, the printing or the files of reveal-md; `pitchpipe build --help` says what there is.';
    return [diagnostic('reveal-md-setting', `\`${key}\` of reveal-md has no effect here.`, value.span, [note])];
  }
  const why = leftKeys.get(key);
  if (why === undefined || isNothing(value)) return [];
  return [diagnostic('not-carried-over', `\`${key}\` of reveal-md is not carried over.`, value.span, [why])];
}

function reportTheme(name: string, span: Span): Diagnostic {
  const dark = 'Its ground is dark, and so is the deck’s: `deck: { scheme: light }` says otherwise.';
  return diagnostic(
    'not-carried-over',
    `The theme \`${name}\` is reveal.js’s; the deck is drawn in \`summit\`.`,
    span,
    [
      ...(revealThemes.get(name) === 'dark' ? [dark] : []),
      'To settle it, write `theme: summit`, or name a theme file with your own colours and fonts.',
    ],
  );
}

/** Stylesheets may be named in one text, with commas; none is fetched. */
function splitCss(entry: DataEntry, found: Diagnostic[]): DataEntry {
  const values =
    entry.value.kind === 'list'
      ? entry.value.items
      : entry.value.kind === 'scalar'
        ? entry.value.text
            .split(',')
            .map(
              (text): DataValue => ({ kind: 'scalar', value: text.trim(), text: text.trim(), span: entry.value.span }),
            )
        : [entry.value];
  const isRemote = (value: DataValue): boolean => value.kind === 'scalar' && /^(?:[a-z]+:)?\/\//i.test(value.text);
  for (const { span } of values.filter(isRemote)) {
    found.push(
      diagnostic('not-carried-over', 'This stylesheet lies on the network, and is not carried over.', span, [
        'Nothing is fetched: a deck must open without a network. Put the file beside the pitch.',
      ]),
    );
  }
  const isEmpty = (value: DataValue): boolean => value.kind === 'scalar' && value.text.trim() === '';
  const items = values.filter((value) => !isRemote(value) && !isEmpty(value));
  return { ...entry, value: { kind: 'list', items, span: entry.value.span } };
}

const optionsIn = (entries: readonly DataEntry[] = []): readonly DataEntry[] =>
  entries
    .map(rename)
    .flatMap(({ key, value }) => (key === 'revealOptions' && value.kind === 'map' ? value.entries : []));

const chosen = (set: Pattern | 'usual' | undefined, fallback: Pattern): Pattern =>
  set === undefined || set === 'usual' ? fallback : set;

/** What reveal-md cuts at when it is told nothing. A space before the colon is French. */
const usual: Pick<Separators, 'across' | 'down' | 'notes'> = {
  across: known('^---$'),
  down: known('^----$'),
  notes: known('^notes?[ \\u00A0\\u202F]?:', true),
};

function known(source: string, ignoreCase = false): Pattern {
  const read = readPattern(source, ignoreCase);
  if ('problem' in read) throw new Error(`${source}: ${read.problem}`);
  return read.pattern;
}
