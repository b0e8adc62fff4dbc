// A mapping with places → the front matter, typed, with every default filled in.
// In: what stood between the fences. Out: the model’s front matter, and a finding for each key or value that is none.

import { type DataMap, formatOptionReference, type OptionValues, objectSchema, readOptions } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome, type SourceFile, type Span } from '../diagnostics/index.ts';
import type { FrontMatter } from '../model/index.ts';
import { deckTable, frontMatterTable, pageTable } from './front-matter-table.ts';

/** Reads the front matter of a pitch; `title` is what it is called when the mapping does not say. */
export function readFrontMatter(map: DataMap | undefined, file: SourceFile, title: string): Outcome<FrontMatter> {
  const { value, diagnostics, places } = readOptions(frontMatterTable, map);
  const deck: OptionValues<typeof deckTable> = value.deck ?? readOptions(deckTable, undefined).value;
  const page: OptionValues<typeof pageTable> = value.page ?? readOptions(pageTable, undefined).value;
  const frontMatter: FrontMatter = { ...value, title: value.title ?? title, deck, page, places, file };
  return { value: frontMatter, diagnostics: [...diagnostics, ...checkSizes(frontMatter, places)] };
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

/** The JSON schema of the front matter, for editors. */
export const frontMatterSchema = (): Readonly<Record<string, unknown>> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Front matter of a pitch',
  ...objectSchema(frontMatterTable),
});
