// The typed walk meets every node that a walk without types finds, in all decks of the corpus and in one of every kind.

import { expect, it } from 'vitest';
import { languagesOf, type Slide, visitBlocks, visitSlide } from '../../src/model/index.ts';
import { buildDeck, deckNames } from '../corpus/decks.ts';
import { everyKind } from '../deck/every-kind.ts';
import { readText } from '../reader/read-text.ts';

const blockTypes = new Set(
  'heading paragraph figure media list table tiers quote code-block rule ask contact stats columns qr logos callout only fragments html-block'.split(
    ' ',
  ),
);
const inlineTypes = new Set(
  'text emphasis strong strike code link image variable break mark icon footnote html'.split(' '),
);

/** Every node below a slide, whatever key it stands under. */
function nodesIn(value: unknown, found: Set<object>): void {
  if (Array.isArray(value)) for (const one of value) nodesIn(one, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('type' in value && 'span' in value && (blockTypes.has(String(value.type)) || inlineTypes.has(String(value.type))))
    found.add(value);
  for (const [key, inner] of Object.entries(value)) if (key !== 'span' && key !== 'file') nodesIn(inner, found);
}

function compare(slide: Slide): void {
  const met: object[] = [];
  const note = (node: object): void => {
    met.push(node);
  };
  visitSlide(slide, { block: note, inline: note });
  const found = new Set<object>();
  nodesIn({ heading: slide.heading, blocks: slide.blocks, notes: slide.notes, onPage: slide.onPage }, found);
  // The picture of a film is a part of its block, and what a cell of tiers says is a value.
  const apart = new Set<object>();
  for (const node of found) {
    if ('type' in node && node.type === 'media' && 'image' in node) apart.add(node.image as object);
    if ('tiers' in node)
      for (const { values } of node.tiers as { values: object[] }[]) for (const one of values) apart.add(one);
  }
  expect(new Set(met)).toEqual(new Set([...found].filter((node) => !apart.has(node))));
}

/** Every set of attributes below a slide, whatever it belongs to. */
function attributesIn(value: unknown, found: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'attributes') found.add(inner);
    else if (key !== 'span' && key !== 'file') attributesIn(inner, found);
  }
}

it('meets all that slides, blocks, inlines and items say of themselves', () => {
  for (const slide of everyKind.slides) {
    const found = new Set<unknown>();
    attributesIn(slide, found);
    const met = new Set<unknown>();
    visitSlide(slide, { attributes: (attributes) => met.add(attributes) });
    expect(met).toEqual(found);
  }
});

it('finds the languages of passages, of items and of HTML', async () => {
  const { value } = await readText(
    '---\nlang: en\n---\n\n## One {lang=de}\n\n- *an item*{lang=pt}\n\n<div lang="ja">\n\nx <span lang="ko">y</span>\n\n</div>\n',
  );
  expect([...languagesOf(value!)].sort()).toEqual(['de', 'en', 'ja', 'ko', 'pt']);
});

it('meets every node of a deck of every kind', () => {
  for (const slide of everyKind.slides) compare(slide);
});

it.each(deckNames)('meets every node of %s', async (name) => {
  const { pitch } = (await buildDeck(name)).compilation;
  for (const slide of pitch?.slides ?? []) compare(slide);
});

it('meets what holds before what is held, in the order of reading', async () => {
  const { pitch } = (await buildDeck('reveal-asides')).compilation;
  const texts: string[] = [];
  visitBlocks(pitch?.slides.find(({ id }) => id === 'in-a-list')?.blocks ?? [], {
    block: ({ type }) => texts.push(type),
    inline: (inline) => texts.push(inline.type === 'text' ? inline.text : inline.type),
  });
  expect(texts).toEqual([
    ...['list', 'paragraph', 'The wheel turns'],
    ...['paragraph', 'The stones are dry', 'list', 'paragraph', 'The lower one lies here'],
  ]);
});
