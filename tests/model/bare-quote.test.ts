// Marks around a whole quote are taken off; marks within it are its author's.

import { expect, test } from 'vitest';
import { bareQuote, type Paragraph } from '../../src/model/index.ts';
import { paragraph } from '../deck/build-pitch.ts';

const bare = (...texts: readonly string[]): readonly string[] =>
  bareQuote(texts.map((text) => paragraph(text))).map(({ children }: Paragraph) =>
    children.map((inline) => (inline.type === 'text' ? inline.text : '…')).join(''),
  );

test.each([
  [['"Marked."'], ['Marked.']],
  [['« Marqué. »'], ['Marqué.']],
  [['„Bezeichnet.“'], ['Bezeichnet.']],
  [
    ['“One paragraph.', 'And another.”'],
    ['One paragraph.', 'And another.'],
  ],
  [['Plain.'], ['Plain.']],
  [['“Yes”, she said.'], ['“Yes”, she said.']],
  [['“Yes” and “no”'], ['“Yes” and “no”']],
  [['“An opening mark alone'], ['“An opening mark alone']],
])('%j', (texts, expected) => {
  expect(bare(...texts)).toEqual(expected);
});
