// The table of a section file's front matter: what `NN-name.md` may say of its slides.
// In: the mapping of a section file. Out: attributes for its slides, an id and a heading for the first.

import { type DataMap, form, oneOf, option, readOptions, text } from '../data/index.ts';
import type { Outcome, SourceFile, Span } from '../diagnostics/index.ts';
import { type Heading, noAttributes } from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { attributeTable } from './attribute-table.ts';
import { readAttributes } from './attributes.ts';
import { mediaAttributes } from './media-attributes.ts';
import type { Section } from './slides.ts';

const attributeText = form('a text', { type: 'string' }, (written) => written);

/** Attributes of slides; what steps, pictures, widths and code are about has no place here. */
const ofBlocks: ReadonlySet<string> = new Set([
  ...['id', 'only', 'fragment', 'fragment-index', 'decorative', 'width', 'numbers', 'data-id', 'label'],
  ...mediaAttributes.map(({ name }) => name),
]);
const slideAttributes = attributeTable.filter(({ name }) => !ofBlocks.has(name));

const sectionTable = {
  title: option(text, 'The heading of the first slide, when it has none.'),
  id: option(text, 'The address of the first slide.'),
  only: option(oneOf(['deck', 'page']), 'Shows the section in one of the outputs alone.'),
  ...Object.fromEntries(slideAttributes.map(({ name, description }) => [name, option(attributeText, description)])),
};

export function readSection(map: DataMap | undefined, file: SourceFile): Outcome<Section> {
  const { value, diagnostics, places } = readOptions(sectionTable, map);
  const found = [...diagnostics];
  const spanOf = (name: string): Span => places.get(name) ?? { file, start: 0, end: 0 };
  const items = Object.entries(value)
    .filter(([name]) => name !== 'title' && name !== 'id')
    .map(([name, given]): AttributeItem => ({ name, value: String(given), start: 0, end: 0 }));
  const attributes = items.length > 0 ? readAttributes(items, (item) => spanOf(item.name), found) : noAttributes;
  const title = value.title === undefined ? undefined : toHeading(value.title, spanOf('title'));
  return { value: { file, attributes, id: value.id, title }, diagnostics: found };
}

const toHeading = (words: string, span: Span): Heading => ({
  type: 'heading',
  level: 2,
  children: [{ type: 'text', text: words, span }],
  attributes: noAttributes,
  span,
});
