// Builds pitches by hand, so that the deck can be tested without the reader.
// In: short calls such as `paragraph('**Bold.** Rest')`. Out: nodes of the model.

import type { SourceFile, Span } from '../../src/diagnostics/index.ts';
import type {
  Attributes,
  Block,
  CodeStep,
  FrontMatter,
  Heading,
  HeadingLevel,
  Inline,
  List,
  ListItem,
  Paragraph,
  Pitch,
  Slide,
} from '../../src/model/index.ts';
import { noAttributes } from '../../src/model/index.ts';
import { deckSettings, pageSettings } from '../settings.ts';

export const file: SourceFile = { path: 'decks/harbour.md', text: '' };
export const span: Span = { file, start: 0, end: 0 };
const node = { span, attributes: noAttributes };

/** `**bold**`, `*emphasis*` and `` `code` `` in a text; nothing else. */
export function inlines(text: string): readonly Inline[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/)
    .filter(Boolean)
    .map((piece): Inline => {
      if (piece.startsWith('**'))
        return { type: 'strong', ...node, children: [{ type: 'text', span, text: piece.slice(2, -2) }] };
      if (piece.startsWith('*'))
        return { type: 'emphasis', ...node, children: [{ type: 'text', span, text: piece.slice(1, -1) }] };
      if (piece.startsWith('`')) return { type: 'code', ...node, text: piece.slice(1, -1) };
      return { type: 'text', span, text: piece };
    });
}

export const paragraph = (text: string, attributes: Attributes = noAttributes): Paragraph => ({
  type: 'paragraph',
  span,
  attributes,
  children: inlines(text),
});

export const heading = (level: HeadingLevel, text: string): Heading => ({
  type: 'heading',
  ...node,
  level,
  children: inlines(text),
});

export const item = (text: string, ...more: readonly Block[]): ListItem => ({
  ...node,
  children: [paragraph(text), ...more],
});

export function list(items: readonly (string | ListItem)[], ordered = false): List {
  return {
    type: 'list',
    ...node,
    ordered,
    start: 1,
    tight: true,
    items: items.map((entry) => (typeof entry === 'string' ? item(entry) : entry)),
  };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const row = (cells: readonly string[]) => ({ span, cells: cells.map((cell) => ({ span, children: inlines(cell) })) });
  return { type: 'table', ...node, align: head.map(() => undefined), head: row(head), rows: rows.map(row) };
}

export function code(lines: readonly string[], steps: readonly CodeStep[] = []): Block {
  return {
    type: 'code-block',
    ...node,
    language: 'yaml',
    text: lines.join('\n'),
    lines: lines.map((line) => {
      const [, indent = '', key, rest = ''] = /^(\s*(?:- )?)(\w+:)?(.*)$/.exec(line) ?? [];
      return [{ text: indent }, ...(key ? [{ text: key, scope: 'attr' }] : []), { text: rest }];
    }),
    steps,
  };
}

export const quote = (text: string, name?: string, role?: string): Block => ({
  type: 'quote',
  ...node,
  children: [paragraph(text)],
  attribution: name ? { span, name: inlines(name), role: role ? inlines(role) : undefined } : undefined,
});

export const stats = (...items: readonly (readonly [string, string])[]): Block => ({
  type: 'stats',
  ...node,
  items: items.map(([figure, label]) => ({ ...node, figure: inlines(figure), label: inlines(label) })),
});

export const columns = (...children: readonly (readonly Block[])[]): Block => ({
  type: 'columns',
  ...node,
  columns: children.map((blocks) => ({ ...node, children: blocks })),
});

export const callout = (text: string, label?: string): Block => ({
  type: 'callout',
  ...node,
  kind: 'note',
  label: label ? inlines(label) : undefined,
  children: [paragraph(text)],
});

export const figure = (source: string, alt: string): Block => ({
  type: 'figure',
  ...node,
  image: { type: 'image', ...node, source, alt },
});

export const qr = (url: string): Block => ({ type: 'qr', ...node, url });

export const logos = (...items: readonly (readonly [source: string, alt: string, url?: string])[]): Block => ({
  type: 'logos',
  ...node,
  items: items.map(([source, alt, url]) => ({ span, image: { type: 'image', ...node, source, alt }, url })),
});

export const ask = (...children: readonly Block[]): Block => ({ type: 'ask', ...node, children });
export const contact = (...children: readonly Block[]): Block => ({ type: 'contact', ...node, children });
export const fragments = (...children: readonly Block[]): Block => ({ type: 'fragments', ...node, children });

export function slide(
  id: string,
  head: Heading | undefined,
  blocks: readonly Block[],
  more: Partial<Slide> = {},
): Slide {
  return { id, span, attributes: noAttributes, heading: head, blocks, notes: [], below: false, ...more };
}

export function pitch(slides: readonly Slide[], more: Partial<FrontMatter> = {}): Pitch {
  return {
    name: 'harbour',
    files: [file],
    slides,
    split: { by: 'rules', set: false },
    frontMatter: {
      title: 'The Harbour Bell',
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
      ...more,
    },
  };
}
