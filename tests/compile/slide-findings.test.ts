// What is said of a slide that fits and still would not be read well, or that nobody can compute: a pitch of one slide for each.

import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch } from '../../src/index.ts';

const photo = await sharp({ create: { width: 300, height: 150, channels: 3, background: '#345' } })
  .png()
  .toBuffer();

/** The findings of a deck: `line:code`, the message, and what to do. */
async function findingsOf(text: string): Promise<readonly (readonly string[])[]> {
  const host = createMemoryHost(
    { '/p/decks/talk.md': text, '/p/assets/photo.png': photo },
    { builtins: createNodeHost() },
  );
  const { value: source } = await locatePitch(host, '/p/decks/talk.md');
  if (!source) throw new Error('the pitch was not found');
  const { deck, diagnostics } = await createCompiler(host).compile(source, { outputs: ['deck'], emit: false });
  return [...diagnostics, ...(deck?.diagnostics ?? [])].map(({ code, message, span, notes }) => [
    `${span?.file.text.slice(0, span.start).split('\n').length}:${code}`,
    message,
    ...notes.map((note) => note.message),
  ]);
}

it('a line of code that is wider than the slide also in the smallest type', async () => {
  // 120 letters of 9.6 px in a place of 960.
  expect(await findingsOf(`## Code\n\nIt is long.\n\n\`\`\`\nshort\n  ${'x'.repeat(118)}\n\`\`\`\n`)).toEqual([
    [
      '7:code-wide',
      'A line of this code is 192 px wider than its place at 16 px, and goes on in the next line.',
      'Nobody reads so long a line from a slide. Break it, or leave out what is not spoken of.',
    ],
  ]);
});

it('a picture that is drawn larger than it has pixels', async () => {
  expect(await findingsOf('## A boat\n\n![A boat](photo.png){width=420px}\n\n| A | B |\n|-|-|\n| a | b |\n')).toEqual([
    [
      '3:picture-enlarged',
      'This picture is drawn 120 px wider than it has pixels.',
      'It will look blurred on a large screen.',
      'Take a picture with more pixels, or a vector drawing (SVG); or give it a smaller `width`.',
    ],
  ]);
});

it('HTML within HTML once', async () => {
  const found = await findingsOf(
    '## More\n\n<table><tr><td>a</td></tr></table>\n\n<details>\n\nInside.\n\n</details>\n',
  );
  expect(found.map(([place]) => place)).toEqual(['3:slide-unmeasured', '5:slide-unmeasured']);
});

it('HTML whose height depends on who reads it', async () => {
  expect(await findingsOf('## More\n\n<details>\n\nInside.\n\n</details>\n')).toEqual([
    [
      '3:slide-unmeasured',
      'Only a browser knows how high this HTML will be.',
      'So nobody has checked that its slide fits. `pitchpipe check --browser` does.',
    ],
  ]);
});
