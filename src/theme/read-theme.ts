// Reads a theme file: YAML text → typed design tokens, over those of the theme that it extends.
// In: a source file, and the theme below it. Out: the theme, or a finding with its place for each value that is missing, unknown or of the wrong kind.

import { type DataMap, readYaml } from '../data/index.ts';
import {
  type Diagnostic,
  diagnostic,
  isError,
  type Outcome,
  type SourceFile,
  type Span,
} from '../diagnostics/index.ts';
import type { Color } from '../units/units.ts';
import { checkContrast } from './check-contrast.ts';
import { derivePalettes } from './derive-palette.ts';
import { type FontTokens, resolveFontTokens } from './font-tokens.ts';
import { overlay } from './overlay.ts';
import { readShape } from './read-shape.ts';
import { themeShape } from './shape.ts';
import type { Theme } from './theme.ts';
import { placesOf } from './token-places.ts';

/** A theme file whose values have not been looked at yet. */
export interface OpenTheme {
  readonly file: SourceFile;
  readonly tokens: DataMap;
  /** The theme that it extends, as written. */
  readonly base?: { readonly name: string; readonly span: Span };
}

/** Drawn by its stylesheet is every theme that extends none. */
const USUAL_STYLESHEET = 'summit';

/** Reads and checks a theme that extends none. The value is undefined when the file has an error. */
export function readTheme(file: SourceFile): Outcome<Theme | undefined> {
  const { value: open, diagnostics } = openTheme(file);
  return open ? completeTheme(open) : { value: undefined, diagnostics };
}

/** Parses a theme file and finds what it extends. */
export function openTheme(file: SourceFile): Outcome<OpenTheme | undefined> {
  const { value, diagnostics } = readYaml(file);
  if (diagnostics.some(isError)) return { value: undefined, diagnostics };
  if (value?.kind !== 'map') {
    const message = value ? 'This theme file is no mapping.' : 'This theme file is empty.';
    const note =
      'A theme is a YAML mapping of design tokens; `extends: summit` takes all that it does not say from the built-in theme.';
    const finding = diagnostic('theme-value', message, { file, start: 0, end: 0 }, [note]);
    return { value: undefined, diagnostics: [...diagnostics, finding] };
  }
  const base = value.entries.find(({ key }) => key === 'extends')?.value;
  const named = base?.kind === 'scalar' && typeof base.value === 'string';
  const open = { file, tokens: value, ...(named ? { base: { name: `${base.value}`, span: base.span } } : {}) };
  return { value: open, diagnostics };
}

/** Checks the values and puts them over those of the base; `path` is the file as a person would type it. */
export function completeTheme({ file, tokens }: OpenTheme, base?: Theme, path?: string): Outcome<Theme | undefined> {
  const found: Diagnostic[] = [];
  const read = readShape(tokens, themeShape, '', { partial: base !== undefined, found });
  if (found.some(isError)) return { value: undefined, diagnostics: found };
  // The shape mirrors the file key by key, so a value that passed it is one; a theme that extends another gives a part of it.
  const { extends: _, fonts, name = nameOf(file), ...own } = read as Partial<Theme> & ThemeExtras;
  const places = placesOf(tokens);
  const palettes = own.colors && derivePalettes({ ...base?.colors, ...own.colors });
  const below = palettes ? { ...base, palette: palettes } : base;
  const theme = {
    ...(below ? overlay(below, own.palette ? { ...own, palette: withMarks(own.palette) } : own) : own),
    // The parts of a logo belong together: another's picture for dark grounds is another logo.
    ...(own.logo ? { logo: own.logo } : {}),
    ...resolveFontTokens(name, fonts ?? {}, base),
    name,
    stylesheet: base?.stylesheet ?? USUAL_STYLESHEET,
    ...(path === undefined ? {} : { path }),
    places: new Map([...(base?.places ?? []), ...places]),
  } as Theme;
  found.push(...checkContrast(theme.palette, places));
  return { value: found.some(isError) ? undefined : theme, diagnostics: found };
}

/** Who says what text points with, means large figures and marks too. */
function withMarks({ light, dark, page }: PartialPalettes): PartialPalettes {
  const follow = ({ accent }: { readonly accent?: Color }) => (accent ? { figure: accent, mark: accent } : {});
  return {
    ...(light ? { light: { ...follow(light), ...light } } : {}),
    ...(dark ? { dark: { ...follow(dark), ...dark } } : {}),
    ...(page ? { page: { ...(page.accent ? { figure: page.accent } : {}), ...page } } : {}),
  };
}

type PartialPalettes = { readonly [K in keyof Theme['palette']]?: Partial<Theme['palette'][K]> };

/** What stands in a theme file and is another thing, or nothing, in a theme. */
interface ThemeExtras {
  readonly extends?: string;
  readonly fonts?: FontTokens;
}

const nameOf = ({ path }: SourceFile): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
