// The text at a node's span parses to that node again: blocks and inlines, at every depth.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanText } from '../../src/diagnostics/index.ts';
import type { Block, Inline } from '../../src/model/index.ts';
import { source } from './markdown-source.ts';
import { blocksIn, inlinesOf, ownText, rootBlocks, shapeOf } from './model-walk.ts';
import { pitchOf } from './read-text.ts';

/** A title comes first, because it would take a heading's attributes for the slide's. */
async function readBlock(text: string): Promise<Block | undefined> {
  const { slides } = await pitchOf(`### w\n\n${text}\n`);
  return slides.length === 1 && slides[0]?.blocks.length === 1 ? slides[0].blocks[0] : undefined;
}

async function readInline(inline: Inline, inCell: boolean): Promise<readonly Inline[]> {
  const text = ownText(inline);
  const block = await readBlock(`w ${inCell ? text.replaceAll('\\|', '|') : text} w`);
  return block?.type === 'paragraph' ? block.children : [];
}

/** What is expected around the inline: the words that were put there to hold its place. */
function expectedRun(inline: Inline): unknown {
  if (inline.type === 'text') return [{ type: 'text', text: `w ${inline.text} w` }];
  return [{ type: 'text', text: 'w ' }, shapeOf(inline), { type: 'text', text: ' w' }];
}

describe('places', () => {
  it('point at the text of blocks', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        for (const block of rootBlocks(await pitchOf(text)).flatMap(blocksIn)) {
          expect(shapeOf(await readBlock(ownText(block)))).toEqual(shapeOf(block));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('point at the text of inlines', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        for (const block of rootBlocks(await pitchOf(text)).flatMap(blocksIn)) {
          for (const inline of inlinesOf(block)) {
            if (inline.type === 'break') expect(spanText(inline.span)).toMatch(/^(?: *|\\)\r?\n$|^$/);
            else expect(shapeOf(await readInline(inline, block.type === 'table'))).toEqual(expectedRun(inline));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
