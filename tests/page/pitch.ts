// Pitches built by hand for the tests of the page: no reader stands between a test and what it says.

import type { SourceFile, Span } from '../../src/diagnostics/index.ts';
import type { Block, FrontMatter, Heading, Inline, ListItem, Pitch, Slide } from '../../src/model/index.ts';
import { noAttributes } from '../../src/model/index.ts';
import { deckSettings, pageSettings } from '../settings.ts';

const file: SourceFile = { path: 'decks/test.md', text: '' };
export const span: Span = { file, start: 0, end: 0 };

export const text = (value: string): Inline => ({ type: 'text', text: value, span });
export const strong = (value: string): Inline => ({
  type: 'strong',
  children: [text(value)],
  attributes: noAttributes,
  span,
});
export const link = (value: string, url: string): Inline => ({
  type: 'link',
  url,
  children: [text(value)],
  attributes: noAttributes,
  span,
});

const inlines = (parts: readonly (string | Inline)[]): readonly Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));

export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: inlines(parts),
  attributes: noAttributes,
  span,
});
export const heading = (level: 1 | 2 | 3 | 4, value: string): Heading => ({
  type: 'heading',
  level,
  children: [text(value)],
  attributes: noAttributes,
  span,
});
export const item = (...children: readonly Block[]): ListItem => ({ children, attributes: noAttributes, span });
export const list = (...items: readonly ListItem[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items,
  attributes: noAttributes,
  span,
});
export const numbered = (...items: readonly ListItem[]): Block => ({
  type: 'list',
  ordered: true,
  start: 1,
  tight: true,
  items,
  attributes: noAttributes,
  span,
});
export const stats = (...items: readonly (readonly [figure: string, label: string])[]): Block => ({
  type: 'stats',
  items: items.map(([figure, label]) => ({
    figure: [text(figure)],
    label: [text(label)],
    attributes: noAttributes,
    span,
  })),
  attributes: noAttributes,
  span,
});
export const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): Block => {
  const row = (cells: readonly string[]) => ({
    span,
    cells: cells.map((cell) => ({ span, children: cell ? [text(cell)] : [] })),
  });
  return {
    type: 'table',
    align: head.map(() => undefined),
    head: row(head),
    rows: rows.map(row),
    attributes: noAttributes,
    span,
  };
};

export function slide(id: string, title: string | undefined, ...blocks: readonly Block[]): Slide {
  return {
    id,
    span,
    attributes: noAttributes,
    heading: title === undefined ? undefined : heading(2, title),
    blocks,
    notes: [],
    below: false,
  };
}

export function pitch(frontMatter: Partial<FrontMatter>, ...slides: readonly Slide[]): Pitch {
  return {
    name: 'test',
    files: [file],
    slides,
    split: { by: 'headings', set: false },
    frontMatter: {
      title: 'A Day for Operators',
      lang: 'en',
      authors: [],
      contact: [],
      theme: 'summit',
      vars: {},
      allow: [],
      css: [],
      deck: deckSettings,
      page: pageSettings,
      places: new Map(),
      file,
      ...frontMatter,
    },
  };
}
