// A mapping with places → the front matter, typed, with every default filled in.
// In: what stood between the fences. Out: the model’s front matter, and a finding for each key or value that is none.

import { type DataMap, formatOptionReference, type OptionValues, objectSchema, readOptions } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { DeckSettings, FrontMatter } from '../model/index.ts';
import { deckTable, frontMatterTable, pageTable } from './front-matter-table.ts';
import { type RevealMdFiles, readRevealMd } from './reveal-md.ts';
import { leftKeys, revealMdTable, serverKeys } from './reveal-md-table.ts';
import type { Separators } from './separators.ts';

/** The front matter, and how the slides of a deck of reveal-md are cut. */
export interface PitchSettings {
  readonly frontMatter: FrontMatter;
  readonly separators?: Separators;
}

/** Reads the front matter of a pitch; `title` is what it is called when the mapping does not say. */
export function readFrontMatter(
  map: DataMap | undefined,
  file: SourceFile,
  title: string,
  files: RevealMdFiles = {},
): Outcome<PitchSettings> {
  const { value: own, diagnostics: ofForeign } = readRevealMd(map, files);
  const { value, diagnostics, places } = readOptions(frontMatterTable, own.map);
  const set: OptionValues<typeof deckTable> = value.deck ?? readOptions(deckTable, undefined).value;
  const deck = own.foreign ? foreignDeck(set, own.foreign.deck, places) : set;
  const page: OptionValues<typeof pageTable> = value.page ?? readOptions(pageTable, undefined).value;
  const from = own.foreign ? ({ from: 'reveal-md' } as const) : {};
  const frontMatter: FrontMatter = { ...value, ...from, title: value.title ?? title, deck, page, places, file };
  return {
    value: { frontMatter, separators: own.foreign?.separators },
    diagnostics: [...ofForeign, ...diagnostics, ...checkSizes(frontMatter, places)],
  };
}

/** A deck of reveal-md has the slides that its separators cut, and no title slide; what `deck` sets wins. */
function foreignDeck(
  set: DeckSettings,
  foreign: Partial<DeckSettings>,
  places: ReadonlyMap<string, Span>,
): DeckSettings {
  const usual: Partial<DeckSettings> = { split: 'rules', titleSlide: false, ...foreign };
  const unset = Object.entries(usual).filter(([key]) => !places.has(`deck.${key}`));
  return { ...set, ...Object.fromEntries(unset), reveal: { ...foreign.reveal, ...set.reveal } };
}

function checkSizes({ page }: FrontMatter, places: ReadonlyMap<string, Span>): readonly Diagnostic[] {
  if (page.minSize <= page.maxSize) return [];
  const place = places.get('page.minSize') ?? places.get('page.maxSize');
  return [
    diagnostic(
      'wrong-value',
      `\`page.minSize\` is ${page.minSize} pt, and \`page.maxSize\` only ${page.maxSize} pt.`,
      place,
      ['The page is set in the largest size between the two that holds everything.'],
    ),
  ];
}

/** The reference of the front matter, a Markdown table and what holds for all of it. */
export const frontMatterReference = (): string =>
  [
    formatOptionReference(frontMatterTable),
    'A text may also be a number or a word such as `yes`: `title: 5` is taken as it was typed.',
    'Where a key takes a name or a mapping, `organization: Operators` says the same as `organization: { name: Operators }`.',
    '',
  ].join('\n');

/** The reference of what a deck of reveal-md may say besides: a table, then what is named and left. */
export const revealMdReference = (): string =>
  [
    formatOptionReference(revealMdTable),
    'Named and left:',
    '',
    ...[...leftKeys].map(([key, why]) => `- \`${key}\`: ${why}`),
    `- ${[...serverKeys].map((key) => `\`${key}\``).join(', ')}: they are about the server, the printing, the files or the colours of reveal-md.`,
    '',
  ].join('\n');

/** The JSON schema of the front matter, for editors; keys of reveal-md are no mistakes. */
export function frontMatterSchema(): Readonly<Record<string, unknown>> {
  const own = objectSchema(frontMatterTable);
  const left = [...leftKeys.keys(), ...serverKeys].map((key) => [key, { description: 'A key of reveal-md.' }]);
  const { properties: ofRevealMd } = objectSchema(revealMdTable) as { readonly properties: object };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a pitch',
    ...own,
    properties: { ...(own.properties as object), ...ofRevealMd, ...Object.fromEntries(left) },
  };
}
