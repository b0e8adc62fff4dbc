// Decks in the styles of reveal-md are cut as reveal.js's own Markdown plugin cuts them: the same slides, across and below.

import { readFileSync } from 'node:fs';
import createMarkdown from 'reveal.js/plugin/markdown';
import { expect, it } from 'vitest';
import { deckNames } from '../corpus/decks.ts';
import { readText } from '../reader/read-text.ts';

/** The plugin cuts within fences too, where a deck shows how it is cut; so one that does is left out. */
const cutsCode = new Set(['reveal-comments']);
/** Its settings lie beside it. */
const besides = new Set(['reveal-beside']);

const names = deckNames.filter((name) => name.startsWith('reveal-') && !cutsCode.has(name) && !besides.has(name));

type Slidify = (markdown: string, options: Readonly<Record<string, string | undefined>>) => string;

/** It works on text alone, and needs no browser; the package's types leave it out. */
const slidify = Reflect.get(createMarkdown(), 'slidify') as Slidify;

/** The slides that the plugin makes: an arrow where one stands below another, and its first words. */
function cutByReveal(text: string): readonly string[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const setting = (name: string): string | undefined =>
    new RegExp(`^(?:${name}): *(.*)$`, 'm').exec(front)?.[1]?.replace(/^"|"$/g, '');
  const html = slidify(text.slice(front.length), {
    separator: setting('separator') ?? '\\r?\\n---\\r?\\n',
    verticalSeparator: setting('verticalSeparator|vertical-separator') ?? '\\r?\\n----\\r?\\n',
    notesSeparator: setting('notesSeparator|notes-separator'),
  });
  const sections = html.matchAll(/(<section >)?<section( {1,2})data-markdown><script[^>]*>([\s\S]*?)<\/script>/g);
  return [...sections]
    .map(([, stack, spaces, content = '']) => `${!stack && spaces === ' ' ? '↓ ' : ''}${firstWords(content)}`)
    .filter(hasWords);
}

const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

const firstWords = (markdown: string): string =>
  markdown
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 24);

it.each(names)('%s has the slides that reveal.js would make', async (name) => {
  const text = readFileSync(new URL(`../corpus/decks/${name}.md`, import.meta.url), 'utf8');
  const { value } = await readText(text);
  const cut = (value?.slides ?? []).map(
    ({ below, span }) => `${below ? '↓ ' : ''}${firstWords(span.file.text.slice(span.start, span.end))}`,
  );
  expect(cut.filter(hasWords)).toEqual(cutByReveal(text));
});
