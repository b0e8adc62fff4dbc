// No text is lost in silence: every word of a source stands in the model, or in the span of a finding.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

/** Lines that make and break every construct, without a care for what stands beside them. */
const mark = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '  ',
  '    ',
  '\t',
  '',
  '',
  '::: callout\n',
  ':::\n',
  '::: stats\n',
  '::: columns\n',
  '::: column\n',
  '::: nonsense\n',
  '---\n',
  '----\n',
  '***\n',
  '```\n',
  '```ts\n',
  '~~~\n',
  '<div>\n',
  '</div>\n',
  '<div>\n\n',
  '<span>',
  '</kbd>',
  '<ul><li>',
  '<p>',
  'Note: ',
  'Page:\n',
  '| ',
  '|---|---|\n',
  '**',
  '*',
  '~~',
  '`',
  '[',
  '](x)',
  '![',
  '{',
  '{.a}',
  '{{',
  '}}',
  '\\',
  '&amp; ',
  '> [!NOTE]\n> ',
  '> — ',
  '\n',
  '\n\n',
  '===\n',
  '- [ ] ',
  '$',
  '<!-- ',
  ' -->',
  '{#x}\n',
  '<table>',
  '<b>',
  '</b>',
  '<h1>',
  '<blockquote>',
);
const word = fc.nat(9999).map((number) => `word${number}`);
const soup = fc
  .array(fc.oneof(mark, word, fc.constantFrom(' ', '\n', '\r\n')), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** What an author hides on purpose: comments, link definitions and addresses, the language of a fence, attributes of HTML. */
function visibleWords(text: string): readonly string[] {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').match(/word\d+/g) ?? [];
}

/** Every string of the model that is text for a reader, and every text that a finding points at. */
function wordsKept(node: unknown, into: Set<string>): void {
  if (typeof node === 'string') for (const found of node.match(/word\d+/g) ?? []) into.add(found);
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'span') continue;
    wordsKept(value, into);
  }
}

it('keeps every word', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (text) => {
      const source = `w\n\n${text}`;
      const { value, diagnostics } = await readText(source);
      const kept = new Set<string>();
      wordsKept(value?.slides, kept);
      for (const { span } of diagnostics) if (span) wordsKept(span.file.text.slice(span.start, span.end), kept);
      const lost = visibleWords(source).filter((found) => !kept.has(found));
      expect(lost).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
