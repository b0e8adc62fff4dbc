// What placed lines say, for reports and findings: the words as they are read, wherever they stand.

import { expect, it } from 'vitest';
import { prepareParagraph, setLine, wholeLine } from '../../src/typeset/index.ts';
import { shorten, textOf } from '../../src/writers/page/placed-text.ts';
import { plain, run } from '../typeset/fake-metrics.ts';

it.each([
  ['in Hebrew with a Latin name', 'אב (Acme 1.30) גד הו.', 'rtl'],
  ['in English with a Hebrew title', 'the title is אב גד, in Hebrew', 'ltr'],
] as const)('a line %s is told in the order in which it is read', (_, text, direction) => {
  const paragraph = prepareParagraph([run(text, { ...plain, direction })]);
  const [part] = setLine(paragraph, wholeLine(paragraph), 10, 0, 0);
  if (!part) throw new Error('no line');
  expect(shorten(textOf(part.line))).toBe(shorten(text));
});
