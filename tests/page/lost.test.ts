// What the page can't print as it was written, from Markdown to the findings. Codes and places are written by hand.

import { expect, it } from 'vitest';
import { spanText } from '../../src/diagnostics/index.ts';
import { selectPage } from '../../src/passes/index.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { pitchOf } from '../reader/read-text.ts';
import { context, resolved } from './setting.ts';

async function findingsOf(text: string): Promise<readonly (readonly [code: string, place: string])[]> {
  const pitch = selectPage(await pitchOf(`---\ntitle: Ways\n---\n${text}`));
  const { diagnostics } = pageWriter.lower(resolved(pitch), context);
  return diagnostics.map(({ code, span }) => [code, span ? spanText(span) : '']);
}

it('a picture within a line of text prints as its alternative text', async () => {
  expect(await findingsOf('The ![bell](bell.png) rings.')).toEqual([['page-inline-image', '![bell](bell.png)']]);
});

it('a decorative picture within a line is left out without a word', async () => {
  expect(await findingsOf('The ![](bell.png){decorative} rings.')).toEqual([]);
});

it('a heading whose text has a place of its own is not printed', async () => {
  expect(await findingsOf('## Our request\n\n::: ask\nSponsor the room.\n:::\n\n## Why\n\nText.')).toEqual([
    ['page-heading-absorbed', '## Our request'],
  ]);
});

it('a heading over the contact stands in the foot', async () => {
  expect(await findingsOf('## Write to us\n\n::: contact\nAda\n:::\n\n## Why\n\nText.')).toEqual([]);
});

it('an element that the page has no terms for prints what stands in it', async () => {
  expect(await findingsOf('Read <bdo dir="rtl">abc</bdo> backwards.')).toEqual([
    ['page-html', '<bdo dir="rtl">abc</bdo>'],
  ]);
});
